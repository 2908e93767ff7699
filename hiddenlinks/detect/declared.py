"""What each listing declares: by its category, or by its title where it has none."""

from __future__ import annotations

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser

__all__ = ["declared"]


def declared(
    listings: pl.DataFrame, titles: NDArray[np.float32], policy: Policy, recogniser: Recogniser
) -> NDArray[np.bool_]:
    """Which categories (bool, listings by categories) each listing declares, those they cover among them.

    ``titles``: log-odds of the titles, as the recogniser gives them.
    """
    paths = recogniser.declared(listings["category"])
    none = listings["category"].is_null().to_numpy()
    said = np.where(none[:, None], titles, paths) >= 0
    out = said.copy()
    names = policy.categories
    for place, category in enumerate(names):
        for covered in policy.declares(category) & set(names):
            out[:, names.index(covered)] |= said[:, place]
    return np.asarray(out)
