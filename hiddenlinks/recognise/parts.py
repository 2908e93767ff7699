"""Longer texts in parts: lines, items, sentences."""

from __future__ import annotations

from html import unescape
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.manners import FRAME

__all__ = ["ADDRESS", "PRICE", "PRICED", "bare", "holds", "split", "unframed", "without"]

ADDRESS: Final = (
    r"(?i)\b(?:https?://|www\.)\S+|\b[a-z0-9][a-z0-9.-]*\.[a-z]{2,24}/\S*|\S+@\S+\.[a-z]{2,24}\b"
    r"|@[a-z0-9_.]{3,}|\b[a-z]{3,}_[a-z]{3,}[0-9]{1,4}\b|\bh ?t ?t ?p ?s? ?: ?/ ?/ ?(?:\S ){3,}\S?\b"
    r"|(?:\b(?:telegram|whatsapp|wechat|insta(?:gram)?|skype|viber|tg|тг|телеграм\w*|vx|qq)|微信|微信号)"
    r"\s?(?:[:：@]\s?@?[a-z0-9_.-]{4,}|[a-z0-9.]+_[a-z0-9_.]+)"
)
"""An address or the name of an account, in Rust's dialect and in Python's: its letters are no words."""

_CODES: Final = (
    "AED|AUD|BGN|BRL|BYN|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|GEL|HKD|HUF|IDR|ILS|INR|ISK|JPY|KRW|KZT|MAD|MDL|MXN|"
    "MYR|NOK|NZD|PEN|PHP|PKR|PLN|RON|RSD|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|UZS|VND|ZAR"
)
_MONEY: Final = "[$€£¥₽₴₹₺₸₪₩฿]"
_AMOUNT: Final = (
    rf"{_MONEY}\s?\d[\d.,]*|\brs\.?\s?\d[\d.,]*"
    rf"|\d\s?(?:{_MONEY}|(?:r|mx|us|a|c|nt|hk)\$|(?:usd|euros?|eur|gbp|dollars?|pounds|quid|bucks|reais|reales|pesos|soles|liras?|złoty|koron|korun|kronor|kroner|lei|рубл\w*|гривен|złotych|zlotych|forint|крб|руб\w*|грн|тг|zł\w*|kč|kr|tl|lei|ron|ft|лв)\b|元|円|원)"
    rf"|(?-i:\b(?:{_CODES})\s?\d[\d.,]*|\d\s?(?:{_CODES})\b)"
)
PRICE: Final = f"(?i){_AMOUNT}"
"""A price, in Rust's dialect of regular expressions; codes of currencies from ISO 4217."""
_NEARLY: Final = PRICE.replace(r"\b", "")
_TWICE: Final = f"(?s:(?:{_NEARLY}).*(?:{_NEARLY}))"
"""What a line with two prices holds."""
_FREE: Final = (
    r"free|gratis|gratuit\w*|offerte?|kostenlos\w*|versand\w*|darmow\w*|bezpłatn\w*|zdarma|doprava|zadarmo|бесплатн\w*|"
    r"безкоштовн\w*|ücretsiz|shipping|delivery|livraison|env[ií]os?|frete|spedizione|verzending|wysyłka|dostawa|"
    r"доставка|kargo|ingyenes|gratuită|شحن"
)
_FROM: Final = (
    r"over|from|above|ab|dès|à partir de|desde|a partir d[ei]|acima de|oltre|sopra|vanaf|boven|od|nad|powyżej|от|"
    r"свыше|від|üzeri|felett|peste|فوق|من"
)
_CARRIERS: Final = (
    r"dhl|dpd|gls|ups|fedex|hermes|ppl|inpost|paczkomat\w*|zásilkovna|correos|colissimo|mondial relay|poczta|сдэк|cdek|"
    r"boxberry|почта|brt|poste|postnl|bpost|ctt|aras|yurtiçi|royal mail|evri|usps|sedex|dobírka"
)
_SUM: Final = rf"[\d\s.,]{{0,9}}(?:{_AMOUNT})"
_FEE: Final = (
    rf"(?i)(?:{_FREE})[^\n]{{0,24}}?\s(?:{_FROM})\s?{_SUM}"
    rf"|\(0\)\s{{0,5}}{_SUM}|\b(?:{_CARRIERS})\s{{0,2}}\+?{_SUM}|\+\s?{_SUM}"
)
"""What a shop's frame says in money, and no offer does: from what sum the delivery is free, what a carrier takes, an
empty basket."""
_PERHAPS: Final = rf"\(0\)|\+\s?(?:\d|{_MONEY})|(?i:{_CARRIERS})|(?i:\s(?:{_FROM})\s?(?:\d|{_MONEY}))"
"""What a part with such a sum holds, and few others do."""
PRICED: Final = 2
"""So many prices make a list of offers."""

