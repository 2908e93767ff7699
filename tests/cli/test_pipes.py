"""Output that somebody stopped reading, that is closed or full; and a locale that knows few characters."""

from __future__ import annotations

from pathlib import Path

import pytest
from calling import Call


@pytest.fixture
def findings(call: Call, folder: Path, tmp_path: Path) -> Path:
    """Findings for commands that start fast: what becomes of a stream is the same for all."""
    call("scan", folder, "-o", tmp_path / "f.jsonl")
    return tmp_path / "f.jsonl"


@pytest.mark.parametrize("command", [("convert", "FILE"), ("convert", "FILE", "--table"), ("--help",)])
def test_a_reader_who_leaves_is_no_error(apart: Call, findings: Path, command: tuple[str, ...]) -> None:
    done = apart(*(word.replace("FILE", str(findings)) for word in command), then="| true")
    assert done.status == 0
    assert "hiddenlinks:" not in done.err


def test_closed_streams(apart: Call, findings: Path) -> None:
    assert apart("convert", findings, then=">&-").status == 0
    done = apart("convert", findings, then="2>&-")
    assert len(done.out.splitlines()) == 2
    assert done.out.startswith("{")
    done = apart("convert", "nowhere", then="2>&-")
    assert (done.status, done.out) == (2, "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_full_disk_is_said_in_one_line(apart: Call, findings: Path) -> None:
    done = apart("convert", findings, "--quiet", then="> /dev/full")
    assert "No space left" in done.line


def test_output_is_utf_8_whatever_the_locale(apart: Call, folder: Path) -> None:
    done = apart("classify", folder / "listings.csv", env="LC_ALL=C PYTHONUTF8=0 PYTHONIOENCODING=ascii")
    assert "стол" in done.out
