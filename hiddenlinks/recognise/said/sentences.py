"""Sentences of texts: taken apart, judged each, and put together again."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from hiddenlinks.recognise.pages.parts import BORDERLESS
from hiddenlinks.regex import contains, count_matches, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["QUESTION", "apart", "rewritten", "speaks", "together"]

QUESTION: Final = r"[?？؟]\s*$"
"""A sentence that asks."""
_END: Final = r"((?:\w\w|[^\w\s])[.!?]|\S\s[!?])\s+|([。！？])\s*"
"""Where a sentence ends, the first two groups: not behind a letter that stands alone, as in *z. B.* French leaves a
blank before some signs."""
_SHORT: Final = (
    r"\b(np|napr|např|npr|напр|bijv|bv|[pP]or ej|p\. ?ej|per es|ad es|por ex|[pP]ar ex|t\. ?ex|f\. ?eks|t\. ?eks|"
    r"esim|örn|pvz|piem|pl|vgl|cf)\.\s+(\S)"
)
"""A word cut short before what it introduces: *np. NAME*."""
_UNIT: Final = (
    r"(\d\s?(?i:k?g|m[gl]|к?г|м[гл]|гр|gr|шт|szt|ks|stk?|pz|pcs|oz|lbs?|уп|порц)|\b(?i:табл?|капс|амп|comp|c[aá]ps|"
    r"cps|cpr|tabl?|tbl|плен|плён))\.\s+([\p{Ll}\d№])"
)
"""A unit or a form cut short within a name: *250 g. not included*."""
_NUMBER: Final = r"\b(?i:(nr|no|nº))\.\s+(\d)"
"""A number's sign: *No. 40*."""
_GOES_ON: Final = r"\.\s+[\p{Ll}\d№]"
"""What stands behind both, in one text of fourteen: the others need not be read for them."""
_JOINED: Final = "\u2060"
"""What holds such a word and the next together while sentences are sought."""
_HELD: Final = f"${{1}}.{_JOINED} ${{2}}"
_CUT: Final = r"(?:\.{2,}|…)\s+(\p{Ll})"
"""A name that was cut off, with the sentence going on behind it."""
_HEAD: Final = (
    r"(?:^|(\S)\s+)((?i:please note|attention|note|n\.b\.|important|warning|disclaimer|hinweis|achtung|bitte beachten|"
    r"wichtig|à noter|remarque|avertissement|nota|atención|aviso|importante|ojo|attenzione|avviso|atenção|let op|"
    r"belangrijk|uwaga|ważne|pozor|upozornění|upozornenie|figyelem|atenție|внимание|важно|увага|важливо|dikkat|önemli|"
    r"obs|huom|bemærk|merk|viktigt|viktig|προσοχή|σημείωση|pažnja|pozornost|dėmesio|uzmanību|tähelepanu|lưu ý|catatan|"
    r"perhatian|reviews?|rezension|bewertung|avis|reseña|opinión|recensione|avaliação|recensie|opinia|recenze|"
    r"recenzia|vélemény|recenzie|κριτική|отзив|відгук|рецензия|рецензія|recension|arvostelu|anmeldelse|yorum|"
    r"blog|faq|q|question|frage|pregunta|domanda|pergunta|vraag|pytanie|otázka|kérdés|întrebare|ερώτηση|въпрос|"
    r"питання|вопрос|soru|fråga|spørgsmål|kysymys|(?:beware|warnung|waarschuwing|ostrzeżenie|varování|varovanie|"
    r"figyelmeztetés|avertizare|предупреждение|попередження|προειδοποίηση|varning|advarsel|varoitus|"
    r"upozorenje|opozorilo|uyarı))\s?:)"
)
"""What begins a sentence, whatever stands before: *3 left Please note: no NAME inside*."""
_SUM: Final = (
    r"(\d\s?(?:[€$£₽₴₺₹]|(?:EUR|USD|GBP|PLN|TL|zł|Kč|kr|lei|Ft|руб|грн)\b\.?)\)?|[€$£₺]\s?\d[\d.,]*\d\)?)\s+"
    r"((?:\p{Lu}\p{Ll}*|\p{Lu}\p{Ll}*\s\p{Ll}+)\s\p{Ll})"
)
"""A price behind which a sentence begins, on a line that lost its ends: *… 12 € We are often asked for …*."""
_GAP: Final = r"(\S\S|[^\p{L}\p{N}\s])(?: \| | {2,})"
"""What parts the lines of a page that lost them: a bar, or blanks, though not behind a letter that stands alone."""
_GAPS: Final = 4
"""Gaps in a line from which they part lines; a name of goods has one or two."""
_SMALL: Final = r"(?:^|\s)[\p{Ll}\p{Lo}][\p{L}\p{M}'’-]+"
_WORDS, _SIGNS = 4, 6
"""Small words around goods, counting the sign for them, or signs of writing without borders, from which they speak:
a bare name is no sentence."""


def apart(texts: pl.Series, some: pl.Series) -> pl.DataFrame:
    """The sentences (``said``: str) of ``some`` of the texts, by their positions (``at``), each with its ``line``."""
    lines = pl.DataFrame({"at": some, "said": texts.gather(some).str.split("\n")}).explode("said")
    said = lines["said"]
    parted = (count_matches(said, _GAP) >= _GAPS).fill_null(value=False).arg_true()
    said = said.clone().scatter(parted, replace_all(said.gather(parted), _GAP, "${1}\n"))
    said = replace_all(replace_all(said, _CUT, "… ${1}"), _SUM, "${1}\n${2}")
    said = replace_all(_joined(said), _SHORT, _HELD)
    said = replace_all(said, _END, "${1}${2}\n")
    said = (
        replace_all(said, _HEAD, "${1}\n${2}")
        .str.replace_all(f".{_JOINED} ", ". ", literal=True)
        .str.split("\n")
    )
    return lines.select("at", line=pl.int_range(pl.len()), said=said).explode("said")


def _joined(said: pl.Series) -> pl.Series:
    """The texts (str, null: null) with what holds a unit or a number's sign and the rest of a name together."""
    at = contains(said, _GOES_ON).fill_null(value=False).arg_true()
    some = said.gather(at)
    for cut in (_UNIT, _NUMBER):
        some = replace_all(some, cut, _HELD)
    return said.clone().scatter(at, some)


def together(texts: pl.Series, rows: pl.DataFrame) -> pl.Series:
    """The texts with the sentences of ``rows``, as :func:`apart` gives them, in place of their own, a line each."""
    told = rows.group_by("at", maintain_order=True).agg(pl.col("said").str.join("\n"))
    return texts.clone().scatter(told["at"], told["said"])


def rewritten(texts: pl.Series, may: pl.Series, change: Callable[[pl.DataFrame], pl.Series]) -> pl.Series:
    """The texts, those that ``may`` (bool) be changed with what ``change`` makes of their sentences (:func:`apart`).

    A text of which no sentence changes stays as it is, its lines, too.
    """
    some = may.arg_true()
    if not len(some):
        return texts
    rows = apart(texts, some)
    made = change(rows).alias("made")
    rows = rows.with_columns(made)
    changed = rows.filter(pl.col("said") != pl.col("made"))["at"].unique()
    return together(texts, rows.filter(pl.col("at").is_in(changed.implode())).with_columns(said="made"))


def speaks(around: pl.Series) -> pl.Series:
    """Which texts (str, null: false) around goods have words enough to be sentences (bool)."""
    small = count_matches(around, _SMALL) >= _WORDS
    return (small | (count_matches(around, BORDERLESS) >= _SIGNS)).fill_null(value=False)
