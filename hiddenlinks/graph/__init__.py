"""The directed graph: nodes and links in columns, and the searches over them."""

from hiddenlinks.graph.linkgraph import LinkGraph
from hiddenlinks.graph.reach import Reach

__all__ = ["LinkGraph", "Reach"]
