"""A redacted report: nothing personal that was planted survives in any format, and it is read like any other."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.redact import PSEUDONYM
from hiddenlinks.report import read
from hiddenlinks.report.report import FORMATS, REDACTED
from hiddenlinks.verdicts import Decision, Verdict

SECRETS = ("pill_anna", "annashop", "1701234567", "anna.lee", "Anna Lee")
LISTINGS = [
    {
        "listing_id": "1",
        "title": "oak chair",
        "category": "Furniture",
        "seller_id": "Anna Lee",
        "description": "More on Telegram: @pill_anna or +49 170 1234567, ask for Anna Lee",
    },
    {"listing_id": "2", "title": "lamp", "category": "Lamps", "seller_id": "s2"},
]
LINKS = [
    {
        "source": "listing:2",
        "target": "https://linktr.ee/annashop",
        "kind": "anchor",
        "persona": "anna.lee@mail.example",
    },
    {"source": "https://linktr.ee/annashop", "target": "handle:whatsapp/491701234567", "kind": "anchor"},
    {"source": "listing:1", "target": "handle:email/anna.lee@mail.example", "kind": "contact"},
]
SOLD = "Sildenafil 100 mg tablets, 29 EUR, no prescription. Write to pill_anna."
PAGES = [
    {"url": "handle:telegram/pill_anna", "title": "pill_anna", "text": SOLD},
    {"url": "handle:whatsapp/491701234567", "title": "+49 170 1234567", "text": SOLD},
    {"url": "handle:email/anna.lee@mail.example", "text": SOLD},
]


@pytest.fixture(scope="module")
def report() -> hl.Report:
    made = hl.scan(listings=LISTINGS, links=LINKS, pages=PAGES)
    assert {finding.target for finding in made.findings} >= {
        "handle:telegram/pill_anna",
        "handle:whatsapp/491701234567",
    }
    return made


def _everything(report: hl.Report) -> str:
    return report.result().model_dump_json()


def test_everything_of_a_report_is_redacted(report: hl.Report) -> None:
    assert all(secret in _everything(report) for secret in SECRETS)
    redacted = report.redacted()
    assert not [secret for secret in SECRETS if secret in _everything(redacted)]
    assert _everything(redacted.redacted()) == _everything(redacted)
    assert _everything(report.redacted()) == _everything(redacted)


def test_equal_stays_equal_and_ids_stay(report: hl.Report) -> None:
    redacted = report.redacted()
    pairs = list(zip(report.findings, redacted.findings, strict=True))
    names = {(before.target, after.target) for before, after in pairs}
    assert len(names) == len({before for before, _ in names}) == len({after for _, after in names})
    assert [before.finding_id for before, _ in pairs] == [after.finding_id for _, after in pairs]
    for before, after in pairs:
        assert before.score == after.score
        assert [hop.kind for hop in before.path] == [hop.kind for hop in after.path]


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_no_format_lets_anything_through(report: hl.Report, suffix: str, tmp_path: Path) -> None:
    file = tmp_path / f"f{suffix}"
    report.write(file, redact=True)
    text = (
        json.dumps(pl.read_parquet(file).to_dicts(), default=str)
        if suffix == ".parquet"
        else file.read_text("utf-8")
    )
    assert PSEUDONYM.search(text)
    assert not [secret for secret in SECRETS if secret in text]
    by_default = tmp_path / f"default{suffix}"
    report.write(by_default)
    assert (by_default.read_bytes() == file.read_bytes()) == (suffix in REDACTED)
    if suffix in (".jsonl", ".csv", ".parquet"):
        assert tuple(read(file)) == report.redacted().findings


def test_spans_move_with_their_passages(report: hl.Report) -> None:
    redacted, seen = report.redacted(), 0
    for before, after in zip(report.findings, redacted.findings, strict=True):
        for one, other in zip(before.signals, after.signals, strict=True):
            if one.evidence.span is None or one.evidence.field != "text":
                continue
            seen += 1
            said, left = (r.beside[before.finding_id].other for r in (report, redacted))
            assert said is not None
            assert left is not None
            assert said.text is not None
            assert left.text is not None
            assert (
                left.text.text[slice(*other.evidence.span or ())] == said.text.text[slice(*one.evidence.span)]
            )
    assert seen


def test_who_judged_is_a_name(report: hl.Report) -> None:
    given: dict[str, Any] = {"decision": Decision.CONFIRM, "at": datetime(2026, 1, 1, tzinfo=UTC)}
    verdict = Verdict(
        finding_id=report.findings[0].finding_id, by="Ada Roe", why="Ada Roe wrote to pill_anna", **given
    )
    (left,) = hl.Report(report.findings, report.summary, report.rejects, {}, (verdict,)).redacted().verdicts
    assert PSEUDONYM.fullmatch(left.by)
    assert left.why.startswith(left.by)
    assert "anna" not in left.why
