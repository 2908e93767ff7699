"""A link is gone when its source was looked at again without it: by the rules, row for row, over random additions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from additions import CHAIR, day, take
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.monitor import Store

Row = dict[str, Any]
PLACES = ["listing:1", "listing:2", "https://a.example/", "https://b.example/"]
TIMES = st.sampled_from([None, None, *map(day, (-1, 0, 1, 2, 4))])
LISTINGS = {"listing_id": st.sampled_from("12"), "title": st.just("lamp"), "observed_at": TIMES}
PAGES = {
    "url": st.sampled_from(PLACES[2:]),
    "persona": st.sampled_from([None, "a", "b"]),
    "observed_at": TIMES,
}
LINKS = {
    "source": st.sampled_from(PLACES),
    "target": st.sampled_from(PLACES),
    "kind": st.sampled_from(["anchor", "http_redirect"]),
    "persona": st.sampled_from([None, "a", "b"]),
    "observed_at": TIMES,
}
COLUMNS = {"listings": LISTINGS, "pages": PAGES, "links": LINKS}
ADDITION = st.fixed_dictionaries(
    {
        name: st.lists(st.fixed_dictionaries(columns), min_size=int(name == "listings"), max_size=4)
        for name, columns in COLUMNS.items()
    }
)


class Rules:
    """What docs/monitor.md says of links that are gone, with one row after another in place of a query."""

    def __init__(self) -> None:
        self.seen: dict[tuple[Any, ...], list[datetime]] = defaultdict(list)
        self.gone: set[tuple[Any, ...]] = set()

    def add(self, number: int, tables: dict[str, list[Row]]) -> None:
        moment, looks = day(number), defaultdict(list)
        for node, persona, at in self._taken(tables, moment):
            looks[node].append((at, persona))
        links = [row for row in self.seen if row[0] == "links"] if number else []
        times: dict[tuple[Any, ...], datetime] = {}
        for row in links:
            link = row[1:-1]
            times[link] = max([*self.seen[row], *([times[link]] if link in times else [])])
        for (source, *end, persona), last in times.items():
            held = [at for at, by in looks[source] if by in {None, persona}]
            if held and min(at for at, _ in looks[source]) > last:
                link = (source, *end, persona, last)
                if link not in {one[:-1] for one in self.gone}:
                    self.gone.add((*link, min(held)))

    def _taken(
        self, tables: dict[str, list[Row]], moment: datetime
    ) -> Iterator[tuple[str, str | None, datetime]]:
        """Who was looked at, by which persona and when, by the rows that say something new."""
        rows = {
            (name, *(row[column] for column in COLUMNS[name]))
            for name, part in tables.items()
            for row in part
        }
        for row in rows:
            at = row[-1] or moment
            if row in self.seen and (row[-1] is not None or max(self.seen[row]) >= moment):
                continue
            self.seen[row].append(at)
            if at <= moment:
                node = f"listing:{row[1]}" if row[0] == "listings" else row[1]
                yield node, None if row[0] == "listings" else row[-2], at


@settings(max_examples=10)
@given(st.lists(ADDITION, min_size=1, max_size=4))
def test_tombstones_are_those_of_the_rules(additions: list[dict[str, list[Row]]]) -> None:
    rules = Rules()
    with TemporaryDirectory() as made, Store.open(Path(made) / "s", write=True, create=True) as store:
        for number, tables in enumerate([{"listings": [CHAIR | {"listing_id": "3"}]}, *additions]):
            given_ = {name: part for name, part in tables.items() if part}
            take(store, number, **given_)
            rules.add(number, {name: part for name, part in given_.items() if number})
            rows = store.query(
                "SELECT source, target, kind, persona, last_seen, gone_at FROM tombstones"
            ).rows()
            assert len(rows) == len(set(rows))
            assert set(rows) == rules.gone
