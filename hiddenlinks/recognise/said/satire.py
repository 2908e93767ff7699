"""What texts say of themselves that are made up: that they are *satire*, that *none of this is true*.

Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.patterns import holds, quick

if TYPE_CHECKING:
    import polars as pl

__all__ = ["satire"]

_SATIRE: Final = quick(
    r"satire|satira|satyra|sátira|szatíra|satiir|satīra|сатира|σάτιρα|hiciv|parody|parodie|parodia|paródia|пародия|"
    r"пародія|סאטירה|سخرية|व्यंग्य|glosse|(?:not real|made[- ]up|fictional|joke) news|erfundene (?:nachricht|"
    r"meldung)|"
    r"fausse (?:nouvelle|dépêche)|(?:noticia|historia) (?:inventada|ficticia)|(?:notizia|storia) (?:finta|inventata)|"
    r"notícia (?:inventada|fictícia|falsa)|verzonnen (?:nieuws|bericht)|(?:zmyślon\w+|wymyślon\w+)(?: wiadomość)?|"
    r"(?:joke|żart|witz|blague|broma|scherzo|piada|шутка|жарт|şaka),? (?:not (?:real )?news|keine (?:nachricht|"
    r"meldung)|"
    r"pas une info\w*|no (?:es )?noticia|non (?:è una )?notizia|não (?:é )?notícia|nie wiadomość|не новость|"
    r"не новина|"
    r"haber değil)|(?:вымышленн|выдуманн)\w+ (?:новост|истори)\w+|вигадан\w+ (?:новин|історі)\w+|uydurma haber|"
    r"kurgu haber"
)
_SIGNS: Final = "虚构新闻|假新闻|玩笑新闻|嘘ニュース|讽刺|諷刺|風刺|风刺|풍자"
_MADE_UP: Final = quick(
    r"(?:none|nothing|not a word) of (?:this|it) is true|nichts (?:davon|hiervon) (?:ist|stimmt)|"
    r"rien de tout (?:ça|cela) n.est vrai|nada de esto es (?:verdad|cierto)|niente di (?:tutto )?(?:questo|"
    r"ciò) è vero|"
    r"nada disto é verdade|niets hiervan is waar|nic z tego nie jest prawdą|nic z toho není pravda|"
    r"всё (?:это )?выдумано|все вигадано|all (?:of it )?(?:is )?(?:invented|made up)|alles (?:frei )?erfunden|"
    r"tout est inventé|todo (?:es )?inventado|tutto (?:è )?inventato|tudo (?:é )?inventado|(?:wszystko )?zmyślone|"
    r"hepsi uydurma"
)
_SAYS: Final = (
    rf"(?im)(?:^|[.!?…]\s|[(\[])\W{{0,3}}(?:{_SATIRE})\s?(?:$|[.!)\]–—-])|\b(?:{_SATIRE})(?:\s\w+)?\s?:|(?:^|"
    rf"[.!?…(]\s?)(?:{_MADE_UP})\b|"
    rf"^\W{{0,3}}(?:{_SIGNS})\W"
)
"""The word by itself, or where a sentence or a bracket begins and a sign follows."""


def satire(texts: pl.Series) -> pl.Series:
    """Which texts (str) say that they are satire, or that nothing of them is true (bool)."""
    return holds(texts, _SAYS)
