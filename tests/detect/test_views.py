"""What each persona finds at an address: the rows that decide, against a plain loop; groups of personas."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.detect.views import views
from hiddenlinks.detect.worlds import Worlds, worlds

PERSONAS = (None, "crawler", "mobile", "tablet")
WORLDS = Worlds(PERSONAS, 4)
SCHEMA = {
    "node": pl.Int32,
    "persona": pl.String,
    "observed_at": pl.Datetime("us", "UTC"),
    "title": pl.String,
    "text": pl.String,
    "status": pl.Int32,
}
ROWS = st.lists(
    st.tuples(
        st.integers(0, 2),
        st.sampled_from([*PERSONAS, "unknown"]),
        st.none() | st.integers(1, 3).map(lambda day: datetime(2026, 1, day, tzinfo=UTC)),
        st.none(),
        st.sampled_from([None, "a", "b"]),
        st.sampled_from([None, 200, 302]),
    ),
    max_size=14,
)


def _frame(rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def _rank(row: tuple[Any, ...], persona: str | None) -> tuple[int, bool, bool]:
    """The later, then the persona's own, then the one with content."""
    _, seen_by, at, _, text, status = row
    return (at.day if at else 0, seen_by == persona, text is not None and status != 302)


@given(ROWS, st.randoms(use_true_random=False))
def test_the_latest_row_that_holds_for_a_persona_decides(rows: list[tuple[Any, ...]], random: Any) -> None:
    found = views(_frame(rows), WORLDS)
    for world, persona in enumerate(PERSONAS):
        bits = int(WORLDS.world(world))
        seen = found.filter((pl.col("worlds") & bits) != 0)
        assert seen.filter((pl.col("worlds") & bits) != bits).is_empty()
        for node in range(3):
            held = [row for row in rows if row[0] == node and row[1] in {None, persona}]
            decides = seen.filter(pl.col("node") == node).select(*SCHEMA).rows()
            assert len(decides) == bool(held)
            if held:
                assert _rank(decides[0], persona) == max(_rank(row, persona) for row in held)
    random.shuffle(rows)
    assert views(_frame(rows), WORLDS).equals(found)


def test_world_0_is_whoever_looks() -> None:
    rows = [(0, "mobile", None, None, "a", 200), (1, None, None, None, "b", 200)]
    found = views(_frame(rows), WORLDS)
    mobile, every = found["worlds"].to_list()
    assert mobile == int(WORLDS.world(2))
    assert every == int(WORLDS.every)


@given(st.integers(1, 5), st.integers(1, 10))
def test_bits_of_worlds_and_slots_are_apart(personas: int, slots: int) -> None:
    made = Worlds((None, *map(str, range(personas))), slots)
    bits = [
        int(made.world(world) & made.slot(slot)) for world in range(personas + 1) for slot in range(slots)
    ]
    assert all(bit.bit_count() == 1 for bit in bits)
    assert len(set(bits)) == len(bits)
    assert sum(bits) == int(made.every)
    assert made.unresolved == slots - 1


def test_masks_and_the_first_world() -> None:
    masks = WORLDS.masks(pl.Series([None, "mobile", "unknown"], dtype=pl.String))
    assert masks.tolist() == [int(WORLDS.every), int(WORLDS.world(2)), 0]
    slots = np.array([WORLDS.slot(1), WORLDS.world(3), 0], np.uint64)
    assert WORLDS.first(slots, 1).tolist() == [0, 3, -1]


def _groups(personas: int, policy: hl.Policy) -> list[tuple[str | None, ...]]:
    links = [
        {"source": "listing:1", "target": "https://a.example/", "kind": "anchor", "persona": f"p{i:02}"}
        for i in range(personas)
    ]
    market = hl.load(listings=[{"listing_id": "1", "title": "x"}], links=links or None)
    return [group.personas for group in worlds(market, policy)]


def test_personas_are_looked_at_in_groups_that_fit() -> None:
    assert _groups(0, hl.Policy()) == [(None,)]
    assert [len(group) for group in _groups(15, hl.Policy())] == [16]
    groups = _groups(40, hl.Policy())
    assert all(group[0] is None for group in groups)
    names = [name for group in groups for name in group[1:]]
    assert names == [f"p{i:02}" for i in range(40)]
    assert all((len(hl.Policy().categories) + 1) * len(group) <= 64 for group in groups)


def test_personas_of_the_policy_alone() -> None:
    assert _groups(5, hl.Policy(personas=("p03", "nobody"))) == [(None, "p03")]
    many = hl.Policy(categories=tuple(f"c{i}" for i in range(31)))
    assert [len(group) for group in _groups(3, many)] == [2, 2, 2]
