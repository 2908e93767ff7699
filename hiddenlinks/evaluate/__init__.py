"""Measure findings against the truth: ranking, thresholds, recall by technique, and what each part adds to them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hiddenlinks.evaluate.ablate import View, ablations, only, without
from hiddenlinks.evaluate.files import read_findings, read_truth
from hiddenlinks.evaluate.groups import groups
from hiddenlinks.evaluate.judged import HALF
from hiddenlinks.evaluate.left_out import left_out
from hiddenlinks.evaluate.measured import PREVALENCES, evaluate
from hiddenlinks.evaluate.model import Ablations, Evaluation

if TYPE_CHECKING:
    from pathlib import Path

__all__ = [
    "HALF",
    "PREVALENCES",
    "Ablations",
    "Evaluation",
    "View",
    "ablations",
    "evaluate",
    "evaluate_files",
    "groups",
    "left_out",
    "only",
    "read_findings",
    "read_truth",
    "without",
]


def evaluate_files(findings_path: str | Path, truth_path: str | Path) -> Evaluation:
    """The same from files: findings as JSON lines (Parquet, CSV), truth as CSV (JSON lines, Parquet)."""
    return evaluate(read_findings(findings_path), read_truth(truth_path))
