"""What a text puts in the place of something: *not what the picture shows, but NAME*.

A negation silences what follows it, and the second half of such a sentence is the offer. What stands before the
turn goes. Each language turns with a word of its own; where that word says something else too, a comma or a capital
letter tells. What is offered or denied as well (*not only*, *but neither*) stays as it is.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.patterns import holds

__all__ = ["instead"]

_TURNS: Final = (
    (r"\bnot|n['’]t", r"[,\s]\s?but"),
    (r"\bnicht|\bkein\w*", r"[,\s]\s?sondern"),
    (r"(?:\bne\s|\bn.)[^.!?\n]{1,30}?\bpas|\bpas|\bnon", r"[,\s]\s?mais"),
    (r"\bno", r"[,\s]\s?sino"),
    (r"\bnon", r"[,\s]\s?(?:ma|bensì)"),
    (r"\bnão", r"[,\s]\s?(?:mas sim|mas)"),
    (r"\bniet|\bgeen", r"[,\s]\s?maar"),
    (r"\bnie", r"[,\s]\s?(?:lecz|tylko|ale)"),
    (r"\bne\p{L}*|\bnie\p{L}*", r",\s?(?:ale|nýbrž|nego|već|ampak|temveč|bet)"),
    (r"\bnem", r"[,\s]\s?hanem"),
    (r"\bnu", r",\s?ci"),
    (r"\bне|\bняма", r",\s?(?:а|але)"),
    (r"\bδεν|\bόχι", r"[,\s]\s?αλλά"),
    (r"\binte|\bicke|\bej", r",\s?utan"),
    (r"\bikke", r",\s?men"),
    (r"\be[int]|\bemme|\bette|\beivät", r"[,\s]\s?vaan"),
    (r"\bei|\bmitte", r"[,\s]\s?vaid"),
    (r"\bne", r",\s?o"),
    ("لن|ليس|لا", r"\s?بل"),
    ("לא", r"\s?אלא"),
)
"""How a language denies, and how it turns to what is so."""
_BORDERLESS: Final = r"不是[^。！？，\n]{1,60}?[，,]?而是|[^。！？、\n]{1,60}?ではなく[、,]?"
_BEFORE: Final = r"[^.!?,\n]{1,60}?değil,\s|(?:\S+\s){0,2}\S*[이가]\s아니라\s"
_TURN: Final = rf"(?i){_BORDERLESS}|{_BEFORE}|" + "|".join(
    rf"(?:{no})\s[^.!?\n]{{1,100}}?{turn}\s" for no, turn in _TURNS
)
_NAMED: Final = r"(?i)\b(?:inte|icke|ej)\s[^.!?\n]{1,100}?\sutan\s((?-i:[\p{Lu}\p{N}]))"
"""The same in Swedish without a comma, where *utan* before a small letter is *without*."""
_MARKS: Final = (
    "but", "sondern", "mais", "sino", "ma", "bensì", "mas", "maar", "lecz", "tylko", "ale", "nýbrž", "nego", "već",
    "ampak", "temveč", "bet", "hanem", "ci", "а", "але", "αλλά", "utan", "men", "vaan", "vaid", "o", "بل", "אלא",
)  # fmt: skip
_ANY: Final = ["而是", "ではなく", "değil,", "아니라", *(f" {word} " for word in _MARKS)]
_AS_WELL: Final = (
    r"(?i)\b(?:not (?:only|just|merely)|nicht nur|pas (?:seulement|que)|non (?:solo|soltanto)|no (?:s[oó]lo|solamente)|"
    r"não (?:só|apenas|somente)|niet (?:alleen|enkel|slechts)|nie tylko|nejen\w*|nielen|nem ?csak|nu (?:doar|numai)|"
    r"не (?:только|лише|тільки|само)|δεν .{0,30}μόνο|όχι μόνο|(?:inte|ej) (?:bara|endast)|ikke (?:kun|bare)|"
    r"ei (?:vain|pelkästään|ainoastaan|ainult)|mitte ainult|ne (?:tikai|tik|samo|le)|nie len|sadece|yalnızca|"
    r"а (?:также|так же|також|також|също|ещё|еще|ще|не|ни|ні)|"
    r"(?:but|ma|mais|mas|ale|lecz|sino|maar|men|αλλά|але|utan|hanem|ci|vaan|vaid|bet) (?:if|not|no|see|neither|"
    r"nor|only|nemmeno|neanche|neppure|non|nie|też|także|ani|pas|não|nem|niet|geen|ook|ej|inte|ikke|heller|ei|δεν|не|ни|ні|"
    r"nu|ne\w*)|też nie|także nie|również nie|auch (?:nicht|kein\w*)|tampoco|nemmeno|neanche|neppure|neither|"
    r"heller (?:inte|ikke)|také ne\w*|taky ne\w*)\b|不仅|不只|だけで(?:は)?なく|뿐만|뿐 아니라|ليس فقط|לא רק"
)
"""Where both halves are offered, or both denied."""
_AGAIN: Final = "(?i)" + "|".join(
    rf"(?:{no})\s[^.!?\n]{{1,100}}?{turn}\s[^.!?\n]*?(?:{no})(?:\W|$)" for no, turn in _TURNS
)
"""Where what is turned to is denied, too."""


def instead(texts: pl.Series) -> pl.Series:
    """The texts (str, null: null) without what they deny before they turn to what is so."""
    may = texts.str.contains_any(_ANY, ascii_case_insensitive=True).fill_null(value=False).arg_true()
    if not len(may):
        return texts
    some = texts.gather(may)
    left = some.str.replace_all(_TURN, " ").str.replace_all(_NAMED, " $1")
    turned = (left != some).arg_true()
    said = some.gather(turned)
    kept = turned.filter(holds(said, _AS_WELL) | holds(said, _AGAIN))
    left = left.scatter(kept, some.gather(kept)) if len(kept) else left
    return texts.clone().scatter(may, left)
