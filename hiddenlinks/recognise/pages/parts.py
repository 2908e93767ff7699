"""Longer texts in parts: lines, items, sentences."""

from __future__ import annotations

import re
from html import unescape
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.fold import ungarbled
from hiddenlinks.identity.numbers import LABELS
from hiddenlinks.recognise.pages.running import unjoined
from hiddenlinks.recognise.pages.structured import listed_names
from hiddenlinks.recognise.said.manners import FLAVOUR, FRAME
from hiddenlinks.recognise.said.patterns import holds, quick, unless, without
from hiddenlinks.recognise.said.prices import listed, parted
from hiddenlinks.regex import contains, count_matches, replace_all

__all__ = [
    "ADDRESS",
    "BORDERLESS",
    "ITEM_WORDS",
    "OFFER_WORDS",
    "PAGE",
    "POST",
    "WORD",
    "bare",
    "sentences",
    "split",
]

ADDRESS: Final = quick(
    r"(?i)\b(?:https?://|www\.)\S+|\b[a-z0-9][a-z0-9.-]*\.[a-z]{2,24}/\S*|\S+@\S+\.[^\W\d_]{2,24}\b"
    r"|\S+\s?[(\[{]\s?(?:@|at|arroba|собака)\s?[)\]}]\s?\S+(?:\s?[(\[{]\s?(?:\.|dot|punto|ponto|punkt|точка|"
    r"kropka)\s?[)\]}]\s?\S+)*"
    r"|\b(?:[a-z0-9._+-] ){4,}@ (?:[a-z0-9.-] ){3,}[a-z]\b"
    r"|@[a-z0-9_.]{3,}|\b[a-z]{3,}_[a-z]{3,}[0-9]{1,4}\b|\bh ?t ?t ?p ?s? ?: ?/ ?/ ?(?:\S ){3,}\S?\b"
    r"|(?:\b(?:telegram|whatsapp|wechat|insta(?:gram)?|skype|viber|tg|тг|телеграм\w*|vx|qq)|微信|微信号)"
    r"\s?(?:[:：@]\s?@?[a-z0-9_.-]{4,}|[a-z0-9.]+_[a-z0-9_.]+)"
)
"""An address or the name of an account, in Rust's dialect and in Python's: its letters are no words."""

