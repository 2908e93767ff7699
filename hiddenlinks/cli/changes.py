"""What an addition changed, as a table and in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.table import Table
from rich.text import Text

from hiddenlinks.cli.screen import plain_table
from hiddenlinks.monitor import TOLD, Added, Change
from hiddenlinks.report import printable

__all__ = ["changes_table", "summary"]


def changes_table(changes: Iterable[Change]) -> Table:
    """One row a change: what happened to which finding, how sure it is now, and why."""
    table = plain_table()
    for name in ("what", "listing", "category"):
        table.add_column(name, no_wrap=True)
    table.add_column("score", justify="right")
    table.add_column("why", overflow="fold")
    table.add_column("finding", no_wrap=True)
    for change in changes:
        finding = change.finding
        table.add_row(
            str(change.event),
            Text(printable(finding.listing_id)),
            Text(printable(finding.category or "unresolved")),
            f"{finding.score:.3f}",
            Text(printable(change.why)),
            finding.finding_id,
        )
    return table


def summary(added: Added) -> Iterator[str]:
    """What was taken in, computed and found, a line each."""
    if added.addition is None:
        yield f"{added.read:,} rows, all in the store already: the same dataset was added before; nothing was changed"
        return
    rejected = f", {added.rejected:,} rejected" if added.rejected else ""
    yield f"addition {added.addition}, as of {added.as_of:%Y-%m-%d %H:%M:%S}"
    yield f"{added.read:,} rows{rejected}, {added.fresh:,} new"
    if added.late:
        yield f"{added.late:,} of them are older than the addition before: they count from now on"
    if added.waiting:
        yield f"{added.waiting:,} of them are of a later moment than this addition: they count once it has come"
    if added.tombstones:
        yield f"{added.tombstones:,} links are gone: their sources were looked at again without them"
    if added.whole:
        yield f"all listings were looked at again: {added.whole}"
    yield "computed anew: " + ", ".join(f"{count:,} {name}" for name, count in added.computed.items())
    told = [f"{added.events.get(str(event), 0):,} {event}" for event in TOLD]
    yield f"findings: {', '.join(told)}"
