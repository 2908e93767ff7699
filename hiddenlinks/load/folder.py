"""A folder of files to a dataset."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from hiddenlinks.load.dataset import Dataset, assemble
from hiddenlinks.load.domains import read_domains
from hiddenlinks.load.files import find
from hiddenlinks.load.readers import read

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["from_folder"]


def from_folder(
    path: str | Path, *, domains: str | Path | Iterable[str | Path] = (), strict: bool = False
) -> Dataset:
    """The dataset in a folder, as the contract describes it.

    ``domains`` are further lists of sites, ``FILE`` or ``CATEGORY=FILE``
    (:func:`~hiddenlinks.load.domains.read_domains`). With ``strict`` the first row that cannot be used is an
    :class:`InputError`; else such rows are in ``Dataset.rejects``.
    """
    specs = (domains,) if isinstance(domains, (str, Path)) else domains
    files = (part for source in find(Path(path)) for part in read(source))
    lists = (part for spec in specs for part in read_domains(str(spec)))
    return assemble((part for parts in (files, lists) for part in parts), strict=strict)
