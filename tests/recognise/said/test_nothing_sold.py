"""What pages say of themselves: that nothing is sold on them, and what only sounds so."""

from __future__ import annotations

import polars as pl
import pytest
from asking import shown

from hiddenlinks.recognise.said.nothing_sold import sells_nothing

NOTHING = (
    "We sell nothing.",
    "Wir verkaufen nichts.",
    "Nous ne vendons rien.",
    "No vendemos nada.",
    "Non vendiamo nulla.",
    "Não vendemos nada aqui.",
    "Nie sprzedajemy niczego.",
    "Мы ничего не продаём.",
    "Δεν πουλάμε τίποτα.",
    "Hiçbir şey satmıyoruz.",
    "Emme myy mitään.",
    "Wij verkopen niets.",
    "The agency sells no medicines.",
    "L'agence ne vend ni ne délivre de médicaments.",
    "Die Behörde verkauft keine Arzneimittel.",
    "Il club non vende integratori.",
    "Клуб не продаёт добавки.",
    "Kurum ilaç satmaz.",
    "This register is kept for information only. Nothing can be bought here.",
    "This page informs; it offers no goods.",
    "On this site nothing is for sale.",
    "Dieses Verzeichnis dient nur der Auskunft. Hier kann nichts gekauft werden.",
    "Auf dieser Seite wird nichts verkauft.",
    "Rien ne s'achète ici.",
    "Cette page ne propose aucun article.",
    "Aquí no se compra nada.",
    "Esta página no ofrece artículos.",
    "Qui non si compra nulla.",
    "Questa pagina non offre articoli.",
    "Nada se compra aqui.",
    "Esta página não oferece artigos.",
    "Hier valt niets te kopen.",
    "Deze pagina biedt geen artikelen aan.",
    "Niczego tu nie kupisz.",
    "Strona nie oferuje towarów.",
    "Nic se tu nedá koupit.",
    "Tato stránka nenabízí zboží.",
    "Здесь ничего нельзя купить.",
    "Страница не предлагает товаров.",
    "Тут нічого не продається.",
    "Тук нищо не се продава.",
    "Här går inget att köpa.",
    "Denne side sælger ingen varer.",
    "Täällä ei myydä mitään.",
    "Aici nu se vinde nimic.",
    "Itt semmit sem lehet venni, ez az oldal nem árul semmit.",
    "Buradan bir şey satın alınamaz.",
    "Bu sayfa bilgilendirir, hiçbir şey satmaz.",
    "本页仅供参考，不出售任何东西。",
    "このページは情報提供であり何も販売しません。",
    "هذه الصفحة للمعلومات ولا تبيع شيئا.",
    "Trang này cung cấp thông tin, không bán gì.",
    "Bu sayfa ürün sunmaz.",
    "本页面不出售任何商品。",
    "このページでは商品を販売していません。",
    "이 페이지에서는 아무것도 판매하지 않습니다.",
    "لا يباع شيء هنا",
    "هذه الصفحة للتوعية فقط ولا يمكن الطلب منها.",
    "This page only informs; nothing can be ordered here.",
    "Esta página solo informa; aquí no se puede pedir nada.",
    "Эта страница только информирует, заказать здесь ничего нельзя.",
)
SOMETHING = (
    "Our club sells supplements.",
    "Our club does not sell to strangers, members only.",
    "The museum shop sells postcards.",
    "Nothing beats our offers. Order here.",
    "We sell nothing but the best.",
    "Wir verkaufen nichts ohne Garantie.",
    "We do not sell to minors.",
    "No prescription needed, order here.",
    "You will find nothing cheaper on this page, buy now.",
    "This site does not sell your data.",
    "This page is not available in your language. Shop on.",
    "Buy nothing here but the best.",
    "This page only informs members; order nothing less than the best here, only here.",
    "Hier kaufen Sie nicht nur günstig.",
    "Ici, rien ne se vend sans ordonnance sauf en ligne.",
    "Здесь не только покупают.",
    "Bestellen Sie hier. Es geht nichts verloren.",
    "There is nothing to lose: order here without a prescription.",
)


@pytest.mark.parametrize("said", NOTHING)
def test_a_page_says_that_it_sells_nothing(said: str) -> None:
    assert sells_nothing(pl.Series([f"Public register\n{said}\nEntry 5"])).to_list() == [True]


@pytest.mark.parametrize("said", SOMETHING)
def test_what_only_sounds_so(said: str) -> None:
    assert sells_nothing(pl.Series([said])).to_list() == [False]


def test_a_register_is_about_nothing_and_prices_speak_against_it() -> None:
    names = ("Diazepam 10 mg, 30 tablets", "Xanax 1 mg, 30 tablets", "Tramadol 50 mg, 60 capsules") * 4
    said = "Register\nNothing can be bought here.\n"
    entries = "\n".join(f"Entry {n}: {name}. Holder known." for n, name in enumerate(names))
    prices = "\n".join(f"{name} - 20 €" for name in names)
    register, shop = shown([("Register", said + entries), ("Register", said + prices)])
    assert register < 0 < shop


def test_a_register_of_what_the_law_allows_is_none_of_a_shop() -> None:
    names = ("Diazepam 10 mg, 30 tablets", "Xanax 1 mg, 30 tablets", "Tramadol 50 mg, 60 capsules") * 4
    prices = "\n".join(f"{n};{name};20 €" for n, name in enumerate(names))
    said = "Prescription medicines are dispensed by pharmacies alone. Read the package leaflet, report side effects.\n"
    denied = "This page is for information, nothing is sold on it.\n"
    register, shop = shown([("Maximum prices", f"{text}{prices}") for text in (denied + said, said)])
    assert register < 0 < shop
