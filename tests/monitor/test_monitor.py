"""The store holds what was observed: its findings are those of a fresh scan, and the past stays as it was."""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import polars as pl
import pytest
from additions import CHAIR, KNOWN, LAMP, LINK, SHOP, day, everything, seen, take
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.errors import InputError
from hiddenlinks.monitor import Added, Store, difference, findings
from hiddenlinks.synth import synth

Tables = dict[str, pl.DataFrame]


def events(added: Added) -> list[str]:
    return [str(change.event) for change in added.changes]


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    folder = tmp_path_factory.mktemp("market")
    synth(folder, listings=120, seed=11, prevalence=0.25)
    names = ("listings", "variants", "links", "pages", "domains", "targets")
    return {name: pl.read_parquet(folder / f"{name}.parquet") for name in names}


@settings(max_examples=2)
@given(st.data())
def test_the_findings_are_those_of_a_fresh_scan(market: Tables, data: st.DataObject) -> None:
    days = data.draw(st.integers(2, 3))
    parts: list[Tables] = []
    for _ in range(days):
        seed, share = data.draw(st.integers(0, 99)), data.draw(st.sampled_from([0.05, 0.4, 0.9]))
        parts.append(
            {name: table.sample(fraction=share, seed=seed, shuffle=True) for name, table in market.items()}
        )
    states = []
    with TemporaryDirectory() as made, Store.open(Path(made) / "s", write=True, create=True) as held:
        for number, part in enumerate(parts):
            take(held, number, **part)
            everything = {name: pl.concat([one[name] for one in parts[: number + 1]]) for name in market}
            fresh = hl.scan(**everything, as_of=day(number))
            states.append([finding.model_dump_json() for finding in fresh.findings])
            assert [finding.model_dump_json() for finding in findings(held)] == states[-1]
        for number, state in enumerate(states):
            assert [finding.model_dump_json() for finding in findings(held, day(number))] == state


def test_a_link_is_gone_when_its_source_was_looked_at_without_it(store: Store) -> None:
    first = {"listings": [seen(0, **CHAIR)], "links": [seen(0, **LINK)], "domains": [KNOWN]}
    assert events(take(store, 0, **first)) == ["new"]
    nobody_looked = take(store, 1, listings=[seen(1, **CHAIR | {"listing_id": "2"})])
    assert (events(nobody_looked), nobody_looked.tombstones) == ([], 0)
    looked = take(store, 2, listings=[seen(2, **CHAIR)])
    assert (events(looked), looked.tombstones) == (["gone"], 1)
    assert looked.changes[0].why.startswith("listing:1 no longer leads to https://shop.example/")
    assert len(findings(store)) == 1, "the contract: a link counts if it was observed at any time"
    back = take(store, 3, listings=[seen(3, **CHAIR)], links=[seen(3, **LINK)])
    assert (events(back), back.tombstones) == (["returned"], 0)
    assert [str(change.event) for change in difference(store, day(0), day(2))] == ["gone"]
    assert [str(change.event) for change in difference(store, day(0), day(3))] == []
    tombstone = store.query("SELECT source, target, kind, gone_at, addition FROM tombstones").row(0)
    assert tombstone == ("listing:1", SHOP, "anchor", day(2), 3)


def test_without_times_an_addition_is_seen_at_its_moment(store: Store) -> None:
    take(store, 0, listings=[CHAIR], links=[LINK], domains=[KNOWN])
    assert events(take(store, 1, listings=[CHAIR, CHAIR | {"listing_id": "2"}])) == ["gone"]
    facts = store.query(
        "SELECT listing_id, first_seen, last_seen, observations FROM listing_facts ORDER BY ALL"
    )
    assert facts.rows() == [("1", day(0), day(1), 2), ("2", day(1), day(1), 1)]
    assert (
        events(take(store, 2, listings=[CHAIR], links=[LINK], domains=[KNOWN])) == []
    )  # the dataset of day 0
    assert events(take(store, 2, listings=[CHAIR], links=[LINK])) == ["returned"]


