"""Tables to files, in each of the contract's forms."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.synth.tables import SCHEMAS, TRUTHS

if TYPE_CHECKING:
    from pathlib import Path

__all__ = ["FORMS", "Writer"]

FORMS: Final = ("csv", "jsonl", "parquet", "mixed")
"""Forms of a dataset; ``mixed`` uses the text forms side by side."""

_MIXED: Final = {"links": "jsonl", "pages": "jsonl"}


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes the districts of a marketplace into ``folder``, in one of the forms.

    With ``in_parts`` a table is a folder of part files, one for each district, else one file.
    """

    folder: Path
    form: str
    in_parts: bool

    def prepare(self) -> None:
        """Make the folder, without what an earlier marketplace of this form left there.

        Raises :class:`InputError` where it can't be written, or holds a marketplace of another form or of somebody
        else: what is made up has its campaigns beside it.
        """
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            if any(self.folder.glob("listings*")) and not self._place("campaigns").exists():
                what = "there is a marketplace already, and not one that synth made"
                raise InputError(what, str(self.folder), "give an empty folder")
            for name in SCHEMAS:
                own = self._place(name)
                others = [path for path in self.folder.glob(f"{name}*") if path.stem == name and path != own]
                if others and name not in TRUTHS:
                    what = f"there is {others[0].name} already"
                    raise InputError(what, str(self.folder), "give an empty folder")
                for path in [own, *own.glob("part-*")] if own.is_dir() else [own]:
                    if path.is_file():
                        path.unlink()
        except OSError as error:
            raise self._unwritable(error) from None

    def write(self, number: int, tables: dict[str, pl.DataFrame]) -> None:
        """Write a district: each table that has rows, and the truths, which are CSV and grow row by row.

        Times are ISO 8601 in UTC, lists in CSV are JSON.
        """
        try:
            for name, frame in tables.items():
                place, suffix = self._place(name), self._suffix(name)
                if name in TRUTHS:
                    with place.open("ab") as file:
                        frame.write_csv(file, include_header=number == 0)
                elif self.in_parts and frame.height:
                    place.mkdir(exist_ok=True)
                    _one(frame, place / f"part-{number:05}.{suffix}", suffix)
                elif not self.in_parts and (frame.height or name == "listings"):
                    _one(frame, place, suffix)
        except OSError as error:
            raise self._unwritable(error) from None

    def _suffix(self, name: str) -> str:
        if name in TRUTHS:
            return "csv"
        return _MIXED.get(name, "csv") if self.form == "mixed" else self.form

    def _place(self, name: str) -> Path:
        is_folder = self.in_parts and name not in TRUTHS
        return self.folder / (name if is_folder else f"{name}.{self._suffix(name)}")

    def _unwritable(self, error: OSError) -> InputError:
        return InputError(f"cannot write: {error}", str(self.folder), "give a folder that can be written")


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
