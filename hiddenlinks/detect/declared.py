"""What each listing declares: by its category, or by its title where it has none.

A category that no lexicon knows is known by what is sold in it: where most listings of a path, of several
sellers, openly name goods of a category, the path is that category. Hidden listings are rare, so they cannot
make most of a path unless the path is theirs.
"""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["covered", "declared"]

_LISTINGS, _SELLERS, _SHARE = 20, 10, 0.5


def declared(listings: pl.DataFrame, titles: NDArray[np.float32], recogniser: Judge) -> NDArray[np.bool_]:
    """Which categories (bool, listings by categories) each listing declares by name.

    ``titles``: log-odds of the titles, as the recogniser gives them.
    """
    paths = recogniser.declared(listings["category"])
    none = listings["category"].is_null().to_numpy()
    return np.where(none[:, None], titles >= 0, (paths >= 0) | _by_most(listings, titles))


def covered(said: NDArray[np.bool_], policy: Policy) -> NDArray[np.bool_]:
    """What each listing may sell without hiding it: what it declares, and what that covers."""
    out = said.copy()
    names = policy.categories
    for place, category in enumerate(names):
        for name in policy.declares(category) & set(names):
            out[:, names.index(name)] |= said[:, place]
    return out


def _by_most(listings: pl.DataFrame, titles: NDArray[np.float32]) -> NDArray[np.bool_]:
    """Whether most listings under the listing's path name the category in their titles (bool, as titles)."""
    open_ = [pl.Series(f"{slot}", titles[:, slot] >= 0) for slot in range(titles.shape[1])]
    names = [column.name for column in open_]
    paths = listings.select("category", "seller_id").with_columns(open_)
    shares = paths.group_by("category").agg(
        pl.col(names).mean(), listings=pl.len(), sellers=pl.col("seller_id").n_unique()
    )
    enough = (pl.col("listings") >= _LISTINGS) & (pl.col("sellers") >= _SELLERS)
    shares = shares.select("category", *(((pl.col(name) > _SHARE) & enough).alias(name) for name in names))
    return (
        paths.select("category")
        .join(shares, on="category", how="left", maintain_order="left")[names]
        .fill_null(value=False)
        .to_numpy()
    )
