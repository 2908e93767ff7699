"""Titles a second, cold and warm: the recogniser, scikit-learn's own pipeline, a plain Aho-Corasick pass (the limit).

    python benchmarks/recognise.py [--titles FILE] [--rows 200000] [--runs 5] [--json FILE]

Titles are the ``title`` column of a CSV (or made up), numbered to distinct ones. All run in this process in turn, the
medians of several runs count. scikit-learn: TF-IDF of hashed character 3- to 5-grams and logistic regression, fitted
on the first 5,000 titles with labels by turns, predicting probabilities; on a tenth of the rows, since it is slow. The
limit: polars finds the lexicon's terms in the lower-case titles, and nothing else. Memory: the most that a process
holds which classifies a Parquet file of a million rows, and one of four million, with evidence.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import polars as pl

STREAM = """
import resource, sys
from hiddenlinks.cli import main
sys.argv = ["hiddenlinks", "classify", sys.argv[1], "-o", sys.argv[2]]
try:
    main()
finally:
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""


def titles(file: Path | None, rows: int) -> pl.Series:
    """Distinct titles: those of the file, numbered."""
    if file is not None:
        base = pl.read_csv(file, infer_schema_length=0)["title"]
    else:
        base = pl.Series(
            ["Wireless phone charger white", "Чехол для телефона", "Omega 3 fish oil 60 softgels"]
        )
    times = -(-rows // len(base))
    return pl.concat([base + f" {n}" for n in range(times)]).head(rows)


def speed(work: Callable[[], object], rows: int, runs: int) -> float:
    """Median titles a second."""
    took = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        took.append(time.perf_counter() - start)
    return rows / statistics.median(took)


def rivals(texts: pl.Series, runs: int) -> dict[str, float]:
    """Titles a second of everything, warm."""
    from hiddenlinks.recognise import Lexicon, Recogniser, classify

    judge = Recogniser.default()
    terms = sorted({t.strip("*# ").lower() for b in Lexicon.built_in().blocks for t in b.terms if len(t) > 3})  # noqa: PLR2004
    found = {
        "recogniser, probabilities": speed(lambda: judge.titles(texts), len(texts), runs),
        "classify, with evidence": speed(lambda: classify(texts), len(texts), runs),
        "Aho-Corasick, the same terms (the limit)": speed(
            lambda: texts.str.to_lowercase().str.extract_many(terms), len(texts), runs
        ),
    }
    try:
        from sklearn.feature_extraction.text import HashingVectorizer, TfidfTransformer
        from sklearn.linear_model import LogisticRegression
        from sklearn.pipeline import make_pipeline
    except ImportError:
        return found
    grams = HashingVectorizer(analyzer="char_wb", ngram_range=(3, 5), n_features=2**18)
    pipeline = make_pipeline(grams, TfidfTransformer(), LogisticRegression(max_iter=50))
    some = texts.head(5000).to_list()
    pipeline.fit(some, [n % 4 for n in range(len(some))])
    few = texts.sample(len(texts) // 10, seed=1).to_list()
    found["scikit-learn, TF-IDF and logistic regression"] = speed(
        lambda: pipeline.predict_proba(few), len(few), min(runs, 3)
    )
    return found


def memory(base: pl.Series, rows: int) -> int:
    """MiB that a process holds at most which classifies so many rows."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "titles.parquet"
        titles_of = pl.concat([base] * (-(-rows // len(base)))).head(rows).rename("title")
        pl.DataFrame({"n": pl.int_range(rows, eager=True), "title": titles_of}).write_parquet(
            file, row_group_size=100_000
        )
        done = subprocess.run(
            [sys.executable, "-c", STREAM, str(file), str(Path(folder) / "out.parquet")],
            check=True,
            capture_output=True,
            text=True,
        )
    return int(done.stdout.split()[-1])


def main() -> None:
    """Measure, print a table, and write JSON where asked to."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--titles", type=Path)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    start = time.perf_counter()
    from hiddenlinks.recognise import Recogniser

    imported = time.perf_counter() - start
    Recogniser.default().titles(pl.Series(["warm"]))
    first = time.perf_counter() - start
    texts = titles(given.titles, given.rows)
    result: dict[str, object] = {
        "cores": os.cpu_count(),
        "rows": len(texts),
        "import_seconds": round(imported, 2),
        "first_answer_seconds": round(first, 2),
        "titles_a_second": {name: round(value) for name, value in rivals(texts, given.runs).items()},
        "most_memory_mib": {f"{rows:,} rows": memory(texts, rows) for rows in (1_000_000, 4_000_000)},
    }
    print(json.dumps(result, indent=2, ensure_ascii=False))
    if given.json:
        given.json.write_text(json.dumps(result, indent=2, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
