"""Measure findings against the truth: ranking, thresholds, recall by technique, and what each part adds to them."""

from __future__ import annotations

from hiddenlinks.evaluate.ablate import View, ablations, only, without
from hiddenlinks.evaluate.files import read_findings, read_truth
from hiddenlinks.evaluate.groups import groups
from hiddenlinks.evaluate.left_out import left_out
from hiddenlinks.evaluate.measured import PREVALENCES, evaluate
from hiddenlinks.evaluate.model import Ablations, Evaluation

__all__ = [
    "PREVALENCES",
    "Ablations",
    "Evaluation",
    "View",
    "ablations",
    "evaluate",
    "groups",
    "left_out",
    "only",
    "read_findings",
    "read_truth",
    "without",
]
