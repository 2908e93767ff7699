"""Sentences of small words that deny trading in what the one before them names: *we don't sell it, nor do we get it*.

Whatever a sentence says beside that may be what is not sold (*we don't sell fakes*), so that every word is a known one.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import Final, NamedTuple

import polars as pl

from hiddenlinks.recognise.said.patterns import holds, nowhere, quick, unless
from hiddenlinks.regex import extract, extract_all

__all__ = ["may_be_untraded", "none_here", "untraded", "untraded_behind"]

_WORD: Final = r"[\p{L}\p{M}'’]+"
_BEHIND: Final = r"(?:\W*$|[,;:，、–—]\s?[^\d@/€$£]{0,90}$)"
_CLAUSES: Final = (rf"^([^,;:，、–—]+){_BEHIND}", rf"^([^,;:，、–—]+,\s[^,;:，、–—]{{1,60}}){_BEHIND}")
"""The first clause, or the first two, behind which may stand where to go instead."""
_TAIL: Final = r"\S\s?(?:[:;—–]\s|[：；])([^:：;；—–]+)$"
"""What stands behind the last sign that parts a sentence."""
_NONE_HERE: Final = (
    r"not here|here not|not (?:with|from|by|at) us|none here|(?:hier|bei uns) (?:nicht|nein)|nicht (?:hier|bei uns)|"
    r"pas (?:ici|chez nous)|ici,? non|(?:chez nous|par ici),? non|(?:aquí|con nosotros),? no|(?:qui|da noi),? no|"
    r"non (?:qui|da noi)|(?:aqui|connosco),? não|(?:hier|bij ons) niet|niet (?:hier|bij ons)|"
    r"nie tu(?:taj)?|"
    r"(?:tu(?:taj)?|u nas) nie|u nás ne|tady ne|nem (?:itt|nálunk)|(?:itt|nálunk) nem|(?:aici|la noi) nu|nu aici|"
    r"(?:здесь|тут|у нас) (?:нет|не)|не (?:здесь|тут|у нас)|тут (?:немає|не)|у нас (?:немає|няма)|тук не|εδώ όχι|"
    r"όχι εδώ|"
    r"(?:inte|ej|ikke) (?:här|her|hos oss|hos os)|ei täällä|(?:burada|bizde) (?:yok|değil)|ne (?:ovdje|ovde|kod nas)|"
    r"tidak di sini|không phải ở đây"
)
_NONE_HERE_SIGNS: Final = "(?:本店|我们|这里|此处|我店)(?:没有|不卖|不售|从?没卖过|没卖)"
_MAY_HERE: Final = rf"(?:^|[^\p{{L}}])(?:{_NONE_HERE})(?:$|[^\p{{L}}])|{_NONE_HERE_SIGNS}"
_NOT_HERE: Final = quick(
    rf"(?i)^\W*(?:{_NONE_HERE})\b[^\d@/€$£]{{0,60}}$|^\W*{_NONE_HERE_SIGNS}[^\d@/￥¥]{{0,30}}$"
)
"""Whoever asks is told that there is none."""
_THERE: Final = (
    r"(?i)\b(?:to|abroad|outside|nach|ins|vers|à|para|fuera|verso|naar|buiten|poza|mimo|в|за|till|til|utom|but|"
    r"yet|aber|"
    r"doch|mais|pero|ma|mas|maar|ale|jednak|však|но|але|ama|men|mutta|dar|însă|αλλά|όμως)\b"
)
"""Who does not sell to some people or places, and who goes on with a *but*, sells."""
_CALLS: Final = quick(
    r"(?i)telegram|whatsapp|viber|signal|messenger|insta|\b(?:dm|pm|pn|mp|лс|личк\w*|priv\w*|inbox|writ\w+|"
    r"message\w*|"
    r"schreib\w*|escr[ií]b\w*|écri\w+|scriv\w+|escrev\w+|nap[ií][sš]\w*|pisz\w*|piš\w*|пиш\w*|напиш\w*|yaz\w*|"
    r"skriv\w*|"
    r"kirjoita\w*|írj\w*|scrie\w*|γράψ\w+|stuur\w*|mail\w*)\b"
)
"""Who sends people to another place to talk may sell there: *not here, write to me*."""
_MOST: Final = 14
"""Words that such a clause has at most."""


class _Words(NamedTuple):
    """The words (``word``), each with whether it ``trades``, and whether it says ``no``; and what asks for them."""

    table: pl.DataFrame
    may: str

    @classmethod
    @cache
    def built_in(cls) -> _Words:
        text = files(__package__).joinpath("untraded.toml").read_text("utf-8")
        kinds = {kind: set(words.split()) for kind, words in tomllib.loads(text).items()}
        both = kinds["trades_not"]
        rows = [
            (word, word in kinds["trades"] | both, word in kinds["not"] | both)
            for word in sorted(set().union(*kinds.values()))
        ]
        trades, says_no, one = (
            "|".join(map(re.escape, sorted(kinds[kind]))) for kind in ("trades", "not", "trades_not")
        )
        may = (
            rf"(?:^|[^\p{{L}}])(?:{says_no})[\s'’](?:\S+\s){{0,3}}(?:{trades})(?:$|[^\p{{L}}])|"
            rf"(?:^|[^\p{{L}}])(?:{trades})\s(?:\S+\s){{0,3}}(?:{says_no})(?:$|[^\p{{L}}])|"
            rf"(?:^|[^\p{{L}}])(?:{one})(?:$|[^\p{{L}}])"
        )
        return cls(pl.DataFrame(rows, ["word", "trades", "no"], orient="row"), may)


def may_be_untraded(small: pl.Series) -> pl.Series:
    """Which texts (str, in small letters) may have such a sentence (bool)."""
    return holds(small, _Words.built_in().may) | holds(small, _MAY_HERE)


def untraded(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) say no more than that something is not sold (bool)."""
    at = unless(may_be_untraded(sentences.str.to_lowercase()), sentences, _CALLS).arg_true()
    small = sentences.gather(at).str.to_lowercase()
    found = [at.filter(_small_words(extract(small, clause))) for clause in _CLAUSES]
    return nowhere(sentences).scatter(pl.concat(found), values=True)


def none_here(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) say no more than that there is none here, and send nobody elsewhere (bool)."""
    return unless(holds(sentences, _NOT_HERE), sentences, _CALLS)


def untraded_behind(sentences: pl.Series) -> pl.Series:
    """Which sentences (str, null: false) say so of what they name, behind a sign (bool): *NAME: never sold here*."""
    tails = extract(sentences, _TAIL)
    at = tails.is_not_null().arg_true()
    some = tails.gather(at)
    found = at.filter(unless(untraded(some) | none_here(some), some, _THERE))
    return nowhere(sentences).scatter(found, values=True)


def _small_words(clauses: pl.Series) -> pl.Series:
    """Which clauses (str) are of small words alone, and say that something is not traded (bool)."""
    words = extract_all(clauses, _WORD)
    said = pl.DataFrame({"at": pl.int_range(len(clauses), eager=True), "word": words})
    said = said.filter(pl.col("word").list.len() <= _MOST).explode("word")
    known = said.join(_Words.built_in().table, on="word", how="left").group_by("at")
    judged = known.agg(all=pl.col("no").is_not_null().all(), both=pl.col("trades").any() & pl.col("no").any())
    found = judged.filter(pl.col("all") & pl.col("both"))["at"]
    return nowhere(clauses).scatter(found, values=True)
