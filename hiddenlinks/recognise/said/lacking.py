"""What is named because it is not there: *without NAME*, *NAME: no*, *we do not sell NAME*, *cannot be ordered: NAME*.

Who seeks a thing has none, either (*wanted: NAME*, *swap for NAME*).
Short fragments must say no more than that: *no fee, NAME at once* offers. In whole sentences the name is the object of
a trade that is denied, stands behind the head of a list, or before a *is not included*. What belongs to the name
may stand between: words with a capital letter or a digit, and units. ``lacking.toml`` has the words.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Final, NamedTuple

import polars as pl

from hiddenlinks.recognise.said.manners import BUT
from hiddenlinks.recognise.said.patterns import holds, nowhere, quick, spread, stems
from hiddenlinks.recognise.said.prices import PRICE
from hiddenlinks.regex import contains, extract, replace_all

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["UNSURPASSED", "lacking", "may_lack", "set_apart"]

_BAR, _GAP = " | ", " … "
_GOODS: Final = "\x00"
_WORD: Final = r"[\p{Lu}\p{Lt}\p{N}№(\[+&/%#\"'-][^\s:,;：，；。]*"
_REST: Final = rf"(?:\s?(?:\p{{N}}[^\s:]*\s\p{{Ll}}{{1,6}}\b\.?,?|{_WORD}(?:,\s\p{{N}}[^\s:,;]*)?))*\s?"
"""What a recogniser may have left of a name: words that begin with a capital letter, a digit or a sign, and units."""
_END: Final = r"[)\]]?"
"""What is left of a bracket in which goods end: *60 Capsule(s)*."""
_NAME: Final = f"{_REST}{_GOODS}{_END}{_REST}"
_COLON: Final = r"\s?[:：]?\s?"
_DASH: Final = r"\s?[:：–—-]?\s?"
_NEXT: Final = rf"(?:{_COLON}{_GOODS}|\s?[\s:：]\s?{_REST}{_GOODS}){_END}{_REST}"
"""A name behind a word, which must end: *NEW! NAME* does not begin with *ne*."""
_JOINED: Final = ("zh", "th")
"""Languages that write no blank behind a word."""
_LEAD: Final = (
    r"^[\s•*·–—✗✘❌-]*(?:[^:：.!?]{0,30}[:：]\s?)?"
    r"(?:(?i:100\s?%|%\s?100|garant\p{L}+|guaranteed|absolutely|completely|völlig|totalmente|completamente)\s?)?"
)
"""What a fragment may begin with: a mark, a word before a colon, or how surely (*100 % without NAME*)."""
_ONWARD: Final = r"[^.!?…–—]{0,120}"
"""What goes on in a list of names of which the first are not known."""
_OPENED: Final = r"(?:^\W*|[,;，、–—-]\s*|\b(?:and|und|et|y|e|i|a|og|och|en|и|та|și|és|ja|ve)\s|\p{Lo})"
"""What may stand before the head of a list: *batteries not included: NAME* is none."""
_AND: Final = (
    r"and|or|nor|und|noch|et|ni|y|e|né|nem|i n[eio]\w*|ani|och|og|ja|ve|и|та|і|és|sem|și|nici|και|ούτε|ir|un"
)
_APART: Final = r"(?s)^(.*\S)(?:\s*[(\[（【,;–—•|\n]|\s-\s)\s*([^(\[（【,;–—•|\n]*)$"
"""What a title says before it sets something apart, and how that begins."""
_TAILS: Final = (r"^([^)\]）】,;–—•|\n]*)", r"(?s)^(.*?)[)\]）】]?\W*$")
"""How it ends: before the next sign, or with the title (*Capsule(s) not included*)."""
_FRAGMENT: Final = 80
"""Signs up to which a text may be no more than a fragment."""
_SETTING: Final = r"^(?:\S+\s+){0,6}\S*$"
"""Words before a name that is not included: with more of them something else may be offered."""
UNSURPASSED: Final = quick(
    r"(?i)\b(?:better|cheaper|bessere?[nrs]?|günstiger\w*|billiger\w*|beter|betere|goedkoper|bättre|billigare|bedre|"
    r"billigere|mejor\w*|más barat\w+|meilleur\w*|moins chère?s?|miglior\w*|più economic\w+|melhor\w*|"
    r"mais barat\w+|mai (?:bun|ieftin)\w*|lepsz\w+|lepiej|tańsz\w+|taniej|lepší|levnější\w*|lacnejš\w+|jobb|olcsóbb|"
    r"лучш\w+|дешевл\w+|аналогов|равных|кращ\w+|дешевш\w+|по-(?:добр|евтин)\w+|bolj\w+|jeftinij\w+|cenej\w+|"
    r"daha (?:iyi|ucuz)|parempa\w*|halvempa\w*|parema\w*|odavama\w*|καλύτερ\w+|φθηνότερ\w+)\b|更好|更便宜|"
    r"より(?:良|安)|더 (?:좋은|싼)|أفضل|أرخص"
)
"""Goods than which, as sellers say, there are no better."""
_SAVED: Final = (
    rf"(?i)^[^;.!?]*?\b(?:{BUT})\b|\b(?:without|unless|until|ohne|sans|sin|senza|sem|bez|без|zonder|utan|uden|uten|"
    rf"public\w*|"
    r"privat\w*|[dp]m|pn|comments?|kommentar\w*|telegram|whatsapp)\b"
)
"""What may turn a denied trade into an offer: *we do not ship NAME without tracking*."""
_SPARED: Final = quick(
    r"(?i)\b(?:for|and|&)\s(?:wo)?men\b|\byou (?:only )?get (?:only )?the \w+(?: only)?\b|\b(?:sold|verkauft(?: wird|"
    r" werden)?|vendue?s?|se venden?|si vend\w+|vendem?-se|verkocht|sprzedaj\w+(?: się)?|prodáv\w+(?: se)?|predáva sa|"
    r"прода\w+|säljs|sælges|selges|se vinde|πωλείται)\s(?:without|ohne|sans|sin|senza|sem|zonder|bez|без|utan|uden|"
    r"uten|fără|χωρίς)\b|\btylko (?:do|na) (?:zdję|dekora)\w+"
)
"""What goods are for (in other languages *men* is *but*), and that they are sold without what is denied."""


class _Ways(NamedTuple):
    """Patterns: what a text or a fragment may hold, all that one is, what stands before a name, and behind it.

    ``loose``: a fragment that goes on behind the name, as titles of goods do (*…, 60 capsules for men*).
    """

    may: str
    fragment: str
    short: str
    loose: str
    before: str
    behind: str
    whole: str
    """How a sentence begins whose names nobody knows."""
    begun: str
    ended: str
    """What stands before the goods of such a fragment, or else behind them: asked first, as names take long."""

    @classmethod
    @cache
    def built_in(cls) -> _Ways:
        table = tomllib.loads(files(__package__).joinpath("lacking.toml").read_text("utf-8"))
        said = {
            place: _BAR.join(quick(forms[place]) for forms in table.values() if place in forms)
            for place in ("before", "sought", "behind", "around", "trade", "denied", "head")
        }
        said["before"] += _BAR + said["sought"]
        before, behind, trade, denied, head = (
            said[place].replace(_BAR, "|") for place in ("before", "behind", "trade", "denied", "head")
        )
        joined = _BAR.join(quick(table[name]["before"]) for name in _JOINED).replace(_BAR, "|")
        pairs = [form.split(_GAP) for form in said["around"].split(_BAR)]
        firsts, lasts = ("|".join(sorted({pair[k] for pair in pairs})) for k in (0, 1))
        short = [
            rf"(?:(?i:{before}|{trade}|{head}){_NEXT}|(?i:{joined}){_NAME})(?:\s\p{{Ll}}+)?",
            f"{_NAME}{_DASH}(?i:{behind}|{denied}|[✗✘❌])",
            f"(?i:{firsts}){_NEXT}{_COLON}(?i:{lasts})",
        ]
        return cls(
            may=spread(r"(?:^|[^\p{L}])", stems(f"{trade}|{denied}|{head}"), ""),
            fragment=(
                spread(r"(?:^|[:：])\W*", f"{before}|{firsts}", r"(?:$|[^\p{L}])")
                + "|"
                + spread("", f"{behind}|{lasts}", r"\W*$|[✗✘❌]|\p{Lo}")
            ),
            short=rf"{_LEAD}(?:{'|'.join(short)})[\s.!。！।…]*$",
            loose=rf"{_LEAD}(?:(?i:{before}|{trade}|{head}){_NEXT}|(?i:{joined}){_NAME})[^.!?:：]{{0,80}}[\s.!…]*$",
            before=(
                rf"(?:^|[^\p{{L}}\p{{M}}])(?i:(?:{trade})(?:\s\p{{Ll}}{{1,4}})?)(?:\s?[:：]{_ONWARD}|"
                rf"{_REST}(?:[\p{{Lu}}\p{{N}}][^,.;:!?…–—]{{0,90}})?)$|{_OPENED}(?i:(?:{head})\s?[:：]){_ONWARD}$"
            ),
            begun=spread(f"{_LEAD}(?i:", f"{before}|{trade}|{head}|{firsts}|{joined}", ")"),
            ended=spread("(?i:", f"{behind}|{denied}|[✗✘❌]", r")[\s.!。！।…]*$"),
            whole=rf"^\W*(?i:(?:{trade})){_COLON}[\p{{Lu}}\p{{N}}]|^\W*(?i:(?:{head}))\s?[:：]",
            behind=rf"^{_END}(?:(?:{_REST},?){{0,3}}{_REST}{_COLON}|[^,;:.!?]{{0,40}}?\s)(?i:{denied})(?:[\s.!)。！।]*$|[,;]\s|\s(?:{_AND})\s)",
        )


def may_lack(small: pl.Series) -> pl.Series:
    """Which texts (str, in small letters) may have such a sentence, or be such a fragment (bool)."""
    ways = _Ways.built_in()
    short = (small.str.len_chars() <= _FRAGMENT).fill_null(value=False)
    may = holds(small, ways.may)
    return may | short.clone().scatter(short.arg_true(), holds(small.filter(short), ways.fragment))


def lacking(sentences: pl.Series, around: Callable[[pl.Series], tuple[pl.Series, pl.Series]]) -> pl.Series:
    """Which sentences (str) say that what they name is not there (bool).

    ``around``: what stands before the first goods of sentences, and behind the last (str, or null without goods).
    """
    some = may_lack(sentences.str.to_lowercase()).arg_true()
    none = nowhere(sentences)
    return none.scatter(some, _denied(sentences.gather(some), around))


def _denied(sentences: pl.Series, around: Callable[[pl.Series], tuple[pl.Series, pl.Series]]) -> pl.Series:
    ways = _Ways.built_in()
    before, behind = around(sentences)
    denied = contains(before, ways.before) | (contains(behind, ways.behind) & contains(before, _SETTING))
    denied = (denied & ~_saved(behind)) | (before.is_null() & contains(sentences, ways.whole))
    denied = (_fragments(before, behind) | (denied & ~holds(sentences, PRICE))).fill_null(value=False)
    return denied & ~holds(sentences, UNSURPASSED)


def _saved(behind: pl.Series) -> pl.Series:
    """Whether what stands behind the goods (str) may turn a denied trade into an offer (bool)."""
    return holds(replace_all(behind, _SPARED, ""), _SAVED)


def set_apart(before: pl.Series, behind: pl.Series) -> pl.Series:
    """What is left of titles (str) that name something, in a bracket or behind a sign, as not there; else null.

    ``before`` and ``behind``: what stands around the goods of each (str, or null): *T-shirt (* and * not included)*.
    """
    kept, lead = extract(before, _APART, 1), extract(before, _APART, 2)
    apart = [_fragments(lead, extract(behind, tail, 1)) for tail in _TAILS]
    kept = kept.set(~(apart[0] | apart[1]), None)
    return kept.set(_fragments(before, behind), "")


def _fragments(before: pl.Series, behind: pl.Series) -> pl.Series:
    """Which fragments (bool) say no more than that what stands between these two is not there."""
    ways, said = _Ways.built_in(), before + _GOODS + behind
    begun = holds(before, ways.begun)
    some = ((begun | holds(behind, ways.ended)) & said.is_not_null()).arg_true()
    none = nowhere(said)
    found = none.scatter(some, contains(said.gather(some), ways.short))
    some = (begun & ~found & ~_saved(behind)).fill_null(value=False).arg_true()
    some = some.filter(~holds(said.gather(some), PRICE))
    return found.scatter(some, contains(said.gather(some), ways.loose))
