"""A report over input that wants to run, to turn lines round, to be clicked, or to fill the page."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import hiddenlinks as hl
from hiddenlinks.beside import Passage

SCRIPT = "</script><script>window.ran = 1</script><img src=x onerror='window.ran = 1'><!--"
ARABIC = "شاي أخضر \N{RIGHT-TO-LEFT OVERRIDE}gpj.exe \u2028 & <b>"
LONG = "wooden chair " * 80_000
TITLES = [SCRIPT, ARABIC, LONG, "plain chair"]


@cache
def hostile() -> hl.Report:
    """Four listings, each with a way to an adult shop over a link-in-bio page; one address is a script."""
    listings = [
        {
            "listing_id": f"{at}",
            "title": title,
            "category": "Furniture > Chairs",
            "description": f"ask at https://site{at}.example/{SCRIPT}",
            "seller_id": f"s{at}",
            "url": "javascript:window.ran=1" if at == 3 else f"https://market.example/{at}",
        }
        for at, title in enumerate(TITLES)
    ]
    ways = [(f"listing:{at}", "https://linktr.ee/all", "anchor") for at in range(len(TITLES))]
    ways += [("https://linktr.ee/all", "https://end.example/?q=<script>", "anchor")]
    page = {
        "url": "https://end.example/?q=<script>",
        "title": "Sex toys: vibrators and dildos",
        "text": f"Vibrator, 30 EUR, add to basket. Dildo, 20 EUR, add to basket. {SCRIPT} {ARABIC}",
    }
    links = [dict(zip(("source", "target", "kind"), way, strict=True)) for way in ways]
    return hl.scan(listings=listings, links=links, pages=[page])


def many(report: hl.Report, count: int) -> hl.Report:
    """``count`` findings that differ in their ids, made of those of ``report``."""
    found, sides = [], {}
    for at in range(count):
        one = report.findings[at % len(report.findings)]
        name = f"{at:016x}"
        found.append(one.model_copy(update={"finding_id": name, "listing_id": f"{at}"}))
        both = report.beside[one.finding_id]
        title = Passage.of(f"chair {at}")
        sides[name] = both.model_copy(update={"listing": both.listing.model_copy(update={"title": title})})
    return replace(report, findings=tuple(found), beside=sides)
