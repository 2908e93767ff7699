"""Made-up marketplaces: deterministic, in the contract's form, complete in techniques and twins."""

from __future__ import annotations

from random import Random
from typing import TYPE_CHECKING

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.errors import InputError
from hiddenlinks.identity.references import key_of
from hiddenlinks.load import from_folder
from hiddenlinks.synth import disguises, synth
from hiddenlinks.synth.market import Market
from hiddenlinks.synth.plots import REGISTRY

if TYPE_CHECKING:
    from pathlib import Path

TABLES = ("listings", "variants", "links", "pages", "domains", "targets", "truth", "campaigns")


@pytest.fixture(scope="module")
def tables() -> dict[str, pl.DataFrame]:
    return Market.of(3000, 7, 0.15, None).tables()


def read(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_the_same_arguments_give_the_same_bytes(tmp_path: Path) -> None:
    first = synth(tmp_path / "a", listings=300, seed=3, form="csv")
    again = synth(tmp_path / "b", listings=300, seed=3, form="csv")
    other = synth(tmp_path / "c", listings=300, seed=4, form="csv")
    assert first == again
    assert read(tmp_path / "a") == read(tmp_path / "b")
    assert read(tmp_path / "a") != read(tmp_path / "c")
    assert set(first) == set(TABLES)
    assert other["truth"] == 300


@pytest.mark.parametrize("form", ["csv", "jsonl", "parquet", "mixed"])
def test_every_row_of_every_form_is_usable(tmp_path: Path, form: str) -> None:
    counts = synth(tmp_path, listings=400, seed=5, prevalence=0.2, form=form)
    dataset = from_folder(tmp_path)
    assert dataset.rejects.is_empty(), dataset.rejects
    for name in set(TABLES) - {"truth", "campaigns"}:
        assert getattr(dataset, name).height == counts[name]


def test_forms_hold_the_same_rows(tmp_path: Path) -> None:
    for form in ("csv", "parquet"):
        synth(tmp_path / form, listings=200, seed=5, prevalence=0.2, form=form)
    csv, parquet = (from_folder(tmp_path / form) for form in ("csv", "parquet"))
    for name in set(TABLES) - {"truth", "campaigns"}:
        assert getattr(csv, name).equals(getattr(parquet, name)), name


def test_every_technique_is_played_and_has_its_twin(tables: dict[str, pl.DataFrame]) -> None:
    played = set(tables["truth"].select("label", "technique").iter_rows())
    for technique in REGISTRY.values():
        assert (technique.label, technique.name) in played
        if technique.label == "hidden":
            assert {("benign", technique.name), ("declared", technique.name)} & played, technique.name


def test_the_truth_names_every_listing_once(tables: dict[str, pl.DataFrame]) -> None:
    truth, listings = tables["truth"], tables["listings"]
    assert truth["listing_id"].is_unique().all()
    assert set(truth["listing_id"]) == set(listings["listing_id"])
    assert abs((truth["label"] == "hidden").mean() - 0.15) < 0.001
    hidden = truth.filter(pl.col("label") == "hidden")
    assert hidden["category"].null_count() == 0
    assert set(hidden["direction"]) == {"forward", "inbound", "self"}
    assert (hidden["target"].is_null() == (hidden["direction"] == "self")).all()


def test_targets_are_keys(tables: dict[str, pl.DataFrame]) -> None:
    for target in tables["truth"]["target"].drop_nulls().unique():
        assert key_of(target) == (target, None)


def test_history_belongs_to_one_seller_and_the_planted_row_is_the_latest(
    tables: dict[str, pl.DataFrame],
) -> None:
    listings = tables["listings"]
    assert listings.group_by("listing_id").agg(pl.col("seller_id").n_unique())["seller_id"].max() == 1
    assert not listings.select(pl.struct("listing_id", "observed_at").is_duplicated().any()).item()
    variants = tables["variants"]
    assert not variants.select(pl.struct("listing_id", "variant_id").is_duplicated().any()).item()


def test_the_platform_lays_most_links_and_some_listings_are_popular(tables: dict[str, pl.DataFrame]) -> None:
    links = tables["links"]
    assert 4.5 < links.height / 3000 < 7.5
    platform = links["kind"].is_in(["recommended", "navigation", "same_seller"])
    assert platform.mean() > 0.5
    popular = links.filter(kind="recommended").group_by("target").len()["len"]
    assert popular.max() > 10 * popular.mean()


def test_nothing_gives_planted_listings_away(tables: dict[str, pl.DataFrame]) -> None:
    """Hidden ones stand anywhere in their tables, and are priced and described as the others are."""
    listings = tables["listings"].with_row_index("row").join(tables["truth"], on="listing_id")
    place = listings.group_by(pl.col("label") == "hidden").agg(pl.col("row").mean(), pl.col("price").median())
    assert max(place["row"]) / min(place["row"]) < 1.2
    assert max(place["price"]) / min(place["price"]) < 1.3


@settings(max_examples=6)
@given(listings=st.integers(1, 90), seed=st.integers(0, 2**31), prevalence=st.floats(0, 0.25))
def test_any_size_and_prevalence_makes_a_marketplace(listings: int, seed: int, prevalence: float) -> None:
    made = Market.of(listings, seed, prevalence, None).tables()
    truth = made["truth"]
    assert truth.height == listings
    assert (truth["label"] == "hidden").sum() <= round(listings * prevalence)


def test_titles_come_from_the_file(tmp_path: Path) -> None:
    rows = [
        f"{label} thing {n},{label},{lang}" for label in LABELS for n in range(4) for lang in ("en", "nl")
    ]
    (tmp_path / "titles.csv").write_text("\n".join(["title,label,lang", *rows]), "utf-8")
    made = Market.of(600, 1, 0.2, tmp_path / "titles.csv").tables()
    ordinary = made["truth"].filter(technique="ordinary")["listing_id"]
    titles = made["listings"].filter(pl.col("listing_id").is_in(ordinary.implode()))["title"]
    assert titles.str.contains("^benign thing").all()
    assert set(made["listings"]["lang"]) == {"en", "nl"}
    assert made["pages"]["text"].str.contains("medicine thing").any()
    assert not made["pages"]["text"].str.contains("whey protein").any()


LABELS = ("benign", "supplement", "medicine", "adult")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (None, "no such file"),
        ("name,label\na,benign\n", "no column 'title'"),
        ("title,label\na,benign\nb,adult\nc,medicine\n", "no titles labelled 'supplement'"),
        ('title,label\n"a,benign\n', "titles.csv"),
    ],
)
def test_a_bad_titles_file_is_one_line(tmp_path: Path, text: str | None, says: str) -> None:
    path = tmp_path / "titles.csv"
    if text is not None:
        path.write_text(text)
    with pytest.raises(InputError, match=says):
        synth(tmp_path / "out", listings=10, seed=1, titles=path)


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"listings": 0}, "0 listings"),
        ({"listings": 10, "prevalence": 0.9}, "prevalence 0.9"),
        ({"listings": 10, "prevalence": float("nan")}, "prevalence nan"),
        ({"listings": 10, "form": "parkuet"}, "did you mean parquet"),
        ({"listings": 10, "camouflage": -1.0}, "camouflage -1"),
        ({"listings": 10, "camouflage": float("nan")}, "camouflage nan"),
    ],
)
def test_impossible_arguments_say_how_to_mend_them(
    tmp_path: Path, arguments: dict[str, object], says: str
) -> None:
    with pytest.raises(InputError, match=says):
        synth(tmp_path, seed=1, **arguments)  # type: ignore[arg-type]


def test_a_folder_that_cannot_be_written_says_so(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(InputError, match="cannot write"):
        synth(tmp_path / "file", listings=10, seed=1)


def test_real_titles_make_a_marketplace(shared_data: Path, tmp_path: Path) -> None:
    titles = shared_data / "evaluation" / "titles_dev.csv"
    counts = synth(tmp_path, listings=2000, seed=1, titles=titles)
    assert counts["truth"] == 2000
    given_titles = set(pl.read_csv(titles, infer_schema=False)["title"])
    made = pl.read_parquet(tmp_path / "listings.parquet")
    assert made["title"].is_in(list(given_titles)).mean() > 0.95


@given(st.sampled_from(sorted(disguises.DISGUISES)), st.text(max_size=40), st.randoms(use_true_random=False))
def test_disguises_take_any_text(how: str, text: str, random: Random) -> None:
    assert isinstance(disguises.DISGUISES[how](text, random), str)


def test_a_disguise_hides_the_word_from_a_plain_search() -> None:
    random = Random(1)  # noqa: S311
    for how, disguise in disguises.DISGUISES.items():
        assert "sildenafil" not in disguise("sildenafil tablets", random), how
