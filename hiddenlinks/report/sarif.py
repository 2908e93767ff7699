"""Findings as SARIF 2.1.0 (OASIS), which code scanning tools, dashboards and ticket systems read.

A finding is a result, its way a code flow, its id a fingerprint, a verdict a suppression, and each category with each
direction a rule. Nothing depends on the clock: same findings, same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Final
from urllib.parse import quote

from hiddenlinks.findings import Evidence, Finding, Hop
from hiddenlinks.report.harmless import printable
from hiddenlinks.report.story import how, sentences
from hiddenlinks.verdicts import Decision, Verdict
from hiddenlinks.vocabulary import CATEGORIES, Direction, Status

__all__ = ["FINGERPRINT", "write"]

FINGERPRINT: Final = "findingId/v1"
"""Name of the fingerprint that holds a finding's id."""

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS: Final = ((0.9, "error"), (0.5, "warning"), (0.0, "note"))
_TOLD: Final = {
    Direction.FORWARD: "leads to {}",
    Direction.INBOUND: "is promoted as {}",
    Direction.SELF: "shows {} that it does not declare",
}
_STATUS: Final = {Decision.CONFIRM: "rejected", Decision.DISMISS: "accepted", Decision.REOPEN: "underReview"}
"""A verdict about a finding, as the status of a request to suppress it."""

_ESCAPED: Final = {"\\": "\\\\", "[": "\\[", "]": "\\]", "{": "{{", "}": "}}"}
_SIGNS: Final = re.compile(r"[\\\[\]{}]")
_STRAY: Final = re.compile(r"%(?![0-9A-Fa-f]{2})")


def write(
    findings: Iterable[Finding], path: Path, verdicts: Iterable[Verdict] = (), notes: Iterable[str] = ()
) -> None:
    """One log with one run, a result a line; of several verdicts about a finding the latest is told.

    ``notes``: what is to be said of all of it, as the run's property of that name.
    Where there are verdicts at all, a finding without one says so (an empty list), as the standard asks.
    """
    found = tuple(findings)
    rules = list(_rules(found))
    places = {rule["id"]: place for place, rule in enumerate(rules)}
    judged = sorted(verdicts, key=lambda verdict: verdict.at)
    latest = {verdict.finding_id: verdict for verdict in judged} if judged else None
    run: dict[str, Any] = {"tool": {"driver": _driver(found, rules)}, "columnKind": "unicodeCodePoints"}
    said = [printable(note) for note in notes]
    run |= {"properties": {"notes": said}} if said else {}
    with path.open("w", encoding="utf-8", errors="replace", newline="\n") as file:
        head = json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": []}, ensure_ascii=False)
        file.write(f'{head[:-2]}{json.dumps(run, ensure_ascii=False)[:-1]}, "results": [')
        for number, finding in enumerate(found):
            result = _result(finding, places, latest)
            file.write(("," if number else "") + "\n" + json.dumps(result, ensure_ascii=False))
        file.write("\n]}]}\n")


def _driver(findings: tuple[Finding, ...], rules: list[dict[str, Any]]) -> dict[str, Any]:
    made = sorted({finding.versions.model_dump_json() for finding in findings})
    driver: dict[str, Any] = {"name": "hiddenlinks", "rules": rules}
    if findings:
        driver["version"] = findings[0].versions.library
        driver["properties"] = {"versions": [json.loads(versions) for versions in made]}
    return driver


def _rules(findings: tuple[Finding, ...]) -> Iterator[dict[str, Any]]:
    """Each category with each direction, whether it was found or not; then what could not be followed."""
    found = {finding.category for finding in findings if finding.category} - set(CATEGORIES)
    for category in (*CATEGORIES, *sorted(found)):
        for direction in Direction:
            told = _TOLD[direction].format(category)
            yield _rule(f"{category}/{direction}", f"A listing that does not look like it {told}.", "warning")
    for direction in Direction:
        told = "A way that could not be followed to its end: neither hidden nor clean."
        yield _rule(f"unresolved/{direction}", told, "none")


