"""Which release this is."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version
from typing import Final

__all__ = ["VERSION"]


def _version() -> str:
    try:
        return version("hiddenlinks")
    except PackageNotFoundError:  # run from a checkout that is not installed
        return "0+unknown"


VERSION: Final = _version()
"""The version as it was installed."""
