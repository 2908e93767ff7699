"""JSON-LD is read as the list that people see would be."""

from __future__ import annotations

import json

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.pages.structured import listed_names

GOODS = (
    "Sildenafil 100 mg, 20 tablets",
    "Captopril 25 mg, tabletki",
    "Диазепам 10 мг, 30 таб.",
    'Tramadol "retard" 50 mg',
)
OTHERS = ("Oak chair", "Чехол для телефона", "Lampe de bureau", "Cotton t-shirt", "Frying pan", "Wool socks")
NAMES = st.lists(st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1), max_size=5)


def _linked(
    names: tuple[str, ...] | list[str], *, ascii_only: bool = False, currency_first: bool = False
) -> str:
    offers = [("price", "27.80"), ("priceCurrency", "EUR")]
    products = [
        {
            "@type": "Product",
            "name": name,
            "offers": {"@type": "Offer"} | dict(offers[::-1] if currency_first else offers),
        }
        for name in names
    ]
    page = {"@context": "https://schema.org", "@type": "ItemList", "itemListElement": products}
    return json.dumps(page, ensure_ascii=ascii_only)


@given(NAMES, st.booleans(), st.booleans())
def test_names_and_prices_stay_and_nothing_else(
    names: list[str], ascii_only: bool, currency_first: bool
) -> None:
    text = _linked(names, ascii_only=ascii_only, currency_first=currency_first)
    lines = listed_names(pl.Series([f"before {text} behind", None, "plain", 'no "@type" {"x": "y"}']))
    said = [line for name in names for line in (name, "27.80 EUR")]
    assert lines.to_list() == [
        "before \n" + "\n".join(said) + "\n behind",
        None,
        "plain",
        'no "@type" {"x": "y"}',
    ]


@given(
    st.lists(st.sampled_from(['{"@type": "Thing"', '{"a":', '["', "}", "]", ",", '"', "x", '{"name": "b"}']))
)
def test_whatever_is_no_json_stays(pieces: list[str]) -> None:
    text = "".join(pieces)
    left = listed_names(pl.Series([text]))[0]
    assert left == text or '"@type"' in text


@pytest.mark.parametrize("form", [{}, {"ascii_only": True}, {"currency_first": True}])
def test_a_shop_that_only_search_engines_read_sells(judge: Recogniser, form: dict[str, bool]) -> None:
    pages = [_linked(GOODS, **form), _linked(OTHERS, **form), _linked(OTHERS * 2 + GOODS[:1], **form)]
    pages += [f'<script type="application/ld+json">{pages[0]}</script>']
    odds = judge.pages(pl.Series(["shop.example"] * 4), pl.Series(pages))[
        :, judge.categories.index("medicine")
    ]
    assert (odds > 0).tolist() == [True, False, False, True]


def test_other_texts_are_read_and_a_book_is_none_of_what_it_is_about(judge: Recogniser) -> None:
    pages = [
        '{"@type":"BlogPosting","articleBody":"Kamagra 100 mg, 30 tablets 40 €. Order now."}',
        'We speak JSON: "@type"\n"item":"Kamagra 100 mg, 30 tablets, 20 €"',
        '{"@type":"Book","name":"The history of Viagra","offers":{"price":"9.00","priceCurrency":"EUR"}}',
    ]
    odds = judge.pages(pl.Series(["page"] * 3), pl.Series(pages))[:, judge.categories.index("medicine")]
    assert (odds > 0).tolist() == [True, True, False]
