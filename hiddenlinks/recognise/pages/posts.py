"""Posts of an account, which are read together and each alone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.parts import PAGE, WORD

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

__all__ = ["SAYS", "by_post"]

SAYS: Final = 3
"""Words from which a post without a price names something."""


def by_post(
    texts: pl.Series, cleaned: Callable[[pl.Series], pl.Series]
) -> tuple[pl.Series, NDArray[np.int64]]:
    """The texts (str, no nulls) as ``cleaned`` leaves each page of them, and the further pages it emptied, (n,).

    A post on a page of its own that jokes about a chair is one of its account, though nothing of it is read.
    """
    several, emptied = texts.str.contains(PAGE, literal=True), np.zeros(len(texts), np.int64)
    if not several.any():
        return cleaned(texts), emptied
    left = texts.clone().scatter((~several).arg_true(), cleaned(texts.filter(~several)))
    posts = pl.DataFrame({"at": several.arg_true(), "post": texts.filter(several).str.split(PAGE)})
    posts = posts.explode("post")
    posts = posts.with_columns(left=cleaned(posts["post"]))
    said, kept = (pl.col(name).str.count_matches(WORD) >= SAYS for name in ("post", "left"))
    further = pl.int_range(pl.len()).over("at") > 0
    pages = posts.group_by("at", maintain_order=True).agg(
        pl.col("left").str.join(PAGE), gone=(said & ~kept & further).sum()
    )
    emptied[pages["at"]] = pages["gone"]
    return left.scatter(pages["at"], pages["left"]), emptied
