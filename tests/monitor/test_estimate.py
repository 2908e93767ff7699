"""Audits' statistics: their intervals hold the truth as often as they say."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.monitor.audit.draw import allocate, draw
from hiddenlinks.monitor.audit.estimate import MEASURES, estimate

POPULATIONS = tomllib.loads(Path(__file__).with_name("populations.toml").read_text("utf-8"))["population"]
AUDITS = 1000


@pytest.mark.parametrize("population", POPULATIONS, ids=lambda row: row["name"])
def test_intervals_hold_the_truth(population: dict[str, Any]) -> None:
    sizes, hidden, flagged = map(np.array, zip(*population["strata"], strict=True))
    drawn = allocate(sizes, population["sample"])
    found = np.random.default_rng(1).hypergeometric(hidden, sizes - hidden, drawn, (AUDITS, sizes.size))
    caught = hidden[flagged].sum()
    truth = dict(
        zip(
            MEASURES,
            (hidden.sum() / sizes.sum(), caught / hidden.sum(), caught / sizes[flagged].sum()),
            strict=True,
        )
    )
    for name, interval in estimate(sizes, drawn, found, flagged, draws=500).items():
        held = np.mean((interval.low <= truth[name]) & (truth[name] <= interval.high))
        assert 0.93 <= held <= 0.97, name
        assert np.mean(interval.value) == pytest.approx(truth[name], rel=0.1), name


def test_what_is_judged_whole_is_known() -> None:
    found = estimate([80, 20], [80, 20], [2, 18], [False, True])
    assert {name: (i.low, i.value, i.high) for name, i in found.items()} == {
        "prevalence": (0.2, 0.2, 0.2),
        "recall": (0.9, 0.9, 0.9),
        "precision": (0.9, 0.9, 0.9),
    }


def test_nothing_found_is_not_nothing_there() -> None:
    found = estimate([9900, 100], [290, 30], [0, 30], [False, True])
    assert (found["recall"].value, found["precision"].value) == (1, 1)
    assert found["recall"].low < 0.75  # up to one in two hundred may be hidden among 9,900
    assert 0.9 < found["precision"].low < 1


def test_a_sample_without_hidden_listings_says_nothing_of_recall() -> None:
    found = estimate([900, 100], [50, 10], [0, 0], [False, True])
    assert np.isnan(found["recall"].value)
    assert (found["recall"].low, found["recall"].high) == (0, 1)
    assert found["prevalence"].low == 0 < found["prevalence"].high < 0.1
    assert found["precision"].value == 0


def test_without_flagged_listings_there_is_neither_recall_nor_precision() -> None:
    found = estimate([900], [50], [3], [False])
    assert np.isnan([found[name].value for name in ("recall", "precision")]).all()
    assert found["prevalence"].value == pytest.approx(0.06)


def test_large_samples_agree_with_the_textbook() -> None:
    """Cochran (1977), 5.2: the normal interval of a stratified share, which many judged listings justify."""
    size, drawn, hidden = np.array([40_000, 10_000]), np.array([4_000, 4_000]), np.array([400, 2_400])
    share, weight = hidden / drawn, size / size.sum()
    error = np.sqrt((weight**2 * share * (1 - share) / (drawn - 1) * (1 - drawn / size)).sum())
    found = estimate(size, drawn, hidden, [False, True])["prevalence"]
    assert found.value == pytest.approx((share * weight).sum())
    assert (found.high - found.low) / 2 == pytest.approx(1.96 * error, rel=0.03)


@given(st.tuples(*[st.integers(0, 6)] * 3), st.tuples(*[st.integers(0, 2)] * 3))
@settings(max_examples=15, deadline=None)
def test_what_nobody_could_tell_may_be_either(hidden: tuple[int, ...], unsure: tuple[int, ...]) -> None:
    """The interval holds those of every way to settle it, among them each reading of all unsure ones."""
    size, drawn, flagged = np.array([500, 60, 40]), np.array([20, 8, 8]), np.array([False, False, True])
    wide = estimate(size, drawn, hidden, flagged, unsure, draws=5000)
    for settled in (unsure, 0, unsure * flagged, unsure * ~flagged):
        for name, sure in estimate(size, drawn, np.array(hidden) + settled, flagged, draws=5000).items():
            value = wide[name].value
            assert wide[name].low - 0.03 <= sure.low or np.isnan(sure.value), name  # noise of the draws
            assert sure.high <= wide[name].high + 0.03 or np.isnan(sure.value), name
            assert np.isnan(value) or wide[name].low <= value <= wide[name].high


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=9), st.integers(0, 3000))
def test_every_stratum_is_drawn_from(sizes: list[int], more: int) -> None:
    taken = allocate(np.array(sizes), len(sizes) + more)
    assert taken.sum() == min(len(sizes) + more, sum(sizes))
    assert (taken >= 1).all()
    assert (taken <= sizes).all()


def test_too_small_a_sample_is_refused() -> None:
    with pytest.raises(InputError, match="a sample of 2 for 3 strata; draw at least 3"):
        allocate(np.array([5, 5, 5]), 2)


def test_a_larger_sample_holds_the_smaller() -> None:
    strata = np.sort(np.arange(1000) % 3)
    few, many = (set(draw(strata, np.array(take), 7).tolist()) for take in ([5, 9, 1], [10, 9, 30]))
    assert len(few) == 15
    assert few < many
    assert np.bincount(strata[sorted(many)]).tolist() == [10, 9, 30]
    assert few != set(draw(strata, np.array([5, 9, 1]), 8).tolist())


def test_every_listing_of_a_stratum_is_drawn_as_often() -> None:
    strata, take = np.repeat([0, 1], [30, 10]), np.array([6, 5])
    often = np.bincount(np.concatenate([draw(strata, take, seed) for seed in range(3000)]), minlength=40)
    expected = 3000 * take[strata] / np.array([30, 10])[strata]
    assert (np.abs(often - expected) < 4.5 * np.sqrt(expected)).all()
