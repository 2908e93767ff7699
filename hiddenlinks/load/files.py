"""Which files of a folder hold which table, and their bytes unpacked."""

from __future__ import annotations

import gzip
import io
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import zstandard

from hiddenlinks.errors import InputError
from hiddenlinks.load.schema import COLUMNS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMS", "Source", "find", "form_of", "unpacked"]

FORMS: Final = {
    f".{form}{packing}": form
    for form, packings in {"csv": 3, "jsonl": 3, "ndjson": 3, "parquet": 1}.items()
    for packing in ("", ".gz", ".zst")[:packings]
}
"""Suffix of a file to its form."""

_GZIP, _ZSTD = b"\x1f\x8b", b"\x28\xb5\x2f\xfd"  # how packed data begins; no UTF-8 text does
_UTF_16: Final = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True)
class Source:
    """One file of a table: ``label`` is its path relative to the dataset, as reports name it."""

    table: str
    path: Path
    label: str
    form: str

    @property
    def size(self) -> int:
        """Bytes of the file; 0 where they cannot be told (it will be an error when it is read)."""
        try:
            return self.path.stat().st_size
        except OSError:
            return 0


def find(folder: Path) -> list[Source]:
    """The files of all tables, in the order of the tables and, within a folder of parts, of their paths.

    A table is one file ``<table><suffix>``, or a folder ``<table>`` or ``<table><suffix>`` of part files,
    also in folders within it. Names that begin with ``.`` or ``_`` are skipped there. Raises
    :class:`InputError` where the folder or its listings are missing, or a table has two sources.
    """
    if not folder.is_dir():
        what = "not a folder" if folder.exists() else "no such folder"
        raise InputError(what, str(folder), "give the folder that holds listings.csv, .jsonl or .parquet")
    try:
        entries = sorted(folder.iterdir(), key=lambda entry: entry.name)
    except OSError as error:
        raise InputError(str(error.strerror), str(folder), "check who may read it") from None
    found: list[Source] = []
    for table in COLUMNS:
        own = [entry for entry in entries if _holds(entry, table)]
        if len(own) > 1:
            names = " and ".join(entry.name for entry in own)
            raise InputError(f"two sources for {table}: {names}", str(folder), "keep one of them")
        if table == "listings" and not own:
            there = ", ".join(entry.name for entry in entries[:10] if not _hidden(entry.name)) or "nothing"
            raise InputError(
                f"no listings; there is {there}", str(folder), "add listings.csv, .jsonl or .parquet"
            )
        found += [source for entry in own for source in _sources(table, entry)]
    return found


def form_of(name: str) -> str | None:
    """The form (csv, jsonl, ndjson, parquet) that a file's suffix says, or None."""
    return next((form for suffix, form in FORMS.items() if name.lower().endswith(suffix)), None)


def _holds(entry: Path, table: str) -> bool:
    suffix = entry.name.removeprefix(table)
    named = suffix != entry.name and (suffix.lower() in FORMS or not suffix)
    return named and (entry.is_dir() or bool(suffix))


def _hidden(name: str) -> bool:
    return name.startswith((".", "_"))


def _sources(table: str, entry: Path) -> list[Source]:
    if not entry.is_dir():
        return [Source(table, entry, _shown(entry.name), str(form_of(entry.name)))]
    parts = (path for path in entry.rglob("*") if path.is_file())
    shown = [path for path in parts if not any(map(_hidden, path.relative_to(entry).parts))]
    return [
        _part(table, entry, path) for path in sorted(shown, key=lambda path: path.relative_to(entry).parts)
    ]


def _part(table: str, entry: Path, path: Path) -> Source:
    label = _shown(path.relative_to(entry.parent).as_posix())
    form = form_of(path.name) or form_of(entry.name)
    if form is None:
        mend = "parts end in .csv, .jsonl or .parquet; let the names of other files begin with _"
        raise InputError("unknown form of part file", str(path), mend)
    return Source(table, path, label, form)


def _shown(name: str) -> str:
    """A file name that is no UTF-8, as it can be printed."""
    return name.encode("utf-8", "replace").decode()


def unpacked(path: Path) -> bytes:
    """The bytes of a text file, decompressed as its suffix or first bytes say, without a byte order mark.

    Raises :class:`InputError` naming the file where it cannot be read, is cut off, or is UTF-16.
    """
    try:
        data = _unpack(path)
    except OSError as error:  # also gzip.BadGzipFile
        raise InputError(error.strerror or str(error), _shown(str(path)), "check the file") from None
    except (EOFError, zlib.error, zstandard.ZstdError) as error:
        raise InputError(
            f"broken or cut off: {error}", _shown(str(path)), "write or copy the file again"
        ) from None
    if data.startswith(_UTF_16):
        raise InputError("UTF-16, not UTF-8", _shown(str(path)), "save it as UTF-8")
    return data.removeprefix(b"\xef\xbb\xbf")


def _unpack(path: Path) -> bytes:
    data = path.read_bytes()
    suffix = path.suffix.lower()
    if suffix in (".gz", ".zst") and not data:
        raise EOFError("no bytes at all")
    if suffix == ".gz" or data.startswith(_GZIP):
        return gzip.decompress(data)
    if suffix == ".zst" or data.startswith(_ZSTD):
        return _unpack_zstd(data)
    return data


def _unpack_zstd(data: bytes) -> bytes:
    """All frames of ``data``; a plain stream reader would pass over a last one that is cut off."""
    out = io.BytesIO()
    while data:
        frame = zstandard.ZstdDecompressor().decompressobj()
        out.write(frame.decompress(data))
        if not frame.eof:
            raise EOFError("the last frame has no end")
        data = frame.unused_data
    return out.getvalue()
