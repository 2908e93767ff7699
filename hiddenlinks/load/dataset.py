"""The validated tables of a dataset, and how they are put together from parts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from hiddenlinks.load.check import check
from hiddenlinks.load.log import Log
from hiddenlinks.load.order import FILE, ordered, split_duplicates
from hiddenlinks.load.part import ROW, Part
from hiddenlinks.load.references import Coded, Resolved, Spellings, encode
from hiddenlinks.load.schema import COLUMNS
from hiddenlinks.progress import each, stage
from hiddenlinks.threads import ahead

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["Dataset", "RowCount", "assemble"]


@dataclass(frozen=True)
class RowCount:
    """Rows of one table: ``read == used + rejected``."""

    read: int
    used: int
    rejected: int


@dataclass(frozen=True)
class Dataset:
    """The tables of a dataset, typed and checked, in an order that does not depend on the order of the input.

    But for ``links``, which stand as they came: there are many, and the graph puts them into the order of its nodes.

    Columns are the contract's. A reference (``links.source``, ``links.target``, ``pages.url``,
    ``targets.node``, ``listings.url``) is a UInt32 position in ``references`` (``reference``: every usable
    spelling, distinct and sorted; ``key``: its node's key). ``links.kind`` is the UInt8 code in
    :data:`~hiddenlinks.vocabulary.KINDS`, times are ``Datetime("us", "UTC")``, statuses Int32,
    ``domains.domain`` is in lower case and IDNA form.

    Rows that say the same twice are harmless and all kept, but for variants: of those with one ``listing_id``
    and ``variant_id`` the first by its values is used, the others are rejected.

    ``rejects`` (``table``, ``file``, ``row``, ``reason``) are rows set aside; ``notes`` (``table``, ``file``,
    ``row``, ``note``) are values set aside whose row was used. ``row`` is the 1-based data row in its file;
    ``file`` is relative to the dataset, null for frames and graphs. ``counts`` has an entry for every table,
    ``ignored`` one for each table with further columns (names sorted).
    """

    listings: pl.DataFrame
    variants: pl.DataFrame
    links: pl.DataFrame
    pages: pl.DataFrame
    domains: pl.DataFrame
    targets: pl.DataFrame
    references: pl.DataFrame
    rejects: pl.DataFrame
    notes: pl.DataFrame
    counts: dict[str, RowCount]
    ignored: dict[str, tuple[str, ...]]


@dataclass(frozen=True)
class _Piece:
    """A checked part: typed rows without the columns in which nothing stands, and their references as codes."""

    table: str
    file: str | None
    frame: pl.DataFrame
    codes: pl.DataFrame
    read: int
    further: frozenset[str]


def assemble(parts: Iterable[Part], *, strict: bool = False) -> Dataset:
    """Check parts one after another and put them together; with ``strict`` the first reject is an InputError.

    A part's texts of references are let go as soon as they are coded, so that memory follows the distinct
    ones.
    """
    log, spellings = Log(), Spellings()
    pieces: dict[str, list[_Piece]] = {table: [] for table in COLUMNS}
    for piece, coded, rejects in ahead(_piece, parts):
        log.reject(piece.table, piece.file, rejects)
        pieces[piece.table].append(replace(piece, codes=spellings.number(coded)))
    with stage("reading the addresses"):
        resolved = spellings.resolve()
    ignored = _ignored(pieces)
    tables, counts = {}, {}
    for table in each(COLUMNS, "sorting the tables", len(COLUMNS), "tables"):
        read = sum(piece.read for piece in pieces[table])
        tables[table] = _table(table, pieces.pop(table), resolved, log)
        counts[table] = RowCount(read, tables[table].height, read - tables[table].height)
    if strict:
        log.raise_first()
    return Dataset(
        **tables,
        references=resolved.references,
        rejects=log.rejects,
        notes=log.notes,
        counts=counts,
        ignored=ignored,
    )


def _piece(part: Part) -> tuple[_Piece, Coded, pl.DataFrame]:
    """A part, checked; its references; the rows that are rejected."""
    checked = check(part)
    frame, named = checked.frame, _reference_columns(part.table)
    coded = encode(frame.select(named))
    empty = [name for name in frame.columns if frame[name].null_count() == frame.height]
    known = {column.name for column in COLUMNS[part.table]}
    further = frozenset(name or "(unnamed)" for name in part.columns if name not in known)
    frame = frame.drop({*named, *empty} - {ROW})
    return _Piece(part.table, part.file, frame, coded.codes, checked.read, further), coded, checked.rejects


def _reference_columns(table: str) -> list[str]:
    return [column.name for column in COLUMNS[table] if column.reference]


def _table(table: str, pieces: list[_Piece], resolved: Resolved, log: Log) -> pl.DataFrame:
    """The rows of all parts, in order; lets go of the ``pieces``. A column in which nothing stands takes no room."""
    schema = {column.name: column.stored for column in COLUMNS[table]}
    files = [piece.file for piece in pieces]
    frames: list[pl.DataFrame] = []
    while pieces:
        frame = _resolve(pieces.pop(0), resolved, log)
        file = pl.lit(len(frames), pl.UInt32).alias(FILE)
        frames.append(frame.with_columns(file) if table == "variants" else frame.drop(ROW))
    frame = pl.concat(frames or [pl.DataFrame(schema=schema)], how="diagonal")
    frame = frame.with_columns(
        pl.lit(None, kind).alias(name) for name, kind in schema.items() if name not in frame.columns
    )
    frames.clear()
    frame = ordered(table, frame) if table != "links" else frame
    if table == "variants" and files:
        frame, repeated = split_duplicates(frame)
        for at, rows in repeated.group_by(FILE):
            reason = pl.lit("duplicate variant").alias("reason")
            log.reject(table, files[int(str(at[0]))], rows.select(ROW, reason))
    return frame.select(*schema)


def _resolve(piece: _Piece, resolved: Resolved, log: Log) -> pl.DataFrame:
    """Positions for codes; a row without a usable required reference goes, an optional one is set to null."""
    codes = piece.codes
    frame = piece.frame.with_columns(resolved.lookup(codes))
    for column in COLUMNS[piece.table]:
        if not column.reference:
            continue
        lost = frame[column.name].is_null() & codes[column.name].is_not_null()
        if not lost.any():
            continue
        why = f"{column.name}: " + resolved.why(codes[column.name].filter(lost))
        found = pl.DataFrame([frame[ROW].filter(lost), why.alias("reason")])
        if column.required:
            log.reject(piece.table, piece.file, found)
            frame, codes = frame.filter(~lost), codes.filter(~lost)
        else:
            log.note(piece.table, piece.file, found)
    return frame


def _ignored(pieces: dict[str, list[_Piece]]) -> dict[str, tuple[str, ...]]:
    names = {table: set[str]().union(*(piece.further for piece in own)) for table, own in pieces.items()}
    return {table: tuple(sorted(found)) for table, found in names.items() if found}
