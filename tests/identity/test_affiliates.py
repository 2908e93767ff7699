"""Affiliate ids: whose they are, and that no two programs share one."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from hiddenlinks.identity.affiliates import read


@pytest.mark.parametrize(
    ("reference", "affiliate"),
    [
        ("https://www.shop.co.uk/x?aff_id=17", "shop.co.uk/17"),
        ("https://go.shop.example/x?a=1&AFFID=%31%37#x", "shop.example/17"),
        ("https://www.amazon.co.uk/dp/B01?tag=shop-21", "amazon/shop-21"),
        ("https://shop.example/?tag=shop-21", None),
        ("https://s.click.aliexpress.com/e/_DkAbC12", "aliexpress/_DkAbC12"),
        (
            "https://s.click.aliexpress.com/deep_link.htm?aff_short_key=UneMJ&dl_target_url=x",
            "aliexpress/UneMJ",
        ),
        ("https://www.awin1.com/cread.php?awinmid=1&awinaffid=99&ued=x", "awin/99"),
        ("https://click.linksynergy.com/fs-bin/click?id=AbC*d/0&offerid=1.2", "rakuten/AbC*d/0"),
        ("https://www.kqzyfj.com/click-1234567-7654321?url=x", "cj/1234567"),
        ("https://prf.hn/click/camref:1011lAbC/destination:https://shop.example", "partnerize/1011lAbC"),
        ("https://ad.admitad.com/g/abc123def/?ulp=https%3A%2F%2Fshop.example", "admitad/abc123def"),
        ("https://anna.vendor.hop.clickbank.net/", "clickbank/anna"),
        ("https://hop.clickbank.net/?affiliate=anna&vendor=v", "clickbank/anna"),
        ("https://www.shareasale.com/r.cfm?b=1&u=42&m=3", "shareasale/42"),
        ("http:\\\\shop.example\\?affid=1", "shop.example/1"),
        ("https://user@shop.example:8080/?affid=1", "shop.example/1"),
        ("https://shop.example/?irclickid=abc&clickid=1&gclid=2", None),
        ("https://shop.example/?affid=", None),
        ("https://shop.example/?xaffid=1", None),
        ("https://shop.example/#?affid=1", None),
        ("listing:1?affid=2", None),
    ],
)
def test_one_reference(reference: str, affiliate: str | None) -> None:
    assert read(pl.Series([reference])).rows() == ([(reference, affiliate)] if affiliate else [])


def test_rows_are_distinct_and_sorted() -> None:
    references = ["https://b.example/?aff_id=2&affid=2&aff_id=3", "https://a.example/?aff_id=1"]
    frame = read(pl.Series(references * 2 + [None]))
    assert frame.rows() == [
        (references[1], "a.example/1"),
        (references[0], "b.example/2"),
        (references[0], "b.example/3"),
    ]
    assert read(pl.Series([], dtype=pl.String)).is_empty()


def test_all_real_affiliate_links_are_read(shared_data: Path) -> None:
    links = pl.read_csv(shared_data / "evaluation" / "affiliate_links_dev.csv")
    frame = read(links["affiliate_url"])
    assert frame["reference"].n_unique() == links["affiliate_url"].n_unique()
    # one publisher gathered them all, so each program shows one id
    assert frame["affiliate"].str.extract("^([a-z]+)/").n_unique() == frame["affiliate"].n_unique() == 5
