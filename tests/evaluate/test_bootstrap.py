"""Intervals: they hold the value, they are those of a bootstrap over listings, and they come quickly."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import FINDING, TRUTH, frame

from hiddenlinks.evaluate import evaluate
from hiddenlinks.evaluate.bootstrap import REPLICATES, bootstrapped, figure, shares
from hiddenlinks.evaluate.model import Figure
from hiddenlinks.evaluate.ranking import Curve

if TYPE_CHECKING:
    from collections.abc import Iterator

judged = st.lists(
    st.tuples(
        st.sampled_from([0.0, 0.1, 0.25, 0.4999, 0.5, 0.5001, 0.9, 1.0]),
        st.sampled_from(["hidden", "benign", "declared", "unresolved"]),
        st.sampled_from(["qr", "shortener"]),
    ),
    max_size=60,
)


def figures(part: Any) -> Iterator[Figure]:
    """Every figure in a result, however deep."""
    if isinstance(part, Figure):
        yield part
    elif isinstance(part, dict):
        for value in part.values():
            yield from figures(value)
    elif isinstance(part, tuple):
        for value in part:
            yield from figures(value)
    elif hasattr(type(part), "model_fields"):
        for name in type(part).model_fields:
            yield from figures(getattr(part, name))


@given(judged)
def test_every_interval_holds_its_value(rows: list[tuple[float, str, str]]) -> None:
    truth = [
        {"listing_id": str(i), "label": label, "technique": name} for i, (_, label, name) in enumerate(rows)
    ]
    found = [{"listing_id": str(i), "score": s} for i, (s, _, _) in enumerate(rows)]
    result = evaluate(frame(FINDING, *found), frame(TRUTH, *truth))
    all_of_them = list(figures(result))
    assert len(all_of_them) == 22 + len(result.techniques) + len(result.look_alikes)
    for one in all_of_them:
        if one.value is None:
            assert one == Figure()
        else:
            assert one.low is not None
            assert one.high is not None
            assert one.low <= one.value <= one.high


def measures(curve: Curve) -> dict[str, dict[str, Any]]:
    hits, wrong = curve.called(0.5)
    return {
        "all": {
            "average precision": curve.average_precision(),
            "recall": curve.recall_at_precision(0.95),
            "rare": curve.at_prevalence(0.001).average_precision(),
            "best 3": curve.precision_at(3),
            "hits": hits,
            "wrong": wrong,
        }
    }


@given(judged)
def test_a_merged_curve_measures_the_same(rows: list[tuple[float, str, str]]) -> None:
    scores = np.array([s for s, _, _ in rows])
    curve = Curve.of(scores, np.array([label == "hidden" for _, label, _ in rows], bool), 3)
    short = curve.merged(0.5)
    assert short.scores.size <= 2 * np.count_nonzero(curve.positives) + 3
    for name, value in measures(curve)["all"].items():
        assert measures(short)["all"][name] == pytest.approx(value, nan_ok=True), name


@given(judged, st.integers(0, 2**32))
def test_a_stack_measures_what_its_rows_measure(rows: list[tuple[float, str, str]], seed: int) -> None:
    scores = np.array([s for s, _, _ in rows])
    curve = Curve.of(scores, np.array([label == "hidden" for _, label, _ in rows], bool))
    stack = curve.replicates(np.random.default_rng(seed), 4)
    together = measures(stack)["all"]
    for i in range(4):
        one = measures(Curve(stack.scores, stack.positives[i], stack.negatives[i]))["all"]
        for name, value in one.items():
            assert together[name][i] == pytest.approx(value, nan_ok=True), name


def test_intervals_are_those_of_drawing_listings_again() -> None:
    random = np.random.default_rng(5)
    positive = random.random(2000) < 0.2
    scores = np.round(np.clip(random.random(2000) * 0.6 + positive * 0.3, 0, 1), 2)
    found = bootstrapped(Curve.of(scores, positive).merged(0.5), measures)["all"]["average precision"]
    draws = []
    for _ in range(400):
        rows = random.integers(0, 2000, 2000)
        draws.append(float(Curve.of(scores[rows], positive[rows]).average_precision()))
    low, high = np.quantile(draws, [0.025, 0.975])
    assert (found.low, found.high) == pytest.approx((low, high), abs=0.01)


def test_shares_are_scaled_and_their_intervals_are_binomial() -> None:
    one, none, nothing = shares(np.array([30, 0, 0]), np.array([100, 17, 0]), scale=100)
    assert one.value == pytest.approx(30)
    spread = 1.96 * np.sqrt(0.3 * 0.7 / 100) * 100
    assert (one.low, one.high) == pytest.approx((30 - spread, 30 + spread), abs=2.5)
    assert none == Figure(value=0.0, low=0.0, high=0.0)
    assert nothing == Figure()


def test_a_figure_is_widened_to_hold_its_value() -> None:
    draws = np.array([0.2] * 100 + [np.nan] * 100)
    assert figure(0.5, draws) == Figure(value=0.5, low=0.2, high=0.5)
    assert figure(0.5, draws[100:]) == Figure(value=0.5, low=0.5, high=0.5)
    assert figure(float("nan"), draws) == Figure()


def test_replicates_in_blocks_are_all_there() -> None:
    sizes: list[int] = []

    def counted(curve: Curve) -> dict[str, dict[str, Any]]:
        sizes.append(curve.positives.shape[0] if curve.positives.ndim == 2 else 0)
        return measures(curve)

    scores = np.linspace(1, 0.1, 30_000)
    bootstrapped(Curve.of(scores, np.ones(30_000, bool)), counted)
    assert sum(sizes) == REPLICATES
    assert len(sizes) > 2


def test_many_listings_take_seconds() -> None:
    random = np.random.default_rng(1)
    hidden = random.random(300_000) < 0.01
    ids = pl.Series(np.arange(300_000)).cast(pl.String)
    scores = np.round(np.clip(random.random(300_000) * 0.6 + hidden * 0.35, 0, 1), 6)
    truth = pl.DataFrame({"listing_id": ids, "label": np.where(hidden, "hidden", "benign")})
    truth = truth.with_columns(
        pl.lit(None, pl.String).alias(name) for name in TRUTH if name not in truth.columns
    )
    findings = frame(FINDING).drop("listing_id", "score").clear(300_000)
    findings = findings.with_columns(
        ids.alias("listing_id"), pl.Series("score", scores), status=pl.lit("hidden")
    )
    started = perf_counter()
    assert evaluate(findings, truth).listings == 300_000
    assert perf_counter() - started < 10
