"""The frame around a shop's goods: words that stand beside prices, on buttons and in menus, and name no goods."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files

import polars as pl

__all__ = ["labels"]


@lru_cache(maxsize=1)
def _words() -> pl.Series:
    table = tomllib.loads(files(__package__).joinpath("frames.toml").read_text("utf-8"))
    words = {word for kinds in table.values() for said in kinds.values() for word in said.lower().split()}
    return pl.Series(sorted(words), dtype=pl.String)


def labels(parts: pl.Series) -> pl.Series:
    """Which parts (bool) have no words but those of a shop's frame, in any language of ``frames.toml``, or none at all.

    A single letter is no word, but *B12* is one: sizes say nothing alone, names of vitamins do.
    """
    said = pl.DataFrame({"word": parts.str.to_lowercase().str.extract_all(r"\p{L}[\p{L}\p{M}\p{N}]+")})
    said = said.with_row_index("row").explode("word").drop_nulls("word")
    named = said.join(_words().alias("word").to_frame(), on="word", how="anti")["row"].unique()
    return ~pl.int_range(len(parts), eager=True).is_in(named.implode())