def test_what_one_persona_misses_is_not_gone_for_everybody(store: Store) -> None:
    page = {"url": SHOP, "title": "shop", "text": "chairs"}
    first = {"listings": [seen(0, **CHAIR)], "domains": [KNOWN | {"domain": "other.example"}]}
    onward = {"source": SHOP, "target": "https://other.example/", "kind": "http_redirect"}
    take(store, 0, **first, links=[seen(0, **LINK), seen(0, **onward), seen(0, **onward, persona="phone")])
    assert take(store, 1, listings=[LAMP], pages=[seen(1, **page, persona="desk")]).tombstones == 0
    assert take(store, 2, listings=[LAMP], pages=[seen(2, **page, persona="phone")]).tombstones == 1


def test_a_listing_that_changes_sellers_keeps_its_history(store: Store) -> None:
    take(store, 0, listings=[seen(0, **CHAIR)], links=[seen(0, **LINK)], domains=[KNOWN])
    sold = CHAIR | {"seller_id": "s2"}
    (change,) = take(store, 1, listings=[seen(1, **sold)], links=[seen(1, **LINK)]).changes
    assert (change.event, change.why) == ("changed", "seller: s1 → s2")
    assert store.query("SELECT sellers FROM listing_facts").item() == 2
    assert [finding.seller_id for finding in findings(store, day(0))] == ["s1"]


def test_a_dataset_added_twice_changes_nothing(store: Store) -> None:
    rows = {"listings": [seen(0, **CHAIR)], "links": [seen(0, **LINK)], "domains": [KNOWN]}
    take(store, 0, **rows)
    before = everything(store)
    again = take(store, 5, **{name: table * 2 for name, table in rows.items()})
    assert (again.addition, again.fresh, again.changes) == (None, 0, ())
    assert everything(store) == before


def test_a_clock_that_runs_backwards_is_said_and_changes_nothing(store: Store) -> None:
    take(store, 1, listings=[CHAIR])
    before = everything(store)
    with pytest.raises(
        InputError, match=r"as of 2030-01-01T00:00:00Z is before the last addition.*mend the clock"
    ):
        take(store, 0, listings=[CHAIR | {"listing_id": "2"}])
    assert everything(store) == before


def test_rows_older_than_the_store_count_from_now_on(store: Store) -> None:
    take(store, 1, listings=[seen(1, **CHAIR)], domains=[KNOWN])
    added = take(store, 2, listings=[seen(0, **CHAIR)], links=[seen(0, **LINK)])
    assert (added.late, events(added)) == (2, ["new"])
    assert not findings(store, day(1)), "what was known then stays what was known then"


def test_rows_from_the_future_wait(store: Store) -> None:
    waits = take(store, 0, listings=[seen(0, **CHAIR)], links=[seen(2, **LINK)], domains=[KNOWN])
    assert (waits.waiting, events(waits)) == (1, [])
    assert events(take(store, 3, listings=[seen(3, **CHAIR | {"listing_id": "2"})])) == ["new"]


def test_an_addition_that_fails_leaves_no_trace(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    take(store, 0, listings=[CHAIR])
    before = everything(store)

    def fails(*_: object) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr("hiddenlinks.monitor.states.write", fails)
    with pytest.raises(RuntimeError, match="in the middle"):
        take(store, 1, listings=[CHAIR | {"listing_id": "2"}])
    assert everything(store) == before


def test_another_way_that_is_left_keeps_a_finding(store: Store) -> None:
    short = [LINK | {"target": f"https://bit.ly/{name}", "kind": "qr"} for name in "ab"]
    onward = [{"source": link["target"], "target": SHOP, "kind": "http_redirect"} for link in short]
    first = [seen(0, **link) for link in (short[0], *onward)]
    take(store, 0, listings=[seen(0, **CHAIR)], links=first, domains=[KNOWN])
    replaced = take(store, 1, listings=[seen(1, **CHAIR)], links=[seen(1, **short[1])])
    assert (replaced.tombstones, "gone" in events(replaced)) == (1, False)
    assert events(take(store, 2, listings=[seen(2, **CHAIR)])) == ["gone"]


def test_queries_of_the_documentation_run(store: Store) -> None:
    page = (Path(__file__).parents[2] / "docs" / "monitor.md").read_text("utf-8")
    queries = re.findall(r"^```sql\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)
    assert len(queries) > 2
    for query in queries:
        store.query(query.rstrip(";\n"))
