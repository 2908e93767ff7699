"""What each listing declares: by its category, or by its title where it has none, or one that leaves it to the title.

A category that no lexicon knows is known by what is sold in it: where most listings of a path, of several
sellers, openly name goods of a category, the path is that category. Hidden listings are rare, so they cannot
make most of a path unless the path is theirs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.intern import numbered
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.recognise.score import paired
from hiddenlinks.recognise.titles.declared import shelves as shelves_in

__all__ = ["covered", "declared", "opens", "shelves", "shelves_of"]

_MAY: Final = -0.6
"""Log-odds of a declared category from which a listing that declares nothing by name may sell such goods: what may well
be declared is not hidden. A pharmacy's vitamins are declared as such, and a medicine among them is not."""
_LEANS: Final = -2.1
"""Log-odds of a path and its last shelf from which they are beside such goods without naming them (*Health*): the title
says which. Many marketplaces have no nearer shelf for vitamins and remedies."""
_GOODS: Final = 2.0
"""Log-odds from which a shelf that no lexicon of shelves knows names goods as a title does (*Lion's Mane & Reishi*).

Of 1,491 paths that somebody else wrote, in 35 languages, this knows 0.89 for 0.67, as precisely; of 333,678 innocent
paths of public taxonomies it takes 111 wrongly, many of them condoms, which those file under health."""
_VETOED: Final = -3.6
"""Log-odds of a path below which something in it speaks against goods (*pets*): where nothing speaks they are -3.5."""
_LISTINGS, _SELLERS, _SHARE = 20, 10, 0.5


def declared(
    listings: pl.DataFrame,
    known: pl.DataFrame | None,
    titles: NDArray[np.float32],
    named: NDArray[np.float32],
    recogniser: Judge,
) -> tuple[NDArray[np.bool_], NDArray[np.bool_]]:
    """Which categories (bool, listings by categories) each listing declares by name, and which it may declare.

    ``titles``: log-odds of the titles, as the recogniser gives them; ``named``: where no category is declared, those of
    the titles or their pieces, of which what is one of supplement and medicine, and neither surely, declares both;
    ``known``: the :func:`shelves` of the marketplace that these are a part of.
    """
    paths = recogniser.declared(listings["category"])
    none = listings["category"].is_null().to_numpy()
    slots = titles.shape[1]
    most = _by_most(listings["category"], shelves(opens(listings, titles), slots) if known is None else known)
    beside = (paths >= _LEANS) & (titles >= 0)
    some = np.flatnonzero(beside.any(axis=1))
    beside[some] &= recogniser.declared(shelves_in(listings["category"].gather(some)).list.last()) >= _LEANS
    shelved = _shelved(listings["category"], paths, recogniser)
    titled = (named >= 0) | paired(named, recogniser.categories)
    said = np.where(none[:, None], titled, (paths >= 0) | beside | most | shelved)
    return said, said | ((paths >= _MAY) & ~said.any(axis=1, keepdims=True))


def _shelved(categories: pl.Series, paths: NDArray[np.float32], recogniser: Judge) -> NDArray[np.bool_]:
    """Which paths (bool, rows by slots) name goods as titles do, on their last shelf and as a whole.

    ``paths``: their log-odds as declared categories.
    """
    out = np.zeros(paths.shape, np.bool_)
    some = np.flatnonzero((paths.max(axis=1, initial=-np.inf) < 0) & categories.is_not_null().to_numpy())
    code, distinct = numbered(categories.gather(some))
    names = shelves_in(distinct).list.eval(pl.element().str.replace_all(r"[-_]", " "))
    goods = np.minimum(recogniser.titles(names.list.last()), recogniser.titles(names.list.join(" ")))
    out[some] = (goods >= _GOODS)[code.to_numpy()] & (paths[some] >= _VETOED)
    return out


def covered(said: NDArray[np.bool_], policy: Policy) -> NDArray[np.bool_]:
    """What each listing may sell without hiding it: what it declares, and what that covers."""
    out = said.copy()
    names = policy.categories
    for place, category in enumerate(names):
        for name in policy.declares(category) & set(names):
            out[:, names.index(name)] |= said[:, place]
    return out


def opens(listings: pl.DataFrame, titles: NDArray[np.float32]) -> pl.DataFrame:
    """What each listing sells: ``category`` and ``seller_id``, and ``open``, a bit for each category of its title."""
    bits = ((titles >= 0) << np.arange(titles.shape[1], dtype=np.uint32)).sum(axis=1)
    return listings.select("category", "seller_id", open=pl.Series(bits, dtype=pl.UInt32))


def shelves(rows: pl.DataFrame, slots: int) -> pl.DataFrame:
    """:func:`shelves_of` all listings there are: ``rows`` as :func:`opens` gives them."""
    counted = rows.group_by("category", "open").agg(listings=pl.len())
    sold = rows.select("category", "seller_id")
    return shelves_of(counted, slots, lambda few: sold.join(few, on="category", how="semi", nulls_equal=True))


def shelves_of(
    counted: pl.DataFrame, slots: int, sold: Callable[[pl.DataFrame], pl.DataFrame]
) -> pl.DataFrame:
    """``category`` and a bool column for each slot (``0``, ``1``, …): whether most listings under the path name it.

    ``counted``: how many ``listings`` of a ``category`` are ``open`` in a way. ``sold``: asked for the ``seller_id`` of
    the listings under some paths (``category``); few paths are, and sellers need not be counted elsewhere.
    """
    names = [f"{slot}" for slot in range(slots)]
    flags = [((pl.col("open") & (1 << slot)) != 0).alias(name) for slot, name in enumerate(names)]
    named = [
        pl.col("listings").filter(flag).sum().alias(name) for flag, name in zip(flags, names, strict=True)
    ]
    shares = counted.group_by("category").agg(*named, pl.col("listings").sum())
    shares = shares.with_columns(pl.col(names) / pl.col("listings"))
    most = pl.any_horizontal(pl.col(name) > _SHARE for name in names) & (pl.col("listings") >= _LISTINGS)
    by = sold(shares.filter(most).select("category"))
    sellers = by.group_by("category").agg(sellers=pl.col("seller_id").n_unique())
    shares = shares.join(sellers, on="category", how="left", nulls_equal=True)
    enough = most & (pl.col("sellers") >= _SELLERS).fill_null(value=False)
    return shares.select("category", *(((pl.col(name) > _SHARE) & enough).alias(name) for name in names))


def _by_most(categories: pl.Series, shares: pl.DataFrame) -> NDArray[np.bool_]:
    """Whether most listings under the listing's path name the category in their titles (bool, rows by slots)."""
    return (
        categories.to_frame()
        .join(shares, on="category", how="left", maintain_order="left")
        .drop("category")
        .fill_null(value=False)
        .to_numpy()
    )
