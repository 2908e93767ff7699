"""Prices: where texts say how much, what of it is the frame of a shop, and which offers stand in one line."""

from __future__ import annotations

from functools import reduce
from typing import Final

import polars as pl

from hiddenlinks.recognise.pages.frames import labels
from hiddenlinks.recognise.said.patterns import by_borders, quick, without
from hiddenlinks.regex import contains, count_matches, extract, replace_all

__all__ = ["DISCOUNTED", "PRICE", "PRICED", "listed", "parted", "unframed", "unpriced"]

_CODES: Final = (
    "AED|AUD|BGN|BRL|BYN|CAD|CHF|CLP|CNY|COP|CZK|DKK|EGP|EUR|GBP|GEL|HKD|HUF|IDR|ILS|INR|ISK|JPY|KRW|KZT|MAD|MDL|MXN|"
    "MYR|NOK|NZD|PEN|PHP|PKR|PLN|RON|RSD|RUB|SAR|SEK|SGD|THB|TND|TRY|TWD|UAH|USD|UZS|VND|ZAR"
)
_MONEY: Final = "[$€£¥₽₴₹₺₸₪₩฿₫₱₦₲₡₵₾₼₮₭₨৳៛؋﷼￥￡]"
_ARABIC: Final = r"(?:د\.إ|ر\.س|د\.ك|ج\.م|د\.م|د\.ت|ر\.ق|ر\.ع|د\.أ|د\.ب|د\.ج|د\.ع|ل\.ل|ل\.س)\.?"
"""How Arabic writes the currencies of its countries."""
_HOURLY: Final = (
    r"\b\d{2,3}\s(?:an|per|die|pro|je|de l.|l.|la|por|à|za|na|i|en|ett|den|την|за|на|/)\s?"
    r"(?:hour|stunde|heure|hora|ora|uur|godzinę|hodinu|óra|oră|ώρα|час|година|годину|timmen|timen|tunti)\b"
)
"""What an hour costs, without a currency: *200 an hour*."""
_AMOUNT: Final = quick(
    rf"(?:{_MONEY}|{_ARABIC})\s?\d[\d.,]*|\b(?:rs|rp|kr|kč|zł)\.?\s?\d[\d.,]*|\b(?:tl|ft|jpy|usd|eur|"
    rf"gbp)\s?\d{{2}}[\d.,]*|"
    rf"\d\s?(?:{_MONEY}|{_ARABIC}|(?:r|mx|us|a|c|nt|hk)\$|元|円|원|บาท|块|塊)|"
    rf"\d\s?(?:usd|euros?|eur|"
    rf"gbp|dollars?|pounds|quid|bucks|reais|reales|pesos|soles|liras?|złoty|koron|korun|kronor|kroner|lei|рубл\w*|"
    rf"гривен|гривень|гривні|лева|тенге|франков|złotych|zlotych|forint|крб|руб\w*|р|грн|тг|zł\w*|kč|kr|tl|lei|ron|ft|"
    rf"лв|franken|francs?|yuan|rmb|yen|won|baht|rupees|rupiah|ringgit|dirhams?|riyals?|shekels?|ευρώ|dinara|din|đồng|"
    rf"vnđ|đ|ريال|درهم|جنيه|دينار|ليرة|دولار|يورو|تومان|שקלים|שקל|ש\"ח|रुपये|रुपए)\b|"
    rf"(?-i:\b(?:{_CODES})\s?\d[\d.,]*|\d\s?(?:{_CODES})\b)|\d{{2}}\s?:-|{_HOURLY}"
)
PRICE: Final = f"(?i){_AMOUNT}"
"""A price, in Rust's dialect of regular expressions; codes of currencies from ISO 4217."""
_CODE: Final = (
    r"(?i:(?:promo |discount )?code|code promo|codice(?: sconto)?|código|coupon|cupón|cupom|gutschein(?:code)?|"
    r"(?:rabatt|aktions)code|kod(?: rabatowy)?|kód|slevový kód|промокод|код|kupon\w*|koodi|kode|rabattkod|rabatkode|"
    r"kortingscode|cod(?: promo)?|κωδικός|优惠码|折扣码|クーポン|쿠폰)[\s:：]{1,2}[A-Z0-9]{3,14}\s?[:：–—-]\s?[-–−]?"
)
DISCOUNTED: Final = (
    rf"^\W{{0,4}}(?:[-–−]|{_CODE})\s?\d{{1,2}}\s?%\s+(?:\S+\s+){{1,40}}\S|"
    r"^(?:\S+\s+){2,40}[-–−]\d{1,2}\s?%\W*$"
)
"""A line that begins or ends with what is taken off the price of the thing that it names: *-22% blue chair*, *blue
chair -22%*, *Code AB: 10 % on blue chair*."""
_OFF: Final = r"\s([-–−]\d{1,2}\s?%\s+\p{L})"
"""The same within a line, which may go on with the next one."""
_OFF_TWICE: Final = f"(?s:{_OFF}.*{_OFF})"
_NEARLY: Final = PRICE.replace(r"\b", "")
_TWICE: Final = f"(?s:(?:{_NEARLY}).*(?:{_NEARLY}))"
"""What a line with two prices holds."""
_FREE: Final = quick(
    r"free|gratis|gratuit\w*|offerte?|kostenlos\w*|versand\w*|darmow\w*|bezpłatn\w*|zdarma|doprava|zadarmo|бесплатн\w*|"
    r"безкоштовн\w*|ücretsiz|shipping|delivery|livraison|env[ií]os?|frete|spedizione|verzending|wysyłka|dostawa|"
    r"доставка|kargo|ingyenes|gratuită|شحن"
)
_FROM: Final = (
    r"over|from|above|ab|dès|à partir de|desde|a partir d[ei]|acima de|oltre|sopra|vanaf|boven|od|nad|powyżej|от|"
    r"свыше|від|üzeri|felett|peste|فوق|من"
)
_SHIPPING: Final = quick(
    r"shipping|delivery|postage|versand\w*|liefer(?:ung|kosten)|porto|zustellung|livraison|port|env[ií]os?|frete|"
    r"portes|"
    r"spedizion[ei]|verzend(?:ing|kosten)|bezorg\w+|wysyłk[ai]|dostaw[ay]|doprav[ay]|poštovné|доставк[аи]|пересылка|"
    r"kargo|szállítás\w*|livrare|transport|frakt|fragt|levering|toimitus\w*|αποστολή|μεταφορικά|dostava|送料|运费|"
    r"배송비"
)
_CARRIERS: Final = quick(
    r"dhl|dpd|gls|ups|fedex|hermes|ppl|inpost|paczkomat\w*|zásilkovna|correos|colissimo|mondial relay|poczta|сдэк|cdek|"
    r"boxberry|почта|brt|poste|postnl|bpost|ctt|aras|yurtiçi|royal mail|evri|usps|sedex|dobírka"
)
_SUM: Final = rf"[\d\s.,]{{0,9}}(?:{_AMOUNT})"
_FEE: Final = (
    rf"(?i)(?:{_FREE})[^\n]{{0,24}}?\s(?:{_FROM})\s?{_SUM}|[,;]\s(?:{_FROM})\s?{_SUM}\s(?:{_FREE})"
    rf"|\(0\)\s{{0,5}}{_SUM}|\b(?:{_CARRIERS})\s{{0,2}}\(?\+?{_SUM}|(^|[^(])\+\s?{_SUM}"
)
"""What a shop's frame says in money, and no offer does: from what sum the delivery is free, what a carrier takes, an
empty basket, what is added; though not in brackets, where an option says by how much it is dearer. The first group is
what stands before."""
_POSTAGE: Final = (
    r"(?im)((?:^|[.!?]\s)\W{0,3}(?:\p{L}+\s){0,2}"
    rf"(?:{_SHIPPING})(?:\s\p{{L}}+){{0,3}}[\s:(+–—-]{{0,4}}){_SUM}"
)
"""What it costs to send anything, where a line or a sentence begins."""
_PERHAPS: Final = rf"\(0\)|\+\s?(?:\d|{_MONEY})|(?i:{_CARRIERS})|(?i:\s(?:{_FROM})\s?(?:\d|{_MONEY}))"
"""What a part with such a sum holds, and few others do."""
PRICED: Final = 2
"""So many prices make a list of offers."""
_SIGNS: Final = (r"\s\|\s", r"\s/\s", r"\s·\s", r";\s?")
"""What may part the offers of one line."""
_MOSTLY: Final = 0.6
"""Share of the pieces between signs that say a price, from which these part offers: names have such signs, too."""
_HEAD: Final = rf"^(.*?)(?:{PRICE})"
_TAIL: Final = rf"(?:{PRICE}).*(?:{PRICE})(.*)$"
"""What stands before the first price of a line, and behind its last."""


