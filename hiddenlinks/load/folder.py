"""A folder of files to a dataset."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from hiddenlinks.load.dataset import Dataset, assemble
from hiddenlinks.load.files import find
from hiddenlinks.load.frames import table_parts
from hiddenlinks.load.readers import read

__all__ = ["from_folder"]


def from_folder(path: str | Path, *, domains: object = (), strict: bool = False) -> Dataset:
    """The dataset in a folder, as the contract describes it.

    ``domains`` are further lists of sites: ``FILE`` or ``CATEGORY=FILE``, or several
    (:func:`~hiddenlinks.load.domains.read_domains`), or a frame. With ``strict`` the first unusable row is an
    :class:`InputError`; else such rows are in ``Dataset.rejects``.
    """
    files = (part for source in find(Path(path)) for part in read(source))
    return assemble(chain(files, table_parts("domains", domains)), strict=strict)
