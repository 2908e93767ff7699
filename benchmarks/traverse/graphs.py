"""The graphs that are searched: skewed random ones of any size, and real ones from Parquet.

Ends are drawn so that degrees follow power laws, as in the web: out-degrees with exponent 3, in-degrees with exponent
2.5 (a rank drawn as ``n * u ** k`` has exponent ``1 + k / (k - 1)``). Five links a node. Three categories, each on one
node in a thousand.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np

_CHUNK = 10_000_000
_LINKS_A_NODE = 5


def skewed(folder: Path, links: int, seed: int = 1) -> None:
    """Write ``sources.npy``, ``targets.npy`` (int32) and ``labels.npy`` (uint8)."""
    rng, n = np.random.default_rng(seed), max(10, links // _LINKS_A_NODE)
    place = rng.permutation(n).astype(np.int32)
    for name, power in (("sources", 2.0), ("targets", 3.0)):
        sizes = [min(_CHUNK, links - at) for at in range(0, links, _CHUNK)]
        drawn = [place[(rng.random(size) ** power * n).astype(np.int64)] for size in sizes]
        np.save(folder / f"{name}.npy", np.concatenate(drawn))
    _labels(folder, n, rng)


def real(folder: Path, table: Path) -> None:
    """The same of a Parquet file whose first two columns are sources and targets."""
    import polars as pl

    frame = pl.read_parquet(table)
    ends = [frame[name].to_numpy().astype(np.int32) for name in frame.columns[:2]]
    for name, column in zip(("sources", "targets"), ends, strict=True):
        np.save(folder / f"{name}.npy", column)
    _labels(folder, 1 + int(max(column.max() for column in ends)), np.random.default_rng(1))


def _labels(folder: Path, n: int, rng: np.random.Generator) -> None:
    labels = np.zeros(n, np.uint8)
    for bit in range(3):
        labels[rng.integers(0, n, max(1, n // 1000))] |= np.uint8(1 << bit)
    np.save(folder / "labels.npy", labels)
