"""Who turns up again and again: sellers, handles, affiliates, sites and hops by the findings that they are part of."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

import polars as pl
from pydantic import BaseModel, ConfigDict

from hiddenlinks.findings import LIKELY, Finding
from hiddenlinks.monitor.review.reviewed import Reviewed, Standing
from hiddenlinks.monitor.store import Store
from hiddenlinks.vocabulary import Status

if TYPE_CHECKING:
    from hiddenlinks.graph.market import Market

__all__ = ["KINDS", "Offender", "ranked"]

KINDS: Final = ("seller", "handle", "affiliate", "site", "hop")
"""What an offender may be, in the order in which equals are ranked."""

_SPAN: Final = """
SELECT finding_id, min(coalesce(f.first_seen, a.as_of)) AS first_seen, max(coalesce(f.last_seen, a.as_of)) AS last_seen
FROM findings f JOIN additions a USING (addition) WHERE found GROUP BY finding_id
"""
_PARTS: Final = {"finding_id": pl.String, "kind": pl.String, "name": pl.String}


class Offender(BaseModel):
    """Something that findings have in common. ``confirmed`` and ``open``: how many of its findings are.

    Open counts hidden findings that nobody has dismissed and that are more likely right than not. ``present``: of both,
    those whose way is not gone. ``listings``, ``sellers``: whom they are about. Times are when the findings were first
    and last observed.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: str
    name: str
    confirmed: int
    open: int
    present: int
    listings: int
    sellers: int
    first_seen: datetime
    last_seen: datetime


def ranked(store: Store, market: Market, rows: list[Reviewed]) -> list[Offender]:
    """All that is part of a confirmed or open finding: most confirmed ones first, then most open ones, then by name.

    ``rows``: every finding that was ever found, with what was decided. Dismissed ones count for nothing.
    """
    held = [row for row in rows if _counts(row)]
    table = pl.DataFrame(
        [
            {
                "finding_id": row.finding.finding_id,
                "confirmed": row.standing is Standing.CONFIRMED,
                "present": row.present,
                "listing": row.finding.listing_id,
                "seller": row.finding.seller_id,
            }
            for row in held
        ],
        schema={
            "finding_id": pl.String,
            "confirmed": pl.Boolean,
            "present": pl.Boolean,
            "listing": pl.String,
            "seller": pl.String,
        },
    )
    parts = _parts([row.finding for row in held], market).unique()
    found = (
        parts.join(table.join(store.query(_SPAN), on="finding_id"), on="finding_id")
        .group_by("kind", "name")
        .agg(
            pl.col("confirmed").sum(),
            (~pl.col("confirmed")).sum().alias("open"),
            pl.col("present").sum(),
            pl.col("listing").n_unique().alias("listings"),
            pl.col("seller").drop_nulls().n_unique().alias("sellers"),
            pl.col("first_seen").min(),
            pl.col("last_seen").max(),
        )
        .with_columns(
            rank=pl.col("kind").replace_strict(dict(zip(KINDS, range(5), strict=True)), return_dtype=pl.Int8)
        )
        .sort("confirmed", "open", "present", "listings", "rank", "name", descending=[True] * 4 + [False] * 2)
    )
    return [Offender(**row) for row in found.drop("rank").iter_rows(named=True)]


def _counts(row: Reviewed) -> bool:
    if row.standing is Standing.CONFIRMED:
        return True
    likely = row.finding.status is Status.HIDDEN and row.shown.score >= LIKELY
    return likely and row.standing is not Standing.DISMISSED


def _parts(findings: list[Finding], market: Market) -> pl.DataFrame:
    """What each finding's way is made of, the listing aside: ``finding_id``, ``kind``, ``name``."""
    steps = pl.DataFrame(
        [row for finding in findings for row in _steps(finding)],
        schema={"finding_id": pl.String, "before": pl.String, "node": pl.String, "between": pl.Boolean},
        orient="row",
    )
    from hiddenlinks.identity.sites import describe  # it has kernels, and help needs none

    told = describe(steps["node"].unique().sort()).select("key", "type", "site", "tenant")
    nodes = steps.join(told, left_on="node", right_on="key").filter(
        ~pl.col("type").is_in(["listing", "seller"])
    )
    handles = nodes.filter(pl.col("tenant").str.starts_with("handle:"))
    owned = nodes.filter(~pl.col("tenant").str.starts_with("handle:") & pl.col("site").is_not_null())
    sold = pl.DataFrame(
        [(one.finding_id, one.seller_id) for one in findings], schema=("finding_id", "name"), orient="row"
    )
    return pl.concat(
        [
            sold.cast(pl.String).drop_nulls().select("finding_id", kind=pl.lit("seller"), name="name"),
            handles.select(
                "finding_id", kind=pl.lit("handle"), name=pl.col("tenant").str.strip_prefix("handle:")
            ),
            owned.select("finding_id", kind=pl.lit("site"), name="tenant"),
            nodes.filter("between").select("finding_id", kind=pl.lit("hop"), name="node"),
            _affiliates(steps, market),
        ]
    )


def _steps(finding: Finding) -> list[tuple[Any, ...]]:
    """Each node of the way with the one before it, and whether it lies between the listing and the other end."""
    ends = {f"listing:{finding.listing_id}", finding.target}
    nodes = [hop.node for hop in finding.path]
    return [
        (finding.finding_id, before, node, node not in ends)
        for before, node in zip([None, *nodes], nodes, strict=False)
    ]


def _affiliates(steps: pl.DataFrame, market: Market) -> pl.DataFrame:
    """The affiliate ids that the links of the ways carry."""
    keys = market.nodes["key"]
    carried = market.affiliates.with_columns(
        before=keys.gather(market.affiliates["source"]), node=keys.gather(market.affiliates["target"])
    )
    found = steps.join(carried, on=["before", "node"])
    return found.select("finding_id", kind=pl.lit("affiliate"), name="affiliate")
