"""Files, frames and graphs to validated tables in columns."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hiddenlinks.load.dataset import Dataset, RowCount
    from hiddenlinks.load.folder import from_folder
    from hiddenlinks.load.frames import from_frames
    from hiddenlinks.load.networkx_ import from_networkx
    from hiddenlinks.load.schema import columns

__all__ = ["Dataset", "RowCount", "columns", "from_folder", "from_frames", "from_networkx"]

_HOMES: Final = {
    "Dataset": "dataset",
    "RowCount": "dataset",
    "columns": "schema",
    "from_folder": "folder",
    "from_frames": "frames",
    "from_networkx": "networkx_",
}


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever has that name
    """What a name needs is loaded when it is first used: readers have kernels, and help needs none of them."""
    if name not in _HOMES:
        raise AttributeError(f"module 'hiddenlinks.load' has no attribute {name!r}")
    return getattr(import_module(f"hiddenlinks.load.{_HOMES[name]}"), name)
