"""Monitor: day after day, what is new, and what people decided about it."""

from hiddenlinks.monitor.store import SCHEMA, Store

__all__ = ["SCHEMA", "Store"]