POST: Final = "\f"
"""Stands before each further post of an account whose posts are read together."""
_ZERO: Final = r"(^|[^\d.,])0\s?%"
"""None of what is named behind it, and what stood before."""
_TAG: Final = r"</?[A-Za-z][^<>]{0,300}>"
_INLINE: Final = (
    r"(?i)</?(?:b|i|u|s|em|strong|span|font|small|big|sup|sub|mark|ins|del|tt|wbr)(?:\s[^<>]{0,300})?>"
)
_MARKUP: Final = rf"{_TAG}|&(?:#\d|#x[0-9A-Fa-f]|[A-Za-z]{{2}}\w{{0,12}};)"
"""What a text in HTML holds: descriptions often are."""
_LINES: Final = r"[\n\r•·●▪►✓✔★{}]+"
_PIECES: Final = r"[|;]+|\s/\s|[.!?]\s|[。！？]"
_WORD: Final = r"\p{L}+"
_GOLDEN: Final = (5**0.5 - 1) / 2
_OFFER_WORDS: Final = 25
_ITEM_WORDS, _LIST_LINES = 40, 3


def holds(texts: pl.Series, pattern: str) -> pl.Series:
    """Whether each text (str, null: false) holds the ``pattern``, which may ask where words end.

    Such a pattern is sought only where it holds but for that: no other engine is as fast, and this one cannot ask.
    """
    may = texts.str.contains(pattern.replace(r"\b", "")).fill_null(value=False)
    return may.scatter(may.arg_true(), texts.filter(may).str.contains(pattern))


def without(texts: pl.Series, pattern: str, instead: str) -> pl.Series:
    """The texts with ``instead`` in place of whatever the ``pattern`` finds; few hold it."""
    held = holds(texts, pattern)
    found = texts.clone()  # scattering changes a series itself
    return found.scatter(held.arg_true(), texts.filter(held).str.replace_all(pattern, instead))


def bare(texts: pl.Series) -> pl.Series:
    """The texts without markup, with a blank in place of each address, and *no* for 0 %."""
    return without(without(_unmarked(texts), ADDRESS, " "), _ZERO, "${1}no ")


def _unmarked(texts: pl.Series) -> pl.Series:
    """HTML as it is read: marks within words vanish, others end a line, and characters stand for their references."""
    marked = texts.str.contains(_MARKUP).fill_null(value=False)
    plain = texts.filter(marked).str.replace_all(_INLINE, "").str.replace_all(_TAG, "\n")
    referring = plain.str.contains("&", literal=True)
    plain = plain.scatter(referring.arg_true(), [unescape(text) for text in plain.filter(referring)])
    return texts.clone().scatter(marked.arg_true(), plain)


def unframed(parts: pl.Series) -> pl.Series:
    """The parts without the sums that a shop's frame names."""
    may = parts.str.contains(_PERHAPS).arg_true()
    return parts.clone().scatter(may, without(parts.gather(may), _FEE, " "))


def split(texts: pl.Series, most: int, *, items: bool = False) -> pl.DataFrame:
    """One row a part: ``page`` (index into ``texts``), ``part``, ``words``, ``offer`` (1.0: perhaps one), ``post``.

    A line with several prices is parted behind each. With ``items`` a short line of a list is one part, as a title
    is, whatever signs stand in it: goods whose names have many pieces count once. Of a text of more than
    ``most`` parts about so many are kept, spread over all of it. The golden ratio spreads them so that no
    rhythm of the text (a name, a price, a name, …) meets that of the choice.
    """
    frame = pl.DataFrame({"page": np.arange(len(texts)), "part": texts.fill_null("").rename("part")})
    frame = _exploded(frame, pl.col("part").str.replace_all(_LINES, "\n"))
    lines, priced = frame["part"], _priced(frame["part"]).arg_true()
    offers = lines.gather(priced).str.replace_all(f"({PRICE})", "$1\n")
    frame = _exploded(frame, pl.lit(lines.scatter(priced, offers)))
    pieces = pl.col("part").str.replace_all(_PIECES, "\n")
    item = _item() & ~pl.lit(_priced(frame["part"]))
    frame = _exploded(frame, pl.when(item).then(pl.col("part")).otherwise(pieces) if items else pieces)
    at, many = pl.int_range(pl.len()).over("page"), pl.len().over("page")
    frame = frame.filter((many <= most) | ((at * _GOLDEN) % 1 < most / many))
    frame = frame.with_columns(words=pl.col("part").str.count_matches(_WORD))
    framed = holds(frame["part"], FRAME)
    return frame.with_columns(offer=(pl.col("words").is_between(1, _OFFER_WORDS) & ~framed).cast(pl.Float64))


def _item() -> pl.Expr:
    """Whether a line may be an item of a list: the page has several lines, and this one is short."""
    short = pl.col("part").str.count_matches(_WORD) <= _ITEM_WORDS
    return short & (pl.len().over("page") >= _LIST_LINES)


def _priced(lines: pl.Series) -> pl.Series:
    """Whether several offers stand in one line, each with its price behind it."""
    may = lines.str.contains(_TWICE)
    return may.scatter(may.arg_true(), lines.filter(may).str.count_matches(PRICE) >= PRICED)


def _exploded(frame: pl.DataFrame, lines: pl.Expr) -> pl.DataFrame:
    """One row for each line of ``lines``, stripped, without empty ones; ``post`` grows where a further post begins."""
    rows = frame.with_columns(part=lines.str.split("\n")).explode("part")
    if "post" not in frame.columns:
        rows = rows.with_columns(post=pl.col("part").str.starts_with(POST).cum_sum())
    rows = rows.with_columns(pl.col("part").str.strip_chars())
    return rows.filter(pl.col("part").str.len_chars() > 1)
