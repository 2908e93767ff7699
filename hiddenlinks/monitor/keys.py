"""The node key of every spelling in the store, computed once for each version of the library."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

import polars as pl

from hiddenlinks.identity.references import resolve
from hiddenlinks.monitor.store import Store

__all__ = ["alike", "remember_keys"]


_UNKNOWN: Final = (
    "SELECT spelling, reference FROM spellings ANTI JOIN known USING (spelling) WHERE spelling > ?"
)


def remember_keys(store: Store, spelled: pl.DataFrame, library: str) -> int:
    """Write the keys that ``memo_keys`` lacks, all of them where another ``library`` wrote it; returns how many.

    ``spelled``: ``spelling`` and ``key`` of those that are known anyway. Spellings are numbered as they come, and keys
    are written in that order.
    """
    store.run("DELETE FROM memo_keys WHERE library <> ?", [library])
    last = store.query("SELECT coalesce(max(spelling), -1) AS n FROM memo_keys")["n"][0]
    known = spelled.filter(pl.col("spelling") > last).select("spelling", "key")
    with store.lent("known", known):
        new = store.query(_UNKNOWN, [last])
    keyed = new.join(resolve(new["reference"]), on="reference", how="left")
    keys = pl.concat([known, keyed.select("spelling", "key")]).sort("spelling")
    store.append("memo_keys", keys.with_columns(library=pl.lit(library)))
    return keys.height


@contextmanager
def alike(store: Store, keys: pl.Series) -> Iterator[None]:
    """A table ``near`` in the store, as long as the block runs: ``spelling`` and ``key`` of all that name ``keys``."""
    with (
        store.lent("meant", keys.alias("key").unique().to_frame()),
        store.found("near", "SELECT spelling, key FROM memo_keys SEMI JOIN meant USING (key)"),
    ):
        yield
