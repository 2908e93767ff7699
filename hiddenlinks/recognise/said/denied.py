"""Who denies several kinds of goods in one breath offers none: *no pills, no toys for adults, just pottery*.

Somebody who hides an offer of one kind says that it is none of another (*no medicine, just vitamins*); nobody lists
medicines and goods for adults and denies them to sell both. Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import numpy as np
import polars as pl

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise.said.manners import MEASURED
from hiddenlinks.recognise.said.patterns import holds, plain, plainly, quick
from hiddenlinks.recognise.said.prices import PRICE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from hiddenlinks.recognise.terms.matcher import Matcher

__all__ = ["denied", "groups"]

_TAKEN: Final = ("supplement", "medicine")
"""Categories that are one group: who sells one of them denies the other."""
_WORDS: Final = quick(
    r"no|not|never|neither|nor|nothing|none|isn.t|aren.t|don.t|doesn.t|won.t|refuse\w*|prohibit\w*|forbid\w*|"
    r"bann?ed|kein\w*|nicht|nie|niemals|weder|nichts|verboten\w*|untersag\w*|ausgeschlossen|pas|jamais|aucun\w*|"
    r"rien|interdit\w*|refus\w*|exclu\w*|ningún|ninguna|nunca|nada|tampoco|prohib\w*|rechaz\w*|non|nessun\w*|"
    r"niente|mai|né|vietat\w*|rifiut\w*|não|nenhum\w*|nem|proibi\w*|recusa\w*|geen|niet|nooit|niets|verboden|"
    r"nigdy|żadn\w*|nic|ani|zakaz\w*|zabroni\w*|ne|není|nejsou|nejde|nikdy|žádn\w*|zakáz\w*|žiadn\w*|nič|soha|"
    r"semmi\w*|nincs\w*|tilos|tiltott\w*|tilt\w*|nu|niciun\w*|nimic|niciodată|interzis\w*|не|нет|ни|ничего|"
    r"никак\w+|никогда|запрещ\w+|нищо|няма|никакв\w+|забран\w+|ні|немає|нічого|ніяк\w+|заборон\w+|δεν|μην?|όχι|"
    r"ούτε|κανέν\w*|καμία|τίποτα|απαγορ\w+|değil\w*|yok\w*|asla|hiçbir|yasak\w*|nema|nije|nisu|ništa|nikad\w*|"
    r"nikakv\w*|zabranj\w*|ni|nobe\w+|prepoved\w*|nėra|niek\w+|draud\w+|draus\w+|nav|nekā\w*|nekād\w*|"
    r"aizlieg\w*|ei|pole|mitte|ühtegi|keela\w*|eivät|eikä|mitään|kielle\w*|inte|inga|ingen|inget|aldrig|ej|"
    r"förbj\w+|ikke|intet|aldri|forbud\w*|ekki|engin\w*|bannað\w*|tidak|bukan|tanpa|dilarang|jangan|không|chẳng|"
    r"cấm|walang|hindi"
)
_SIGNS: Final = (
    r"不|没有|沒有|禁止|严禁|非|無い|ない|ません|なし|お断り|아니|아닙|않|없|금지|ไม่|ห้าม|มิใช่|\bلا\b|ليس|ممنوع|يمنع|"
    r"غير|لم |لن |אין|לא|אסור|नहीं|मना|वर्जित|निषिद्ध|না|নয়|নেই|নিষিদ্ধ"
)
_DENIES: Final = plainly(rf"\b(?:{_WORDS})\b|{_SIGNS}")
_PRESCRIBED: Final = plainly(
    r"prescri|rezept|ordonnance|receta|ricett|receit|recept|przepis|předpis|predpis|rețet|рецепт|resept|συνταγ|reçete|"
    r"처방|处方|處方|処方|وصفة|מרשם|toa thuốc|đơn thuốc|resep"
)
"""*No prescription* denies no goods."""


def denied(sentences: pl.Series, matcher: Matcher, kinds: NDArray[np.int64]) -> pl.Series:
    """Which sentences (str) name goods of several ``groups`` and deny something, no price and no dose beside (bool).

    ``kinds``: the :func:`groups` of the matcher's blocks.
    """
    said = plain(sentences)
    some = holds(said, _DENIES) & ~holds(said, _PRESCRIBED)
    at = some.arg_true()
    asked = sentences.gather(at)
    several = _several(asked, matcher, kinds) & ~holds(asked, PRICE) & ~holds(asked, MEASURED)
    return some.scatter(at, several)


def groups(
    weights: NDArray[np.float32], goods: NDArray[np.bool_], categories: tuple[str, ...]
) -> NDArray[np.int64]:
    """The group of goods that each block names, -1 for none: its heaviest category, medicines with supplements.

    ``weights``: float32 (blocks, categories); ``goods``: bool, blocks that name goods.
    """
    first = next((k for k, name in enumerate(categories) if name in _TAKEN), -1)
    group = np.array([first if name in _TAKEN else k for k, name in enumerate(categories)], np.int64)
    return np.where(goods, group[weights.argmax(axis=1)], -1)


def _several(sentences: pl.Series, matcher: Matcher, kinds: NDArray[np.int64]) -> pl.Series:
    """Which sentences (str) name goods of two groups or more (bool), whatever is said of them."""
    hits = matcher.named(fold_codes(sentences))
    found = pl.DataFrame({"row": hits.row, "kind": kinds[matcher.block_of[hits.term]]}).filter(
        pl.col("kind") >= 0
    )
    count = np.bincount(found.unique()["row"].to_numpy(), minlength=len(sentences))
    return pl.Series(count > 1, dtype=pl.Boolean)
