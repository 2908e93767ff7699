"""Campaigns against planted ones: hand-computed cases, and what holds for any grouping."""

from __future__ import annotations

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.evaluate import groups


def _found(**campaigns: str | None) -> pl.DataFrame:
    rows = [
        {"listing_id": name, "status": "hidden", "score": 0.9, "campaign_id": c}
        for name, c in campaigns.items()
    ]
    schema = {"listing_id": pl.String, "status": pl.String, "score": pl.Float64, "campaign_id": pl.String}
    return pl.DataFrame(rows, schema=schema)


def _planted(**campaigns: str) -> pl.DataFrame:
    rows = {"listing_id": list(campaigns), "campaign": list(campaigns.values())}
    return pl.DataFrame(rows, schema={"listing_id": pl.String, "campaign": pl.String})


@pytest.mark.parametrize(
    ("found", "precision", "recall"),
    [
        ({"a": "x", "b": "x", "c": "y", "d": "y"}, 1.0, 1.0),
        ({"a": "x", "b": "x", "c": "x", "d": "x"}, 0.5, 1.0),  # two campaigns in one
        ({"a": "x", "b": "x"}, 1.0, 0.75),  # the other one was not found: each of its two is alone
        ({"a": None, "b": None, "c": None, "d": None}, None, 0.5),
        ({"a": "x", "b": "x", "c": "y", "d": "y", "wrong": "y"}, (2 + 2 * 2 / 3 + 1 / 3) / 5, 1.0),
    ],
)
def test_by_hand(found: dict[str, str | None], precision: float | None, recall: float) -> None:
    result = groups(_found(**found), _planted(a="1", b="1", c="2", d="2", alone="3"))
    assert result.planted == 2
    assert result.precision == (None if precision is None else pytest.approx(precision))
    assert result.recall == pytest.approx(recall)


def test_doubtful_and_unresolved_findings_put_nobody_together() -> None:
    rows = _found(a="x", b="x")
    assert groups(rows.with_columns(score=pl.lit(0.4)), _planted(a="1", b="1")).found == 0
    assert groups(rows.with_columns(status=pl.lit("unresolved")), _planted(a="1", b="1")).found == 0


@given(st.dictionaries(st.sampled_from("abcdefgh"), st.sampled_from("xyz"), min_size=1))
def test_the_planted_grouping_is_perfect_whatever_its_names(campaigns: dict[str, str]) -> None:
    result = groups(_found(**{name: f"c{c}" for name, c in campaigns.items()}), _planted(**campaigns))
    assert result.precision in (None, 1.0)
    assert result.recall in (None, 1.0)
    assert result.found == result.planted


def test_a_missing_column_is_named() -> None:
    with pytest.raises(InputError, match="campaign_id"):
        groups(_found(a="x").drop("campaign_id"), _planted(a="1"))
