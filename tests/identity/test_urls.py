"""URLs: as the web platform's own tests have them, and the same key for any spelling."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from url_strategies import url_like

from hiddenlinks.identity.urls import canonical, decode_unreserved, parse, split


def test_parsing_agrees_with_the_web_platform(shared: Path) -> None:
    rows = json.loads((shared / "reference" / "suites" / "wpt_urltestdata.json").read_text("utf-8"))
    rows = [row for row in rows if isinstance(row, dict)]
    wrong = [
        row["input"]
        for row in rows
        if parse(row["input"], None if row["base"] in (None, "about:blank") else row["base"])
        != (None if row.get("failure") else row["href"])
    ]
    assert len(rows) > 400
    assert wrong == []


def test_every_valid_url_of_the_web_platform_has_a_key(shared: Path) -> None:
    rows = json.loads((shared / "reference" / "suites" / "wpt_urltestdata.json").read_text("utf-8"))
    hrefs = [row["href"] for row in rows if isinstance(row, dict) and not row.get("failure")]
    for href in (href for href in hrefs if href.startswith(("http:", "https:"))):
        key = canonical(href)
        assert key is not None, href
        assert canonical(key) == key


@given(st.text() | url_like)
def test_canonical_is_idempotent(text: str) -> None:
    key = canonical(text)
    assert key is None or canonical(key) == key


@given(url_like)
def test_canonical_holds_what_the_contract_says(text: str) -> None:
    key = canonical(text)
    if key is None:
        return
    parts = split(key)
    assert key.startswith("https://")
    assert parse(key) == key
    assert "@" not in key.split("/")[2]
    assert "#" not in key
    assert parts.port != "443"
    assert not parts.host.startswith("www.") or "." not in parts.host[4:].strip(".")
    assert not any(part.lower().startswith(("utm_", "gclid=")) for part in parts.query.split("&"))
    assert decode_unreserved(f"{parts.path}?{parts.query}") == f"{parts.path}?{parts.query}"
    assert key.partition("?")[2] or not key.endswith("?")


@given(st.text())
def test_other_schemes_have_no_key(text: str) -> None:
    assert canonical(f"ftp://{text}") is None
    assert canonical(f"listing:{text}") is None


SPELLINGS = {
    "scheme": st.sampled_from(["https", "http", "HTTPS", "hTTp", "ht\ttps", "\n https"]),
    "slashes": st.sampled_from(["://", ":\\\\", ":/", ":", ":///", ":/\\"]),
    "userinfo": st.sampled_from(["", "user@", "user:pass@", "good.example@", "a@b@"]),
    "www": st.sampled_from(["", "www.", "WWW.", "www.www."]),
    "host": st.sampled_from(
        ["shop.example", "SHOP.example", "sh%6fp.EXAMPLE", "ｓhop.example", "shop。example", "sh\top.example"]
    ),
    "dot": st.sampled_from(["", "."]),
    "port": st.sampled_from(["", ":", None]),
    "path": st.sampled_from(
        ["/a-b/c", "/a%2Db/c", "/x/../a-b/c", "/a-b/./c", "\\a-b\\c", "/%61-b/%2e/c", "/a-b/\nc"]
    ),
    "query": st.permutations(["x=1.5", "utm_source=y", "GCLID", "%75tm_id=", "x2=b"]).map("&".join),
    "fragment": st.sampled_from(["", "#", "#top", "#a?b#c"]),
}


@given(st.fixed_dictionaries(SPELLINGS))
def test_any_spelling_of_one_url_gives_one_key(parts: dict[str, str]) -> None:
    port = parts["port"]
    if port is None:
        port = ":443" if "s" in parts["scheme"].lower().replace("\t", "")[-1:] else ":80"
    address = "".join(
        [
            parts["scheme"],
            parts["slashes"],
            parts["userinfo"],
            parts["www"],
            parts["host"],
            parts["dot"],
            port,
        ]
    )
    query = parts["query"].replace("x=1.5", "x=1%2E5") if parts["dot"] else parts["query"]
    wanted = "x=1.5&x2=b" if query.index("x=1") < query.index("x2") else "x2=b&x=1.5"
    assert (
        canonical(f"{address}{parts['path']}?{query}{parts['fragment']}")
        == f"https://shop.example/a-b/c?{wanted}"
    )


@given(st.text(alphabet="%0123456789aAfFeE.~/", max_size=40))
def test_decoding_is_to_the_end(text: str) -> None:
    once = decode_unreserved(text)
    assert decode_unreserved(once) == once


def test_lone_surrogates_are_read_as_browsers_do() -> None:
    assert parse("https://shop.example/\ud800") == "https://shop.example/%EF%BF%BD"
    assert canonical("https://shop.example/\ud83d\ude00") == "https://shop.example/%F0%9F%98%80"


@pytest.mark.parametrize(
    "text",
    [
        "http://a.example/" + "%" * 300_000,
        "http://a.example/" + "%%34%31" * 50_000,
        "http://a.example/" + ".%%32e/" * 50_000,
        "http://a.example/" + "%25" * 100_000,
        "http://" + "www." * 100_000 + "example",
        "http://a.example" + "." * 300_000,
        "http://" + "a@" * 150_000 + "b.example",
        "http://a.example/?" + "utm_a=1&" * 50_000 + "&" * 50_000,
        "http://a.example/" + "../" * 100_000,
    ],
    ids=lambda text: text[:26],
)
def test_long_and_hostile_urls_take_linear_time(text: str) -> None:
    began = time.perf_counter()
    key = canonical(text)
    assert time.perf_counter() - began < 3
    assert key is not None
    assert canonical(key) == key