POST: Final = "\f"
"""Stands before each further line of an account whose posts are read together: each may be a post."""
PAGE: Final = POST + POST
"""Stands before each further page of the account."""
_CODE: Final = (
    rf"(?:^|\b)((?i:mpn|ref|art|part|model|mod|cod|kod|{LABELS})"
    r"[.:：\s#№-]{1,3}(?i:(?:nr|no|n°|number)[.:\s]{1,2})?)[A-Z0-9]{2,5}-\d{3,}\b"
)
"""The number of an article, behind the word that says so: its letters are no words (*SKU: GFE4-163*)."""
_INCI: Final = (
    r"(?i:(?:[^\n.;()]{0,80}\(\s?)?\binci\b|\b(?:ingredients|inhaltsstoffe|ingrédients|ingredientes|ingredienti|"
    r"ingrediënten|skład|složení|"
    r"состав|"
    r"склад|içindekiler|összetevők|ingrediente|συστατικά|ingredienser|成分)\s?[:：]\s?(?:aqua|water|eau)\b)[^,\n]{0,24}"
    r"(?:,[^,.;\n]{2,48}){2,80}"
)
"""What a cosmetic is made of (International Nomenclature of Cosmetic Ingredients): it begins with water, and names
vitamins and proteins, as does what it explains in brackets."""
_MADE_OF: Final = r"(?i)\binci\b|[:：]\s?(?:aqua|water|eau)\b"
"""What a text with such a list holds, and few others do."""
_ZERO: Final = r"(^|[^\d.,])0\s?%"
"""None of what is named behind it, and what stood before."""
_SHORTENED: Final = (
    r"(?i)\b(conc|comp|compr|cpr|cps|caps?|kaps|tabl?|mast|susp|sol|inj|amp|pulv|gran|drag|drg|supp|ung|gtt|"
    r"sir|gél|inf|prell|obd|rev|max|min|ca|approx|rec|капс?|табл?|рассас|сусп|наруж|прим|амп|шт|мл|мг|уп|упак|инъ?|"
    r"обол|покр|плен|наз|дозир|доз|вн|фл|пор|приг|местн|глазн?|рект|ваг|шип|жев|дет|взр|пролонг|высв|модиф|лиоф|"
    r"конц|инф|спирт|экстр|кор|пак|ед|мкг|\d+(?:г|гр|кг|л|g|kg|ml|mg)|oz|lbs?|ct|pcs|pkg|tsp|tbsp)\.\s+"
    r"(\d|(?-i:\p{Ll})|[-–—]\s)|\b(dr|mrs?|prof|veg|(?-i:Ste?|Mt))\.\s+(\p{L})"
)
"""A word of a name of goods that is cut short: its point ends no sentence (*comp. x 15*, *8 oz. of it*, *St. Mary*)."""
_FLUID: Final = r"(?i)\bfl\.\s?(oz)\b"
_TAG: Final = r"</?[A-Za-z][^<>]{0,300}>"
_INLINE: Final = (
    r"(?i)</?(?:b|i|u|s|em|strong|span|font|small|big|sup|sub|mark|ins|del|tt|wbr)(?:\s[^<>]{0,300})?>"
)
_MARKUP: Final = quick(rf"{_TAG}|&(?:#\d|#x[0-9A-Fa-f]|[A-Za-z]{{2}}\w{{0,12}};)")
"""What a text in HTML holds: descriptions often are."""
_BULLETS: Final = "•·●▪►✓✔★"
_LINES: Final = rf"[\n\r{_BULLETS}{{}}]+"
_RUN_ON: Final = r"\s\u00a0+\s|\s;;+\s|(?:^|\s)(?:[✅☑🔹🔸🔷🔶▶➡👉👍🛒📦🔥❗⚡🎁📌🟢🔵]\ufe0f?)+\s?"
"""What parts the lines of a text that somebody pasted into one: blanks that do not break, semicolons, pictures."""
_APART: Final = rf"(?:^|[^\p{{L}}\p{{N}}])[\p{{L}}\p{{N}}](?:[{_BULLETS}][\p{{L}}\p{{N}}]){{2}}"
"""Single letters that such signs keep apart: they are a word's, and end no line there."""
_WORD_APART: Final = re.compile(rf"(?<!\w)\w(?:[{_BULLETS}]\w){{2,}}(?!\w)")
_PIECES: Final = r"[|;]+|\s/\s|[.!?]\s|[。！？]"
_TOLD: Final = r"[\p{L}\p{N})\]»”\"'][.!?…][»”\"')]?\s+[¿¡«“\"„(]?\p{Lu}\p{L}*\s\p{Ll}.*[.!?…]\W*$"
"""A line of several sentences: in a name no point stands before a capital and small words (*1.7 fl. Oz.*)."""
WORD: Final = r"\p{L}+"
"""A word, for counting them."""
_SENTENCE, _SIGNS = 6, 12
"""Words, and signs of writing without borders, from which a part is a sentence."""
BORDERLESS: Final = r"[\p{Han}\p{Hiragana}\p{Katakana}\p{Hangul}\p{Thai}]"
"""A sign of writing that sets no blanks between words."""
_GOLDEN: Final = (5**0.5 - 1) / 2
OFFER_WORDS: Final = 25
"""Words up to which a part may be an offer."""
ITEM_WORDS, _LIST_LINES = 40, 3
"""Words up to which one of several lines is an item, however its name is spelt out, and how many lines they are."""


_CITED: Final = (
    r"(?i)([★☆⭐]{3,}(?:\s?\d[.,]\d)?)\s*[“\"„«「][^”\"“»」\n@+€$£₽]{1,120}[”\"“»」]|"
    r"\b(lp|ep|single|album|songs?|canción|canzone|chanson|piosenka|песня|альбом|сингл|låt|sång|şarkı)"
    r"\s*[“\"„«「][^”\"“»」\n\d@]{1,80}[”\"“»」]"
)
"""What a review behind its stars says, and no contact or price, and what a song is called, in quotes."""


