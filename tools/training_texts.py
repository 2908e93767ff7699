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
SENTENCES: Final = Path(__file__).parent / "sentences.csv"
WITH_OPEN: Final = {"nih_dsld": "nih_dsld", "bdpm_fr": "fr_bdpm", "epha_ch": "de_swiss_epha"}
"""Sources of titles_dev whose own register is in open/: they are left out together."""

FORMS: Final = {
    "en": (
        "{} 50 mg tablets",
        "{} 100mg capsules",
        "{}",
        "Generic {} 20 mg, 30 tablets",
        "{} injection 10 mg/ml",
        "{} Tablet",
        "{} 500 Tablet",
        "{} 10 mg Tablet 10's",
        "{}-M SR Tablet",
        "{} Forte Capsule",
        "{} 20 Capsule",
        "{} Cream",
        "{} Syrup 100 ml",
        "{} Gel",
        "{} Eye Drops 5 ml",
        "{} 1 gm Injection",
        "{} Suspension",
        "{} Ointment 15 g",
        "{} ER 750 mg Tablet",
        "{} Plus Drops",
    ),
    "ru": (
        "{} таб. 50мг №20",
        "{} таблетки п/о 100 мг, 30 шт",
        "{}",
        "{} капсулы 20 мг, 10 шт",
        "{} мазь 5% 25 г",
    ),
    "de": ("{} 50 mg Filmtabletten", "{} 400 mg Tabletten 20 St", "{} Salbe 50 g", "{} Tropfen 30 ml"),
    "fr": ("{} 50 mg, comprimé pelliculé", "{} 1 g 8 comprimés", "{} crème tube 30 g"),
    "es": ("{} 50 mg comp.x 30", "{} comprimidos 20 mg"),
    "it": ("{} 20 mg compresse", "{} 10 compresse", "{} crema 30 g", "{} gocce"),
    "pt": ("{} 50 mg comprimidos", "{} 500mg com 20 comprimidos"),
    "pl": ("{} 50 mg, tabletki powlekane", "{} 20 tabletek", "{} maść 20 g"),
    "tr": ("{} 50 mg tablet", "{} 20 film tablet", "{} şurup 100 ml"),
    "cs": ("{} 400 mg 30 tablet", "{} 20 mg por tbl flm 30"),
}
GOODS: Final = {
    "medicine": ("{}", "{} 20 mg"),
    "supplement": (
        "{} 60 capsules",
        "{}, 120 Veggie Caps",
        "{} 90 Tablets",
        "{} 1000 mg, 100 Softgels",
        "{} powder 300 g",
        "{} 30 servings",
        "{} 60 kapslí",
        "{} 90 Kapseln",
        "{} 60 gélules",
        "{} 60 cápsulas",
        "{} 30 compresse",
        "{} 60 kapsułek",
        "{} 120 капсул",
        "{} 60 kapsül",
    ),
    "adult": (
        "{}",
        "{} black",
        "{} - Pink",
        "{} silicone rechargeable",
        "{} 7 inch",
        "{} with remote",
        "{} schwarz",
        "{} noir",
        "{} negro",
        "{} czarny",
        "{} розовый",
        "{} siyah",
    ),
}
"""Titles around strong terms of the lexicon; half of the terms are made into one."""
INNOCENT: Final = (
    "book about {}",
    "this is not a {}",
    "case for {}",
    "it is not {}",
    "free from {}",
    "книга о {}",
    "не {}",
    "Buch über {}",
    "livre sur {}",
    "poster {}",
)
"""Texts that name goods and do not offer them."""
NAMED: Final = (
    "medicine",
    "drug",
    "pill",
    "vitamin",
    "supplement",
    "sex toy",
    "лекарство",
    "Viagra",
    "ibuprofen",
)
OPTIONS: Final = (*"abcdefghijklmnopqrstuvwxyzабвгдежзийклмн0123456789", "X 5", "XL", "XXL", "A1", "B 2")
"""Names of options: where nothing but letters and numbers stand, nothing is said."""
_LISTS: Final = {
    "substances",
    "medicine-brands",
    "supplement-brands-us",
    "medicines-zh",
    "banned-ingredients",
}
_SHARE: Final = 0.45
_MADE: Final = 0.5


def titles() -> pl.DataFrame:
    """The rows of titles_dev: title, label, source, lang, and whether they are among the hard negatives."""
    rows = pl.read_csv(DATA / "evaluation" / "titles_dev.csv", infer_schema_length=0)
    hard = pl.read_csv(DATA / "evaluation" / "hard_negatives_dev.csv", infer_schema_length=0)
    return rows.with_columns(hard=pl.col("id").is_in(hard["id"].implode()))


