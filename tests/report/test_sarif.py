"""Findings as SARIF: valid by its schema, and everything of a finding is in it."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.report.sarif import FINGERPRINT
from hiddenlinks.synth import synth
from hiddenlinks.verdicts import Decision, Verdict


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> hl.Report:
    folder = tmp_path_factory.mktemp("market")
    synth(folder / "m", listings=200, seed=5, prevalence=0.25)
    return hl.scan(folder / "m", policy=hl.Policy(min_score=0))


def _log(report: hl.Report, folder: Path, verdicts: list[Verdict] | None = None) -> dict[str, Any]:
    report.write(folder / "f.sarif", verdicts=verdicts)
    log: dict[str, Any] = json.loads((folder / "f.sarif").read_text("utf-8"))
    return log


def _hostile(report: hl.Report) -> hl.Report:
    odd = "listing:]({0})[\\x\x1b\n \ud800 %zz é\u202e"
    first = report.findings[0]
    path = tuple(hop.model_copy(update={"node": odd}) for hop in first.path)
    changed = first.model_copy(update={"listing_id": odd[8:], "path": path, "target": "https://[::1]/a[b]|%"})
    return hl.Report((changed, *report.findings[1:]), report.summary, report.rejects)


def test_valid_by_the_schema(report: hl.Report, shared: Path, tmp_path: Path) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    schema = json.loads((shared / "reference" / "suites" / "sarif-schema-2.1.0.json").read_text("utf-8"))
    check = jsonschema.Draft4Validator(schema, format_checker=jsonschema.FormatChecker())
    none = hl.Report((), report.summary, report.rejects)
    for made in (report, report.redacted(), _hostile(report), none):
        for verdicts in (None, [_verdict(report.findings[0], Decision.DISMISS)]):
            log = _log(made, tmp_path, verdicts)
            assert [error.message for error in check.iter_errors(log)] == []
            assert len(log["runs"][0]["results"]) == len(made.findings)


def test_ways_levels_and_rules(report: hl.Report, tmp_path: Path) -> None:
    (run,) = _log(report, tmp_path)["runs"]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(rules) == len(set(rules)) == 12
    for finding, result in zip(report.findings, run["results"], strict=True):
        assert rules[result["ruleIndex"]] == result["ruleId"]
        assert result["ruleId"] == f"{finding.category or 'unresolved'}/{finding.direction}"
        assert result["fingerprints"] == result["partialFingerprints"] == {FINGERPRINT: finding.finding_id}
        ((flow,),) = [flows["threadFlows"] for flows in result["codeFlows"]]
        assert [hl.findings.Hop(**step["properties"]) for step in flow["locations"]] == list(finding.path)
        assert result["rank"] == pytest.approx(100 * finding.score, abs=1e-3)
        known = {
            "error": finding.score >= 0.9,
            "warning": 0.5 <= finding.score < 0.9,
            "note": finding.score < 0.5,
        }
        expected = "none" if finding.status == "unresolved" else next(name for name in known if known[name])
        assert (result["level"], result["kind"]) == (expected, "review" if expected == "none" else "fail")
    assert {result["level"] for result in run["results"]} == {"error", "warning", "note", "none"}


def test_same_findings_same_bytes(report: hl.Report, tmp_path: Path) -> None:
    assert _log(report, tmp_path) == _log(report, tmp_path)


def _verdict(finding: hl.Finding, decision: Decision, day: int = 1) -> Verdict:
    at = datetime(2026, 1, day, tzinfo=UTC)
    return Verdict(finding_id=finding.finding_id, decision=decision, by="Ada", why=f"on day {day}", at=at)


@pytest.mark.parametrize(
    ("decision", "status"),
    [(Decision.CONFIRM, "rejected"), (Decision.DISMISS, "accepted"), (Decision.REOPEN, "underReview")],
)
def test_the_latest_verdict_is_a_suppression(
    report: hl.Report, decision: Decision, status: str, tmp_path: Path
) -> None:
    first = report.findings[0]
    given = [_verdict(first, decision, 3), _verdict(first, Decision.CONFIRM, 2)]
    results = _log(report, tmp_path, given)["runs"][0]["results"]
    (told,) = results[0]["suppressions"]
    assert (told["kind"], told["status"], told["justification"]) == ("external", status, "on day 3")
    assert told["properties"]["by"] == "Ada"
    assert all(result["suppressions"] == [] for result in results[1:])
    assert "suppressions" not in _log(report, tmp_path)["runs"][0]["results"][0]


def test_nothing_of_the_input_is_a_link_or_a_placeholder(report: hl.Report, tmp_path: Path) -> None:
    text = _log(_hostile(report), tmp_path)["runs"][0]["results"][0]["message"]["text"]
    assert "\\]({{0}})\\[" in text
    assert text.isprintable()
