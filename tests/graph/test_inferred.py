"""Links that follow from texts and payloads: whose they are, of which kind, for whom and when."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.graph.inferred import from_texts
from hiddenlinks.load import from_frames

LISTING = {"listing_id": "1", "title": "chair"}


def _links(listing: dict[str, Any] | None = None, **tables: Any) -> list[dict[str, Any]]:
    return from_texts(from_frames(listings=[LISTING | (listing or {})], **tables)).to_dicts()


def _short(links: list[dict[str, Any]]) -> set[tuple[str, str, str]]:
    return {(link["source"], link["target"], link["kind"]) for link in links}


@pytest.mark.parametrize("field", ["title", "description"])
def test_texts_of_a_listing(field: str) -> None:
    links = _links({field: "more at https://a.example/x or t.me/some_one", "observed_at": "2026-01-02"})
    assert _short(links) == {
        ("listing:1", "https://a.example/x", "text_url"),
        ("listing:1", "https://t.me/some_one", "contact"),
    }
    assert {link["observed_at"] for link in links} == {datetime(2026, 1, 2, tzinfo=UTC)}


def test_every_observation_has_its_own() -> None:
    rows = [
        LISTING | {"description": "https://a.example/", "observed_at": "2026-01-01"},
        LISTING | {"description": "https://b.example/", "observed_at": "2026-02-01"},
    ]
    found = from_texts(from_frames(listings=rows)).sort("target")
    assert found["target"].to_list() == ["https://a.example/", "https://b.example/"]
    assert found["observed_at"].dt.month().to_list() == [1, 2]
    assert hl.load(listings=rows, as_of="2026-01-15").graph.targets.size == 1


def test_variants() -> None:
    links = _links(variants=[{"listing_id": "1", "variant_id": "a", "title": "ask wa.me/491701234567"}])
    assert _short(links) == {("listing:1", "https://wa.me/491701234567", "contact")}


def test_pages_keep_who_looked_and_when() -> None:
    page = {"url": "http://p.example/", "persona": "mobile", "observed_at": "2026-01-02"}
    (link,) = _links(pages=[page | {"text": "now at https://b.example/"}])
    assert (link["source"], link["target"]) == ("http://p.example/", "https://b.example/")
    assert (link["persona"], link["observed_at"]) == ("mobile", datetime(2026, 1, 2, tzinfo=UTC))
    (link,) = _links(pages=[page | {"title": "now at https://b.example/"}])
    assert link["target"] == "https://b.example/"


@pytest.mark.parametrize(
    ("payload", "target", "kind"),
    [
        ("https://a.example/", "https://a.example/", "qr"),
        (" https://a.example/x?y=1\n", "https://a.example/x?y=1", "qr"),
        ("HTTPS://A.EXAMPLE/X", "HTTPS://A.EXAMPLE/X", "qr"),
        ("mailto:some.one@mail.example", "handle:email/some.one@mail.example", "qr"),
        ("tel:+491701234567", "handle:phone/+491701234567", "qr"),
        ("tg://resolve?domain=some_one", "tg://resolve?domain=some_one", "qr"),
        ("https://wa.me/491701234567", "https://wa.me/491701234567", "qr"),
        ("see https://a.example/ now", "https://a.example/", "text_url"),
        ("telegram: @some_one", "handle:telegram/some_one", "contact"),
        ("WIFI:S:guest;;", None, None),
        ("just a chair", None, None),
        ("javascript:alert(1)", None, None),
    ],
)
def test_payloads(payload: str, target: str | None, kind: str | None) -> None:
    links = _links({"image_payloads": [payload]})
    assert _short(links) == ({("listing:1", target, kind)} if target else set())


def test_several_payloads_and_none() -> None:
    payloads = ["https://a.example/", None, "", "https://b.example/"]
    assert {link["target"] for link in _links({"image_payloads": payloads})} == {
        "https://a.example/",
        "https://b.example/",
    }
    assert _links({"image_payloads": []}) == []


def test_written_apart_is_kept_in_mind() -> None:
    links = _links({"description": "hxxps://a[.]example/x and https://b.example/"})
    assert {link["target"]: link["apart"] for link in links} == {
        "https://a.example/x": True,
        "https://b.example/": False,
    }


def test_they_say_that_they_are_inferred() -> None:
    payloads = {"image_payloads": ["https://out.example/?to=https%3A%2F%2Fb.example%2F"]}
    market = hl.load(listings=[LISTING | payloads])
    assert market.graph.links["inferred"].to_list() == [True, True]
    given = [{"source": "listing:1", "target": "https://a.example/", "kind": "qr"}]
    assert hl.load(listings=[LISTING], links=given).graph.links["inferred"].to_list() == [False]


def test_a_number_without_its_country_is_read_in_the_listing_s() -> None:
    said = {"description": "WhatsApp 0170 1234567"}
    assert _short(_links(said | {"country": "DE"})) == {
        ("listing:1", "handle:whatsapp/+491701234567", "contact")
    }
    assert _links(said) == []


def test_pages_name_listings_by_number() -> None:
    page = {"url": "https://p.example/", "text": "To order: item no. 1005006411111111"}
    assert _short(_links(pages=[page])) == {("https://p.example/", "listing:1005006411111111", "text_url")}
    assert not _links({"description": "Item no. 1005006411111111"})
