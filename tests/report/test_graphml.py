"""Findings as GraphML: networkx reads back every hop of every way."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import networkx as nx
import pytest

import hiddenlinks as hl
from hiddenlinks.synth import synth


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> hl.Report:
    folder = tmp_path_factory.mktemp("market")
    synth(folder / "m", listings=200, seed=6, prevalence=0.25)
    return hl.scan(folder / "m")


def test_every_way_is_read_back(report: hl.Report, tmp_path: Path) -> None:
    report.write(tmp_path / "f.graphml")
    graph = nx.read_graphml(tmp_path / "f.graphml", force_multigraph=True)
    assert isinstance(graph, nx.MultiDiGraph)
    ways: dict[str, dict[int, tuple[str, str, str, str | None]]] = defaultdict(dict)
    for source, target, link in graph.edges(data=True):
        assert link["hop"] not in ways[link["finding_id"]]
        ways[link["finding_id"]][link["hop"]] = (source, target, link["kind"], link.get("persona"))
    for finding in report.findings:
        assert ways.get(finding.finding_id, {}) == {
            number: (before.node, hop.node, hop.kind, hop.persona)
            for number, (before, hop) in enumerate(zip(finding.path, finding.path[1:], strict=False), 1)
        }
        listing = graph.nodes[f"listing:{finding.listing_id}"]
        mine = [other for other in report.findings if other.listing_id == finding.listing_id]
        assert (listing["listing"], listing["findings"]) == (True, len(mine))
        assert listing["score"] == max(other.score for other in mine)
        assert finding.target is None or graph.nodes[finding.target]["target"]
    assert {node for node, told in graph.nodes(data=True) if told["listing"]} == {
        f"listing:{finding.listing_id}" for finding in report.findings
    }


@pytest.mark.parametrize("odd", ['<a b="c">&amp;', "tab\tline\nreturn\r", "\x00\x1b\ud800\uffff", "é☃😀 ]]>"])
def test_any_text_is_valid_xml(report: hl.Report, odd: str, tmp_path: Path) -> None:
    first = next(finding for finding in report.findings if len(finding.path) > 1)
    path = tuple(hop.model_copy(update={"node": f"{hop.node}{odd}", "persona": odd}) for hop in first.path)
    made = hl.Report((first.model_copy(update={"path": path}),), report.summary, report.rejects)
    made.write(tmp_path / "f.graphml")
    graph = nx.read_graphml(tmp_path / "f.graphml")
    names = [hop.node for hop in path]
    if not set(odd) & set("\x00\x1b\ud800\uffff"):
        assert set(names) <= set(graph)
        assert graph.edges[names[0], names[1]]["persona"] == odd
    else:
        assert any(name.endswith("\\u0000\\u001b\\ud800\\uffff") for name in graph)


def test_no_findings_are_an_empty_graph(report: hl.Report, tmp_path: Path) -> None:
    hl.Report((), report.summary, report.rejects).write(tmp_path / "f.graphml")
    assert len(nx.read_graphml(tmp_path / "f.graphml")) == 0
