"""What can be counted listing by listing: correctness, unresolved ways, reliability, recall by technique."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.evaluate.bootstrap import shares
from hiddenlinks.evaluate.model import Bin, Figure, TechniqueRow, Unresolved
from hiddenlinks.findings import LIKELY

__all__ = ["reliability", "right", "techniques", "unresolved"]

_BINS: Final = 10


def right(ranked: pl.DataFrame) -> dict[str, Figure]:
    """Share of hits whose best finding agrees with the truth, where the truth says anything.

    By name: ``category_right``, ``direction_right``, ``target_right``. ``ranked``: listings
    as :func:`~hiddenlinks.evaluate.judged.judge` gives them, here and below.
    """
    hits = ranked.filter((pl.col("label") == "hidden") & (pl.col("score") >= LIKELY))
    fields = ("category", "direction", "target")
    known = [hits.filter(pl.col(field).is_not_null()) for field in fields]
    right = [
        rows.filter(pl.col(field).eq_missing(pl.col(f"found_{field}")))
        for field, rows in zip(fields, known, strict=True)
    ]
    parts, wholes = (np.array([rows.height for rows in frames]) for frames in (right, known))
    return {f"{field}_right": share for field, share in zip(fields, shares(parts, wholes), strict=True)}


def unresolved(judged: pl.DataFrame) -> Unresolved:
    """What listings labelled ``unresolved`` were called, and which others were only called unresolved."""
    apart = judged.filter(pl.col("label") == "unresolved")
    rest = judged.filter((pl.col("label") != "unresolved") & pl.col("unresolved") & (pl.col("score") == 0))
    called = pl.col("score") >= LIKELY
    return Unresolved(
        listings=apart.height,
        reported=int(apart["unresolved"].sum()),
        called_hidden=apart.filter(called).height,
        silent=apart.filter(~called & ~pl.col("unresolved")).height,
        hidden_called_only_unresolved=rest.filter(pl.col("label") == "hidden").height,
        benign_called_unresolved=rest.filter(pl.col("label") != "hidden").height,
    )


def reliability(ranked: pl.DataFrame) -> tuple[Bin, ...]:
    """Listings with a score above 0 in ten bins of it: mean score beside the share truly hidden."""
    scored = ranked.filter(pl.col("score") > 0).with_columns(
        place=(pl.col("score") * _BINS).floor().cast(pl.Int64).clip(0, _BINS - 1)
    )
    rows = scored.group_by("place").agg(
        pl.len(), pl.col("score").mean().alias("mean"), (pl.col("label") == "hidden").mean().alias("share")
    )
    found = {place: (count, mean, share) for place, count, mean, share in rows.iter_rows()}
    bins = []
    for place in range(_BINS):
        count, mean, share = found.get(place, (0, None, None))
        low, high = place / _BINS, (place + 1) / _BINS
        bins.append(Bin(low=low, high=high, listings=count, mean_score=mean, share_hidden=share))
    return tuple(bins)


def techniques(judged: pl.DataFrame) -> list[TechniqueRow]:
    """One row a label and technique: hidden ones first, then unresolved ones, then the others by name."""
    named = judged.with_columns(pl.col("technique").fill_null("none"), half=pl.col("score") >= LIKELY)
    rows = named.group_by("label", "technique").agg(
        pl.len().cast(pl.Int64).alias("listings"),
        pl.col("half").sum().cast(pl.Int64).alias("at_half"),
        (pl.col("score") > 0).sum().alias("at_all"),
        pl.col("unresolved").sum(),
        pl.col("score").sort().mean().alias("mean_score"),  # sorted: a sum of floats depends on its order
    )
    order = pl.col("label").replace_strict({"hidden": 0, "unresolved": 1}, default=2, return_dtype=pl.Int8)
    rows = rows.sort(order, "label", "technique")
    called = shares(rows["at_half"].to_numpy(), rows["listings"].to_numpy())
    return [
        TechniqueRow(**row, called_hidden=share)
        for row, share in zip(rows.iter_rows(named=True), called, strict=True)
    ]
