"""Declared categories in many languages."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from hiddenlinks.recognise import Recogniser, classify_categories

PATHS = {
    "Health > Vitamins & Supplements": "supplement",
    "Здоровье > БАДы": "supplement",
    "Спорт и отдых > Спортивное питание > Креатины": "supplement",
    "Santé > Compléments alimentaires": "supplement",
    "Gesundheit > Nahrungsergänzungsmittel": "supplement",
    "Zdrowie > Suplementy diety": "supplement",
    "Аптека > Лекарственные средства > Болеутоляющие": "medicine",
    "Health & Beauty > Health Care > Medicine & Drugs": "medicine",
    "Gesundheit > Arzneimittel": "medicine",
    "Товары для взрослых > Секс игрушки": "adult",
    "Mature > Erotic > Sex Toys": "adult",
    "成人用品 > 情趣用品": "adult",
    "Animals & Pet Supplies > Pet Vitamins & Supplements": "none",
    "Товары для животных > Витамины": "none",
    "Mature > Weapons": "none",
    "Sporting Goods > Medicine Balls": "none",
    "Home > Medicine Cabinets": "none",
    "Clothing > Adult Costumes": "none",
    "Clothing > Adults": "none",
    "Vêtements > Adultes": "none",
    "Clothing > Adults only": "adult",
    "Аптека > Витамины и БАДы": "supplement",
    "Apotheke > Schmerzmittel": "medicine",
    "Аптека > Ортопедия": "none",
    "Pharmacy > Skin Care": "none",
    "Pharmacy > Skin Care > Acne Medication": "medicine",
    "SEXUAL_WELLNESS": "adult",
    "health_household_vitamins": "supplement",
    "Leki i medykamenty": "medicine",
    "Lieky na alergiu": "medicine",
    "Medicines for allergies": "medicine",
    "Vitamine pentru copii": "supplement",
    "sex-toys-for-couples": "adult",
    "Витаминно-минеральные комплексы": "supplement",
    "Beauty & Health > Sex Products": "adult",
    "Erotic Lingerie & Costumes (18+)": "adult",
    "ドラッグストア > 医薬品・指定医薬部外品": "medicine",
    "Books > Medicine & Nursing": "none",
    "Kosmetik > Vitamin-C-Serum": "none",
    "Industrial Vibrators": "none",
    "Arredamento medico > Mobiletti dei medicinali": "none",
    "": "none",
}


SEPARATORS = (" > ", " / ", " | ", " » ", "/", ", ", "::", "; ", "_", ".")


@pytest.mark.parametrize("sign", SEPARATORS)
@pytest.mark.parametrize(
    "path", ["Health > Vitamins & Supplements", "Gesundheit > Arzneimittel", "Mature > Weapons"]
)
def test_shelves_stand_between_any_signs(path: str, sign: str) -> None:
    said = Recogniser.default().declared(pl.Series([path, path.replace(" > ", sign)])) > 0
    assert (said[0] == said[1]).all()


def test_a_list_is_a_path_too() -> None:
    said = Recogniser.default().declared(
        pl.Series(['["Health", "Vitamins & Supplements"]', "Clothing, shoes"])
    )
    assert (said > 0).any(axis=1).tolist() == [True, False]


@pytest.mark.parametrize(("path", "category"), PATHS.items())
def test_path_is_its_category(path: str, category: str) -> None:
    assert classify_categories([path])["category"].item() == category


def test_public_taxonomies(judge: Recogniser, shared_data: Path) -> None:
    public = pl.read_parquet(shared_data / "open" / "taxonomy_labels.parquet").select("path", "label")
    russian = pl.read_csv(shared_data / "evaluation" / "taxonomy_ozon_ru.csv", infer_schema_length=0)
    same = {"sexual_wellness": "adult", "veterinary": "benign", "other_restricted": "benign"}
    rows = pl.concat([public, russian.select("path", "label")]).with_columns(pl.col("label").replace(same))
    odds = judge.declared(rows["path"])
    said = np.array([*judge.categories, "benign"])[np.where(odds.max(1) > 0, odds.argmax(1), 3)]
    label = rows["label"].to_numpy()
    right = (said == label) & (label != "benign")
    assert right.sum() / (said != "benign").sum() >= 0.97
    assert right.sum() / (label != "benign").sum() >= 0.97


@pytest.mark.parametrize(
    ("path", "category"),
    [
        ("Drogist > Zelfzorgmedicijnen", "medicine"),
        ("Apteek > Käsimüügiravimid", "medicine"),
        ("Vaistinė > Nereceptiniai vaistai", "medicine"),
        ("Lekáreň > Lieky bez predpisu", "medicine"),
        ("Sporta uzturs > Proteīni un piedevas", "supplement"),
        ("Športna prehrana > Beljakovine in dodatki", "supplement"),
        ("Spordilisandid > Valgud ja lisandid", "supplement"),
        ("Täiskasvanutele > Sekslelud", "adult"),
        ("Pieaugušajiem > Intīmpreces", "adult"),
        ("Za odrasle > Erotični pripomočki", "adult"),
        ("Zakelijk > Medisch > Medicijnkarren", None),
        ("Næringsliv og industri > Medisin > Stetoskoper", None),
    ],
)
def test_shelves_of_the_smaller_languages(path: str, category: str | None) -> None:
    odds = Recogniser.default().declared(pl.Series([path]))[0]
    said = [name for name, odd in zip(("supplement", "medicine", "adult"), odds, strict=True) if odd >= 0]
    assert said == [category] * (category is not None)
