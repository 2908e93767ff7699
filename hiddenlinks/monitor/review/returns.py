"""When a dismissed finding comes back: what there is against the listing now that nobody has judged."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

import polars as pl

from hiddenlinks.findings import Finding
from hiddenlinks.vocabulary import Status

__all__ = ["STRONGER", "grounds"]

STRONGER: Final = 1.0
"""Natural log-odds by which evidence must have grown to count: a Bayes factor of e, from where on Kass and Raftery
(*Bayes factors*, JASA 90, 1995) call evidence positive, and no longer "not worth more than a bare mention"."""

_CONTENT: Final = frozenset({"end_content", "part_content"})
_QUOTED: Final = re.compile("“([^”]+)”")


def grounds(pairs: Iterable[tuple[Finding, Finding]]) -> list[tuple[str, ...]]:
    """Why each finding comes back, in words; empty where it stays away.

    ``pairs``: the finding as it was dismissed, and as it is now. It comes back when it is resolved now; is another
    seller's; leads to or from another node; goes by other sites or kinds of link; has an accusing signal that it had
    not; shows other goods: none of the words that were recognised then; or when its evidence has grown by
    :data:`STRONGER`. What speaks less against the listing than before brings nothing back, and neither do times,
    personas, campaigns or versions.
    """
    held = list(pairs)
    nodes = pl.Series(
        [hop.node for pair in held for finding in pair for hop in finding.path], dtype=pl.String
    )
    from hiddenlinks.identity.sites import describe  # it has kernels, and most commands name nothing

    told = describe(nodes.unique().sort())
    tenants = dict(zip(told["key"], told["tenant"], strict=True))
    return [_grounds(before, now, tenants) for before, now in held]


def _grounds(before: Finding, now: Finding, tenants: dict[str, str]) -> tuple[str, ...]:
    found = []
    if before.status is Status.UNRESOLVED and now.status is Status.HIDDEN:
        found.append("it could not be followed to its end then")
    if now.seller_id != before.seller_id:
        found.append(f"it is sold by {now.seller_id}, it was by {before.seller_id}")
    if now.target != before.target:
        found.append(f"it is tied to {now.target}, it was to {before.target}")
    elif _way(now, tenants) != _way(before, tenants):
        found.append(f"it goes another way: {_told(now, tenants)}")
    new = sorted(_accusing(now) - _accusing(before))
    if new:
        found.append(f"new reasons: {', '.join(new)}")
    shown, known = _words(now), _words(before)
    if shown and known and not shown & known:
        found.append(f"it shows other goods: {', '.join(sorted(shown))}")
    grown = _odds(now) - _odds(before)
    if grown >= STRONGER:
        found.append(f"its evidence has grown by {grown:.1f} log-odds")
    return tuple(found)


def _way(finding: Finding, tenants: dict[str, str]) -> list[tuple[str, str | None]]:
    """Who is behind each hop, and how it is reached: paths and parameters change by the hour."""
    return [(tenants[hop.node], hop.kind and str(hop.kind)) for hop in finding.path]


def _told(finding: Finding, tenants: dict[str, str]) -> str:
    return ", ".join(f"{tenants[hop.node]} by {hop.kind}" for hop in finding.path[1:])


def _accusing(finding: Finding) -> set[str]:
    return {signal.name for signal in finding.signals if signal.weight > 0}


def _words(finding: Finding) -> set[str]:
    """The words that were recognised at the end, or in the listing's part."""
    return {
        word
        for signal in finding.signals
        if signal.name in _CONTENT
        for word in _QUOTED.findall(signal.evidence.text)
    }


def _odds(finding: Finding) -> float:
    """All evidence in log-odds, the prior aside: that is the policy's."""
    return sum(signal.weight for signal in finding.signals)
