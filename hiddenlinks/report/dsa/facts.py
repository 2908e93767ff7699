"""The facts of a finding in words, for people outside the house: no listing, no seller, no personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hiddenlinks.findings import Finding
from hiddenlinks.report.harmless import printable
from hiddenlinks.vocabulary import Direction

__all__ = ["facts"]

_CLAIM: Final = {
    Direction.FORWARD: "An offer that does not declare {category} was found to lead people to {category}.",
    Direction.INBOUND: "An offer that does not declare {category} was found to be promoted elsewhere as {category}.",
    Direction.SELF: "An offer that does not declare {category} was found to show {category} in its own {source}.",
}
_GOODS: Final = {"supplement": "food supplements", "medicine": "medicines", "adult": "adult goods"}
_INSIDE: Final = re.compile(r"\b(listing|seller):[^\s,;“”]+")
_CUT: Final = " […]"


def facts(finding: Finding, most: int = 5000) -> str:
    """What was found, hop by hop, and what each signal saw, in at most ``most`` characters.

    ``finding`` should be redacted already. Its listing is "the offer", other listings and sellers are not named, since
    this text is published (decision 17).
    """
    text = "\n".join(_lines(finding))
    return text if len(text) <= most else text[: most - len(_CUT)] + _CUT


def _lines(finding: Finding) -> Iterator[str]:
    category = finding.category or ""
    yield _CLAIM[finding.direction].format(category=_GOODS.get(category, category), source=finding.source)
    if finding.first_seen and finding.last_seen:
        yield f"Observed from {finding.first_seen:%Y-%m-%d} to {finding.last_seen:%Y-%m-%d}."
    if len(finding.path) > 1:
        yield "The way, in the direction that people travel:"
    for number, hop in enumerate(finding.path if len(finding.path) > 1 else ()):
        how = (
            "" if hop.kind is None else f" (by {hop.kind}{f', seen as {hop.persona}' if hop.persona else ''})"
        )
        yield f"{number}. {_named(hop.node, finding)}{printable(how)}"
    if finding.age_gated is not None:
        yield "An age check stands before it." if finding.age_gated else "No age check stands before it."
    yield "What was seen:"
    for signal in finding.signals:
        sign = "against it" if signal.weight < 0 else "for it"
        yield f"- {_named(signal.evidence.text, finding)} ({sign})"
    yield f"Found by automated means (hiddenlinks {finding.versions.library}), score {finding.score:.2f} of 1."


def _named(text: str, finding: Finding) -> str:
    """``text`` in plain characters, its listings and sellers not named."""
    own = f"listing:{finding.listing_id}"
    text = text.replace(own, "the offer")
    if finding.seller_id:
        text = text.replace(f"seller:{finding.seller_id}", "its seller")
    return printable(
        _INSIDE.sub(lambda found: f"another {'offer' if found[1] == 'listing' else 'seller'}", text)
    )
