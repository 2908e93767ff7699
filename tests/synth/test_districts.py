"""Marketplaces that are written district by district: part files, one truth, links over all borders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.load import from_folder
from hiddenlinks.progress import Step, listening
from hiddenlinks.synth import synth
from hiddenlinks.synth.districts import Plan
from hiddenlinks.synth.market import Request, markets
from hiddenlinks.synth.tables import SCHEMAS

if TYPE_CHECKING:
    from pathlib import Path


def read(folder: Path) -> dict[str, bytes]:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {str(path.relative_to(folder)): path.read_bytes() for path in files}


def test_the_same_arguments_give_the_same_part_files(tmp_path: Path) -> None:
    for name in "ab":
        counts = synth(tmp_path / name, listings=500, seed=3, prevalence=0.2, district=200)
    first = read(tmp_path / "a")
    assert first == read(tmp_path / "b")
    assert {f"listings/part-{number:05}.parquet" for number in range(3)} <= set(first)
    truth = pl.read_csv(tmp_path / "a" / "truth.csv", infer_schema=False)
    assert truth.height == counts["truth"] == 500
    assert truth.columns == list(SCHEMAS["truth"])
    assert counts["campaigns"] == 99 or counts["campaigns"] == 100  # shares are rounded for each district


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "mixed"])
def test_part_files_of_every_form_hold_usable_rows(tmp_path: Path, form: str) -> None:
    counts = synth(tmp_path, listings=400, seed=5, prevalence=0.2, form=form, district=150)
    dataset = from_folder(tmp_path)
    assert dataset.rejects.is_empty(), dataset.rejects
    for name in set(SCHEMAS) - {"truth", "campaigns"}:
        assert getattr(dataset, name).height == counts[name]


def test_a_smaller_marketplace_leaves_nothing_of_a_larger_one(tmp_path: Path) -> None:
    synth(tmp_path, listings=300, seed=1, district=100)
    counts = synth(tmp_path, listings=200, seed=1, district=100)
    assert from_folder(tmp_path).listings.height == counts["listings"]


def test_a_folder_that_holds_another_form_is_left_alone(tmp_path: Path) -> None:
    synth(tmp_path, listings=100, seed=1, form="csv")
    before = read(tmp_path)
    for more in ({"form": "jsonl"}, {"form": "csv", "district": 50}):
        with pytest.raises(InputError, match=r"there is listings\.csv already"):
            synth(tmp_path, listings=100, seed=2, **more)  # type: ignore[arg-type]
    assert read(tmp_path) == before


def test_progress_counts_listings(tmp_path: Path) -> None:
    told: list[Step] = []
    with listening(told.append):
        synth(tmp_path, listings=250, seed=1, district=100)
    assert (told[0].done, told[-1].done, len(told)) == (0, 250, 4)
    assert {(step.total, step.unit) for step in told} == {(250, "listings")}


def test_no_name_is_given_twice_and_links_cross_borders() -> None:
    made = [market.tables() for market in markets(Request(6000, 2, 0.05), size=1500)]
    own = [set(tables["listings"]["listing_id"]) for tables in made]
    assert len(set.union(*own)) == sum(map(len, own)) == 6000
    pages = [set(tables["pages"]["url"]) for tables in made]
    shared = set.union(*pages)
    shelves = {url for url in shared if "bazaar.example/c/" in url}
    assert len(shared - shelves) == sum(len(urls - shelves) for urls in pages)
    for mine, tables in zip(own, made, strict=True):
        targets = tables["links"].filter(pl.col("kind").is_in(["anchor", "text_url"]))["target"]
        ids = targets.str.extract(r"(?:listing:|/item/)(\d+)").drop_nulls()
        assert not ids.is_in(list(mine)).all()
        assert ids.is_in(list(set.union(*own))).all()
    chains = [set(tables["listings"]["seller_id"]) for tables in made]
    assert len(set.intersection(*chains)) > 20


@given(listings=st.integers(1, 5000), size=st.integers(1, 700))
def test_ids_are_known_without_making_listings(listings: int, size: int) -> None:
    plan = Plan(listings, size)
    ids = [plan.ids(number, np.arange(plan.extent(number))) for number in range(plan.districts)]
    assert pl.concat(ids).n_unique() == listings
    assert all(each.len() <= size for each in ids)
    landmarks = {name for each in ids for name in each[: plan.landmarks]}
    assert set(plan.popular(np.random.default_rng(1), 50)) <= landmarks
