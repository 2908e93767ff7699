"""Redirects that lead everywhere: a listing is followed so far, and what lies beyond is unresolved, not clean."""

from __future__ import annotations

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.detect import ways

DEPTH = 7
END = 2**DEPTH - 2  # the last place of the deepest row


def _scan() -> hl.Report:
    """A tree of redirects, each to two more, whose last leaf is a listed pharmacy."""
    place = [f"https://r{at}.example/" for at in range(2 ** (DEPTH + 1))]
    links = [("listing:1", place[0], "anchor")]
    links += [
        (place[at], place[next_], "http_redirect")
        for at in range(END // 2)
        for next_ in (2 * at + 1, 2 * at + 2)
    ]
    # every leaf leads on, so that all of the tree is worth following
    links += [(place[at], place[END], "http_redirect") for at in range(END // 2, END)]
    return hl.scan(
        listings=pl.DataFrame({"listing_id": ["1"], "title": ["oak shelf"], "category": ["Furniture"]}),
        links=pl.DataFrame(links, schema=["source", "target", "kind"], orient="row"),
        domains=pl.DataFrame({"domain": [f"r{END}.example"], "label": ["medicine"]}),
    )


def test_a_tree_is_followed_to_its_end() -> None:
    (finding,) = [found for found in _scan().findings if found.status == "hidden"]
    assert finding.target == f"https://r{END}.example/"


@pytest.mark.parametrize("most", [2, 8, 32])
def test_beyond_the_most_places_it_is_unresolved(monkeypatch: pytest.MonkeyPatch, most: int) -> None:
    monkeypatch.setattr(ways, "_MOST_STATES", most)
    findings = _scan().findings
    assert [found.status for found in findings] == ["unresolved"]
    assert "beyond_limits" in {signal.name for signal in findings[0].signals}
