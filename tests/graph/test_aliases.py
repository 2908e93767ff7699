"""Which address is which listing: every clause of the contract's rule."""

from __future__ import annotations

import tomllib
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.graph.aliases import listing_of, marketplace_sites
from hiddenlinks.identity import sites

CASES = tomllib.loads((Path(__file__).parent / "aliases.toml").read_text("utf-8"))["case"]
CLAIMS = {"key": pl.String, "listing_id": pl.String, "observed_at": pl.Datetime("us", "UTC")}


def _claims(rows: list[list[Any]]) -> pl.DataFrame:
    full = [(key, listing, datetime(2026, 1, (row or [1])[0], tzinfo=UTC)) for listing, key, *row in rows]
    return pl.DataFrame(full, schema=CLAIMS, orient="row")


def _who(claims: pl.DataFrame, asked: str, given_sites: tuple[str, ...] = ()) -> str | None:
    keys = sites.describe(pl.concat([claims["key"], pl.Series([asked])]).unique())
    market = marketplace_sites(sites.describe(claims["key"])["site"], given_sites)
    ids, at = sorted(set(claims["listing_id"])), {key: at for at, key in enumerate(keys["key"])}
    rows = {
        "at": [at[key] for key in claims["key"]],
        "listing": [ids.index(name) for name in claims["listing_id"]],
    }
    numbered = pl.DataFrame(rows, schema={"at": pl.UInt32, "listing": pl.UInt32})
    numbered = numbered.with_columns(claims["observed_at"])
    found = dict(listing_of(numbered, keys, market).iter_rows())
    return {keys["key"][at]: f"listing:{ids[listing]}" for at, listing in found.items()}.get(asked)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_which_listing(case: dict[str, Any]) -> None:
    for claims in (case["claims"], case["claims"][::-1]):
        for asked, listing in case["asked"].items():
            found = _who(_claims(claims), asked, tuple(case.get("sites", ())))
            assert found == (f"listing:{listing}" if listing else None), asked


HOSTS = st.sampled_from(["market.example", "es.market.example", "shop.example", "a.b.market.example"])
PATHS = st.sampled_from(["/", "/1", "/2", "/1?id=1", "/1?id=2", "/2?id=1"])
URLS = st.tuples(HOSTS, PATHS).map(lambda parts: "https://" + "".join(parts))


@given(st.lists(st.tuples(st.sampled_from("123"), URLS, st.integers(1, 3)), max_size=8), URLS, st.randoms())
def test_claims_in_any_order_and_never_somebody_else_s_page(
    rows: list[tuple[str, str, int]], asked: str, random: Any
) -> None:
    claims = _claims([list(row) for row in rows])
    found = _who(claims, asked)
    random.shuffle(rows)
    assert _who(_claims([list(row) for row in rows]), asked) == found
    exact = {listing for listing, key, _ in rows if key == asked}
    if exact:
        assert found in {f"listing:{listing}" for listing in exact}
    elif found:
        path = asked.split("/", 3)[3].partition("?")[0]
        assert path
        assert any(
            key.split("/", 3)[3].partition("?")[0] == path and f"listing:{listing}" == found
            for listing, key, _ in rows
        )


def test_sites_are_those_of_the_listings_and_of_the_policy() -> None:
    claims = _claims([["1", "https://es.market.example/1"], ["2", "https://shop.co.uk/2"]])
    found = marketplace_sites(sites.describe(claims["key"])["site"], ("other.example", "market.example"))
    assert found.to_list() == ["market.example", "other.example", "shop.co.uk"]
