from concurrent.futures import ThreadPoolExecutor

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_series_equal

from hiddenlinks import regex

ASKED = (
    ("contains", r"(?i)b+\b", ()),
    ("count_matches", r"\p{L}b", ()),
    ("extract", r"(a)(b)?", ()),
    ("extract", r"(a)(b)?", (2,)),
    ("extract_all", r"[ab]+", ()),
    ("replace", r"(b)", ("<${1}>",)),
    ("replace_all", r"(b)", ("<${1}>",)),
)
TEXTS = st.lists(st.none() | st.text("abB é", max_size=6), max_size=6)


@pytest.mark.parametrize(("name", "pattern", "rest"), ASKED)
@given(texts=TEXTS)
def test_what_polars_says(name: str, pattern: str, rest: tuple, texts: list[str | None]) -> None:
    column = pl.Series("said", texts, dtype=pl.String)
    found = getattr(regex, name)(column, pattern, *rest)
    assert_series_equal(found, getattr(column.str, name)(pattern, *rest))


@given(texts=TEXTS, patterns=st.lists(st.sampled_from(("a", "b", "ab", "é$", "B", " ")), max_size=70))
def test_each_of_several_asked_together(texts: list[str | None], patterns: list[str]) -> None:
    column = pl.Series("said", texts, dtype=pl.String)
    found = regex.contains_each(column, patterns)
    assert [each.to_list() for each in found] == [column.str.contains(one).to_list() for one in patterns]


def test_what_is_asked_together_is_kept_together() -> None:
    keepers = regex._Keepers()
    for first, size in enumerate((20, 20, 8, 28, 1)):
        keepers.ask_each(pl.Series(["a"]), tuple(f"{first}a{number}" for number in range(size)))
    assert list(keepers.place.values()) == [0, 1, 1, 2, 3]


def test_more_patterns_than_are_kept_and_several_threads_that_ask_them() -> None:
    patterns = [f"x{number}$" for number in range(2 * regex._MOST)]
    texts = pl.Series([f"x{number}" for number in range(2 * regex._MOST)])

    def once(pattern: str) -> bool:
        return regex.contains(texts, pattern).sum() == 1

    with ThreadPoolExecutor(3) as askers:
        assert all(askers.map(once, patterns))
    assert len(regex._keepers.place) <= regex._MOST


def test_a_wrong_pattern_is_an_error_where_it_is_asked() -> None:
    with pytest.raises(pl.exceptions.ComputeError):
        regex.contains(pl.Series(["a"]), "(")


def test_a_child_asks_threads_of_its_own() -> None:
    texts = pl.Series(["a", "b"])
    assert regex.contains(texts, "a").to_list() == [True, False]
    before = regex._keepers
    regex._renew()  # what a fork does in the child
    assert regex._keepers is not before
    assert regex.contains(texts, "a").to_list() == [True, False]