def _rule(name: str, told: str, level: str) -> dict[str, Any]:
    return {
        "id": name,
        "name": "".join(part.capitalize() for part in re.split(r"[\W_]+", name)),
        "shortDescription": {"text": told},
        "defaultConfiguration": {"level": level},
        "help": {"text": "A finding is a reason to look, and no verdict: a person decides."},
    }


def _result(finding: Finding, places: dict[str, int], verdicts: dict[str, Verdict] | None) -> dict[str, Any]:
    open_ = finding.status is Status.UNRESOLVED or finding.category is None
    rule = f"{'unresolved' if open_ else finding.category}/{finding.direction}"
    result: dict[str, Any] = {
        "ruleId": rule,
        "ruleIndex": places[rule],
        "kind": "review" if open_ else "fail",
        "level": "none" if open_ else next(level for least, level in _LEVELS if finding.score >= least),
        "rank": round(100 * finding.score, 4),
        "message": _message(" ".join(sentences(finding))),
        "locations": [_location(f"listing:{finding.listing_id}")],
        "codeFlows": [{"threadFlows": [{"locations": [_step(hop) for hop in finding.path]}]}],
        "relatedLocations": [
            _seen(signal.evidence) for signal in finding.signals if signal.evidence.table is not None
        ],
        "partialFingerprints": {FINGERPRINT: finding.finding_id},
        "fingerprints": {FINGERPRINT: finding.finding_id},
        "properties": finding.model_dump(mode="json", exclude={"path", "versions"}),
    }
    if verdicts is not None:
        verdict = verdicts.get(finding.finding_id)
        result["suppressions"] = [_suppression(verdict)] if verdict else []
    return result


def _message(text: str) -> dict[str, str]:
    """A message in which nothing is a link or a placeholder (sections 3.11.5 and 3.11.6 of the standard)."""
    return {"text": _SIGNS.sub(lambda found: _ESCAPED[found[0]], printable(text)) or "-"}


def _location(node: str) -> dict[str, Any]:
    kind = "resource" if node.startswith("https://") else node.partition(":")[0]
    return {
        "physicalLocation": {"artifactLocation": {"uri": _uri(node)}},
        "logicalLocations": [{"fullyQualifiedName": node, "kind": kind}],
    }


def _uri(node: str) -> str:
    """The key of a node as a URI (RFC 3986): what a URI cannot hold is percent-encoded."""
    head, slashes, rest = node.partition("://")
    host, slash, path = rest.partition("/")
    left = f"{head}{slashes}{host}{slash}" if slashes else ""
    return left + quote(
        _STRAY.sub("%25", path if slashes else node), safe="/?:@!$&'()*+,;=%-._~", errors="replace"
    )


def _step(hop: Hop) -> dict[str, Any]:
    told = _location(hop.node) | {"message": _message(f"{hop.node} {how(hop)}".strip())}
    step: dict[str, Any] = {"location": told, "properties": hop.model_dump(mode="json", exclude_none=True)}
    if hop.kind is not None:
        step["kinds"] = [str(hop.kind), str(hop.provenance)]
    if hop.observed_at is not None:
        step["executionTimeUtc"] = hop.observed_at.isoformat().replace("+00:00", "Z")
    return step


def _seen(evidence: Evidence) -> dict[str, Any]:
    """Where in the input a signal saw what it says: table, row and field, as a logical location."""
    where = "/".join(part for part in (evidence.table, evidence.row, evidence.field) if part)
    told: dict[str, Any] = {"fullyQualifiedName": where, "kind": "member"}
    if evidence.span is not None:
        told["properties"] = {"span": evidence.span}
    return {"logicalLocations": [told], "message": _message(evidence.text)}


def _suppression(verdict: Verdict) -> dict[str, Any]:
    return {
        "kind": "external",
        "status": _STATUS[verdict.decision],
        "justification": verdict.why,
        "properties": verdict.model_dump(mode="json", exclude={"finding_id", "why"}),
    }
