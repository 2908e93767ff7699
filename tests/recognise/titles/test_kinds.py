"""What goods of many kinds are called in thirty-two languages, and what stands near them and is none."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import polars as pl

from hiddenlinks.recognise import Recogniser

CASES = list(csv.DictReader((Path(__file__).parent / "kinds.csv").open(encoding="utf-8")))
SUBSTANCES = (
    "アトルバスタチン錠", "아목시실린 캡슐", "אטורבסטטין", "أزيثروميسين أقراص", "بيسوبرولول", "อะม็อกซีซิลลิน",
    "αμλοδιπίνη", "阿莫西林", "эналаприл", "метамізол таблетки",
)  # fmt: skip


def test_kinds_of_goods(judge: Recogniser) -> None:
    odds = judge.titles(pl.Series([case["title"] for case in CASES]))
    best = np.array([*judge.categories, "none"])[np.where(odds.max(axis=1) > 0, odds.argmax(axis=1), 3)]
    wrong = [(case["title"], is_) for case, is_ in zip(CASES, best, strict=True) if case["category"] != is_]
    assert wrong == []


def test_substances_in_other_scripts(judge: Recogniser) -> None:
    odds = judge.titles(pl.Series(SUBSTANCES))[:, judge.categories.index("medicine")]
    assert [name for name, of in zip(SUBSTANCES, odds, strict=True) if of <= 0] == []
