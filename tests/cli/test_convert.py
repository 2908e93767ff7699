"""Findings that are there already in other formats: nothing is lost, and what is no findings is said in one line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Call

from hiddenlinks.report import read
from hiddenlinks.report.report import FORMATS


@pytest.fixture
def findings(call: Call, folder: Path, tmp_path: Path) -> Path:
    file = tmp_path / "f.jsonl"
    call("scan", folder, "-o", file)
    for table in folder.iterdir():
        table.unlink()  # the dataset is no longer there
    return file


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_format_without_the_dataset(call: Call, findings: Path, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"g{suffix}"
    done = call("convert", findings, "-o", file)
    assert (done.status, done.out) == (0, "")
    assert f"wrote 2 findings to {file}" in done.err
    if suffix in (".jsonl", ".csv", ".parquet"):
        assert read(file) == read(findings)
        assert call("convert", file, "-o", tmp_path / "h.jsonl").status == 0
        assert (tmp_path / "h.jsonl").read_bytes() == findings.read_bytes()


def test_what_is_kept_and_in_which_order(call: Call, findings: Path) -> None:
    best, other = findings.read_text("utf-8").splitlines(keepends=True)
    findings.write_text(other + best, "utf-8")
    assert call("convert", findings).out == best + other
    assert call("convert", findings, "--top", "1").out == best
    score = json.loads(best)["score"]
    assert call("convert", findings, "--min-score", score).out == best
    assert json.loads(call("convert", findings, "--json", "-q").out)["unresolved"] == 1
    assert call("convert", findings, "--table", "-q").out.count("\n") == 3


def test_the_page_says_that_the_dataset_is_elsewhere(call: Call, findings: Path, tmp_path: Path) -> None:
    call("convert", findings, "-o", tmp_path / "f.html")
    page = (tmp_path / "f.html").read_text("utf-8")
    assert '"beside":{}' in page
    assert "it was made from findings alone" in page


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('"schema_version":"1"', '"schema_version":"2","more":[]', "line 1: findings of version 2"),
        ('"unresolved"', '"unres', "line 2: damaged or cut off"),
        ('"score":', '"scores":', "line 1: no finding: score"),
    ],
)
def test_what_cannot_be_read(
    call: Call, findings: Path, tmp_path: Path, old: str, new: str, said: str
) -> None:
    text = findings.read_text("utf-8")
    findings.write_text(text.replace(old, new), "utf-8")
    assert said in call("convert", findings, "-o", tmp_path / "g.csv").line
    assert not (tmp_path / "g.csv").exists()


def test_what_is_stopped_leaves_the_file_as_it_was(
    call: Call, findings: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stopped(*_: object) -> None:
        (left,) = tmp_path.glob(".hiddenlinks-*.part")
        left.write_text("half")
        raise OSError(28, "No space left on device")

    old = findings.read_bytes()
    monkeypatch.setattr("hiddenlinks.report.jsonl.dumps", lambda _: stopped())
    assert "No space left on device" in call("convert", findings, "-q", "-o", findings).line
    assert findings.read_bytes() == old
    assert not list(tmp_path.glob(".hiddenlinks-*"))
