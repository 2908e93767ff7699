"""From weighed candidates to findings: of listings looked at anew, and of others what is shared."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

import polars as pl

from hiddenlinks.beside import Beside
from hiddenlinks.detect import tellable, told_of
from hiddenlinks.detect.score import in_order
from hiddenlinks.detect.signals import SHARED, Case
from hiddenlinks.findings import Evidence, Finding, Signal
from hiddenlinks.monitor.region.cases import Weighed
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy

__all__ = ["Bodies", "anew", "keep", "lines", "renewed"]

Bodies = dict[str, tuple[Finding, Beside | None]]
"""Findings by their ids, with what stood at both ends where they were looked at anew."""

_FIRED: Final = ["finding_id", "name", "weight", "text"]
_SHARED: Final = [*_FIRED, "table", "row", "field"]
_MEMO: Final = "SELECT finding_id, status, score, campaign_id FROM memo_cases"
_BODIES: Final = """
SELECT finding_id, arg_max(body, addition) AS body FROM memo_told SEMI JOIN asked USING (finding_id) GROUP BY finding_id
"""


def anew(case: Case, identified: pl.DataFrame, own: pl.DataFrame, weighed: Weighed, library: str) -> Bodies:
    """The findings of candidates in ``case`` that are ``identified``; ``own``: firings of their own signals.

    Also of those that score too little to be told: what others bring may lift them, and then they need not be looked
    at again.
    """
    told = weighed.rows.select("finding_id", "score", "campaign_id")
    rows = identified.join(told, on="finding_id", maintain_order="left").drop("listing_id")
    number = rows.select("candidate", "finding_id")
    shared = weighed.shared.join(number, on="finding_id").select(own.columns)
    signals = in_order(pl.concat([own.join(number, on="candidate", how="semi"), shared]))
    every = rows.drop("finding_id")
    return {finding.finding_id: (finding, both) for finding, both in told_of(case, every, signals, library)}


def renewed(store: Store, weighed: Weighed, anew: pl.Series, policy: Policy) -> Bodies:
    """The findings of listings that were not looked at, where something is another that they share with others.

    Not of candidates that are told neither before nor now: what is remembered of these may be older.
    """
    rest = weighed.rows.filter(~pl.col("listing_id").is_in(anew.implode()))
    before = store.query(_MEMO)
    told = pl.concat([part.filter(tellable(policy))["finding_id"] for part in (before, rest)]).unique()
    before = before.filter(pl.col("finding_id").is_in(told.implode()))
    now = rest.select("finding_id", "score", "campaign_id")
    same = now.join(before, on=now.columns, how="semi", nulls_equal=True)
    fired = weighed.shared.join(before, on="finding_id", how="semi").select(_FIRED)
    was = store.query("SELECT finding_id, name, weight, text FROM memo_shared")
    moved = [fired.join(was, on=_FIRED, how="anti"), was.join(fired, on=_FIRED, how="anti")]
    other = pl.concat([part["finding_id"] for part in moved]).unique()
    changed = now.join(before, on="finding_id", how="semi").filter(
        ~pl.col("finding_id").is_in(same["finding_id"].implode())
        | pl.col("finding_id").is_in(other.implode())
    )
    with store.lent("asked", changed.select("finding_id")):
        bodies = store.query(_BODIES)
    firings = _by_id(weighed.shared.join(changed, on="finding_id", how="semi"))
    rows = changed.join(bodies, on="finding_id").iter_rows(named=True)
    return {row["finding_id"]: (_renewed(row, firings.get(row["finding_id"], [])), None) for row in rows}


def _by_id(shared: pl.DataFrame) -> Mapping[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for row in shared.select(_SHARED).iter_rows(named=True):
        found.setdefault(row["finding_id"], []).append(row)
    return found


def _renewed(row: dict[str, Any], firings: list[dict[str, Any]]) -> Finding:
    """A finding as it was written last, with the shared signals, score and campaign of now."""
    finding = Finding.model_validate_json(row["body"])
    signals = [signal for signal in finding.signals if signal.name not in SHARED]
    for fired in firings:
        place = {name: fired[name] for name in ("text", "table", "row", "field")}
        signals.append(Signal(name=fired["name"], weight=fired["weight"], evidence=Evidence(**place)))
    signals.sort(key=lambda signal: (-abs(signal.weight), signal.name))
    told = {"signals": tuple(signals), "score": row["score"], "campaign_id": row["campaign_id"]}
    return finding.model_copy(update=told)


def lines(bodies: Bodies) -> pl.DataFrame:
    """``finding_id``, and as JSON the finding (``body``) and what stood at its ends (``beside``)."""
    return pl.DataFrame(
        [
            (name, finding.model_dump_json(), None if both is None else both.model_dump_json())
            for name, (finding, both) in bodies.items()
        ],
        schema={"finding_id": pl.String, "body": pl.String, "beside": pl.String},
        orient="row",
    )


def keep(
    store: Store,
    weighed: Weighed,
    steps: pl.DataFrame,
    anew: pl.Series,
    told: pl.DataFrame,
    addition: int,
) -> pl.DataFrame:
    """Write the candidates of the listings that were looked at ``anew``, and findings that were renewed.

    ``told``: these as :func:`lines` gives them. Gives back ``finding_id`` of all candidates that were written or are no
    more. Call it inside a transaction.
    """
    with store.lent("gone", anew.alias("listing_id").to_frame()):
        old = store.query("SELECT finding_id FROM memo_cases SEMI JOIN gone USING (listing_id)")
    new = weighed.rows.filter(pl.col("listing_id").is_in(anew.implode()))
    store.append("memo_told", told.with_columns(addition=pl.lit(addition, pl.Int32)))
    again = told.select("finding_id").join(new, on="finding_id", how="anti")
    with store.lent("asked", again):
        kept = store.query(
            "SELECT * EXCLUDE (score, campaign_id) FROM memo_cases SEMI JOIN asked USING (finding_id)"
        )
    score = weighed.rows.select("finding_id", "score", "campaign_id")
    rows = pl.concat([new.select(kept.columns), kept]).join(score, on="finding_id")
    every = pl.concat([old, rows.select("finding_id")]).unique()
    with store.lent("gone", every):
        for table in ("memo_cases", "memo_shared"):
            store.run(f"DELETE FROM {table} WHERE finding_id IN (SELECT finding_id FROM gone)")  # noqa: S608
    with store.lent("gone", old):
        store.run("DELETE FROM memo_steps WHERE finding_id IN (SELECT finding_id FROM gone)")
    store.append("memo_cases", rows)
    store.append("memo_steps", steps)
    store.append("memo_shared", weighed.shared.select(_SHARED).join(every, on="finding_id", how="semi"))
    return every
