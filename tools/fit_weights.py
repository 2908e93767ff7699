"""Fit the weights of the signals on made-up marketplaces, close to the weights set by hand.

    python tools/fit_weights.py [--titles FILE] [--listings 20000] [--seeds 1 2 3]

Logistic regression of "this candidate is what the truth calls hidden" on the signals' strengths, with the policy's
prior as a fixed offset and a Gaussian around the weights that stand in weights.toml (maximum a posteriori, by
Newton's method). Prints each weight with its standard error; what is written to weights.toml is a person's
decision. Signals of unresolved ways are left alone: nothing in the truth says how suspicious they are.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

import numpy as np
import polars as pl

from hiddenlinks.detect.candidates import candidates
from hiddenlinks.detect.score import weights
from hiddenlinks.detect.signals import SIGNALS, Case
from hiddenlinks.evaluate.fit import fit
from hiddenlinks.graph.market import assemble
from hiddenlinks.load import from_folder
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.synth import synth


def strengths(folder: Path, policy: Policy) -> pl.DataFrame:
    """One row a candidate of status hidden: a column a signal, and ``hit``, what the truth says."""
    market = assemble(from_folder(folder), policy)
    recogniser = Recogniser.default()
    case = Case(candidates(market, policy, recogniser), market, policy, recogniser)
    rows = case.candidates.rows.join(market.listings.select("listing_id", listing="node"), on="listing")
    for name, fires in SIGNALS.items():
        fired = fires(case).select("candidate", pl.col("strength").alias(name))
        rows = rows.join(fired, on="candidate", how="left").with_columns(pl.col(name).fill_null(0))
    truth = pl.read_csv(folder / "truth.csv", infer_schema=False).rename(
        {"category": "is", "direction": "way"}
    )
    rows = rows.join(truth.select("listing_id", "label", "is", "way"), on="listing_id")
    hidden = pl.col("label") == "hidden"
    right = hidden & (pl.col("is") == pl.col("category")) & (pl.col("way") == pl.col("direction"))
    kept = rows.filter((pl.col("status") == "hidden") & (right | ~hidden))
    return kept.select(*SIGNALS, hit=right.cast(pl.Float64))


def main() -> None:
    """Make the marketplaces, fit, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--titles", type=Path)
    parser.add_argument("--listings", type=int, default=20_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=[1, 2, 3])
    options = parser.parse_args()
    policy = Policy()
    frames = []
    with tempfile.TemporaryDirectory() as made:
        for seed in options.seeds:
            folder = Path(made) / str(seed)
            synth(folder, listings=options.listings, seed=seed, prevalence=0.01, titles=options.titles)
            frames.append(strengths(folder, policy))
    rows = pl.concat(frames)
    used = [name for name in SIGNALS if (rows[name] != 0).any()]
    centre = np.array([weights()[name] for name in used])
    fitted, error = fit(rows.select(used).to_numpy(), rows["hit"].to_numpy(), policy.prior, centre)
    print(f"{rows.height} candidates, {int(rows['hit'].sum())} of them hidden")
    for name, by_hand, weight, spread in zip(used, centre, fitted, error, strict=True):
        print(f"{name:<18} {weight:+7.2f} ± {spread:.2f}   (by hand {by_hand:+.2f})")


if __name__ == "__main__":
    main()
