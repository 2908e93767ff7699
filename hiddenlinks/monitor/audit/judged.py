"""Judgements as people hand them in: a CSV file, checked row by row."""

from __future__ import annotations

import io
from enum import StrEnum
from pathlib import Path
from typing import Final

import polars as pl
from polars.exceptions import PolarsError

from hiddenlinks.errors import InputError, nearest

__all__ = ["ANSWERS", "Judgement", "read_judged"]

ANSWERS: Final = ("judgement", "judged_category", "note")
"""The columns that people fill in; the first has to be."""

_NEEDED: Final = ("audit", "listing_id", "judgement")
_MEND: Final = "hand in the file that --sample wrote, with its first row"


class Judgement(StrEnum):
    """What a person says of a listing: it is hidden; it is not, or declares what it sells; or they could not tell."""

    HIDDEN = "hidden"
    BENIGN = "benign"
    UNSURE = "unsure"


def read_judged(path: str | Path) -> pl.DataFrame:
    """The rows of a judged sample, one a listing: ``audit`` (int), ``listing_id``, and the :data:`ANSWERS` (str).

    Cells may be parted by commas or semicolons, as spreadsheets write them. Raises
    :class:`~hiddenlinks.errors.InputError` for a file that cannot be read, lacks a column or holds several audits; and
    where a judgement is missing or none of :class:`Judgement`, or a listing is judged twice with different results.
    """
    rows = _cells(Path(path))
    missing = [name for name in _NEEDED if name not in rows.columns]
    if missing:
        raise InputError(f"no column {missing[0]!r}", str(path), _MEND)
    absent = [pl.lit(None, pl.String).alias(name) for name in ANSWERS if name not in rows.columns]
    held = rows.with_columns(absent).select("audit", "listing_id", *ANSWERS).with_row_index("line", 2)
    held = held.with_columns(
        pl.col("listing_id").str.replace("^'([=+\\-@\t\r'])", "$1"),
        pl.col("judgement").str.strip_chars().str.to_lowercase(),
        pl.col("audit").str.strip_chars().cast(pl.Int64, strict=False),
        *(pl.col(name).str.strip_chars().replace("", None) for name in ANSWERS[1:]),
    )
    _check(held, str(path))
    return held.unique("listing_id", keep="first", maintain_order=True).drop("line")


def _cells(path: Path) -> pl.DataFrame:
    try:
        text = path.read_bytes().removeprefix(b"\xef\xbb\xbf")
        head = text.split(b"\n", 1)[0]
        parted = ";" if b";" in head and b"," not in head else ","
        return pl.read_csv(io.BytesIO(text), infer_schema=False, separator=parted, encoding="utf8-lossy")
    except OSError as error:
        raise InputError(f"cannot be read: {error.strerror or error}", str(path), _MEND) from None
    except PolarsError as error:
        first = (str(error).splitlines() or ["?"])[0][:200]
        raise InputError(f"cannot be read: {first}", str(path), _MEND) from None


def _check(rows: pl.DataFrame, where: str) -> None:
    if not rows.height:
        raise InputError("no rows", where, _MEND)
    if rows["audit"].null_count() or rows["audit"].n_unique() > 1:
        raise InputError("rows of several audits, or of none", where, "hand in one audit at a time")
    empty = rows.filter(pl.col("judgement").fill_null("") == "")
    if empty.height:
        line, listing = empty.select("line", "listing_id").row(0)
        what = f"{empty.height} listings without a judgement, the first is {listing} in row {line}"
        raise InputError(what, where, "write hidden, benign or unsure, or take these rows out")
    unknown = rows.filter(~pl.col("judgement").is_in(list(Judgement)))
    if unknown.height:
        line, word = unknown.select("line", "judgement").row(0)
        raise InputError(f"no judgement {word!r}", f"{where}, row {line}", nearest(word, Judgement))
    twice = rows.unique(["listing_id", "judgement"]).filter(pl.col("listing_id").is_duplicated())
    if twice.height:
        first = twice.sort("line")["listing_id"][0]
        lines = rows.filter(pl.col("listing_id") == first).sort("line")
        said = " and ".join(
            f"{word} in row {line}" for line, word in lines.select("line", "judgement").rows()
        )
        raise InputError(f"listing {first} is judged twice: {said}", where, "leave one")
