"""One file of any form to parts of a table."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hiddenlinks.load.jsonl import read_jsonl
from hiddenlinks.load.parquet import read_parquet

if TYPE_CHECKING:
    from collections.abc import Iterator

    from hiddenlinks.load.files import Source
    from hiddenlinks.load.part import Part

__all__ = ["read"]


def read(source: Source) -> Iterator[Part]:
    """The parts of one file: a text file is one, a Parquet file may be several."""
    if source.form == "parquet":
        yield from read_parquet(source)
    elif source.form == "csv":
        from hiddenlinks.load.csvfile import read_csv  # its kernels take a while to load

        yield read_csv(source)
    else:
        yield read_jsonl(source)
