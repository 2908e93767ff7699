"""What a text puts in the place of something: *not what the picture shows, but NAME*.

A negation silences what follows it, and the second half of such a sentence is the offer. What stands before the
turn goes. Each language turns with a word of its own; where that word says something else too, a comma or a capital
letter tells. What is offered or denied as well (*not only*, *but neither*) stays as it is.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.patterns import holds, without

__all__ = ["instead"]

_COMMA, _EITHER = r",\s?", r"[,\s]\s?"
"""What stands before a turn: a comma where its word says something else, too."""
_TURNS: Final = (
    (r"\bnot|n['’]t", _EITHER, "but"),
    (r"\bnicht|\bkein\w*", _EITHER, "sondern"),
    (r"(?:\bne\s|\bn.)[^.!?\n]+?\bpas|\bpas|\bnon", _EITHER, "mais"),
    (r"\bno", _EITHER, "sino"),
    (r"\bnon", _EITHER, "ma|bensì"),
    (r"\bnão", _EITHER, "mas sim|mas"),
    (r"\bniet|\bgeen", _EITHER, "maar"),
    (r"\bnie", _EITHER, "lecz|tylko|ale"),
    (r"\bne\p{L}*|\bnie\p{L}*", _COMMA, "ale|nýbrž|nego|već|ampak|temveč|bet"),
    (r"\bnem", _EITHER, "hanem"),
    (r"\bnu", _COMMA, "ci"),
    (r"\bне|\bняма", _COMMA, "а|але"),
    (r"\bδεν|\bόχι", _EITHER, "αλλά"),
    (r"\binte|\bicke|\bej", _COMMA, "utan"),
    (r"\bikke", _COMMA, "men"),
    (r"\be[int]|\bemme|\bette|\beivät", _EITHER, "vaan"),
    (r"\bei|\bmitte", _EITHER, "vaid"),
    (r"\bne", _COMMA, "o"),
    ("لن|ليس|لا", r"\s?", "بل"),
    ("לא", r"\s?", "אלא"),
)
"""How a language denies, and how it turns to what is so."""
_WORDS: Final = sorted({word for *_, turns in _TURNS for word in turns.split("|")})
_DENIED: Final = tuple((no, rf"(?:{no})\s[^.!?\n]+?{before}(?:{turns})\s") for no, before, turns in _TURNS)
"""What denies, and all of a sentence from there to its turn."""
_BORDERLESS: Final = r"不是[^。！？，\n]+?[，,]?而是|[^。！？、\n]+?ではなく[、,]?"
_BEFORE: Final = r"[^.!?,\n]+?değil,\s|(?:\S+\s){0,2}\S*[이가]\s아니라\s"
_TURN: Final = "(?i)" + "|".join((_BORDERLESS, _BEFORE, *(denied for _, denied in _DENIED)))
_NAMED: Final = r"(?i)\b(?:inte|icke|ej)\s[^.!?\n]+?\sutan\s((?-i:[\p{Lu}\p{N}]))"
"""The same in Swedish without a comma, where *utan* before a small letter is *without*."""
_MARKS: Final = ["而是", "ではなく", "değil,", "아니라", *(f" {word} " for word in _WORDS)]
"""What a text holds that turns."""
_AS_WELL: Final = (
    r"(?i)\b(?:not (?:only|just|merely)|nicht nur|pas (?:seulement|que)|non (?:solo|soltanto)|no (?:s[oó]lo|solamente)|"
    r"não (?:só|apenas|somente)|niet (?:alleen|enkel|slechts)|nie tylko|nejen\w*|nielen|nem ?csak|nu (?:doar|numai)|"
    r"не (?:только|лише|тільки|само)|δεν .{0,30}μόνο|όχι μόνο|(?:inte|ej) (?:bara|endast)|ikke (?:kun|bare)|"
    r"ei (?:vain|pelkästään|ainoastaan|ainult)|mitte ainult|ne (?:tikai|tik|samo|le)|nie len|sadece|yalnızca|"
    r"а (?:также|так же|також|також|също|ещё|еще|ще|не|ни|ні)|"
    rf"(?:{'|'.join(_WORDS)}) (?:if|not|no|see|neither|"
    r"nor|only|nemmeno|neanche|neppure|non|nie|też|także|ani|pas|não|nem|niet|geen|ook|ej|inte|ikke|heller|ei|δεν|не|ни|ні|"
    r"nu|ne\w*)|też nie|także nie|również nie|auch (?:nicht|kein\w*)|tampoco|nemmeno|neanche|neppure|neither|"
    r"heller (?:inte|ikke)|také ne\w*|taky ne\w*)\b|不仅|不只|だけで(?:は)?なく|뿐만|뿐 아니라|ليس فقط|לא רק"
)
"""Where both halves are offered, or both denied."""
_AGAIN: Final = "(?i)" + "|".join(rf"{denied}[^.!?\n]*?(?:{no})(?:\W|$)" for no, denied in _DENIED)
"""Where what is turned to is denied, too."""


def instead(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null) without what they deny before they turn to what is so."""
    may = texts.str.contains_any(_MARKS, ascii_case_insensitive=True).fill_null(value=False).arg_true()
    if not len(may):
        return texts
    some = texts.gather(may)
    left = without(without(some, _TURN, " "), _NAMED, " $1")
    turned = (left != some).arg_true()
    said = some.gather(turned)
    kept = turned.filter(holds(said, _AS_WELL) | holds(said, _AGAIN))
    left = left.scatter(kept, some.gather(kept)) if len(kept) else left
    return texts.clone().scatter(may, left)
