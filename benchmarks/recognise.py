"""How many titles a second: the recogniser, a plain Aho-Corasick pass over the same texts, and scikit-learn.

    python benchmarks/recognise.py [TITLES.csv]

Titles are the file's ``title`` column (or made up), multiplied to 200,000 distinct ones. scikit-learn, where it is
installed, runs a hashing vectoriser of the same n-grams and a linear model with random weights.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable

import numpy as np
import polars as pl

from hiddenlinks.recognise import Lexicon, Recogniser

ROWS = 200_000


def titles() -> pl.Series:
    """Distinct titles: those of the file, numbered."""
    if len(sys.argv) > 1:
        base = pl.read_csv(sys.argv[1], infer_schema_length=0)["title"]
    else:
        base = pl.Series(
            ["Wireless phone charger white", "Чехол для телефона синий", "Omega 3 fish oil 60 softgels"]
        )
    times = -(-ROWS // len(base))
    return pl.concat([base + f" {n}" for n in range(times)]).head(ROWS)


def clock(name: str, work: Callable[[], object]) -> None:
    """Run once, print titles a second."""
    start = time.perf_counter()
    work()
    print(f"{name:<40}{ROWS / (time.perf_counter() - start):>12,.0f} titles/s")


def main() -> None:
    """Warm up, then measure."""
    texts = titles()
    start = time.perf_counter()
    judge = Recogniser.default()
    judge.titles(texts.head(10))
    print(f"cold start {time.perf_counter() - start:.2f} s")
    clock("recogniser", lambda: judge.titles(texts))
    terms = sorted({t.strip("*#").lower() for b in Lexicon.built_in().blocks for t in b.terms if len(t) > 3})  # noqa: PLR2004
    clock(
        "Aho-Corasick, the same terms (the limit)", lambda: texts.str.to_lowercase().str.extract_many(terms)
    )
    try:
        from sklearn.feature_extraction.text import HashingVectorizer
    except ImportError:
        return
    grams = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=2**18)
    weights = np.random.default_rng(0).normal(size=(2**18, 3))
    clock("scikit-learn, hashed n-grams, linear", lambda: grams.transform(texts.to_list()) @ weights)


if __name__ == "__main__":
    main()
