"""How often the intervals of an audit hold the truth, as Markdown for docs/howto/audit.md.

    python tools/measure_audits.py [--audits 1000] [--populations 100] [--seed 0]

Audits the marketplaces of tests/monitor/populations.toml with samples of several sizes, and marketplaces made up at
random, by the library's own intervals, by other priors, and by the normal interval of a textbook.
"""

from __future__ import annotations

import argparse
import tomllib
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.monitor.audit.draw import allocate
from hiddenlinks.monitor.audit.estimate import MEASURES, PRIOR, Interval, estimate

POPULATIONS = Path(__file__).parent.parent / "tests" / "monitor" / "populations.toml"
SAMPLES = (300, 600, 1000, 2000)
OURS, LOT = "Beta(0.4, 0.4)", "by lot"
PRIORS = {OURS: PRIOR, "Beta(1/2, 1/2)": 1 / 2, "Beta(1/3, 1/3)": 1 / 3}
LEAST, MOST = 0.93, 0.97

Strata = tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.bool_]]


def normal(
    size: NDArray[np.int64], drawn: NDArray[np.int64], found: NDArray[np.int64], flagged: NDArray[np.bool_]
) -> dict[str, Interval]:
    """The normal intervals of the stratified estimates (Cochran 1977, 5.2 and 6.12), cut off at 0 and 1."""
    share = found / drawn
    error = share * (1 - share) / np.maximum(drawn - 1, 1) * (1 - drawn / size) * size**2
    total, caught = (share * size).sum(-1), (share * size)[..., flagged].sum(-1)
    inside, outside = error[..., flagged].sum(-1), error[..., ~flagged].sum(-1)
    accused, missed = size[flagged].sum(), total - caught
    spread = {
        "prevalence": (total / size.sum(), np.sqrt(inside + outside) / size.sum()),
        "recall": (caught / total, np.sqrt(missed**2 * inside + caught**2 * outside) / total**2),
        "precision": (caught / accused, np.sqrt(inside) / accused),
    }
    return {
        name: Interval(value, np.maximum(value - 1.96 * wide, 0), np.minimum(value + 1.96 * wide, 1))
        for name, (value, wide) in spread.items()
    }


def by_lot(
    size: NDArray[np.int64], drawn: NDArray[np.int64], found: NDArray[np.int64], flagged: NDArray[np.bool_]
) -> dict[str, Interval]:
    """Intervals with a lot drawn for each audit and stratum (Stevens, *Biometrika* 37, 1950): smooth, and by chance.

    Between Clopper and Pearson's two limits for a share, the lot says how much counts of either.
    """
    random, shape = np.random.default_rng(0), (600, *found.shape)
    few = random.uniform(size=shape) < random.uniform(size=found.shape)
    ones, zeros = found + ~few, drawn - found + few
    chance = random.beta(np.maximum(ones, 1), np.maximum(zeros, 1))
    chance = np.where(ones == 0, 0, np.where(zeros == 0, 1, chance))
    rest = random.binomial(size - drawn, chance) + random.uniform(-0.5, 0.5, shape)
    totals = found + np.clip(rest, 0, size - drawn)
    caught = totals[..., flagged].sum(-1)
    of = (totals.sum(-1) / size.sum(), caught / totals.sum(-1), caught / size[flagged].sum())
    ends = (np.quantile(np.nan_to_num(one), (0.025, 0.975), axis=0) for one in of)
    return {name: Interval(low, low, high) for name, (low, high) in zip(MEASURES, ends, strict=True)}


def covered(
    strata: Strata, sample: int, audits: int, seed: int, priors: dict[str, float], draws: int
) -> dict[str, NDArray[np.float64]]:
    """For each way to make intervals, coverage and mean width of the three measures, shape (2, 3).

    ``draws`` from each posterior; as few as 600 make intervals a little too short.
    """
    size, hidden, flagged = strata
    drawn = allocate(size, sample)
    found = np.random.default_rng(seed).hypergeometric(hidden, size - hidden, drawn, (audits, size.size))
    caught = hidden[flagged].sum()
    truth = (hidden.sum() / size.sum(), caught / hidden.sum(), caught / size[flagged].sum())
    ways = {
        name: estimate(size, drawn, found, flagged, draws=draws, seed=seed, prior=of)
        for name, of in priors.items()
    }
    ways |= {"normal": normal(size, drawn, found, flagged), LOT: by_lot(size, drawn, found, flagged)}
    return {
        name: np.array(
            [
                (np.mean((one.low <= true) & (true <= one.high)), np.nanmean(one.high - one.low))
                for one, true in zip((way[measure] for measure in MEASURES), truth, strict=True)
            ]
        ).T
        for name, way in ways.items()
    }


