"""Patterns in Rust's dialect of regular expressions, asked of many texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache, reduce
from itertools import chain, pairwise
from operator import or_
from typing import Final

import polars as pl

from hiddenlinks.regex import contains, contains_each, replace_all

__all__ = [
    "Kind",
    "by_borders",
    "holds",
    "loosely",
    "nowhere",
    "plain",
    "plainly",
    "quick",
    "sought",
    "spread",
    "stems",
    "unless",
    "without",
]

Kind = tuple[str, Callable[[pl.Series], pl.Series]]
"""What texts of a kind hold, in small letters, and which of those that do (str) are of it (bool)."""
_FAST: Final = 5_000
"""Signs up to which alternatives are asked in one piece: from about 8,000 on the engine's cache (2 MB) overflows."""
_LETTER: Final = (
    r"[^\s!-/:-@\[-^`{-~\xa1-\xa9\xab-\xb4\xb6-\xb9\xbb-\xbf×÷،؛؟।\u2000-\u200b\u200e-\u206f\u20a0-\u20cf"
    r"\u2190-\u2bff\u3000-\u3004\u3008-\u3020\uff01-\uff0f\uff1a-\uff20\uff61-\uff65"
    r"\U0001f000-\U0001faff]"
)
_ENDING: Final = re.compile(r"\\w[*+](?=[|)]|$)")
_WORD: Final = re.compile(r"\[\^(?:[^\]\\]|\\.)*\]|(\\w)")
_FLAGS: Final = re.compile(r"\(\?[a-zA-Z-]+\)")
_TOKEN: Final = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*\]|[()|]", re.DOTALL)
"""What a pattern is read by: an escaped sign, a class, and what makes groups and alternatives."""
_ACCENTED: Final = "([a-zα-ω])[\u0300-\u036f]+"
"""A small letter of Latin or Greek writing with accents; those of other writing (й, が) are letters of their own."""


def quick(pattern: str) -> str:
    r"""The ``pattern`` with *no blank, sign or emoji* in place of each ``\w``, but where a class excludes it.

    ``\w`` is 770 ranges of letters, and takes a third of a millisecond to compile wherever it stands.
    """
    return _WORD.sub(lambda found: _LETTER if found[1] else found[0], pattern)


def stems(pattern: str) -> str:
    """The :func:`quick` ``pattern`` without what may go on behind its words: looser, and compiled sooner.

    It chooses the texts that the pattern itself is asked of. Only words at the end of their group lose their endings.
    """
    return quick(_ENDING.sub("", pattern.replace(_LETTER, r"\w")))


def loosely(pattern: str) -> str:
    r"""The ``pattern`` with any signs in place of words' endings, for :func:`stems` that go on behind them."""
    return re.sub(r"\\w([*+])", r"\\S\1", pattern)


def plain(texts: pl.Series) -> pl.Series:
    """The texts (str) in small letters, Latin and Greek ones without accents: people leave them out."""
    bare = replace_all(texts.str.to_lowercase().str.normalize("NFD"), _ACCENTED, "${1}")
    return bare.str.normalize("NFC")


def plainly(pattern: str) -> str:
    """The ``pattern``, of small letters, for :func:`plain` texts: its own accents are left out."""
    bare = re.sub(_ACCENTED, r"\1", unicodedata.normalize("NFD", pattern))
    return unicodedata.normalize("NFC", bare)


