"""Bars are drawn on a terminal alone, with amount and rate, and wiped at the end."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from hiddenlinks import compiled
from hiddenlinks.cli import bars as module
from hiddenlinks.cli.bars import bars
from hiddenlinks.progress import stage


def _drawn(monkeypatch: pytest.MonkeyPatch, *, terminal: bool) -> str:
    shown = io.StringIO()
    console = Console(file=shown, force_terminal=terminal, width=100)
    monkeypatch.setattr(module, "Console", lambda **_: console)
    with bars():
        with stage("judging texts", 2_000_000, "texts") as advance:
            advance(1_500_000)
        with stage("naming the nodes"):
            pass
    return shown.getvalue()


def test_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = _drawn(monkeypatch, terminal=True)
    assert "naming the nodes" in drawn
    assert drawn.endswith("\x1b[1A\x1b[2K")  # the line is wiped


def test_a_narrow_terminal_gets_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = io.StringIO()
    monkeypatch.setattr(module, "Console", lambda **_: Console(file=shown, force_terminal=True, width=50))
    with bars(), stage("judging texts", 2_000_000, "texts") as advance:
        advance(1_500_000)
    assert "judging texts" in shown.getvalue()
    assert (
        "\n" not in shown.getvalue().rstrip("\n").rpartition("judging")[2].partition("\x1b[?25h")[0].strip()
    )


def test_elsewhere(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _drawn(monkeypatch, terminal=False) == ""


@pytest.mark.parametrize(
    ("number", "said"),
    [(0, "0"), (999, "999"), (1500, "1.5k"), (2_000_000, "2.0M"), (3.2e9, "3.2G"), (5e13, "50000.0G")],
)
def test_amounts_are_short(number: float, said: str) -> None:
    assert module._short(number) == said


@pytest.mark.parametrize(("taken", "terminal"), [(12.3, True), (0.2, True), (12.3, False)])
def test_the_time_of_compiling_is_told_apart(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], taken: float, *, terminal: bool
) -> None:
    console = Console(file=io.StringIO(), force_terminal=terminal)
    monkeypatch.setattr(module, "Console", lambda **_: console)
    spent = iter([30.0, 30.0 + taken])  # what other runs of the process compiled does not count
    monkeypatch.setattr(compiled, "seconds", lambda: next(spent))
    with bars():
        pass
    told = "compiled kernels for 12 s, as only the first run on a machine does\n"
    assert capsys.readouterr().err == (told if taken > 1 and terminal else "")
