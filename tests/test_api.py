"""What leaves the library keeps the contract; what enters it may be anything."""

from __future__ import annotations

import hashlib
import math
from collections import Counter
from datetime import UTC, datetime
from itertools import pairwise
from pathlib import Path
from typing import Any

import networkx as nx
import numpy as np
import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.findings import SCHEMA_VERSION
from hiddenlinks.identity import sites
from hiddenlinks.synth import synth
from hiddenlinks.vocabulary import KINDS, Family

LISTINGS = [{"listing_id": "1", "title": "oak chair", "category": "furniture"}]
LINKS = [{"source": "listing:1", "target": "https://shop.example/", "kind": "anchor"}]
DOMAINS = [{"domain": "shop.example", "label": "adult"}]


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> hl.Report:
    folder = tmp_path_factory.mktemp("market")
    synth(folder, listings=600, seed=5, prevalence=0.25)
    (folder / "domains.parquet").unlink(missing_ok=True)  # a shortener of one's own has tenants of its own
    found = hl.scan(folder, policy=hl.Policy(min_score=0))
    assert {str(f.direction) for f in found.findings} == {"forward", "inbound", "self"}
    assert {str(f.status) for f in found.findings} == {"hidden", "unresolved"}
    return found


def test_best_first_ties_by_id(report: hl.Report) -> None:
    order = [(-finding.score, finding.finding_id) for finding in report.findings]
    assert order == sorted(order)


def test_one_finding_for_each_listing_direction_category_tenant_and_source(report: hl.Report) -> None:
    ids = Counter(finding.finding_id for finding in report.findings)
    assert max(ids.values()) == 1


def test_ids_are_the_contract_s_hash(report: hl.Report) -> None:
    targets = pl.Series([finding.target for finding in report.findings if finding.target])
    tenants = dict(sites.describe(targets.unique()).select("key", "tenant").iter_rows())
    for finding in report.findings:
        tenant = tenants[finding.target] if finding.target else None
        parts = [finding.listing_id, finding.direction, finding.category, tenant, finding.source]
        text = "\n".join(part or "" for part in parts)
        assert finding.finding_id == hashlib.sha256(text.encode()).hexdigest()[:16]


def test_the_score_is_the_prior_and_the_weights(report: hl.Report) -> None:
    for finding in report.findings:
        odds = finding.prior + sum(signal.weight for signal in finding.signals)
        assert finding.score == pytest.approx(1 / (1 + math.exp(-odds)), abs=1e-6)
        assert all(signal.weight and signal.evidence.text for signal in finding.signals)


def test_paths_run_as_people_travel(report: hl.Report) -> None:
    carriers = {kind for kind in KINDS if kind.family in {Family.AUTOMATIC, Family.PLACED}}
    for finding in report.findings:
        first, *hops = finding.path
        listing = f"listing:{finding.listing_id}"
        assert (first.kind, first.provenance, first.persona, first.observed_at) == (None, None, None, None)
        assert all(hop.kind in carriers and hop.provenance for hop in hops)
        assert len({hop.persona for hop in hops} - {None}) <= 1
        if finding.direction == "forward":
            assert (first.node, finding.path[-1].node) == (listing, finding.target)
        elif finding.direction == "inbound":
            assert (first.node, finding.path[-1].node) == (finding.target, listing)
        else:
            assert (first.node, hops, finding.target) == (listing, [], None)
            assert any(signal.evidence.table and signal.evidence.field for signal in finding.signals)
        assert (finding.source == "link") == (finding.direction != "self")


def test_fields(report: hl.Report) -> None:
    for finding in report.findings:
        assert finding.schema_version == SCHEMA_VERSION
        assert (finding.category is None) == (finding.status == "unresolved")
        if finding.first_seen and finding.last_seen:
            assert finding.first_seen <= finding.last_seen
            seen = [hop.observed_at for hop in finding.path if hop.observed_at]
            assert all(at <= finding.last_seen for at in seen)
        assert finding.versions.library == hl.__version__
    frame = report.to_frame()
    assert frame.columns == list(hl.Finding.model_fields)
    assert frame.height == len(report.findings)
    assert frame["score"].to_list() == [finding.score for finding in report.findings]


