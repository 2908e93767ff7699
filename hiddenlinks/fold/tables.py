"""What a single character folds to, and which class it is of: two arrays, built once from Unicode's own data.

Look-alikes: after Unicode Technical Standard 39 (confusables), reduced to the letters that matter here.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from hiddenlinks.fold.garbled import windows
from hiddenlinks.fold.shown import names

__all__ = ["BOXED", "CLASSES", "DIGIT", "IDEOGRAPH", "LATIN", "LETTER", "SEPARATOR", "Tables"]

CLASSES: Final = ("separator", "latin", "cyrillic", "greek", "letter", "digit", "ideograph", "leet")
"""Classes of folded characters; the position is the code. ``leet``: signs that may stand for a letter."""
SEPARATOR, LATIN, CYRILLIC, GREEK, LETTER, DIGIT, IDEOGRAPH, LEET = range(8)

LIMIT: Final = 0x20000
EXPANDS: Final = 0x110000
LONGEST_EXPANSION: Final = 4

_SPANS: Final = (
    (0x0, 0x3400),
    (0xA4D0, 0xA500),
    (0xA640, 0xA800),
    (0xAB30, 0xABC0),
    (0xFB00, 0x10000),
    (0x1D400, 0x1D800),
    (0x1F100, 0x1F200),
    (0x1FBF0, 0x1FBFA),
)
BOXED: Final = {
    **{chr(first + at): chr(ord("A") + at) for first in (0x1F150, 0x1F170) for at in range(26)},
    **{chr(first + at): str(at + 1) for first in (0x24F5, 0x2776, 0x2780, 0x278A) for at in range(9)},
    "\u24ff": "0",
}
"""Capital letters and digits in filled or double circles and squares, which have no compatibility form."""
_SILENT: Final = "\u034f\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0"
_MARKS: Final = (
    (0x300, 0x370),
    (0x483, 0x48A),
    (0x591, 0x5C8),
    (0x610, 0x61B),
    (0x64B, 0x660),
    (0x670, 0x671),
)
_MARKS_MORE: Final = (
    (0x1AB0, 0x1B00),
    (0x1DC0, 0x1E00),
    (0x20D0, 0x2100),
    (0x3099, 0x309B),
    (0xFE00, 0xFE30),
)

# Letters that no decomposition takes apart, and phonetic or small capital letters that stand for plain ones.
_PLAIN: Final = {
    **dict(zip("ıłøđħŧŋɑɡɩıʟʀʏɢʙɪɴʜᴀᴄᴅᴇᴊᴋᴍᴏᴘᴛᴜᴠᴡᴢꜱꜰ", "ilodhtnagiilrygbinhacdejkmoptuvwzsf", strict=True)),
    **dict(zip("ɛɔɐəɜɹʌʍɯʇʞɟʎⱱƅɓɗƒƙƥʂƫυνοιαᖇ", "eoaeervwmtkjyvbbdfkpstuvoiar", strict=True)),
    "ß": "ss",
    "æ": "ae",
    "œ": "oe",
    "þ": "th",
    "ð": "d",
}
# Letters of scripts in which nobody here sells anything, and rare Latin ones: they stand for what they look like.
_STRAY: Final = {
    **dict(zip("ᎪᏏᏴꮯᏟᏧᎠᎬᏀᏳᏂᎻꭵᎥᎫᏦᏞᎷᏢꮁᎡᏒꮪᏕᏚᎢꮩᏙꮃᎳᏔᎩᎽꮓᏃᏆ", "abbccddegghhiijklmprrrssstvvwwwyyzzi", strict=True)),
    **dict(zip("ꓮꓐꓚꓒꓓꓰꓝꓖꓧꓙꓗꓲꓡꓟꓠꓳꓑꓣꓢꓔꓴꓦꓪꓫꓬꓜ", "abcddefghjkilmnoprstuvwxyz", strict=True)),
    **dict(zip("ᗅᑲᖯᗷᑯᗞᗪᖴᕼᒍᒪᗰᑭᑌᐯⲥⲤⲎⲔⲒⳐⲘⲚⲟⲞⲣⲢⲅⲦⲬⲨ", "abbbdddfhjlmpuvcchkllmnoopprtxy", strict=True)),
    **dict(zip("ꞴꬲꬵꞙẝꞘᶃƍꞲƖǀᴑꬽꭇꭈƽꞟꭎꭒʋꞳɣᶌỿꭚ℮ⴹⵏⵔⵕⴸⵝᛕᛁᛖ", "befffggjllloorrsuuuuxyyyyeeloqvxklm", strict=True)),
}
# Armenian, whose letters count as Greek ones: they become Latin in words that hold Latin ones.
_ARMENIAN: Final = dict(zip("եոռսօհցզքաւյլտգ", "ennuohgqpwijlsq", strict=True))
_GREEK_TO_LATIN: Final = dict(zip("αβγδεζηθικλμνξοπρςστυφχψω", "abydeznoiklmvxonpcstuoxww", strict=True))
_STRICT: Final = dict(zip("авекмнорстухѕіјһԁԛԝѵҽӏь", "abekmhopctyxsijhdqwvelb", strict=True))
_CYRILLIC_TO_LATIN: Final = _STRICT | dict(zip("бгзипшяд", "brzunwrd", strict=True))
_LATIN_TO_CYRILLIC: Final = dict(zip("abcdeghikmnoprstuwxyz", "авсдеднікмпоргѕтишхуз", strict=True))
_LEET_LATIN: Final = dict(zip("0123456789@$€¡!", "oizeasbtbgaseii", strict=True))
_LEET_CYRILLIC: Final = dict(zip("0123456789@$", "оиззчзбтвдас", strict=True))
_LEET_SIGNS: Final = "@$€¡!"


class Tables(NamedTuple):
    """``fold``: code point to folded code point (0: dropped; from ``EXPANDS`` on: a row of ``expansions``).

    ``classes``: uint8 class of a folded code point. ``expansions``: (m, 4), zero-filled. The maps between
    scripts give 0 where a letter has no look-alike. ``names`` and ``named``: those of :mod:`hiddenlinks.fold.shown`.
    ``windows``: that of :mod:`hiddenlinks.fold.garbled`.
    """

    fold: NDArray[np.uint32]
    expansions: NDArray[np.uint32]
    classes: NDArray[np.uint8]
    names: NDArray[np.uint64]
    named: NDArray[np.uint32]
    windows: NDArray[np.uint8]
    latin_look: NDArray[np.uint32]
    strict_look: NDArray[np.uint32]
    cyrillic_look: NDArray[np.uint32]
    leet_latin: NDArray[np.uint32]
    leet_cyrillic: NDArray[np.uint32]

    @classmethod
    @lru_cache(maxsize=1)
    def get(cls) -> Tables:
        """The tables, built at the first call (about 30 ms)."""
        fold, expansions = _fold_table()
        looks = (
            _ARMENIAN | _GREEK_TO_LATIN | _CYRILLIC_TO_LATIN,
            _ARMENIAN | _GREEK_TO_LATIN | _STRICT,
            _LATIN_TO_CYRILLIC,
            _LEET_LATIN,
            _LEET_CYRILLIC,
        )
        return cls(fold, expansions, _class_table(), *names(), windows(), *map(_look_table, looks))


def _is_mark(code: int) -> bool:
    return any(low <= code < high for low, high in _MARKS + _MARKS_MORE)


def _folded(char: str) -> str:
    """What one character becomes: compatibility form, lower case, without marks, plain letters."""
    if unicodedata.category(char) in ("Cf", "Co", "Cn") or char in _SILENT:
        return ""
    if char != "\n" and (unicodedata.category(char) == "Cc" or char in "\u2028\u2029"):
        return "\n" if char in "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029" else " "
    if char in _STRAY:
        return _STRAY[char]
    if "\U0001f1e6" <= char <= "\U0001f1ff":  # regional indicators, which make flags
        return chr(ord(char) - ord("\U0001f1e6") + ord("a"))
    if char in BOXED:
        return BOXED[char].lower()
    text = unicodedata.normalize("NFKD", char).lower()
    text = unicodedata.normalize("NFKD", text)
    text = "".join(c for c in text if not _is_mark(ord(c)))
    text = "".join(_PLAIN.get(c, c) if not ("\u0370" <= c < "\u0400") else c for c in text)
    return text if len(text) <= LONGEST_EXPANSION else " "


def _fold_table() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    fold = np.arange(LIMIT, dtype=np.uint32)
    fold[0xD800:0xE000] = 0
    expansions: dict[str, int] = {}
    for low, high in _SPANS:
        for code in range(low, high):
            text = _folded(chr(code))
            if len(text) <= 1:
                fold[code] = ord(text) if text else 0
            else:
                fold[code] = EXPANDS + expansions.setdefault(text, len(expansions))
    rows = np.zeros((len(expansions), LONGEST_EXPANSION), np.uint32)
    for text, row in expansions.items():
        rows[row, : len(text)] = [ord(c) for c in text]
    return fold, rows


def _class_table() -> NDArray[np.uint8]:
    classes = np.zeros(LIMIT, np.uint8)
    for low, high in ((0x0, 0x3040), (0xA640, 0xAC00)):
        for code in range(low, high):
            char = chr(code)
            if char.isdecimal():
                classes[code] = DIGIT
            elif char.isalpha() or unicodedata.category(char) in ("Mn", "Mc"):
                classes[code] = LETTER
    letters = classes == LETTER
    for (low, high), script in {
        (0x41, 0x250): LATIN,
        (0x1E00, 0x1F00): LATIN,
        (0x370, 0x400): GREEK,
        (0x400, 0x530): CYRILLIC,
        (0x530, 0x590): GREEK,
        (0xE00, 0xF00): IDEOGRAPH,
        (0x1000, 0x10A0): IDEOGRAPH,
        (0x1780, 0x1800): IDEOGRAPH,
        (0x3040, 0x3100): IDEOGRAPH,
    }.items():
        classes[low:high][letters[low:high]] = script
    for low, high in (
        (0x3005, 0x3008),
        (0x3041, 0x3100),
        (0x3400, 0xA000),
        (0xAC00, 0xD7B0),
        (0xF900, 0xFB00),
    ):
        classes[low:high] = IDEOGRAPH
    classes[[ord(c) for c in _LEET_SIGNS]] = LEET
    return classes


def _look_table(pairs: dict[str, str]) -> NDArray[np.uint32]:
    table = np.zeros(0x2100, np.uint32)
    for char, look in pairs.items():
        table[ord(char)] = ord(look)
    return table
