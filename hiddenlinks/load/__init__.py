"""Files, frames and graphs to validated tables in columns."""

from hiddenlinks.load.dataset import Dataset, RowCount
from hiddenlinks.load.folder import from_folder
from hiddenlinks.load.frames import from_frames
from hiddenlinks.load.networkx_ import from_networkx
from hiddenlinks.load.schema import columns

__all__ = ["Dataset", "RowCount", "columns", "from_folder", "from_frames", "from_networkx"]
