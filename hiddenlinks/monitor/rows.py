"""A dataset's rows into the store: which of them are new, and the number of each spelling."""

from __future__ import annotations

from datetime import datetime
from hashlib import sha256
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from hiddenlinks.load.schema import COLUMNS, TIME
from hiddenlinks.monitor.store import Store

if TYPE_CHECKING:
    from hiddenlinks.load import Dataset

__all__ = ["ROWS", "Taken", "digest", "given", "take"]

ROWS: Final = {table: f"{table.removesuffix('s')}_rows" for table in COLUMNS}
"""The table of the store that holds the rows of a table of the contract."""


_LAST: Final = """
WITH about AS MATERIALIZED (SELECT rowid AS place, {short} FROM {rows} SEMI JOIN given USING ({first})),
near AS MATERIALIZED (SELECT place FROM about r JOIN given g ON {alike}),
whole AS MATERIALIZED (SELECT * FROM {rows} WHERE rowid IN (SELECT place FROM near))
SELECT g.nth, max(r.seen_at) AS last_seen FROM whole r JOIN given g ON {same} GROUP BY g.nth
"""
"""Few rows are about what an addition is about, and of these few are alike in all that is short: only their texts are
read, and compared."""


class Taken(NamedTuple):
    """The rows of an addition by table, as they stand in the store.

    ``new``: those that it did not hold; ``again``: those without a time that it held. ``spelled``: ``reference``,
    ``key`` and ``spelling`` (int32) of all that it refers to, and ``first``: whether nobody did before. ``late``: how
    many of the new were observed no later than the addition before; ``waiting``: after this one.
    """

    new: dict[str, pl.DataFrame]
    again: dict[str, pl.DataFrame]
    spelled: pl.DataFrame
    late: int
    waiting: int

    @property
    def fresh(self) -> int:
        """How many rows are new."""
        return sum(rows.height for rows in self.new.values())


def given(dataset: Dataset) -> dict[str, pl.DataFrame]:
    """The distinct rows of each table in one order, columns as the contract's, references (str) as they are spelled."""
    spelled = dataset.references["reference"]
    rows = {table: _in_order(getattr(dataset, table).unique()) for table in COLUMNS}
    return {
        table: rows[table].with_columns(
            spelled.gather(rows[table][column.name]).alias(column.name)
            for column in columns
            if column.reference
        )
        for table, columns in COLUMNS.items()
    }


def _in_order(rows: pl.DataFrame) -> pl.DataFrame:
    """Rows sorted by all columns; a dataset numbers its references in the order of their spellings."""
    return rows.sort(_flat(rows), nulls_last=True)


def _flat(rows: pl.DataFrame) -> list[pl.Expr]:
    """All columns, lists of texts as one text."""
    lists = [name for name, kind in rows.schema.items() if kind == pl.List(pl.String)]
    return [
        pl.struct(name).struct.json_encode().alias(name) if name in lists else pl.col(name)
        for name in rows.columns
    ]


def digest(rows: dict[str, pl.DataFrame]) -> str:
    """SHA-256 (hex) of the rows of all tables, as :func:`given` makes them."""
    found = sha256()
    for table, frame in rows.items():
        found.update(table.encode())
        found.update(frame.select(_flat(frame)).write_csv().encode())
    return found.hexdigest()


def take(
    store: Store,
    rows: dict[str, pl.DataFrame],
    references: pl.DataFrame,
    addition: int,
    as_of: datetime,
    before: datetime | None,
) -> Taken:
    """Write what is new of ``rows`` (as :func:`given` makes them) into the store. Call it inside a transaction.

    ``references``: ``reference`` and ``key`` of all in the dataset; ``before``: the moment of the last addition.
    """
    numbers = _numbers(store, references)
    new: dict[str, pl.DataFrame] = {}
    again: dict[str, pl.DataFrame] = {}
    late = waiting = 0
    for table, frame in rows.items():
        coded = _coded(table, frame, numbers)
        timed = coded["observed_at"] if "observed_at" in coded.columns else _untimed(coded.height)
        coded = coded.with_columns(
            seen_at=timed.fill_null(as_of), again=pl.lit(value=False), addition=pl.lit(addition, pl.Int32)
        )
        last = _untimed(coded.height) if before is None else _last_seen(store, table, coded)
        new[table] = coded.filter(last.is_null())
        again[table] = coded.filter(timed.is_null() & (last < as_of)).with_columns(again=pl.lit(value=True))
        for part in (new[table], again[table]):
            if part.height:
                store.append(ROWS[table], part)
        own = timed.filter(last.is_null())
        late += 0 if before is None else int((own <= before).sum())
        waiting += int((own > as_of).sum())
    return Taken(new, again, numbers, late, waiting)


def _untimed(height: int) -> pl.Series:
    return pl.Series("observed_at", [None], TIME).new_from_index(0, height)


def _numbers(store: Store, references: pl.DataFrame) -> pl.DataFrame:
    """``references`` with their ``spelling`` (int32), and whether it is the ``first`` time: then they are written."""
    asked = references.sort("reference")
    with store.lent("asked", asked.select("reference")):
        known = store.query("SELECT reference, spelling FROM spellings SEMI JOIN asked USING (reference)")
    first = store.query("SELECT count(*) AS n FROM spellings")["n"][0]
    further = asked.join(known, on="reference", how="anti", maintain_order="left")
    further = further.with_row_index("spelling", first).with_columns(pl.col("spelling").cast(pl.Int32))
    store.append("spellings", further.select("spelling", "reference"))
    held = asked.join(known, on="reference").with_columns(first=pl.lit(value=False))
    return pl.concat([held, further.select(*asked.columns, "spelling", first=pl.lit(value=True))])


def _coded(table: str, frame: pl.DataFrame, numbers: pl.DataFrame) -> pl.DataFrame:
    for column in COLUMNS[table]:
        if column.reference:
            asked = frame.select(reference=column.name)
            coded = asked.join(numbers, on="reference", how="left", maintain_order="left")["spelling"]
            frame = frame.with_columns(coded.alias(column.name))
    return frame


def _last_seen(store: Store, table: str, coded: pl.DataFrame) -> pl.Series:
    """When each row was last seen (null: the store does not hold it)."""
    if coded.is_empty():
        return pl.Series("last_seen", [], TIME)
    asked = coded.select(column.name for column in COLUMNS[table]).with_row_index("nth")
    with store.lent("given", asked):
        held = store.query(_last(table))
    return asked.select("nth").join(held, on="nth", how="left", maintain_order="left")["last_seen"]


def _last(table: str) -> str:
    """The SQL for that: the first column is what a row is about, and numbers are short."""
    first = COLUMNS[table][0].name
    same = {
        column.name: f"r.{column.name} {'=' if column.required else 'IS NOT DISTINCT FROM'} g.{column.name}"
        for column in COLUMNS[table]
    }
    texts = (pl.String(), pl.List(pl.String()))
    short = [column.name for column in COLUMNS[table] if column.name == first or column.stored not in texts]
    return _LAST.format(
        rows=ROWS[table],
        first=first,
        short=", ".join(short),
        alike=" AND ".join(same[name] for name in short),
        same=" AND ".join(same.values()),
    )
