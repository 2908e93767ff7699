"""The last day of a made-up marketplace: new listings with all that came with them, and known ones seen again.

Four fifths of a day's listings are new: their rows, their links, and what nobody else leads to. The others were known:
they are seen a day later, half of them under another title; a tenth of their links is gone, each has a new one to a
place that listings lead to already (popular ones more often: hubs and shorteners among them), and the pages that they
lead to are seen again.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

import polars as pl

__all__ = ["day"]

Tables = dict[str, pl.DataFrame]
_OWNER: Final = r"^(?:listing:|https?://[^/]+/item/)(\d+)"
_ROUNDS: Final = 4  # as many redirects behind each other are followed to what nobody else leads to
_NEW: Final = 0.8


def day(tables: Tables, share: float) -> dict[str, tuple[pl.DataFrame, pl.DataFrame]]:
    """Of each table the rows of the days before and those of the day; ``share``: of the links, roughly."""
    links = tables["links"].with_columns(owner=pl.col("source").str.extract(_OWNER))
    ids = tables["listings"]["listing_id"].unique().sort().shuffle(seed=1)
    count = round(ids.len() * share)
    new, known = ids.head(round(count * _NEW)), ids.slice(round(count * _NEW), count - round(count * _NEW))
    late = links["owner"].is_in(new.implode()).fill_null(value=False)
    alone = _alone(links, late)
    late = late | links["source"].is_in(alone.implode())
    at = pl.col("listing_id").is_in(new.implode())
    pages = pl.col("url").is_in(alone.implode())
    parts = {
        "listings": (tables["listings"].filter(~at), tables["listings"].filter(at)),
        "variants": (tables["variants"].filter(~at), tables["variants"].filter(at)),
        "links": (links.filter(~late), links.filter(late)),
        "pages": (tables["pages"].filter(~pages), tables["pages"].filter(pages)),
        **{table: (tables[table], tables[table].clear()) for table in ("domains", "targets")},
    }
    again = _again({table: rest for table, (rest, _) in parts.items()}, known)
    return {
        table: tuple(frame.drop("owner", strict=False) for frame in (rest, pl.concat([rows, again[table]])))
        for table, (rest, rows) in parts.items()
    }


def _alone(links: pl.DataFrame, late: pl.Series) -> pl.Series:
    """Addresses that only late links lead to, and what only these lead to."""
    alone = pl.Series([], dtype=pl.String)
    for _ in range(_ROUNDS):
        lead = late | links["source"].is_in(alone.implode())
        others = links.filter(~lead)["target"].unique()
        alone = links.filter(lead)["target"].unique()
        alone = alone.filter(~alone.is_in(others.implode()) & ~alone.str.contains(_OWNER))
    return alone


def _again(before: Tables, known: pl.Series) -> Tables:
    """What is seen again of the ``known`` listings, a day later."""
    moment = pl.lit(before["links"]["observed_at"].max() + timedelta(days=1))
    rows = before["listings"].filter(pl.col("listing_id").is_in(known.implode()))
    rows = rows.unique("listing_id", keep="last", maintain_order=True)
    titles = before["listings"]["title"].sample(rows.height, seed=2, with_replacement=True)
    half = pl.int_range(pl.len()) % 2 == 0
    rows = rows.with_columns(title=pl.when(half).then(titles).otherwise("title"), observed_at=moment)
    own = before["links"].filter(pl.col("owner").is_in(known.implode())).sample(fraction=0.9, seed=3)
    placed = before["links"].filter(
        pl.col("owner").is_not_null() & pl.col("kind").is_in(["anchor", "text_url"])
    )
    more = placed.sample(rows.height, seed=4, with_replacement=True)
    more = more.with_columns(source="listing:" + rows["listing_id"], owner=rows["listing_id"])
    pages = before["pages"].filter(pl.col("url").is_in(own["target"].implode()))
    links = pl.concat([own, more]).with_columns(observed_at=moment)
    empty = {table: frame.clear() for table, frame in before.items()}
    return empty | {"listings": rows, "links": links, "pages": pages.with_columns(observed_at=moment)}
