"""What texts say of themselves that are made up: that they are *satire*, that *none of this is true*.

Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_JOKE", "joked", "satire"]

_CALLED: Final = (
    "satire|satir[aă]?|satyra|sátira|szatíra|satiir|satīra|сатира|σ[άα]τιρα|hiciv|parody|parodie|parodia|paródia|"
    "пародия|пародія|סאטירה|سخرية|व्यंग्य"
)
_SATIRE: Final = quick(
    rf"{_CALLED}|glosse|(?:not real|made[- ]up|fictional|joke) news|erfundene (?:nachricht|"
    r"meldung)|fausse (?:nouvelle|dépêche)|(?:noticia|historia) (?:inventada|ficticia)|(?:notizia|storia) (?:finta|"
    r"inventata)|notícia (?:inventada|fictícia|falsa)|verzonnen (?:nieuws|bericht)|(?:zmyślon\w+|"
    r"wymyślon\w+)(?: wiadomość)?|(?:joke|żart|witz|blague|broma|scherzo|piada|шутка|жарт|"
    r"şaka),? (?:not (?:real )?news|keine (?:nachricht|meldung)|pas une info\w*|no (?:es )?noticia|"
    r"non (?:è una )?notizia|não (?:é )?notícia|nie wiadomość|не новость|не новина|haber değil)|(?:вымышленн|"
    r"выдуманн)\w+ (?:новост|истори)\w+|вигадан\w+ (?:новин|історі)\w+|uydurma haber|kurgu haber"
)
_DRAWN: Final = "讽刺|諷刺|風刺|风刺|풍자"
_SIGNS: Final = f"虚构新闻|假新闻|玩笑新闻|嘘ニュース|{_DRAWN}"
_MADE_UP: Final = quick(
    r"(?:none|nothing|not a word) of (?:this|it) is true|nichts (?:davon|hiervon) (?:ist|stimmt)|rien de tout (?:ça|"
    r"cela) n.est vrai|nada de esto es (?:verdad|cierto)|niente di (?:tutto )?(?:questo|ciò) è vero|"
    r"nada disto é verdade|niets hiervan is waar|nic z tego nie jest prawdą|nic z toho není pravda|"
    r"всё (?:это )?выдумано|все вигадано|all (?:of it )?(?:is )?(?:invented|made up)|alles (?:frei )?erfunden|"
    r"tout est inventé|todo (?:es )?inventado|tutto (?:è )?inventato|tudo (?:é )?inventado|(?:wszystko )?zmyślone|"
    r"hepsi uydurma|allt är (?:påhittat|uppdiktat)|alt er (?:opdigtet|oppdiktet|fri fantasi)|kaikki on keksittyä|"
    r"minden kitalált|totul e(?:ste)? inventat|vše(?:chno)? je vymyšlené|všetko je vymyslené|όλα είναι φανταστικά|"
    r"kõik on välja mõeldud|(?:this is a|dies ist eine|das ist eine|ceci est une|esto es una|questa è una|dit is een|"
    r"to jest|detta är en|det här är en) (?:humou?r|joke|comedy|satire|spaß|humor)\p{L}*[- ]?(?:page|site|seite|sida|"
    r"pagina|strona)?|page (?:d.humour|humoristique|satirique)|página de humor|pagina (?:umoristica|di satira)|"
    r"strona humorystyczna|humorná stránka|humoroldal|pagină de umor|huumorisivu|en humorsida|σελίδα χιούμορ"
)
_SAYS: Final = (
    rf"(?im)(?:^|[.!?…]\s|[(\[])\W{{0,3}}(?:{_SATIRE})\s?(?:$|[.!)\]–—-])|\b(?:{_SATIRE})(?:\s\w+)?\s?:|(?:^|"
    rf"[.!?…(]\s?)(?:{_MADE_UP})\b|^\W{{0,3}}(?:{_SIGNS})\W"
)
"""The word by itself, or where a sentence or a bracket begins and a sign follows."""


_APRIL: Final = (
    r"april fools?(?:.s?)?(?: day| joke| prank)?|aprilscherz|poisson d.avril|inocentada|pesce d.aprile|"
    r"primeiro de abril|mentira de abril|1 april(?:grap)?|aprilgrap|prima aprilis|aprílov\w+ (?:žert\w*|žart\w*)|"
    r"apríl(?:is)?i? (?:tréfa|bolond)|păcăleal\w+(?: de 1 aprilie)?|първоаприлска \w+|първи април|перв(?:ое|"
    r"оапрельск\w+) (?:апреля|шутк\w+)|с первым апреля|першоквітнев\w+ жарт\w*|πρωταπριλιάτικ\w+(?: αστείο)?|"
    r"1 nisan(?: şakası)?|nisan bir|aprilskämt|aprilsnar|aprillia|aprillipila|aprilli(?:nali)?|pirmā aprīļa joks|"
    r"balandžio pirmosios \w+|prvoaprilsk\w+ \w+|愚人节(?:玩笑)?|エイプリルフール|만우절(?: 농담)?|كذبة أبريل"
)
_SPOOF: Final = (
    r"(?:our|unsere?|notre|nuestr[oa]|il nostro|la nostra|o nosso|onze|nasze?|naše|a|eine?|une?|vår|vores|a mi|"
    r"mi)?\s?(?:joke|spoof|fake|scherz|spaß|fausse|faux|falso|finto|skämt|nep|żartobliwe|žertovn[ýé]|falešn[ýé]|"
    r"viccből|glumeț|huumori)[ -]?(?:ad|advert|advertisement|listing|anzeige|annonce|anuncio|annuncio|annons|"
    r"advertentie|ogłoszenie|inzerát|hirdetés|anunț|ilmoitus)(?: \S+){0,3}"
)
_JOKED: Final = (
    rf"(?i)^\W*(?:{_APRIL}|{_SPOOF}|{_CALLED})\s?[:：!–—-]|^\W*(?:{_DRAWN})\s?[:：]|"
    rf"\b(?:{_APRIL})\s?[:：]\s?[“\"„«「]"
)
_LAUGHED: Final = quick(
    r"(?i)^\W*(?:our|unser\w*|notre|nuestr[oa]|il nostro|la nostra|noss[oa]|o nosso|a nossa|onze?|nasz\w?|náš|naše?|"
    r"наш\w?|bizim) (?:cat|dog|parrot|hamster|katze|kater|hund|chat|chien|gat[oa]|perro|gatto|cane|cão|cachorro|kat|"
    r"hond|kot|pies|kočka|pes|кот|кошка|пёс|собака|кіт|kedi\w*|köpe\w*) (?:\w+ )?(?:reviewed|tested|tried|rates?d?|"
    r"bewertet\w*|testet\w*|hat|a testé|a essayé|probó|ha (?:provato|recensito|probado|reseñado)|testou|avaliou|testte|"
    r"beoordeelde|recenzował\w?|testował\w?|testovala?|протестировал\w?|оценил\w?|протестував|test etti)\b"
)
"""*April fools: “NAME for houseplants”*, *our cat reviewed NAME*: nobody has it."""
MAY_JOKE: Final = stems(
    rf"(?:{_APRIL}|{_SPOOF}|{_CALLED}|{_DRAWN})\s?[:：!–—-]|{_LAUGHED.removeprefix('(?i)^')}"
)
"""What a text in small letters holds that may have such a sentence."""


def joked(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) are jokes of the first of April, or of what an animal says, and offer nothing (bool)."""
    return unless(holds(sentences, _JOKED, _LAUGHED), sentences, SELLING)


def satire(texts: pl.Series) -> pl.Series:
    """Which texts (str) say that they are satire, or that nothing of them is true (bool)."""
    return holds(texts, _SAYS)