@lru_cache(maxsize=512)
def by_borders(pattern: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The ``pattern``'s alternatives that ask nowhere where a word ends, and those that do: patterns of some each."""
    flags = _FLAGS.match(pattern)
    head, body = (flags[0], pattern[flags.end() :]) if flags else ("", pattern)
    alternatives = [body] if _FLAGS.search(body) else _alternatives(body)  # flags hold for all behind them
    free = [one for one in alternatives if r"\b" not in one]
    bordered = [one for one in alternatives if r"\b" in one]
    return tuple(head + piece for piece in _pieces(free)), tuple(head + piece for piece in _pieces(bordered))


def _pieces(alternatives: list[str]) -> list[str]:
    """The alternatives, as many in each piece as an engine asks fast."""
    pieces: list[str] = []
    for one in alternatives:
        if pieces and len(pieces[-1]) + len(one) < _FAST:
            pieces[-1] += f"|{one}"
        else:
            pieces.append(one)
    return pieces


def spread(before: str, pattern: str, behind: str) -> str:
    """``before(?:pattern)behind`` for :func:`holds`, as several alternatives where the ``pattern`` has many."""
    return "|".join(f"{before}(?:{piece}){behind}" for piece in _pieces(_alternatives(pattern)))


def _alternatives(pattern: str) -> list[str]:
    """What stands between the ``|`` that are in no group and no class."""
    ends, depth = [-1], 0
    for token in _TOKEN.finditer(pattern):
        depth += (token[0] == "(") - (token[0] == ")")
        if token[0] == "|" and not depth:
            ends.append(token.start())
    return [pattern[start + 1 : end] for start, end in pairwise([*ends, len(pattern)])]


def holds(texts: pl.Series, *patterns: str) -> pl.Series:
    """Whether each text (str, null: false) holds one of the ``patterns``, which may ask where words end.

    They are asked in pieces: of a long pattern the states are too many to be kept, and each is made anew, which takes
    twenty times as long. What asks where words end is sought only where it holds but for that: no other engine is as
    fast, and this one cannot ask.
    """
    asked, bordered = _in_pieces(patterns)
    found = contains_each(texts, asked)
    free = len(asked) - len(bordered)
    held = reduce(or_, found[:free], nowhere(texts))
    for piece, loose in zip(bordered, found[free:], strict=True):
        may = (loose & ~held).arg_true() if loose.any() else None
        if may is not None and len(may):
            held = held.scatter(may, contains(texts.gather(may), piece))
    return held.fill_null(value=False) if held.null_count() else held


@lru_cache(maxsize=512)
def _in_pieces(patterns: tuple[str, ...]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """What is asked for all ``patterns``, and the pieces that ask where words end: the last asked, but for that."""
    free, bordered = (
        tuple(chain.from_iterable(kind)) for kind in zip(*map(by_borders, patterns), strict=True)
    )
    return free + tuple(piece.replace(r"\b", "") for piece in bordered), bordered


def sought(texts: pl.Series, small: pl.Series, kinds: Iterable[Kind]) -> pl.Series:
    """Which texts (str) are of one of the ``kinds`` (bool).

    ``small``: the texts in small letters. A kind reads those alone that hold what its texts do, and are of no kind
    before; each is read by itself.
    """
    found = nowhere(texts)
    for may, told in kinds:
        at = (holds(small, may) & ~found).arg_true()
        if len(at):
            found = found.scatter(at, told(texts.gather(at)))
    return found


def nowhere(texts: pl.Series) -> pl.Series:
    """False for each text (Boolean)."""
    return pl.Series(texts.name, [False]).new_from_index(0, len(texts))


def unless(found: pl.Series, texts: pl.Series, pattern: str) -> pl.Series:
    """Which texts (str) are ``found`` (bool) and do not hold the ``pattern``, which is asked of these alone."""
    at = found.arg_true()
    return found.clone().scatter(at, ~holds(texts.gather(at), pattern))


def without(texts: pl.Series, pattern: str, instead: str, *, held: pl.Series | None = None) -> pl.Series:
    """The texts with ``instead`` in place of whatever the ``pattern`` finds; few hold it.

    ``held``: which texts (bool) may hold it, where somebody knows.
    """
    held = holds(texts, pattern) if held is None else held
    if not held.any():
        return texts
    found = texts.clone()  # scattering changes a series itself
    return found.scatter(held.arg_true(), replace_all(texts.filter(held), pattern, instead))
