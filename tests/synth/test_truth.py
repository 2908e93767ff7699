"""The truth of a made-up marketplace is what the contract's rules say about its tables."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

import polars as pl
import pytest
from oracle import Oracle, Verdict

from hiddenlinks.synth.market import Market, Request, markets
from hiddenlinks.synth.tables import SCHEMAS

if TYPE_CHECKING:
    from hiddenlinks.vocabulary import LinkKind


def check(oracle: Oracle, truth: pl.DataFrame) -> None:
    verdicts = oracle.verdicts()
    wrong = []
    for row in truth.to_dicts():
        found = verdicts[f"listing:{row['listing_id']}"]
        hidden = {verdict for verdict in found if verdict.category}
        told = {Verdict(row["direction"], row["category"], row["target"])}
        expected = told if row["label"] == "hidden" else set()
        is_open = row["label"] == "unresolved"
        if (Verdict("forward", None, row["target"]) in found, found == hidden) != (is_open, not is_open):
            wrong.append((row["technique"], row["label"], "unresolved or not", found))
        if hidden != expected:
            wrong.append((row["technique"], row["label"], expected, hidden))
    counts = Counter((name, label) for name, label, *_ in wrong)
    assert not wrong, (counts, wrong[:5])


@pytest.mark.parametrize(("seed", "camouflage"), [(1, 1), (2, 0), (3, 20)])
def test_the_rules_find_what_the_truth_says_and_nothing_else(seed: int, camouflage: float) -> None:
    market = Market.of(1500, seed, 0.2, camouflage=camouflage)
    tables = market.tables()
    check(Oracle(market.stage.prose.sold, market.stage.implied, tables), tables["truth"])


def test_the_truth_holds_over_the_borders_of_districts() -> None:
    sold: dict[str, str] = {}
    implied: list[tuple[str, str, LinkKind]] = []
    parts: dict[str, list[Any]] = {name: [] for name in SCHEMAS}
    for market in markets(Request(1600, 4, 0.15, None, 4), size=400):
        tables = market.tables()
        sold |= market.stage.prose.sold
        implied += market.stage.implied
        for name, frame in tables.items():
            parts[name].append(frame)
    whole = {name: pl.concat(frames) for name, frames in parts.items()}
    assert whole["truth"]["listing_id"].is_unique().all()
    check(Oracle(sold, implied, whole), whole["truth"])