def unframed(texts: pl.Series) -> pl.Series:
    """The texts without the sums that a shop's frame names."""
    may = contains(texts, _PERHAPS).arg_true()
    texts = texts.clone().scatter(may, without(texts.gather(may), _FEE, "${1} "))
    return without(texts, _POSTAGE, "${1}")


def unpriced(texts: pl.Series, held: pl.Series) -> pl.Series:
    """The texts (str), with a blank for each price; ``held``: which texts (bool) have one."""
    free, bordered = by_borders(PRICE)  # what asks where words end is slow, and few prices need it
    said = reduce(lambda left, some: replace_all(left, some, " "), free, texts.filter(held))
    said = reduce(lambda left, some: without(left, some, " "), bordered, said)
    return texts.clone().scatter(held.arg_true(), said)


def listed(lines: pl.Series) -> pl.Series:
    """Which lines (bool) say several prices, or what is taken off several: each may be a list of offers."""
    may = contains(lines, _TWICE)
    several = may.scatter(may.arg_true(), count_matches(lines.filter(may), PRICE) >= PRICED)
    return several | contains(lines, _OFF_TWICE)


def parted(lines: pl.Series) -> pl.Series:
    """Lines with several prices, with a line feed between their offers.

    Offers stand between signs where most of what these part says a price; else each ends with its price, or begins
    with it where the line does. What is taken off the price of a thing stands before it.
    """
    rows = lines.alias("line").to_frame().with_row_index("row")
    for sign in _SIGNS:
        signed = pl.col("line").str.replace_all(sign, "\n")
        says = signed.str.split("\n").list.eval(pl.element().str.contains(PRICE))
        apart = (says.list.len() >= PRICED) & (says.list.mean() >= _MOSTLY)
        rows = rows.with_columns(line=pl.when(apart).then(signed).otherwise("line"))
    pieces = rows.with_columns(pl.col("line").str.split("\n")).explode("line")
    several = listed(pieces["line"]).arg_true()
    cut = pieces["line"].scatter(several, _cut(pieces["line"].gather(several)))
    whole = pieces.with_columns(cut.alias("line")).group_by("row", maintain_order=True)
    return replace_all(whole.agg(pl.col("line").str.join("\n"))["line"], _OFF, "\n$1")


def _cut(lines: pl.Series) -> pl.Series:
    """Lines with a line feed behind each price, or before it where names follow their prices."""
    begin = labels(extract(lines, _HEAD)) & ~labels(extract(lines, _TAIL))
    behind, before = (replace_all(lines, f"({PRICE})", place) for place in ("$1\n", "\n$1"))
    return before.zip_with(begin, behind)
