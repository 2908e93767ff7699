"""``hiddenlinks evaluate``: what it prints and writes, and calls that it refuses."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from calling import Call

TRUTH = "listing_id,label,category,direction,technique,target\n1,hidden,adult,forward,direct_page,https://shop.example/\n3,benign,,,,\n"


@pytest.fixture
def files(call: Call, folder: Path, tmp_path: Path) -> tuple[Path, Path]:
    call("scan", folder, "-o", tmp_path / "f.jsonl", "--min-score", 0)
    (tmp_path / "truth.csv").write_text(TRUTH, "utf-8")
    return tmp_path / "f.jsonl", tmp_path / "truth.csv"


def test_json_is_printed_and_written_alike(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    printed = call("evaluate", *files, "--json")
    assert printed.status == 0
    assert json.loads(printed.out)["ranking"]["average_precision"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    written = call("evaluate", *files, "-o", tmp_path / "e.JSON")
    assert (written.status, written.out) == (0, "")
    assert "e.JSON" in written.err
    assert (tmp_path / "e.JSON").read_text("utf-8") == printed.out
    assert call("evaluate", *files, "--json", "-o", tmp_path / "e.json").out == printed.out


def test_no_name_is_cut_in_a_pipe(call: Call, files: tuple[Path, Path]) -> None:
    files[1].write_text(TRUTH.replace("direct_page", "a_technique_with_a_rather_long_name"), "utf-8")
    out = call("evaluate", *files).out
    assert "a_technique_with_a_rather_long_name  1         1.000 (1.000 to 1.000)" in out
    assert "average precision                            1.0000 (1.0000 to 1.0000)" in out


def test_signals_and_views_are_left_out(call: Call, files: tuple[Path, Path]) -> None:
    def recall(*options: str) -> float | None:
        figures = json.loads(call("evaluate", *files, "--json", *options).out)
        value: float | None = figures["at_half"]["recall"]["value"]
        return value

    assert recall() == 1
    assert recall("--without", "end_content", "--without", "laid") == 0
    assert recall("--only", "forward") == 1
    assert recall("--only", "inbound") == 0
    assert recall("--only", "graph") == 0
    assert recall("--only", "forward", "--without", "end_content", "--without", "laid") == 0


def test_ablations_are_one_table(call: Call, files: tuple[Path, Path], tmp_path: Path) -> None:
    lines = call("evaluate", *files, "--ablations").out.splitlines()
    assert lines[0].startswith("evidence ")
    assert lines[1].startswith("full ")
    assert [line.split()[1] for line in lines[-5:]] == ["forward", "inbound", "self", "text", "graph"]
    call("evaluate", *files, "--ablations", "-o", tmp_path / "a.json")
    rows = json.loads((tmp_path / "a.json").read_text("utf-8"))["rows"]
    assert len(rows) == len(lines) - 1
    assert rows[0]["name"] == "full"


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "e.txt"), "unknown format '.txt'"),
        (("-o", "nowhere/e.json"), "there is no folder nowhere"),
        (("--without", "end_contents"), "did you mean end_content?"),
        (("--only", "sideways"), "sideways"),
        (("--ablations", "--only", "self"), "--ablations stands alone"),
        (("--ablations", "--without", "laid"), "--ablations stands alone"),
    ],
)
def test_unusable_options_are_one_line(
    call: Call, files: tuple[Path, Path], options: tuple[str, ...], said: str
) -> None:
    assert said in call("evaluate", *files, *options).line


def test_findings_without_signals_can_be_judged_and_not_ablated(call: Call, files: tuple[Path, Path]) -> None:
    rows = [json.loads(line) for line in files[0].read_text("utf-8").splitlines()]
    for row in rows:
        del row["signals"]
    files[0].write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    assert call("evaluate", *files).status == 0
    assert "no prior or no signals" in call("evaluate", *files, "--ablations").line
