"""Tables to files, in each of the contract's forms."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMS", "write"]

FORMS: Final = ("csv", "jsonl", "parquet", "mixed")
"""Forms of a dataset; ``mixed`` uses the text forms side by side."""

_MIXED: Final = {"links": "jsonl", "pages": "jsonl"}


_OURS: Final = ("truth", "campaigns")
"""What is no table of the dataset, and always CSV."""


def write(folder: Path, tables: dict[str, pl.DataFrame], form: str) -> None:
    """Write each table that has rows as ``folder/name.form``; truth and campaigns are always CSV.

    Times are ISO 8601 in UTC, lists in CSV are JSON. Raises :class:`InputError` where the folder can't be
    written.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, frame in tables.items():
            if frame.is_empty() and name not in ("listings", *_OURS):
                continue
            suffix = "csv" if name in _OURS else _MIXED.get(name, "csv") if form == "mixed" else form
            _one(frame, folder / f"{name}.{suffix}", suffix)
    except OSError as error:
        raise InputError(f"cannot write: {error}", str(folder), "give a folder that can be written") from None


def _one(frame: pl.DataFrame, path: Path, suffix: str) -> None:
    if suffix == "parquet":
        frame.write_parquet(path)
        return
    is_time, is_list = (pl.selectors.by_dtype(kind) for kind in (pl.Datetime, pl.List(pl.String)))
    frame = frame.with_columns(is_time.dt.strftime("%Y-%m-%dT%H:%M:%SZ"))
    if suffix == "jsonl":
        frame.write_ndjson(path)
        return
    frame.with_columns(is_list.map_batches(_as_json, return_dtype=pl.String)).write_csv(path)


def _as_json(lists: pl.Series) -> pl.Series:
    """Lists of strings as JSON text."""
    wrapped = lists.to_frame("v").select(pl.struct("v").struct.json_encode())
    return wrapped.to_series().str.strip_prefix('{"v":').str.strip_suffix("}").replace("null", None)
