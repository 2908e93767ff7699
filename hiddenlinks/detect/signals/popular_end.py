"""Counter-evidence: an end that many sellers link to is more often a well-known place than a hidden one.

Reachability through what is popular says little (FRAUDAR, KDD 2016).
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import Family

__all__ = ["popular_end"]

_FEW = 4
"""So many sellers may know one promoter."""


def popular_end(case: Case) -> Fired:
    """Strength: binary logarithm of how many times four sellers link straight to the end, at most 4."""
    ways = case.ways.filter(pl.col("sure").is_not_null())
    sold = case.market.listings.select("seller_id", source="node")
    links = case.market.graph.touching(ways["end"], side="target", family=Family.PLACED).join(
        sold, on="source"
    )
    sellers = links.group_by(end="target").agg(sellers=pl.col("seller_id").n_unique())
    rows = ways.join(sellers.filter(pl.col("sellers") > _FEW), on="end", maintain_order="left")
    text = pl.format("{} sellers link to {}", "sellers", "key")
    strength = (pl.col("sellers") / _FEW).log(2).clip(upper_bound=4)
    return fired(rows.with_columns(key=case.key(rows["end"])), strength, text)
