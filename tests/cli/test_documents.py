"""``statement`` and ``notice``: drafts first, documents once everything is given."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from calling import Call

DECIDED = """
decision_visibility = ["DECISION_VISIBILITY_CONTENT_REMOVED"]
decision_ground = "DECISION_GROUND_INCOMPATIBLE_CONTENT"
incompatible_content_ground = "Terms, section 4"
incompatible_content_explanation = "Adult goods may not be offered; ask ada.roe@shop.example"
automated_decision = "AUTOMATED_DECISION_NOT_AUTOMATED"
territorial_scope = ["DE", "FR"]
content_date = 2026-01-01
application_date = 2026-03-02
"""
STATED = """
illegality = "It may not be sold there."
location = ["https://market.example/item/1"]
name = "Ada Roe"
email = "ada@watch.example"
good_faith = true
"""


@pytest.fixture
def findings(call: Call, folder: Path, tmp_path: Path) -> Path:
    call("scan", folder, "-o", tmp_path / "f.jsonl")
    return tmp_path / "f.jsonl"


@pytest.fixture
def ids(findings: Path) -> list[str]:
    """One hidden finding, then one that is unresolved."""
    return [json.loads(line)["finding_id"] for line in findings.read_text("utf-8").splitlines()]


def _given(folder: Path, text: str) -> Path:
    (folder / "given.toml").write_text(text, "utf-8")
    return folder / "given.toml"


@pytest.mark.parametrize("command", ["statement", "notice"])
def test_a_draft_says_what_is_missing(
    call: Call, findings: Path, ids: list[str], command: str, tmp_path: Path
) -> None:
    done = call(command, findings, ids[0][:8])
    assert done.status == 0
    assert "fields are missing: " in done.err
    assert list(tomllib.loads(done.out)["finding"]) == ids[:1]
    saved = call(command, findings, ids[0], "-o", tmp_path / "draft.toml")
    assert saved.status == 0
    assert (tmp_path / "draft.toml").read_text("utf-8") == done.out
    assert "missing " in call(command, findings, ids[0], "-o", tmp_path / "x.json").line
    assert not (tmp_path / "x.json").exists()


def test_a_completed_draft_is_a_statement(call: Call, findings: Path, ids: list[str], tmp_path: Path) -> None:
    draft = call("statement", findings, ids[0]).out
    given = _given(tmp_path, DECIDED + draft)
    done = call("statement", findings, ids[0], "--given", given)
    (told,) = json.loads(done.out)["statements"]
    assert told["decision_ground"] == "DECISION_GROUND_INCOMPATIBLE_CONTENT"
    assert told["content_date"] == "2026-01-01"
    assert told["incompatible_content_explanation"].endswith("ask redacted-email-1")
    assert call("statement", findings, ids[0], "--given", given, "-o", tmp_path / "s.json").status == 0
    assert (tmp_path / "s.json").read_text("utf-8") == done.out
    (open_,) = json.loads(call("statement", findings, ids[0], "--given", given, "--no-redact").out)[
        "statements"
    ]
    assert open_["incompatible_content_explanation"].endswith("ask ada.roe@shop.example")


def test_what_is_given_for_one_finding_wins(
    call: Call, findings: Path, ids: list[str], tmp_path: Path
) -> None:
    given = _given(tmp_path, f'{DECIDED}\n[finding.{ids[0]}]\npuid = "mine"\nterritorial_scope = ["AT"]\n')
    (told,) = json.loads(call("statement", findings, ids[0], "--given", given).out)["statements"]
    assert (told["puid"], told["territorial_scope"]) == ("mine", ["AT"])


def test_more_than_a_hundred_are_several_calls(
    call: Call, findings: Path, ids: list[str], tmp_path: Path
) -> None:
    line = findings.read_text("utf-8").splitlines()[0]
    many = [f"{number:016x}" for number in range(101)]
    findings.write_text("".join(line.replace(ids[0], name) + "\n" for name in many), "utf-8")
    given = _given(tmp_path, DECIDED)
    done = call("statement", findings, *many, "--given", given, "-o", tmp_path / "s.json")
    assert (done.status, done.out) == (0, "")
    files = [tmp_path / f"s-{number}.json" for number in (1, 2)]
    bodies = [json.loads(file.read_text("utf-8"))["statements"] for file in files]
    assert [len(body) for body in bodies] == [100, 1]
    assert {told["puid"] for body in bodies for told in body} == {f"hiddenlinks-{name}" for name in many}


def test_a_notice_is_a_letter_or_json(call: Call, findings: Path, ids: list[str], tmp_path: Path) -> None:
    given = _given(tmp_path, STATED)
    letter = call("notice", findings, ids[0], "--given", given).out
    assert "Ada Roe, ada@watch.example" in letter
    call("notice", findings, ids[0], "--given", given, "-o", tmp_path / "n.txt")
    assert (tmp_path / "n.txt").read_text("utf-8") == letter
    call("notice", findings, ids[0], "--given", given, "-o", tmp_path / "n.json")
    (told,) = json.loads((tmp_path / "n.json").read_text("utf-8"))
    assert told["location"] == ["https://market.example/item/1"]


@pytest.mark.parametrize("command", ["statement", "notice"])
@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("decision_fact = 1", "unknown field 'decision_fact'"),
        ("[finding]\nname = 1", "write [finding.ID]"),
        ("[finding.abc]\n", "finding 'abc', which was not asked for"),
        ("= 1", "not a readable TOML file"),
    ],
)
def test_what_is_given_wrongly_is_one_line(
    call: Call, findings: Path, ids: list[str], command: str, given: str, said: str, tmp_path: Path
) -> None:
    assert said in call(command, findings, ids[0], "--given", _given(tmp_path, given)).line


@pytest.mark.parametrize("command", ["statement", "notice"])
def test_unusable_calls_are_one_line(
    call: Call, findings: Path, ids: list[str], command: str, tmp_path: Path
) -> None:
    assert "could not be followed" in call(command, findings, ids[1]).line
    assert "no finding 'zz' among 2" in call(command, findings, "zz").line
    assert "finding_id" in call(command, findings).line
    assert "nowhere.toml" in call(command, findings, ids[0], "--given", "nowhere.toml").line
    assert "unknown format '.docx'" in call(command, findings, ids[0], "-o", tmp_path / "x.docx").line
    assert "cannot be written" in call(command, findings, ids[0], "-o", tmp_path / "no" / "x.toml").line
