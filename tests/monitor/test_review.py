"""What people decide lies over the findings, sticks to them, and is never lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from shutil import copy

import pytest
from additions import CHAIR, START, take

from hiddenlinks.errors import InputError
from hiddenlinks.monitor import Store, findings
from hiddenlinks.monitor.review import (
    Reviewed,
    Standing,
    allow,
    allowances,
    decide,
    disallow,
    reviewed,
    told,
    trail,
    verdicts,
)

LINK = {"source": "listing:1", "target": "https://shop.example/z", "kind": "anchor"}
KNOWN = [{"domain": "shop.example", "label": "adult"}, {"domain": "club.example", "label": "adult"}]


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("first") / "s.duckdb"
    with Store.open(path, write=True, create=True) as held:
        take(held, 0, listings=[CHAIR], links=[LINK], domains=KNOWN)
    return path


@pytest.fixture
def store(first: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(copy(first, tmp_path / "s.duckdb"), write=True) as held:
        yield held


def only(store: Store) -> Reviewed:
    (row,) = reviewed(store)
    return row


def test_a_verdict_sticks_to_the_finding(store: Store) -> None:
    name = only(store).finding.finding_id
    assert only(store).standing is Standing.OPEN
    decide(store, name[:5], "confirm", by="Ana", why="sold openly there")
    take(store, 1, listings=[CHAIR | {"title": "oak chair, new"}])
    assert (only(store).standing, only(store).finding.finding_id) == (Standing.CONFIRMED, name)
    decide(store, name, "reopen", by="Ben", why="the shop has closed")
    assert only(store).standing is Standing.OPEN
    assert [(verdict.by, verdict.finding_id) for verdict in verdicts(store)] == [("Ben", name)]


def test_a_dismissed_finding_stays_away_and_comes_back_for_new_evidence(store: Store) -> None:
    name = only(store).finding.finding_id
    decide(store, name, "dismiss", by="Ana", why="a lamp shop of the same name")
    quiet = take(store, 1, listings=[CHAIR], links=[LINK | {"observed_at": START + timedelta(days=1)}])
    assert only(store).standing is Standing.DISMISSED
    assert told(store, quiet.changes, 1, 2).changes == ()
    code = {"source": "listing:1", "target": "https://shop.example/a", "kind": "qr"}
    loud = take(store, 2, listings=[CHAIR], links=[code])
    back = only_of(reviewed(store), name)
    assert back.standing is Standing.BACK
    first, *_ = told(store, loud.changes, 2, 3).changes
    assert (str(first.event), first.finding.finding_id) == ("returned", name)
    assert first.why.startswith("dismissed by Ana on ")
    assert "(a lamp shop of the same name), and back: " in first.why
    assert first.why.endswith("; ".join(back.grounds))
    assert told(store, (), 3, 3).changes == (), "it is told once"
    decide(store, name, "dismiss", by="Ben", why="the new page as well")
    assert only_of(reviewed(store), name).standing is Standing.DISMISSED


def only_of(rows: list[Reviewed], name: str) -> Reviewed:
    (row,) = (row for row in rows if row.finding.finding_id == name)
    return row


def test_nothing_that_was_decided_changes_what_a_scan_finds(store: Store) -> None:
    before = [finding.model_dump_json() for finding in findings(store)]
    decide(store, only(store).finding.finding_id, "dismiss", by="Ana", why="no")
    allow(store, "shop.example", until="2199-01-01", by="Ana", why="a partner")
    assert [finding.model_dump_json() for finding in findings(store)] == before
    assert only(store).finding.model_dump_json() == before[0]


@pytest.mark.parametrize(
    "reference", ["https://www.shop.example/x?y", "shop.example", "seller:s1", "site:SHOP.example"]
)
def test_an_allowance_dampens_and_never_hides(store: Store, reference: str) -> None:
    given = allow(store, reference, until="2199-01-01", by="Ana", why="audited in May")
    row = only(store)
    assert row.allowances == (given,)
    assert row.shown.score < row.finding.score
    last = row.shown.signals[-1]
    assert (last.name, last.weight) == ("allowed", -3.0)
    assert last.evidence.text.endswith(" is allowed through 2199-01-01"), "findings travel: nobody is named"
    assert given.told == f"{last.evidence.text}, says Ana: audited in May"
    odds = row.shown.prior + sum(signal.weight for signal in row.shown.signals)
    assert row.shown.score == pytest.approx(1 / (1 + 2.718281828**-odds), abs=1e-6)
    assert only(store).finding.score == findings(store)[0].score


def test_an_allowance_for_somebody_else_does_nothing(store: Store) -> None:
    for reference in ("seller:s2", "other.example", "handle:telegram/shop"):
        allow(store, reference, until="2199-01-01", by="Ana", why="known")
    assert only(store).allowances == ()
    assert only(store).shown == only(store).finding


def test_allowances_are_dated(store: Store) -> None:
    allow(store, "shop.example", until="2199-01-01", by="Ana", why="known")
    assert [one.key for one in allowances(store)] == ["shop.example"]
    assert allowances(store, datetime(2199, 1, 1, 23, tzinfo=UTC))
    assert not allowances(store, datetime(2199, 1, 2, tzinfo=UTC))
    assert not allowances(store, datetime(2020, 1, 1, tzinfo=UTC)), "nobody had vouched for it then"
    allow(store, "shop.example", until="2198-01-01", by="Ben", why="shorter")
    assert [one.by for one in allowances(store)] == ["Ben"]
    disallow(store, "https://shop.example/", by="Cy", why="it was sold")
    assert not allowances(store)


def test_the_trail_is_complete(store: Store) -> None:
    name = only(store).finding.finding_id
    decide(store, name, "dismiss", by="Ana", why="no")
    decide(store, name, "confirm", by="Ben", why="yes")
    allow(store, "shop.example", until="2199-01-01", by="Ana", why="known")
    disallow(store, "shop.example", by="Cy", why="sold")
    assert [entry[1:] for entry in trail(store)] == [
        ("Ana", "dismiss", f"finding {name}", "no"),
        ("Ben", "confirm", f"finding {name}", "yes"),
        ("Ana", "allow", "site:shop.example", "until 2199-01-02 00:00: known"),
        ("Cy", "disallow", "site:shop.example", "sold"),
    ]
    times = [entry.at for entry in trail(store)]
    assert times == sorted(times)


def test_the_last_word_counts_whatever_the_clock_says(store: Store) -> None:
    name = only(store).finding.finding_id
    decide(store, name, "dismiss", by="Ana", why="no", at=datetime(2025, 6, 1, tzinfo=UTC))
    decide(store, name, "confirm", by="Ben", why="yes", at=datetime(2025, 5, 1, tzinfo=UTC))
    assert only(store).standing is Standing.CONFIRMED


REFUSED: dict[str, Callable[[Store, str], object]] = {
    "no finding 'zz'; nearest: ID": lambda s, _: decide(s, "zz", "dismiss", by="A", why="b"),
    "no finding ''; nearest: ID": lambda s, _: decide(s, "", "dismiss", by="A", why="b"),
    "no decision 'dismis'; did you mean dismiss?": lambda s, n: decide(s, n, "dismis", by="A", why="b"),
    "--why: no reason": lambda s, n: decide(s, n, "dismiss", by="A", why="  \n"),
    "--by: nobody decides": lambda s, n: decide(s, n, "dismiss", by="", why="b"),
    "--until: 2020-01-01 is past": lambda s, _: allow(s, "a.example", until="2020-01-01", by="A", why="b"),
    "--until: 'soon' is no date": lambda s, _: allow(s, "a.example", until="soon", by="A", why="b"),
    "--until: 9999-12-31 is no date": lambda s, _: allow(s, "a.example", until="9999-12-31", by="A", why="b"),
    "'lamps': nothing that can be allowed": lambda s, _: allow(
        s, "lamps", until="2199-01-01", by="A", why="b"
    ),
    "'listing:1': nothing that can": lambda s, _: allow(s, "listing:1", until="2199-01-01", by="A", why="b"),
    "'b.example': no allowance holds; allowed now: nothing": lambda s, _: disallow(
        s, "b.example", by="A", why="b"
    ),
}


@pytest.mark.parametrize("line", REFUSED)
def test_what_cannot_be_decided_is_said_in_a_line(store: Store, line: str) -> None:
    name = only(store).finding.finding_id
    with pytest.raises(InputError) as raised:
        REFUSED[line](store, name)
    assert line.replace("ID", name) in str(raised.value)
    assert not trail(store)
