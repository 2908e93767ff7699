"""Whether a page informs rather than sells: by how it speaks, by what its heading says that it is, by its prose."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.recognise.pages.frames import menus
from hiddenlinks.recognise.pages.mentioning import in_passing, mentioned, terse
from hiddenlinks.recognise.pages.parts import sentences
from hiddenlinks.recognise.pages.sitewide import unrepeated
from hiddenlinks.recognise.said.leads import leads
from hiddenlinks.recognise.said.manners import THROUGH
from hiddenlinks.recognise.said.mentions.satire import satire
from hiddenlinks.recognise.said.nothing_sold import sells_nothing
from hiddenlinks.recognise.said.patterns import holds, quick
from hiddenlinks.recognise.said.tariffs import tariff
from hiddenlinks.regex import count_matches

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.pages.voice import Voice
    from hiddenlinks.recognise.said.clauses import Judge

__all__ = ["information"]

_INFORMS: Final = 10.0
_PROSE, _DOUBTFUL = 2.5, 2.0
"""Log-odds that prose loses where it is of a kind that describes, and where it has one word of selling."""
_ARTICLE: Final = 3
"""Parts from which prose of a kind that is described may be an article: an advertisement is short."""
_FEW: Final = 6
"""Words up to which a part that offers nothing is of a shop's frame, and does not count against prose."""
_NEAR: Final = range(-1, 3)
"""How many parts before a price that stands alone its goods are named."""
_END: Final = r"(?m)[.!?…😂🤣😅😆😁🙃🙄😭🤔][\"'»”)]?(?:\s|$)|[。！？]|^\s?>"
"""Where a sentence ends, and where one begins that is quoted."""
_SHORT: Final = (
    r"(?i)\b(?:oz|lbs?|pcs?|szt|stk|st|tab[sl]?|caps?|kaps|tbl|ml|mg|mcg|g|gr|kg|cm|mm|ct|pk|шт|таб|капс|мл|мг|г|уп|ks|"
    r"db|buc|бр|kpl|adet)\.(?:\s|$)"
)
"""A measure that is cut short: its stop ends no sentence."""
_ABOVE: Final = 400
"""Characters of a page among which its heading stands, behind the question about cookies and the menu."""
_OFFERED: Final = 2.25
"""Log-odds from which the words around goods offer them."""
_ENTITLED, _DISCUSSED = 2.0, 1.0
"""Informing words that a heading is worth which says that the page is an encyclopaedia or a leaflet, or a forum."""
_SELLS_NOTHING: Final = 3.0
"""Informing words that it is worth that a page says of itself that nothing is sold on it, or that it is satire."""
_LISTED: Final = 5.0
"""And that it begins as a list of what the law or an insurer pays: such lists have the words of shops for prices."""
_KINDS: Final = quick(
    r"(?:(?:open|free|online|medical|health|medizin\w*|gesundheits|médical[e]?|médica|medica|"
    r"zdrowotna) ?)?(?:encyclop(?:a|ae|æ)?edia|encyclopédie|en[cz]yklop[aäeé]die|enciclop[eé]dia|encyklop[eé]di[aei]|"
    r"енциклопед\w+|энциклопед\w+|enciklop[eé]di\w+|ansiklopedi(?:si)?|encyclopedie|εγκυκλοπαίδεια|uppslagsverk|"
    r"tietosanakirja|le(?:x|ks)i[kc]on|lexique|léxico|lessico|leksykon|лексикон|wiki(?:pedia|pédia|pédie)?|"
    r"вики(?:педия)?|вікіпедія|gloss(?:ary|ar|aire)|glos[s]?ario|glossário|dictionary|wörterbuch|dictionnaire|"
    r"diccionario|dizionario|dicionário|słownik|slovn[íi]k|szótár|dicționar|речник|словарь|словник|sözlük|ordbo[kg]|"
    r"sanakirja|woordenboek|(?:health|gesundheit|santé|salud|salute|saúde|gezondheid|zdrowie|zdrav[íi]e?|egészség|"
    r"sănătate|здрав\w+|здоров\w+|sağlık|hälsa|helse|sundhed|terveys|υγεία) (?:(?:from|von|de|da|dalla|van|od|от|"
    r"від) )?[aа] ?(?:-|–|to|bis|à|alla|tot|do|до) ?[zя]|(?:health|gesundheits)[- ]?portal|portail (?:de )?santé|"
    r"portal d[ea] sa[lú]u?de?|portale (?:della )?salute|portal zdrow\w+|zdrav\w+ portál|(?:patient|package|"
    r"product) (?:information )?leaflet|patient information|gebrauchsinformation|packungsbeilage|beipackzettel|"
    r"notice (?:patient|d.emploi|d.utilisation)|prospecto|ficha técnica|fogli(?:o|etto) illustrativo|"
    r"folheto informativo|bula|bijsluiter|ulotka(?: dla pacjenta)?|příbalov\w+ \w+|príbalov\w+ \w+|betegtájékoztató|"
    r"листовка|інструкція|kullanma talimatı|prospektüs|bipacksedel|indlægsseddel|pakningsvedlegg|pakkausseloste|"
    r"φύλλο οδηγιών|uputa o lijeku|navodilo za uporabo)|百科(?:全书)?|说明书|說明書|百科事典|添付文書|用語集|"
    r"백과(?:사전)?|설명서|موسوعة|ويكيبيديا|אנציקלופדיה|विश्वकोश|สารานุกรม|bách khoa(?: mở)?|ensiklopedia"
)
_FORUMS: Final = (
    r"forums?|foro|fórum|forumul|форум|φόρουμ|foorumi?|論壇|论坛|フォーラム|포럼|منتدى|פורום|diễn đàn"
)
_TITLED: Final = r"^(?i:{0})\s*[-–—|:]\s|(?:\s[-–—|:»>·]|[:|(])\s?(?i:{0})\)?\s*$"
"""A title that begins or ends with what kind of page it is."""
_HEADED: Final = r"(?m)(?:\s[-–—»>·:]|:)\s(?i:{0})(?:\s*$|\s\p{{Lu}})"
"""A heading or a trail of crumbs that ends so, a sentence behind it on the same line or none."""


