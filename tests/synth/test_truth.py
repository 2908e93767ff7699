"""The truth of a made-up marketplace is what the contract's rules say about its tables."""

from __future__ import annotations

from collections import Counter

import pytest
from oracle import Oracle, Verdict

from hiddenlinks.synth.market import Market


@pytest.mark.parametrize(("seed", "camouflage"), [(1, 1), (2, 0), (3, 20)])
def test_the_rules_find_what_the_truth_says_and_nothing_else(seed: int, camouflage: float) -> None:
    market = Market.of(1500, seed, 0.2, camouflage=camouflage)
    tables = market.tables()
    verdicts = Oracle(market, tables).verdicts()
    wrong = []
    for row in tables["truth"].to_dicts():
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
