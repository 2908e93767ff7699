"""How time and memory of a scan grow with the links: runs of growing size, as a plot and a table.

    python benchmarks/growth.py [--links 100000 300000 1000000 3000000 10000000] [--output docs/growth.png]

Each size is scanned in a process of its own: once cold, with files that the system has let go of, then three times
warm. The lowest line is the time that polars needs to read the same files. Needs matplotlib (extra ``notebook``).
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

_HERE = Path(__file__).parent / "scan"
_STAGES = ("load", "assemble", "detect")


def main() -> None:
    """Run every size, draw, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="*", default=[10**5, 3 * 10**5, 10**6, 3 * 10**6, 10**7])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--output", type=Path, default=Path("docs/growth.png"))
    options = parser.parse_args()
    rows = [_measure(links, options.runs) for links in options.links]
    print(
        "| links | cold read, s | cold scan | processor | warm read | warm scan | processor | load | assemble "
        "| detect | peak, GiB | bytes a link |"
    )
    print("| ---: " * 12 + "|")
    for row in rows:
        seconds = ("cold read", "cold scan", "cold work", "read", "scan", "work", *_STAGES, "peak")
        shown = " | ".join(f"{row[name]:.2f}" for name in seconds)
        print(f"| {row['links']:,} | {shown} | {row['peak'] * 2**30 / row['links']:.0f} |")
    _draw(rows, options.output)


def _measure(links: int, runs: int) -> dict[str, float]:
    with tempfile.TemporaryDirectory() as made:
        subprocess.run([sys.executable, str(_HERE / "market.py"), made, "--links", str(links)], check=True)
        told = {name: _run(name, made, runs + 1) for name in ("read", "ours")}
    row = {"links": links, "peak": told["ours"]["peak GiB"]}
    row |= {stage: median(run["stages"][stage] for run in told["ours"]["warm"]) for stage in _STAGES}
    for name, pipeline, figure in (
        ("read", "read", "seconds"),
        ("scan", "ours", "seconds"),
        ("work", "ours", "processor"),
    ):
        row[f"cold {name}"] = told[pipeline]["cold"][figure]
        row[name] = median(run[figure] for run in told[pipeline]["warm"])
    return row


def _let_go(folder: str) -> None:
    """Files that the system keeps in memory no more, so that they come from the disk."""
    os.sync()
    for path in Path(folder).rglob("*.parquet"):
        with path.open("rb") as file:
            os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)


def _run(name: str, folder: str, runs: int) -> dict:
    _let_go(folder)
    command = [sys.executable, str(_HERE / "rivals" / f"{name}.py"), folder, str(runs)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return json.loads(done.stdout.strip().splitlines()[-1])


def _draw(rows: list[dict[str, float]], path: Path) -> None:
    import matplotlib as mpl

    mpl.use("Agg")
    from matplotlib import pyplot as plt

    links = [row["links"] for row in rows]
    figure, (left, right) = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")
    lines = (("cold scan", "s-"), ("scan", "o-"), *((stage, ".-") for stage in _STAGES), ("read", "k--"))
    for name, style in lines:
        left.loglog(links, [row[name] for row in rows], style, label=name)
    left.set(xlabel="links", ylabel="seconds", title="time")
    left.legend()
    right.loglog(links, [row["peak"] for row in rows], "o-")
    right.set(xlabel="links", ylabel="GiB", title="most memory held")
    for axes in (left, right):
        axes.grid(visible=True, which="both", alpha=0.3)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    main()
