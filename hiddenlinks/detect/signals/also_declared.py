"""Counter-evidence: a title or a variant's title reads as much like what the listing openly declares.

Supplements and medicines share forms, doses and substances: *Vitamin B6 100 mg, 60 tablets* among the supplements is
what it says it is; one that names a drug is not.
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import SURELY, Case, Fired, also_read, fired
from hiddenlinks.detect.signals.tainted import DRUGS, drugs_named
from hiddenlinks.vocabulary import Direction

__all__ = ["also_declared"]


def also_declared(case: Case) -> Fired:
    """Strength from 0 to 1: how surely the title that shows the category reads like a declared one, too."""
    own = (pl.col("direction") == str(Direction.SELF)) & (pl.col("field") == "title")
    rows = case.candidates.rows.filter(own).join(drugs_named(case, DRUGS), on="candidate", how="anti")
    rows = also_read(case, rows)
    text = pl.format("the words read like {}, too, which the listing declares", "shelf")
    strength = (pl.col("also") / SURELY).clip(0, 1)
    place = {name: pl.col(name) for name in ("table", "row", "field")}
    return fired(rows.filter(pl.col("also") > 0), strength, text, **place)
