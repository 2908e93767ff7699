"""The main job end to end, against pipelines by hand and against reading the files.

    python benchmarks/scan/run.py [--links 1000000 10000000] [--runs 5] [--only ours read]

Each pipeline runs in a process of its own from its own script, once cold and then warm; the limit is the time that
polars needs to read the same files. Writes ``scan.json`` and a table in Markdown. ``--folder`` takes a dataset that is
there already.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from pathlib import Path
from statistics import median

from market import write

_HERE = Path(__file__).parent
_PIPELINES = ["read", "ours", "by_hand", "duckdb_", "networkx_"]
_MOST = {"networkx_": 10_000_000, "by_hand": 10_000_000, "duckdb_": 10_000_000}
_ONCE = 1_000_000  # above this many links the slow ones run but once warm


def main() -> None:
    """Run everything that was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--links", type=int, nargs="*", default=[1_000_000, 10_000_000])
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--only", nargs="*", default=_PIPELINES)
    parser.add_argument("--venv", type=Path, default=Path(".bench"))
    parser.add_argument("--output", type=Path, default=Path("scan.json"))
    options = parser.parse_args()
    python, told = _environment(options.venv), {}
    for links in options.links:
        with tempfile.TemporaryDirectory() as made:
            folder = options.folder or Path(made)
            if options.folder is None:
                write(folder, links)
            told[f"{links:,}"] = {
                name: _run(python, name, folder, links, options.runs)
                for name in options.only
                if links <= _MOST.get(name, links)
            }
        options.output.write_text(json.dumps(told, indent=1) + "\n")
    print(_table(told))


def _run(python: Path, name: str, folder: Path, links: int, runs: int) -> dict:
    warm = 1 if links > _ONCE and name == "networkx_" else runs
    command = [str(python), str(_HERE / "rivals" / f"{name}.py"), str(folder), str(warm + 1)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        return {"left out": done.stderr[-300:]}
    told = json.loads(done.stdout.strip().splitlines()[-1])
    print(f"{links:,}", name, told["cold"], told["peak GiB"], flush=True)
    return told


def _environment(venv: Path) -> Path:
    python = venv / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    wanted = ["-r", str(_HERE / "requirements.txt"), "-e", str(_HERE.parents[1])]
    subprocess.run([str(python), "-m", "pip", "install", "--quiet", *wanted], check=True)
    return python


def _table(told: dict[str, dict]) -> str:
    rows = ["| links | pipeline | warm, s | cold, s | times the read | peak, GiB | stages (warm) |"]
    rows.append("| ---: | --- | ---: | ---: | ---: | ---: | --- |")
    for links, pipelines in told.items():
        read = _warm(pipelines["read"]) if "read" in pipelines else float("nan")
        for name, figures in pipelines.items():
            if "left out" in figures:
                rows.append(
                    f"| {links} | {name.strip('_')} | {figures['left out'].splitlines()[-1]} | | | | |"
                )
                continue
            last = (figures["warm"] or [figures["cold"]])[-1]["stages"]
            stages = ", ".join(f"{stage} {seconds:.1f}" for stage, seconds in last.items())
            rows.append(
                f"| {links} | {name.strip('_')} | {_warm(figures):.2f} | {figures['cold']['seconds']:.2f} "
                f"| {_warm(figures) / read:.1f} | {figures['peak GiB']:.2f} | {stages} |"
            )
    return "\n".join(rows)


def _warm(figures: dict) -> float:
    runs = figures["warm"] or [figures["cold"]]
    return median(run["seconds"] for run in runs)


if __name__ == "__main__":
    main()