_FORM: Final = (
    r"GmbH(?: & Co\.? KG)?|OHG|e\. ?K\.|Ltd\.?|LLC|Inc\.|LLP|SARL|EURL|S\. ?L\. ?U?\.?|Lda\.?|Ltda\.?|"
    r"S\. ?p\. ?A\.|S\. ?r\. ?l\.?|B\. ?V\.|N\. ?V\.|sp\. ?z ?o\. ?o\.|s\. ?r\. ?o\.|a\. ?s\.|Kft\.?|Zrt\.?|"
    r"d\. ?o\. ?o\.|A/S|ApS|OÜ|Ltd\. ?Şti\.|A\. ?Ş\.|(?:Limited|UG|SAS|PLC|SpA|Srl|BV|AB|Oy),"
)
_FIRM: Final = (
    r"\b\p{Lu}[\p{L}\p{N}&-]*(?:\s(?:Trading|Handels?|Shop|Store|Group|Commerce|Online|Works|Studio))?,?\s"
    rf"(?:{_FORM})($|[\s,;:)–-])|(?i:©|\(c\)\s|copyright\s)[^\n.|·•]{{0,60}}|\b(?:ООО|ОАО|ЗАО|ТОВ|ТзОВ|UAB|"
    rf"SIA)\s[«\"„“]?[\p{{L}}\p{{N}}-]+[»\"”]?"
)
"""A company's name with its legal form, or behind a ©, as an imprint says it: names of shops are often those of
medicines, too."""


def bare(texts: pl.Series) -> pl.Series:
    """The texts without markup, addresses, companies and quoted titles, *no* for 0 %, no point behind a short form."""
    plain = without(_unmarked(listed_names(ungarbled(texts))), _RUN_ON, "\n")
    plain = without(plain, _CODE, "${1} ")
    plain = without(without(plain, _CITED, "${1}${2} "), _FIRM, " ${1}")
    plain = _united(plain)
    plain = without(plain, _INCI, " ", held=holds(plain, _MADE_OF))
    plain = without(without(plain, ADDRESS, " "), _ZERO, "${1}no ")
    return _pointless(without(plain, _FLUID, "fl $1"))


def _pointless(texts: pl.Series) -> pl.Series:
    """The texts without the points of short forms, twice over: one is found in what ended the one before it."""
    held = holds(texts, _SHORTENED)
    for _ in range(2):
        texts = without(texts, _SHORTENED, "$1$3 $2$4", held=held)
    return texts


def _united(texts: pl.Series) -> pl.Series:
    """The texts without bullets that keep the letters of a word apart: few hold one."""
    bulleted = contains(texts, f"[{_BULLETS}]").fill_null(value=False)
    apart = bulleted.clone().scatter(bulleted.arg_true(), contains(texts.filter(bulleted), _APART))
    united = [_WORD_APART.sub(_letters, text) for text in texts.filter(apart)]
    return texts.clone().scatter(apart.arg_true(), united) if united else texts


def _letters(apart: re.Match[str]) -> str:
    """Every second sign."""
    return apart[0][::2]


def _unmarked(texts: pl.Series) -> pl.Series:
    """HTML as it is read: marks within words vanish, others end a line, and characters stand for their references."""
    marked = contains(texts, _MARKUP).fill_null(value=False)
    plain = replace_all(replace_all(texts.filter(marked), _INLINE, ""), _TAG, "\n")
    referring = plain.str.contains("&", literal=True)
    plain = plain.scatter(referring.arg_true(), [unescape(text) for text in plain.filter(referring)])
    return texts.clone().scatter(marked.arg_true(), plain)


