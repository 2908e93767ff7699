"""The store holds what was observed: its findings are those of a fresh scan, and the past stays as it was."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.api import VERSION
from hiddenlinks.errors import InputError
from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Added, Store, add, difference, findings
from hiddenlinks.monitor.states import beside
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.synth import synth

Tables = dict[str, pl.DataFrame]
START = datetime(2030, 1, 1, tzinfo=UTC)
SHOP = "https://shop.example/"
LINK = {"source": "listing:1", "target": SHOP, "kind": "anchor"}
CHAIR = {"listing_id": "1", "title": "oak chair", "category": "furniture", "seller_id": "s1"}
LAMP = CHAIR | {"listing_id": "2", "title": "lamp"}
KNOWN = {"domain": "shop.example", "label": "adult"}


def day(number: int) -> datetime:
    return START + timedelta(days=number)


def take(store: Store, number: int, **tables: Any) -> Added:
    return add(
        store,
        from_frames(**tables),
        origin=f"day {number}",
        policy=Policy(),
        recogniser=Recogniser.default(),
        library=VERSION,
        as_of=day(number),
    )


def events(added: Added) -> list[str]:
    return [str(change.event) for change in added.changes]


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb", write=True, create=True) as held:
        yield held


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Tables:
    folder = tmp_path_factory.mktemp("market")
    synth(folder, listings=300, seed=11, prevalence=0.25)
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


def seen(number: int, **row: Any) -> dict[str, Any]:
    return row | {"observed_at": day(number)}


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
    before = _everything(store)
    again = take(store, 5, **{name: table * 2 for name, table in rows.items()})
    assert (again.addition, again.fresh, again.changes) == (None, 0, ())
    assert _everything(store) == before


def _everything(store: Store) -> dict[str, list[tuple[Any, ...]]]:
    tables = store.query("SELECT table_name AS name FROM duckdb_tables() WHERE NOT temporary ORDER BY ALL")[
        "name"
    ]
    return {name: store.query(f"SELECT * FROM {name} ORDER BY ALL").rows() for name in tables}  # noqa: S608


def test_a_clock_that_runs_backwards_is_said_and_changes_nothing(store: Store) -> None:
    take(store, 1, listings=[CHAIR])
    before = _everything(store)
    with pytest.raises(
        InputError, match=r"as of 2030-01-01T00:00:00Z is before the last addition.*mend the clock"
    ):
        take(store, 0, listings=[CHAIR | {"listing_id": "2"}])
    assert _everything(store) == before


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
    before = _everything(store)

    def fails(*_: object) -> None:
        raise RuntimeError("in the middle")

    monkeypatch.setattr("hiddenlinks.monitor.states.write", fails)
    with pytest.raises(RuntimeError, match="in the middle"):
        take(store, 1, listings=[CHAIR | {"listing_id": "2"}])
    assert _everything(store) == before


Break = Callable[[Path], object]


def _overwrite(path: Path, begin: int) -> None:
    content = bytearray(path.read_bytes())
    content[begin : begin + 8192] = b"\xff" * 8192
    path.write_bytes(content)


def _newer(path: Path) -> None:
    with Store.open(path, write=True) as held:
        held.run("UPDATE store SET schema_version = 2")


BROKEN: dict[str, tuple[Break, str]] = {
    "no file": (lambda path: path.unlink(), "no such store; make one"),
    "something else": (lambda path: path.write_text("hello"), "is no store of hiddenlinks"),
    "an empty file": (lambda path: path.write_bytes(b""), "is no store of hiddenlinks"),
    "cut off": (lambda path: path.write_bytes(path.read_bytes()[:9000]), "damaged store|is no store"),
    "its head overwritten": (lambda path: _overwrite(path, 4096), "damaged store|is no store|newer DuckDB"),
    "a newer version": (_newer, "a store of version 2 .*, this library reads 1; upgrade"),
}


@pytest.mark.parametrize(("spoil", "said"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_opened_is_said_in_one_line(tmp_path: Path, spoil: Break, said: str) -> None:
    path = tmp_path / "store.duckdb"
    Store.open(path, write=True, create=True).close()
    spoil(path)
    left = path.read_bytes() if path.exists() else b""
    with pytest.raises(InputError, match=said):
        Store.open(path, write=True)
    assert (path.read_bytes() if path.exists() else b"") == left


def test_a_second_writer_is_turned_away(store: Store) -> None:
    with pytest.raises(InputError, match="in use by this process; wait until that is done"):
        Store.open(store.path, write=True)


def test_without_duckdb_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(InputError, match=r"needs DuckDB; pip install 'hiddenlinks\[monitor\]'"):
        Store.open(tmp_path / "store.duckdb", write=True, create=True)


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


def test_everybody_is_looked_at_again_where_something_concerns_everybody(store: Store) -> None:
    def whole(number: int, **tables: Any) -> str:
        return take(store, number, **{"listings": [CHAIR], **tables}).whole

    assert whole(0, listings=[CHAIR, LAMP]) == "the first addition"
    assert whole(1, links=[seen(1, **LINK)]) == ""
    assert whole(2, links=[seen(5, **LINK)]) == ""
    assert whole(6, domains=[KNOWN]) == "rows that waited are due"
    nobody = {"source": "listing:1", "target": "listing:2", "kind": "recommended", "persona": "phone"}
    assert whole(7, links=[nobody]) == "a persona of its own"
    store.run("UPDATE additions SET lexicon = 'older'")
    assert whole(8, domains=[KNOWN | {"label": "medicine"}]) == "other versions"


def test_a_store_without_what_was_looked_at_looks_at_everything(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    with Store.open(path, write=True, create=True) as held:
        take(held, 0, listings=[CHAIR])
        for name in ("memo_nodes", "memo_told"):
            held.run(f"DROP TABLE {name}")
    with Store.open(path, write=True) as held:
        assert take(held, 1, listings=[LAMP]).whole == "the store does not know what was looked at"


def test_what_another_library_remembered_in_another_form_is_forgotten(tmp_path: Path) -> None:
    path = tmp_path / "store.duckdb"
    with Store.open(path, write=True, create=True) as held:
        take(held, 0, listings=[CHAIR], links=[LINK], domains=[KNOWN])
        found = findings(held)
        held.run("COMMENT ON TABLE memo_nodes IS 'of another library'")
        held.run("ALTER TABLE memo_told DROP COLUMN beside")
    with Store.open(path, write=True) as held:
        assert take(held, 1, listings=[LAMP]).whole == "the store does not know what was looked at"
        assert [one.finding_id for one in findings(held)] == [one.finding_id for one in found]


def test_what_stood_beside_a_finding_is_kept_when_others_change_its_score(store: Store) -> None:
    take(store, 0, listings=[CHAIR], links=[LINK], domains=[KNOWN])
    (first,) = findings(store)
    stood = beside(store, [first])
    others = [LAMP | {"listing_id": f"{n}", "seller_id": f"s{n}"} for n in range(2, 9)]
    links = [LINK | {"source": f"listing:{n}"} for n in range(2, 9)]
    added = take(store, 1, listings=others, links=links)
    (now,) = (one for one in findings(store) if one.finding_id == first.finding_id)
    assert (added.whole, added.computed["others renewed"]) == ("", 1)
    assert now.signals != first.signals
    assert beside(store, [now]) == stood
    assert stood[first.finding_id].listing.title


def test_tables_are_packed_now_and_then(store: Store) -> None:
    packed = "SELECT value <> '0' AS now FROM duckdb_settings() WHERE name = 'max_vacuum_tasks'"
    seen = []
    for number in range(11):
        take(store, number, listings=[CHAIR | {"title": f"oak chair {number}"}])
        seen += store.query(packed)["now"].to_list()
    assert seen == [True, *[False] * 8, True, False]


def test_a_page_that_nothing_led_to_is_known_once_a_link_does(store: Store) -> None:
    page = {"url": LINK["target"], "text": "Buy Viagra 100 mg, 20 EUR"}
    take(store, 0, listings=[CHAIR], pages=[page])
    assert not findings(store)
    assert take(store, 1, listings=[CHAIR], links=[LINK]).whole == ""
    fresh = hl.scan(listings=[CHAIR], pages=[page], links=[LINK]).findings
    assert fresh
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]


def test_goods_under_a_path_concern_all_who_sell_there(store: Store) -> None:
    def sold(names: range, title: str) -> list[dict[str, Any]]:
        return [{"listing_id": f"{n}", "title": title, "category": "P", "seller_id": f"s{n}"} for n in names]

    first = sold(range(13), "oak chair") + sold(range(13, 25), "Viagra 100 mg tablets")
    more = sold(range(25, 29), "Viagra 100 mg tablets")
    take(store, 0, listings=first)
    assert take(store, 1, listings=more).whole == "other goods are sold under a path"
    fresh = hl.scan(listings=first + more).findings
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]
    again = sold(range(24, 31), "Viagra 50 mg tablets")  # as it was: most of the path, of several sellers
    assert take(store, 2, listings=again).whole == ""
    fresh = hl.scan(listings=first + more + again).findings
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]


@pytest.mark.parametrize(("promoted", "nodes"), [(False, 4), (True, 6)])
def test_who_leads_to_what_is_looked_at_comes_along_where_something_promotes_it(
    store: Store, nodes: int, *, promoted: bool
) -> None:
    ways = [("listing:2", "listing:1"), (SHOP, "listing:1"), ("https://shop.example/2", "listing:2")]
    links = [LINK | {"source": source, "target": target} for source, target in ways[: 2 + promoted]]
    tables = {"listings": [CHAIR, LAMP], "links": links, "domains": [KNOWN]}
    page, other = {"url": SHOP, "text": "toys for adults", "observed_at": day(1)}, LAMP | {"listing_id": "3"}
    take(store, 0, **tables)
    added = take(store, 1, listings=[other], pages=[page])
    assert (added.whole, added.computed["nodes"]) == ("", nodes)
    fresh = hl.scan(**tables | {"listings": [CHAIR, LAMP, other]}, pages=[page], as_of=day(1)).findings
    assert len(fresh) == 1 + promoted
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]


@pytest.mark.parametrize("part", [0.3, 0.5, 0.7, 0.9])
def test_a_byte_that_rotted_is_said_when_it_is_read(tmp_path: Path, part: float) -> None:
    path = tmp_path / "store.duckdb"
    rows = [CHAIR | {"listing_id": f"{number}", "description": f"{number}" * 99} for number in range(2000)]
    with Store.open(path, write=True, create=True) as held:
        held.append("listing_rows", _as_stored(rows))
    content = bytearray(path.read_bytes())
    content[int(len(content) * part)] ^= 0xFF
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"a damaged store: .*; restore a copy"):
        _read_all(path)
    assert path.read_bytes() == content


def _as_stored(rows: list[dict[str, Any]]) -> pl.DataFrame:
    return pl.DataFrame(rows).with_columns(seen_at=START, again=pl.lit(value=False), addition=1)


def _read_all(path: Path) -> None:
    with Store.open(path) as held:
        _everything(held)


def test_who_sells_the_same_openly_counts_though_nothing_touches_it(store: Store) -> None:
    words = "Spirulina capsules 120 pcs"
    openly = [
        {"listing_id": f"o{n}", "title": words, "category": "Food supplements", "seller_id": f"o{n}"}
        for n in range(4)
    ]
    take(store, 0, listings=openly)
    hidden = {"listings": [CHAIR], "variants": [{"listing_id": "1", "variant_id": "a", "title": words}]}
    assert take(store, 1, **hidden).whole == ""
    fresh = hl.scan(listings=[*openly, CHAIR], variants=hidden["variants"]).findings
    assert any(signal.name == "sold_openly" for one in fresh for signal in one.signals)
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]
