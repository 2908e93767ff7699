"""How declared categories are recognised, on the public taxonomies of Google and Shopify and a Russian marketplace's.

    python tools/measure_declared.py [LEXICON.toml]

Another lexicon's shelves (blocks with ``field = "declared"``) may stand in for those that ship.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
import polars as pl
from training_texts import DATA

from hiddenlinks.recognise import Lexicon, Recogniser
from hiddenlinks.vocabulary import CATEGORIES

SAME = {"sexual_wellness": "adult", "veterinary": "benign", "other_restricted": "benign"}


def taxonomies() -> pl.DataFrame:
    """Every path of the three with its label and language."""
    public = pl.read_parquet(DATA / "open" / "taxonomy_labels.parquet").select(
        "source", "lang", "path", "label"
    )
    russian = pl.read_csv(DATA / "evaluation" / "taxonomy_ozon_ru.csv", infer_schema_length=0)
    russian = russian.select(source=pl.lit("ozon"), lang=pl.lit("ru"), path="path", label="label")
    return pl.concat([public, russian]).with_columns(pl.col("label").replace(SAME))


def line(name: str, label: np.ndarray, said: np.ndarray) -> None:
    """Precision and recall of the illicit labels, in one row of a table."""
    right = ((said == label) & (label != "benign")).sum()
    called, there = (said != "benign").sum(), (label != "benign").sum()
    print(f"| {name} | {len(label)} | {there} | {right / max(called, 1):.3f} | {right / max(there, 1):.3f} |")


def main() -> None:
    """Print precision and recall, pooled, by taxonomy and by language."""
    lexicon = Lexicon.built_in() if len(sys.argv) < 2 else Lexicon.from_toml(Path(sys.argv[1]), CATEGORIES)  # noqa: PLR2004
    rows = taxonomies()
    odds = Recogniser(lexicon).declared(rows["path"])
    said = np.array([*CATEGORIES, "benign"])[np.where(odds.max(1) > 0, odds.argmax(1), len(CATEGORIES))]
    label = rows["label"].to_numpy()
    print("| paths | rows | illicit | precision | recall |\n| --- | --- | --- | --- | --- |")
    line("all", label, said)
    for column in ("source", "lang"):
        names = rows[column].to_numpy()
        for name in sorted(set(names)):
            line(name, label[names == name], said[names == name])


if __name__ == "__main__":
    main()
