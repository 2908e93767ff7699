"""A dataset as it was at a moment: without what was observed later, and what only that names."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.load import Dataset

__all__ = ["named_later", "until"]

_REFERENCES: Final = {
    "listings": ("url",), "links": ("source", "target"), "pages": ("url",), "targets": ("node",),
}  # fmt: skip


def until(dataset: Dataset, as_of: datetime | None) -> Dataset:
    """The dataset without the rows that were observed after ``as_of`` (None: with all). Rows without a time stay.

    Its references stay as well, since others count by their positions: see :func:`named_later`.
    """
    if as_of is None:
        return dataset
    seen = pl.col("observed_at").is_null() | (pl.col("observed_at") <= as_of)
    return replace(
        dataset,
        listings=dataset.listings.filter(seen),
        links=dataset.links.filter(seen),
        pages=dataset.pages.filter(seen),
    )


def named_later(dataset: Dataset, left: Dataset) -> NDArray[np.bool_] | None:
    """Which references (bool) only rows name that are not ``left`` of a dataset; None: not one.

    Addresses and posts are read off references, so that what is named later would be known before.
    """
    if left is dataset:
        return None
    later = _named(dataset) & ~_named(left)
    return later if later.any() else None


def _named(dataset: Dataset) -> NDArray[np.bool_]:
    """Which references (bool) some row names."""
    named = np.zeros(dataset.references.height, np.bool_)
    for table, columns in _REFERENCES.items():
        for column in columns:
            named[getattr(dataset, table)[column].drop_nulls().to_numpy()] = True
    return named
