"""Ends that could not be followed: never clean, never hidden."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.csr import Rows, order
from hiddenlinks.detect.admissible import Admissible
from hiddenlinks.detect.worlds import Worlds
from hiddenlinks.graph.market import Market
from hiddenlinks.graph.spread import spread
from hiddenlinks.vocabulary import Family, LinkKind

__all__ = ["unresolved"]

_WITHOUT_SUCCESSOR: Final = [301, 302, 303, 307, 308, 401, 403, 429]
"""Answers that say there is more to see, besides all of 500 to 599 (the contract's rule 7)."""

_AUTOMATIC: Final = [k.code for k in LinkKind if k.family is Family.AUTOMATIC and k is not LinkKind.IFRAME]
_UNCAPTURED: Final = "uncaptured shortener"
_LIKELY: Final = "uncaptured, looks like a short link"
_SHORT_HOST: Final = 9
"""Characters of a host that is no longer than those of shorteners: three in four of MISP's warning list (CC0)."""
_SHORT: Final = r"^https?://[a-z0-9-]+\.[a-z]{2,5}/[A-Za-z0-9_-]{4,10}$"
_CODE: Final = r"/[\w-]*(?:[A-Za-z]\d|\d[A-Za-z]|[a-z][A-Z])[\w-]*$"
"""One segment that is no word: letters beside digits, or a capital behind a small letter."""


def unresolved(
    market: Market, views: pl.DataFrame, admissible: Admissible, worlds: Worlds
) -> tuple[pl.DataFrame, NDArray[np.uint64]]:
    """Nodes that a way cannot be followed beyond: ``node``, ``worlds`` (uint64), ``why``; and their bits.

    The bits (uint64, one a node) are the unresolved slot of those worlds.
    """
    n = market.nodes.height
    leaves = ~pl.col("placed") & (pl.col("kind") != LinkKind.IFRAME.code)  # an iframe leaves its page in view
    onward = _or(n, admissible.links.filter(leaves), "source", "masks")
    captured = _or(n, views, "node", "worlds")
    open_ends = _open_ends(market, views, admissible, worlds, captured)
    at = open_ends["node"].to_numpy()
    on = np.where(_followed(market)[at] & open_ends["shared"].to_numpy(), worlds.every, onward[at])
    nothing = open_ends["why"].is_in([_UNCAPTURED, _LIKELY]).to_numpy()
    on[nothing] = 0  # an address in its parameters is no answer
    found = open_ends.select("node", pl.col("worlds") & ~pl.Series(on), "why")
    found = pl.concat([found, _endless(market, admissible, onward, captured, worlds)])
    slot = int(worlds.slot(worlds.unresolved))
    found = (
        found.with_columns(pl.col("worlds") & slot)
        .filter(pl.col("worlds") != 0)
        .unique()
        .sort("node", "why", "worlds")
    )
    return found, _or(n, found, "node", "worlds")


def _open_ends(
    market: Market,
    views: pl.DataFrame,
    admissible: Admissible,
    worlds: Worlds,
    captured: NDArray[np.uint64],
) -> pl.DataFrame:
    """What ends a way though there is more to see: interstitials, answers without a page, short links not captured."""
    gates = views.filter(pl.col("interstitial").fill_null(value=False))
    return pl.concat(
        [
            _of(gates, "node", "worlds", pl.lit("interstitial")),
            _of(views.filter(_stuck()), "node", "worlds", _status()),
            _of(_unanswered(market, admissible, worlds, captured), "target", "masks", _status()),
            _shorteners(market, worlds),
        ]
    )


def _of(rows: pl.DataFrame, node: str, bits: str, why: pl.Expr) -> pl.DataFrame:
    """``shared``: the row holds for every persona, so that what any persona found there answers it."""
    return rows.select(node=pl.col(node), worlds=pl.col(bits), why=why, shared=pl.col("persona").is_null())


def _unanswered(
    market: Market, admissible: Admissible, worlds: Worlds, captured: NDArray[np.uint64]
) -> pl.DataFrame:
    """Placed links, and redirects to the same address, whose status says that there is more, and no page is there."""
    columns = ("target", "masks", "persona", "status")
    placed = admissible.links.filter(pl.col("placed") & _stuck()).select(columns)
    graph = market.graph
    at = np.flatnonzero(~graph.elsewhere)
    itself = graph.links[at].with_columns(target=pl.Series(graph.targets[at]))
    itself = itself.filter(pl.col("kind").is_in(_AUTOMATIC) & _stuck())
    itself = itself.with_columns(masks=pl.Series(worlds.masks(itself["persona"]), dtype=pl.UInt64))
    asked = pl.concat([placed, itself.select(columns)])
    return asked.with_columns(
        pl.col("masks") & ~pl.Series(captured[asked["target"].to_numpy()], dtype=pl.UInt64)
    )


def _shorteners(market: Market, worlds: Worlds) -> pl.DataFrame:
    """Shorteners, and what looks like one, of which nobody captured a page, a link on, or a spelling elsewhere."""
    seen = np.zeros(market.nodes.height, bool)
    seen[market.pages["node"].to_numpy()] = True
    given, elsewhere = ~market.graph.links["inferred"].to_numpy(), market.graph.elsewhere
    seen[market.graph.sources[given & elsewhere]] = True
    seen[market.further_hosts["node"].to_numpy()] = True
    ends = market.nodes.with_row_index("node").filter(~pl.Series(seen))
    one = pl.col("tenant") == pl.col("site")  # of a host with many tenants a path is somebody's name
    alike = ends.filter(~pl.col("shortener") & one & (pl.col("host").str.len_bytes() <= _SHORT_HOST))
    alike = alike.filter(pl.col("key").str.contains(_SHORT) & pl.col("key").str.contains(_CODE))
    return pl.concat(
        rows.select(
            pl.col("node").cast(pl.Int32),
            worlds=pl.lit(int(worlds.every), pl.UInt64),
            why=pl.lit(why),
            shared=pl.lit(value=True),
        )
        for rows, why in ((ends.filter("shortener"), _UNCAPTURED), (alike, _LIKELY))
    )


def _followed(market: Market) -> NDArray[np.bool_]:
    """Nodes (bool, one a node) from which some persona was sent on."""
    out = np.zeros(market.nodes.height, bool)
    on = market.graph.links["kind"].is_in(_AUTOMATIC).to_numpy() & market.graph.elsewhere
    out[market.graph.sources[on]] = True
    return out


def _stuck() -> pl.Expr:
    return pl.col("status").is_in(_WITHOUT_SUCCESSOR) | pl.col("status").is_between(500, 599)


def _status() -> pl.Expr:
    return pl.concat_str(pl.lit("answered "), pl.col("status"), pl.lit(" without a successor"))


def _or(n: int, frame: pl.DataFrame, node: str, bits: str) -> NDArray[np.uint64]:
    """The bits of all rows of a node taken together (uint64, one a node)."""
    out = np.zeros(n, np.uint64)
    np.bitwise_or.at(out, frame[node].to_numpy(), frame[bits].to_numpy())
    return out


def _endless(
    market: Market,
    admissible: Admissible,
    onward: NDArray[np.uint64],
    captured: NDArray[np.uint64],
    worlds: Worlds,
) -> pl.DataFrame:
    """Redirect loops: nodes from which redirects lead on, and never to an end. A listing is one: it is known."""
    auto = admissible.links.filter(~pl.col("placed"))
    n = market.nodes.height
    place = order(n, auto["target"].to_numpy())
    back = Rows(place.start, auto["source"].to_numpy()[place.heads])
    known = np.where((market.nodes["type"] == "listing").to_numpy(), worlds.every, captured)
    ends = spread(back, auto["masks"].to_numpy()[place.heads], (~onward | known) & worlds.every)
    loop = onward & ~ends
    at = np.flatnonzero(loop)
    return pl.DataFrame(
        {"node": at.astype(np.int32), "worlds": loop[at], "why": ["redirects in a circle"] * at.size},
        schema={"node": pl.Int32, "worlds": pl.UInt64, "why": pl.String},
    )
