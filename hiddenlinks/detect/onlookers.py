"""Who is sent along a way and who is not: personas that looked at the same places and did not get there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.known import Known
from hiddenlinks.detect.worlds import Worlds

__all__ = ["looks", "onlookers"]

_THERE: Final = ["listing", "direction", "slot", "tenant", "source"]


def looks(admissible: Admissible, known: Known) -> pl.DataFrame:
    """``persona`` and ``node``: who has a redirect or a page of its own where."""
    own = [
        admissible.links.filter(~pl.col("placed")).select("persona", node="source"),
        known.views.select("persona", "node"),
    ]
    return pl.concat(own).drop_nulls("persona").unique()


def onlookers(
    ways: pl.DataFrame,
    found: pl.DataFrame,
    steps: pl.DataFrame,
    looked: pl.DataFrame,
    groups: Sequence[Worlds],
) -> pl.DataFrame:
    """``way``, ``shown_to`` and ``kept_from`` (str, names of personas) of ways that are kept from some onlooker.

    ``ways``: ``way``, and ``listing``, ``direction``, ``slot``, ``tenant`` and ``source``, by which ``found`` has the
    ``shown`` bits of each ``group``; ``steps``: ``way``, ``source`` and ``target``; ``looked``: :func:`looks` of all
    ``groups``.
    """
    steps = steps.join(ways, on="way", how="semi")
    nodes = pl.concat([steps.select("way", node=side) for side in ("source", "target")]).unique()
    seen = nodes.join(looked, on="node").select("way", "persona").unique().join(_places(groups), on="persona")
    seen = seen.join(ways.select("way", *_THERE), on="way")
    seen = seen.join(
        found.select(*_THERE, "group", "shown"), on=[*_THERE, "group"], how="left", nulls_equal=True
    )
    bits = np.array(
        [
            [groups[0].world(w) & groups[0].slot(s) for s in range(groups[0].slots)]
            for w in range(_longest(groups))
        ]
    )
    slot = seen["slot"].to_numpy()
    mine, everybody = (pl.Series(bits[w, slot], dtype=pl.UInt64) for w in (seen["world"].to_numpy(), 0))
    seen = seen.with_columns(gets=(pl.col("shown").fill_null(0) & (mine | everybody)) != 0)
    names = (
        seen.sort("way", "persona")
        .group_by("way", maintain_order=True)
        .agg(
            shown_to=pl.col("persona").filter("gets").str.join(", "),
            kept_from=pl.col("persona").filter(~pl.col("gets")).str.join(", "),
        )
    )
    return names.filter(pl.col("kept_from") != "")


def _places(groups: Sequence[Worlds]) -> pl.DataFrame:
    """The ``group`` and ``world`` of each ``persona``."""
    rows = [
        (name, at, world)
        for at, group in enumerate(groups)
        for world, name in enumerate(group.personas)
        if world
    ]
    return pl.DataFrame(rows, {"persona": pl.String, "group": pl.Int32, "world": pl.Int64}, orient="row")


def _longest(groups: Sequence[Worlds]) -> int:
    return max(len(group.personas) for group in groups)
