"""Pieces of titles: they can only add, between signs that divide and at the ends of a long title that names a form."""

from __future__ import annotations

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.detect.pieces import titles_with_pieces


def _long(texts: pl.Series) -> np.ndarray:
    """A text is the likelier the fewer other words it has beside ``pill``."""
    words = texts.str.count_matches(r"\p{L}+").to_numpy()
    return np.where(texts.str.contains("pill").to_numpy(), 6.0 - words, -6.0).astype(np.float32)[:, None]


@pytest.mark.parametrize(
    ("title", "odds"),
    [
        ("a very fine chair for you / pill", 4.5),
        ("a very fine chair for you (pill)", 4.5),
        ("a very fine chair for you; pill", 4.5),
        ("a very fine chair for you pill", 1.5),
        ("pill for you on a very fine chair", 1.5),
        ("a fine chair for you pill", 0.0),
        ("a very fine chair/pill for you", -1.0),
        ("a very fine chair • pill", 4.5),
        ("a very fine chair - pill", 4.5),
        ("a very fine chair — pill", 4.5),
        ("a very fine chair: pill", 4.5),
        ("a very fine chair [pill]", 4.5),
        ("a very fine chair *pill*", 4.5),
        ("a very fine chair! pill!", 4.5),
        ("a very fine chair... pill", 4.5),
        ("a very fine chair \U0001f48a pill", 4.5),
        ("a very fine chair-pill", 1.0),
        ("a very fine chair, pill", 1.0),
        ("a very fine chair and table with pill", 2.5),
        ("a fine chair with pill", 1.0),
        ("a fine chair Free Shipping pill Hot Sale for men", 4.5),
        ("очень хороший стул pill box для дома", 3.5),
        ("pill", 5.0),
        ("Book: a pill - its history and practice, 212 pages", -2.0),
        ("Livre : pill - histoire, 212 pages", 2.0),
        ("Notebook with dots, 212 pages - pill", 4.5),
        ("chair | table", -6.0),
    ],
)
def test_the_best_piece_counts_less_its_cost(title: str, odds: float) -> None:
    assert titles_with_pieces(pl.Series([title]), _long)[0, 0] == odds


@pytest.mark.parametrize(("whole", "odds"), [(-1.0, 3.5), (-3.5, 3.5), (-5.0, -5.0)])
def test_the_halves_of_a_long_title_are_pieces_unless_it_is_plainly_innocent(
    whole: float, odds: float
) -> None:
    def judge(texts: pl.Series) -> np.ndarray:
        return np.where((texts == "kite for the beach").to_numpy(), 6.0, whole).astype(np.float32)[:, None]

    title = pl.Series(["a very fine chair kite for the beach", None])
    assert titles_with_pieces(title, judge)[:, 0].tolist() == [odds, whole]


def test_the_last_words_of_a_long_title_are_pieces() -> None:
    def judge(texts: pl.Series) -> np.ndarray:
        return np.where((texts == "quite a kite").to_numpy(), 6.0, -3.0).astype(np.float32)[:, None]

    titles = pl.Series(["a blue chair for the garden and quite a kite", "a blue chair and quite a kite, too"])
    assert titles_with_pieces(titles, judge)[:, 0].tolist() == [3.5, -3.0]


def test_measures_are_no_pieces() -> None:
    judged: list[str] = []

    def judge(texts: pl.Series) -> np.ndarray:
        judged.extend(texts)
        return np.full((len(texts), 1), -6, np.float32)

    titles_with_pieces(pl.Series(["a chair (50 x 21 x 36.5 cm)", "椅子 (药片)"]), judge)
    assert judged == ["a chair (50 x 21 x 36.5 cm)", "椅子 (药片)", "a chair", "椅子", "药片"]


@given(st.lists(st.text("pil chair|/+;() ", max_size=30)))
def test_pieces_only_add(titles: list[str]) -> None:
    texts = pl.Series(titles, dtype=pl.String)
    assert (titles_with_pieces(texts, _long) >= _long(texts)).all()
