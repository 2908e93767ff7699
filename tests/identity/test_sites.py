"""What a key says about itself, against a table."""

from __future__ import annotations

from pathlib import Path

import polars as pl
from hypothesis import given
from hypothesis import strategies as st
from publicsuffixlist import PublicSuffixList

from hiddenlinks.identity.sites import TYPES, describe, site_of, sites_of

TABLE = pl.read_csv(
    Path(__file__).parent / "sites.csv",
    schema_overrides=dict.fromkeys(["key", "type", "host", "site", "path", "tenant"], pl.String),
)


def test_describe_agrees_with_the_table() -> None:
    frame = describe(TABLE["key"])
    assert frame.rows() == TABLE.rows()
    assert frame.schema == TABLE.schema | {"type": pl.Enum(TYPES)}
    assert set(frame["type"]) == set(TYPES)


def test_describe_keeps_order_and_repetitions() -> None:
    keys = pl.concat([TABLE["key"].reverse(), TABLE["key"], pl.Series([None], dtype=pl.String)])
    frame = describe(keys)
    assert frame["key"].to_list() == keys.to_list()
    assert frame.rows()[: len(TABLE)] == TABLE.reverse().rows()
    assert frame.rows()[-1] == (None, None, None, None, None, None, False, False)
    assert describe(pl.Series([], dtype=pl.String)).is_empty()


def test_a_user_extends_the_lists() -> None:
    keys = pl.Series(
        ["https://go.shop.example/x", "https://anna.example/", "https://bit.ly/x", "https://other.example/x"]
    )
    frame = describe(keys, shorteners=["www.Go.shop.example"], link_in_bio=["anna.example"])
    assert frame["shortener"].to_list() == [True, False, True, False]
    assert frame["link_in_bio"].to_list() == [False, True, False, False]
    assert frame["tenant"].to_list() == ["go.shop.example/x", "anna.example", "bit.ly/x", "other.example"]


def test_lists_hold_what_their_source_holds_and_say_what_they_left_out(shared_data: Path) -> None:
    hosts = (shared_data / "open" / "misp_url_shortener.txt").read_text("utf-8").split()
    frame = describe(pl.Series([f"https://{host}/abc" for host in hosts]))
    missing = frame.filter(~pl.col("shortener"))["host"].to_list()
    assert missing == ["git.new", "youtu.be"]
    hosts = (shared_data / "open" / "misp_link_in_bio.txt").read_text("utf-8").split()
    frame = describe(pl.Series([f"https://{host}/abc" for host in hosts]))
    missing = frame.filter(~pl.col("link_in_bio"))["host"].to_list()
    assert missing == ["bit.ly", "bitly.com", "relink.is", "shorten.tv"]
    both = frame.filter("shortener", "link_in_bio")["host"].sort().to_list()
    assert both == ["artist.link", "lnkfi.re", "odesli.co", "song.link"]


def test_site_of_odd_hosts() -> None:
    assert site_of("") == ""
    assert site_of("example") == "example"
    assert site_of("a.b.unknown-ending") == "b.unknown-ending"


RULES = sorted(rule.removeprefix("!") for rule in PublicSuffixList()._publicsuffix)


def test_many_sites_at_once_are_those_of_each() -> None:
    names = [rule.replace("*", "star") for rule in RULES]
    hosts = pl.Series(
        [f"{more}{name}" for name in names for more in ("", "one.", "two.one.", "three.two.one.")]
    )
    assert sites_of(hosts).to_list() == [site_of(host) for host in hosts]


@given(
    st.lists(st.lists(st.sampled_from(["a", "b-1", "com", "uk", "co", "ck", "", "7", "é", "A"]), max_size=4))
)
def test_sites_of_any_hosts(labels: list[list[str]]) -> None:
    hosts = pl.Series([*map(".".join, labels), "[::1]", "1.2.3.4"], dtype=pl.String)
    assert sites_of(hosts).to_list() == [site_of(host) for host in hosts]
