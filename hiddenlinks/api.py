"""The functions that people import: load a dataset as a graph, scan it for findings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.times import moment
from hiddenlinks.policy import Policy
from hiddenlinks.progress import Step, listening
from hiddenlinks.report import Report, Summary
from hiddenlinks.version import VERSION

if TYPE_CHECKING:
    import networkx as nx

    from hiddenlinks.graph.market import Market
    from hiddenlinks.load import Dataset, RowCount
    from hiddenlinks.recognise import Judge

__all__ = ["load", "scan"]


def load(
    source: str | Path | nx.DiGraph[Any] | None = None,
    *,
    policy: Policy | str | Path | None = None,
    as_of: date | str | None = None,
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

    return assemble(_dataset(source, tables, strict=strict), _policy(policy), moment(as_of, "as_of"))


def scan(
    source: str | Path | nx.DiGraph[Any] | Market | None = None,
    *,
    policy: Policy | str | Path | None = None,
    as_of: date | str | None = None,
    strict: bool = False,
    recogniser: Judge | None = None,
    progress: Callable[[Step], object] | None = None,
    **tables: object,
) -> Report:
    """The findings in a dataset, best first; arguments as for :func:`load`, whose result may be the ``source``.

    ``policy`` is a :class:`~hiddenlinks.policy.Policy` or a TOML file. ``recogniser`` judges the texts: the
    one that ships, or a classifier of your own (:class:`~hiddenlinks.recognise.Judge`). ``progress`` is told
    how far the work is (:class:`~hiddenlinks.progress.Step`). Nothing that the input names is ever fetched or run.
    """
    from hiddenlinks.detect import detect
    from hiddenlinks.graph.market import Market, assemble

    rules, until = _policy(policy), moment(as_of, "as_of")
    judge = _judge(recogniser, rules)
    with listening(progress):
        if isinstance(source, Market):
            _alone(until, tables, strict=strict)
            market, read = source, _Read()
        else:
            dataset = _dataset(source, tables, strict=strict)
            market, read = assemble(dataset, rules, until), _Read.of(dataset)
            del dataset  # most of it is in the market, and the rest is not needed any more
        found = detect(market, rules, judge, VERSION)
    summary = Summary.of(
        found.findings,
        tables=read.counts,
        ignored=read.ignored,
        notes=read.notes.height,
        nodes=market.nodes.height,
        links=market.graph.sources.size,
        unknown_labels=_unknown_labels(market, rules),
        below=found.below,
        uncaptured=found.uncaptured,
    )
    return Report(tuple(found.findings), summary, read.rejects, found.beside, notes=read.notes)


@dataclass(frozen=True)
class _Read:
    """What is told of a dataset that was read; of a market it is not known."""

    counts: dict[str, RowCount] = field(default_factory=dict)
    ignored: dict[str, tuple[str, ...]] = field(default_factory=dict)
    rejects: pl.DataFrame = field(default_factory=pl.DataFrame)
    notes: pl.DataFrame = field(default_factory=pl.DataFrame)

    @classmethod
    def of(cls, dataset: Dataset) -> Self:
        return cls(dataset.counts, dict(dataset.ignored), dataset.rejects, dataset.notes)


def _alone(until: date | None, tables: dict[str, Any], *, strict: bool) -> None:
    """A market was read before: what says how to read it came too late."""
    given = {"as_of": until, "strict": strict or None} | tables
    for name, value in given.items():
        if value is not None:
            raise InputError(f"both a Market and {name}=", "", f"give {name} to load")


def _dataset(source: Any, tables: dict[str, Any], *, strict: bool) -> Dataset:  # noqa: ANN401
    from hiddenlinks.load import from_folder, from_frames, from_networkx

    if source is None:
        return from_frames(strict=strict, **tables)
    domains = tables.pop("domains", None)
    domains = () if domains is None else domains
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


def _judge(recogniser: Judge | None, policy: Policy) -> Judge:
    from hiddenlinks.recognise import Recogniser, check_judge

    return (
        Recogniser.default(policy.categories)
        if recogniser is None
        else check_judge(recogniser, policy.categories)
    )
