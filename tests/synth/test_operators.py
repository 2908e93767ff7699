"""Operators tie their listings by rare things, others share popular ones alone; camouflage changes neither."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import polars as pl
import pytest
from reading import key

from hiddenlinks.identity import affiliates
from hiddenlinks.load import from_folder
from hiddenlinks.synth import synth
from hiddenlinks.synth.market import Market
from hiddenlinks.vocabulary import FAMILY, Family, LinkKind

if TYPE_CHECKING:
    from pathlib import Path

Made = tuple[Market, dict[str, pl.DataFrame]]


@pytest.fixture(scope="module")
def plain() -> Made:
    market = Market.of(3000, 5, 0.15, camouflage=0)
    return market, market.tables()


@pytest.fixture(scope="module")
def covered() -> Made:
    market = Market.of(3000, 5, 0.15, camouflage=20)
    return market, market.tables()


def neighbours(made: Made) -> dict[str, set[str]]:
    """Nodes beside each node, either way, by links that carry people; with hosts, channels and affiliate ids."""
    market, tables = made
    pairs = [
        (row["source"], row["target"])
        for row in tables["links"].iter_rows(named=True)
        if FAMILY[LinkKind(row["kind"])] in (Family.PLACED, Family.AUTOMATIC, Family.IDENTITY)
    ]
    pairs += [(source, target) for source, target, _ in market.stage.implied]
    beside: dict[str, set[str]] = defaultdict(set)
    for ends in pairs:
        names = {key(end) for end in ends}
        names |= {f"host {name.split('/')[2]}" for name in names if name.startswith("https://")}
        names |= {name.rpartition("/")[0] for name in names if name.startswith("https://t.me/")}
        names |= {f"https://t.me/{name[16:]}" for name in names if name.startswith("handle:telegram/")}
        for name in names:
            beside[name] |= names
    ids = affiliates.read(pl.Series([end for ends in pairs for end in ends]))
    for reference, ident in ids.iter_rows():
        beside[ident].add(key(reference))
        beside[key(reference)].add(ident)
    for listing, seller in tables["listings"].select("listing_id", "seller_id").unique().iter_rows():
        beside[f"listing:{listing}"].add(seller)
        beside[seller].add(f"listing:{listing}")
    return beside


def clusters(made: Made, most: int = 40) -> dict[str, str]:
    """The campaign's listings by what connects them; nodes with more than ``most`` neighbours connect nothing."""
    beside, groups = neighbours(made), {}
    for listing in made[1]["campaigns"]["listing_id"]:
        if listing in groups:
            continue
        seen, rest = {f"listing:{listing}"}, [f"listing:{listing}"]
        while rest:
            node = rest.pop()
            if len(beside[node]) <= most or node.startswith("listing:"):
                rest += beside[node] - seen
                seen |= beside[node]
        groups |= {name.removeprefix("listing:"): listing for name in seen if name.startswith("listing:")}
    return groups


def test_every_hidden_listing_has_one_campaign(covered: Made) -> None:
    tables = covered[1]
    hidden = tables["truth"].filter(label="hidden")["listing_id"]
    assert tables["campaigns"]["listing_id"].to_list() == hidden.to_list()
    sizes = tables["campaigns"].group_by("campaign").len()["len"]
    assert (sizes == 1).mean() > 0.3
    assert sizes.is_between(2, 15).sum() > 20


def test_listings_of_one_operator_are_connected_by_what_is_rare(plain: Made) -> None:
    groups = clusters(plain)
    campaigns = plain[1]["campaigns"].with_columns(group=pl.col("listing_id").replace_strict(groups))
    assert campaigns.group_by("campaign").agg(pl.col("group").n_unique())["group"].max() == 1


def test_no_seller_works_for_two_operators(plain: Made) -> None:
    sellers = plain[1]["listings"].select("listing_id", "seller_id").unique()
    owners = plain[1]["campaigns"].join(sellers, on="listing_id")
    assert owners.group_by("seller_id").agg(pl.col("campaign").n_unique())["campaign"].max() == 1


def test_camouflage_changes_nothing_else(plain: Made, covered: Made) -> None:
    for name in ("truth", "campaigns"):
        assert plain[1][name].equals(covered[1][name])


def test_camouflage_is_as_much_as_was_asked_for_and_heavy_tailed(plain: Made, covered: Made) -> None:
    before, after = (neighbours(made) for made in (plain, covered))
    hidden = [f"listing:{name}" for name in plain[1]["campaigns"]["listing_id"]]
    added = pl.Series([len(after[name]) - len(before[name]) for name in hidden])
    nodes = pl.Series([len([n for n in after[name] if ":" in n]) for name in hidden])
    assert 15 < nodes.mean() < 27
    assert added.quantile(0.99) > 4 * added.median()


def test_loading_ignores_the_truth(tmp_path: Path) -> None:
    counts = synth(tmp_path, listings=300, seed=1, prevalence=0.2, form="csv")
    assert pl.read_csv(tmp_path / "campaigns.csv", infer_schema=False).columns == ["listing_id", "campaign"]
    assert counts["campaigns"] == 60
    dataset = from_folder(tmp_path)
    assert dataset.rejects.is_empty()
    assert "campaigns" not in str(dataset.rejects)
