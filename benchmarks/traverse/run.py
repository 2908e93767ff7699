"""Builds and searches against the rivals and against the limit, in one run.

    python benchmarks/traverse/run.py [--links 1000000 10000000 100000000] [--real EDGES.parquet] [--runs 5]
        [--seconds 600]

Makes an environment with all rivals (``--venv``, once), runs each from its own small script in a process of its own,
one after another, and writes ``traverse.json`` and a table in Markdown. Each has so many ``--seconds`` on a graph, and
the memory that is free; who takes more, or fails, is a row with the reason and what was measured by then. The limit is
one pass of numpy that gathers one byte for every link, measured before each of them: its median counts.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median
from typing import TextIO

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
_GRACE = 1.2
"""A rival ends by itself when its time is over; one that hangs in a step is stopped after so many times its time."""
_LIMIT_RUNS = 5


def main() -> None:
    """Run everything that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="*", default=[1_000_000, 10_000_000, 100_000_000])
    parser.add_argument("--real", type=Path, nargs="*", default=[])
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=600)
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
        found[rival] = _run([str(python), str(_HERE / "rivals" / f"{rival}.py"), str(folder)], options)
        print(targets.size, rival, found[rival], flush=True)
    return {"nodes": int(labels.size), "links": int(targets.size), "gather": median(limits), "rivals": found}


def _run(command: list[str], options: argparse.Namespace) -> dict[str, object]:
    """What a rival told last, and why it told no more."""
    free = int(_free() * 0.95)
    with tempfile.TemporaryFile("w+") as out, tempfile.TemporaryFile("w+") as err:
        process = subprocess.Popen(
            [*command, str(options.runs), str(options.seconds), str(free)], stdout=out, stderr=err
        )
        try:
            code = process.wait(options.seconds * _GRACE)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            code = None
        told, said = (_last(file) for file in (out, err))
    figures = json.loads(told) if told.startswith("{") else {}
    if code is None:
        figures["left out"] = f"took more than {options.seconds * _GRACE:.0f} s"
    elif code:
        short = (
            "MemoryError" in said
            or "bad_alloc" in said
            or "memory" in said.lower()
            or code == -signal.SIGKILL
        )
        figures["left out"] = (
            f"more than {free / 2**30:.0f} GiB" if short else f"failed ({code}): {said[-120:]}"
        )
    return figures


def _last(file: TextIO) -> str:
    file.seek(0)
    return (file.read().strip().splitlines() or [""])[-1]


def _free() -> int:
    """Bytes of memory that can be had."""
    line = next(line for line in Path("/proc/meminfo").read_text().splitlines() if "MemAvailable" in line)
    return 1024 * int(line.split()[1])


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


_NAMES = {
    "ours": "hiddenlinks",
    "scipy_": "scipy.sparse.csgraph",
    "graphblas_": "python-graphblas",
    "scikit_network": "scikit-network",
}
_LARGE = 10_000_000
"""Links from which on the library itself does not weigh in the memory."""
_TIMES = ("build", "one way", "search", "cold build", "cold search")


def _table(told: dict[str, dict]) -> str:
    rows = [
        "| links | library | build, s | one way | search, s | cold build | cold search | passes | bytes a link |"
    ]
    rows.append("| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |")
    for name, graph in told["graphs"].items():
        rows.append(f"| {name} | one pass (numpy) | | | {graph['gather']:.3g} | | | 1 | |")
        for rival, figures in graph["rivals"].items():
            cells = [f"{figures[key]:.3g}" if key in figures else "" for key in _TIMES]
            cells.append(f"{figures['search'] / graph['gather']:.1f}" if "search" in figures else "")
            large = "bytes a link" in figures and graph["links"] >= _LARGE
            cells.append(f"{figures['bytes a link']:.1f}" if large else "")
            reason = f": {figures['left out'].replace('|', '/')}" if "left out" in figures else ""
            rows.append(f"| {name} | {_NAMES.get(rival, rival.strip('_'))}{reason} | {' | '.join(cells)} |")
    return "\n".join(rows)


if __name__ == "__main__":
    main()
