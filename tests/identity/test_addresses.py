"""Addresses in running text: found in many languages and disguises, and nearly never where there is none."""

from __future__ import annotations

import re
import time
import unicodedata
from html import unescape
from operator import eq
from pathlib import Path

import polars as pl
import pytest
from columns import wrong
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.identity.addresses import find
from hiddenlinks.identity.disguise import clean, cleaned
from hiddenlinks.identity.references import key_of

TABLE = pl.read_csv(
    Path(__file__).parent / "addresses.csv", schema=dict.fromkeys(["text", "country", "keys"], pl.String)
)


def keys_in(texts: pl.Series, countries: pl.Series) -> list[list[str]]:
    """The keys of the addresses of each text, in order."""
    keys: list[list[str]] = [[] for _ in texts]
    for row, reference in find(texts, countries).select("row", "reference").iter_rows():
        keys[row].append(key_of(reference)[0] or "")
    return [sorted(some) for some in keys]


@pytest.mark.parametrize("around", ["{}", "Blue cotton shirt\n{}\nsize 42", "Синяя рубашка: {}"])
def test_addresses_of_a_text_and_within_other_text(around: str) -> None:
    table = TABLE if around == "{}" else TABLE.filter(pl.col("keys").is_not_null())
    found = keys_in(table.select(pl.format(around, "text"))["text"], table["country"])
    wanted = [sorted((keys or "").split()) for keys in table["keys"]]
    assert wrong(zip(table.rows(), found, strict=True), map(eq, found, wanted)) == []


def test_all_texts_at_once() -> None:
    frame = find(TABLE["text"], TABLE["country"])
    assert frame.schema == {
        "row": pl.UInt32,
        "reference": pl.String,
        "kind": pl.String,
        "start": pl.Int64,
        "end": pl.Int64,
        "apart": pl.Boolean,
        "matched": pl.String,
    }
    assert frame.select("row", "start").rows() == sorted(frame.select("row", "start").rows())
    for row, reference, kind, start, end, _, matched in frame.rows():
        assert TABLE["text"][row][start:end] == matched
        key = key_of(reference)[0] or ""
        assert kind == ("contact" if key.startswith("handle:") else "text_url")
    rows = set(frame["row"])
    assert rows == set(TABLE["keys"].is_not_null().arg_true())


@pytest.mark.parametrize(
    ("text", "matched", "apart"),
    [
        ("go to https://pills-shop.com/x.", "https://pills-shop.com/x", False),
        ("go to hxxp://pills-shop.com/x.", "hxxp://pills-shop.com/x", True),
        ("❤️ t . me / name now", "t . me / name", True),
        ("加 t\u200b.me/name!", "t\u200b.me/name", True),
        ("a ｔ．ｍｅ／ｎａｍｅ b", "ｔ．ｍｅ／ｎａｍｅ", True),
        ("加我微信：abc123 谢谢", "加我微信：abc123", False),
        ("telegram: @pill_shop", "telegram: @pill_shop", False),
        ("telegram: @pill\u200b_shop", "telegram: @pill\u200b_shop", True),
        ("name at gmail dot com", "name at gmail dot com", True),
        ("shop@pills.com", "shop@pills.com", False),
    ],
)
def test_spans_and_disguise(text: str, matched: str, *, apart: bool) -> None:
    (row,) = find(pl.Series([None, text])).rows()
    assert row[0] == 1
    assert text[row[3] : row[4]] == row[6] == matched
    assert row[5] is apart


def test_find_in_nothing() -> None:
    for nothing in (pl.Series([], dtype=pl.String), pl.Series([None, None]), pl.Series(["", " "])):
        assert find(nothing).is_empty()


@given(st.lists(st.text(max_size=40) | st.sampled_from(TABLE["text"].to_list()), max_size=6).map(" ".join))
def test_spans_lie_in_the_text_and_do_not_cross(text: str) -> None:
    frame = find(pl.Series([text]), pl.Series(["DE"]))
    end = 0
    for _, reference, _, start, stop, _, matched in frame.unique(["start", "end"]).sort("start").rows():
        assert key_of(reference)[0]
        assert end <= start < stop <= len(text)
        assert text[start:stop] == matched
        end = stop


HIDDEN = [
    "&#46;",
    "&#x2F;",
    "&amp;#47;",
    "&amp;",
    "&lt;",
    "&x;",
    "&",
    "\u202e",
    "\u202c",
    "\n",
    "⁄",
    "ｔ",
    "①",
]


@given(st.lists(st.text(max_size=4) | st.sampled_from(HIDDEN), max_size=8).map("".join))
def test_cleaning_knows_where_every_character_stood(text: str) -> None:
    seen = clean(text)
    assert seen.spans is None or len(seen.spans) == len(seen.text)
    assert cleaned(pl.Series([text])).item() == seen.text
    for place, char in enumerate(seen.text):
        start, end = seen.span(place, place + 1)
        assert end == start + 1 or text[start:end] == re.findall("&.+;", text[start:end])[0]
        shown = unescape(text[start:end].replace("&amp;#", "&#"))
        assert char in shown + unicodedata.normalize("NFKC", shown) + "/:."


def test_real_titles_hold_nearly_none(shared_data: Path) -> None:
    titles = pl.read_csv(shared_data / "evaluation" / "titles_dev.csv")
    countries = titles["lang"].replace({"en": "IN", "pt": "BR"}).str.to_uppercase()
    frame = find(titles["title"], countries)
    # the fifteen are brands that are called by their address, such as those that end in .com
    assert frame["row"].n_unique() <= 16
    assert frame.filter(pl.col("kind") == "contact").is_empty()


@pytest.mark.parametrize(
    "piece",
    [
        "a.",
        "a-",
        "t . m e / ",
        "name at ",
        "telegram: ",
        "telegram @ ",
        "+49 ",
        "1 ",
        "https://",
        "intent:",
        "(((",
        "x dot ",
        "[.]",
        "@",
        "a@a.",
        "微信",
        "0049 ",
        "www. ",
        "t.me/",
        "a" * 50,
        "https://a.com/)))",
        ".com ",
        "\u200bt.me/a\u200b",
        "h t t p ",
        "telegram ab ",
        "telegram: @abcd, ",
        "微信加",
        "t e l e g r a m ",
        "name . ",
        "_at_",
        "add me on ",
    ],
)
def test_long_and_hostile_texts_take_linear_time(piece: str) -> None:
    def seconds(count: int) -> float:
        began = time.process_time()
        find(pl.Series([piece * count]), pl.Series(["DE"]))
        return time.process_time() - began

    length = 40_000 // len(piece)
    short = seconds(length)
    assert seconds(4 * length) < 8 * short + 1.0
