"""How pages are judged: shops made up from real titles, pages that inform, pages with a name alone, real descriptions.

    python tools/measure_pages.py

Titles are those of titles_dev.csv, which the shipped model has seen. A shop has forty goods and prices; a share of
them is of one category. Every figure is the share of pages that are taken for what they are.
"""

from __future__ import annotations

from random import Random
from typing import Final

import numpy as np
import polars as pl
from training_texts import DATA, titles

from hiddenlinks.recognise import Recogniser
from hiddenlinks.vocabulary import CATEGORIES

GOODS, SHOPS = 40, 150
SHARES: Final = (1.0, 0.5, 0.3, 0.25, 0.2, 0.1, 0.025)
LAYOUTS: Final = {
    "a line each": "{name} - {price}\n",
    "price on the next line": "{name}\n{price}\nAdd to cart\n",
    "price first": "{price}\n{name}\n",
    "before and now": "{name}\n{old}\n{price}\n-20 %\n",
    "before and now in a line": "{name} was {old} now {price}\n",
    "one line": "{name} {price} ",
    "one line, bars": "SALE {price} {name} free shipping | ",
    "a table": "| {name} | {price} | in stock |\n",
    "no currency": "{name}\n9.99\nAdd to cart\n",
    "names alone": "{name}\n",
}
"""How the text of a page may set names and prices."""
TEN, FEW = 10, (1.0, 0.3, 0.2, 0.1)
MENU: Final = "Home\nShop\nDelivery\nContact us\nCart (0)\nLogin\n"
FOOT: Final = (
    "\nDescription\nReviews (14)\nBrand: Norda\nModel: N-204\nWeight: 0.4 kg\nWarranty: 2 years\n"
    "Packed with care and shipped from our warehouse within one working day.\nPrivacy policy"
)
NAMES: Final = (
    "Shop",
    "Online store",
    "Магазин",
    "Best prices every day",
    "Boutique en ligne",
    "Nova Market",
)
INFORMS: Final = (
    "{0} is a medicine used to treat pain. Side effects include nausea. Do not take {0} if you are pregnant.",
    "What is {0}? {0} and {1} belong to the same group of drugs. Ask your doctor or pharmacist before you use them.",
    "{0}: Anwendung, Wirkung, Nebenwirkungen. {0} darf nur auf Rezept abgegeben werden. Fragen Sie Ihren Arzt.",
    "{0} est un médicament. Les effets indésirables de {0} sont rares. Demandez conseil à votre médecin.",
    "{0} — лекарственное средство. Показания, противопоказания и побочные эффекты {0}. Проконсультируйтесь с врачом.",
    "Police seized thousands of {0} and {1} pills at the border, the ministry of health said on Monday.",
)


def shop(random: Random, goods: list[str], others: list[str], share: float) -> str:
    """A page of goods with prices, ``share`` of them from ``goods``."""
    some = max(1, round(share * GOODS)) if share else 0
    items = random.sample(goods, some) + random.sample(others, GOODS - some)
    random.shuffle(items)
    return "\n".join(f"{item} ${random.randint(3, 90)}.99" for item in items)


def about(judge: Recogniser, pages: list[str], category: str | None, title: str = "Shop") -> float:
    """The share of pages that are about the category; or about anything."""
    odds = judge.pages(pl.Series([title] * len(pages)), pl.Series(pages))
    told = odds.max(1) if category is None else odds[:, judge.categories.index(category)]
    return float((told > 0).mean())


