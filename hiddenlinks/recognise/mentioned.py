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
from hiddenlinks.recognise.manners import GIVES
from hiddenlinks.recognise.patterns import holds
from hiddenlinks.recognise.prices import PRICE
from hiddenlinks.recognise.refused import BUT, SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

    from hiddenlinks.recognise.matcher import Matcher

    Judge = Callable[[pl.Series], NDArray[np.float32]]

__all__ = ["unmentioned"]

_KEEPS: Final = (
    r"(?i)^\s*(?:it |this (?:\w+ )?|er |sie |es |il |elle |он |она )?(?:keeps?|holds|stores|fits|carries|protects|"
    r"organi[sz]es|sorts|cuts|crushes|splits|grinds|cools|unlike|suitable for|ideal for|perfect for|great for|"
    r"handy for|made for|"
    r"(?:our |my )?(?:\w+ )?(?:customers|buyers|wife|husband|mother|father|people|many|i|we) uses? (?:it|this|them) "
    r"(?:for|with|as)|"
    r"hält|fasst|bewahrt|schützt|sortiert|ordnet|verstaut|kühlt|zerteilt|zerkleinert|schneidet|passt (?:für|zu)|"
    r"(?:geeignet|ideal|perfekt|praktisch) (?:für|zu[rm]?)|anders als|garde|range|protège|transporte|coupe|écrase|"
    r"conserve|(?:convient|idéal|parfait|pratique|adapté)e? (?:à|pour|aux?)|guarda|mantiene|conserva|organiza|"
    r"protege|corta|tritura|transporta|(?:apto|ideal|perfecto|adecuado|práctico) para|mantém|perfeito para|"
    r"prático para|adequado para|organizza|taglia|trita|protegge|(?:adatto|ideale|perfetto|pratico) (?:a|per)|"
    r"przechowuje|mieści|chroni|porządkuje|tnie|kruszy|utrzymuje|pasuje do|"
    r"(?:idealn|wygodn|odpowiedni)\w* (?:do|na|dla)|houdt|bewaart|past (?:op|bij|voor)|beschermt|sorteert|snijdt|"
    r"(?:geschikt|ideaal|perfect|handig) (?:voor|om)|anders dan|uchovává|udrží|pojme|chrání|třídí|krájí|drtí|"
    r"(?:vhodn|ideální|praktick)\w* (?:na|pro|k)|uchováva|chráni|triedi|(?:vhodn|ideáln|praktick)\w* (?:na|pre)|"
    r"хранит|вмещает|держит|защищает|режет|измельчает|"
    r"(?:подходит|подойд[её]т|идеально|удобно|удобен|удобна) (?:для|под)|совместим\w* с|зберігає|вміщує|"
    r"(?:підходить|підійде|зручно|ідеально) для|păstrează|protejează|(?:potrivit|ideal|perfect)\w* pentru|пази|"
    r"събира|(?:подходящ|идеал)\w* за|κρατά|χωρά|προστατεύει|(?:κατάλληλ|ιδανικ)\w+ για|čuva|drži|štiti|"
    r"(?:prikladn|pogodn|idealn)\w* za|hrani|primern\w* za|förvarar|håller|rymmer|skyddar|passar (?:för|till)|"
    r"(?:lämplig|perfekt|idealisk)\w* för|opbevarer|rummer|beskytter|passer til|(?:egnet|perfekt|ideel) til|"
    r"oppbevarer|rommer|säilyttää|mahtuu|sopii|toisin kuin|hoiab|mahutab|sobib|laiko|talpina|tinka|glabā)\b"
)
"""At the beginning of a sentence: what stands behind is kept, held, cut by the goods, or what they are for."""
_EXAMPLE: Final = (
    r"(?i)\b(?:such as|for (?:example|instance)|zum beispiel|wie etwa|par exemple|tels? que|telles? que|"
    r"por (?:ejemplo|exemplo)|(?:per|ad) esempio|na przykład|takie jak|takich jak|například|napríklad|například|"
    r"bijvoorbeeld|zoals|till exempel|for eksempel|esimerkiksi|например|вроде|таки[ех] как|наприклад|на кшталт|"
    r"örneğin|mesela|de exemplu|precum|például|за пример|като например|για παράδειγμα|όπως|na primjer|na primer|"
    r"poput|pavyzdžiui|piemēram|näiteks)\b|\b(?:e\. ?g|z\. ?b|p\. ?ex|p\. ?ej|np|např|napr|bijv|t\. ?ex|f\. ?eks|"
    r"напр|π\. ?χ|pl|npr|pvz|örn)\.|例如|比如|诸如|例えば|たとえば|예를 들어|예컨대|مثل|على سبيل المثال|למשל|כגון"
)
"""What stands behind is an example of what the goods are for, where a sentence neither gives nor sells."""
_LONGEST, _MOST = 1200, 6
"""Bytes of a sentence that is read, and how many of its negations and mentions are."""
_SURE: Final = 3
"""Words from which a negation or mention governs the sentence, whatever its next clause says: *people who take*."""
_NAMES: Final = -1.5
"""Log-odds from which a clause may name goods."""

