"""Ends that could not be followed: never clean, never hidden."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.csr import rows
from hiddenlinks.graph.market import Market
from hiddenlinks.graph.reach import spread

__all__ = ["unresolved"]

_WITHOUT_SUCCESSOR: Final = [301, 302, 303, 307, 308, 401, 403, 429]
"""Answers that say there is more to see, besides all of 500 to 599 (the contract's rule 7)."""


def unresolved(
    market: Market, views: pl.DataFrame, admissible: Admissible, worlds: Worlds
) -> tuple[pl.DataFrame, NDArray[np.uint64]]:
    """Nodes that a way cannot be followed beyond: ``node``, ``worlds`` (uint64), ``why``; and their bits.

    The bits (uint64, one a node) are the unresolved slot of those worlds.
    """
    n = market.nodes.height
    onward = _or(n, admissible.links.filter(~pl.col("placed")), "source", "masks")
    captured = _or(n, views, "node", "worlds")
    behind = views.filter(pl.col("interstitial").fill_null(value=False)).select(
        "node", "worlds", why=pl.lit("interstitial")
    )
    answered = views.filter(_stuck()).select("node", "worlds", why=_status())
    asked = admissible.links.filter(pl.col("placed") & _stuck()).select(
        node="target", worlds="masks", why=_status()
    )
    asked = asked.with_columns(worlds=pl.col("worlds") & ~pl.Series(captured[asked["node"].to_numpy()]))
    short = market.nodes.with_row_index("node").filter("shortener").select(pl.col("node").cast(pl.Int32))
    short = short.with_columns(
        worlds=~pl.Series(captured[short["node"].to_numpy()], dtype=pl.UInt64),
        why=pl.lit("uncaptured shortener"),
    )
    rows_ = pl.concat([behind, answered, asked, short]).with_columns(
        pl.col("worlds") & ~pl.Series(onward[pl.concat([behind, answered, asked, short])["node"].to_numpy()])
    )
    found = pl.concat([rows_, _endless(market, admissible, onward, captured, worlds)])
    slot = int(worlds.slot(worlds.unresolved))
    found = (
        found.with_columns(pl.col("worlds") & slot)
        .filter(pl.col("worlds") != 0)
        .unique()
        .sort("node", "why", "worlds")
    )
    return found, _or(n, found, "node", "worlds")


def _stuck() -> pl.Expr:
    return pl.col("status").is_in(_WITHOUT_SUCCESSOR) | pl.col("status").is_between(500, 599)


def _status() -> pl.Expr:
    return pl.concat_str(pl.lit("answered "), pl.col("status"), pl.lit(" without a successor"))


def _or(n: int, frame: pl.DataFrame, node: str, bits: str) -> NDArray[np.uint64]:
    """The bits of all rows of a node taken together (uint64, one a node)."""
    out = np.zeros(n, np.uint64)
    joined = frame.group_by(node).agg(pl.col(bits).bitwise_or())
    out[joined[node].to_numpy()] = joined[bits].to_numpy()
    return out


def _endless(
    market: Market,
    admissible: Admissible,
    onward: NDArray[np.uint64],
    captured: NDArray[np.uint64],
    worlds: Worlds,
) -> pl.DataFrame:
    """Redirect loops: nodes from which redirects lead on, and never to an end."""
    auto = admissible.links.filter(~pl.col("placed"))
    n = market.nodes.height
    back = rows(n, auto["target"].to_numpy(), auto["source"].to_numpy())
    ends = spread(back, auto["masks"].to_numpy()[back.links], (~onward | captured) & worlds.every)
    loop = onward & ~ends
    at = np.flatnonzero(loop)
    return pl.DataFrame(
        {"node": at.astype(np.int32), "worlds": loop[at], "why": ["redirects in a circle"] * at.size},
        schema={"node": pl.Int32, "worlds": pl.UInt64, "why": pl.String},
    )
