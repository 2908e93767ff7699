"""How much memory a scan will take, told before it begins: better refused at the start than killed in the middle.

The model is linear: bytes for the library itself, for each row of a table, and for each byte of text in it. Its figures
were fitted to measured peaks (``tools/fit_memory.py``; docs/performance.md has the table).
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.parquet import readable

if TYPE_CHECKING:
    from hiddenlinks.load.files import Source

__all__ = ["check_room", "estimate", "measures"]

BASE: Final = 420_000_000
"""Bytes of the library, its lexicon and its kernels."""
ROW: Final = {"links": 35.0, "listings": 600.0, "pages": 600.0}
"""Bytes a row; other tables are small."""
TEXT: Final = 2.5
"""Bytes a byte of text (titles, descriptions), as a sample of the rows has it."""
ADDRESS: Final = 0.2
"""The same in links, whose addresses are kept once however often they come: five to ten times is usual."""

_SAMPLE: Final = 2_000
_GIB: Final = 2**30
_PACKED: Final = 4
_LIMIT: Final = "HIDDENLINKS_MEMORY"


def measures(source: Source) -> tuple[float, float]:
    """Rows of a file, and bytes of text in them; of CSV and JSON lines what its size and its first rows suggest."""
    if source.form == "parquet":
        scan = pl.scan_parquet(readable(source.path), glob=False, hive_partitioning=False)
        rows = float(scan.select(pl.len()).collect().item())
        head = scan.head(_SAMPLE).collect()
        texts = (
            head.select(pl.col(pl.String).str.len_bytes().sum()).sum_horizontal().sum() if head.width else 0
        )
        return rows, rows * float(texts or 0) / max(1, head.height)
    with source.path.open("rb") as file:
        start = file.read(1 << 20)
    packed = _PACKED if source.path.suffix in {".gz", ".zst"} else 1
    lines = max(1, start.count(b"\n")) if packed == 1 else len(start) * _PACKED / 200
    size = source.size * packed
    return size * lines / max(1, len(start) * packed), float(size)


def estimate(sources: list[Source]) -> float:
    """Bytes that a scan of these files will hold at most."""
    total = float(BASE)
    for source in sources:
        try:
            rows, text = measures(source)
        except (OSError, UnicodeError, pl.exceptions.PolarsError, pl.exceptions.PanicException):
            continue  # whoever reads it says what is wrong with it
        total += rows * ROW.get(source.table, 0.0) + text * (ADDRESS if source.table == "links" else TEXT)
    return total


def check_room(folder: Path, sources: list[Source]) -> None:
    """Raise :class:`~hiddenlinks.errors.InputError` where a scan of these files will not fit into what is free."""
    limit = _limit()
    if limit is None:
        return
    needed = estimate(sources)
    if needed > limit:
        raise InputError(
            f"a scan needs about {needed / _GIB:.1f} GiB, and {limit / _GIB:.1f} GiB are free",
            str(folder),
            f"scan a part of it, leave out texts, or set {_LIMIT} to the GiB that it may take (0: whatever it needs)",
        )


def _limit() -> float | None:
    """Bytes that may be taken: what the user says, or what the system has; None where nobody knows."""
    said = os.environ.get(_LIMIT, "")
    if said:
        try:
            return float(said) * _GIB or None
        except ValueError:
            raise InputError(f"{said!r} is no number", _LIMIT, "give GiB, such as 16") from None
    try:
        lines = Path("/proc/meminfo").read_text("ascii").splitlines()
        return next(float(line.split()[1]) * 1024 for line in lines if line.startswith("MemAvailable"))
    except (OSError, StopIteration):
        return None
