"""How sure it is that a page only mentions what it names: by the words around the goods, and by those beside these.

*Safety notice: NAME, lot 4711* reads like a line of a shop, until the next sentence says to return it; *NAME with
coffee* may be anything, until the heading says that this is a quiz. So the goods are read by themselves, with the
sentence behind them, and under the page's title, and the least of the three counts; and once more between both
sentences beside them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.parts import sentences
from hiddenlinks.recognise.said.offering import offers, surely
from hiddenlinks.regex import count_matches

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.pages.voice import Voice

__all__ = ["in_passing", "mentioned", "terse"]

_SPEAKS: Final = 2.0
"""Log-odds that it adds that a sentence speaks as sellers do."""
_TWICE, _SURE = 2.0, 4.0
"""How often the log-odds count by which a page without a price only mentions its goods, and what they are at most."""
_SILENT, _HARDLY, _SELLING = 4.0, 2.0, 1.0
"""Log-odds up to which goods are mentioned on a page without a word of selling, on one with hardly any, and on others.

Hardly any has a page that names them in sentences and has one such word, and one whose title alone names them. Who
sells without a price says that he sells: of 2,376 pages by fifteen others and of the own generator that offer goods 7
are lost, of 352 that were accused wrongly 121 are cleared (decision 57).
"""
_LISTED: Final = 3.0
"""Log-odds at least of a list."""
_PROSE: Final = 3.0
"""The same at most for categories that prose describes."""
_WORD: Final = 1
"""Words of selling that are hardly any."""
_TERSE: Final = 3.5
"""Words a clause up to which a part with two commas is a list: *NAME, supplement, 9 doses, batch 7.*"""
_MANY: Final = 3
"""Things up to which that holds: who names more, and not in sentences, makes a list."""
_PASSING, _TOLD = -0.5, -2.0
"""Log-odds below which goods between the two sentences beside them are mentioned, and those that prose describes.

Of 1,153 pages of ten marketplaces by others that offer goods none names all of them so, without a price beside them or
a word of selling that is sure; of 244 accused wrongly 96 do.
"""


def in_passing(parts: pl.DataFrame, voice: Voice, asked: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Which pages ``asked`` name all their goods in passing: read with the sentences beside them, and by no price.

    For each category, (asked, k). ``parts``: of all pages, with ``goods`` (bool), ``priced`` (above 0: they are),
    ``led`` (bool: they say that they sell) and ``front`` (bool: their page says that it is a shop for such goods).
    """
    here = parts.filter(pl.col("page").is_in(pl.Series(asked).implode()))
    beside = [pl.col("part").shift(by).over("page", "post").fill_null("") for by in (1, -1)]
    priced = [pl.col("priced").shift(by).over("page", "post").fill_null(0) > 0 for by in (1, 0, -1)]
    said = pl.concat_str(beside[0], "part", beside[1], separator=" ")
    rows = here.with_columns(said=said, priced=pl.any_horizontal(priced)).filter("goods")
    rows = rows.filter(~pl.col("priced").any().over("page"))  # the others need not be asked
    sure = surely(rows["said"], voice.tone) | rows["led"] | rows["front"]
    odds = voice.spoken(rows["said"]).set(sure, np.inf)
    most = rows.select("page", odds=odds).group_by("page").agg(pl.col("odds").max())
    most = pl.DataFrame({"page": asked}).join(most, on="page", how="left", maintain_order="left")
    lines = np.where(voice.descriptive, _TOLD, _PASSING)
    return most["odds"].fill_null(np.inf).to_numpy()[:, None] < lines


