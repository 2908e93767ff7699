"""What shops have no longer or never had, and offers that say so of other shops."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.recognise.said.dropped import MAY_DROP, dropped
from hiddenlinks.recognise.said.patterns import holds

GONE = (
    "We no longer stock NAME.",
    "NAME has been discontinued and is no longer available from us.",
    "NAME führen wir nicht mehr.",
    "Wir haben NAME aus dem Sortiment genommen.",
    "Nous avons retiré NAME de notre catalogue.",
    "Hemos retirado NAME de nuestro catálogo.",
    "Abbiamo tolto NAME dal catalogo.",
    "Retirámos NAME do nosso catálogo.",
    "Wij hebben NAME uit het assortiment gehaald.",
    "Wycofaliśmy NAME z oferty.",
    "NAME już nie ma w naszej ofercie.",
    "NAME jsme vyřadili z nabídky.",
    "NAME sme vyradili z ponuky.",
    "A NAME már nem kapható nálunk.",
    "Már nem árulunk NAME terméket.",
    "NAME nu mai este disponibil la noi.",
    "Am scos NAME din ofertă.",
    "Вече не продаваме NAME.",
    "Мы больше не продаём NAME.",
    "NAME снят с продажи.",
    "Ми більше не продаємо NAME.",
    "Δεν πουλάμε πλέον NAME.",
    "NAME artık satmıyoruz.",
    "NAME satıştan kaldırıldı.",
    "Vi har tagit bort NAME ur sortimentet.",
    "Emme enää myy tuotetta NAME.",
    "NAME ei ole enää saatavilla meiltä.",
    "Više ne prodajemo NAME.",
    "Ne prodajamo več NAME.",
    "Me ei müü enam NAME.",
    "Mes nebeparduodame NAME.",
    "Mēs vairs nepārdodam NAME.",
    "لم نعد نبيع NAME.",
    "我们不再销售NAME。",
    "NAME 已下架。",
    "NAMEの取り扱いは終了しました。",
    "NAME 판매를 중단했습니다.",
    "Chúng tôi không còn bán NAME nữa.",
    "Kami tidak lagi menjual NAME.",
    "Nem találsz nálunk NAME terméket.",
    "Nu veți găsi NAME la noi.",
    "U nás NAME nenajdete.",
    "NAME u nas nie kupisz.",
    "NAME finden Sie bei uns nicht.",
    "Non troverete NAME nel nostro negozio.",
    "Não encontra NAME na nossa loja.",
    "U vindt bij ons geen NAME.",
    "Hos oss hittar du inte NAME.",
    "Bizde NAME bulamazsınız.",
    "У нас вы не найдёте NAME.",
    "Δεν θα βρείτε NAME σε εμάς.",
    "Hos os finder du ikke NAME.",
    "No prescription medicines in our shop, none, ever.",
    "No prescription drugs sold here.",
    "To be clear: NAME was never part of our range.",
    "Klarstellung: NAME gab es bei uns nie und wird es nie geben.",
    "Précision : NAME n'a jamais fait partie de notre offre.",
    "NAME nunca ha estado en nuestro catálogo.",
    "NAME non è mai stato nel nostro catalogo.",
    "NAME nunca fez parte da nossa oferta.",
    "NAME zat nooit in ons assortiment.",
    "NAME nigdy nie było w naszej ofercie.",
    "NAME nikdy nebylo v naší nabídce.",
    "NAME soha nem volt a kínálatunkban.",
    "NAME nu a făcut niciodată parte din oferta noastră.",
    "NAME никогда не было в нашем ассортименте.",
    "NAME ніколи не було в нашому асортименті.",
    "Το NAME δεν ήταν ποτέ στη γκάμα μας.",
    "NAME har aldrig varit i vårt sortiment.",
    "NAME har aldrig været i vores sortiment.",
    "NAME ei ole koskaan kuulunut valikoimaamme.",
    "NAME bizde hiç olmadı.",
    "本店从未销售过NAME。",
    "Please stop asking for NAME.",
    "Please stop writing about NAME.",
    "Basta messaggi su NAME, per favore.",
    "Älkää enää kirjoittako tästä: NAME.",
    "NAME haben wir NICHT, bekommen wir nicht und vermitteln wir nicht.",
    "NAME non ce l'abbiamo e non lo procuriamo.",
    "Vi har INTE NAME, får inte in det och ordnar det inte.",
    "Bitte fragen Sie nicht nach NAME.",
    "Per favore non chiedete più NAME.",
    "Vraag niet meer naar NAME.",
    "Por favor não perguntem mais por NAME.",
    "Просьба не спрашивать про NAME.",
)
OFFERED = (
    "NAME is no longer available in pharmacies, we still have it",
    "You won't find NAME at this price anywhere else",
    "Other shops have stopped selling NAME, only we still ship it",
    "NAME wurde in Apotheken aus dem Sortiment genommen, hier noch lieferbar",
    "Ya no se vende en farmacias: NAME, aquí sí",
    "Hos oss hittar du inte bara NAME utan även andra piller",
    "No prescription needed: NAME",
    "No prescription meds, fast worldwide shipping",
    "NAME was discontinued by the maker",
    "NAME was never in our shop at such a price",
    "NAME gab es bei uns noch nie so billig",
    "Don't ask about the price of NAME, it is the lowest",
    "Don't ask for a prescription, NAME ships today",
    "Frag nicht nach Rezept, NAME sofort lieferbar",
    "",
)


@pytest.mark.parametrize("sentence", GONE)
def test_it_is_gone_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert dropped(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_DROP).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERED)
def test_it_is_offered(sentence: str) -> None:
    assert dropped(pl.Series([sentence])).to_list() == [False]
