"""A dismissed finding comes back for what nobody has judged, and for nothing else."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from hiddenlinks.findings import Evidence, Finding, Hop, Signal, Versions
from hiddenlinks.monitor.review.returns import grounds
from hiddenlinks.vocabulary import Direction, LinkKind, Source, Status

LONG_AGO = datetime(2030, 1, 1, tzinfo=UTC)


def signal(name: str, weight: float, text: str = "seen") -> Signal:
    return Signal(name=name, weight=weight, evidence=Evidence(text=text))


PILLS = "https://shop.example/a is about medicine: “tramadol”, “xanax”"
SEEN = (signal("end_content", 4.0, PILLS), signal("laid", 2.0), signal("popular_end", -1.0))


def path(*hops: tuple[str, LinkKind | None], persona: str | None = None) -> tuple[Hop, ...]:
    return tuple(Hop(node=node, kind=kind, persona=persona) for node, kind in hops)


WAY = (
    ("listing:1", None),
    ("https://hop.example/x?id=1", LinkKind.QR),
    ("https://shop.example/a", LinkKind.HTTP_REDIRECT),
)


def finding(**fields: Any) -> Finding:
    given = {
        "finding_id": "0123456789abcdef",
        "listing_id": "1",
        "seller_id": "s",
        "direction": Direction.FORWARD,
        "source": Source.LINK,
        "category": "medicine",
        "status": Status.HIDDEN,
        "score": 0.6,
        "prior": -4.6,
        "signals": SEEN,
        "target": "https://shop.example/a",
        "path": path(*WAY),
        "age_gated": None,
        "first_seen": LONG_AGO,
        "last_seen": LONG_AGO,
        "versions": Versions(library="1", lexicon="1", model="1", policy="1"),
    }
    return Finding.model_validate(given | fields)


AWAY = {
    "nothing changed": {},
    "seen later, in other company, by another version": {
        "last_seen": datetime(2031, 1, 1, tzinfo=UTC),
        "campaign_id": "f" * 16,
        "versions": Versions(library="2", lexicon="2", model="2", policy="2"),
    },
    "another prior": {"prior": -1.0, "score": 0.98},
    "another persona": {"path": path(*WAY, persona="mobile-eu")},
    "another page of the same hop": {
        "path": path(WAY[0], ("https://www2.hop.example/y?id=2", LinkKind.QR), WAY[2])
    },
    "a reason less": {"signals": SEEN[:1]},
    "new counter-evidence": {"signals": (*SEEN, signal("contradicted", -2.0))},
    "a little more evidence": {"signals": (signal("end_content", 4.9, PILLS), *SEEN[1:])},
    "other words beside the same": {
        "signals": (signal("end_content", 4.0, PILLS.replace("xanax", "codeine")), *SEEN[1:])
    },
}
BACK = {
    "it is sold by other, it was by s": {"seller_id": "other"},
    "it is tied to https://shop.example/b, it was to https://shop.example/a": {
        "target": "https://shop.example/b",
        "path": path(*WAY[:2], ("https://shop.example/b", LinkKind.HTTP_REDIRECT)),
    },
    "it goes another way: other.example by qr, shop.example by http_redirect": {
        "path": path(WAY[0], ("https://other.example/", LinkKind.QR), WAY[2])
    },
    "it goes another way: hop.example by anchor, shop.example by http_redirect": {
        "path": path(WAY[0], (WAY[1][0], LinkKind.ANCHOR), WAY[2])
    },
    "new reasons: cloaking": {"signals": (*SEEN, signal("cloaking", 0.3))},
    "it shows other goods: fentanyl": {
        "signals": (signal("end_content", 4.0, "it is about medicine: “fentanyl”"), *SEEN[1:])
    },
    "its evidence has grown by 1.0 log-odds": {"signals": (signal("end_content", 5.0, PILLS), *SEEN[1:])},
    "its evidence has grown by 1.0 log-odds ": {"signals": SEEN[:2]},  # nothing speaks for it any more
}


@pytest.mark.parametrize("case", AWAY)
def test_it_stays_away(case: str) -> None:
    assert grounds([(finding(), finding(**AWAY[case]))]) == [()]


@pytest.mark.parametrize("why", BACK)
def test_it_comes_back_and_says_why(why: str) -> None:
    assert grounds([(finding(), finding(**BACK[why]))]) == [(why.strip(),)]


def test_what_was_followed_since_comes_back() -> None:
    before = finding(status=Status.UNRESOLVED, category=None)
    assert grounds([(before, finding())]) == [("it could not be followed to its end then",)]
    assert grounds([(finding(), before)]) == [()]


def test_each_pair_is_judged_by_itself() -> None:
    changed = finding(signals=(*SEEN, signal("cloaking", 0.3)))
    assert grounds([(finding(), finding()), (finding(), changed), (changed, changed)]) == [
        (),
        ("new reasons: cloaking",),
        (),
    ]
    assert grounds([]) == []
