"""Measure findings against the truth: ranking, thresholds, and recall by technique."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.evaluate.files import FINDINGS_COLUMNS, TRUTH_COLUMNS, read_findings, read_truth
from hiddenlinks.evaluate.judged import judge
from hiddenlinks.evaluate.model import Bin, Evaluation, Ranking, TechniqueRow, Threshold, Unresolved
from hiddenlinks.evaluate.ranking import Curve, intervals

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["HALF", "PREVALENCES", "Evaluation", "evaluate", "evaluate_files"]

HALF: Final = 0.5
"""From this score on a listing is more likely hidden than not."""

PREVALENCES: Final = {"1 %": 0.01, "0.1 %": 0.001, "0.01 %": 0.0001}
"""Prevalences that the ranking is reweighted to."""

_COUNTS: Final = (50, 100, 1000)
_BINS: Final = 10


def evaluate(findings: pl.DataFrame, truth: pl.DataFrame, listings: int | None = None) -> Evaluation:
    """Judge ``findings`` (fields of the contract, one row each) by ``truth`` (columns of truth.csv).

    A listing's score is that of its best hidden finding, 0 without one; listings labelled ``unresolved`` are
    judged apart. ``listings`` is the size of the marketplace, where the truth does not name every benign
    listing: the rest counts as benign. A finding on a listing that the truth does not name counts against
    it, as benign of technique ``not in truth``. Raises :class:`InputError` for missing columns.
    """
    _require(findings, [c for c in FINDINGS_COLUMNS if c not in ("schema_version", "finding_id")], "findings")
    _require(truth, TRUTH_COLUMNS, "truth")
    judged = judge(findings, truth)
    ranked = judged.filter(pl.col("label") != "unresolved")
    positive = (ranked["label"] == "hidden").to_numpy()
    curve = Curve.of(ranked["score"].to_numpy(), positive, max(0, (listings or 0) - judged.height))
    hits = ranked.filter((pl.col("label") == "hidden") & (pl.col("score") >= HALF))
    by_technique = _techniques(judged)
    return Evaluation(
        listings=max(judged.height, listings or 0),
        labels=dict(judged.group_by("label").len().sort("label").iter_rows()),
        ranking=_ranking(curve),
        intervals=intervals(curve),
        at_prevalence={name: _ranking(curve.at_prevalence(p)) for name, p in PREVALENCES.items()},
        precision_at={str(count): curve.precision_at(count) for count in _COUNTS},
        at_half=_threshold(curve),
        category_right=_right(hits, "category"),
        direction_right=_right(hits, "direction"),
        target_right=_right(hits, "target"),
        unresolved=_unresolved(judged),
        reliability=_reliability(ranked),
        techniques=tuple(row for row in by_technique if row.label in ("hidden", "unresolved")),
        look_alikes=tuple(row for row in by_technique if row.label not in ("hidden", "unresolved")),
    )


def evaluate_files(findings_path: str | Path, truth_path: str | Path) -> Evaluation:
    """The same from files: findings as JSON lines (Parquet, CSV), truth as CSV (JSON lines, Parquet)."""
    return evaluate(read_findings(findings_path), read_truth(truth_path))


def _require(frame: pl.DataFrame, columns: list[str] | tuple[str, ...], what: str) -> None:
    missing = [name for name in columns if name not in frame.columns]
    if missing:
        there = ", ".join(frame.columns) or "none"
        raise InputError(f"no column {missing[0]!r}", what, f"columns there: {there}")


def _ranking(curve: Curve) -> Ranking:
    return Ranking(
        average_precision=curve.average_precision(),
        recall_at_95=curve.recall_at_precision(0.95),
        recall_at_99=curve.recall_at_precision(0.99),
    )


def _threshold(curve: Curve) -> Threshold:
    called = curve.scores >= HALF
    hits, wrong = int(curve.positives[called].sum()), int(curve.negatives[called].sum())
    hidden, harmless = int(curve.positives.sum()), int(curve.negatives.sum())
    return Threshold(
        hits=hits,
        false_positives=wrong,
        precision=_ratio(hits, hits + wrong),
        recall=_ratio(hits, hidden),
        f1=_ratio(2 * hits, hits + wrong + hidden),
        false_positives_per_10000=_ratio(10_000 * wrong, hidden + harmless),
    )


def _ratio(part: float, whole: float) -> float | None:
    return part / whole if whole else None


def _right(hits: pl.DataFrame, field: str) -> float | None:
    """Share of hits whose best finding agrees with the truth, where the truth says anything."""
    known = hits.filter(pl.col(field).is_not_null())
    return _ratio(
        int(known.select(pl.col(field).eq_missing(pl.col(f"found_{field}")).sum()).item()), known.height
    )


def _unresolved(judged: pl.DataFrame) -> Unresolved:
    apart = judged.filter(pl.col("label") == "unresolved")
    rest = judged.filter((pl.col("label") != "unresolved") & pl.col("unresolved") & (pl.col("score") == 0))
    called = pl.col("score") >= HALF
    return Unresolved(
        listings=apart.height,
        reported=int(apart["unresolved"].sum()),
        called_hidden=apart.filter(called).height,
        silent=apart.filter(~called & ~pl.col("unresolved")).height,
        hidden_called_only_unresolved=rest.filter(pl.col("label") == "hidden").height,
        benign_called_unresolved=rest.filter(pl.col("label") != "hidden").height,
    )


def _reliability(ranked: pl.DataFrame) -> tuple[Bin, ...]:
    scored = ranked.filter(pl.col("score") > 0).with_columns(
        place=(pl.col("score") * _BINS).floor().cast(pl.Int64).clip(0, _BINS - 1)
    )
    rows = scored.group_by("place").agg(
        pl.len(), pl.col("score").mean().alias("mean"), (pl.col("label") == "hidden").mean().alias("share")
    )
    found = {place: (count, mean, share) for place, count, mean, share in rows.iter_rows()}
    bins = []
    for place in range(_BINS):
        count, mean, share = found.get(place, (0, None, None))
        low, high = place / _BINS, (place + 1) / _BINS
        bins.append(Bin(low=low, high=high, listings=count, mean_score=mean, share_hidden=share))
    return tuple(bins)


def _techniques(judged: pl.DataFrame) -> list[TechniqueRow]:
    named = judged.with_columns(pl.col("technique").fill_null("none"), half=pl.col("score") >= HALF)
    rows = named.group_by("label", "technique").agg(
        pl.len().alias("listings"),
        pl.col("half").sum().alias("at_half"),
        (pl.col("score") > 0).sum().alias("at_all"),
        pl.col("unresolved").sum(),
        pl.col("score").sort().mean().alias("mean_score"),  # sorted: a sum of floats depends on its order
    )
    order = pl.col("label").replace_strict({"hidden": 0, "unresolved": 1}, default=2, return_dtype=pl.Int8)
    return [TechniqueRow(**row) for row in rows.sort(order, "label", "technique").iter_rows(named=True)]
