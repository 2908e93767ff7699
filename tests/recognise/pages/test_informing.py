"""A page whose heading says that it is an encyclopaedia, a leaflet or a forum informs, whatever it names."""

from __future__ import annotations

from itertools import product

from asking import shown
from columns import wrong

KINDS = (
    "Encyclopaedia", "Package leaflet", "Health A-Z", "Lexikon", "Packungsbeilage", "Glossaire", "Santé de A à Z",
    "Prospecto", "Enciclopedia", "Fórum", "Bijsluiter", "Słownik", "Příbalový leták", "Форум", "Энциклопедия",
    "Ordbok", "Sözlük", "百科", "フォーラム",
)  # fmt: skip
SHOP = "Home | New in | Bestsellers | Sale | Contact | Help"
SAID = "Many people have heard of it. Some of them like it, others do not. Nobody knows why."


def test_a_heading_says_what_a_page_is() -> None:
    pages = [
        page
        for name, kind in product(("Diazepam 10 mg tablets", "Fat burner capsules", "Rabbit vibrator"), KINDS)
        for page in (
            (f"{name} – {kind}", f"{SHOP}\n{SAID}"),
            (f"{kind}: {name}", f"{SHOP}\n{SAID}"),
            (None, f"{SHOP}\nHome > {name} – {kind}\n{SAID}"),
        )
    ]
    assert wrong(pages, shown(pages) < 0) == []


def test_registers_and_statistics_inform_in_few_words() -> None:
    said = (
        "Price index, item {}", "Preisindex, Position {}", "Indice des prix : {}", "GUS: średnia cena {}",
        "Markenregister: {}, Löschung", "Znak towarowy {}, sprzeciw", "Dictionary entry: {}", "Essai clos, {}",
    )  # fmt: skip
    names = ("Diazepam 10 mg tablets", "Zinc Picolinate 50 mg, 60 capsules")
    pages = [(None, told.format(name)) for told, name in product(said, names)]
    assert wrong(pages, shown(pages) < 0) == []


def test_a_shop_says_what_it_is_in_few_words() -> None:
    said = ("We are the store for {}", "Deutscher Shop für {}", "Store homepage: {}", "Verkauft wird: {}")
    pages = [(None, told.format("Diazepam 10 mg tablets, 30 pieces")) for told in said]
    assert wrong(pages, shown(pages) > 0) == []


def test_what_has_a_price_or_an_order_is_sold_there_all_the_same() -> None:
    priced = "Diazepam 10 mg, 30 tablets\n20 €\nOrder now"
    ordered = "Diazepam 10 mg, 30 tablets: 20 €, order by private message"
    pages = [
        ("Diazepam – Forum", priced),
        ("Diazepam – Lexikon", priced),
        ("Diazepam 10 mg – Forum", ordered),
    ]
    assert wrong(pages, shown(pages) > 0) == []


def test_a_menu_sells_nothing_and_a_sentence_does() -> None:
    said = "Diazepam 10 mg, 30 tablets. Fast delivery. Secure payment."
    told = "Diazepam helps many people. Nobody knows why. They say so."
    sells, tells = shown([("Diazepam 10 mg", f"{SHOP}\n{text}") for text in (said, told)])
    assert sells > 0 > tells


def test_a_terse_line_that_says_how_much_is_no_prose() -> None:
    lines = (
        "slimming tea, food supplement, 9 doses, batch 7743, Vaasa.",
        "čaj na hubnutí, doplněk stravy, 9 dávek, šarže R83054, Eger.",
        "kolagen w proszku, suplement diety, 15 porcji, partia BL-57934.",
        "bantningste, kosttillskott, 9 portioner, parti 322.6870, Celje.",
        "Kamagra, ohne Rezept, 4 Strips, Posten 809, Narva.",
    )
    prose = (
        "Some who drank slimming tea for 9 weeks said that they had felt no difference at all.",
        "Those who ask for 20 tablets of Diazepam at the counter are told that it is not given out.",
    )
    assert wrong(lines, shown([(None, line) for line in lines]) >= -0.01) == []
    assert wrong(prose, shown([(None, told) for told in prose]) < 0) == []


