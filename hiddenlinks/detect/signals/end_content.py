"""What the way's other end is about, and how surely.

Source and landing that disagree are the strongest pair of all in search poisoning (SURF, CCS 2011).
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["end_content"]

_DOUBT, _LESS, _LEAST = 2.0, 3.0, -4.6
"""Log-odds below which what was read at the end is in doubt, what it says less for each unit, and at least.

On made-up marketplaces one page in two between -1 and 1.5 was what it seemed, on those of others one in eight, and nine
in ten above 2. On seven by others, of ways with a score of 0.3 or more, one of 1,168 illicit ones led to a page up to
1.5, and 147 of 385 innocent ones did (decision 54).
"""
_BY_NAME: Final = 1.2
"""The same for a name, which is always in doubt, and accuses nobody."""


def end_content(case: Case) -> Fired:
    """Strength: log-odds that the end is about the category, within -4.6 and 7; a page in doubt says less."""
    rows = case.ways.filter(pl.col("sure").is_not_null())
    rows = rows.with_columns(key=case.key(rows["end"]))
    says = {
        "page": pl.format("{} is about {}", "key", "category"),
        "name": pl.format("{} was not captured; its name speaks of {}", "key", "category"),
        "domain": pl.format("{} is on a site that your domain list puts under {}", "key", "category"),
        "target": pl.format("{} is a known target: {}", "key", "category"),
        "declared": pl.format("{} is a listing that declares {}", "key", "category"),
    }
    text = pl.coalesce(pl.when(pl.col("origin") == origin).then(said) for origin, said in says.items())
    tables = {"page": "pages", "domain": "domains", "target": "targets", "declared": "listings"}
    table = pl.col("origin").replace_strict(tables, default=None, return_dtype=pl.String)
    field = pl.when(pl.col("origin") == "page").then(pl.lit("text"))
    sure = pl.col("sure").clip(-1, 7)
    read = pl.col("origin").is_in(["page", "name", "declared"])
    doubt = pl.when(read).then((_DOUBT - sure).clip(lower_bound=0)).otherwise(0.0)
    less = pl.when(pl.col("origin") == "name").then(_BY_NAME).otherwise(_LESS)
    strength = (sure - less * doubt).clip(lower_bound=_LEAST)
    return fired(rows, strength, text, table=table, row=pl.col("key"), field=field)
