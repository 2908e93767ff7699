"""What stands after *not this, but* is offered, in whatever language; nothing else changes."""

from __future__ import annotations

import polars as pl
import pytest
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.instead import instead

NAME = "Zithromax 250 mg"
CHOSEN = (
    "Instead of the item in the photo you can choose {}.",
    "Statt des Artikels auf dem Foto können Sie {} wählen.",
    "Au lieu de l'article sur la photo, vous pouvez choisir {}.",
    "Zamiast przedmiotu ze zdjęcia można wybrać {}.",
    "In plaats van het artikel op de foto kunt u {} kiezen.",
    "În locul produsului din poză puteți alege {}.",
    "Вместо товара на фото можно выбрать {}.",
    "A képen látható termék helyett választható: {}.",
    "Místo zboží na obrázku si můžete vybrat {}.",
    "I stället för varan på bilden kan du välja {}.",
)
TURNS = (
    "You will not get the item in the picture but {}.",
    "Sie erhalten nicht das Produkt auf dem Bild, sondern {}.",
    "Vous ne recevrez pas l'article de la photo mais {}.",
    "No recibirá el artículo de la foto, sino {}.",
    "Non riceverete l'articolo della foto, bensì {}.",
    "Não recebe o artigo da foto, mas sim {}.",
    "Não recebe o artigo da foto e sim {}.",
    "U krijgt niet het artikel op de foto maar {}.",
    "Nie otrzymasz towaru ze zdjęcia, lecz {}.",
    "Nedostanete zboží z obrázku, ale {}.",
    "Nem a képen látható terméket kapja, hanem {}.",
    "Nu primiți articolul din imagine, ci {}.",
    "Вы получите не товар с картинки, а {}.",
    "Ви отримаєте не товар з картинки, а {}.",
    "Няма да получите стоката от снимката, а {}.",
    "Δεν θα λάβετε το προϊόν της φωτογραφίας, αλλά {}.",
    "Du får inte varan på bilden utan {}.",
    "Du får ikke varen på billedet, men {}.",
    "Et saa kuvan tuotetta vaan {}.",
    "Te ei saa pildil olevat toodet, vaid {}.",
    "Jūs saņemsiet nevis preci no attēla, bet {}.",
    "Gausite ne prekę iš nuotraukos, o {}.",
    "Nećete dobiti artikl sa slike, nego {}.",
    "Ne boste prejeli izdelka s slike, ampak {}.",
    "Resimdeki ürünü değil, {} alacaksınız.",
    "您收到的不是图片中的商品，而是{}。",
    "写真の商品ではなく、{}が届きます。",
    "사진 속 상품이 아니라 {} 이(가) 배송됩니다.",
    "لن تحصل على المنتج الموجود في الصورة بل {}.",
    "לא תקבלו את המוצר שבתמונה אלא {}.",
)
REPLACED = (
    "Instead of the vase in the picture you will receive {}.",
    "Statt der Vase auf dem Bild erhalten Sie {}.",
    "Au lieu du vase en photo, vous recevez {}.",
    "En lugar del jarrón de la foto recibirá {}.",
    "Al posto del vaso in foto riceverete {}.",
    "Em vez do vaso da foto, você recebe {}.",
    "In plaats van de vaas op de foto ontvangt u {}.",
    "Zamiast wazonu ze zdjęcia otrzymasz {}.",
    "Místo vázy na fotce dostanete {}.",
    "A képen látható váza helyett ezt kapja: {}.",
    "În locul vazei din imagine veți primi {}.",
    "Вместо вазы на фото вы получите {}.",
    "Замість вази на фото ви отримаєте {}.",
    "Αντί για το βάζο της φωτογραφίας θα λάβετε {}.",
    "I stället för vasen på bilden får du {}.",
    "I stedet for vasen på billedet får du {}.",
    "Kuvan maljakon sijasta saat {}.",
    "Umjesto vaze sa slike dobivate {}.",
    "Fotoğraftaki vazo yerine size {} gelir.",
    "بدلا من المزهرية التي في الصورة ستستلم {}.",
    "במקום האגרטל שבתמונה תקבלו {}.",
    "तस्वीर वाले फूलदान की जगह आपको {} मिलेगा।",
    "แทนแจกันในรูป คุณจะได้รับ {}",
    "Thay cho lọ hoa trong ảnh, bạn sẽ nhận được {}.",
    "Sebagai ganti vas di foto, Anda akan menerima {}.",
    "写真の花瓶の代わりに{}をお届けします。",
    "사진 속 꽃병 대신 {}을 보내 드립니다.",
    "Instead of the mug you get {}.",
    "In place of the lamp we ship {}.",
    "Statt der Tasse erhalten Sie {}.",
    "Au lieu de la tasse vous recevez {}.",
    "En vez de la taza recibes {}.",
    "Invece della lampada riceverete {}.",
    "In plaats van de mok krijgt u {}.",
    "Zamiast kubka otrzymasz {}.",
    "Вместо кружки вы получите {}.",
    "Istället för muggen får du {}.",
)
ORDERED = (
    "“B” in the list of options stands for {}.",
    "„B“ in der Auswahl steht für {}.",
    "“B” in de lijst met opties staat voor {}.",
    "When we say “green leaf” we mean {}.",
    "من يريد {} يسأل في الدردشة بعد الدفع.",
    "{} चाहिए तो भुगतान के बाद चैट में पूछ लें।",
    "Tulis “{}” di catatan pesanan, itu yang kami kemas.",
)
"""How something else is ordered than what the listing shows."""
KEPT = (
    "Levereras utan Zithromax 250 mg.",
    "This is not Zithromax 250 mg.",
    "Blue, but not too dark. Zithromax 250 mg is not in the box.",
    "Enthält kein Zithromax 250 mg, nur Zucker.",
    "Мы не продаем БАДы, а также препараты Виагра и Сиалис.",
    "Не является лекарством, а Виагра 100 мг здесь не продаётся.",
    "Ne radi se o lijeku Viagra 100 mg.",
    "Ne prodajemo već dugo Viagra 100 mg.",
    "Non vendiamo farmaci, ma nemmeno Viagra 100 mg.",
    "Nie sprzedajemy leków, ale Viagra też nie.",
    "We do not sell medicines, but if you ask about Viagra, see a doctor.",
    "Vi säljer inte något utan recept som Viagra 100 mg.",
    "Instead of Viagra 100 mg you get a mug of tea.",
    "Statt Viagra 100 mg erhalten Sie eine Tasse.",
)

