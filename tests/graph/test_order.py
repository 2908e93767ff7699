"""Links in order: the same as sorting by all columns, whatever stands in them."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from hiddenlinks.graph.order import by_ends

SCHEMA = {
    "source": pl.UInt32,
    "target": pl.UInt32,
    "kind": pl.UInt8,
    "persona": pl.String,
    "text": pl.String,
    "apart": pl.Boolean,
}
ROW = st.tuples(
    st.integers(0, 3),
    st.integers(0, 3),
    st.integers(0, 2),
    st.none() | st.sampled_from("ab"),
    st.none(),
    st.booleans(),
)


@given(st.lists(ROW, max_size=30), st.booleans())
def test_by_ends_is_a_sort_by_all_columns(rows: list[tuple[object, ...]], once: bool) -> None:
    links = pl.DataFrame(rows, schema=SCHEMA, orient="row")
    wanted = (links.unique() if once else links).sort(list(SCHEMA))
    assert_frame_equal(by_ends(links, list(SCHEMA), once=once), wanted)


@given(st.lists(ROW, max_size=30))
def test_what_is_equal_stays_as_it_came(rows: list[tuple[object, ...]]) -> None:
    links = pl.DataFrame(rows, schema=SCHEMA, orient="row").with_row_index("row")
    assert_frame_equal(by_ends(links, ["kind"]), links.sort("source", "target", "kind", maintain_order=True))
