"""A policy is checked, frozen, and says in one line what is wrong with it."""

from __future__ import annotations

from pathlib import Path

import pytest
from pydantic import ValidationError

from hiddenlinks import InputError, Policy


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        ({"placed_hop": 3}, "unknown key 'placed_hop'; did you mean placed_hops?"),
        ({"zzz": 3}, "unknown key 'zzz'; known: "),
        ({"placed_hops": 0}, "placed_hops: Input should be greater than or equal to 1"),
        ({"kinds": ["anchor", "recommended"]}, "recommended never carries a hidden link"),
        ({"kinds": ["ancor"]}, "kinds.0: Input should be"),
        ({"categories": []}, "categories: Tuple should have at least 1 item"),
        ({"categories": ["adult", "adult"]}, "adult stands twice"),
        ({"categories": [f"c{i}" for i in range(32)]}, "categories: Tuple should have at most 31 items"),
        ({"categories": ["gambling", "Gambling "]}, "stands twice"),
        ({"categories": [" "]}, "' ' is no name for one"),
        ({"categories": ["adult", "category"]}, "'category' is no name for one"),
        ({"covers": {"medicine": ["suplement"]}}, "unknown category 'suplement', did you mean supplement?"),
        ({"covers": {"gambling": ["adult"]}}, "unknown category 'gambling'"),
        ({"marketplace_sites": ["shop.example", "not a host !!"]}, "'not a host !!' is no host"),
        ({"shorteners": ["t.example/path"]}, "'t.example/path' is no host"),
        ({"personas": []}, "personas: "),
        ({"min_score": 2}, "min_score: Input should be less than or equal to 1"),
    ],
)
def test_what_is_wrong_is_one_line(settings: dict[str, object], said: str) -> None:
    with pytest.raises(InputError) as error:
        Policy.of(**settings)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_from_toml_and_overrides(tmp_path: Path) -> None:
    file = tmp_path / "my policy.toml"
    file.write_text('placed_hops = 3\nmarketplace_sites = ["market.example"]\n', "utf-8")
    policy = Policy.from_toml(file, hub_sellers=5)
    assert (policy.placed_hops, policy.hub_sellers) == (3, 5)
    assert policy.marketplace_sites == ("market.example",)


@pytest.mark.parametrize("content", [b"placed_hops = ", b"\xff\xfe", None])
def test_an_unreadable_file_is_named(tmp_path: Path, content: bytes | None) -> None:
    file = tmp_path / "policy.toml"
    if content is not None:
        file.write_bytes(content)
    with pytest.raises(InputError, match=r"policy\.toml: not a readable TOML file"):
        Policy.from_toml(file)


def test_versions_tell_policies_apart() -> None:
    assert Policy().version == Policy().version
    assert Policy().version != Policy(hub_sellers=21).version


def test_frozen() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Policy().hub_sellers = 3


def test_declaring_covers() -> None:
    assert Policy().declares("medicine") == {"medicine", "supplement"}
    assert Policy().declares("supplement") == {"supplement"}
