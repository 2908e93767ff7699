"""Detect: from the marketplace's graph to scored findings."""

from __future__ import annotations

from collections.abc import Iterator
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
from hiddenlinks.unswept import unswept
from hiddenlinks.vocabulary import Status

__all__ = ["Detected", "detect", "tellable", "told_of", "weighed"]


class Detected(NamedTuple):
    """``findings``: best first, ties by id; ``beside``: what stood at both ends of each, by its id.

    ``below``: candidates under the least score.
    ``uncaptured``: off-platform addresses and handles that are linked to and of which nothing was captured.
    """

    findings: list[Finding]
    beside: dict[str, Beside]
    below: int
    uncaptured: int


@unswept()
def detect(market: Market, policy: Policy, recogniser: Judge, library: str) -> Detected:
    """All findings of at least ``policy.min_score``, what could not be followed, and how many scored below."""
    case = Case(candidates(market, policy, recogniser), market, policy, recogniser)
    signals = fire(case)
    rows = weighed(case, signals)
    kept = rows.filter(tellable(policy))
    told = sorted(
        told_of(case, kept, signals, library), key=lambda both: (-both[0].score, both[0].finding_id)
    )
    sides = {finding.finding_id: both for finding, both in told}
    return Detected([finding for finding, _ in told], sides, rows.height - kept.height, _uncaptured(market))


def weighed(case: Case, signals: pl.DataFrame) -> pl.DataFrame:
    """The candidates with their ``score`` by ``signals`` (``candidate``, ``weight``) and their ``campaign_id``."""
    rows = scored(case.candidates.rows, signals, case.policy.prior)
    return rows.join(campaigns(case.ties, rows), on="candidate", how="left", maintain_order="left")


def tellable(policy: Policy) -> pl.Expr:
    """Which of the weighed candidates are findings.

    What could not be followed is written whatever the prior, unless a person asked for more than the default.
    """
    usual = policy.min_score <= Policy().min_score
    always = (pl.col("status") == str(Status.UNRESOLVED)) & pl.lit(usual)
    return (pl.col("score") >= policy.min_score) | always


def told_of(
    case: Case, kept: pl.DataFrame, signals: pl.DataFrame, library: str
) -> Iterator[tuple[Finding, Beside]]:
    """The findings of the ``kept`` ones of the candidates, weighed by ``signals``, with what stood at both ends."""
    left = kept.select("candidate")
    versions = Versions(
        library=library,
        lexicon=case.recogniser.lexicon_version,
        model=case.recogniser.model_version,
        policy=case.policy.version,
    )
    return Witness(
        case.market,
        kept,
        case.steps.join(left, on="candidate", how="semi", maintain_order="left"),
        signals.join(left, on="candidate", how="semi", maintain_order="left"),
        case.recogniser,
        case.policy.prior,
        versions,
    ).findings()


def _uncaptured(market: Market) -> int:
    """Addresses and handles off the marketplace that are linked to, and of which no page and no link on is known."""
    reached = np.zeros(market.nodes.height, bool)
    reached[market.graph.targets] = True
    reached[market.graph.sources[market.graph.elsewhere]] = False
    reached[market.pages["node"].to_numpy()] = False
    outside = market.nodes["type"].is_in(["url", "handle"]) & ~market.nodes["marketplace"]
    return int((reached & outside.to_numpy()).sum())
