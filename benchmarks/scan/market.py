"""The marketplace that the scan is timed on: titles, links and lists with string keys, in Parquet.

    python benchmarks/scan/market.py FOLDER --links 10000000

One listing and one off-platform address for every ten links, so that a tenth of the links is titles to recognise and
a fifth is distinct URLs. Of the links 55 % are the platform's own recommendations, 30 % are laid by sellers to
off-platform addresses, 15 % are observations of redirects from one of those to another, always the same. In-degrees
fall off as in the web (a power law with exponent 2.5); one off-platform site in a thousand is on the user's list of
pharmacies and adult shops. Titles come from the project's own vocabulary, with a number so that each is one of its own.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from random import Random

import numpy as np
import polars as pl

from hiddenlinks.synth.titles import BENIGN, Titles

_ROWS = 5_000_000
_SKEW = 3.0  # a rank drawn as u ** 3 has in-degrees with exponent 1 + 1 / (1 - 1 / 3) = 2.5
_RISKY = 0.001
SHOWN, LAID, REDIRECT = 0, 1, 2
_LABELS = ["medicine", "adult", "supplement"]


def main() -> None:
    """Write the marketplace into a folder."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--links", type=int, default=1_000_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    write(options.folder, options.links, options.seed)


def write(folder: Path, links: int, seed: int = 1) -> None:
    """Write ``links`` links and what belongs to them, in parts of bounded size."""
    rng, count = np.random.default_rng(seed), max(100, links // 10)
    for table in ("listings", "links"):
        (folder / table).mkdir(parents=True, exist_ok=True)
    titles = _titles(seed)
    for part, first in enumerate(range(0, count, _ROWS)):
        ids = np.arange(first, min(first + _ROWS, count))
        _listings(ids, titles, rng).write_parquet(folder / "listings" / f"{part:04}.parquet")
    for part, first in enumerate(range(0, links, _ROWS)):
        _links(min(_ROWS, links - first), count, rng).write_parquet(folder / "links" / f"{part:04}.parquet")
    sites = np.arange(37 % _sites(count), _sites(count), round(1 / _RISKY))
    labels = [_LABELS[site % len(_LABELS)] for site in sites.tolist()]
    pl.DataFrame(
        {"domain": [f"shop{site}.example" for site in sites.tolist()], "label": labels}
    ).write_parquet(folder / "domains.parquet")


def _titles(seed: int) -> pl.DataFrame:
    """Titles with their categories, of all languages; one in two hundred is of goods that are not shown openly."""
    pools = Titles.own(Random(seed)).pools  # noqa: S311
    rows = [(title, path, label) for (label, _), pool in sorted(pools.items()) for title, path in pool]
    frame = pl.DataFrame(rows, schema=["title", "category", "label"], orient="row")
    return pl.concat(
        [frame.filter(pl.col("label") == BENIGN)] * 20 + [frame.filter(pl.col("label") != BENIGN)]
    )


def _listings(ids: np.ndarray, titles: pl.DataFrame, rng: np.random.Generator) -> pl.DataFrame:
    chosen = titles.select("title", "category")[rng.integers(0, titles.height, ids.size)]
    return chosen.with_columns(listing_id=pl.Series(ids).cast(pl.String)).select(
        "listing_id",
        title=pl.col("title") + " " + pl.Series(ids % 100_003).cast(pl.String),
        url=pl.lit("https://www.market.example/item/") + pl.col("listing_id") + ".html",
        category="category",
        seller_id=pl.lit("s") + pl.Series(ids // 8).cast(pl.String),
    )


def _links(size: int, count: int, rng: np.random.Generator) -> pl.DataFrame:
    kind = rng.choice(np.array([SHOWN, LAID, REDIRECT], np.int8), size, p=[0.55, 0.30, 0.15])
    source, target = (rng.random(size) * count).astype(np.int64), _skewed(size, count, rng)
    laid = np.array(["anchor", "affiliate", "text_url", "contact"])[rng.integers(0, 4, size)]
    target = np.where(kind == REDIRECT, _redirected(source), target)
    frame = pl.DataFrame({"kind": kind, "source": source, "target": target, "laid": laid})
    item = "https://www.market.example/item/{}.html"
    return frame.select(
        source=pl.when(pl.col("kind") != REDIRECT)
        .then(pl.format(item, "source"))
        .otherwise(_outside("source", count)),
        target=pl.when(pl.col("kind") == SHOWN)
        .then(pl.format(item, "target"))
        .otherwise(_outside("target", count)),
        kind=pl.when(pl.col("kind") == SHOWN)
        .then(pl.lit("recommended"))
        .when(pl.col("kind") == LAID)
        .then(pl.col("laid"))
        .otherwise(pl.lit("http_redirect")),
    )


def _skewed(size: int, count: int, rng: np.random.Generator) -> np.ndarray:
    """Targets drawn with a few favourites, which are spread over the whole range."""
    rank = (rng.random(size) ** _SKEW * count).astype(np.int64)
    return (rank * 2_654_435_761) % count


def _redirected(source: np.ndarray) -> np.ndarray:
    """Where an address redirects to: always the same, a smaller one, so that chains are short and end."""
    return (source * ((source * 0.618_033_988_75) % 1) ** 1.5).astype(np.int64)


def _outside(column: str, count: int) -> pl.Expr:
    return pl.format("https://shop{}.example/p/{}?page=home", pl.col(column) % _sites(count), column)


def _sites(count: int) -> int:
    return max(10, count // 20)


if __name__ == "__main__":
    main()
