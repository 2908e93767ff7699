"""The texts that the linear model learns from: public names, made-up titles around them, and our own lexicon.

Each text has a label, the source that it comes from (so that a source can be left out) and a weight.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.recognise import Lexicon
from hiddenlinks.vocabulary import CATEGORIES

DATA = Path(os.environ.get("HIDDENLINKS_DATA", "../shared/data"))
WITH_OPEN: Final = {"nih_dsld": "nih_dsld", "bdpm_fr": "fr_bdpm", "epha_ch": "de_swiss_epha"}
"""Sources of titles_dev whose own register is in open/: they are left out together."""

FORMS: Final = {
    "en": (
        "{} 50 mg tablets",
        "{} 100mg capsules",
        "{}",
        "Generic {} 20 mg, 30 tablets",
        "{} injection 10 mg/ml",
    ),
    "ru": (
        "{} таб. 50мг №20",
        "{} таблетки п/о 100 мг, 30 шт",
        "{}",
        "{} капсулы 20 мг, 10 шт",
        "{} мазь 5% 25 г",
    ),
    "de": ("{} 50 mg Filmtabletten",),
    "fr": ("{} 50 mg, comprimé pelliculé",),
    "es": ("{} 50 mg comp.x 30", "{} comprimidos 20 mg"),
    "it": ("{} 20 mg compresse",),
    "pt": ("{} 50 mg comprimidos",),
    "pl": ("{} 50 mg, tabletki powlekane",),
    "tr": ("{} 50 mg tablet",),
}
_LISTS: Final = {
    "substances",
    "medicine-brands",
    "supplement-brands-us",
    "medicines-zh",
    "banned-ingredients",
}
_SHARE: Final = 0.45


def titles() -> pl.DataFrame:
    """The rows of titles_dev: title, label, source, lang, and whether they are among the hard negatives."""
    rows = pl.read_csv(DATA / "evaluation" / "titles_dev.csv", infer_schema_length=0)
    hard = pl.read_csv(DATA / "evaluation" / "hard_negatives_dev.csv", infer_schema_length=0)
    return rows.with_columns(hard=pl.col("id").is_in(hard["id"].implode()))


def weighted_titles() -> pl.DataFrame:
    """Titles with weights that keep large sources from outvoting small ones."""
    rows = titles().with_columns(n=pl.len().over("source", "label"))
    weight = (300 / pl.col("n")).sqrt().clip(0.3, 1.5)
    return rows.select("title", "label", "source", weight=weight * _benign())


def open_texts() -> pl.DataFrame:
    """Everything else, from data that may ship as facts."""
    rng = np.random.default_rng(0)
    parts = [*_supplements(rng), *_medicines(rng), *_shelves(), *_terms()]
    frames = [
        pl.DataFrame({"title": texts}).with_columns(
            label=pl.lit(label), source=pl.lit(source), weight=pl.lit(weight)
        )
        for texts, label, source, weight in parts
    ]
    frame = pl.concat(frames)
    return frame.with_columns(weight=pl.col("weight") * _benign())


def _benign() -> pl.Expr:
    return pl.when(pl.col("label") == "benign").then(2.5).otherwise(1.0)


def _supplements(rng: np.random.Generator) -> list[tuple[list[str], str, str, float]]:
    labels = pl.read_parquet(DATA / "open" / "nih_dsld_labels.parquet").sample(12000, seed=1)
    made = []
    for brand, product, net, unit in labels.select("brand", "product", "net", "net_unit").iter_rows():
        draw = rng.random()
        with_net = f"{product}, {net or ''} {unit or ''}"
        bare = product[len(brand) :].strip() or product
        made.append(product if draw < 0.4 else with_net if draw < 0.75 else bare)  # noqa: PLR2004
    reports = (
        pl.read_csv(DATA / "open" / "fda_caers_2012_products.csv")["product"].str.to_titlecase().to_list()
    )
    return [(made, "supplement", "nih_dsld", _SHARE), (reports, "supplement", "fda_caers", _SHARE)]


def _medicines(rng: np.random.Generator) -> list[tuple[list[str], str, str, float]]:
    folder = DATA / "open" / "medicines"
    french = pl.read_csv(folder / "fr_bdpm_devhalf.csv", infer_schema_length=0)["name"].sample(2500, seed=1)
    swiss = pl.read_csv(folder / "de_swiss_epha_devhalf.csv", infer_schema_length=0)["name"].sample(
        2500, seed=1
    )
    blocks = {block.id: [term.strip("*") for term in block.terms] for block in Lexicon.built_in().blocks}
    names = blocks["substances"]
    cyrillic = [name for name in names if name[0] >= "а"]
    latin = [name for name in names if name.isascii()]
    others = [lang for lang in FORMS if lang != "ru"]
    russian = [_form(rng, "ru", name) for name in _pick(rng, cyrillic, 2200)]
    western = [_form(rng, others[rng.integers(len(others))], name) for name in _pick(rng, latin, 3500)]
    return [
        (french.to_list(), "medicine", "fr_bdpm", _SHARE),
        (swiss.to_list(), "medicine", "de_swiss_epha", _SHARE),
        (russian + western, "medicine", "substances", _SHARE),
        (_pick(rng, blocks["medicines-zh"], 1200), "medicine", "thuocl", _SHARE),
    ]


def _form(rng: np.random.Generator, lang: str, name: str) -> str:
    return FORMS[lang][rng.integers(len(FORMS[lang]))].format(name.capitalize())


def _pick(rng: np.random.Generator, names: list[str], count: int) -> list[str]:
    return [names[i] for i in rng.permutation(len(names))[:count]]


def _shelves() -> list[tuple[list[str], str, str, float]]:
    """Names of categories: thirty thousand innocent goods in twenty languages."""
    rows = pl.read_parquet(DATA / "open" / "taxonomy_labels.parquet")
    same = {"sexual_wellness": "adult", "veterinary": "benign", "other_restricted": "benign"}
    rows = rows.with_columns(pl.col("label").replace(same), lang=pl.col("lang").str.slice(0, 2))
    rows = rows.unique(["leaf", "lang"], keep="first", maintain_order=True)
    parts = []
    for (lang,), group in rows.filter(pl.col("label") == "benign").group_by("lang", maintain_order=True):
        size = min({"en": 6000, "ru": 5000}.get(str(lang), 1200), len(group))
        parts.append((group["leaf"].sample(size, seed=1).to_list(), "benign", "taxonomy", _SHARE))
    odd = pl.col("leaf").str.contains("(?i)book|kit|ca[sn]e|dvd")
    for (label,), group in rows.filter((pl.col("label") != "benign") & ~odd).group_by(
        "label", maintain_order=True
    ):
        parts.append((group["leaf"].to_list(), str(label), "taxonomy", _SHARE))
    return parts


def _terms() -> list[tuple[list[str], str, str, float]]:
    """The terms of the lexicon as titles: n-grams then know words that are near to them."""
    parts = []
    for block in Lexicon.built_in().blocks:
        if block.role != "goods" or block.field == "declared" or block.id in _LISTS:
            continue
        terms = [term.strip("*# ") for term in block.terms]
        if block.category in CATEGORIES and block.weight >= 4.5:  # noqa: PLR2004 - strong words alone
            parts.append((terms, block.category, "lexicon", _SHARE))
        elif block.category == "none" and block.weight >= 3.5:  # noqa: PLR2004
            parts.append((terms, "benign", "lexicon", _SHARE / 2))
    return parts
