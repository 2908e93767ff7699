"""What an addition looks at again: the findings are those of a fresh scan, whoever was left alone."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from additions import CHAIR, KNOWN, LAMP, LINK, SHOP, day, seen, take

import hiddenlinks as hl
from hiddenlinks.monitor import Store, findings
from hiddenlinks.monitor.states import beside


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


def test_a_store_without_what_was_looked_at_looks_ateverything(tmp_path: Path) -> None:
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


def test_a_page_that_nothing_led_to_is_known_once_a_link_does(store: Store) -> None:
    page = {"url": LINK["target"], "text": "Buy Viagra 100 mg, 20 EUR"}
    take(store, 0, listings=[CHAIR], pages=[page])
    assert not findings(store)
    assert take(store, 1, listings=[CHAIR], links=[LINK]).whole == ""
    fresh = hl.scan(listings=[CHAIR], pages=[page], links=[LINK]).findings
    assert fresh
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]


@pytest.mark.parametrize("page_first", [True, False])
def test_a_listing_named_by_number_is_found_whichever_came_first(store: Store, *, page_first: bool) -> None:
    listing = CHAIR | {"listing_id": "1005006411111111"}
    page = {
        "url": "https://t.me/pills_4_you/7",
        "text": "Viagra 100 mg, 20 EUR. Order item no. 1005006411111111",
    }
    rows: list[dict[str, Any]] = [{"pages": [page]}, {"listings": [listing]}]
    take(store, 0, listings=[LAMP])
    for number, more in enumerate(rows if page_first else rows[::-1], 1):
        assert take(store, number, **{"listings": [LAMP], **more}).whole == ""
    fresh = hl.scan(listings=[LAMP, listing], pages=[page]).findings
    assert [one.direction for one in fresh] == ["inbound"]
    assert [one.model_dump_json() for one in findings(store)] == [one.model_dump_json() for one in fresh]


def test_a_name_is_a_lead_until_somebody_reads_the_page(store: Store) -> None:
    place = "https://cheap-viagra-online.example/"
    link = LINK | {"target": place}
    looks: list[tuple[dict[str, Any], int]] = [
        ({"url": place, "status": 200}, 1),
        ({"url": place, "title": "Tea house", "text": "Cups and pots", "observed_at": day(3)}, 0),
        ({"url": place, "status": 200, "observed_at": day(4)}, 1),
    ]
    take(store, 0, listings=[CHAIR, LAMP])
    take(store, 1, listings=[LAMP], links=[link])
    pages: list[dict[str, Any]] = []
    for number, (page, leads) in enumerate(looks, 2):
        pages.append(page)
        assert take(store, number, listings=[LAMP], pages=[page]).whole == ""
        fresh = hl.scan(listings=[CHAIR, LAMP], links=[link], pages=pages).findings
        assert len(fresh) == leads
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
