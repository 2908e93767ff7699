"""Sentences that warn of those who sell in somebody's name: *whoever offers NAME in our name is a fraud*.

Own wording.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from hiddenlinks.recognise.said.patterns import holds, quick, stems

if TYPE_CHECKING:
    import polars as pl

__all__ = ["MAY_IMPOSE", "impostors"]

_OURS: Final = quick(
    r"(?:in|under) our name|(?:posing|pose) as us|"
    r"pretend\w* to be us|us(?:es?|ing) our (?:name|photos?|pictures?|logo)|"
    r"(?:in|unter) unserem namen|für uns aus|als uns aus|"
    r"mit unseren (?:fotos|bildern)|en notre nom|sous notre nom|"
    r"passer? pour nous|avec nos photos|en nuestro nombre|"
    r"con nuestro nombre|pasar? por nosotros|con nuestras fotos|"
    r"a nome nostro|a nostro nome|con il nostro nome|spaccia\w* per noi|con le nostre foto|em nosso nome|"
    r"com o nosso nome|pass\w+ por nós|com as nossas fotos|"
    r"(?:in|onder) onze naam|met onze foto.?s|w naszym imieniu|"
    r"pod naszą nazwą|podszywa\w*|naším jménem|vydáv\w+ z?a nás|našim menom|v našom mene|a nevünkben|nevünkkel|"
    r"în numele nostru|numele nostru|от наше име|нашето име|от нашего имени|под нашим именем|себя за нас|"
    r"від нашого імені|під нашим ім.?ям|u naše ime|pod našim imenom|v našem imenu|у наше име|στο όνομά μας|"
    r"με το όνομά μας|i vårt namn|i vores navn|i vårt navn|nimissämme|meie nimel|mūsu vārdā|mūsų vardu|adımıza|"
    r"adımızı kullan\w*|mạo danh|giả danh|atas nama kami|mengaku sebagai kami"
)
_OURS_SIGNS: Final = (
    "以我们(?:的)?名义|冒充(?:我们|本店)|冒用|[盗盜]用我[们們]|当店の名|当店を装|弊社を装|저희 (?:상호|이름)|사칭|"
    "باسمنا|به نام ما|בשמנו|हमारे नाम|আমাদের নামে|ہمارے نام|ในนาม(?:ของ)?เรา|แอบอ้าง"
)
_FRAUD: Final = quick(
    r"fraud\w*|scam\w*|fakes?|impost\w+|crooks?|swindl\w+|"
    r"not us|nothing to do|no connection|beware|police|betr[uü]g\w*|"
    r"nicht von uns|nichts (?:mit uns )?zu tun|escroc\w*|arnaqu\w*|pas nous|"
    r"rien à voir|estaf\w+|no somos|nada que ver|"
    r"truff\w+|non siamo noi|burl[ãa]o\w*|golp\w+|não somos|oplicht\w*|"
    r"niet van ons|oszust\w*|to nie my|podvod\w*|csal\w+|"
    r"nem mi|escro\w+|înșel\w+|nu suntem noi|измам\w+|мошенн\w+|"
    r"обман\w*|не мы|шахра\w+|не ми|prevar\w+|nismo mi|"
    r"απάτη|απατε\w+|bedräg\w+|bedrag\w*|svind\w+|huij\w+|"
    r"pettu\w*|petis|krāp\w+|apgav\w+|sukč\w+|dolandırıcı\w*|"
    r"lừa đảo|penipu\w*|bukan kami"
)
_FRAUD_SIGNS: Final = (
    "[骗騙]|诈|詐|[无無][关關]|[報报]警|偽|無関係|사기|무관|관련 ?없|احتيال|نصاب|محتال|کلاهبردار|"
    "הונאה|רמאי|धोखा|ঠগ|প্রতারক|আমরা নই|فراڈ|دھوکہ|มิจฉาชีพ|หลอก"
)
_WHOEVER: Final = (
    r"if|should|when|who(?:ever)?|anyone|anybody|somebody|someone|falls|"
    r"wenn|wer|jemand|si|celui|quiconque|quien|quienes|"
    r"chi|se|quem|als|wie|iemand|jeśli|gdyby|kto|ktoś|kdo|někdo|"
    r"niekto|ha|aki|valaki|dacă|cine|cineva|ако|който|если|кто|"
    r"кто-то|якщо|хто|tko|ko|netko|neko|nekdo|ако|όποιος|αν|"
    r"om|den som|hvis|den der|dersom|jos|joku|kui|kes|ja|kas|jei"
)
_WARNS: Final = rf"(?i)\b(?:{_FRAUD})\b|{_FRAUD_SIGNS}|^\W*(?:\p{{L}}+[:：]\s)?(?:{_WHOEVER})\s"
MAY_IMPOSE: Final = stems(f"{_OURS}|{_OURS_SIGNS}")
"""What a text in small letters holds that may have such a sentence."""


def impostors(sentences: pl.Series) -> pl.Series:
    """Which sentences (str) say that somebody else sells under the name of who speaks (bool)."""
    return holds(sentences, rf"(?i)\b(?:{_OURS})\b|{_OURS_SIGNS}") & holds(sentences, _WARNS)
