"""Which of the listings that were left out an addition touches, and when all have to be looked at again."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import polars as pl

from hiddenlinks.graph import inferred
from hiddenlinks.graph.names import name
from hiddenlinks.load import Dataset
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.monitor.memo import Memo
from hiddenlinks.monitor.quiet import places
from hiddenlinks.monitor.rows import Taken
from hiddenlinks.monitor.store import Store
from hiddenlinks.monitor.union import PLATFORM, WITHOUT, placed
from hiddenlinks.policy import Policy

__all__ = ["brought", "due", "strangers", "wake"]

_WOKEN: Final = """
WITH alone AS (SELECT site, bare FROM memo_places GROUP BY ALL HAVING count(DISTINCT listing_id) = 1)
SELECT DISTINCT listing_id FROM memo_quiet WHERE listing_id IN (
    SELECT substr(key, 9) FROM touched WHERE starts_with(key, 'listing:')
    UNION SELECT listing_id FROM memo_places JOIN there USING (site, path)
    UNION SELECT listing_id FROM memo_places JOIN there USING (site, bare) JOIN alone USING (site, bare))
"""
_SEEN: Final = "SELECT DISTINCT persona FROM {} WHERE {} AND (observed_at IS NULL OR observed_at <= ?)"


def brought(store: Store, taken: Taken) -> Dataset:
    """What an addition brought that may touch anybody, as a dataset: its new rows and all spellings that are new."""
    rows = taken.new | {"links": taken.new["links"].filter(~pl.col("kind").is_in(PLATFORM))}
    spelled = [
        rows[table][column.name].drop_nulls().alias("spelling")
        for table, columns in COLUMNS.items()
        for column in columns
        if column.reference
    ]
    asked = pl.concat([taken.spelled, *spelled]).unique().to_frame()
    with store.lent("asked", asked):
        known = store.query(
            "SELECT spelling, reference, key FROM asked JOIN spellings USING (spelling) JOIN memo_keys USING (spelling)"
        )
    return placed(rows, known.drop_nulls("key").sort("reference"))


def wake(store: Store, dataset: Dataset, policy: Policy, known: Memo) -> int:
    """Leave out no longer whom the rows of ``dataset`` name: by id, by address, or by an address in a text.

    Returns how many.
    """
    names = name(dataset, policy, inferred.from_texts(dataset, known)["target"])
    bought = "listing:" + dataset.variants["listing_id"].alias("key")
    keys = pl.concat([names.spellings["key"], bought]).unique().to_frame()
    with store.lent("touched", keys), store.lent("there", places(keys)):
        woken = store.query(_WOKEN)
    with store.lent("woken", woken):
        for memo in ("memo_quiet", "memo_quiet_spellings"):
            store.run(f"DELETE FROM {memo} WHERE listing_id IN (SELECT listing_id FROM woken)")  # noqa: S608
    return woken.height


def due(store: Store, before: datetime, moment: datetime, addition: int) -> bool:
    """Whether rows of earlier additions waited for a time between the two moments."""
    asked = [before.replace(tzinfo=None), moment.replace(tzinfo=None), addition]
    sql = "SELECT 1 FROM {} WHERE observed_at > ? AND observed_at <= ? AND addition < ? LIMIT 1"
    return any(
        store.query(sql.format(rows), asked).height for rows in ("listing_rows", "link_rows", "page_rows")
    )


def strangers(store: Store, moment: datetime) -> bool:
    """Whether some persona was seen only by what is left out: worlds are numbered by the personas that there are."""
    asked = [moment.replace(tzinfo=None)] * 2
    parts = (("link_rows", WITHOUT["links"]), ("page_rows", WITHOUT["pages"]))
    left, all_ = (
        " UNION ".join(_SEEN.format(rows, which if kept else "true") for rows, which in parts)
        for kept in (True, False)
    )
    return (
        store.query(left, asked)["persona"].drop_nulls().len()
        != store.query(all_, asked)["persona"].drop_nulls().len()
    )
