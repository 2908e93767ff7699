"""Progress bars on stderr: what is being done, how fast, and how long it will take. Nothing where no terminal is."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager

import typer
from rich.console import Console
from rich.progress import (
    BarColumn,
    Progress,
    ProgressColumn,
    SpinnerColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.table import Column
from rich.text import Text

from hiddenlinks.progress import Step, listening

__all__ = ["bars"]

_UNITS = ("", "k", "M", "G")
_THOUSAND = 1000


class _Amount(ProgressColumn):
    """How much is done of how much, and how much a second."""

    def render(self, task: Task) -> Text:
        """The amounts of one stage."""
        unit = task.fields["unit"]
        if not unit:
            return Text("")
        of = "" if task.total is None else f" of {_short(task.total)}"
        rate = f", {_short(task.speed)} {unit}/s" if task.speed else ""
        return Text(f"{_short(task.completed)}{of} {unit}{rate}", style="progress.data.speed")


def _short(number: float) -> str:
    power = 0
    while number >= _THOUSAND and power < len(_UNITS) - 1:
        number, power = number / _THOUSAND, power + 1
    return f"{number:.0f}{_UNITS[power]}" if power == 0 else f"{number:.1f}{_UNITS[power]}"


@contextmanager
def bars() -> Iterator[None]:
    """Show the stages of the work within the block, the present one alone; all is wiped at the end.

    If kernels were compiled within the block for a second or more, it says so behind. Nothing where no terminal is.
    """
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    before = _compiled()
    with _drawn(console):
        yield
    if (took := _compiled() - before) >= 1:
        typer.echo(f"compiled kernels for {took:.0f} s, as only the first run on a machine does", err=True)


def _compiled() -> float:
    """Seconds that the process has compiled; nothing is loaded for this, since Numba takes its time."""
    compiled = sys.modules.get("hiddenlinks.compiled")
    return 0.0 if compiled is None else float(compiled.seconds())


@contextmanager
def _drawn(console: Console) -> Iterator[None]:
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(bar_width=20),
        _Amount(table_column=Column(no_wrap=True, overflow="ellipsis")),
        TimeRemainingColumn(compact=True),
    )
    with Progress(*columns, console=console, transient=True) as progress, listening(_Shown(progress)):
        yield


class _Shown:
    """One bar, which begins anew with each stage."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self._stage: str | None = None

    def __call__(self, step: Step) -> None:
        """Draw a step."""
        if step.stage != self._stage or not step.done:
            for task in self._progress.task_ids:
                self._progress.remove_task(task)
            self._progress.add_task(step.stage, total=step.total, unit=step.unit)
            self._stage = step.stage
        self._progress.update(self._progress.task_ids[-1], completed=step.done)
