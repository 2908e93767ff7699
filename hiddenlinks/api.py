"""The functions that people import: load a dataset as a graph, scan it for findings."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.times import times
from hiddenlinks.policy import Policy
from hiddenlinks.progress import Step, listening
from hiddenlinks.report import Report, Summary, rows_of
from hiddenlinks.version import VERSION

if TYPE_CHECKING:
    import networkx as nx

    from hiddenlinks.graph.market import Market
    from hiddenlinks.load import Dataset
    from hiddenlinks.recognise import Judge

__all__ = ["VERSION", "load", "scan"]


def load(
    source: str | Path | nx.DiGraph[Any] | None = None,
    *,
    policy: Policy | str | Path | None = None,
    as_of: datetime | str | None = None,
    strict: bool = False,
    **tables: object,
) -> Market:
    """The marketplace as a graph: nodes, links (derived ones among them), listings and pages in columns.

    ``source`` is a folder as the contract describes it, or a networkx DiGraph or MultiDiGraph; in its place
    frames may be given by the name of their table: ``load(listings=frame, links=frame)``. Beside a folder or a
    graph, ``domains`` may give further lists (a path or several, each FILE or CATEGORY=FILE, or a frame).
    ``as_of`` leaves out what was observed later; ``strict`` makes the first unusable row an error.
    Raises :class:`~hiddenlinks.errors.InputError` where the input cannot be used.
    """
    from hiddenlinks.graph.market import assemble

    return assemble(_dataset(source, tables, strict=strict), _policy(policy), _time(as_of))


def scan(
    source: str | Path | nx.DiGraph[Any] | None = None,
    *,
    policy: Policy | str | Path | None = None,
    as_of: datetime | str | None = None,
    strict: bool = False,
    recogniser: Judge | None = None,
    progress: Callable[[Step], object] | None = None,
    **tables: object,
) -> Report:
    """The findings in a dataset, best first; arguments as for :func:`load`.

    ``policy`` is a :class:`~hiddenlinks.policy.Policy` or a TOML file. ``recogniser`` judges the texts: the
    one that ships, or a classifier of your own (:class:`~hiddenlinks.recognise.Judge`). ``progress`` is told
    how far the work is (:class:`~hiddenlinks.progress.Step`). Nothing that the input names is ever fetched or run.
    """
    from hiddenlinks.detect import detect
    from hiddenlinks.graph.market import assemble

    rules, until = _policy(policy), _time(as_of)
    judge = _judge(recogniser, rules)
    with listening(progress):
        dataset = _dataset(source, tables, strict=strict)
        market = assemble(dataset, rules, until)
        counts, ignored, notes = rows_of(dataset), dict(dataset.ignored), dataset.notes.height
        rejects = dataset.rejects
        del dataset  # most of it is in the market, and the rest is not needed any more
        found = detect(market, rules, judge, VERSION)
    summary = Summary.of(
        found.findings,
        tables=counts,
        ignored=ignored,
        notes=notes,
        nodes=market.nodes.height,
        links=market.graph.sources.size,
        unknown_labels=_unknown_labels(market, rules),
        below=found.below,
        uncaptured=found.uncaptured,
    )
    return Report(tuple(found.findings), summary, rejects, found.beside)


def _dataset(source: Any, tables: dict[str, Any], *, strict: bool) -> Dataset:  # noqa: ANN401
    from hiddenlinks.load import from_folder, from_frames, from_networkx

    if source is None:
        return from_frames(strict=strict, **tables)
    domains = tables.pop("domains", ())
    if tables:
        what = f"both a {type(source).__name__} and {next(iter(tables))}="
        raise InputError(what, "", "give a folder or a graph, or frames")
    if isinstance(source, (str, Path)):
        return from_folder(source, domains=domains, strict=strict)
    if hasattr(source, "edges"):
        return from_networkx(source, domains=domains, strict=strict)
    raise InputError(
        f"cannot load a {type(source).__name__}", "", "give a folder, a networkx graph, or frames"
    )


def _unknown_labels(market: Market, policy: Policy) -> int:
    """Entries of the user's lists whose label is no category of the policy: ignored, and counted."""
    known = [*(name.lower() for name in policy.categories), "shortener", "link_in_bio"]
    labels = pl.concat([market.domains["label"], market.targets["category"]])
    labels = labels.str.strip_chars().str.to_lowercase()
    return int((~labels.is_in(known)).sum())


def _policy(policy: Policy | str | Path | None) -> Policy:
    if policy is None:
        return Policy()
    if isinstance(policy, (str, Path)):
        return Policy.from_toml(policy)
    if not isinstance(policy, Policy):
        raise InputError(f"policy is a {type(policy).__name__}", "", "give a Policy or a TOML file")
    return policy


def _time(moment: datetime | str | None) -> datetime | None:
    """A moment as the tables have them: ISO 8601, UTC where it says no zone, a date alone its first moment."""
    if moment is None:
        return None
    if not isinstance(moment, (datetime, str)):
        raise InputError(f"as_of is a {type(moment).__name__}", "", "give a datetime or an ISO 8601 time")
    found = times(pl.Series([moment])).to_list()[0]
    if not isinstance(found, datetime):
        raise InputError(f"{moment!r} is no time", "as_of", "write it as 2026-01-31T12:00:00Z")
    return found


def _judge(recogniser: Judge | None, policy: Policy) -> Judge:
    from hiddenlinks.recognise import Judge, Recogniser

    if recogniser is None:
        return Recogniser.default(policy.categories)
    if not isinstance(recogniser, Judge):
        what = f"recogniser is a {type(recogniser).__name__}"
        raise InputError(what, "", "give a Recogniser, or a classifier with all methods of Judge")
    return recogniser
