"""What a lexicon file adds: terms that are new, terms that stand elsewhere, and innocent names that it would hit.

    python tools/check_lexicon.py hiddenlinks/recognise/lexicons/FILE.toml [--most 40]

Innocent names: the benign categories of the public product taxonomies (21 languages) and names of food. A hit there
is a place to look, no verdict: one food in fifty is a supplement.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import polars as pl
from training_texts import DATA

from hiddenlinks.fold import fold, fold_codes
from hiddenlinks.recognise import Lexicon
from hiddenlinks.recognise.terms.matcher import Matcher
from hiddenlinks.vocabulary import CATEGORIES

ENOUGH = 3.0
"""Log-odds from which a single term may accuse."""


def innocent() -> pl.Series:
    """Names of goods that are none of the categories, each once."""
    shelves = pl.read_parquet(DATA / "open" / "taxonomy_labels.parquet").filter(pl.col("label") == "benign")
    foods = pl.read_parquet(DATA / "open" / "openfoodfacts_names_dev.parquet")["title"]
    return pl.concat([shelves["leaf"].rename("title"), foods]).drop_nulls().unique().sort()


def main() -> None:
    """Print what there is to know."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--most", type=int, default=40)
    given = parser.parse_args()
    own = Lexicon.from_toml(given.file, CATEGORIES).blocks
    ids = {block.id for block in own}
    others = {term for block in Lexicon.built_in().blocks if block.id not in ids for term in block.terms}
    known = set(fold(pl.Series(sorted(others))))
    terms = [(block, term) for block in own for term in block.terms]
    folded = fold(pl.Series([term for _, term in terms])).to_list()
    old = [term for (_, term), plain in zip(terms, folded, strict=True) if plain in known]
    print(f"{len(own)} blocks, {len(terms)} terms, {len(old)} stand in other files too")
    print("stand elsewhere:", ", ".join(old[: given.most]))
    strong = tuple(b for b in own if max((b.weight_of(c) for c in CATEGORIES), default=0) >= ENOUGH)
    if not strong:
        return
    matcher, texts = Matcher(strong), innocent()
    hits = matcher.find(fold_codes(texts))
    seen = pl.DataFrame({"term": [matcher.surface[t] for t in hits.term], "text": texts.gather(hits.row)})
    table = seen.group_by("term").agg(pl.len().alias("hits"), pl.col("text").first())
    print(f"{table['hits'].sum()} hits in {len(texts)} innocent names")
    for term, count, text in (
        table.sort("hits", "term", descending=[True, False]).head(given.most).iter_rows()
    ):
        print(f"{count:6}  {term}  in  {text!r}")


if __name__ == "__main__":
    main()
