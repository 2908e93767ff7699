"""The frame around a shop's goods: words that stand beside prices, on buttons and in menus, and name no goods."""

from __future__ import annotations

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

import polars as pl

from hiddenlinks.regex import contains, count_matches, extract_all, replace_all

__all__ = ["WORD", "labels", "menus"]

WORD: Final = r"\p{L}[\p{L}\p{M}\p{N}]+"
"""A word that may name something: a single letter is none, but *B12* is."""
_MENU: Final = 4
"""Words from which a line may be a menu."""
_BESIDE: Final = r"\s[·|•›»>/—–-]\s"
_ENTRIES, _OF_MENUS = 3, 2
"""What parts the entries of a menu on one line, how many make one, and how many must hold a word of menus."""
_TOLD: Final = r"[.!?]\s.*[.!?](?:\s|$)"
"""Two sentences: *Order form. Item: NAME. Quantity: 1.*"""
_TALL: Final = r"(?:^|[\s|/>])[\p{Lu}\p{Lo}]"
"""A word that begins as an entry of a menu does: a sentence has few."""


@lru_cache(maxsize=2)
def _words(*only: str) -> pl.Series:
    """The words of the frame, or those of some of its kinds."""
    table = tomllib.loads(files(__package__).joinpath("frames.toml").read_text("utf-8"))
    words = {
        word
        for kinds in table.values()
        for kind, said in kinds.items()
        if not only or kind in only
        for word in said.lower().split()
    }
    return pl.Series(sorted(words), dtype=pl.String)


def labels(parts: pl.Series) -> pl.Series:
    """Which parts (bool) have no words but those of a shop's frame, in any language of ``frames.toml``, or none at all.

    A single letter is no word, but *B12* is one: sizes say nothing alone, names of vitamins do.
    """
    named = _said(parts).join(_words().alias("word").to_frame(), on="word", how="anti")["row"].unique()
    return ~pl.int_range(len(parts), eager=True).is_in(named.implode())


def menus(texts: pl.Series) -> pl.Series:
    """The texts without menus: lines of a shop's frame for the most part, and entries side by side within a line.

    Half of a line's words are of menus, and an entry begins with a capital letter: what is said in sentences stays.
    """
    lines = pl.DataFrame({"line": texts}).with_row_index("text").with_columns(pl.col("line").str.split("\n"))
    lines = lines.explode("line").with_columns(pl.col("line").fill_null(""))
    said = _without_entries(lines["line"])
    lines = lines.with_columns(line=said).filter((said != "") | (lines["line"] == ""))
    counts = _counted(lines["line"])
    mostly = (3 * pl.col("frame") >= 2 * pl.col("words")) & (2 * pl.col("menu") >= pl.col("words"))
    tall = count_matches(lines["line"], _TALL).gather(counts["row"])
    told = contains(lines["line"], _TOLD).gather(counts["row"])
    found = counts.filter((pl.col("words") >= _MENU) & mostly & (2 * tall >= pl.col("words")) & ~told)["row"]
    left = lines.filter(~pl.int_range(lines.height).is_in(found.implode()))
    left = left.group_by("text", maintain_order=True).agg(pl.col("line").str.join("\n"))
    every = pl.DataFrame({"text": pl.int_range(len(texts), eager=True, dtype=pl.UInt32)})
    return every.join(left, on="text", how="left", maintain_order="left")["line"].fill_null("")


def _without_entries(lines: pl.Series) -> pl.Series:
    """The lines without entries of menus that stand in them side by side: crawlers put a page's texts on one line."""
    some = count_matches(lines, _BESIDE).fill_null(0) >= _ENTRIES
    if not some.any():
        return lines
    rows = pl.DataFrame({"piece": replace_all(lines.filter(some), _BESIDE, "\n").str.split("\n")})
    rows = rows.with_row_index("row").explode("piece")
    counts = rows.with_row_index("at").join(_counted(rows["piece"]), left_on="at", right_on="row", how="left")
    counts = counts.sort("at").fill_null(0)
    entry = counts["words"] == counts["frame"]
    rows = rows.with_columns(entry=entry, named=entry & (counts["menu"] > 0))
    entries, of_menus = pl.col("entry").sum(), pl.col("named").sum()
    menu = (entries >= _ENTRIES).over("row") & (of_menus >= _OF_MENUS).over("row")
    left = rows.filter(~(pl.col("entry") & menu))
    left = left.group_by("row", maintain_order=True).agg(pl.col("piece").str.join(" · "))
    every = rows.select("row").unique(maintain_order=True)
    joined = every.join(left, on="row", how="left", maintain_order="left")["piece"].fill_null("")
    return lines.scatter(some.arg_true(), joined)


def _counted(parts: pl.Series) -> pl.DataFrame:
    """The ``words`` of each part (``row``) that has any; how many are of a ``frame``, and of its menus (``menu``)."""
    frame, menu = (pl.col("word").is_in(_words(*only).implode()).sum() for only in ((), ("menus",)))
    return _said(parts).group_by("row").agg(words=pl.len(), frame=frame, menu=menu)


def _said(parts: pl.Series) -> pl.DataFrame:
    """The words of each part (``row``, ``word``)."""
    # a Turkish capital I with its dot is lowered to two signs
    plain = parts.str.to_lowercase().str.replace_all("i\u0307", "i", literal=True)
    said = pl.DataFrame({"word": extract_all(plain, WORD)})
    return said.with_row_index("row").explode("word").drop_nulls("word")
