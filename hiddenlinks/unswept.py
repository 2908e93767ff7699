"""Pauses the cyclic garbage collector while many objects are made that form no cycles."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["unswept"]


@contextmanager
def unswept() -> Iterator[None]:
    """Python's collector of cycles rests within the block; what nobody holds any more is freed at once as ever.

    Its sweeps walk over all objects again and again, the lexicon's among them, and find nothing: a fifth of the time
    of writing 10^4 findings.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()
