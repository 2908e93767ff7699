"""What a place calls itself where nobody captured what it shows: *cheap-viagra-online.example* says what it sells.

A name is no page: a host may have been given up, or inform about what it is named after. So it is asked only where
there are no words to read, or an age check stands before them, and where nothing says that there is more to follow.
What it says is in doubt, so that it gives a lead, and accuses nobody without more.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.detect.about import FLOOR
from hiddenlinks.recognise.protocol import called as judged

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.detect.admissible import Admissible
    from hiddenlinks.detect.worlds import Worlds
    from hiddenlinks.graph.market import Market
    from hiddenlinks.recognise import Judge

__all__ = ["called"]

_LESS: Final = np.float32(2.25)
"""Log-odds that a name says less than a page on which nothing else stands, and which has 2 at most. Of hosts on public
lists 0.38 of those with adult content remain ends, 0.12 of shops for medicines, and 0.001 of universities.
"""
_OF_ADULTS: Final = ["adult", "porn", "sex", "xxx"]
"""Top-level domains that say what is there (ICANN's registry agreements for them name adult content)."""
_GONE: Final = 400
"""The first status of answers that nothing is there."""


def called(
    market: Market,
    views: pl.DataFrame,
    stuck: NDArray[np.uint64],
    links: Admissible,
    recogniser: Judge,
    worlds: Worlds,
) -> tuple[pl.DataFrame, NDArray[np.float32]]:
    """Places that have no words but their name, and their log-odds (float32, a row a place, a column a category).

    Columns ``node``, ``worlds`` (uint64: where it is so) and ``title`` (the name). ``views``: the page rows that
    decide; ``stuck``: the worlds that were turned away (uint64, one a node).
    """
    known = stuck.copy()
    told = views.filter(
        (pl.coalesce("title", "text").is_not_null() & ~pl.col("age_gate").fill_null(value=False)) | _gone()
    )
    on = links.links.filter(~pl.col("placed") | _gone())
    at = pl.when("placed").then("target").otherwise("source")  # what leads on is no end
    for rows, node, bits in ((told, pl.col("node"), "worlds"), (on, at, "masks")):
        np.bitwise_or.at(known, rows.select(node).to_series().to_numpy(), rows[bits].to_numpy())
    places = _names(market, pl.Series("worlds", ~known & worlds.every, dtype=pl.UInt64))
    names = places["title"].unique()
    odds = judged(recogniser, names) - _LESS
    said = names.to_frame("title").with_row_index("said")
    places = places.join(said.filter(pl.Series((odds >= FLOOR).any(axis=1))), on="title").sort("node")
    return places.drop("said"), odds[places["said"].to_numpy()]


def _gone() -> pl.Expr:
    return (pl.col("status") >= _GONE).fill_null(value=False)


def _names(market: Market, free: pl.Series) -> pl.DataFrame:
    """``node``, ``worlds`` and ``title`` (the name) of what is ``free`` there, off the marketplace: hosts, accounts."""
    nodes = market.nodes.with_row_index("node").with_columns(pl.col("node").cast(pl.Int32), free)
    nodes = nodes.filter(pl.col("worlds") != 0)
    hosts = nodes.filter((pl.col("type") == "url") & ~pl.col("marketplace") & ~pl.col("shortener"))
    suffix = pl.col("site").str.extract(r"^[^.]+\.(.+)$")
    own = pl.col("host").str.strip_suffix(suffix)
    own = pl.when(suffix.is_in(_OF_ADULTS)).then(own + suffix).otherwise(own)
    accounts, name = nodes.filter(pl.col("type") == "handle"), pl.col("key").str.extract("/(.+)$")
    named = [hosts.select("node", "worlds", title=own), accounts.select("node", "worlds", title=name)]
    return pl.concat(named).filter(pl.col("title").str.contains(r"\pL"))
