"""What people see: help at once, tables that fit, colours on terminals alone, and silence where it is asked for."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from calling import Call
from rich.console import Console

from hiddenlinks.cli.table import findings_table
from hiddenlinks.findings import Finding
from hiddenlinks.report import read


@pytest.fixture
def findings(call: Call, folder: Path, tmp_path: Path) -> Path:
    file = tmp_path / "f.jsonl"
    call("scan", folder, "-o", file)
    return file


def _lines(found: Finding, width: int) -> list[str]:
    shown = io.StringIO()
    Console(file=shown, width=width).print(findings_table([found], width))
    return shown.getvalue().splitlines()


@pytest.mark.parametrize("width", [50, 60, 80, 99, 100, 120, 250])
def test_findings_fit_and_no_id_is_cut(findings: Path, width: int) -> None:
    for found in read(findings):
        lines = _lines(found, width)
        assert max(map(len, lines)) <= width
        assert found.finding_id in lines[1]
        assert f"{found.score:.3f}" in lines[1]


def test_a_wide_terminal_has_more_columns(findings: Path) -> None:
    hidden = read(findings)[0]
    assert "hops" in _lines(hidden, 100)[0]
    assert "hops" not in _lines(hidden, 99)[0]
    assert "leads to adult: https://shop.example/" in " ".join(_lines(hidden, 90)[1].split())


def test_columns_are_heeded_in_a_pipe(call: Call, findings: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ident = read(findings)[0].finding_id
    whole = call("explain", findings, ident).out
    monkeypatch.setenv("COLUMNS", "60")
    folded = call("explain", findings, ident).out
    assert max(map(len, folded.splitlines())) <= 60 < max(map(len, whole.splitlines()))
    assert folded.split() == whole.split()


@pytest.mark.parametrize(("env", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_colours(env: dict[str, str], coloured: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("NO_COLOR", raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=True, color_system="standard")
    console.print("[red]x")
    assert ("\x1b[31m" in shown.getvalue()) is coloured


def test_no_colours_in_a_pipe(call: Call, folder: Path) -> None:
    assert "\x1b" not in call("scan", folder, "--table").out


def test_quiet_says_errors_alone(call: Call, folder: Path, tmp_path: Path) -> None:
    done = call("scan", folder, "-q", "-o", tmp_path / "f.jsonl")
    assert (done.out, done.err) == ("", "")
    assert "nowhere" in call("scan", "nowhere", "--quiet").line
    assert "--topp" in call("scan", folder, "--quiet", "--topp", "3").line
    assert "rows" in call("scan", folder).err  # and it ends with the command


def test_sums_for_programs(call: Call, folder: Path, findings: Path, tmp_path: Path) -> None:
    numbers = json.loads(call("scan", folder, "--json", "-o", tmp_path / "g.jsonl").out)
    assert (numbers["hidden"], numbers["unresolved"], numbers["tables"]["links"]["used"]) == (1, 1, 2)
    assert (tmp_path / "g.jsonl").read_bytes() == findings.read_bytes()
    first = findings.read_text("utf-8").splitlines()[0]
    assert call("explain", findings, json.loads(first)["finding_id"], "--json").out == first + "\n"
    made = json.loads(call("synth", tmp_path / "m", "--listings", "50", "--json", "-q").out)
    assert made["listings"] >= 50


def test_help_loads_nothing_heavy(apart: Call) -> None:
    done = apart("--help", env="PYTHONPROFILEIMPORTTIME=1")
    loaded = set(re.findall(r"\| +(\S+)$", done.err, re.MULTILINE))
    assert "typer" in loaded
    assert not loaded & {"numpy", "polars", "numba", "pydantic", "hiddenlinks.api"}


def test_no_command_loads_a_scan_for_its_help() -> None:
    code = "import sys; from hiddenlinks.cli.app import *; [*map(command, COMMANDS)]; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    loaded = set(done.stdout.split())
    assert "hiddenlinks.cli.scan" in loaded
    assert not loaded & {
        "numba",
        "networkx",
        "duckdb",
        "matplotlib",
        "hiddenlinks.detect",
        "hiddenlinks.recognise",
    }


@pytest.mark.parametrize(
    ("words", "offered"), [("hiddenlinks sc", "scan"), ("hiddenlinks scan --as-", "--as-of")]
)
def test_completion(words: str, offered: str) -> None:
    code = "import sys; sys.argv = ['hiddenlinks']; from hiddenlinks.cli import main; main()"
    asked = {
        "_HIDDENLINKS_COMPLETE": "complete_bash",
        "COMP_WORDS": words,
        "COMP_CWORD": str(words.count(" ")),
    }
    done = subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], env=os.environ | asked, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == [offered]
