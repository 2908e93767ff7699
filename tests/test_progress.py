"""Stages tell whoever listens, from any thread, and nobody else."""

from __future__ import annotations

from pathlib import Path

import hiddenlinks as hl
from hiddenlinks.progress import Step, each, listening, stage
from hiddenlinks.threads import on_all

EXAMPLE = Path(__file__).parent.parent / "examples" / "marketplace"


def test_steps_add_up_from_several_threads() -> None:
    told: list[Step] = []
    with listening(told.append), stage("counting", 100, "things") as advance:
        on_all(lambda _: advance(1), range(100))
    assert [step.done for step in told] == list(range(101))


def test_nobody_is_told_outside() -> None:
    told: list[Step] = []
    with listening(told.append):
        pass
    with stage("counting") as advance:
        advance(1)
    assert list(each("ab", "letters", 2, "letters")) == ["a", "b"]
    assert told == []


def test_a_listener_within_another_is_told_alone() -> None:
    outer: list[Step] = []
    inner: list[Step] = []
    with listening(outer.append), listening(None), listening(inner.append), stage("work"):
        pass
    assert (len(outer), len(inner)) == (0, 1)


def test_a_scan_tells_its_stages_to_their_ends() -> None:
    told: list[Step] = []
    report = hl.scan(EXAMPLE, progress=told.append)
    last = {step.stage: step for step in told}
    assert last["reading the tables"].done == last["reading the tables"].total
    assert last["writing findings"].done == last["writing findings"].total == len(report.findings)
    assert len(last) > 6
