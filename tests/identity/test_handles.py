"""Handles: numbers in E.164, posts of accounts, names that are none."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.identity.handles import e164, handle_key, handle_of, posts


@pytest.mark.parametrize(
    ("number", "digits"),
    [
        ("+49 170 1234567", "491701234567"),
        ("0049-170-1234567", "491701234567"),
        ("+49 (0)170 1234567", "491701234567"),
        ("0170 1234567", None),
        ("8 (916) 123-45-67", "89161234567"),
        ("7 916 123 45 67", "79161234567"),
        ("+39 06 6982", "39066982"),
        ("123", None),
        ("not a number", None),
        ("+" + "1" * 40, None),
    ],
)
def test_e164(number: str, digits: str | None) -> None:
    assert e164(number) == digits


@given(st.from_regex(r"\A\+?[1-9][0-9]{6,14}\Z"))
def test_e164_is_idempotent(number: str) -> None:
    digits = e164(number)
    assert digits is None or e164(digits) == digits


@given(
    st.sampled_from(["telegram", "email", "phone", "whatsapp", "wechat", "signal", "line"]),
    st.text(max_size=20),
)
def test_keys_of_handles_are_idempotent(service: str, name: str) -> None:
    key = handle_key(service, name)
    if key:
        assert handle_key(*key.removeprefix("handle:").split("/", 1)) == key


def test_services_do_not_mix() -> None:
    numbers = {handle_key(service, "+491701234567") for service in ("phone", "whatsapp", "signal", "viber")}
    assert len(numbers) == 4


@pytest.mark.parametrize(
    "url",
    [
        "https://t.me/+AbC",
        "https://t.me/joinchat/AbC",
        "https://t.me/c/12/3",
        "https://t.me/addlist/abc",
        "https://t.me/share/url?url=https://shop.example",
        "https://t.me/",
        "https://t.me/s",
        "https://t.me/s/name/5",
        "https://t.me.shop.example/name",
        "https://not-t.me/name",
        "https://shop.example/?u=https://t.me/name",
        "https://t.me@shop.example/name",
        "https://wa.me/",
        "https://wa.me/12",
        "https://wa.me/qr/ABC",
        "https://chat.whatsapp.com/AbC",
        "https://api.whatsapp.com/send?text=hi",
        "https://faq.whatsapp.com/491701234567",
        "tg://settings",
        "whatsapp://send?text=x",
        "",
    ],
)
def test_no_handle(url: str) -> None:
    assert handle_of(url) is None


def test_posts_belong_to_their_account() -> None:
    keys = [
        "https://t.me/PillShop/123",
        "https://t.me/s/pillshop/124",
        "https://telegram.me/PillShop/125?single",
        "https://pillshop.t.me/126",
        "https://t.me/+AbC",
        "https://t.me/c/12/3",
        "https://t.me/joinchat/AbC",
        "https://t.me/share/url?url=x",
        "https://shop.example/t.me/x/1",
        "https://wa.me/c/491701234567",
        "handle:telegram/pillshop",
        None,
    ]
    frame = posts(pl.Series(keys + keys))
    assert frame.columns == ["handle", "page"]
    assert frame.rows() == sorted(
        [("handle:telegram/pillshop", key) for key in keys[:4]] + [("handle:whatsapp/491701234567", keys[9])]
    )
    assert posts(pl.Series([], dtype=pl.String)).is_empty()
