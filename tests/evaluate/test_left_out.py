"""Techniques left out: strengths come back, and a technique is scored by weights that never saw it."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rows import TRUTH, frame, scored, signals

from hiddenlinks.errors import InputError
from hiddenlinks.evaluate import left_out
from hiddenlinks.evaluate.fit import SPREAD, fit
from hiddenlinks.evaluate.left_out import ALL
from hiddenlinks.evaluate.model import Figure
from hiddenlinks.evaluate.refit import Refit

WEIGHTS = {"laid": 2.0, "qr": 0.5, "affiliate": 0.0}


def market() -> tuple[Any, Any]:
    """Codes are what gives ``qr_code`` away, and nothing else; two in three ways are hidden, codes are always."""
    rows, truth = [], []
    for i in range(60):
        by_code = i % 2 == 0
        hidden = by_code or i % 3 > 0
        found = signals(qr=0.5) if by_code else signals(laid=2.0 if hidden else 0.5)
        rows.append({"listing_id": str(i), "prior": -1.0, "signals": found})
        name = ("qr_code" if by_code else "direct_page") if hidden else "ordinary"
        truth.append({"listing_id": str(i), "label": "hidden" if hidden else "benign", "technique": name})
    missed = {"listing_id": "none", "technique": "qr_code"}
    return scored(*rows), frame(TRUTH, *truth, missed)


def test_a_signal_that_one_technique_has_is_learnt_from_it_alone() -> None:
    table = {row.technique: row for row in left_out(*market(), WEIGHTS)}
    assert list(table) == ["direct_page", "qr_code", ALL]
    code = table["qr_code"]
    assert code.listings == 31
    assert code.present.value == 0
    assert code.fitted.value == pytest.approx(30 / 31)
    assert code.unseen.value == 0  # the weight of codes stays where it was: nobody else shows one
    assert code.false_positives_per_10000.value == 0
    assert table["direct_page"].present.value == 1
    assert table[ALL].listings == 51
    assert table[ALL].fitted.value == pytest.approx(50 / 51)
    assert table[ALL].false_positives_per_10000 == Figure()


@given(moves=st.lists(st.booleans(), min_size=2, max_size=2))
def test_a_weight_that_is_not_moved_stays_and_has_no_error(moves: list[bool]) -> None:
    task = Refit.of(*market(), WEIGHTS)
    centre = np.array([WEIGHTS[name] for name in task.names])
    weights, errors = task.fitted(centre, moved=np.array(moves))
    assert ((weights != centre) == np.array(moves)).all()
    assert ((errors > 0) == np.array(moves)).all()


def test_twins_are_not_seen_either() -> None:
    findings, truth = market()
    twins = [{"listing_id": f"t{i}", "prior": -1.0, "signals": signals(laid=2.0)} for i in range(40)]
    names = [
        {"listing_id": row["listing_id"], "label": "benign", "technique": "direct_page"} for row in twins
    ]
    found = left_out(findings.vstack(scored(*twins)), truth.vstack(frame(TRUTH, *names)), WEIGHTS)
    direct = {row.technique: row for row in found}["direct_page"]
    assert direct.fitted.value == 0  # more twins than hidden ones: a way says nothing
    assert direct.unseen.value == 1
    assert direct.false_positives_per_10000.value == pytest.approx(10_000 * 40 / 101)


def test_wrong_findings_teach_nothing_and_unresolved_ones_are_no_rows() -> None:
    findings, truth = market()
    other = scored(
        {"listing_id": "0", "category": "adult", "signals": signals(laid=2.0)},
        {"listing_id": "2", "status": "unresolved", "signals": signals(laid=2.0)},
    )
    before = {row.technique: row for row in left_out(findings, truth, WEIGHTS)}
    after = {row.technique: row for row in left_out(findings.vstack(other), truth, WEIGHTS)}
    assert after["direct_page"] == before["direct_page"]
    assert after["qr_code"].present.value == pytest.approx(
        1 / 31
    )  # whatever is said of it, it is called hidden


@settings(max_examples=10)
@given(st.randoms(use_true_random=False))
def test_row_order_does_not_matter(random: Any) -> None:
    findings, truth = market()
    order = random.sample(range(findings.height), findings.height)
    assert left_out(findings[order], truth[::-1], WEIGHTS) == left_out(findings, truth, WEIGHTS)


def test_a_signal_without_a_weight_says_so() -> None:
    with pytest.raises(InputError, match=r"no weight for the signal 'qrr'.* did you mean qr\?"):
        left_out(scored({"signals": signals(qrr=1.0)}), frame(TRUTH, {}), WEIGHTS)


def test_nothing_hidden_leaves_an_empty_total() -> None:
    (row,) = left_out(scored(), frame(TRUTH, {"label": "benign"}), WEIGHTS)
    assert (row.technique, row.listings, row.unseen) == (ALL, 0, Figure())


def test_the_fit_is_where_the_gradient_ends() -> None:
    random = np.random.default_rng(3)
    x, centre = random.random((500, 3)), np.array([1.0, -1.0, 0.0])
    offset = random.normal(size=500)
    y = (random.random(500) < 1 / (1 + np.exp(-offset - x @ np.array([2.0, 0.0, -3.0])))).astype(float)
    weight, error = fit(x, y, offset, centre)
    chance = 1 / (1 + np.exp(-(offset + x @ weight)))
    assert x.T @ (y - chance) == pytest.approx((weight - centre) / SPREAD**2, abs=1e-6)
    assert (error < SPREAD).all()


def test_the_fit_without_rows_stays_where_it_was() -> None:
    weight, error = fit(np.zeros((0, 2)), np.zeros(0), 0.0, np.array([1.0, 2.0]))
    assert (weight.tolist(), error.tolist()) == ([1.0, 2.0], pytest.approx([SPREAD, SPREAD]))
