"""How far a negation or a mention reaches: names of goods are longer than clauses.

The matcher lets them reach a few words, up to where a clause ends, since *without prescription, Viagra 100 mg* offers
what stands in the next one. But who says *does not contain Vitamin D3, 5000 IU, 120 capsules, sealed* goes on naming
one thing: where the clause itself names goods, the sentence is about them, up to a colon or a *but*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.said.manners import BUT, GIVES
from hiddenlinks.recognise.said.offering import handed
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.recognise.said.sentences import apart, together
from hiddenlinks.recognise.said.uses import EXAMPLE, FOLK_KEEP, FOR_USE, IN_IT, KEEPS, OURS, OWNS, SENT, WE
from hiddenlinks.regex import extract

if TYPE_CHECKING:
    from collections.abc import Callable

    from hiddenlinks.recognise.said.clauses import Judge
    from hiddenlinks.recognise.terms.matcher import Matcher

__all__ = ["unmentioned"]

_LONGEST, _MOST = 1200, 6
"""Bytes of a sentence that is read, and how many of its negations and mentions are."""
_SURE: Final = 3
"""Words from which a negation or mention governs the sentence, whatever its next clause says: *people who take*."""
_ONCE: Final = 1
"""Sentences with goods up to which a text may name them beside the point; more describe them. Of 843 real descriptions
of adult goods 0.86 were recognised where each sentence was read by itself, and 0.90 are so."""
_ALONE: Final = 2
"""The same where each of them does: *holds your NAME. Buyers keep NAME in it.* Of the descriptions 0.88 are
recognised so."""
_INVERTED: Final = 4
"""Signs behind a verb in which its subject may stand: *lagern wir*."""
_NAMES: Final = -1.5
"""Log-odds from which a clause may name goods."""

_CLAUSE: Final = quick(r"(?:[^,;:(–—-]|,\s?\d|\d[,-]|\w-\w)*")
_OR: Final = (
    "or|oder|ou|o|или|або|lub|nebo|alebo|of|veya|eller|tai|vagy|sau|ili|ali|ή|arba|vai|või|hay|hoặc|atau"
)
_LIST: Final = rf"[^;:(]{{0,60}},[^;:(]{{0,60}}\b(?:{_OR})\b{_CLAUSE}|{_CLAUSE}"
"""A clause, or a list up to the last thing in it: *tea, buttons or pills*."""
_TURNS: Final = rf":\s|\b(?:{BUT})\b|{GIVES}"
_TURN: Final = rf"(?i)^(.*?)(?:{_TURNS})(.*)$"
"""Where a sentence turns to what it does say: what stands before, and behind."""
_RETURN: Final = rf"(?i)^(.*(?:{_TURNS}))(.*)$"
"""The same, sought from the end."""


def unmentioned(
    texts: pl.Series,
    matcher: Matcher,
    offers: Judge,
    tone: Judge,
    aside: Callable[[pl.Series], pl.DataFrame],
    passing: Callable[[pl.Series, pl.Series, pl.Series], pl.Series],
) -> pl.Series:
    """The texts (str) without what their sentences negate or mention, but for sentences that name a price.

    ``offers``: log-odds of a text, (n, k); a clause names goods where one of them is above -1.5. ``tone``: how often a
    text informs and sells, (n, 2). ``aside``: which sentences
    name goods (``named``: bool), and which beside the point (``beside``). ``passing``: which sentences that name goods
    do so in passing (bool), from them, those before and those behind.
    """
    if texts.is_empty():
        return texts
    rows = (
        apart(texts, pl.int_range(len(texts), eager=True))
        .with_row_index("row")
        .with_columns(pl.col("row").cast(pl.Int64))
    )
    read = rows.filter((pl.col("said").str.len_bytes() <= _LONGEST) & ~holds(rows["said"], PRICE))
    found = _mentions(read["said"], matcher, tone)
    found = found.with_columns(row=read["row"].gather(found["row"]))
    named = offers(found["clause"]).max(axis=1, initial=-np.inf) > _NAMES
    found = found.filter(pl.Series(named) | pl.col("sure"))
    shortest = pl.col("left").sort_by(pl.col("left").str.len_chars(), maintain_order=True).first()
    left = found.group_by("row").agg(shortest)
    rows = rows.join(left, on="row", how="left", maintain_order="left")
    rows = pl.concat([rows, aside(rows["said"])], how="horizontal")
    near = rows.select(before=pl.col("said").shift(1).over("at"), behind=pl.col("said").shift(-1).over("at"))
    at = rows.select((pl.col("named") & ~pl.col("beside")).arg_true()).to_series()
    by_the_way = passing(rows["said"].gather(at), *(said.gather(at) for said in near.fill_null("")))
    rows = rows.with_columns(rows["beside"].scatter(at, by_the_way))
    others = (pl.col("named") & ~pl.col("beside")).sum().over("at")
    most = pl.when(others == 0).then(_ALONE).otherwise(_ONCE)
    beside = rows.select(pl.col("beside") & (pl.col("named").sum().over("at") <= most)).to_series()
    beside &= ~handed(rows["said"], rows["at"])
    some = (beside & rows["left"].is_not_null()).arg_true()
    some = some.filter(~aside(rows["left"].gather(some))["beside"])  # *not NAME, but NAME* goes on to offer
    beside = beside & ~pl.int_range(rows.height, eager=True).is_in(some.implode())
    rows = rows.with_columns(rows["left"].scatter(beside.arg_true(), ""))
    rows = rows.filter(pl.col("left").is_not_null().any().over("at"))
    return together(texts, rows.select("at", said=pl.coalesce("left", "said")))


def _mentions(texts: pl.Series, matcher: Matcher, tone: Judge) -> pl.DataFrame:
    """One row for each negation or mention: the ``row`` of its text and what it governs.

    ``clause`` is the next part of what it governs, ``left`` the text without all of it; ``sure``: whatever the clause.
    """
    rows = fold_codes(texts)
    hits, ahead = matcher.speech(rows)
    at = rows.offsets[hits.row]
    start, end = rows.positions[at + hits.start], rows.positions[at + hits.end - 1] + 1
    frame = pl.DataFrame({"row": hits.row.astype(np.int64), "start": start, "end": end, "ahead": ahead})
    frame = frame.group_by("row", "ahead", maintain_order=True).head(_MOST)
    told = [frame.select("row", "start", "end", "ahead"), _begun(texts, KEEPS), _unsold(texts, tone)]
    frame = pl.concat(told, how="vertical_relaxed")
    frame = frame.with_columns(texts.gather(frame["row"]).alias("text"))
    text = pl.col("text")
    before, behind = text.str.head("start"), text.str.slice("end")
    frame = frame.with_columns(
        words=text.str.slice("start", pl.col("end") - pl.col("start")).str.count_matches(r"\p{L}+"),
        near=pl.when("ahead").then(behind).otherwise(before),
        far=pl.when("ahead").then(before).otherwise(behind),
    )
    near, runs = frame["near"], frame["ahead"]
    governed = extract(near, _TURN, 1).zip_with(runs, extract(near, _RETURN, 2)).fill_null(near)
    kept = extract(near, _TURN, 2).zip_with(runs, extract(near, _RETURN, 1)).fill_null("")
    return frame.select(
        "row",
        sure=pl.col("ahead") & (pl.col("words") >= _SURE),
        left=pl.concat_str("far", kept, separator=" "),
        clause=extract(governed, f"^(?:{_LIST})", 0).zip_with(runs, extract(governed, f"{_CLAUSE}$", 0)),
    )


def _unsold(texts: pl.Series, tone: Judge) -> pl.DataFrame:
    """Examples, what goods are for, and what somebody keeps or takes, where a sentence neither gives nor sells."""
    examples = _begun(texts, rf"^.*?(?:{EXAMPLE}|(?i:\b(?:{FOR_USE})\b))").with_columns(start="end")
    there = _begun(texts, FOLK_KEEP)
    there = there.filter(holds(texts.gather(there["row"]), IN_IT))
    rows = pl.concat([examples, _begun(texts, OWNS), there], how="vertical_relaxed")
    said = rows.with_columns(texts.gather(rows["row"]).alias("said"))
    begun, told = said.select(
        pl.col("said").str.head(pl.col("end") + _INVERTED),
        told=pl.col("said").str.slice(pl.col("end") - pl.col("start")),
    )
    sells = (
        holds(begun, WE)
        | holds(told, OURS)
        | holds(said["said"], SENT)
        | holds(told, f"(?i){GIVES}")
        | pl.Series(tone(told)[:, 1] > 0)
    )
    return rows.filter(~sells)


def _begun(texts: pl.Series, pattern: str) -> pl.DataFrame:
    """The beginnings of sentences that the ``pattern`` finds."""
    found = extract(texts, f"({pattern})")
    rows = found.is_not_null().arg_true()
    ends = found.gather(rows).str.len_chars()
    return (
        rows.cast(pl.Int64).to_frame("row").with_columns(start=pl.lit(0), end=ends, ahead=pl.lit(value=True))
    )
