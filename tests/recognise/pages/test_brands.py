"""A word by itself in a text about something else may be its maker's; several such words are goods."""

from __future__ import annotations

import polars as pl
from columns import wrong

from hiddenlinks.recognise import Recogniser

NAMES = ("Adnax", "Acemuc", "Actira", "Amodex")
"""Names of medicines in the lexicon that others might invent."""
TEXTS = (
    "Running shoes with a soft sole. ✔ {} ✔ 24 M ✔ 47781",
    "Robe d'été à fleurs, retour sous 12 jours.\n{}\n2018\nréf. 15179",
    "Wandregal aus Eiche, 80 cm • {} • Versand in zwei Tagen",
    "Льняная скатерть 140 см\n{}\nВозврат 14 дней",
)
"""What says something of a thing, and the name of its maker in a part of its own."""


def _medicine(judged: object) -> float:
    return float(judged[0, Recogniser.default().categories.index("medicine")])  # type: ignore[index]


def test_a_lone_word_is_a_maker() -> None:
    judge = Recogniser.default()
    medicine = judge.categories.index("medicine")
    cases = [text.format(name) for name in NAMES for text in TEXTS]
    cases += [f"{text.format(name)}\n{name.upper()}" for name in NAMES for text in TEXTS]
    assert wrong(cases, judge.passages(pl.Series(cases))[:, medicine] < 0) == []
    assert wrong(NAMES, judge.passages(pl.Series(NAMES))[:, medicine] > 0) == []


def test_several_such_words_are_goods() -> None:
    judge = Recogniser.default()
    assert _medicine(judge.passages(pl.Series(["In stock:\n" + "\n".join(NAMES)]))) > 0
    assert _medicine(judge.passages(pl.Series(["In stock:\nViagra\nsocks"]))) > 0


def test_a_page_may_offer_one_word() -> None:
    judge = Recogniser.default()
    shop = pl.Series(["Welcome to our shop\nOzempic\nOrder now, shipped from Poland"])
    assert _medicine(judge.pages(pl.Series(["Shop"]), shop)) > 0
    assert _medicine(judge.passages(pl.Series(["Ozempic\nOrder now, ships from Poland"]))) > 0


def test_the_name_of_a_site_is_no_goods() -> None:
    judge = Recogniser.default()
    text = "Welcome to {0}, your corner shop for home and hobby.\n{0} has sold online since 2009.\nFour stars, thanks!"
    names = ("Kepran", "Quinino", *NAMES)
    titles = [f"{name} – Blog" for name in names] + [f"Home | {name}" for name in names]
    odds = judge.pages(pl.Series(titles), pl.Series([text.format(name) for name in names] * 2))
    assert wrong(titles, odds[:, judge.categories.index("medicine")] < 0) == []


def test_what_a_site_sells_by_a_price_may_bear_its_name() -> None:
    judge = Recogniser.default()
    text = "Kamagra 100 mg 20 €\nKamagra jelly 10 €\nKamagra tablets\n30 €"
    assert _medicine(judge.pages(pl.Series(["Kamagra | Home"]), pl.Series([text]))) > 0
