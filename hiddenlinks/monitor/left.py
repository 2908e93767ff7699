"""Whether another way is left where the one that a finding shows is gone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.findings import Finding
from hiddenlinks.monitor.lost import HOPS, Past
from hiddenlinks.vocabulary import KINDS, Direction, Family

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["ways_left"]

_MOST: Final = 100_000
"""Places that are looked at in one round; beyond, another way is taken to be left: nobody is called clean unseen."""
_CARRIES: Final = [kind.code for kind in KINDS if kind.family in (Family.AUTOMATIC, Family.PLACED)]
_LINK: Final = ["source", "target", "kind", "persona", "inferred"]


def ways_left(past: Past, findings: Sequence[Finding]) -> set[str]:
    """The ids of those that links which are there still tie to the tenant of their end, by whatever way.

    Wider than the rules of a scan: which links may follow one another is not asked. So what is not left is gone.
    """
    left: set[str] = set()
    for direction in (Direction.FORWARD, Direction.INBOUND):
        chosen = [finding for finding in findings if finding.direction is direction and finding.target]
        if chosen:
            left |= _left(past, chosen, forward=direction is Direction.FORWARD)
    return left


def _left(past: Past, findings: Sequence[Finding], *, forward: bool) -> set[str]:
    market = past.market
    tenant = market.nodes["tenant"]
    number = market.nodes.select("key").with_row_index("node").cast({"node": pl.Int32})
    asked = pl.DataFrame(
        [(finding.finding_id, f"listing:{finding.listing_id}", finding.target) for finding in findings],
        schema=["finding_id", "key", "target"],
        orient="row",
    )
    goals = asked.join(number.rename({"key": "target", "node": "end"}), on="target")
    goals = goals.select("finding_id", goal=tenant.gather(goals["end"]))
    here = asked.join(number, on="key").select("finding_id", "node")
    links, seen, left = _links(market, forward=forward), here, set[str]()
    while here.height:
        if here.height > _MOST:
            return left | set(here["finding_id"])
        steps = here.rename({"node": "from"}).join(links, on="from", how="inner", maintain_order="left_right")
        there = _still_there(past, steps).select("finding_id", node="to").unique()
        reached = there.with_columns(at=tenant.gather(there["node"])).join(goals, on="finding_id")
        left |= set(reached.filter(pl.col("at").eq_missing(pl.col("goal")))["finding_id"])
        there = there.filter(~pl.col("finding_id").is_in(sorted(left)))
        here = there.join(seen, on=["finding_id", "node"], how="anti")
        seen = pl.concat([seen, here])
    return left


def _links(market: Market, *, forward: bool) -> pl.DataFrame:
    """The links that may carry somebody, each once, with ``from`` and ``to`` in the direction of the search."""
    graph = market.graph
    links = graph.links.with_columns(source=pl.Series(graph.sources), target=pl.Series(graph.targets))
    once = (
        links.filter(pl.col("kind").is_in(_CARRIES))
        .group_by(_LINK)
        .agg(last_seen=pl.col("observed_at").max())
    )
    ends = ("source", "target") if forward else ("target", "source")
    return once.with_columns(pl.col(ends[0]).alias("from"), pl.col(ends[1]).alias("to"))


def _still_there(past: Past, steps: pl.DataFrame) -> pl.DataFrame:
    """The steps whose link is not gone."""
    steps = steps.with_row_index("step").cast({"step": pl.Int32})
    key = past.market.nodes["key"]
    names = pl.Series([str(kind) for kind in KINDS])
    hops = steps.with_columns(
        source=key.gather(steps["source"]),
        target=key.gather(steps["target"]),
        kind=names.gather(steps["kind"]),
        observed=~pl.col("inferred"),
    ).select(*HOPS)
    return steps.join(past.lost(hops).select("step"), on="step", how="anti")