def shops(judge: Recogniser, rows: pl.DataFrame) -> None:
    """Shops by category and share; then goods in one language among innocent ones in another."""
    random = Random(1)  # noqa: S311 - a seed, no secret
    others = rows.filter(label="benign")["title"].to_list()
    print("| shops | " + " | ".join(f"{100 * share:g} %" for share in SHARES) + " |")
    print("| --- |" + " --- |" * len(SHARES))
    for category in CATEGORIES:
        goods = rows.filter(label=category)["title"].to_list()
        told = [
            about(judge, [shop(random, goods, others, s) for _ in range(SHOPS)], category) for s in SHARES
        ]
        print(f"| {category} | " + " | ".join(f"{share:.2f}" for share in told) + " |")
    innocent = [shop(random, others, others, 0.0) for _ in range(4 * SHOPS)]
    print(f"\ninnocent shops taken for any category: {about(judge, innocent, None):.3f}")
    for category, here, there in (
        ("medicine", "de", "ru"),
        ("adult", "ru", "en"),
        ("supplement", "ru", "pl"),
    ):
        goods = rows.filter(label=category, lang=here)["title"].to_list()
        foreign = rows.filter(label="benign", lang=there)["title"].to_list()
        pages = [shop(random, goods, foreign, 0.3) for _ in range(SHOPS)]
        print(
            f"{category} in {here}, 30 % among innocent goods in {there}: {about(judge, pages, category):.2f}"
        )


def layouts(judge: Recogniser, rows: pl.DataFrame) -> None:
    """Pages of ten goods in several layouts, and pages of one product between a menu and what stands below."""
    random = Random(3)  # noqa: S311 - a seed, no secret
    benign = rows.filter(label="benign")["title"].to_list()
    print("\n| layout | " + " | ".join(f"{100 * share:g} %" for share in FEW) + " | one product, framed |")
    print("| --- |" + " --- |" * (len(FEW) + 1))
    for name, layout in LAYOUTS.items():
        found = np.zeros(len(FEW) + 1)
        for category in CATEGORIES:
            goods = rows.filter(label=category)["title"].to_list()
            for at, share in enumerate(FEW):
                pages = [_page(random, layout, goods, benign, round(share * TEN)) for _ in range(SHOPS)]
                found[at] += about(judge, pages, category)
            pages = [MENU + _set(layout, random.choice(goods), random) + FOOT for _ in range(SHOPS)]
            found[-1] += about(judge, pages, category)
        print(f"| {name} | " + " | ".join(f"{share:.2f}" for share in found / len(CATEGORIES)) + " |")


def _page(random: Random, layout: str, goods: list[str], others: list[str], some: int) -> str:
    items = random.sample(goods, some) + random.sample(others, TEN - some)
    random.shuffle(items)
    return "".join(_set(layout, item, random) for item in items)


def _set(layout: str, item: str, random: Random) -> str:
    price = random.randint(3, 90)
    return layout.format(name=" ".join(item.split()), price=f"${price}.99", old=f"${price + 20}.99")


def others(judge: Recogniser) -> None:
    """Pages that inform, pages with nothing but a name, and real descriptions of adult goods."""
    random = Random(2)  # noqa: S311 - a seed, no secret
    bank = pl.read_csv(DATA / "open" / "drugbank_vocabulary.csv", infer_schema_length=0)["name"]
    names = bank.filter(bank.str.contains("^[A-Z][a-z]+$")).to_list()
    pages = [form.format(*random.sample(names, 2)) for form in INFORMS for _ in range(50)]
    print(f"pages that inform, taken for medicine: {about(judge, pages, 'medicine', 'Health guide'):.3f}")
    odds = judge.pages(pl.Series([*NAMES, *[""] * len(NAMES)]), pl.Series([*[""] * len(NAMES), *NAMES]))
    print(f"pages with a name alone, taken for any category: {float((odds.max(1) > 0).mean()):.3f}")
    rows = pl.read_ndjson(DATA / "evaluation" / "adult_descriptions_dev.jsonl")
    adult = CATEGORIES.index("adult")
    passages, described = judge.passages(rows["description"]), judge.pages(rows["title"], rows["description"])
    print(f"descriptions of adult goods: as passages {(passages[:, adult] > 0).mean():.2f}", end=", ")
    print(f"as pages {(described[:, adult] > 0).mean():.2f}")
    for (lang,), part in rows.with_row_index().group_by("lang", maintain_order=True):
        at = part["index"].to_numpy()
        print(f"  {lang}: {np.mean(passages[at, adult] > 0):.2f}, {np.mean(described[at, adult] > 0):.2f}")


if __name__ == "__main__":
    recogniser = Recogniser.default()
    shops(recogniser, titles())
    layouts(recogniser, titles())
    others(recogniser)
