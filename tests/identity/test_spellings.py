"""One node for every spelling of one thing: the table, and what it means for any text."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from url_strategies import url_like

from hiddenlinks.identity.plain import plain_keys
from hiddenlinks.identity.references import key_of, resolve

with (Path(__file__).parent / "spellings.csv").open(encoding="utf-8", newline="") as file:
    TABLE = [
        (row["spelling"].replace("{tab}", "\t").replace("{lf}", "\n"), row["key"] or None, row["clause"])
        for row in csv.DictReader(file)
    ]


@pytest.mark.parametrize(("spelling", "key", "clause"), TABLE)
def test_key_of_a_spelling(spelling: str, key: str | None, clause: str) -> None:
    found, reason = key_of(spelling)
    assert found == key, clause
    assert (reason is None) == (key is not None)


def test_resolve_agrees_with_the_table() -> None:
    spellings, keys, _ = zip(*TABLE, strict=True)
    frame = resolve(pl.Series(spellings + spellings[:9]))
    assert dict(zip(frame["reference"], frame["key"], strict=True)) == dict(zip(spellings, keys, strict=True))
    assert frame["reference"].to_list() == sorted(set(spellings))
    assert (frame["key"].is_null() == frame["reason"].is_not_null()).all()


def test_a_key_is_its_own_key() -> None:
    keys = sorted({key for _, key, _ in TABLE if key})
    assert [key_of(key)[0] for key in keys] == keys


def test_reasons_are_one_line_and_say_how_to_mend() -> None:
    frame = resolve(
        pl.Series(
            ["mailto:a@b.example", "tel:+491701234567", "x\n://y", "shop.example", "", "handle:phone/0170"]
        )
    )
    reasons = dict(zip(frame["reference"], frame["reason"], strict=True))
    assert "handle:email/NAME" in reasons["mailto:a@b.example"]
    assert "handle:phone/NUMBER" in reasons["tel:+491701234567"]
    assert "https://" in reasons["shop.example"]
    assert all(reason and "\n" not in reason and len(reason) < 120 for reason in reasons.values())


def test_resolve_of_nothing() -> None:
    for nothing in (
        pl.Series([], dtype=pl.String),
        pl.Series([None, None]),
        pl.Series([None], dtype=pl.String),
    ):
        frame = resolve(nothing)
        assert frame.schema == {"reference": pl.String, "key": pl.String, "reason": pl.String}
        assert frame.is_empty()


@given(st.lists(url_like | st.text(max_size=20), max_size=20))
def test_columns_and_scalar_agree(texts: list[str]) -> None:
    frame = resolve(pl.Series(texts, dtype=pl.String))
    assert [(row[1], row[2]) for row in frame.iter_rows()] == [key_of(text) for text in sorted(set(texts))]


@given(url_like)
def test_what_columns_call_plain_the_parser_reads_alike(text: str) -> None:
    plain = plain_keys(pl.Series([text]))[0]
    assert plain is None or plain == key_of(text)[0]


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://shop.example/a/b.html", "https://shop.example/a/b.html"),
        ("HTTP://www.Shop.Example", "https://shop.example/"),
        ("https://shop.example/?utm_source=x&page=2&GCLID=1#top", "https://shop.example/?page=2"),
        ("https://www.amazon.co.uk/x?ref_=a&q=b", "https://amazon.co.uk/x?q=b"),
        ("https://shop.example/x?ref_=a&q=b", "https://shop.example/x?ref_=a&q=b"),
        ("https://shop.example/%20x?q=%3D", "https://shop.example/%20x?q=%3D"),
        ("listing:7", "listing:7"),
        ("https://t.me/someone", None),
        ("https://shop.example/%7ex", None),
        ("https://shop.example:443/", None),
        ("https://xn--mnchen-3ya.example/", None),
        ("https://www.www.shop.example/", None),
        ("handle:telegram/Someone", None),
    ],
)
def test_what_is_plain_needs_no_parser(url: str, key: str | None) -> None:
    assert plain_keys(pl.Series(["https://other.example/", url, None, url])).to_list()[1::2] == [key, key]
    assert key is None or key_of(url)[0] == key


TRACKED = st.tuples(
    st.sampled_from(["https://", "http://www.", "HTTPS://WWW."]),
    st.sampled_from(["shop.example", "www.amazon.de", "smile.Amazon.com", "ebay.co.uk", "youtu.be", "t.me"]),
    st.sampled_from(["", "/", "/x", "/x/%2F"]),
    st.lists(
        st.sampled_from(
            ["tag", "ref_", "utm_a", "UTM_a", "si", "_trkid", "gclid", "gclidx", "q", "pf_rd_x", ""]
        ),
        max_size=4,
    ).map(lambda names: "?" + "&".join(f"{name}=1" for name in names)),
).map("".join)


@given(st.lists(TRACKED, min_size=1, max_size=9))
def test_what_tracks_is_dropped_alike(texts: list[str]) -> None:
    plain = plain_keys(pl.Series(texts)).to_list()
    assert all(key is None or key == key_of(text)[0] for key, text in zip(plain, texts, strict=True))


PLAIN = st.from_regex(
    r"\Ahttps?://(www\.)?[a-z0-9-]{1,8}(\.[a-zA-Z0-9-]{1,4}){0,2}\.[a-zA-Z]{2,3}(/[a-z0-9._~!$&'()*+,;=:@%-]{0,8}){0,3}"
    r"(\?([a-z_]{1,5}=[a-z%0-9.~]{0,4}&?|gclid=1&?|UTM_x=%7e&?|&){0,4})?(#[a-z]{0,3})?\Z"
)


@given(st.lists(PLAIN, min_size=1, max_size=30))
def test_nearly_plain_urls_agree_in_columns(texts: list[str]) -> None:
    plain = plain_keys(pl.Series(texts)).to_list()
    assert all(key is None or key == key_of(text)[0] for key, text in zip(plain, texts, strict=True))


NODES = st.tuples(
    st.sampled_from(
        [
            "listing:",
            "seller:",
            "image:",
            "file:",
            "handle:telegram/",
            "handle:line/",
            "handle:email/",
            "handle:signal/",
        ]
    ),
    st.text(st.sampled_from("ab@+1 /\t\r\0\u00a0\u2003\x85İß")),
).map("".join)


@given(url_like | st.text() | NODES)
def test_keys_are_idempotent(text: str) -> None:
    key, _ = key_of(text)
    assert key is None or key_of(key) == (key, None)
