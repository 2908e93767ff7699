"""The node key of every spelling in the store, computed once for each version of the library."""

from __future__ import annotations

import polars as pl

from hiddenlinks.identity.references import resolve
from hiddenlinks.monitor.store import Store

__all__ = ["remember_keys"]


def remember_keys(store: Store, library: str) -> int:
    """Write the keys that ``memo_keys`` lacks, all of them where another ``library`` wrote it; returns how many."""
    store.run("DELETE FROM memo_keys WHERE library <> ?", [library])
    new = store.query("SELECT spelling, reference FROM spellings ANTI JOIN memo_keys USING (spelling)")
    keyed = new.join(resolve(new["reference"]), on="reference", how="left")
    store.append("memo_keys", keyed.select("spelling", "key", library=pl.lit(library)))
    return new.height
