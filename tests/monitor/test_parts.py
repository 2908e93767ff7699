"""An addition looks at a part of the marketplace alone, and finds and says what one that looks at all of it does."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, nullcontext
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch
from urllib.parse import quote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Store, add, findings
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.version import VERSION

Rows = list[dict[str, Any]]
START = datetime(2030, 1, 1, tzinfo=UTC)
POLICY = Policy.of(hub_sellers=3)
REASON = "hiddenlinks.monitor.scanning.reason"

IDS = [f"{number}" for number in range(1, 9)]
PATHS = [*(f"item/{name}" for name in IDS[:4]), *(f"item?id={name}" for name in IDS[4:7]), "shop/8"]
HOSTS = ["market.example", "es.market.example", "other.example"]
URLS = [f"https://{host}/{path}" for path in (*PATHS, "item") for host in HOSTS]
PILLS = "https://pills.example/"
FALLBACK = f"intent://chairs.example/#Intent;scheme=https;S.browser_fallback_url={quote(PILLS, safe='')};end"
PLACES = [
    *URLS,
    *(f"listing:{name}" for name in IDS),
    *("seller:s1", "handle:telegram/shop", "https://t.me/shop/1", "https://t.me/shop", "https://bit.ly/a"),
    *(PILLS, PILLS, PILLS, f"{PILLS}?aff_id=7", "https://cut.example/z", "https://chairs.example/", FALLBACK),
    *(f"https://go.example/?u=https%3A%2F%2Fes.market.example%2Fitem%2F{name}" for name in IDS[:4]),
]
TITLES = [
    "oak chair",
    "Viagra 100 mg",
    "t.me/shop",
    *(f"see https://es.market.example/{path}" for path in PATHS),
]
KINDS = [
    "anchor",
    "anchor",
    "affiliate",
    "qr",
    "http_redirect",
    "iframe",
    "recommended",
    "canonical",
    "same_as",
]
TIMES = st.sampled_from([None, *(START + timedelta(days=day) for day in (-1, 0, 0, 1, 3))])
FIRST: dict[str, Rows] = {
    "listings": [
        {
            "listing_id": name,
            "title": "lamp",
            "url": f"https://www.market.example/{path}",
            "category": "lamps",
        }
        | {"seller_id": f"s{number // 3}", "observed_at": START}
        for number, (name, path) in enumerate(zip(IDS, PATHS, strict=True))
    ],
    "links": [
        {"source": "https://bit.ly/a", "target": PILLS, "kind": "http_redirect", "persona": None},
        {"source": "https://bit.ly/a", "target": PILLS, "kind": "http_redirect", "persona": "a"},
        *(
            {"source": f"listing:{name}", "target": PILLS, "kind": "anchor", "persona": None}
            for name in IDS[:5]
        ),
    ],
    "pages": [
        {"url": "https://t.me/shop/1", "text": "Buy Viagra 100 mg, 20 EUR", "persona": None},
        {"url": "https://chairs.example/", "text": "chairs", "persona": "b"},
    ],
    "variants": [],
    "domains": [{"domain": "pills.example", "label": "medicine"}],
    "targets": [],
}


def rows(**columns: Any) -> st.SearchStrategy[Rows]:
    return st.lists(st.fixed_dictionaries(columns), max_size=2)


def one(*values: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(values)


ADDITION = st.fixed_dictionaries(
    {
        "listings": st.lists(
            st.fixed_dictionaries(
                {
                    "listing_id": one(*IDS),
                    "title": one(*TITLES),
                    "url": one(None, None, *URLS),
                    "category": one("furniture", "health", None),
                    "seller_id": one("s1", "s2", "s3", None),
                    "observed_at": TIMES,
                }
            ),
            min_size=1,
            max_size=2,
        ),
        "links": rows(
            source=one(*PLACES),
            target=one(*PLACES),
            kind=one(*KINDS),
            persona=one(None, None, "a"),
            status=one(None, None, 200, 301, 503),
            observed_at=TIMES,
        ),
        "pages": rows(
            url=one(*PLACES),
            text=one("Buy Viagra 100 mg, 20 EUR", "chairs", "our shop: t.me/shop"),
            persona=one(None, "a", "b"),
            status=one(None, 200, 403),
            interstitial=one(None, *[True]),
            observed_at=TIMES,
        ),
        "variants": rows(listing_id=one(*IDS), variant_id=one("a", "b"), title=one("red", "Viagra")),
        "domains": one([], [], [], [{"domain": "go.example", "label": "shortener"}]),
        "targets": rows(node=one(*PLACES[-12:]), category=one("adult")),
    }
)


def told(store: Store) -> tuple[list[str], dict[str, list[tuple[Any, ...]]]]:
    """The findings of a store, and all that it ever said of findings and links."""
    tables = {
        name: store.query(f"SELECT * FROM {name} ORDER BY ALL").rows()  # noqa: S608
        for name in ("findings", "looks", "tombstones")
    }
    return [one.model_dump_json() for one in findings(store)], tables


def take(store: Store, day: int, tables: dict[str, Rows]) -> None:
    add(
        store,
        from_frames(**{name: part or None for name, part in tables.items()}),
        origin="",
        policy=POLICY,
        recogniser=Recogniser.default(),
        library=VERSION,
        as_of=START + timedelta(days=day),
    )


def fresh(additions: list[dict[str, Rows]]) -> list[str]:
    """What a scan of all that was added finds."""
    everything = {name: [row for part in additions for row in part[name]] or None for name in FIRST}
    moment = START + timedelta(days=len(additions) - 1)
    return [one.model_dump_json() for one in hl.scan(**everything, as_of=moment, policy=POLICY).findings]


@pytest.fixture(scope="module")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the first addition, which looks at everything."""
    path = tmp_path_factory.mktemp("begun") / "store"
    with Store.open(path, write=True, create=True) as store:
        take(store, 0, FIRST)
        assert told(store)[0] == fresh([FIRST])
    return path


@settings(max_examples=3)
@given(st.lists(ADDITION, min_size=1, max_size=2))
def test_a_part_says_what_looking_at_everything_says(begun: Path, further: list[dict[str, Rows]]) -> None:
    with TemporaryDirectory() as made, ExitStack() as stores:
        by_parts, by_all = (
            stores.enter_context(Store.open(shutil.copy(begun, Path(made) / name), write=True))
            for name in "pa"
        )
        for day, tables in enumerate(further, 1):
            for store, whole in ((by_parts, nullcontext()), (by_all, patch(REASON, lambda *_: "asked for"))):
                with whole:
                    take(store, day, tables)
            found, said = told(by_parts)
            assert found == fresh([FIRST, *further[:day]])
            assert (found, said) == told(by_all)
