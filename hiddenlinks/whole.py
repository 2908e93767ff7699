"""Files that are there whole or not at all: nobody takes half of the findings for all of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from shutil import copymode

from hiddenlinks.errors import InputError

__all__ = ["unwritable", "whole"]


@contextmanager
def whole(path: Path) -> Iterator[Path]:
    """Where to write what becomes ``path`` at the end; what is stopped before leaves the file as it was.

    Devices, pipes, and files in folders that take no new ones are written to directly. Raises
    :class:`~hiddenlinks.errors.InputError` where the operating system refuses.
    """
    try:
        with _written(path) as part:
            yield part
    except OSError as error:
        raise unwritable(path, error.strerror or str(error)) from None


def unwritable(path: Path, why: str) -> InputError:
    """The error of a file or folder that cannot be written."""
    return InputError(f"cannot be written: {why}", str(path), "give another path")


@contextmanager
def _written(path: Path) -> Iterator[Path]:
    target = path.resolve()
    if (target.exists() and not target.is_file()) or not os.access(target.parent, os.W_OK):
        yield path
        return
    part = target.with_name(f".hiddenlinks-{os.getpid()}.part")
    try:
        yield part
        if target.exists():
            copymode(target, part)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)
