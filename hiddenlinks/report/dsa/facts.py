"""The facts of a finding in words, for people outside the house: no listing, no seller, no personal data."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from hiddenlinks.findings import Finding, Hop
from hiddenlinks.report.harmless import chance, printable
from hiddenlinks.report.story import OWN, days
from hiddenlinks.vocabulary import Direction, LinkKind

__all__ = ["facts"]

_CLAIM: Final = {
    Direction.FORWARD: "An offer that does not declare {category} was found to lead people to {category}.",
    Direction.INBOUND: "An offer that does not declare {category} was found to be promoted elsewhere as {category}.",
    Direction.SELF: "An offer that does not declare {category} was found to show {category} in {part}.",
}
_GOODS: Final = {"supplement": "food supplements", "medicine": "medicines", "adult": "adult goods"}
_BY: Final = {
    LinkKind.HTTP_REDIRECT: "an automatic redirect",
    LinkKind.REFRESH_HEADER: "an automatic redirect",
    LinkKind.META_REFRESH: "an automatic redirect",
    LinkKind.JS_REDIRECT: "an automatic redirect by a script",
    LinkKind.IFRAME: "a frame that shows it at once",
    LinkKind.UNWRAPPED: "an address inside the one before",
    LinkKind.ANCHOR: "a link",
    LinkKind.AFFILIATE: "an affiliate link",
    LinkKind.TEXT_URL: "an address in its text",
    LinkKind.CONTACT: "an account that it names",
    LinkKind.QR: "a code in an image",
    LinkKind.ATTACHMENT: "a file",
    LinkKind.DEEP_LINK: "an address that an app opens",
}
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
    yield _CLAIM[finding.direction].format(category=_GOODS.get(category, category), part=OWN[finding.source])
    if seen := days(finding):
        yield f"Observed {seen}."
    if len(finding.path) > 1:
        yield "The way, in the direction that people travel:"
    for number, hop in enumerate(finding.path if len(finding.path) > 1 else ()):
        yield f"{number}. {_named(hop.node, finding)}{printable(_how(hop))}"
    if finding.age_gated is not None:
        yield "An age check stands before it." if finding.age_gated else "No age check stands before it."
    yield "What was seen:"
    for signal in finding.signals:
        against = " (this speaks against it)" if signal.weight < 0 else ""
        yield f"- {_named(signal.evidence.text, finding)}{against}"
    sure = chance(finding.score)
    yield f"Found by automated means (hiddenlinks {finding.versions.library}); score {sure}, where 1 would be certain."


def _how(hop: Hop) -> str:
    """How a node was reached, in brackets and in words; empty for the first."""
    if hop.kind is None:
        return ""
    return f" (by {_BY.get(hop.kind, hop.kind)}{f', seen as {hop.persona}' if hop.persona else ''})"


def _named(text: str, finding: Finding) -> str:
    """``text`` in plain characters, its listings and sellers not named."""
    own = f"listing:{finding.listing_id}"
    text = text.replace(own, "the offer")
    if finding.seller_id:
        text = text.replace(f"seller:{finding.seller_id}", "its seller")
    return printable(
        _INSIDE.sub(lambda found: f"another {'offer' if found[1] == 'listing' else 'seller'}", text)
    )