def information(
    told: tuple[pl.Series, pl.Series, pl.Series], parts: pl.DataFrame, voice: Voice, asked: NDArray[np.int64],
    shown: NDArray[np.bool_],
) -> NDArray[np.float64]:  # fmt: skip
    """What speaks against the pages ``asked``: a page informs more than it sells, or is prose without a price.

    ``told``: the titles and texts of all pages, and the texts as they stand, in which menus are; ``parts``: what
    :func:`~hiddenlinks.recognise.pages.parts.split` made of them; ``shown``: bool, one a page, whether more than its
    title names goods. Log-odds, shape (asked, k).
    """
    titles, texts, plain = (column.gather(asked) for column in told)
    said = titles + "\n" + unrepeated(menus(plain))
    page, bound = parts["page"].to_numpy(), len(shown)
    framed = (parts["offer"].to_numpy() == 0) & (parts["words"].to_numpy() <= _FEW)
    count = np.maximum(np.bincount(page, ~framed, bound), 1)[asked]
    informs, sells, through, lawful = _speaking(said, titles, texts, voice)
    prices, spent = _prices(parts, bound)[:, asked]
    prices -= np.where(informs > sells, spent, 0)  # an article says, too, what something costs
    prices[lawful] = 0  # registers list what the law allows
    handed = parts["handed"] & parts["goods"]
    prices += np.bincount(page, handed, bound)[asked]  # *get it here* is as good as a price
    mostly = (informs > sells) & (prices == 0)  # "koop X niet" sells by one word, and refuses by its place
    ends = count_matches(said, _END).to_numpy() - count_matches(said, _SHORT).to_numpy().astype(np.float64)
    prose = (ends >= count / 2) & (prices == 0) & (sells <= 1)
    openly = _openly(parts, voice.tone, asked[prose & (sells > 0) & (informs == 0)], bound)[asked]
    parts = parts.with_columns(led=_led(parts, voice.tone, asked))
    led = (np.bincount(page, parts["led"], bound)[asked] > 0) & prose & (informs == 0)
    tells = _measures(parts, bound)[asked] & (informs == 0) | through | openly | led
    tells |= _spoken(parts, voice, asked[prose & (informs == 0) & (sells == 0) & ~tells], bound)[asked]
    sells += led
    sold = np.array([_INFORMS, _DOUBTFUL, 0])[(sells > 0).astype(np.int64) + tells]
    described = np.where((count >= _ARTICLE) | ~shown[asked], np.where(sells > 0, _DOUBTFUL, _PROSE), 0)
    costs = np.where(voice.descriptive[:, None], np.where(openly, 0, described), sold).T
    against = _INFORMS * mostly + 3.0 * np.clip(informs - sells - prices, 0, 3)
    free = (prices == 0) & ~through
    passing = _INFORMS * in_passing(parts, voice, asked).astype(np.float64)
    passing[free] += mentioned(parts, told[0], voice, asked[free], sells[free])
    return np.asarray(against[:, None] + passing + costs * prose[:, None])


