"""Titles: goods in many languages against their look-alikes."""

from __future__ import annotations

import csv
from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.recognise import Recogniser, classify
from hiddenlinks.recognise.side import BIAS

CASES = list(csv.DictReader((Path(__file__).parent / "title_cases.csv").open(encoding="utf-8")))


@pytest.mark.parametrize("case", CASES, ids=[case["title"] for case in CASES])
def test_title_is_what_it_sells(judge: Recogniser, case: dict[str, str]) -> None:
    odds = judge.titles(pl.Series([case["title"]]))[0]
    best = judge.categories[int(odds.argmax())] if odds.max() > 0 else "none"
    assert best == case["category"]


def test_shapes_nulls_and_order(judge: Recogniser) -> None:
    texts = pl.Series(["Viagra 100 mg", None, "Shoes", "Viagra 100 mg"])
    odds = judge.titles(texts)
    assert odds.shape == (4, 3)
    assert odds.dtype == np.float32
    assert np.all(odds[1] == -6)
    assert np.array_equal(odds[0], odds[3])
    assert np.array_equal(judge.titles(texts.reverse()), odds[::-1])
    assert judge.titles(pl.Series([], dtype=pl.String)).shape == (0, 3)


def test_declared_category_is_a_hint(judge: Recogniser) -> None:
    title = pl.Series(["Green mix 300 g"])
    with_hint = judge.titles(title, pl.Series(["Health > Vitamins & Supplements"]))
    assert with_hint[0, 0] > judge.titles(title)[0, 0] + 1


@given(st.lists(st.text(st.characters(codec="utf-8"), max_size=30), max_size=8))
def test_a_row_does_not_depend_on_the_others(texts: list[str]) -> None:
    judge = Recogniser.default()
    together = judge.titles(pl.Series(texts, dtype=pl.String))
    alone = [judge.titles(pl.Series([text], dtype=pl.String))[0] for text in texts]
    assert np.array_equal(together, np.array(alone, np.float32).reshape(-1, 3))


def test_explanation_points_into_the_original(judge: Recogniser) -> None:
    text = "New ѕіldenafіl 100mg, bag for pills"
    terms = judge.explain(text)
    drug = next(term for term in terms if term.category == "medicine" and term.block != "n-grams")
    assert text[drug.start : drug.end] == drug.text == "ѕіldenafіl"
    assert drug.disguised
    assert not any(term.text == "pills" and term.block != "n-grams" for term in terms)


def test_classify_gives_every_row_its_evidence() -> None:
    frame = classify(["Rabbit vibrator", None, "Shoes", "x\ud800"])
    assert frame.columns == ["supplement", "medicine", "adult", "category", "evidence"]
    assert frame["category"].to_list() == ["adult", "none", "none", "none"]
    assert "title[0:15] 'Rabbit vibrator'" in frame["evidence"][0]
    assert frame["evidence"][1] == ""
    assert frame["evidence"][2].startswith("title[0:5] 'Shoes'")


def test_evidence_of_a_table_is_that_of_each_text(judge: Recogniser) -> None:
    texts = [
        "V1agra 100 mg, bag for pills",
        "Hausschuhe",
        "Renalplex 60 caps",
        "lifanedlis",
        "Кроссовки белые",
    ]
    for text, said, category in (
        classify(texts).with_columns(text=pl.Series(texts)).select("text", "evidence", "category").iter_rows()
    ):
        terms = judge.explain(text)
        if category == "none":
            terms = [term for term in terms if term.block != "n-grams"]
        else:
            assert f"' {category} +" in said
        for term in terms[:1]:
            assert f"title[{term.start}:{term.end}] '{text[term.start : term.end]}'" in said


@given(st.text(st.characters(codec="utf-8"), max_size=80))
def test_weights_add_up_to_the_log_odds(text: str) -> None:
    judge = Recogniser.default()
    odds = judge.titles(pl.Series([text]))[0]
    total = np.array([BIAS + judge.model.bias[k] for k in range(3)], np.float64)
    for term in judge.explain(text):
        assert text[term.start : term.end] == term.text
        total[judge.categories.index(term.category)] += term.weight
    assert np.allclose(total, odds, atol=0.02)


def test_a_declared_category_is_told(judge: Recogniser) -> None:
    (said,) = classify(["Green mix 300 g"], category=["Health > Vitamins & Supplements"], recogniser=judge)[
        "evidence"
    ]
    assert said.startswith("category 'Health > Vitamins & Supplements' supplement +")
    with pytest.raises(InputError):
        classify(["a", "b"], category=["c"])


def test_titles_dev_stays_as_good_as_measured(judge: Recogniser, shared_data: Path) -> None:
    rows = pl.read_csv(shared_data / "evaluation" / "titles_dev.csv", infer_schema_length=0)
    odds = judge.titles(rows["title"])
    names = np.array([*judge.categories, "benign"])
    said = names[np.where(odds.max(1) > 0, odds.argmax(1), 3)]
    label = rows["label"].to_numpy()
    assert (said[label == "benign"] == "benign").mean() > 0.985
    for name in judge.categories:
        assert (said[label == name] == name).mean() > 0.75
    hard = pl.read_csv(shared_data / "evaluation" / "hard_negatives_dev.csv", infer_schema_length=0)
    assert (judge.titles(hard["title"]).max(1) > 0).mean() < 0.02


def test_words_that_the_model_knows_are_told(judge: Recogniser) -> None:
    terms = judge.explain("Sunshine Renalplex 750 mg, 90 Capsule(s)")
    assert any(term.block == "n-grams" for term in terms)


def test_backwards_and_leetspeak_are_explained(judge: Recogniser) -> None:
    text = "lifanedlis and v1br4t0r"
    terms = {term.text: term for term in reversed(judge.explain(text)) if term.disguised}
    assert terms["lifanedlis"].category == "medicine"
    assert text[terms["v1br4t0r"].start :] == "v1br4t0r"


def test_a_bare_string_is_no_column_of_letters() -> None:
    with pytest.raises(InputError, match="one text in place of several"):
        classify("viagra")


def test_names_of_ordinary_shelves_are_no_goods(judge: Recogniser, shared_data: Path) -> None:
    shelves = pl.read_parquet(shared_data / "open" / "taxonomy_labels.parquet")
    goods = shelves.filter(pl.col("label").is_in(["supplement", "medicine", "adult", "sexual_wellness"]))
    ordinary = shelves.filter(pl.col("label") == "benign", ~pl.col("leaf").is_in(goods["leaf"].implode()))
    names = ordinary.select(pl.col("leaf").unique().sort()).gather_every(10)["leaf"]
    # One in 390 is left: eye drops, nipple shields, and what a shelf's own path alone tells (medicine for pets).
    assert (judge.titles(names).max(axis=1) > 0).mean() < 0.003
