"""Ablations: what the figures are when a part of the evidence is taken away.

A finding carries its prior and the weight of each of its signals, so that all of it is done on findings alone, without
a scan. What a scan left out (``min_score``) cannot come back: scan with a least score of 0 before.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.evaluate.files import SIGNALS_COLUMNS, require
from hiddenlinks.evaluate.measured import evaluate
from hiddenlinks.evaluate.model import Ablation, Ablations, Evaluation
from hiddenlinks.vocabulary import Direction

if TYPE_CHECKING:
    from collections.abc import Collection

__all__ = ["View", "ablations", "only", "without"]


class View(StrEnum):
    """A part of the evidence that can be judged by itself.

    A direction alone; ``text``: what the listing's own texts say; ``graph``: that there is a way, and its form.
    """

    FORWARD = "forward"
    INBOUND = "inbound"
    SELF = "self"
    TEXT = "text"
    GRAPH = "graph"


_DIRECTIONS: Final = {
    View.TEXT: (Direction.SELF,),
    View.GRAPH: (Direction.FORWARD, Direction.INBOUND),
}
_CONTENT: Final = (
    "end_content",  # what the end is about
    "contradicted",  # that what was found at the end is not about it
    "disagreement",  # that the title is not about it
    "corroborated",  # that another sign is surely about it
    "part_content",  # the rest: what a part of the listing shows, and how it is written
    "agreeing_parts",
    "disguise",
)
_UNHEARD: Final = {
    View.TEXT: ("variant_outlier",),  # prices and orders are no text
    View.GRAPH: _CONTENT,
}
_AGREEING: Final = "corroborated"
_DIGITS: Final = 4  # as the score does, so that a finding that nothing is taken from keeps its score


def without(findings: pl.DataFrame, signals: Collection[str]) -> pl.DataFrame:
    """The findings scored anew without these signals: ``sigmoid(prior + sum of the other weights)``.

    Raises :class:`InputError` for a name that is no signal, here or in the findings, and for findings that carry
    no signals.
    """
    _check(findings)
    known = {*_ours(), *_names(findings)}
    for name in signals:
        if name not in known:
            raise InputError(f"unknown signal {name!r}", "--without", nearest(name, known))
    return _without(findings, signals)


def only(findings: pl.DataFrame, view: View) -> pl.DataFrame:
    """The findings of one view, scored anew by what belongs to it.

    ``text`` leaves out the signal that reads prices and orders, ``graph`` all that come of recognising content.
    That several signs agree (``corroborated``) counts only where they agree within the view. The ways themselves
    were found because their ends were recognised: ``graph`` takes away how surely, not that.
    """
    _check(findings)
    directions = [str(d) for d in _DIRECTIONS.get(view) or (Direction(view),)]
    kept = findings.filter(pl.col("direction").is_in(directions))
    agreeing = pl.struct("direction", "source").filter(_each("name").list.contains(_AGREEING))
    alone = agreeing.n_unique().over("listing_id", "category") == 1
    heard = pl.when(alone).then(_signals_but([_AGREEING])).otherwise("signals")
    return _without(kept.with_columns(signals=heard), _UNHEARD.get(view, ()))


def ablations(findings: pl.DataFrame, truth: pl.DataFrame, listings: int | None = None) -> Ablations:
    """The figures of all findings, without each signal that occurs in hidden ones, and of each view.

    Signals of unresolved ways alone change no figure here. Arguments as for
    :func:`~hiddenlinks.evaluate.measured.evaluate`; findings need ``source``, ``prior`` and ``signals`` too.
    """
    _check(findings)
    hidden = findings.filter(pl.col("status") == "hidden")
    parts = {"full": findings}
    parts |= {f"without {name}": _without(findings, [name]) for name in _names(hidden)}
    parts |= {f"only {view}": only(findings, view) for view in View}
    return Ablations(rows=tuple(_row(name, evaluate(part, truth, listings)) for name, part in parts.items()))


def _row(name: str, found: Evaluation) -> Ablation:
    return Ablation(
        name=name,
        average_precision=found.ranking.average_precision,
        recall_at_95=found.ranking.recall_at_95,
        recall=found.at_half.recall,
        false_positives_per_10000=found.at_half.false_positives_per_10000,
    )


def _check(findings: pl.DataFrame) -> None:
    require(findings, ("direction", "category", *SIGNALS_COLUMNS), "findings")
    bare = findings.filter(pl.col("prior").is_null() | pl.col("signals").is_null())
    if bare.height:
        what = (
            f"no prior or no signals: {bare.height} rows, as {bare['listing_id'].sort(nulls_last=True)[0]!r}"
        )
        raise InputError(what, "findings", "ablations need both, see the contract")


def _names(findings: pl.DataFrame) -> list[str]:
    """The signals that occur, in the order of the library's list, then those that it does not know."""
    there = findings["signals"].explode().struct.field("name").drop_nulls().unique().sort().to_list()
    ours = _ours()
    return [*(name for name in ours if name in there), *(name for name in there if name not in ours)]


def _ours() -> Collection[str]:
    """The library's own signals, in its order."""
    from hiddenlinks.detect.signals import SIGNALS  # with all that a scan needs, and this alone needs it

    return SIGNALS


def _each(field: str) -> pl.Expr:
    """``name`` or ``weight`` of every signal, as a list a finding."""
    return pl.col("signals").list.eval(pl.element().struct.field(field))


def _signals_but(names: Collection[str]) -> pl.Expr:
    return pl.col("signals").list.filter(~pl.element().struct.field("name").is_in(list(names)))


def _without(findings: pl.DataFrame, names: Collection[str]) -> pl.DataFrame:
    kept = findings.with_columns(signals=_signals_but(names))
    total = _each("weight").list.sum().round(_DIGITS)
    odds = pl.col("prior") + total
    return kept.with_columns(score=(1 / (1 + (-odds).exp())).round(6))
