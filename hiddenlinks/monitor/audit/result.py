"""What an audit says: how much is hidden, how much of it is found, and how often a finding is right."""

from __future__ import annotations

from datetime import datetime
from typing import Final

import numpy as np
import polars as pl
from pydantic import BaseModel, ConfigDict

from hiddenlinks.errors import InputError
from hiddenlinks.monitor.audit.estimate import estimate
from hiddenlinks.monitor.store import Store

__all__ = ["AuditResult", "Estimate", "Stratum", "result"]

_STRATA: Final = """
SELECT stratum, flagged, population AS listings, drawn, count(j.listing_id) AS judged,
       count(*) FILTER (j.hidden) AS hidden, count(j.listing_id) FILTER (j.hidden IS NULL) AS unsure
FROM audit_items i LEFT JOIN (
    SELECT listing_id, last(hidden ORDER BY rowid) AS hidden FROM audit_judgements WHERE audit = ? GROUP BY listing_id
) j ON i.listing_id = j.listing_id
WHERE i.audit = ? GROUP BY ALL ORDER BY flagged, min(i.population) DESC, stratum
"""


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Stratum(_Frozen):
    """Counts of listings: in the stratum, drawn, judged; of the judged, hidden ones, and those nobody could tell."""

    stratum: str
    flagged: bool
    listings: int
    drawn: int
    judged: int
    hidden: int
    unsure: int


class Estimate(_Frozen):
    """A share from 0 to 1 with its 95 % interval; a value of None: the sample says nothing of it."""

    value: float | None
    low: float
    high: float


class AuditResult(_Frozen):
    """An audit. ``estimates``: prevalence, recall and precision by name; empty while listings are left to judge.

    A listing is flagged where its best hidden finding scores 0.5 or more, whatever people decided about it since.
    """

    audit: int
    seed: int
    as_of: datetime
    drawn_at: datetime
    judged_by: tuple[str, ...]
    left: int
    strata: tuple[Stratum, ...]
    estimates: dict[str, Estimate]


def result(store: Store, audit: int | None = None) -> AuditResult:
    """The audit of that number, by default the last; an :class:`~hiddenlinks.errors.InputError` where there is none."""
    rows = store.query("SELECT * FROM audits JOIN additions USING (addition) ORDER BY audit")
    asked = rows if audit is None else rows.filter(pl.col("audit") == audit)
    if not asked.height:
        what = "no audit" if audit is None else f"no audit {audit}"
        raise InputError(what, str(store.path), "draw one: hiddenlinks audit STORE --sample N --seed S")
    row = asked.row(-1, named=True)
    number = int(row["audit"])
    strata = store.query(_STRATA, [number, number])
    people = store.query(
        "SELECT DISTINCT judged_by AS who FROM audit_judgements WHERE audit = ? ORDER BY who", [number]
    )
    left = int((strata["drawn"] - strata["judged"]).sum())
    return AuditResult(
        audit=number,
        seed=row["seed"],
        as_of=row["as_of"],
        drawn_at=row["drawn_at"],
        judged_by=tuple(people["who"]),
        left=left,
        strata=tuple(Stratum(**one) for one in strata.iter_rows(named=True)),
        estimates={} if left else _estimates(strata),
    )


def _estimates(strata: pl.DataFrame) -> dict[str, Estimate]:
    names = ("listings", "judged", "hidden", "flagged", "unsure")
    found = estimate(*(strata[name].to_numpy() for name in names))
    return {
        name: Estimate(
            value=None if np.isnan(one.value) else float(one.value), low=float(one.low), high=float(one.high)
        )
        for name, one in found.items()
    }