_CLAUSE: Final = r"(?:[^,;:(–—-]|,\s?\d|\d[,-]|\w-\w)*"
_OR: Final = "or|oder|ou|o|или|або|lub|nebo|alebo|of|veya|eller|tai|vagy|sau|ili|ali|ή|arba|vai|või"
_LIST: Final = rf"[^;:(]{{0,60}},[^;:(]{{0,60}}\b(?:{_OR})\b{_CLAUSE}|{_CLAUSE}"
"""A clause, or a list up to the last thing in it: *tea, buttons or pills*."""
_TURNS: Final = rf":\s|\b(?:{BUT})\b|{GIVES}"
_TURN: Final = rf"(?i)^(.*?)(?:{_TURNS})(.*)$"
"""Where a sentence turns to what it does say: what stands before, and behind."""
_RETURN: Final = rf"(?i)^(.*(?:{_TURNS}))(.*)$"
"""The same, sought from the end."""


def unmentioned(texts: pl.Series, matcher: Matcher, offers: Judge, tone: Judge) -> pl.Series:
    """The texts (str) without what their sentences negate or mention, but for sentences that name a price.

    ``offers``: log-odds of a text, (n, k); a clause names goods where one of them is above -1.5. ``tone``: how often a
    text informs and sells, (n, 2).
    """
    said = texts.str.replace_all(SENTENCE, "$1\n").str.split("\n")
    rows = pl.DataFrame({"at": pl.int_range(len(texts), eager=True), "said": said}).explode("said")
    rows = rows.with_row_index("row").with_columns(pl.col("row").cast(pl.Int64))
    read = rows.filter((pl.col("said").str.len_bytes() <= _LONGEST) & ~holds(rows["said"], PRICE))
    found = _mentions(read["said"], matcher, tone)
    found = found.with_columns(row=read["row"].gather(found["row"]))
    named = offers(found["clause"]).max(axis=1, initial=-np.inf) > _NAMES
    found = found.filter(pl.Series(named) | pl.col("sure"))
    shortest = pl.col("left").sort_by(pl.col("left").str.len_chars(), maintain_order=True).first()
    left = found.group_by("row").agg(shortest)
    rows = rows.join(left, on="row", how="left", maintain_order="left")
    rows = rows.filter(pl.col("left").is_not_null().any().over("at"))
    kept = rows.group_by("at", maintain_order=True).agg(pl.coalesce("left", "said").str.join("\n"))
    return texts.clone().scatter(kept["at"], kept["left"])


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
    frame = pl.concat(
        [frame.select("row", "start", "end", "ahead"), _begun(texts, _KEEPS), _examples(texts, tone)],
        how="vertical_relaxed",
    )
    frame = frame.with_columns(texts.gather(frame["row"]).alias("text"))
    text = pl.col("text")
    before, behind = text.str.head("start"), text.str.slice("end")
    frame = frame.with_columns(
        words=text.str.slice("start", pl.col("end") - pl.col("start")).str.count_matches(r"\p{L}+"),
        near=pl.when("ahead").then(behind).otherwise(before),
        far=pl.when("ahead").then(before).otherwise(behind),
    )
    near = pl.col("near")
    governed = pl.when("ahead").then(near.str.extract(_TURN, 1)).otherwise(near.str.extract(_RETURN, 2))
    kept = pl.when("ahead").then(near.str.extract(_TURN, 2)).otherwise(near.str.extract(_RETURN, 1))
    frame = frame.with_columns(governed=governed.fill_null(near), kept=kept.fill_null(""))
    first, last = (pl.col("governed").str.extract(pattern, 0) for pattern in (f"^(?:{_LIST})", f"{_CLAUSE}$"))
    return frame.select(
        "row",
        sure=pl.col("ahead") & (pl.col("words") >= _SURE),
        left=pl.concat_str("far", "kept", separator=" "),
        clause=pl.when("ahead").then(first).otherwise(last),
    )


def _examples(texts: pl.Series, tone: Judge) -> pl.DataFrame:
    """Where examples begin in sentences that neither give nor sell something: spans of no width."""
    rows = _begun(texts, rf"^.*?(?:{_EXAMPLE})")
    told = texts.gather(rows["row"])
    rows = rows.filter(~holds(told, f"(?i){GIVES}") & pl.Series(tone(told)[:, 1] == 0))
    return rows.with_columns(start="end")


def _begun(texts: pl.Series, pattern: str) -> pl.DataFrame:
    """The beginnings of sentences that the ``pattern`` finds."""
    found = texts.str.extract(f"({pattern})", 1)
    rows = found.is_not_null().arg_true()
    ends = found.gather(rows).str.len_chars()
    return (
        rows.cast(pl.Int64).to_frame("row").with_columns(start=pl.lit(0), end=ends, ahead=pl.lit(value=True))
    )
