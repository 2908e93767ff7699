"""What a listing is tied to, in one direction and one group of worlds, with all that its signals need."""

from __future__ import annotations

from typing import NamedTuple

import polars as pl

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.known import Known
from hiddenlinks.detect.ways import ways
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.vocabulary import Direction, Source, Status

__all__ = ["Tied", "tied"]


class Tied(NamedTuple):
    """``rows`` and ``steps`` as in :class:`~hiddenlinks.detect.candidates.Candidates`, by ``way``.

    ``rows`` have ``shown`` too, the bits (uint64) of all worlds of the group that get there.
    """

    rows: pl.DataFrame
    steps: pl.DataFrame


def tied(
    market: Market, policy: Policy, worlds: Worlds, admissible: Admissible, known: Known, direction: Direction
) -> Tied:
    """The best ways, with what is known of their ends and every link of them."""
    found = ways(market, policy, worlds, admissible, known, forward=direction is Direction.FORWARD)
    found = found.with_row_index("way")
    steps = _steps(found, admissible)
    personas = pl.Series(worlds.personas, dtype=pl.String)
    open_ = pl.col("slot") == worlds.unresolved
    rows = found.join(_ends(known), on="knowledge", how="left", maintain_order="left").with_columns(
        direction=pl.lit(str(direction)),
        source=pl.lit(str(Source.LINK)),
        status=pl.when(open_).then(pl.lit(str(Status.UNRESOLVED))).otherwise(pl.lit(str(Status.HIDDEN))),
        persona=personas.gather(found["world"]),
    )
    rows = rows.join(_why(found, known, worlds), on="way", how="left", maintain_order="left")
    rows = rows.join(_gates(found, steps, known, worlds), on="way", how="left", maintain_order="left")
    return Tied(rows.drop("links", "knowledge", "world"), steps)


def _steps(found: pl.DataFrame, admissible: Admissible) -> pl.DataFrame:
    order = found.select("way", "links").explode("links").drop_nulls()
    links = admissible.links[order["links"]].drop("masks", "status", "own_post")
    step = pl.int_range(pl.len()).over("way").cast(pl.Int32)
    return order.select("way", step=step).hstack(links)


def _ends(known: Known) -> pl.DataFrame:
    return known.about.with_row_index("knowledge").select(
        "knowledge", "origin", end_title="title", end_text="text", end_at="observed_at"
    )


def _world_bits(rows: pl.DataFrame, worlds: Worlds) -> pl.Series:
    bits = pl.Series([int(worlds.world(world)) for world in range(len(worlds.personas))], dtype=pl.UInt64)
    return bits.gather(rows["world"])


def _why(found: pl.DataFrame, known: Known, worlds: Worlds) -> pl.DataFrame:
    """Why a way could not be followed: the reasons of its last node, in the alphabet's order."""
    open_ = found.filter((pl.col("slot") == worlds.unresolved) & ~pl.col("beyond"))
    open_ = open_.select("way", node="end", bits=_world_bits(open_, worlds))
    stuck = open_.join(known.stuck, on="node").filter((pl.col("bits") & pl.col("worlds")) != 0)
    return stuck.group_by("way").agg(why=pl.col("why").unique().sort().str.join(", "))


def _gates(found: pl.DataFrame, steps: pl.DataFrame, known: Known, worlds: Worlds) -> pl.DataFrame:
    """``age_gated``: whether a page on the way, its end among them, has an age check for who travels it."""
    gates = known.views.filter(pl.col("age_gate").is_not_null()).select("node", "age_gate", "worlds")
    who = found.select("way", "end", bits=_world_bits(found, worlds))
    on_way = pl.concat([steps.select("way", node="source"), steps.select("way", node="target")]).unique()
    seen = on_way.join(gates, on="node").join(who, on="way").filter((pl.col("bits") & pl.col("worlds")) != 0)
    at_end = pl.col("age_gate").filter(pl.col("node") == pl.col("end"))
    return seen.group_by("way").agg(
        age_gated=pl.when(pl.col("age_gate").any()).then(pl.lit(value=True)).otherwise(at_end.first())
    )
