"""Monitor: day after day, what is new, and what people decided about it."""

from hiddenlinks.monitor.changes import TOLD, Change, Event
from hiddenlinks.monitor.monitor import Added, add, difference, findings
from hiddenlinks.monitor.store import SCHEMA, Store

__all__ = ["SCHEMA", "TOLD", "Added", "Change", "Event", "Store", "add", "difference", "findings"]
