"""Kill an addition at random moments, and see that the store holds the state before or the state after.

    python tools/kill_monitor.py [--times 100] [--seed 1] [--listings 2000]

A store of one day is copied; a process of its own adds the next day to the copy and is killed (SIGKILL) after a random
part of the time that an undisturbed addition takes. Then the copy is opened and every table is compared with the
store before and with the one that an undisturbed addition leaves. Ends with 1 where one is neither.
"""

from __future__ import annotations

import argparse
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import polars as pl

from hiddenlinks.api import VERSION
from hiddenlinks.monitor import Store
from hiddenlinks.synth import synth

_ADD = """
import sys
from hiddenlinks.cli import main
import hiddenlinks.monitor, duckdb
print("begins", flush=True)
sys.argv[0] = "hiddenlinks"
main()
"""
_ROWS = "SELECT * {} FROM {} ORDER BY ALL"
_CLOCKS = {"additions": "EXCLUDE (added_at)"}  # the one column that two undisturbed runs do not share


def main() -> None:
    """Make the days, then kill again and again."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--listings", type=int, default=2000)
    options = parser.parse_args()
    moments = random.Random(options.seed)  # noqa: S311 - moments, no secrets
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        days = _days(folder, options.listings)
        before, after = folder / "before", folder / "after"
        _run(before, days[0], "2030-01-01")
        shutil.copy(before, after)
        took = _run(after, days[1], "2030-01-02")
        states = {_content(before): "before", _content(after): "after"}
        print(f"an undisturbed addition takes {took:.2f} s")
        found: Counter[str] = Counter()
        for _ in range(options.times):
            state = states.get(
                _killed(before, folder / "copy", days[1], moments.uniform(0, 1.05 * took)), "neither"
            )
            found[state] += 1
        print(f"killed {options.times} times: {dict(found)}")
    sys.exit(1 if found["neither"] else 0)


def _days(folder: Path, listings: int) -> list[Path]:
    """Two overlapping parts of one marketplace."""
    synth(folder / "market", listings=listings, seed=1, prevalence=0.05)
    days = []
    for number in range(2):
        day = folder / f"day{number}"
        day.mkdir()
        for file in sorted((folder / "market").glob("*.parquet")):
            pl.read_parquet(file).sample(fraction=0.7, seed=number).write_parquet(day / file.name)
        days.append(day)
    return days


def _start(store: Path, day: Path, as_of: str) -> subprocess.Popen[str]:
    command = [
        sys.executable,
        "-c",
        _ADD,
        "monitor",
        str(store),
        "--add",
        str(day),
        "--as-of",
        as_of,
        "--json",
    ]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)  # noqa: S603
    if process.stdout is None or process.stdout.readline() != "begins\n":
        raise SystemExit("the addition did not begin")
    return process


def _run(store: Path, day: Path, as_of: str) -> float:
    """Add a day undisturbed; returns how long it took (seconds)."""
    with _start(store, day, as_of) as process:
        begin = time.perf_counter()
        process.communicate()
    if process.returncode:
        raise SystemExit(f"the addition ended with {process.returncode}")
    return time.perf_counter() - begin


def _killed(before: Path, copy: Path, day: Path, moment: float) -> str:
    """What a copy of the store holds when the addition of a day was killed after ``moment`` seconds."""
    for old in (copy, copy.with_name("copy.wal")):
        old.unlink(missing_ok=True)
    shutil.copy(before, copy)
    with _start(copy, day, "2030-01-02") as process:
        time.sleep(moment)
        process.send_signal(signal.SIGKILL)
    return _content(copy)


def _content(path: Path) -> str:
    """Every row of every table, in one text; first as a reader, then as a writer, which clears up behind the dead."""
    held = []
    for write in (False, True):
        with Store.open(path, write=write, library=VERSION) as store:
            tables = store.query(
                "SELECT table_name AS t FROM duckdb_tables() WHERE NOT temporary ORDER BY t"
            )["t"]
            rows = {name: store.query(_ROWS.format(_CLOCKS.get(name, ""), name)) for name in tables}
            held.append("\n".join(f"{name}\n{table.rows()}" for name, table in rows.items()))
    if held[0] != held[1]:
        return "a reader and a writer see different stores"
    return held[0]


if __name__ == "__main__":
    main()
