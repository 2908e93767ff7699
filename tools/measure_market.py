"""Measure detection on made-up marketplaces, as Markdown for docs/evaluation.md.

    python tools/measure_market.py --seeds 1-10 --listings 20000 --prevalence 0.01 [--titles FILE | --unseen [names]]

Makes the marketplaces one after the other, scans each with a least score of 0, and pools findings and truth. Prints the
evaluation, the ablations, and each technique by weights that never saw it. With --unseen the titles are those of
titles_dev, one half for odd seeds and one for even ones, judged by a recogniser that saw nothing of that half: of its
sources, or with --unseen names of the brands with which its titles begin. With --keep FOLDER each marketplace stays in
FOLDER/SEED, with its findings beside it.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import polars as pl

from hiddenlinks import scan
from hiddenlinks.detect.score import by_hand, weights
from hiddenlinks.evaluate import ablations, evaluate, left_out, read_findings, read_truth, tables
from hiddenlinks.policy import Policy
from hiddenlinks.synth import synth


def seeds(text: str) -> list[int]:
    """``1-3,7`` as 1, 2, 3, 7."""
    found: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        found += range(int(first), int(last or first) + 1)
    if not found:
        raise ValueError(text)
    return found


def measured(folder: Path, seed: int, options: argparse.Namespace) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Findings and truth of one marketplace, with the seed before each listing_id."""
    market, file = folder / str(seed), folder / f"{seed}.jsonl"
    titles, judge = options.titles, None
    if options.unseen:
        from halves import recogniser, write_titles

        half, by = seed % 2, options.unseen
        titles, judge = write_titles(half, folder / f"titles{half}.csv", by), recogniser(half, by)
    synth(market, listings=options.listings, seed=seed, prevalence=options.prevalence, titles=titles)
    report = scan(market, policy=Policy.of(min_score=0.0), recogniser=judge)
    report.write(file)
    print(f"seed {seed}: {len(report.findings):,} findings", file=sys.stderr)
    named = pl.concat_str(pl.lit(f"{seed}:"), "listing_id").alias("listing_id")
    frames = read_findings(file, signals=True), read_truth(market / "truth.csv")
    return frames[0].with_columns(named), frames[1].with_columns(named)


def pooled(options: argparse.Namespace) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Findings and truth of all marketplaces; one marketplace is held at a time."""
    with tempfile.TemporaryDirectory() as spare:
        folder = options.keep or Path(spare)
        folder.mkdir(parents=True, exist_ok=True)
        parts = [measured(folder, seed, options) for seed in options.seeds]
    findings, truth = zip(*parts, strict=True)
    return pl.concat(findings), pl.concat(truth)


def pages(findings: pl.DataFrame, truth: pl.DataFrame) -> Iterator[tuple[str, str]]:
    """Every table, with its heading."""
    found = evaluate(findings, truth)
    yield "Figures", tables.markdown(("measure", "value"), tables.figure_rows(found))
    yield "By technique", tables.markdown(tables.TECHNIQUES, tables.technique_rows(found.techniques))
    yield "Look-alikes", tables.markdown(tables.TECHNIQUES, tables.technique_rows(found.look_alikes))
    ablated = ablations(findings, truth)
    yield "Ablations", tables.markdown(tables.ABLATIONS, tables.ablation_rows(ablated))
    apart = left_out(findings, truth, weights(), by_hand())
    yield "Techniques left out", tables.markdown(tables.LEFT_OUT, tables.left_out_rows(apart))


def arguments(what: str) -> argparse.ArgumentParser:
    """The options that choose the marketplaces; ``what`` is done with them."""
    parser = argparse.ArgumentParser(description=what)
    parser.add_argument("--seeds", type=seeds, default=[1], help="as 1-3,7")
    parser.add_argument("--listings", type=int, default=20_000)
    parser.add_argument("--prevalence", type=float, default=0.01)
    parser.add_argument("--titles", type=Path)
    parser.add_argument(
        "--unseen",
        nargs="?",
        const="sources",
        choices=("sources", "names"),
        help="titles_dev, by a recogniser that has not seen their sources, or their names",
    )
    parser.add_argument("--keep", type=Path, help="a folder for marketplaces and findings")
    return parser


def main() -> None:
    """Make, scan, pool, print."""
    options = arguments(__doc__.splitlines()[0]).parse_args()
    for heading, table in pages(*pooled(options)):
        print(f"### {heading}\n\n{table}")


if __name__ == "__main__":
    main()