def mentioned(
    parts: pl.DataFrame, titles: pl.Series, voice: Voice, asked: NDArray[np.int64], sells: NDArray[np.float64]
) -> NDArray[np.float64]:
    """What speaks against pages ``asked`` that name no price: log-odds from 0 to 8, shape (asked, k).

    The part counts that offers most, or the title where none names goods. ``parts``: of all pages, with ``goods``
    (bool); ``titles``: of all; ``sells``: words of selling on each page asked.
    """
    here = parts.filter(pl.col("page").is_in(pl.Series(asked).implode()))
    behind = pl.when(~pl.col("goods").shift(-1)).then(pl.col("part").shift(-1)).over("page").fill_null("")
    whole = (pl.len() == 1).over("page") & (pl.col("measured") > 0)
    rows = here.with_columns(behind=behind, whole=whole).filter("goods")
    page = rows["page"].to_numpy()
    most, count = np.full(len(titles), -np.inf), np.bincount(page, minlength=len(titles))
    np.maximum.at(most, page, _least(rows.with_columns(title=titles.gather(page)), voice))
    most = np.where(count > 0, most, 0)[asked]
    alone = np.flatnonzero(count[asked] == 0)
    most[alone] = _odds(titles.gather(asked[alone]), voice)
    told = np.bincount(page, sentences(rows["part"]).to_numpy(), len(titles)) >= np.maximum(count / 2, 1)
    priced = np.bincount(parts["page"].to_numpy(), parts["priced"].to_numpy(), len(titles)) > 0
    line = _lines(told[asked], priced[asked], count[asked], sells)
    line[most == 0] = 0  # a name alone says nothing of the kind
    lines = np.where(voice.descriptive, np.minimum(line, _PROSE)[:, None], line[:, None])
    sure: NDArray[np.float64] = _TWICE * np.clip(lines - most[:, None], 0, _SURE)
    return sure


def _lines(
    told: NDArray[np.bool_], priced: NDArray[np.bool_], count: NDArray[np.int64], sells: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Log-odds up to which the goods of each page are mentioned.

    ``told``: in sentences; ``priced``: something else on the page has a price; ``count``: parts that name goods, where
    there are none the title does, which has few words; ``sells``: words of selling.
    """
    one = np.where(told & ~priced & (sells <= _WORD), _HARDLY, _SELLING)
    some = np.where(count > 0, np.where(sells > 0, one, _SILENT), np.where(sells > 0, _SELLING, _HARDLY))
    return np.where((count > _MANY) & ~told, 0, some)


def _least(rows: pl.DataFrame, voice: Voice) -> NDArray[np.float64]:
    """The log-odds of each part (``part``) by itself, before what stands ``behind`` it, and under the ``title``.

    A list has no words to mention with, least of all where it is the ``whole`` page (bool); nor is more than that asked
    where something is offered surely, or ``led`` to (bool), or where a shop says what it is (``front``, bool).
    """
    further = rows["part"] + " " + rows["behind"], rows["title"] + ": " + rows["part"]
    odds = _odds(pl.concat([rows["part"], *further]), voice).reshape(3, -1).min(axis=0)
    listed, sure = terse(rows["part"]).to_numpy(), surely(rows["part"], voice.tone).to_numpy()
    sure |= (rows["led"] | rows["front"]).to_numpy()
    sure |= listed & ((odds > _LISTED) | rows["whole"].to_numpy())
    least = np.where(sure, np.maximum(odds, _SILENT), odds)
    at_least: NDArray[np.float64] = np.where(listed, np.maximum(least, _LISTED), least)
    return at_least


def terse(parts: pl.Series) -> pl.Series:
    """Which parts (str) are lists of clauses of a few words each (bool)."""
    words, commas = count_matches(parts, r"\p{L}+"), count_matches(parts, "[,،，、]")
    return (commas > 1) & (words <= _TERSE * (commas + 1))


def _odds(said: pl.Series, voice: Voice) -> NDArray[np.float64]:
    """Log-odds that each text offers the goods that it names, more where it speaks as sellers do."""
    odds = voice.spoken(said).to_numpy().astype(np.float64)
    return odds + _SPEAKS * offers(said, voice.tone).to_numpy()
