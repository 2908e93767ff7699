"""A dataset as it was at a moment: without what was observed later, and without what only that names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.load import Dataset

__all__ = ["until"]

_REFERENCES: Final = {
    "listings": ("url",), "links": ("source", "target"), "pages": ("url",), "targets": ("node",),
}  # fmt: skip


def until(dataset: Dataset, as_of: datetime | None) -> Dataset:
    """The dataset without the rows that were observed after ``as_of`` (None: with all).

    Rows without a time stay. References that no row has any more go, since addresses and posts are read off them.
    """
    if as_of is None:
        return dataset
    seen = pl.col("observed_at").is_null() | (pl.col("observed_at") <= as_of)
    left = {name: getattr(dataset, name).filter(seen) for name in ("listings", "links", "pages")}
    left["targets"] = dataset.targets
    used = np.zeros(dataset.references.height, np.bool_)
    for name, columns in _REFERENCES.items():
        for column in columns:
            used[left[name][column].drop_nulls().to_numpy()] = True
    if used.all():
        return replace(dataset, **left)
    place = pl.Series(np.cumsum(used, dtype=np.uint32) - np.uint32(1))
    for name, columns in _REFERENCES.items():
        left[name] = left[name].with_columns(
            place.gather(left[name][column]).alias(column) for column in columns
        )
    return replace(dataset, references=dataset.references.filter(pl.Series(used)), **left)
