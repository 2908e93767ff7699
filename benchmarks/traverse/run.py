"""Builds and searches against the rivals and against the limit, in one run.

    python benchmarks/traverse/run.py [--links 1000000 10000000 100000000] [--real EDGES.parquet] [--runs 5]

Makes an environment with all rivals (``--venv``, once), runs each from its own small script in a process of its own,
one after another, and writes ``traverse.json`` and a table in Markdown. The limit is one pass of numpy that gathers one
byte for every link, measured before each of them: its median counts.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

import graphs
import numpy as np

_HERE = Path(__file__).parent
_RIVALS = [
    "ours",
    "scipy_",
    "graphblas_",
    "scikit_network",
    "networkit_",
    "igraph_",
    "rustworkx_",
    "networkx_",
]
_MOST = {"networkx_": 10_000_000, "rustworkx_": 10_000_000}  # Python objects for each link: more does not fit
_ONCE = {
    "networkx_": 1_000_000,
    "igraph_": 10_000_000,
    "networkit_": 10_000_000,
}  # above this, one run has to do
_LIMIT_RUNS = 5


def main() -> None:
    """Run everything that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="*", default=[1_000_000, 10_000_000, 100_000_000])
    parser.add_argument("--real", type=Path, nargs="*", default=[])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=_RIVALS)
    parser.add_argument("--venv", type=Path, default=Path(".bench"))
    parser.add_argument("--output", type=Path, default=Path("traverse.json"))
    options = parser.parse_args()
    python = _environment(options.venv)
    told = {"machine": _machine(), "graphs": {}}
    jobs = [(f"{links:,}", links, None) for links in options.links]
    jobs += [(path.stem, None, path) for path in options.real]
    for name, links, path in jobs:
        with tempfile.TemporaryDirectory() as made:
            folder = Path(made)
            graphs.skewed(folder, links) if path is None else graphs.real(folder, path)
            told["graphs"][name] = _race(folder, python, options)
        options.output.write_text(json.dumps(told, indent=1) + "\n")
    print(_table(told))


def _race(folder: Path, python: Path, options: argparse.Namespace) -> dict[str, object]:
    targets, labels = np.load(folder / "targets.npy"), np.load(folder / "labels.npy")
    limits, found = [], {}
    for rival in options.only:
        limits += _gather(labels, targets)
        if targets.size > _MOST.get(rival, targets.size):
            found[rival] = {"left out": f"does not fit at {targets.size:,} links"}
            continue
        runs = 1 if targets.size > _ONCE.get(rival, targets.size) else options.runs
        command = [str(python), str(_HERE / "rivals" / f"{rival}.py"), str(folder), str(runs)]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        lines = done.stdout.strip().splitlines()
        found[rival] = json.loads(lines[-1]) if done.returncode == 0 else {"left out": done.stderr[-300:]}
        print(targets.size, rival, found[rival], flush=True)
    return {"nodes": int(labels.size), "links": int(targets.size), "gather": median(limits), "rivals": found}


def _gather(labels: np.ndarray, targets: np.ndarray) -> list[float]:
    times = []
    for _ in range(_LIMIT_RUNS):
        before = time.perf_counter()
        labels[targets]
        times.append(time.perf_counter() - before)
    return times


def _environment(venv: Path) -> Path:
    python = venv / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
        wanted = ["-r", str(_HERE / "requirements.txt"), "-e", str(_HERE.parents[1])]
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True)
    return python


def _machine() -> dict[str, object]:
    names = [
        line.split(":")[1].strip()
        for line in Path("/proc/cpuinfo").read_text().splitlines()
        if "model name" in line
    ]
    return {"processor": names[0], "cores": os.cpu_count(), "python": platform.python_version()}


def _table(told: dict[str, dict]) -> str:
    rows = [
        "| links | library | build, s | search, s | cold build | cold search | search in passes | bytes a link |"
    ]
    rows.append("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, graph in told["graphs"].items():
        rows.append(f"| {name} | one pass (numpy) | | {graph['gather']:.4g} | | | 1 | |")
        for rival, figures in graph["rivals"].items():
            if "left out" in figures:
                rows.append(
                    f"| {name} | {rival.strip('_')} | {figures['left out'].splitlines()[-1]} | | | | | |"
                )
                continue
            times = [figures[key] for key in ("build", "search", "cold build", "cold search")]
            passes = figures["search"] / graph["gather"]
            cells = " | ".join(f"{seconds:.4g}" for seconds in times)
            rows.append(
                f"| {name} | {rival.strip('_')} | {cells} | {passes:.1f} | {figures['bytes a link']:.1f} |"
            )
    return "\n".join(rows)


if __name__ == "__main__":
    main()
