"""Who is sent along a way and who is not: personas that looked at the same places and did not get there."""

from __future__ import annotations

import numpy as np
import polars as pl

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.known import Known
from hiddenlinks.detect.worlds import Worlds

__all__ = ["onlookers"]


def onlookers(
    found: pl.DataFrame, steps: pl.DataFrame, admissible: Admissible, known: Known, worlds: Worlds
) -> pl.DataFrame:
    """``way``, ``shown_to`` and ``kept_from`` (str, names of personas) of ways that are kept from some onlooker.

    ``found``: ``way``, ``slot`` and ``shown`` (uint64, the bits that reach the end); ``steps``: ``way``, ``source`` and
    ``target``. An onlooker has a redirect or a page of its own at a node of the way.
    """
    personas = pl.DataFrame({"persona": worlds.personas[1:], "world": range(1, len(worlds.personas))})
    personas = personas.cast({"persona": pl.String, "world": pl.Int64})
    own = [
        admissible.links.filter(~pl.col("placed")).select("persona", node="source"),
        known.views.select("persona", "node"),
    ]
    looked = pl.concat(own).drop_nulls("persona").unique().join(personas, on="persona")
    nodes = pl.concat([steps.select("way", node=side) for side in ("source", "target")]).unique()
    seen = nodes.join(looked, on="node").select("way", "persona", "world").unique()
    seen = seen.join(found.select("way", "slot", "shown"), on="way")
    bits = np.array(
        [[worlds.world(w) & worlds.slot(s) for s in range(worlds.slots)] for w in range(len(worlds.personas))]
    )
    mine = pl.Series(bits[seen["world"].to_numpy(), seen["slot"].to_numpy()], dtype=pl.UInt64)
    all_ = pl.Series(bits[0, seen["slot"].to_numpy()], dtype=pl.UInt64)
    seen = seen.with_columns(gets=(pl.col("shown") & (mine | all_)) != 0)
    names = (
        seen.sort("way", "persona")
        .group_by("way", maintain_order=True)
        .agg(
            shown_to=pl.col("persona").filter("gets").str.join(", "),
            kept_from=pl.col("persona").filter(~pl.col("gets")).str.join(", "),
        )
    )
    return names.filter(pl.col("kept_from") != "")