def split(texts: pl.Series, most: int, *, items: bool = False) -> pl.DataFrame:
    """One row a part: ``page`` (index into ``texts``), ``part``, ``words``, ``offer`` (1.0: perhaps one), ``post``.

    ``whole``: bool, whether it is a line of its own. A line with several prices is parted into its offers. With
    ``items`` a short line of a list is one part, as a title is, whatever signs stand in it: goods whose names have many
    pieces count once. Of a text of more than ``most`` parts about so many are kept, spread over all of it. The golden
    ratio spreads them so that no rhythm of the text (a name, a price, a name, …) meets that of the choice.
    """
    frame = pl.DataFrame({"page": np.arange(len(texts)), "part": texts.fill_null("").rename("part")})
    frame = _exploded(frame, pl.col("part").str.replace_all(_LINES, "\n"))
    lines, several = frame["part"], listed(frame["part"]).arg_true()
    frame = _exploded(frame, pl.lit(lines.scatter(several, parted(lines.gather(several)))))
    pieces = pl.col("part").str.replace_all(_PIECES, "\n")
    item = _item() & ~pl.lit(listed(frame["part"]))
    frame = frame.with_row_index("line")
    frame = _exploded(frame, pl.when(item).then(pl.col("part")).otherwise(pieces) if items else pieces)
    frame = frame.with_columns(whole=pl.len().over("line") == 1).drop("line")
    frame = _unjoined(frame) if items else frame
    at, many = pl.int_range(pl.len()).over("page"), pl.len().over("page")
    frame = frame.filter((many <= most) | ((at * _GOLDEN) % 1 < most / many))
    frame = frame.with_columns(words=pl.col("part").str.count_matches(WORD))
    framed = unless(holds(frame["part"], FRAME), frame["part"], FLAVOUR)
    long = _long(frame) if items else pl.lit(value=False)
    return frame.with_columns(
        offer=((pl.col("words").is_between(1, OFFER_WORDS) | long) & ~framed).cast(pl.Float64)
    )


def _unjoined(frame: pl.DataFrame) -> pl.DataFrame:
    """The parts with the items of long ones each by itself; those are lines, too."""
    long = (frame["part"].str.count_matches(WORD) > ITEM_WORDS).arg_true()
    if long.is_empty():
        return frame
    parted = frame["part"].clone().scatter(long, unjoined(frame["part"].gather(long), ITEM_WORDS))
    frame = frame.with_columns(parted, whole=pl.col("whole") | parted.str.contains("\n", literal=True))
    return _exploded(frame, pl.col("part"))


def _long(frame: pl.DataFrame) -> pl.Series:
    """Which parts (bool) are items of a list whose names are long: no sentences, among several lines."""
    may = frame.select(
        pl.col("words").is_between(OFFER_WORDS, ITEM_WORDS, closed="right")
        & (pl.len().over("page") >= _LIST_LINES)
    ).to_series()
    return may.clone().scatter(may.arg_true(), ~sentences(frame["part"].filter(may)))


def _item() -> pl.Expr:
    """Whether a line may be an item of a list: the page has several lines, and this one is short, no two sentences."""
    short = pl.col("part").str.count_matches(WORD) <= ITEM_WORDS
    return short & ~pl.col("part").str.contains(_TOLD) & (pl.len().over("page") >= _LIST_LINES)


def _exploded(frame: pl.DataFrame, lines: pl.Expr) -> pl.DataFrame:
    """One row for each line of ``lines``, stripped, without empty ones; ``post`` grows where a further post begins."""
    rows = frame.with_columns(part=lines.str.split("\n")).explode("part")
    if "post" not in frame.columns:
        rows = rows.with_columns(post=pl.col("part").str.starts_with(POST).cum_sum())
    rows = rows.with_columns(pl.col("part").str.strip_chars())
    return rows.filter(pl.col("part").str.len_chars() > 1)


def sentences(parts: pl.Series) -> pl.Series:
    """Which parts (bool) are sentences: of several words, most of them small, or of many signs without borders."""
    words, tall = count_matches(parts, r"\p{L}{2}\p{L}*"), count_matches(parts, r"(?:^|\s|[(\"])\p{Lu}")
    signs = count_matches(parts, BORDERLESS)
    small: pl.Series = ((words >= _SENTENCE) & (2 * tall < words)) | (signs >= _SIGNS)
    return small
