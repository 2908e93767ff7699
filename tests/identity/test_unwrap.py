"""Addresses inside addresses: every way of packing one, and what is none."""

from __future__ import annotations

import time
from base64 import b64encode, urlsafe_b64encode
from urllib.parse import quote

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from url_strategies import url_like

from hiddenlinks.identity.references import key_of
from hiddenlinks.identity.unwrap import nested
from hiddenlinks.identity.urls import canonical

INNER = "https://pills.example/buy?id=1&x=ä#top"


def pack(inner: str, times: int = 1) -> str:
    for _ in range(times):
        inner = quote(inner, safe="")
    return inner


def unwrapped(*references: str) -> list[tuple[str, str | None]]:
    frame = nested(pl.Series(references))
    assert frame.columns == ["reference", "nested"]
    return [(outer, canonical(inner)) for outer, inner in frame.rows()]


@pytest.mark.parametrize(
    "value",
    [
        pack(INNER),
        pack(INNER, 2),
        urlsafe_b64encode(INNER.encode()).decode(),
        urlsafe_b64encode(INNER.encode()).decode().rstrip("="),
        pack(b64encode(INNER.encode()).decode()),
        "".join(f"%{byte:02X}" for byte in INNER.encode()),
        pack("".join(f"%{byte:02x}" for byte in INNER.encode())),
        pack(f" {INNER}"),
        pack(INNER.replace("https", "HTTPS")),
    ],
)
@pytest.mark.parametrize(
    "outer",
    ["https://g.example/url?q={}", "http://G.example\\r?a=1&utm_source={}&b=2#f", "https://g.example/?u={}"],
)
def test_every_packing_is_undone(outer: str, value: str) -> None:
    reference = outer.format(value)
    assert unwrapped(reference) == [(reference, canonical(INNER))]


@pytest.mark.parametrize(
    ("reference", "inner"),
    [
        ("https://g.example/?u=http://a.example/x", "https://a.example/x"),
        ("https://g.example/?u=https:/a.example", "https://a.example/"),
        ("https://href.example/?https://a.example/?b=1&c=2", "https://a.example/?b=1&c=2"),
        ("https://g.example/?a&https%3A%2F%2Fa.example", "https://a.example/"),
        (
            "intent://x/y#Intent;scheme=app;S.browser_fallback_url=https%3A%2F%2Fa.example%2Fb;end",
            "https://a.example/b",
        ),
        ("shopapp://item?link=https%3A%2F%2Fa.example", "https://a.example/"),
        ("https://t.me/share/url?url=https://a.example", "https://a.example/"),
    ],
)
def test_further_places(reference: str, inner: str) -> None:
    assert unwrapped(reference) == [(reference, inner)]


@pytest.mark.parametrize(
    "reference",
    [
        f"https://g.example/?u={pack(INNER, 3)}",
        "https://g.example/?u=//a.example",
        "https://g.example/?u=a.example",
        "https://g.example/?u=ftp://a.example",
        "https://g.example/?u=https",
        "https://g.example/?u=https:%2F%2F",
        "https://g.example/https://a.example/",
        "https://g.example/#u=https://a.example",
        "https://g.example/?u=aHR0cA",
        "https://g.example/?u=" + urlsafe_b64encode(pack(INNER).encode()).decode(),
        "https://g.example/?u=javascript:location='https://a.example'",
        "https://wa.me/491701234567?text=https://a.example",
        "listing:1",
        "",
    ],
)
def test_what_is_no_nested_url(reference: str) -> None:
    assert unwrapped(reference) == []


def test_inner_urls_are_searched_in_turn() -> None:
    c = "https://c.example/"
    b = f"https://b.example/?u={pack(c)}"
    a = f"https://a.example/?x=1&u={pack(b)}"
    assert unwrapped(a) == [(a, canonical(b)), (b, c)]


def test_an_intent_may_hold_both_a_page_and_a_fallback() -> None:
    intent = "intent://g.example/?u=https://a.example#Intent;scheme=https;S.browser_fallback_url=https://b.example;end"
    assert sorted(inner or "" for _, inner in unwrapped(intent)) == [
        "https://a.example/",
        "https://b.example/",
    ]


def test_a_url_within_itself_ends() -> None:
    loop = "https://a.example/?u=https://a.example/"
    assert unwrapped(loop, loop) == [(loop, "https://a.example/")]


@given(url_like, st.integers(0, 2), st.booleans())
def test_any_url_that_is_packed_is_found(inner: str, times: int, base64: bool) -> None:
    key = canonical(inner)
    if key is None:
        return
    value = urlsafe_b64encode(key.encode()).decode() if base64 else pack(key, max(times, 1))
    assert (f"https://g.example/?u={value}", key) in unwrapped(f"https://g.example/?u={value}")


@given(st.lists(url_like | st.text(max_size=30), max_size=5))
def test_whatever_is_found_is_a_url(references: list[str]) -> None:
    frame = nested(pl.Series(references, dtype=pl.String))
    assert all((key_of(inner)[0] or "").startswith(("https://", "handle:")) for inner in frame["nested"])


@pytest.mark.parametrize(
    "reference",
    [
        "https://a.example/?u=" * 30_000,
        "https://a.example/?" + "u=https://b.example/&" * 30_000,
        "https://a.example/?u=" + "%25" * 200_000 + "https://",
        "intent:" + "S.browser_fallback_url=;" * 30_000,
        "https://a.example/?u=aHR0c" + "A" * 500_000,
    ],
    ids=lambda text: text[:30],
)
def test_hostile_references_take_linear_time(reference: str) -> None:
    began = time.process_time()
    nested(pl.Series([reference]))
    assert time.process_time() - began < 3
