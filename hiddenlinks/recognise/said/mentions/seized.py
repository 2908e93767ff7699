"""Sentences of news about goods: police, customs and courts *found*, *seized* or *shut* what others had offered.

Own selection of words.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.recognise.said.offering import SELLING
from hiddenlinks.recognise.said.patterns import holds, quick, stems, unless

__all__ = ["MAY_SEIZE", "seized"]

_WHO: Final = quick(
    r"police|customs|authorit(?:y|ies)|investigators?|prosecutors?|courts?|regulators?|inspectors?|officers?|"
    r"detectives|"
    r"polizei|zoll\w*|behörden?|ermittler\w*|staatsanwalt\w*|gericht\w*|fahnder\w*|beamte\w?|douanes?|douaniers?|"
    r"autorités?|enquêteurs?|parquet|tribunal|gendarm\w*|policiers?|polic[ií]as?|aduanas?|autoridad\w*|"
    r"investigador\w*|"
    r"fiscal[ií]a|juzgado|agentes|guardia civil|polizia|dogan\w+|autorità|inquirenti|procura|tribunale|carabinieri|"
    r"finanza|polícia|alfândega|autoridades?|investigadores|agência|receita federal|politie|douane|autoriteit\w*|"
    r"rechercheurs|justitie|rechtbank|policj\w+|cel\w{1,4}|służb\w+|urząd|śledcz\w+|prokuratur\w+|sąd|celnic\w*|"
    r"policie|"
    r"policisté|celníci|celní správa|úřad\w*|vyšetřovatel\w*|soud|polícia|colníci|súd|rendőr\w*|vámos\w*|hatóság\w*|"
    r"bíróság|poliți[ae]\w*|vameși\w*|autorități\w*|procurori\w*|полици\w+|таможн\w*|ведомств\w+|следовател\w+|"
    r"прокуратур\w+|суд|оперативник\w*|правоохранител\w+|поліці\w+|митниц\w+|митник\w*|слідч\w+|органи|митнич\w+|"
    r"αστυνομία|τελωνείο|αρχές|εισαγγελέας|polis\w*|gümrük\w*|kurum\w*|savcılık|mahkeme|ekipler\w*|tull\w*|"
    r"myndighet\w*|"
    r"åklagare|domstol\w*|politi\w*|told\w*|myndighed\w*|poliisi\w*|tulli\w*|viranomais\w+|policij\w+|carin\w+|"
    r"policisti|carinici|kepolisian|polisi|bea cukai|cảnh sát|công an|hải quan"
)
_DID: Final = quick(
    r"bestraf\w*|belegt|geldstrafe|amend\w+|mult[aoó]\w*|beboet\w*|bötfäll\w*|ukara\w*|pokut\w*|megbírság\w*|"
    r"оштраф\w*|глоб\w+|πρόστιμο|ceza \w*|sakot\w*|"
    r"found|seiz\w+|confiscat\w+|shut(?:s| down)?|clos\w+ down|raid\w*|sentenc\w+|convict\w+|arrest\w*|fin(?:ed|es)|"
    r"discover\w*|intercept\w*|gefunden|fand(?:en)?|beschlagnahm\w*|sichergestellt|stellt\w* sicher|"
    r"schalte\w* \w*\s?ab|"
    r"schließ\w*|verurteil\w*|verhafte\w*|ausgehoben|saisi\w*|saisit|ferm\w+|découver\w+|re?trouv\w+|trouv\w+|"
    r"condamn\w+|"
    r"arrêt\w+|"
    r"démantel\w+|incaut\w+|decomis\w+|cierr\w+|cerr[óa]\w*|hall\w+|encontr\w+|condena\w*|detien\w+|detuv\w+|"
    r"sequestr\w+|chiud\w+|chius\w+|trov\w+|scopr\w+|condann\w+|apreend\w+|fech\w+|desmantel\w+|"
    r"ach(?:ou|aram)|tir(?:a|am|ou|aram) do ar|prend\w+|in beslag|gesloten|sluit\w*|opgerold|veroordeel\w*|"
    r"vond(?:en)?|zatrzym\w+|zabezpiecz\w+|przeję\w+|"
    r"zamkn\w+|"
    r"zamyka\w*|skaz\w+|znalezion\w+|znaleźli|zaji?sti\w*|zabavi\w*|uzavřel\w*|odsoudil\w*|našl\w+|zadrža\w+|"
    r"zatvori\w*|"
    r"lefoglal\w*|bezár\w*|elítél\w*|talál\w*|confisc\w+|închi[sd]\w*|condamn\w+|găsi\w*|изъя\w+|закры\w+|задержа\w+|"
    r"обнаруж\w+|наш[её]?л\w*|найден\w*|осуди\w+|осужд\w+|вилуч\w+|закри\w+|виявил\w*|засуди\w+|знайш\w+|задържа\w*|"
    r"иззе\w+|откри\w+|затвори\w*|осъди\w*|κατάσχ\w+|κατασχ\w+|βρ[ήέ]\w+|έκλεισ\w+|καταδίκ\w+|ele geçir\w*|kapat\w+|"
    r"bulund?u?\w*|mahk[uû]m\w*|yakala\w*|beslagt\w*|stäng\w*|dömd\w*|hittad\w*|beslaglag\w*|lukke\w*|dømt\w*|fant|"
    r"fandt|"
    r"takavarik\w*|sulk\w+|tuomi\w*|löysi\w*|zaplijeni\w*|zaplenil\w*|zapleni\w*|menyita|menutup|menemukan|thu giữ|"
    r"phát hiện"
)
_SIGNS: Final = (
    r"(?:警方|警察|海关|法院|监管部门|执法人员|检察院|海關|税関|当局|裁判所)[^。]{0,30}(?:查获|查封|缴获|查处|关闭|"
    r"判处|发现|"
    r"查獲|查扣|押収|摘発|閉鎖|逮捕|発見)|(?:경찰|세관|당국|법원|검찰)[^.]{0,30}(?:압수|적발|폐쇄|체포|발견|선고)|"
    r"(?:الشرطة|الجمارك|السلطات|المحكمة)[^.]{0,40}(?:ضبط|صادر|أغلق|عثر|حكم)|"
    r"(?:المحكمة|ضبطت|صادرت|أغلقت|عثرت)[^.]{0,20}(?:الشرطة|الجمارك|السلطات)|(?:המשטרה|המכס|הרשויות)[^.]{0,30}(?:תפס|"
    r"סגר|מצא|"
    r"החרים)|(?:पुलिस|सीमा शुल्क|अदालत)[^।]{0,60}(?:ज़ब्त|जब्त|बरामद|बंद)|(?:ตำรวจ|ศุลกากร|ศาล)\p{Thai}{0,40}(?:ยึด|"
    r"ปิด|จับ|พบ)"
)
MAY_SEIZE: Final = stems(rf"(?:^|[^\p{{L}}])(?:{_WHO})|{_SIGNS}")
"""What a text in small letters holds that may have such a sentence."""


def seized(rows: pl.DataFrame) -> pl.Series:
    """Which sentences tell what police, customs or courts did about goods, and do not offer them (bool).

    ``rows``: as :func:`~hiddenlinks.recognise.said.sentences.apart` gives them. Who is named in one sentence acts in
    the next: *Police shut down a site. NAME was found in a garage.*
    """
    said, did = rows["said"], holds(rows["said"], rf"(?i)\b(?:{_DID})\b")
    told = did.clone().scatter(did.arg_true(), holds(said.filter(did), rf"(?i)\b(?:{_WHO})\b"))
    told |= holds(said, _SIGNS)
    before = rows.select(told.shift(1).fill_null(value=False) & (pl.col("at") == pl.col("at").shift(1)))
    told |= did & before.to_series().fill_null(value=False)
    return unless(told, said, SELLING)
