"""What tests of the store add to it, one addition a day."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Added, Store, add
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.version import VERSION

__all__ = ["CHAIR", "KNOWN", "LAMP", "LINK", "SHOP", "START", "day", "everything", "seen", "take"]

START = datetime(2030, 1, 1, tzinfo=UTC)
SHOP = "https://shop.example/"
LINK = {"source": "listing:1", "target": SHOP, "kind": "anchor"}
CHAIR = {"listing_id": "1", "title": "oak chair", "category": "furniture", "seller_id": "s1"}
LAMP = CHAIR | {"listing_id": "2", "title": "lamp"}
KNOWN = {"domain": "shop.example", "label": "adult"}


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def take(store: Store, number: int, **tables: Any) -> Added:
    return add(
        store,
        from_frames(**tables),
        origin=f"day {number}",
        policy=Policy(),
        recogniser=Recogniser.default(),
        library=VERSION,
        as_of=day(number),
    )


def seen(number: int, **row: Any) -> dict[str, Any]:
    return row | {"observed_at": day(number)}


def everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    tables = store.query("SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL")[
        "name"
    ]
    return {name: store.query(f"SELECT * FROM {name} ORDER BY ALL").rows() for name in tables}  # noqa: S608
