"""Fit the weights of the signals on made-up marketplaces, close to the weights set by hand, and write weights.toml.

    python tools/fit_weights.py --seeds 101-106 --unseen [--listings 20000] [--prevalence 0.01] [--only NAMES] [--dry]

Logistic regression of "this finding is what the truth calls hidden" on the signals' strengths, with the policy's prior
as a fixed offset and a Gaussian around the weights set by hand (maximum a posteriori; standard errors by Laplace). No
weight changes its sign. What it learns from: hiddenlinks/evaluate/refit.py. Signals of unresolved ways keep their
weight: no truth says how suspicious they are. With ``--only`` all others keep their weights, too. Use seeds on which
nothing is measured.
"""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
from measure_market import arguments, pooled

from hiddenlinks.detect.score import by_hand, weights
from hiddenlinks.evaluate.refit import HELD, Refit

FILE = Path(__file__).parent.parent / "hiddenlinks" / "detect" / "weights.toml"


def main() -> None:
    """Make, scan, fit, write."""
    parser = arguments(__doc__.splitlines()[0])
    parser.add_argument("--dry", action="store_true", help="print the weights, and write nothing")
    parser.add_argument(
        "--only", type=lambda names: names.split(","), help="the weights to fit; all without it"
    )
    options = parser.parse_args()
    now = weights()
    if unknown := set(options.only or ()) - set(now):
        parser.error(f"--only names {', '.join(sorted(unknown))}; the weights are {', '.join(now)}")
    task = Refit.of(*pooled(options), now)
    moved = np.isin(task.names, options.only or task.names)
    centre = np.array(
        [(by_hand() if moves else now)[name] for name, moves in zip(task.names, moved, strict=True)]
    )
    fitted, errors = task.fitted(centre, moved=moved)
    fired = (task.strength[task.learns > 0] != 0).sum(axis=0)
    text = FILE.read_text("utf-8")
    for k in np.flatnonzero(moved):
        name, weight, error, times = task.names[k], fitted[k], errors[k], fired[k]
        hand = by_hand()[name]
        print(f"{name:<18} {weight:+7.2f} ± {error:.2f}   (by hand {hand:+.2f}, fired {times:,} times)")
        if times and name not in HELD:
            row = f"{name} = {{ weight = {weight:.2f}, error = {error:.2f}, by_hand = {hand:.2f} }}"
            text = re.sub(rf"^{name} = .*$", row, text, flags=re.MULTILINE)
    if not options.dry:
        FILE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
