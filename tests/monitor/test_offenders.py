"""Repeat offenders are counted by what was decided; sellers that share rare things are proposed as one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Store, add, findings
from hiddenlinks.monitor.offenders import Offender, offenders
from hiddenlinks.monitor.review import decide
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.version import VERSION

START = datetime(2030, 1, 1, tzinfo=UTC)
KNOWN = [{"domain": "pills.example", "label": "medicine"}]


def listing(name: str, seller: str, day: int = 0) -> dict[str, Any]:
    seen = START + timedelta(days=day)
    return {
        "listing_id": name,
        "title": "oak chair",
        "category": "furniture",
        "seller_id": seller,
        "observed_at": seen,
    }


def link(source: str, target: str, kind: str = "anchor", day: int = 0) -> dict[str, Any]:
    return {"source": source, "target": target, "kind": kind, "observed_at": START + timedelta(days=day)}


LISTINGS = [
    listing("1", "old"),
    listing("2", "old"),
    listing("3", "new", 5),
    *(listing(f"s{n}", f"x{n}") for n in range(9)),
]
LINKS = [
    link("listing:1", "https://hop.example/a?aff_id=77"),
    link("https://hop.example/a?aff_id=77", "https://pills.example/", "http_redirect", 3),
    link("listing:2", "https://pills.example/b"),
    link("listing:1", "handle:telegram/dealer", "contact"),
    link("listing:3", "handle:telegram/dealer", "contact", 5),
    link("listing:3", "image:abc", "attachment", 5),
    link("listing:2", "image:abc", "attachment"),
    *(link(f"listing:s{n}", "handle:telegram/support", "contact") for n in range(9)),
    link("listing:1", "handle:telegram/support", "contact"),
]


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(tmp_path_factory.mktemp("o") / "s", write=True, create=True) as held:
        assert offenders(held) == ([], [])
        add(
            held,
            from_frames(listings=LISTINGS, links=LINKS, domains=KNOWN),
            origin="a test",
            policy=Policy(),
            recogniser=Recogniser.default(),
            library=VERSION,
            as_of=START + timedelta(days=9),
        )
        yield held


def by_name(store: Store) -> dict[str, Offender]:
    return {f"{one.kind} {one.name}": one for one in offenders(store).ranked}


def test_whatever_is_on_the_way_is_counted(store: Store) -> None:
    found = by_name(store)
    assert set(found) >= {"seller old", "site pills.example", "site hop.example", "hop https://hop.example/a"}
    seller, site = found["seller old"], found["site hop.example"]
    assert (seller.confirmed, seller.open, seller.present, seller.listings, seller.sellers) == (0, 2, 2, 2, 1)
    assert (site.open, site.first_seen, site.last_seen) == (1, START, START + timedelta(days=3))
    assert "seller new" not in found, "it shares things, and is accused of nothing"
    assert any(name.startswith("affiliate ") and name.endswith("77") for name in found)
    assert not any("listing:" in name for name in found)


def test_an_account_under_another_name_is_proposed(store: Store) -> None:
    (pair,) = offenders(store).alike
    assert (pair.seller, pair.earlier, pair.known) == ("new", "old", ("old",))
    assert pair.things == ("handle:telegram/dealer", "image:abc")
    assert (pair.seller_since, pair.earlier_since) == (START + timedelta(days=5), START)
    assert pair.weight == pytest.approx(2 / 1.58496, abs=1e-3)


def test_confirmed_ones_come_first_and_dismissed_ones_count_for_nothing(store: Store) -> None:
    first, second = sorted(finding.finding_id for finding in findings(store) if finding.score > 0.5)
    decide(store, first, "confirm", by="Ana", why="bought there")
    assert offenders(store).ranked[0].confirmed == 1
    decide(store, second, "dismiss", by="Ana", why="a pharmacy")
    assert all(one.open == 0 for one in offenders(store).ranked)
    decide(store, first, "dismiss", by="Ben", why="the same pharmacy")
    assert offenders(store) == ([], [])
