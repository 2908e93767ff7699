"""Lists of what the law, an insurer or a health service pays for medicines: they price what they do not sell.

A list is one that names such a price (*maximum price*, *co-payment*), and says that it only informs or whose it is, or
gives the medicine's class (ATC, by the WHO's Collaborating Centre for Drug Statistics Methodology). Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.patterns import holds, quick

if TYPE_CHECKING:
    import polars as pl

__all__ = ["tariff"]

_PRICED: Final = quick(
    r"drug tariff|(?:maximum|regulated|reference|basic|reimbursement) price|price (?:cap|ceiling|limit)|"
    r"co-?pay(?:ment)?s?|patient (?:charge|contribution)|reimbursed (?:price|medicine|drug)s?|höchstpreis\w*|"
    r"festbetr[aä]g\w*|zuzahlung\w*|"
    r"apothekenverkaufspreis\w*|erstattungs(?:betrag|preis|fähig)\w*|kostengutsprache|"
    r"prix (?:limite|de référence|réglementé)|(?:base|taux) de remboursement|"
    r"médicaments? rembours(?:ables?|és?)|reste à charge|precio (?:máximo|de referencia|regulado)|copago|"
    r"financiad[oa]s? por|"
    r"prezzo (?:massimo|di riferimento|al pubblico)|rimborsabil\w+|ticket sanitario|preço (?:máximo|de referência)|"
    r"pvp máximo|comparticipa\w+|maximumprij\w+|vergoeding\w*|eigen bijdrage|medicijnkosten|refundac\w+|"
    r"refundowan\w+|urzędow\w+ cen\w+|cen\w+ urzędow\w+|odpłatność|maximální cen\w+|doplatek|cen a úhrad|"
    r"výše úhrad\w*|"
    r"maximáln\w+ cen\w+|doplatok|kategorizovan\w+|térítési díj\w*|támogatott|támogatás\w*|"
    r"prețuri(?:lor)? maximale?|preț (?:maximal|cu amănuntul|de referință)|compensat\w*|пределн\w+ цен\w+|"
    r"реимбурс\w+|доплащане|предельн\w+ (?:\w+ )?цен\w+|реестр\w* цен|граничн\w+ цін\w*|реімбурс\w+|"
    r"δελτίο τιμών|αποζημίωσ\w+|cijen[ae] na veliko|cen[ae] na veliko|цен[аe] на велико|participacij\w+|"
    r"партиципациј\w+|doplat[ae]|doplačil\w+|najvišj\w+ (?:\w+ )?cen\w+|utförsäljningspris\w*|prisbeslut|"
    r"högkostnadsskydd\w*|"
    r"medicinpris\w*|tilskudspris\w*|utsalgspris\w*|maksimalpris\w*|blåresept\w*|egenandel\w*|vähittäishin\w+|"
    r"korvattav\w+|"
    r"piirhin\w+|soodusravim\w+|kompensējam\w+|līdzmaksājum\w*|kompensuojam\w+|priemok\w+|azami fiyat\w*|"
    r"katılım payı"
)
_SIGNS: Final = "最高限价|最高零售价|医保支付|自付比例|健保價|薬価|약가|상한금액|급여목록"
_WHOSE: Final = quick(
    r"for information (?:only|purposes)|nur zur information|unverbindlich|à titre (?:purement )?indicatif|"
    r"(?:carácter|fines) informativ\w+|informativ\w+|indicativ\w+|informatie[fv]\w*|ter informatie|informacyjn\w+|"
    r"tájékoztató|ενημερωτικ\w+|"
    r"(?:bara|kun) information|(?:kun|til) (?:oplysning|informasjon|orientering)|tiedoksi|teadmiseks|informatīv\w+|"
    r"informacin\w+|информатив\w+|справочн\w+|довідков\w+|bilgi(?:lendirme)? amaçl\w+|minist\w{2,}|"
    r"міністерств\w+|"
    r"министерств\w+|υπουργείο|agencies|agency|agen[zc]i\w+|agence|behörde|krankenkasse\w*|"
    r"(?:national|public) health|nhs|(?:health )?insur\w+|assurance maladie|versicher\w+|zorgverzekering\w*|"
    r"läkemedelsverket\w*|lægemiddelstyrelsen|direktorat\w*|hintalautakun\w+|tervisekassa\w*|aģentūr\w+|kasos|"
    r"egészségbiztosító\w*|pojišťovn\w+|poisťovn\w+|osiguranj\w+|осигур\w+|страхов\w+|infarmed|seguradora|ústav\w*"
)
_CLASS: Final = r"\bATC[:\s-]{0,3}[A-DGHJL-NPRSV]\d\d"
_LISTS: Final = rf"(?i)\b(?:{_PRICED})\b|{_SIGNS}"
_INFORMS: Final = rf"(?i)\b(?:{_WHOSE})\b|{_CLASS}|通知|公示|厚生労働|보험|심사평가원"


def tariff(texts: pl.Series) -> pl.Series:
    """Which texts (str), beginnings of pages with their titles, are those of such lists (bool)."""
    return holds(texts, _LISTS) & holds(texts, _INFORMS)
