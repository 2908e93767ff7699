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
Tables = dict[str, list[Row]]
TIMES = st.sampled_from([None, None, *map(day, (-1, 0, 1, 2, 4))])
PERSONAS = st.sampled_from([None, "a", "b"])
COLUMNS = {
    "listings": ("listing_id", "title", "observed_at"),
    "pages": ("url", "persona", "observed_at"),
    "links": ("source", "target", "kind", "persona", "observed_at"),
}


def rows_of(world: int) -> st.SearchStrategy[Tables]:
    """Rows of an addition that have to do with one another, and not with those of other worlds."""
    ids, urls = [f"{world}1", f"{world}2"], [f"https://{name}{world}.example/" for name in "ab"]
    places = st.sampled_from([*(f"listing:{name}" for name in ids), *urls])
    listings = {"listing_id": st.sampled_from(ids), "title": st.just("lamp"), "observed_at": TIMES}
    pages = {"url": st.sampled_from(urls), "persona": PERSONAS, "observed_at": TIMES}
    kinds = st.sampled_from(["anchor", "http_redirect"])
    links = {"source": places, "target": places, "kind": kinds, "persona": PERSONAS, "observed_at": TIMES}
    return st.fixed_dictionaries(
        {
            "listings": st.lists(st.fixed_dictionaries(listings), min_size=1, max_size=4),
            "pages": st.lists(st.fixed_dictionaries(pages), max_size=4),
            "links": st.lists(st.fixed_dictionaries(links), max_size=4),
        }
    )


ADDITION = st.tuples(*map(rows_of, range(1, 7))).map(
    lambda worlds: {name: [row for tables in worlds for row in tables[name]] for name in COLUMNS}
)
"""Six worlds at once: an addition takes hardly longer for them than for one."""


class Rules:
    """What docs/monitor.md says of links that are gone, with one row after another in place of a query."""

    def __init__(self) -> None:
        self.seen: dict[tuple[Any, ...], list[datetime]] = defaultdict(list)
        self.gone: set[tuple[Any, ...]] = set()

    def add(self, number: int, tables: Tables) -> None:
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

    def _taken(self, tables: Tables, moment: datetime) -> Iterator[tuple[str, str | None, datetime]]:
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


@settings(max_examples=3)
@given(st.lists(ADDITION, min_size=2, max_size=4))
def test_tombstones_are_those_of_the_rules(additions: list[Tables]) -> None:
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
