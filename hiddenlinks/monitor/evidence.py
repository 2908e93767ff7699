"""What a person sees of a finding: its digest, and what changed between two."""

from __future__ import annotations

import json
from typing import Final

from hiddenlinks.findings import Finding, digest

__all__ = ["changes", "evidence", "material"]

_WORDED: Final = frozenset({"end_content", "part_content", "foreign_part", "disguise", "tainted"})
"""Signals whose words say what was recognised; those of others count listings, or name what the path shows."""


def material(finding: Finding) -> dict[str, object]:
    """What a person judges: who, whereto, by which way, for which reasons.

    Left out is what moves without the listing: dates, scores and weights, campaigns, versions, and how many others
    share a thing.
    """
    return {
        "seller": finding.seller_id,
        "status": str(finding.status),
        "end": finding.target,
        "way": [[hop.node, hop.kind and str(hop.kind), hop.persona] for hop in finding.path],
        "age check": finding.age_gated,
        "reasons": sorted({signal.name for signal in finding.signals}),
        "words": sorted(signal.evidence.text for signal in finding.signals if signal.name in _WORDED),
    }


def evidence(finding: Finding) -> str:
    """Digest (16 hex digits) of what is material: two findings with one digest show a person the same."""
    return digest(json.dumps(material(finding), ensure_ascii=False, sort_keys=True))


def changes(before: Finding, after: Finding) -> str:
    """What is material and differs, in words; empty where nothing is."""
    old, new = material(before), material(after)
    return "; ".join(_told(name, old[name], new[name]) for name in old if old[name] != new[name])


def _told(name: str, old: object, new: object) -> str:
    if isinstance(old, list) and isinstance(new, list) and name == "reasons":
        more, less = sorted(set(new) - set(old)), sorted(set(old) - set(new))
        return f"reasons: {' '.join([*(f'+{n}' for n in more), *(f'-{n}' for n in less)])}"
    if isinstance(old, list):
        return f"another {'way' if name == 'way' else 'wording'}"
    return f"{name}: {_shown(old)} → {_shown(new)}"


def _shown(value: object) -> str:
    return "none" if value is None else str(value)
