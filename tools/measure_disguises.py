"""How much a disguise hides: recall on illicit titles and mistakes on benign ones, before and after.

    python tools/measure_disguises.py [--rows 2500]

Titles of titles_dev.csv, which the shipped model has seen; each disguise on three letters in ten and on all of them.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from random import Random
from typing import Final

import numpy as np
import polars as pl
from training_texts import titles

from hiddenlinks.recognise import Recogniser

CYRILLIC: Final = dict(zip("aceopxykmtbhiABCEHKMOPTXY", "асеорхукмтвніАВСЕНКМОРТХУ", strict=True)) | dict(
    zip("асеорхукмтвніАВСЕНКМОРТХУ", "aceopxykmtbhiABCEHKMOPTXY", strict=True)
)
GREEK: Final = dict(zip("abeikmnoptuvxyzABEHIKMNOPTXYZ", "αβεικμηορτυνχγζΑΒΕΗΙΚΜΝΟΡΤΧΥΖ", strict=True))
LEET: Final = dict(zip("aeiostlbgz", "4310571892", strict=True)) | dict(zip("аозчбв", "403468", strict=True))
ZERO: Final = "\u200b\u200c\u200d\u2060\ufeff"
BIDI: Final = "\u200e\u200f\u202a\u202c\u2066\u2069"
MARKS: Final = "\u0300\u0301\u0308\u0336\u0323"
EMOJI: Final = ("🔥", "💊", "✨", "❤️", "⭐", "🌿")
MATHS: Final = ((0x1D400, 0x1D41A), (0x1D468, 0x1D482), (0x1D5A0, 0x1D5BA), (0x1D670, 0x1D68A))
Change = Callable[[str, Random], str]


def letters(swap: Callable[[str, Random], str | None]) -> Callable[[str, float, Random], str]:
    """A disguise of single letters: ``swap`` gives what stands for one, or nothing."""

    def apply(text: str, rate: float, random: Random) -> str:
        return "".join((swap(c, random) or c) if c.isalpha() and random.random() < rate else c for c in text)

    return apply


def words(change: Change) -> Callable[[str, float, Random], str]:
    """A disguise of whole words."""

    def apply(text: str, rate: float, random: Random) -> str:
        return " ".join(change(word, random) if random.random() < rate else word for word in text.split(" "))

    return apply


def between(signs: str) -> Callable[[str, float, Random], str]:
    """One of ``signs`` behind a letter that another follows; one sign a text."""

    def apply(text: str, rate: float, random: Random) -> str:
        sign, out = random.choice(signs), []
        for this, after in zip(text, text[1:] + " ", strict=True):
            out.append(this)
            if this.isalpha() and after.isalpha() and random.random() < rate:
                out.append(sign)
        return "".join(out)

    return apply


def _maths(char: str, random: Random) -> str | None:
    if not (char.isascii() and char.isalpha()):
        return None
    upper, lower = random.choice(MATHS)
    return chr(upper + ord(char) - 65 if char.isupper() else lower + ord(char) - 97)


def _emoji(text: str, rate: float, random: Random) -> str:
    return "".join(random.choice(EMOJI) if c == " " and random.random() < rate else c for c in text)


def _mixed(char: str, random: Random) -> str | None:
    return random.choice([table.get(char) or char for table in (CYRILLIC, GREEK)])


def _wide(char: str, _: Random) -> str | None:
    return chr(ord(char) + 0xFEE0) if "!" <= char <= "~" else None


DISGUISES: Final[dict[str, Callable[[str, float, Random], str]]] = {
    "homoglyphs, Cyrillic and Latin": letters(lambda c, _: CYRILLIC.get(c)),
    "homoglyphs, Greek": letters(lambda c, _: GREEK.get(c)),
    "mixed scripts": letters(_mixed),
    "mathematical letters": letters(_maths),
    "leetspeak": letters(lambda c, _: LEET.get(c.lower())),
    "zero-width characters": letters(lambda c, r: c + r.choice(ZERO)),
    "bidirectional characters": letters(lambda c, r: c + r.choice(BIDI)),
    "full-width letters": letters(_wide),
    "combining marks": letters(lambda c, r: c + r.choice(MARKS)),
    "dots between letters": between("."),
    "hyphens between letters": between("-"),
    "other signs between letters": between("_*·•|/~"),
    "spaces between letters": between(" "),
    "doubled letters": letters(lambda c, _: c + c),
    "emoji between words": _emoji,
    "words reversed": words(lambda word, _: word[::-1]),
}


def found(judge: Recogniser, rows: pl.DataFrame, texts: list[str]) -> tuple[float, float]:
    """Recall of the right category, and the share of benign titles that are taken for illicit, in percent."""
    odds = judge.titles(pl.Series(texts, dtype=pl.String))
    names = np.array([*judge.categories, "benign"])
    said = names[np.where(odds.max(1) > 0, odds.argmax(1), len(judge.categories))]
    label = rows["label"].to_numpy()
    benign = label == "benign"
    return 100 * (said == label)[~benign].mean(), 100 * (said != "benign")[benign].mean()


def main() -> None:
    """Print a table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rows", type=int, default=2500, help="of illicit titles, and of benign ones")
    most = parser.parse_args().rows
    rows = titles()
    benign = rows["label"] == "benign"
    rows = pl.concat(
        [part.sample(min(most, len(part)), seed=1) for part in (rows.filter(benign), rows.filter(~benign))]
    )
    judge, texts = Recogniser.default(), rows["title"].to_list()
    recall, wrong = found(judge, rows, texts)
    print(f"undisguised: recall {recall:.1f} %, benign wrong {wrong:.2f} %\n")
    print("| disguise | recall, 30 % of letters | all letters | benign, 30 % | benign, all |")
    print("| --- | --- | --- | --- | --- |")
    for name, change in DISGUISES.items():
        told = []
        for rate in (0.3, 1.0):
            random = Random(name)  # noqa: S311 - a seed, no secret
            told.append(found(judge, rows, [change(text, rate, random) for text in texts]))
        (some, some_wrong), (every, every_wrong) = told
        print(
            f"| {name} | {some - recall:+.1f} | {every - recall:+.1f} "
            f"| {some_wrong - wrong:+.2f} | {every_wrong - wrong:+.2f} |"
        )


if __name__ == "__main__":
    main()