def weighted_titles() -> pl.DataFrame:
    """Titles with weights that keep large sources from outvoting small ones."""
    rows = titles().with_columns(n=pl.len().over("source", "label"))
    weight = (300 / pl.col("n")).sqrt().clip(0.3, 1.5)
    return rows.select(_as_sold(pl.col("title")), "label", "source", weight=weight * _benign())


def _as_sold(title: pl.Expr) -> pl.Expr:
    """Units as shops write them in half of the titles: a register's "Tablet(s)" would teach its own habit."""
    odd = title.str.len_bytes() % 2 == 1
    return pl.when(odd).then(title.str.replace(r"\(s\)", "s")).otherwise(title)


def open_texts() -> pl.DataFrame:
    """Everything else, from data that may ship as facts."""
    rng = np.random.default_rng(0)
    parts = [*_supplements(rng), *_medicines(rng), *_shelves(), *_terms(rng)]
    frames = [
        pl.DataFrame({"title": texts}).with_columns(
            label=pl.lit(label), source=pl.lit(source), weight=pl.lit(weight)
        )
        for texts, label, source, weight in parts
    ]
    frame = pl.concat(frames)
    return frame.with_columns(_as_sold(pl.col("title")), weight=pl.col("weight") * _benign())


def sentences() -> pl.Series:
    """Sentences of forty languages around goods, without the goods: words that are ordinary. Titles have odd ones.

    Paragraphs and chats are left out: of a title's letters set apart, their many small words would be the likelier
    reading.
    """
    rows = pl.read_csv(SENTENCES).filter(~pl.col("source").str.contains("^(?:titles|paragraphs|colloquial)"))
    return rows["sentence"].str.replace("{item}", "", literal=True)


def names_of_goods() -> pl.Series:
    """Names of goods for the vocabulary: every category of the taxonomies, supplement labels, substances."""
    folder = DATA / "open"
    labels = pl.read_parquet(folder / "nih_dsld_labels.parquet")
    bank = pl.read_csv(folder / "drugbank_vocabulary.csv", infer_schema_length=0)
    parts = [
        pl.read_parquet(folder / "taxonomy_labels.parquet")["leaf"].unique().sort(),
        labels["product"],
        bank["name"],
    ]
    return pl.concat([part.cast(pl.String).rename("title") for part in parts]).drop_nulls()


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
    brands = sorted({name for key in blocks if key.startswith("medicine-names") for name in blocks[key]})
    cyrillic = [name for name in names if name[0] >= "а"]
    latin = [name for name in names if name.isascii()]
    sold = [_form(rng, "en", name) for name in _pick(rng, [n for n in brands if n.isascii()], 1500)]
    others = [lang for lang in FORMS if lang != "ru"]
    russian = [_form(rng, "ru", name) for name in _pick(rng, cyrillic, 2200)]
    western = [_form(rng, others[rng.integers(len(others))], name) for name in _pick(rng, latin, 3500)]
    return [
        (french.to_list(), "medicine", "fr_bdpm", _SHARE),
        (swiss.to_list(), "medicine", "de_swiss_epha", _SHARE),
        (russian + western + sold, "medicine", "substances", _SHARE),
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


def _terms(rng: np.random.Generator) -> list[tuple[list[str], str, str, float]]:
    """The terms of the lexicon as titles: n-grams then know words that are near to them."""
    told = [frame.format(name) for frame in INNOCENT for name in NAMED]
    parts: list[tuple[list[str], str, str, float]] = [
        (told, "benign", "lexicon", _SHARE),
        ([*OPTIONS], "benign", "lexicon", 1.0),
    ]
    for block in Lexicon.built_in().blocks:
        if block.role not in {"goods", "name"} or block.field == "declared" or block.id in _LISTS:
            continue
        terms = [term.strip("*# ") for term in block.terms]
        if block.category in GOODS and block.weight >= 4.5:  # noqa: PLR2004
            made = GOODS[block.category]
            some = [
                made[rng.integers(len(made))].format(t.capitalize()) for t in terms if rng.random() < _MADE
            ]
            parts.append((some, block.category, "lexicon", _SHARE))
            told = [INNOCENT[rng.integers(len(INNOCENT))].format(t) for t in _pick(rng, terms, 60)]
            parts.append((told, "benign", "lexicon", _SHARE / 2))
        if block.category in CATEGORIES and block.weight >= 4.5:  # noqa: PLR2004 - strong words alone
            parts.append((terms, block.category, "lexicon", _SHARE))
        elif block.category == "none" and block.weight >= 3.5:  # noqa: PLR2004
            parts.append((terms, "benign", "lexicon", _SHARE / 2))
    return parts
