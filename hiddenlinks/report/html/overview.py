"""What the page says before any script runs: the numbers of a scan, and a plain table where no script may."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from hiddenlinks.findings import LIKELY, Finding
from hiddenlinks.report.harmless import chance
from hiddenlinks.report.html.markup import card, link, said, table, text
from hiddenlinks.vocabulary import Direction, Status

if TYPE_CHECKING:
    from hiddenlinks.report.report import Report
    from hiddenlinks.report.summary import Summary

__all__ = ["notice", "overview", "plain"]

_MOST: Final = 10
"""Rows of a table in the overview."""
_MOST_PLAIN: Final = 200
_BINS: Final = 20


def notice(shown: int, found: int) -> str:
    """What to do where the page does not hold everything; nothing where it does."""
    if shown == found:
        return ""
    return (
        f'<p class="notice" role="note">This page holds the best {shown:,} of {found:,} findings. '
        "For all of them write <code>-o findings.parquet</code>, <code>.csv</code> or <code>.jsonl</code>; "
        "for fewer, raise <code>--min-score</code>.</p>"
    )


def overview(report: Report) -> str:
    """Tiles and tables over the findings of ``report``."""
    found = report.findings
    parts = [
        _kinds(found),
        _scores(found),
        _campaigns(report),
        _sellers(found),
        _read(report.summary),
    ]
    nothing = (
        "" if found else said("No listing scored enough to be written. What was not captured is not known.")
    )
    return (
        f"<h2>{_headline(found)}</h2>{nothing}{_tiles(found)}"
        f'<div class="cards">{"".join(part for part in parts if part)}</div>'
    )


def plain(report: Report) -> str:
    """A table of the best findings for readers without scripts."""
    rows = [
        [
            f.finding_id,
            chance(f.score),
            text(f.listing_id),
            text(f.category or "unresolved"),
            text(f.target or f.source),
        ]
        for f in report.findings[:_MOST_PLAIN]
    ]
    told = f"<p>Without scripts this page is a table of the best {_MOST_PLAIN} findings.</p>"
    head = ["finding", "score", "listing", "category", "tied to"]
    return f'<div class="plain">{told}{table(head, rows, words=(2, 3, 4))}</div>'


def _headline(found: Iterable[Finding]) -> str:
    listings = len({finding.listing_id for finding in found})
    if not listings:
        return "Nothing was found"
    return f"{listings:,} listing{'s' if listings > 1 else ''} to look at"


def _tiles(found: tuple[Finding, ...]) -> str:
    open_ = sum(finding.status is Status.UNRESOLVED for finding in found)
    likely = sum(finding.score >= LIKELY and finding.status is Status.HIDDEN for finding in found)
    tiles = [
        ("likely", likely, "more likely hidden than not"),
        ("unlikely", len(found) - open_ - likely, "less likely hidden than not"),
        ("unresolved", open_, "could not be followed: neither hidden nor clean"),
    ]
    return (
        '<div class="tiles">'
        + "".join(
            f'<button type="button" class="tile" data-name="status" data-value="{name}"{"" if count else " disabled"}>'
            f'<b class="{name}">{count:,}</b><span>{words}</span></button>'
            for name, count, words in tiles
        )
        + "</div>"
    )


def _kinds(found: tuple[Finding, ...]) -> str:
    """Categories by directions."""
    counts = Counter((finding.category or "unresolved", finding.direction) for finding in found)
    names = sorted({category for category, _ in counts}, key=lambda name: (name == "unresolved", name))
    rows = [
        [text(name), *(f"{counts[name, way]:,}" if counts[name, way] else "" for way in Direction)]
        for name in names
    ]
    heads = ["leads to", "promoted as", "shows"]
    return card("What the listings are tied to", table(["category", *heads], rows)) if rows else ""


def _scores(found: tuple[Finding, ...]) -> str:
    """How many findings score what, as bars; those that could not be followed aside."""
    scores = [finding.score for finding in found if finding.status is Status.HIDDEN]
    if not scores:
        return ""
    counts = Counter(min(int(score * _BINS), _BINS - 1) for score in scores)
    most = max(counts.values())
    bars = "".join(
        f'<rect class="{"likely" if at >= _BINS / 2 else "unlikely"}" x="{at * 20 + 1}" width="18" '
        f'y="{100 - 90 * count / most:.1f}" height="{90 * count / most:.1f}">'
        f"<title>{count:,} from {at / _BINS:.2f}</title></rect>"
        f'<text x="{at * 20 + 10}" y="{96 - 90 * count / most:.1f}" text-anchor="middle">{count:,}</text>'
        for at, count in sorted(counts.items())
    )
    marks = "".join(
        f'<text x="{at * 4}" y="113" text-anchor="{where}">{at / 100:g}</text>'
        for at, where in [(0, "start"), (50, "middle"), (100, "end")]
    )
    return card(
        "Scores",
        '<svg class="scores" viewBox="0 -6 400 122" role="img" aria-label="Scores and their findings">'
        f"{bars}{marks}</svg>",
    )


def _campaigns(report: Report) -> str:
    rows = [
        [
            link("campaign", c.campaign_id, c.campaign_id[:8]),
            f"{len(c.listings):,}",
            f"{c.sellers:,}",
            text(", ".join(c.categories) or "unresolved"),
            chance(c.best),
        ]
        for c in report.campaigns[:_MOST]
    ]
    left = len(report.campaigns) - len(rows)
    more = said(f"and {left:,} more") if left else ""
    return (
        card("Campaigns", table(["campaign", "listings", "sellers", "of", "best"], rows, words=(3,)) + more)
        if rows
        else ""
    )


def _sellers(found: tuple[Finding, ...]) -> str:
    """Who has more than one finding."""
    counts = Counter(finding.seller_id for finding in found if finding.seller_id)
    rows = [
        [link("words", name, name), f"{count:,}"]
        for name, count in sorted(counts.items(), key=lambda both: (-both[1], both[0]))
        if count > 1
    ]
    return card("Sellers with most findings", table(["seller", "findings"], rows[:_MOST])) if rows else ""


def _read(summary: Summary) -> str:
    """What was read, used and set aside, so that nothing is lost."""
    rows = [
        [text(name), f"{n.read:,}", f"{n.used:,}", f"{n.rejected:,}"]
        for name, n in summary.tables.items()
        if n.read
    ]
    further = "".join(said(text(line)) for line in list(summary.lines())[len(rows) :])
    counts = table(["table", "rows", "used", "rejected"], rows) if rows else ""
    return card("What was read", counts + further)