OFFERED = (
    "Kamagra 100 mg haplar satılık, sahte değil, orijinal.",
    "카마그라 100mg 판매합니다 가짜가 아니라 정품",
    "We sell not only dildos and vibrators but also gift cards.",
    "Non solo Viagra 100 mg, ma anche libri.",
    "Nie tylko Viagra 100 mg, ale także książki.",
)
"""Where something else is denied, or both halves are offered."""


def test_what_may_be_chosen_instead_is_offered(judge: Recogniser) -> None:
    medicine = judge.categories.index("medicine")
    texts = pl.Series([choice.format(NAME) for choice in CHOSEN])
    assert wrong(CHOSEN, judge.passages(texts)[:, medicine] > 0) == []


@pytest.mark.parametrize(
    "told",
    [
        "De titel klopt niet: te koop is {}.",
        "Der Titel stimmt absichtlich nicht: verkauft wird {}.",
        "The title is not right: for sale is {}.",
        "El título no es correcto: se vende {}.",
    ],
)
def test_a_listing_that_calls_its_title_wrong_offers_what_it_says_behind(told: str) -> None:
    judge = Recogniser.default()
    odds = judge.passages(pl.Series([told.format(NAME)]))
    assert odds[0, judge.categories.index("medicine")] > 0


def test_what_comes_instead_is_offered(judge: Recogniser) -> None:
    texts = pl.Series([turn.format(NAME) for turn in TURNS])
    medicine = judge.categories.index("medicine")
    assert wrong(TURNS, judge.passages(texts)[:, medicine] > 0) == []
    untitled = pl.Series([None] * len(texts), dtype=pl.String)
    assert wrong(TURNS, judge.pages(untitled, texts)[:, medicine] >= 0) == []


def test_what_is_replaced_goes(judge: Recogniser) -> None:
    said = (*REPLACED, *ORDERED)
    long = [f"Solid work, shipped at once. {text}" for text in said]
    odds = judge.passages(pl.Series([text.format(NAME) for text in (*said, *long)]))
    assert wrong((*said, *long), odds[:, judge.categories.index("medicine")] > 0) == []
    left = ["Solid work. Viagra", "Instead of coffee I drink tea", None]
    texts = ["Solid work. Instead of the vase in the picture you get Viagra", *left[1:]]
    assert instead(pl.Series(texts)).to_list() == left


def test_what_is_denied_stays_denied(judge: Recogniser) -> None:
    assert wrong(OFFERED, judge.passages(pl.Series(OFFERED)).max(axis=1) > 0) == []
    assert wrong(KEPT, judge.passages(pl.Series(KEPT)).max(axis=1) < 0) == []


def test_what_denies_and_turns_goes() -> None:
    said = ["Not this, but that. It is red", "Nicht rot, sondern blau", "utan socker", None]
    assert instead(pl.Series(said)).to_list() == [" that. It is red", " blau", "utan socker", None]


@given(st.lists(st.one_of(st.none(), st.text("notbu, .sondericha", max_size=40)), max_size=5))
def test_order_and_rows(texts: list[str | None]) -> None:
    there = instead(pl.Series(texts, dtype=pl.String)).to_list()
    assert instead(pl.Series(texts[::-1], dtype=pl.String)).to_list() == there[::-1]
    assert [text is None for text in there] == [text is None for text in texts]