def made_up(random: np.random.Generator) -> Strata:
    """A marketplace: 5,000 to 200,000 listings, 0.2 to 5 % hidden, recall 0.4 to 0.97, precision 0.5 to 0.97."""
    listings = int(random.choice([5_000, 20_000, 50_000, 200_000]))
    hidden = listings * 10 ** random.uniform(-2.7, -1.3)
    recall, precision = random.uniform(0.4, 0.97), random.uniform(0.5, 0.97)
    bands = np.maximum(np.round(hidden * recall / precision * random.dirichlet([2, 2, 3])), 3)
    odds = np.array([-1.5, 0.0, 2.0])
    for _ in range(60):  # move all odds until the bands hold as many hidden ones as they should
        odds += 4 * (precision - (bands / (1 + np.exp(-odds))).sum() / bands.sum())
    low = np.round(hidden * random.uniform(0.5, 3) * random.dirichlet([2, 1])) + 5
    missed = hidden * (1 - recall)
    in_low = np.minimum(low * [0.05, 0.2], missed * random.uniform(0.1, 0.4))
    rest = listings - bands.sum() - low.sum()
    sizes = np.array([rest, *low, *bands]).astype(np.int64)
    inside = np.round([missed - in_low.sum(), *in_low, *(bands / (1 + np.exp(-odds)))]).astype(np.int64)
    return sizes, np.clip(inside, 0, sizes), np.array([False] * 3 + [True] * 3)


def tell_populations(audits: int, seed: int) -> None:
    """One row a marketplace and sample size: coverage (and mean width) of ours, coverage of the normal interval."""
    held_by: dict[str, list[float]] = {OURS: [], LOT: []}
    print("| marketplace | sample | prevalence | recall | precision | normal interval |")
    print("| --- | --: | --: | --: | --: | --: |")
    for row in tomllib.loads(POPULATIONS.read_text("utf-8"))["population"]:
        strata: Strata = tuple(np.array(column) for column in zip(*row["strata"], strict=True))
        for sample in SAMPLES:
            found = covered(strata, sample, audits, seed, {OURS: PRIOR}, 2000)
            for way, cells_ in held_by.items():
                cells_ += list(found[way][0])
            (held, wide), (plain, _) = found[OURS], found["normal"]
            cells = " | ".join(
                f"{100 * share:.1f} (±{50 * width:.1f})" for share, width in zip(held, wide, strict=True)
            )
            others = ", ".join(f"{100 * share:.0f}" for share in plain)
            print(f"| {row['name']} | {sample:,} | {cells} | {others} |")
    for way, shares in held_by.items():
        within = sum(LEAST <= share <= MOST for share in shares)
        print(
            f"{way}: {within} of {len(shares)} within 93 to 97, {sum(share > MOST for share in shares)} above"
        )


def tell_made_up(audits: int, populations: int, seed: int) -> None:
    """One row a way to make intervals: over marketplaces made up at random."""
    random = np.random.default_rng(seed)
    rows = [
        covered(made_up(random), int(random.choice(SAMPLES[:3])), audits, at, PRIORS, 600)
        for at in range(populations)
    ]
    print("\n| interval | measure | mean | lowest | within 93 to 97 | below 93 | mean width |")
    print("| --- | --- | --: | --: | --: | --: | --: |")
    for way in rows[0]:
        table = np.array([row[way] for row in rows])
        for at, measure in enumerate(MEASURES):
            held, width = table[:, 0, at], table[:, 1, at]
            within = np.mean((held >= LEAST) & (held <= MOST))
            cells = [held.mean(), held.min(), within, np.mean(held < LEAST), width.mean()]
            print(f"| {way} | {measure} | {' | '.join(f'{100 * cell:.1f}' for cell in cells)} |")


def main() -> None:
    """Audit them all, and print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--audits", type=int, default=1000)
    parser.add_argument("--populations", type=int, default=100)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    np.seterr(invalid="ignore", divide="ignore")  # the normal interval of nothing found
    tell_populations(options.audits, options.seed)
    tell_made_up(options.audits, options.populations, options.seed)


if __name__ == "__main__":
    main()