def test_a_least_score_of_0_05_by_default(report: hl.Report) -> None:
    assert hl.Policy().min_score == 0.05
    assert report.summary.below == 0
    likely = [f for f in report.findings if f.status == "hidden" and f.score >= 0.5]
    assert report.summary.likely == len(likely)
    assert report.summary.hidden + report.summary.unresolved == len(report.findings)


def test_evidence_stands_where_it_says(report: hl.Report) -> None:
    spans = [s.evidence for f in report.findings for s in f.signals if s.evidence.span]
    assert spans
    assert all(evidence.span[0] < evidence.span[1] for evidence in spans)
    assert all(evidence.table and evidence.field for evidence in spans)


@pytest.mark.parametrize("kind", [nx.DiGraph, nx.MultiDiGraph])
def test_graphs_of_networkx(kind: type[nx.DiGraph[Any]]) -> None:
    graph = kind()
    graph.add_node("listing:1", **{k: v for k, v in LISTINGS[0].items() if k != "listing_id"})
    graph.add_edge("listing:1", "https://shop.example/", kind="anchor")
    expected = hl.scan(listings=LISTINGS, links=LINKS, domains=DOMAINS)
    found = hl.scan(graph, domains=DOMAINS)
    assert found.findings == expected.findings
    assert len(found.findings) == 1
    assert hl.scan(graph).findings == ()


def test_results_of_duckdb() -> None:
    duckdb = pytest.importorskip("duckdb")
    given = {"listings": LISTINGS, "links": LINKS, "domains": DOMAINS}
    with duckdb.connect() as connection:
        for name, rows in given.items():
            connection.register(name, pl.DataFrame(rows))
        found = hl.scan(**{name: connection.sql(f"SELECT * FROM {name}") for name in given})  # noqa: S608
        assert found.findings == hl.scan(**given).findings
        assert len(found.findings) == 1


def test_domains_beside_anything(tmp_path: Path) -> None:
    (tmp_path / "known.csv").write_text("domain,label\nshop.example,adult\n", "utf-8")
    (tmp_path / "plain").write_text("shop.example\n", "utf-8")
    expected = hl.scan(listings=LISTINGS, links=LINKS, domains=DOMAINS).findings
    for domains in (
        str(tmp_path / "known.csv"),
        tmp_path / "known.csv",
        [f"adult={tmp_path / 'plain'}"],
        pl.DataFrame(DOMAINS),
    ):
        assert hl.scan(listings=LISTINGS, links=LINKS, domains=domains).findings == expected


def test_as_of_is_read_as_the_tables_are() -> None:
    links = [LINKS[0] | {"observed_at": "2026-03-01T00:00:00Z"}]
    for as_of, found in {
        "2026-03-01": 1,
        "2026-03-01T01:00:00+02:00": 0,
        " 2026-03-01t00:00:00z": 1,
        "2026-02-28": 0,
        datetime(2026, 3, 1): 1,  # noqa: DTZ001 - without a zone it is UTC
        datetime(2026, 2, 28, 23, tzinfo=UTC): 0,
        None: 1,
    }.items():
        got = hl.scan(listings=LISTINGS, links=links, domains=DOMAINS, as_of=as_of)
        assert len(got.findings) == found, as_of


def test_a_market_is_scanned_as_its_dataset_is() -> None:
    given = {"listings": LISTINGS, "links": LINKS, "domains": DOMAINS}
    market = hl.load(**given)
    assert repr(market) == "Market(1 listings, 0 pages, LinkGraph(2 nodes, 1 links))"
    once, twice = hl.scan(**given), hl.scan(market)
    assert once.findings == twice.findings
    assert len(once.findings) == 1
    assert not twice.summary.tables


def test_values_that_were_set_aside_can_be_seen() -> None:
    report = hl.scan(listings=[LISTINGS[0] | {"url": "no reference at all"}])
    assert report.notes.rows() == [("listings", None, 1, report.notes["note"][0])]
    assert report.summary.notes == 1
    assert "1 value was set aside" in "\n".join(report.summary.lines())


def test_no_domains_are_none(tmp_path: Path) -> None:
    pl.DataFrame(LISTINGS).write_csv(tmp_path / "listings.csv")
    assert hl.scan(tmp_path, domains=None).summary.tables["listings"].used == 1


