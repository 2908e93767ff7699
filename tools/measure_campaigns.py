"""How well campaigns are put together as camouflage grows, as Markdown for docs/evaluation.md.

    python tools/measure_campaigns.py [--seeds 1-3] [--listings 20000] [--prevalence 0.02] [--camouflage 0,1,3,10,30]

Made-up marketplaces plant operators, each with listings, pages, accounts and ids of its own, and write who belongs to
whom to campaigns.csv. Camouflage is the mean number of innocent links that a planted listing carries.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import polars as pl
from measure_market import seeds

from hiddenlinks import scan
from hiddenlinks.evaluate import groups
from hiddenlinks.synth import synth


def measured(folder: Path, seed: int, camouflage: float, options: argparse.Namespace) -> list[pl.DataFrame]:
    """Findings and planted campaigns of one marketplace, with the seed before each id."""
    market = folder / f"{seed}-{camouflage}"
    synth(market, listings=options.listings, seed=seed, prevalence=options.prevalence, camouflage=camouflage)
    frames = [scan(market).to_frame(), pl.read_csv(market / "campaigns.csv", infer_schema=False)]
    names = ["listing_id", "campaign_id", "campaign"]
    return [
        frame.with_columns(pl.concat_str(pl.lit(f"{seed}:"), n).alias(n) for n in names if n in frame.columns)
        for frame in frames
    ]


def main() -> None:
    """Make, scan, compare, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seeds", type=seeds, default=[1, 2, 3])
    parser.add_argument("--listings", type=int, default=20_000)
    parser.add_argument("--prevalence", type=float, default=0.02)
    parser.add_argument(
        "--camouflage", type=lambda text: [float(part) for part in text.split(",")], default=[0, 1, 3, 10, 30]
    )
    options = parser.parse_args()
    print("| camouflage | campaigns planted | found | precision | recall |\n| --- | --- | --- | --- | --- |")
    for camouflage in options.camouflage:
        with tempfile.TemporaryDirectory() as folder:
            parts = [measured(Path(folder), seed, camouflage, options) for seed in options.seeds]
        result = groups(*(pl.concat(frames, how="vertical_relaxed") for frames in zip(*parts, strict=True)))
        cells = (
            f"{camouflage:g}",
            result.planted,
            result.found,
            f"{result.precision:.3f}",
            f"{result.recall:.3f}",
        )
        print("| " + " | ".join(map(str, cells)) + " |", flush=True)


if __name__ == "__main__":
    main()
