"""What may be a supplement or a medicine is likelier the likelier one of them."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise.score import either, paired

NAMES = ("supplement", "medicine", "adult")
ODDS = st.lists(st.tuples(*[st.floats(-12, 12, width=32)] * 3), max_size=20)


@given(ODDS)
def test_it_is_the_chance_that_it_is_one_of_both(rows: list[tuple[float, float, float]]) -> None:
    before = np.array(rows, np.float32).reshape(-1, 3)
    after = either(before.copy(), NAMES)
    chance = 1 / (1 + np.exp(-before[:, :2].astype(np.float64)))
    one = 1 - (1 - chance).prod(axis=1)
    may = before[:, :2].max(axis=1, initial=-np.inf) > -2
    assert np.allclose(1 / (1 + np.exp(-after[:, :2].max(axis=1, initial=-np.inf)))[may], one[may], atol=1e-5)
    assert np.array_equal(after[~may], before[~may])
    assert np.array_equal(after[:, 2], before[:, 2])
    assert np.array_equal(after[:, :2].min(axis=1, initial=np.inf), before[:, :2].min(axis=1, initial=np.inf))


@given(ODDS)
def test_categories_of_the_users_own_stay_as_they_are(rows: list[tuple[float, float, float]]) -> None:
    before = np.array(rows, np.float32).reshape(-1, 3)
    assert np.array_equal(either(before.copy(), ("supplement", "weapons", "adult")), before)


@given(ODDS)
def test_what_is_one_of_both_may_be_each_that_is_not_ruled_out(
    rows: list[tuple[float, float, float]],
) -> None:
    odds = np.array(rows, np.float32).reshape(-1, 3)
    may = paired(odds, NAMES)
    one = either(odds.copy(), NAMES)[:, :2].max(axis=1, initial=-np.inf) >= 0
    assert np.array_equal(may[:, :2], one[:, None] & (odds[:, :2] > -2))
    assert not may[:, 2].any()
    assert not paired(odds, ("supplement", "weapons", "adult")).any()


def test_a_title_between_both_declares_both() -> None:
    said = paired(np.array([[-0.4, -0.3, -5], [3, -4, -5], [-3, -3, 4]], np.float32), NAMES)
    assert said.tolist() == [[True, True, False], [True, False, False], [False, False, False]]
