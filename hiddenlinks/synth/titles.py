"""Where titles come from: the project's own vocabulary, or a file of real ones."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, Self

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.synth.vocabulary import LANGUAGES, fill, language, shared
from hiddenlinks.vocabulary import CATEGORIES

if TYPE_CHECKING:
    from random import Random

__all__ = ["BENIGN", "Titles"]

BENIGN: Final = "benign"
"""The label of innocent goods, beside the three categories."""

_OWN_POOL: Final = {BENIGN: 2500, "supplement": 400, "medicine": 400, "adult": 250}


@dataclass(frozen=True, slots=True)
class Titles:
    """Pools of titles by (label, language), each never empty for the languages that ``languages`` names.

    ``shares`` says how much of the marketplace speaks each language (sums to 1); ``illicit`` names the
    languages that have titles of every category.
    """

    pools: dict[tuple[str, str], tuple[tuple[str, str], ...]]
    shares: dict[str, float]
    illicit: tuple[str, ...]

    @classmethod
    def own(cls, random: Random) -> Self:
        """Titles made of the project's own words; half of the marketplace speaks English."""
        pools = {
            (label, code): tuple(_own(label, code, random) for _ in range(count))
            for code in LANGUAGES
            for label, count in _OWN_POOL.items()
        }
        rest = len(LANGUAGES) - 1
        shares = {code: 0.5 if code == "en" else 0.5 / rest for code in LANGUAGES}
        return cls(pools, shares, LANGUAGES)

    @classmethod
    def of_file(cls, path: str | Path, random: Random) -> Self:
        """Titles from a CSV file with ``title``, ``label`` (a category or benign) and perhaps ``lang``.

        Declared categories are still our own: a file of titles does not bring them. Raises
        :class:`InputError` where the file can't be used.
        """
        frame = _read(Path(path)).with_columns(pl.col("lang").fill_null("en"))
        groups = frame.group_by("label", "lang", maintain_order=True).agg("title")
        titles = {(label, lang): list(names) for label, lang, names in groups.iter_rows()}
        benign = {lang: len(names) for (label, lang), names in titles.items() if label == BENIGN}
        total = sum(benign.values())
        pools = {
            (label, lang): tuple((name, _category(label, lang, random)) for name in names)
            for (label, lang), names in titles.items()
        }
        langs = sorted({lang for _, lang in titles})
        illicit = tuple(lang for lang in langs if all((c, lang) in titles for c in CATEGORIES))
        return cls(pools, {lang: count / total for lang, count in benign.items()}, illicit or tuple(langs))

    def pool(self, label: str, lang: str) -> tuple[tuple[str, str], ...]:
        """All (title, category path) of a label in a language; in English or any where it has none."""
        mine = self.pools.get((label, lang)) or self.pools.get((label, "en"))
        return mine or next(self.pools[key] for key in sorted(self.pools) if key[0] == label)

    def draw(self, label: str, lang: str, random: Random) -> tuple[str, str]:
        """A title and a declared category path that suits it."""
        return random.choice(self.pool(label, lang))


def _own(label: str, code: str, random: Random) -> tuple[str, str]:
    words, names = language(code), shared()
    if label != BENIGN:
        categories, patterns = words.goods[label]
        return fill(random.choice(patterns), random), random.choice(categories)
    category, items = random.choice(words.departments)
    parts = [random.choice(names.brands), random.choice(words.adjectives), random.choice(items)]
    shown = parts[random.randrange(3) :]
    return " ".join([*shown, *random.choices(names.models, k=random.randrange(2))]), category


def _category(label: str, lang: str, random: Random) -> str:
    words = language(lang)
    if label == BENIGN:
        return random.choice(words.departments)[0]
    return random.choice(words.goods[label][0])


def _read(path: Path) -> pl.DataFrame:
    mend = "a CSV file with title,label[,lang]"
    if not path.is_file():
        raise InputError("no such file", str(path), mend)
    try:
        frame = pl.read_csv(path, infer_schema=False)
    except (pl.exceptions.PolarsError, UnicodeDecodeError, OSError) as error:
        raise InputError(f"not readable: {error}", str(path), mend) from None
    missing = [name for name in ("title", "label") if name not in frame.columns]
    if missing:
        raise InputError(f"no column {missing[0]!r}", str(path), f"columns there: {', '.join(frame.columns)}")
    if "lang" not in frame.columns:
        frame = frame.with_columns(lang=pl.lit("en"))
    frame = frame.filter(pl.col("title").is_not_null()).select("title", "label", "lang")
    lacking = sorted({BENIGN, *CATEGORIES} - set(frame["label"].to_list()))
    if lacking:
        raise InputError(
            f"no titles labelled {lacking[0]!r}", str(path), f"labels: {BENIGN}, {', '.join(CATEGORIES)}"
        )
    return frame
