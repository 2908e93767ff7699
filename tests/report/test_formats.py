"""Findings go out and come back the same, in every format."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.report import printable, read, story
from hiddenlinks.report.tables import frame

LISTING = {"listing_id": 'a, "b" \N{SNOWMAN}', "title": "chair", "category": "furniture", "seller_id": "s"}
DOMAINS = [{"domain": "shop.example", "label": "adult"}]
LINKS = [
    {"source": f"listing:{LISTING['listing_id']}", "target": "https://shop.example/", "kind": "anchor"},
    {
        "source": f"listing:{LISTING['listing_id']}",
        "target": "https://bit.ly/x",
        "kind": "qr",
        "persona": "mobile",
    },
]


@pytest.fixture(scope="module")
def report() -> hl.Report:
    found = hl.scan(listings=[LISTING], links=LINKS, domains=DOMAINS)
    assert len(found.findings) == 2
    return found


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".JSONL"])
def test_json_lines_round_trip(report: hl.Report, suffix: str, tmp_path: Path) -> None:
    report.write(tmp_path / f"f{suffix}")
    assert tuple(read(tmp_path / f"f{suffix}")) == report.findings


def test_parquet_and_csv_hold_the_same_fields(report: hl.Report, tmp_path: Path) -> None:
    report.write(tmp_path / "f.parquet")
    assert pl.read_parquet(tmp_path / "f.parquet").equals(report.to_frame())
    report.write(tmp_path / "f.csv")
    rows = pl.read_csv(tmp_path / "f.csv", infer_schema=False)
    assert rows.columns == list(hl.Finding.model_fields)
    assert rows["listing_id"].to_list() == [finding.listing_id for finding in report.findings]
    for finding, path, signals in zip(report.findings, rows["path"], rows["signals"], strict=True):
        assert [hop["node"] for hop in json.loads(path)] == [hop.node for hop in finding.path]
        assert [signal["weight"] for signal in json.loads(signals)] == [s.weight for s in finding.signals]


def test_no_findings_still_have_columns() -> None:
    empty = frame([])
    assert empty.columns == list(hl.Finding.model_fields)
    assert empty.height == 0


def test_top_keeps_the_best(report: hl.Report) -> None:
    assert report.top(1).findings == report.findings[:1]
    assert report.top(None) is report


def test_an_unknown_format_is_named(report: hl.Report, tmp_path: Path) -> None:
    with pytest.raises(hl.InputError, match=r"unknown format '\.docx'"):
        report.write(tmp_path / "f.docx")


@pytest.mark.parametrize(
    ("change", "said"),
    [({"schema_version": "2"}, "version 2"), ({"score": 7}, "score"), ({"listing_id": None}, "listing_id")],
)
def test_a_line_that_is_no_finding_is_named(
    report: hl.Report, change: dict[str, object], said: str, tmp_path: Path
) -> None:
    first, second = (json.loads(finding.model_dump_json()) for finding in report.findings)
    file = tmp_path / "f.jsonl"
    file.write_text(json.dumps(first) + "\n" + json.dumps(second | change) + "\n", "utf-8")
    with pytest.raises(hl.InputError, match=f"line 2.*{said}"):
        read(file)


def test_a_line_cut_in_half_is_named(report: hl.Report, tmp_path: Path) -> None:
    file = tmp_path / "f.jsonl"
    file.write_text(report.findings[0].model_dump_json()[:100], "utf-8")
    with pytest.raises(hl.InputError, match="line 1"):
        read(file)


def test_the_story_adds_up(report: hl.Report) -> None:
    for finding in report.findings:
        lines = list(story(finding))
        chances = [float(line.rpartition("→ ")[2]) for line in lines if "→ " in line]
        assert abs(chances[-1] - finding.score) < 1e-3
        assert len(chances) == len(finding.signals) + 1
        for hop in finding.path:
            assert any(printable(hop.node) in line for line in lines)


def test_nothing_of_the_input_moves_the_cursor() -> None:
    assert printable("a\x1b[2J\u202eb\nc\u200b") == "a\\u001b[2J\\u202eb\\u000ac\\u200b"
