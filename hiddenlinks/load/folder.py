"""A folder of files to a dataset."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from hiddenlinks.load.dataset import Dataset, assemble
from hiddenlinks.load.files import Source, find
from hiddenlinks.load.frames import table_parts
from hiddenlinks.load.part import Part
from hiddenlinks.load.readers import read
from hiddenlinks.load.room import check_room
from hiddenlinks.progress import stage

__all__ = ["from_folder"]


def from_folder(path: str | Path, *, domains: object = (), strict: bool = False) -> Dataset:
    """The dataset in a folder, as the contract describes it.

    ``domains`` are further lists of sites: ``FILE`` or ``CATEGORY=FILE``, or several
    (:func:`~hiddenlinks.load.domains.read_domains`), or a frame. With ``strict`` the first unusable row is an
    :class:`InputError`; else such rows are in ``Dataset.rejects``. Also an InputError: a dataset that will not fit into
    memory (:mod:`~hiddenlinks.load.room`).
    """
    sources = find(Path(path))
    check_room(Path(path), sources)
    return assemble(chain(_parts(sources), table_parts("domains", domains)), strict=strict)


def _parts(sources: list[Source]) -> Iterator[Part]:
    """The parts of all files, as a stage of the work."""
    with stage("reading the tables", sum(source.size for source in sources), "bytes") as advance:
        for source in sources:
            yield from read(source)
            advance(source.size)
