"""What others sent, did not send, sell or lost, and offers that sound like it."""

from __future__ import annotations

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.recognise.said.mentions.astray import MAY_STRAY, astray
from hiddenlinks.recognise.said.patterns import holds

OTHERS = (
    "NAME went back to the shop.",
    "Cure finished, NAME handed back to the chemist.",
    "NAME in der Apotheke abgegeben.",
    "NAME est reparti au magasin.",
    "NAME devuelto a la farmacia.",
    "NAME wróciło do sklepu.",
    "NAME сдано в аптеку.",
    "Review: somebody else's parcel came, with NAME inside",
    "Fremdes Paket bekommen, drin war NAME",
    "Reçu le colis de quelqu'un d'autre, dedans NAME",
    "Me llegó el paquete de otra persona con NAME",
    "Arrivato il pacco di un altro con NAME",
    "Chegou a encomenda de outra pessoa com NAME",
    "Pakket van iemand anders gekregen met NAME",
    "Przyszła cudza paczka, w środku NAME",
    "Přišel cizí balík, uvnitř NAME",
    "Valaki más csomagja jött, benne NAME",
    "A venit coletul altcuiva cu NAME",
    "Ήρθε ξένο δέμα με NAME",
    "Дойде чужда пратка с NAME",
    "Прийшла чужа посилка з NAME",
    "Пришла чужая посылка с NAME",
    "Fick någon annans paket med NAME",
    "Fik en andens pakke med NAME",
    "Sain jonkun toisen paketin, sisällä NAME",
    "Başkasının paketi geldi, içinde NAME",
    "Objet trouvé : quelqu'un a oublié NAME dans notre boutique.",
    "Objeto perdido: alguien olvidó NAME en nuestra tienda.",
    "Oggetto smarrito: qualcuno ha dimenticato NAME nel nostro negozio.",
    "Kayıp eşya: biri dükkanımızda NAME unuttu.",
    "Nalezeno: někdo u nás zapomněl NAME.",
    "Unser Mitbewerber verkauft NAME, wir verkaufen Tassen.",
    "Notre concurrent vend NAME, nous vendons des tasses.",
    "Nuestro competidor vende NAME; nosotros vendemos tazas.",
    "Il nostro concorrente vende NAME, noi vendiamo tazze.",
    "Nasz konkurent sprzedaje NAME, my sprzedajemy kubki.",
    "Наш конкурент продаёт NAME, а мы продаём кружки.",
    "Onze concurrent verkoopt NAME, wij verkopen mokken.",
    "Rakibimiz NAME satıyor, biz kupa satıyoruz.",
    "Lost property: somebody left NAME in our shop, please collect it.",
    "Our competitor sells NAME; we sell cups.",
    "A customer writes: I ordered NAME in another shop and it never arrived.",
    "I bought NAME somewhere else and the parcel did not come. Here everything was fine.",
    'Eine Käuferin schreibt: "Woanders hatte ich NAME bestellt, das kam nie an."',
    "Anderswo habe ich NAME bestellt und nie erhalten, hier ging es schnell.",
    "Un client écrit : « J'avais commandé NAME ailleurs et rien n'est arrivé. »",
    "Commandé NAME dans une autre boutique, jamais reçu.",
    'Un comprador escribe: "Pedí NAME en otra tienda y no llegó nunca."',
    'Un cliente scrive: "Altrove avevo ordinato NAME e non è mai arrivato."',
    "Um cliente escreve: encomendei NAME noutra loja e não chegou.",
    "Een klant schrijft: elders had ik NAME besteld, nooit aangekomen.",
    "Klientka: zamówiłam NAME w innym sklepie, nie dotarło.",
    "Zákazník píše: jinde jsem objednal NAME a nedorazilo to.",
    "Zákazníčka: inde som objednala NAME, nikdy neprišlo.",
    "Egy vásárló írja: máshol rendeltem NAME terméket, nem érkezett meg.",
    "Un client scrie: am comandat NAME din altă parte și nu a ajuns.",
    "Покупатель пишет: заказывал NAME в другом магазине, так и не пришло.",
    "Покупець пише: замовляв NAME в іншому магазині, не прийшло.",
    "Bir müşteri yazdı: başka bir mağazadan NAME sipariş ettim, gelmedi.",
    "买家说：在别的店买了 NAME，一直没收到。",
    "購入者の声：他の店で NAME を注文したが届かなかった。",
    "구매 후기: 다른 곳에서 NAME 주문했는데 안 왔어요.",
    "Ett omdöme: jag beställde NAME någon annanstans och det kom aldrig.",
    "En kunde skriver: jeg bestilte NAME et andet sted, det kom aldrig.",
    "Asiakas kirjoittaa: tilasin NAME muualta eikä se tullut.",
    "Ένας πελάτης γράφει: παρήγγειλα NAME αλλού και δεν ήρθε ποτέ.",
    "Клиент пише: поръчах NAME другаде и не пристигна.",
    "If another shop sent you NAME by mistake, please contact that shop.",
    "Received NAME from someone else in error? That was not us.",
    "Wenn Ihnen ein anderer Händler versehentlich NAME geschickt hat, wenden Sie sich an diesen.",
    "Si une autre boutique vous a envoyé NAME par erreur, ce n'est pas nous.",
    "Si otra tienda le envió NAME por error, no nos escriba.",
    "Se un altro negozio vi ha mandato NAME per sbaglio, non scriveteci.",
    "Als een andere winkel u per ongeluk NAME heeft gestuurd, neem dan contact op met die winkel.",
    "Jeśli inny sklep przysłał Ci przez pomyłkę NAME, nie pisz do nas.",
    "Pokud vám jiný obchod omylem poslal NAME, nepište nám.",
    "Ha más bolt tévedésből NAME terméket küldött, ne nekünk írjon.",
    "Dacă alt magazin v-a trimis din greșeală NAME, nu ne scrieți.",
    "Если вам по ошибке прислали NAME из другого магазина, нам не пишите.",
    "Якщо інший магазин помилково надіслав вам NAME, не пишіть нам.",
    "Başka bir mağaza yanlışlıkla NAME gönderdiyse bize yazmayın.",
    "如果别的店误寄给您 NAME，请不要联系我们。",
    "他店から誤って NAME が届いた場合、当店ではありません。",
    "Om en annan butik av misstag skickat NAME, kontakta dem.",
    "Earlier a neighbouring shop here sold NAME; we have no relation to it.",
    "Früher verkaufte der Laden nebenan NAME, wir sind eine andere Firma.",
    "Autrefois le voisin vendait NAME, nous sommes une autre société.",
    "Antes la tienda vecina vendía NAME; somos otra empresa.",
    "Dawniej sąsiedni sklep sprzedawał NAME, my jesteśmy inną firmą.",
    "Раньше в соседнем магазине продавали NAME, мы другая компания.",
)
OFFERS = (
    "Cheaper than any competitor: NAME",
    "Unlike our competitors we sell NAME",
    "Our competitor has none: order NAME here",
    "We never lost a parcel: NAME, 20 EUR",
    "Order NAME here, elsewhere it never came.",
    "Bestellen Sie NAME bei uns, woanders kam es nie an.",
    "Закажите NAME у нас, в другом магазине не пришло.",
    "NAME never came cheaper",
    "In another colour: NAME",
    "Not elsewhere: NAME, 20 EUR",
    "If your parcel never arrived, write to us. NAME in stock",
    "By mistake we have too many NAME, cheap",
    "NAME aus einem anderen Shop",
    "Sold next door to the baker: NAME",
)


@pytest.mark.parametrize("sentence", OTHERS)
def test_another_shop_s_parcel_is_no_offer_and_the_loose_pattern_lets_it_pass(sentence: str) -> None:
    said = pl.Series([sentence])
    assert astray(said).to_list() == [True]
    assert holds(said.str.to_lowercase(), MAY_STRAY).to_list() == [True]


@pytest.mark.parametrize("sentence", OFFERS)
def test_what_is_to_be_ordered_here_stays(sentence: str) -> None:
    assert astray(pl.Series([sentence])).to_list() == [False]


def test_a_buyer_s_story_accuses_nobody() -> None:
    listing = {"listing_id": "1", "title": "Mug, 350 ml", "category": "Home > Kitchen"}
    for text, found in (
        ("Klient pisze: gdzie indziej zamówiłem Viagra 100 mg i nie doszło.", []),
        ("Zamów Viagra 100 mg u nas, wysyłka 24 h.", ["medicine"]),
    ):
        report = hl.scan(listings=[listing | {"description": text}])
        assert [finding.category for finding in report.findings] == found
