"""Operators tie their listings by rare things, others share popular ones alone; camouflage changes neither."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
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


def links(made: Made) -> list[tuple[str, str]]:
    """Source and target of all links that the marketplace itself did not lay."""
    market, tables = made
    pairs = [
        (row["source"], row["target"])
        for row in tables["links"].iter_rows(named=True)
        if FAMILY[LinkKind(row["kind"])] in (Family.PLACED, Family.AUTOMATIC, Family.IDENTITY)
    ]
    return pairs + [(source, target) for source, target, _ in market.stage.implied]


def neighbours(made: Made) -> dict[str, set[str]]:
    """Nodes beside each node, either way, by links that carry people; with hosts, channels and affiliate ids."""
    pairs, tables = links(made), made[1]
    keys = {end: key(end) for ends in pairs for end in ends}
    ids = affiliates.read(pl.Series(list(keys)))
    ties = [(keys[source], keys[target]) for source, target in pairs]
    ties += [(keys[reference], ident) for reference, ident in ids.iter_rows()]
    ties += [(name, owner) for name in keys.values() for owner in owners(name)]
    sellers = tables["listings"].select("listing_id", "seller_id").unique()
    ties += [(f"listing:{listing}", seller) for listing, seller in sellers.iter_rows()]
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in ties:
        beside[one].add(other)
        beside[other].add(one)
    return beside


def owners(name: str) -> list[str]:
    """The host of an address that has one of its own, or the account of a post."""
    if name.startswith("https://t.me/") and name.count("/") > 3:
        return [f"handle:telegram/{name.split('/')[3]}"]
    host = name.split("/")[2] if name.startswith("https://") else ""
    return [f"host {host}"] if re.search(r"\d\.\w+", host) and "awin1" not in host else []  # numbered


def clusters(made: Made, most: int = 30) -> dict[str, str]:
    """Hidden listings by what ties them: nodes of their ways, none with more than ``most`` neighbours.

    No way goes on behind another listing, so that a common customer of two shops ties nothing.
    """
    beside, parent = neighbours(made), dict[str, str]()

    def root(name: str) -> str:
        while parent.get(name, name) != name:
            name = parent[name]
        return name

    hidden = {f"listing:{name}" for name in made[1]["campaigns"]["listing_id"]}
    for start in hidden:
        rest, seen = [start], set[str]()
        while rest:
            node = rest.pop()
            seen.add(node)
            parent[root(node)] = root(start)
            if node == start or not node.startswith("listing:"):
                rest += [name for name in beside[node] - seen if name in hidden or rare(name, beside, most)]
    return {name.removeprefix("listing:"): root(name) for name in hidden}


def rare(name: str, beside: dict[str, set[str]], most: int) -> bool:
    """Whether a node is no listing and few have to do with it; a host of redirects may have many pages."""
    return not name.startswith("listing:") and (name.startswith("host ") or len(beside[name]) <= most)


def test_every_hidden_listing_has_one_campaign(covered: Made) -> None:
    tables = covered[1]
    hidden = tables["truth"].filter(label="hidden")["listing_id"]
    assert tables["campaigns"]["listing_id"].to_list() == hidden.to_list()
    sizes = tables["campaigns"].group_by("campaign").len()["len"]
    assert (sizes == 1).mean() > 0.3
    assert sizes.is_between(2, 15).sum() > 20


@pytest.mark.parametrize(("which", "most"), [("plain", 0), ("covered", 0.1)])
def test_rare_things_tie_listings_of_one_operator_and_nobody_else(
    which: str, most: float, request: pytest.FixtureRequest
) -> None:
    made: Made = request.getfixturevalue(which)
    groups = clusters(made)
    campaigns = made[1]["campaigns"].with_columns(group=pl.col("listing_id").replace_strict(groups))
    assert campaigns.group_by("campaign").agg(pl.col("group").n_unique())["group"].max() == 1
    mixed = campaigns.filter(pl.col("campaign").n_unique().over("group") > 1)
    assert mixed.height <= most * campaigns.height


def test_no_seller_works_for_two_operators(plain: Made) -> None:
    sellers = plain[1]["listings"].select("listing_id", "seller_id").unique()
    owners = plain[1]["campaigns"].join(sellers, on="listing_id")
    assert owners.group_by("seller_id").agg(pl.col("campaign").n_unique())["campaign"].max() == 1


def test_camouflage_changes_nothing_else(plain: Made, covered: Made) -> None:
    for name in ("truth", "campaigns"):
        assert plain[1][name].equals(covered[1][name])


def test_camouflage_is_as_much_as_was_asked_for_and_heavy_tailed(plain: Made, covered: Made) -> None:
    counts = [Counter(key(end) for ends in links(made) for end in ends) for made in (plain, covered)]
    hidden = [f"listing:{name}" for name in plain[1]["campaigns"]["listing_id"]]
    added = pl.Series([counts[1][name] - counts[0][name] for name in hidden])
    assert 17 < added.mean() < 23
    assert added.quantile(0.99) > 4 * added.median()


def test_loading_ignores_the_truth(tmp_path: Path) -> None:
    counts = synth(tmp_path, listings=300, seed=1, prevalence=0.2, form="csv")
    assert pl.read_csv(tmp_path / "campaigns.csv", infer_schema=False).columns == ["listing_id", "campaign"]
    assert counts["campaigns"] == 60
    dataset = from_folder(tmp_path)
    assert dataset.rejects.is_empty()
    assert "campaigns" not in str(dataset.rejects)
