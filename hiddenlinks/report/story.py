"""One finding as a story: what is claimed, the way hop by hop, and what each reason adds."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Final

from hiddenlinks.findings import Finding, Hop
from hiddenlinks.report.campaigns import Campaign
from hiddenlinks.report.harmless import chance, printable
from hiddenlinks.vocabulary import Direction, Source, Status

__all__ = ["OWN", "days", "how", "sentences", "story"]

OWN: Final = {
    Source.LINK: "its links",
    Source.VARIANT: "one of its variants",
    Source.TEXT: "its own text",
    Source.IMAGE: "one of its images",
    Source.HISTORY: "an earlier observation",
}
"""Where a listing itself shows what it does not declare, in words."""

_BAR: Final = 24  # columns of the widest bar in the waterfall


def story(finding: Finding, campaign: Campaign | None = None) -> Iterator[str]:
    """Lines of plain text; ``campaign``: the one that it belongs to, if it is known."""
    yield f"Finding {finding.finding_id}"
    yield from sentences(finding)
    if finding.campaign_id:
        told = f": {printable(campaign.told)}" if campaign else ""
        yield f"Part of campaign {finding.campaign_id}{told}."
    yield ""
    yield "The way" if len(finding.path) > 1 else "Where"
    for number, hop in enumerate(finding.path):
        yield f"  {number}. {printable(hop.node)}   {how(hop)}".rstrip()
    yield ""
    yield f"Why {chance(finding.score, 3)}"
    yield from _waterfall(finding)
    yield ""
    made = finding.versions
    yield f"hiddenlinks {made.library}, lexicon {made.lexicon}, model {made.model}, policy {made.policy}"


def sentences(finding: Finding) -> Iterator[str]:
    """What the finding says of its listing, in sentences."""
    seller = f" of seller {printable(finding.seller_id)}" if finding.seller_id else ""
    listing = f"Listing {printable(finding.listing_id)}{seller}"
    if finding.status is Status.UNRESOLVED:
        yield f"{listing} leads to {printable(finding.target or 'nowhere known')}, which could not be followed."
        yield "That is neither hidden nor clean: somebody has to look."
    elif finding.direction is Direction.FORWARD:
        yield f"{listing} leads to {finding.category}: {printable(finding.target or '')}."
    elif finding.direction is Direction.INBOUND:
        yield f"{listing} is promoted as {finding.category} by {printable(finding.target or '')}."
    else:
        yield f"{listing} shows {finding.category} in {OWN[finding.source]}, and does not declare it."
    if seen := days(finding):
        yield f"Seen {seen}."
    if finding.age_gated is not None:
        yield "An age check stands before it." if finding.age_gated else "No age check stands before it."


def days(finding: Finding) -> str:
    """When it was seen: ``on`` a day, ``from`` one day ``to`` another, or nothing where that is not known."""
    seen = sorted({f"{at:%Y-%m-%d}" for at in (finding.first_seen, finding.last_seen) if at})
    return f"{'on' if len(seen) == 1 else 'from'} {' to '.join(seen)}" if seen else ""


def how(hop: Hop) -> str:
    """How a node of a way was reached, in brackets; empty for the first."""
    if hop.kind is None:
        return ""
    parts = [f"by {hop.kind}", str(hop.provenance)]
    parts += [f"seen as {printable(hop.persona)}"] if hop.persona else []
    parts += [f"{hop.observed_at:%Y-%m-%d}"] if hop.observed_at else []
    return f"({', '.join(parts)})"


def _waterfall(finding: Finding) -> Iterator[str]:
    """The prior, each signal and where they lead, in log-odds and as a chance."""
    total = finding.prior
    widest = max([1.0, abs(total), *(abs(signal.weight) for signal in finding.signals)])
    yield f"  {'prior':<18} {total:+7.2f}  {_bar(total, widest)}  {_chance(total)}"
    for signal in finding.signals:
        total += signal.weight
        yield f"  {signal.name:<18} {signal.weight:+7.2f}  {_bar(signal.weight, widest)}  {_chance(total)}"
        yield f"  {'':<18}          {printable(signal.evidence.text)}"


def _bar(weight: float, widest: float) -> str:
    size = round(_BAR * abs(weight) / widest)
    return ("█" if weight > 0 else "░") * size + " " * (_BAR - size)


def _chance(odds: float) -> str:
    power = math.exp(-abs(odds))  # never overflows
    return f"→ {chance((1 if odds > 0 else power) / (1 + power), 3)}"