def _speaking(
    said: pl.Series, titles: pl.Series, texts: pl.Series, voice: Voice
) -> tuple[NDArray[np.float64], NDArray[np.float64], NDArray[np.bool_], NDArray[np.bool_]]:
    """How often pages inform, and how often they sell, whether through somebody, and whether the law sets their prices.

    ``said``: what they say beside their menus, with the title.
    """
    informs, sells = voice.tone(said).astype(np.float64).T
    through = holds(said, f"(?i){THROUGH}").to_numpy() & (informs == 0)
    sells += through
    informs += _ENTITLED * _entitled(titles, texts, _KINDS) + _DISCUSSED * _entitled(titles, texts, _FORUMS)
    nothing = sells_nothing(texts).to_numpy()
    listed = tariff(titles + "\n" + texts.str.head(_ABOVE)).to_numpy()
    informs += _SELLS_NOTHING * (nothing | satire(said).to_numpy()) + _LISTED * listed
    return informs, sells, through, nothing & (informs > _SELLS_NOTHING + sells) | listed & (informs > sells)


def _measures(parts: pl.DataFrame, pages: int) -> NDArray[np.bool_]:
    """Which pages (bool) say how much of something, and not in a sentence, whose names say it too."""
    at = np.flatnonzero(parts["measured"].to_numpy())
    some = parts["part"].gather(at)
    spoken = (sentences(some) & ~terse(some)).to_numpy()
    return np.bincount(parts["page"].to_numpy()[at[~spoken]], minlength=pages) > 0


def _prices(parts: pl.DataFrame, pages: int) -> NDArray[np.float64]:
    """How many parts of each page name a price, and how many of them are sentences, shape (2, pages).

    Where parts name goods, theirs count: a museum says what a ticket costs.
    """
    beside = pl.any_horizontal(pl.col("goods").shift(by).over("page") for by in _NEAR).fill_null(value=False)
    near = pl.col("goods") | (pl.col("lone") & beside) | ~pl.col("goods").any().over("page")
    rows = parts.select("page", "part", priced=(pl.col("priced") > 0) & near)
    rows = rows.filter("priced")
    page, spent = rows["page"].to_numpy(), sentences(rows["part"]).to_numpy()
    return np.stack([np.bincount(page, minlength=pages), np.bincount(page, spent, pages)]).astype(np.float64)


def _entitled(titles: pl.Series, texts: pl.Series, kinds: str) -> NDArray[np.bool_]:
    """Which pages (bool) say by their title, or by a heading above their text, that they are of such a kind."""
    by_title = holds(titles.str.strip_chars(), _TITLED.format(kinds))
    found: NDArray[np.bool_] = (
        by_title | holds(texts.str.slice(0, _ABOVE), _HEADED.format(kinds))
    ).to_numpy()
    return found


def _openly(parts: pl.DataFrame, tone: Judge, asked: NDArray[np.int64], pages: int) -> NDArray[np.bool_]:
    """Which pages of those ``asked`` speak to buyers in half of their parts or more (bool, pages)."""
    rows = _of(parts, asked)
    page, sells = rows["page"].to_numpy(), tone(rows["part"])[:, 1] > 0
    most = np.maximum(np.bincount(page, minlength=pages), 1)
    found: NDArray[np.bool_] = np.bincount(page, sells, pages) >= most / 2
    return found


def _led(parts: pl.DataFrame, tone: Judge, asked: NDArray[np.int64]) -> pl.Series:
    """Which parts (bool) of the pages ``asked`` name goods and say that they are sold."""
    rows = parts.select(pl.col("goods") & pl.col("page").is_in(pl.Series(asked).implode())).to_series()
    return rows.clone().scatter(rows.arg_true(), leads(parts["part"].filter(rows), tone))


def _spoken(parts: pl.DataFrame, voice: Voice, asked: NDArray[np.int64], pages: int) -> NDArray[np.bool_]:
    """Which pages of those ``asked`` name goods in a sentence whose other words offer them (bool, pages)."""
    rows = _of(parts, asked)
    return np.bincount(rows["page"].to_numpy(), voice.spoken(rows["part"]).to_numpy() > _OFFERED, pages) > 0


def _of(parts: pl.DataFrame, asked: NDArray[np.int64]) -> pl.DataFrame:
    """The parts (``page``, ``part``) of the pages ``asked``."""
    return parts.filter(pl.col("page").is_in(pl.Series(asked).implode())).select("page", "part")
