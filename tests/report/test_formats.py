"""Findings go out and come back the same, in every format."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.findings import Hop
from hiddenlinks.report import printable, read, story
from hiddenlinks.report.tables import frame
from hiddenlinks.synth import synth

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


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".JSONL", ".csv", ".parquet"])
def test_what_is_written_is_read(report: hl.Report, suffix: str, tmp_path: Path) -> None:
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


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_no_findings_round_trip(suffix: str, tmp_path: Path) -> None:
    hl.scan(listings=[LISTING]).write(tmp_path / f"f{suffix}")
    assert read(tmp_path / f"f{suffix}") == []


def test_every_finding_of_a_marketplace_round_trips(tmp_path: Path) -> None:
    synth(tmp_path / "market", listings=200, seed=2, prevalence=0.25)
    found = hl.scan(tmp_path / "market", policy=hl.Policy(min_score=0))
    assert any(finding.first_seen for finding in found.findings)
    gated = [finding.model_copy(update={"age_gated": n % 2 == 0}) for n, finding in enumerate(found.findings)]
    found = replace(found, findings=tuple(gated))
    for suffix in (".jsonl", ".csv", ".parquet"):
        found.write(tmp_path / f"f{suffix}")
        assert tuple(read(tmp_path / f"f{suffix}")) == found.findings


def test_columns_keep_their_types_whatever_the_findings_hold(report: hl.Report) -> None:
    assert frame([]).schema == report.to_frame().schema
    schema = report.to_frame().schema
    assert schema["score"] == pl.Float64
    assert schema["first_seen"] == pl.Datetime("us", "UTC")
    assert [field.name for field in schema["path"].inner.fields] == list(Hop.model_fields)


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


@pytest.mark.parametrize(("prior", "chance"), [(-4e300, "0.000"), (4e300, "1.000"), (0.0, "0.500")])
def test_a_chance_never_overflows(report: hl.Report, prior: float, chance: str) -> None:
    lines = list(story(report.findings[0].model_copy(update={"prior": prior})))
    assert next(line for line in lines if line.startswith("  prior")).endswith(f"→ {chance}")


def test_bars_point_the_way_that_the_weight_does(report: hl.Report) -> None:
    against = report.findings[0].signals[0].model_copy(update={"weight": -9.0})
    lines = list(story(report.findings[0].model_copy(update={"signals": (against,)})))
    line = next(line for line in lines if "-9.00" in line)
    assert line.count("░") == 24
    assert "█" not in line


def test_nothing_of_the_input_moves_the_cursor() -> None:
    assert printable("a\x1b[2J\u202eb\nc\u200b") == "a\\u001b[2J\\u202eb\\u000ac\\u200b"


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_what_is_cut_off_is_a_prefix_or_one_clear_line(
    report: hl.Report, suffix: str, tmp_path: Path
) -> None:
    file = tmp_path / f"f{suffix}"
    report.write(file)
    whole = file.read_bytes()
    for end in range(0, len(whole), max(1, len(whole) // 60)):
        file.write_bytes(whole[:end])
        said = ""
        try:
            assert tuple(read(file)) in {report.findings[:count] for count in range(3)}
        except hl.InputError as error:
            said = str(error)
        assert not said or (str(file) in said and len(said) < len(str(file)) + 250)


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
@pytest.mark.parametrize("further", [False, True])
def test_what_a_newer_version_wrote_is_refused(
    report: hl.Report, suffix: str, further: bool, tmp_path: Path
) -> None:
    file = tmp_path / f"f{suffix}"
    report.write(file)
    if suffix == ".jsonl":
        rows = [json.loads(line) | {"schema_version": "2"} for line in file.read_text("utf-8").splitlines()]
        rows = [row | {"mood": 1} if further else row for row in rows]
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    else:
        frame_ = pl.read_csv(file, infer_schema=False) if suffix == ".csv" else pl.read_parquet(file)
        frame_ = frame_.with_columns(schema_version=pl.lit("2"), **({"mood": pl.lit("x")} if further else {}))
        (frame_.write_csv if suffix == ".csv" else frame_.write_parquet)(file)
    with pytest.raises(
        hl.InputError, match="findings of version 2, this library reads 1; upgrade hiddenlinks"
    ):
        read(file)


def test_a_table_without_rows_must_have_the_columns(tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("a,b\n", "utf-8")
    with pytest.raises(hl.InputError, match="finding_id is missing"):
        read(tmp_path / "f.csv")