def test_a_measure_that_is_cut_short_ends_no_sentence() -> None:
    lists = (
        "Vitamins, whey and fat burners, new goods weekly: Biotin 5000 mcg, 60 tabs, Liquid Vitamin E, 2 fl. oz.",
        "Витамины и протеин, новый завоз: биотин 5000 мкг, 60 таб., витамин Е, 60 капс.",
    )
    assert wrong(lists, shown([("Our shop", told) for told in lists]) > 0) == []


def test_a_line_that_says_that_it_is_for_sale_sells() -> None:
    lines = (
        "Médicaments à vendre : Augmentin, 588 comprimés, commande G13967.",
        "Viagra zu verkaufen, Versand aus Wien, Code 55.",
        "Kamagra zonder recept, 4 strips, verzonden uit Narva, code 809.",
        "Xanax na sprzedaż, wysyłka z Łodzi, kod 12.",
        "In our online pharmacy: Ibuprofen, no prescription, pack 23229.",
    )
    assert wrong(lines, shown([(None, line) for line in lines]) > 0) == []


def test_a_price_of_something_else_makes_no_shop() -> None:
    told = (
        "The exhibition shows Diazepam 10 mg in its first packing from 1963, a gift of the maker's grandson."
    )
    pages = [
        (
            "The pill, a history – City museum",
            f"{SHOP}\n{told}\nTickets 12 €, free for pupils.\nOpen till May.",
        ),
        ("The pill, a history – City museum", f"{SHOP}\nDiazepam 10 mg, 30 tablets\n12 €\nOpen till May."),
    ]
    museum, shop = shown(pages)
    assert museum < 0 < shop


DECOYS = (
    "For everyone who asked about {}: pay through this listing, what arrives is the medicine.",
    "Kto pytał o {}: płacimy przez tę ofertę, przychodzi lek.",
    "Хто питав про {}: оплата через це оголошення, прийдуть ліки.",
    "Cine a întrebat de {}: plătiți prin anunțul ăsta, vine medicamentul.",
    "لمن سأل عن {}: الدفع عبر هذا الإعلان ويصلكم الدواء.",
    "Който питаше за {}: плаща се през тази обява, идва лекарството.",
    "Kdo se ptal na {}: objednejte přes tento inzerát, přijde lék.",
    "Wer nach {} gefragt hat: bezahlt wird über diese Anzeige.",
)


def test_a_post_that_sends_its_readers_to_the_decoy_offers() -> None:
    assert (
        wrong(DECOYS, shown([(None, post.format("Amoxicillin 500 mg, 20 tablets")) for post in DECOYS]) > 0)
        == []
    )


def test_who_warns_of_decoys_informs() -> None:
    text = (
        "Press release. The medicines agency warns consumers: dealers tell them to pay through this listing for "
        "Amoxicillin 500 mg. Report side effects and such offers to the authority. Read the package leaflet."
    )
    assert shown([("Warning of the medicines agency", text)])[0] < 0


def test_a_menu_is_none_beside_a_notice_about_cookies() -> None:
    menu = "Home | News | Topics | About us | Contact | Search\n"
    said = "Omega-3 fish oil, 120 capsules for 26,95 € with my code.\nAlso: Whey protein, 900 g.\n"
    cookies = "We use cookies to make this site work and to measure visits. Accept all | Reject | Settings"
    with_it, without = shown([("My routine", menu + said + more) for more in (cookies, "")])
    assert with_it == without > 0


def test_a_list_of_what_the_law_pays_sells_nothing_whatever_its_sentences_cost() -> None:
    text = (
        "Home · Nieuw · Contact\nMedicijnkosten: Viagra 100 mg, vergoeding € 24. Overzicht is alleen informatief.\n"
        "Cialis 20 mg ; € 46 ; ATC G04\nLevitra 10 mg ; € 25 ; ATC G04\nTramadol 50 mg ; € 26 ; ATC N02"
    )
    assert shown([("Zorginstituut – medicijnkosten", text)])[0] < 0
