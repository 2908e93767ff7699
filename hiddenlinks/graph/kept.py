"""A graph that is kept: a folder of plain columns, mapped into memory when it is read again.

``along-start.npy``, ``along-heads.npy`` and the same for ``against`` are numpy arrays, ``keys.arrow`` and
``links.arrow`` Arrow files; ``same.arrow`` is one row with the columns that have one value for all links.
``manifest.json`` says how large everything is, with a CRC-32 for each piece of each file: it finds damage, and
is no seal against somebody who means to deceive.
"""

from __future__ import annotations

import os
import shutil
import tempfile
import zlib
from pathlib import Path
from typing import TYPE_CHECKING, Final, Literal

import numpy as np
import polars as pl
from pydantic import BaseModel, ConfigDict, ValidationError

from hiddenlinks.csr import Rows
from hiddenlinks.errors import InputError
from hiddenlinks.threads import on_all
from hiddenlinks.whole import unwritable

if TYPE_CHECKING:
    from hiddenlinks.graph.linkgraph import LinkGraph

__all__ = ["read", "write"]

_PIECE: Final = 1 << 26
_MANIFEST: Final = "manifest.json"
_ARRAYS: Final = ("along-start", "along-heads", "against-start", "against-heads")
_FILES: Final = (*(f"{name}.npy" for name in _ARRAYS), "keys.arrow", "links.arrow", "same.arrow")
_AGAIN: Final = "save the graph again"


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    bytes: int
    crc32: tuple[int, ...]


class _Manifest(BaseModel):
    """What the folder holds; ``version`` counts the changes of this layout."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    format: Literal["hiddenlinks graph"] = "hiddenlinks graph"
    version: Literal[1] = 1
    nodes: int
    links: int
    columns: tuple[str, ...]
    files: dict[str, _File]


def write(graph: LinkGraph, folder: Path) -> None:
    """Write ``graph`` into ``folder``, which must not be there yet, or be empty; all of it or nothing.

    Raises :class:`~hiddenlinks.errors.InputError` where it is there, or cannot be written.
    """
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError("is there already", str(folder), "give a new folder")
        folder.parent.mkdir(parents=True, exist_ok=True)
        _write(graph, folder)
    except OSError as error:
        raise unwritable(folder, error.strerror or str(error)) from None


def _write(graph: LinkGraph, folder: Path) -> None:
    made = Path(tempfile.mkdtemp(prefix=".hiddenlinks-", dir=folder.parent))
    try:
        _columns(graph, made)
        files = {name: _seal(made / name) for name in _FILES}
        columns = tuple(graph.links.columns)
        manifest = _Manifest(nodes=len(graph), links=graph.targets.size, columns=columns, files=files)
        (made / _MANIFEST).write_text(manifest.model_dump_json(indent=1) + "\n", encoding="utf-8")
        made.chmod(0o777 & ~_umask())
        made.replace(folder)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise


def read(folder: Path) -> tuple[pl.Series, Rows, pl.DataFrame, Rows]:
    """Keys, links out of each node, link columns and links into each node of a kept graph.

    All of it is mapped into memory, and read from disk where it is used. Raises
    :class:`~hiddenlinks.errors.InputError`, with the file's name, for what is missing, truncated or altered.
    """
    manifest = _manifest(folder)
    for name in _FILES:
        _check(folder / name, manifest.files[name])
    arrays = [np.load(folder / f"{name}.npy", mmap_mode="r") for name in _ARRAYS]
    same = pl.read_ipc(folder / "same.arrow")
    links = pl.read_ipc(folder / "links.arrow")
    if not links.width:
        links = pl.DataFrame(height=manifest.links)
    links = links.with_columns(
        pl.lit(same[name].first(), same[name].dtype).alias(name) for name in same.columns
    )
    keys = pl.read_ipc(folder / "keys.arrow")["key"]
    return keys, Rows(*arrays[:2]), links.select(manifest.columns), Rows(*arrays[2:])


def _columns(graph: LinkGraph, folder: Path) -> None:
    for name, column in zip(_ARRAYS, (*graph.along, *graph.against), strict=True):
        np.save(folder / f"{name}.npy", column)
    same = [name for name in graph.links.columns if _one_value(graph.links[name])]
    graph.links.select(same).head(1).write_ipc(folder / "same.arrow")
    graph.links.drop(same).write_ipc(folder / "links.arrow")
    graph.keys.alias("key").to_frame().write_ipc(folder / "keys.arrow")


def _one_value(column: pl.Series) -> bool:
    """Whether all values are one, so that it can be kept once."""
    if column.len() == 0:
        return False
    return column.null_count() == column.len() or (column.null_count() == 0 and column.min() == column.max())


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _seal(path: Path) -> _File:
    size = path.stat().st_size
    return _File(bytes=size, crc32=tuple(_sums(path, size)))


def _sums(path: Path, size: int) -> list[int]:
    if not size:
        return []
    whole = np.memmap(path, np.uint8, mode="r")
    return on_all(lambda at: zlib.crc32(whole[at : at + _PIECE].data), range(0, size, _PIECE))


def _manifest(folder: Path) -> _Manifest:
    path = folder / _MANIFEST
    if not path.is_file():
        raise InputError(
            "is no kept graph: it has no manifest.json", str(folder), "give what LinkGraph.save wrote"
        )
    try:
        manifest = _Manifest.model_validate_json(path.read_bytes())
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "it"
        what = f"cannot be read: {where}: {first['msg']}"
        raise InputError(
            what, str(path), "read it with the release that wrote it, or save it again"
        ) from None
    if set(manifest.files) != set(_FILES):
        raise InputError("does not name the files of a kept graph", str(path), _AGAIN)
    return manifest


def _check(path: Path, sealed: _File) -> None:
    size = path.stat().st_size if path.is_file() else None
    if size is None:
        raise InputError("is missing", str(path), _AGAIN)
    if size != sealed.bytes:
        raise InputError(f"has {size:,} bytes, not {sealed.bytes:,}", str(path), _AGAIN)
    for place, (now, then) in enumerate(zip(_sums(path, size), sealed.crc32, strict=True)):
        if now != then:
            start = place * _PIECE
            what = f"was altered between its bytes {start:,} and {min(start + _PIECE, size):,}"
            raise InputError(what, str(path), _AGAIN)