def test_the_best_few() -> None:
    report = hl.scan(listings=LISTINGS, links=LINKS, domains=DOMAINS)
    assert (len(report.top(0).findings), report.top(0).left_out) == (0, 1)
    assert report.top(None) is report
    assert hash(report) == hash(report)
    with pytest.raises(hl.InputError, match="-1 findings"):
        report.top(-1)


GIVEN: dict[str, Any] = {"listings": LISTINGS}


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({}, "no listings"),
        ({"source": 3}, "cannot load a int"),
        ({"source": b"folder"}, "cannot load a bytes"),
        ({"source": "nowhere"}, "nowhere"),
        ({"source": nx.Graph()}, "undirected"),
        ({"source": nx.MultiGraph()}, "undirected"),
        ({"source": nx.DiGraph(), "listings": LISTINGS}, "both a DiGraph and listings="),
        ({"listing": pl.DataFrame()}, "did you mean listings"),
        ({"links": pl.DataFrame()}, "no listings"),
        ({"listings": "nowhere.csv"}, "str is no frame"),
        ({"listings": {"listing_id": ["1"]}}, "dict is no frame"),
        ({"listings": np.zeros(3)}, "ndarray is no frame"),
        ({"listings": [1, 2]}, "a row is a int"),
        (
            {"listings": pl.DataFrame({"id": ["1"], "title": ["x"]})},
            "listing_id missing; columns there: id, title",
        ),
        (GIVEN | {"domains": 3}, "int is no frame"),
        (GIVEN | {"domains": "nowhere.csv"}, "nowhere.csv"),
        (GIVEN | {"as_of": "soon"}, "'soon' is no time"),
        (GIVEN | {"as_of": "2026-02-31"}, "is no time"),
        (GIVEN | {"as_of": 5}, "as_of is a int"),
        (GIVEN | {"policy": 3}, "policy is a int"),
        (GIVEN | {"policy": {"prior": 1}}, "policy is a dict"),
        (GIVEN | {"policy": "nowhere.toml"}, "nowhere.toml"),
        (GIVEN | {"recogniser": 3}, "recogniser is a int"),
        (
            GIVEN | {"recogniser": hl.Recogniser.default(("medicine", "supplement", "adult"))},
            "the recogniser knows medicine, supplement, adult, the policy supplement, medicine, adult",
        ),
        ({"source": hl.load(listings=LISTINGS), "as_of": "2026-01-01"}, "both a Market and as_of="),
        ({"source": hl.load(listings=LISTINGS), "links": LINKS}, "both a Market and links="),
        (GIVEN | {"strict": True, "links": [LINKS[0] | {"kind": "teleport"}]}, "links, row 1"),
    ],
)
def test_wrong_arguments_are_one_line(arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(hl.InputError) as error:
        hl.scan(**arguments)
    assert said in str(error.value)
    assert "\n" not in str(error.value)


def test_a_report_that_cannot_be_written_says_why(tmp_path: Path) -> None:
    found = hl.scan(listings=LISTINGS, links=LINKS, domains=DOMAINS)
    for suffix in (".jsonl", ".csv", ".parquet"):
        (tmp_path / f"x{suffix}").mkdir()
        with pytest.raises(hl.InputError, match="directory"):
            found.write(tmp_path / f"x{suffix}")
        with pytest.raises(hl.InputError, match="No such file"):
            found.write(tmp_path / "nowhere" / f"x{suffix}")


def test_findings_hold_still() -> None:
    (finding,) = hl.scan(listings=LISTINGS, links=LINKS, domains=DOMAINS).findings
    with pytest.raises(ValueError, match="frozen"):
        finding.score = 0.0  # type: ignore[misc]
    assert [a.node for a, _ in pairwise(finding.path)] == ["listing:1"]


def test_posts_that_are_read_together_are_shown_as_text() -> None:
    links = [{"source": "listing:1", "target": "https://t.me/shopname", "kind": "contact"}]
    pages = [{"url": f"https://t.me/shopname/{i}", "text": f"Viagra {i}0 mg, 20 EUR"} for i in range(1, 4)]
    report = hl.scan(listings=LISTINGS, links=links, pages=pages)
    (shown,) = report.beside.values()
    assert "Viagra 30 mg" in shown.model_dump_json()
    assert "\\f" not in shown.model_dump_json()
