"""Detect: from the marketplace's graph to scored findings."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import polars as pl

from hiddenlinks.beside import Beside
from hiddenlinks.detect.campaigns import campaigns
from hiddenlinks.detect.candidates import candidates
from hiddenlinks.detect.score import fire, scored
from hiddenlinks.detect.signals import Case
from hiddenlinks.detect.witness import Witness
from hiddenlinks.findings import Finding, Versions
from hiddenlinks.graph.market import Market
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge
from hiddenlinks.vocabulary import Status

__all__ = ["Detected", "detect"]


class Detected(NamedTuple):
    """``findings``: best first, ties by id; ``beside``: what stood at both ends of each, by its id.

    ``below``: candidates under the least score.
    ``uncaptured``: off-platform addresses and handles that are linked to and of which nothing was captured.
    ``listings``: ids of those that had a candidate, whatever it scored.
    """

    findings: list[Finding]
    beside: dict[str, Beside]
    below: int
    uncaptured: int
    listings: pl.Series


def detect(market: Market, policy: Policy, recogniser: Judge, library: str) -> Detected:
    """All findings of at least ``policy.min_score``, what could not be followed, and how many scored below."""
    found = candidates(market, policy, recogniser)
    case = Case(found, market, policy, recogniser)
    signals = fire(case)
    rows = scored(found.rows, signals, policy.prior)
    rows = rows.join(campaigns(case.ties, rows), on="candidate", how="left", maintain_order="left")
    kept = rows.filter((pl.col("score") >= policy.min_score) | _always(policy))
    versions = Versions(
        library=library,
        lexicon=recogniser.lexicon_version,
        model=recogniser.model_version,
        policy=policy.version,
    )
    left = kept.select("candidate")
    witness = Witness(
        market,
        kept,
        found.steps.join(left, on="candidate", how="semi", maintain_order="left"),
        signals.join(left, on="candidate", how="semi", maintain_order="left"),
        recogniser,
        policy.prior,
        versions,
    )
    told = sorted(witness.findings(), key=lambda both: (-both[0].score, both[0].finding_id))
    sides = {finding.finding_id: both for finding, both in told}
    listings = market.listings.join(rows.select(node="listing"), on="node", how="semi")["listing_id"]
    return Detected(
        [finding for finding, _ in told], sides, rows.height - kept.height, _uncaptured(market), listings
    )


def _always(policy: Policy) -> pl.Expr:
    """What could not be followed is written whatever the prior, unless a person asked for more than the default."""
    usual = policy.min_score <= Policy().min_score
    return (pl.col("status") == str(Status.UNRESOLVED)) & pl.lit(usual)


def _uncaptured(market: Market) -> int:
    """Addresses and handles off the marketplace that are linked to, and of which no page and no link on is known."""
    reached = np.zeros(market.nodes.height, bool)
    reached[market.graph.targets] = True
    reached[market.graph.sources] = False
    reached[market.pages["node"].to_numpy()] = False
    outside = market.nodes["type"].is_in(["url", "handle"]) & ~market.nodes["marketplace"]
    return int((reached & outside.to_numpy()).sum())
