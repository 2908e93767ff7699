"""What the way's other end is about, and how surely.

Source and landing that disagree are the strongest pair of all in search poisoning (SURF, CCS 2011).
"""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired

__all__ = ["end_content"]

_DOUBT, _LESS = 2.0, 1.2
"""Log-odds below which what was read at the end is in doubt, and what it says less for each unit.

On made-up marketplaces one page in two between -1 and 1.5 was what it seemed, on those of others one in eight, and nine
in ten above 2.
"""


def end_content(case: Case) -> Fired:
    """Strength: log-odds that the end is about the category, within -1 and 7; a page in doubt says less."""
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
    return fired(rows, sure - _LESS * doubt, text, table=table, row=pl.col("key"), field=field)
