"""The ways that a scan finds are those of a plain search over the state graph, done by networkx."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.vocabulary import Family, LinkKind

LISTINGS = [f"listing:#{i}" for i in range(4)]
SELLERS = {"listing:#0": "#s0", "listing:#1": "#s0", "listing:#2": "#s1", "listing:#3": None}
TARGETS = [f"https://target#{i}.example/" for i in range(3)]
PAGES = ["https://page#0.example/", "https://page#1.example/"]
CARRIERS = ["https://bit.ly/a#", "https://linktr.ee/a#", "handle:telegram/someone#", "image:i#", "file:f#"]
NODES = [*LISTINGS, *TARGETS, *PAGES, *CARRIERS, "seller:#s0", "seller:#s1"]
WORLDS = "abcdefgh"
"""One scan sees as many worlds that have no node in common, for they take hardly longer than one: ``#`` is whose."""
PERSONAS = [None, None, "crawler", "mobile"]
KINDS = ["anchor", "contact", "qr", "http_redirect", "meta_refresh", "recommended"]
POLICY = hl.Policy(placed_hops=3, automatic_hops=2, min_score=0)

Link = tuple[str, str, str, str | None]
LINKS = st.lists(
    st.tuples(*(st.sampled_from(values) for values in (NODES, NODES, KINDS, PERSONAS))), max_size=30
).map(lambda links: [link for link in links if link[0] not in TARGETS or not _automatic(link)])
ALL = st.tuples(*[LINKS] * len(WORLDS))


def _automatic(link: Link) -> bool:
    return LinkKind(link[2]).family is Family.AUTOMATIC


def _in(world: str, node: str) -> str:
    return node.replace("#", world)


def _of_all(worlds: tuple[list[Link], ...]) -> list[Link]:
    return [
        (_in(world, source), _in(world, target), kind, persona)
        for world, links in zip(WORLDS, worlds, strict=True)
        for source, target, kind, persona in links
    ]


def _scan(links: list[Link], literal: hl.Recogniser) -> hl.Report:
    columns = ("source", "target", "kind", "persona")
    return hl.scan(
        listings=[
            {
                "listing_id": _in(world, key[8:]),
                "title": "chair",
                "category": "chairs",
                "seller_id": seller and _in(world, seller),
            }
            for world in WORLDS
            for key, seller in SELLERS.items()
        ],
        links=[dict(zip(columns, link, strict=True)) for link in links] or None,
        targets=[{"node": _in(world, node), "category": "adult"} for world in WORLDS for node in TARGETS],
        policy=POLICY,
        recogniser=literal,
    )


def _states(links: list[Link], first: str, persona: str | None, seller: str | None) -> nx.DiGraph:
    """(node, placed, automatic) to the next, from ``first``, for one persona and one listing's seller."""
    graph = nx.DiGraph()
    start = (first, 0, 0)
    graph.add_node(start)
    todo = [start]
    while todo:
        state = todo.pop()
        node, placed, automatic = state
        carries = node in CARRIERS or node in LISTINGS or (seller is not None and node == f"seller:{seller}")
        for link in links:
            source, target, kind, seen_by = link
            if source != node or target == first or seen_by not in {None, persona}:
                continue
            if _automatic(link):
                further = (target, placed, automatic + 1)
            elif LinkKind(kind).family is Family.PLACED and (carries or state == start):
                further = (target, placed + 1, automatic)
            else:
                continue
            if further[1] <= POLICY.placed_hops and further[2] <= POLICY.automatic_hops:
                if further not in graph:
                    todo.append(further)
                graph.add_edge(state, further)
    return graph


def _nearest(links: list[Link], first: str, goals: list[str], seller: str | None) -> dict[str, int]:
    hops: dict[str, int] = {}
    for persona in (None, "crawler", "mobile"):
        graph = _states(links, first, persona, seller)
        for (node, _, _), length in nx.single_source_shortest_path_length(graph, (first, 0, 0)).items():
            if node in goals:
                hops[node] = min(length, hops.get(node, length))
    return hops


def _expected(links: list[Link], direction: str) -> dict[tuple[str, str], int]:
    found = {}
    for listing in LISTINGS:
        if direction == "forward":
            found |= {
                (listing, goal): hops
                for goal, hops in _nearest(links, listing, TARGETS, SELLERS[listing]).items()
            }
        else:
            for origin in TARGETS:
                for hops in _nearest(links, origin, [listing], SELLERS[listing]).values():
                    found[listing, origin] = hops
    return found


def _hidden(report: hl.Report) -> Iterator[hl.Finding]:
    return (finding for finding in report.findings if finding.status == "hidden")


@settings(max_examples=13)
@given(worlds=ALL)
def test_ways_equal_networkx_and_are_told_link_by_link(
    worlds: tuple[list[Link], ...], literal: hl.Recogniser
) -> None:
    links = _of_all(worlds)
    report = _scan(links, literal)
    for direction in ("forward", "inbound"):
        found = {
            (f"listing:{finding.listing_id}", finding.target): len(finding.path) - 1
            for finding in _hidden(report)
            if finding.direction == direction
        }
        assert found == {
            (_in(world, listing), _in(world, target)): hops
            for world, its in zip(WORLDS, worlds, strict=True)
            for (listing, target), hops in _expected(its, direction).items()
        }
    for finding in report.findings:
        _witnessed(finding, links)
        odds = finding.prior + sum(signal.weight for signal in finding.signals)
        assert abs(finding.score - 1 / (1 + 2.718281828459045**-odds)) < 1e-6


def _witnessed(finding: hl.Finding, links: list[Link]) -> None:
    """Its way is one of the links that were given, for one persona, between its two ends."""
    personas = {hop.persona for hop in finding.path} - {None}
    assert len(personas) <= 1
    for before, hop in pairwise(finding.path):
        given_link = (before.node, hop.node, str(hop.kind), hop.persona)
        assert given_link in links or hop.provenance == "inferred"
    ends = (finding.path[0].node, finding.path[-1].node)
    listing = f"listing:{finding.listing_id}"
    assert ends in {(listing, finding.target), (finding.target, listing)}


@settings(max_examples=5)
@given(links=ALL.map(_of_all), data=st.data())
def test_findings_do_not_change_with_row_order(
    links: list[Link], literal: hl.Recogniser, data: st.DataObject
) -> None:
    shuffled = data.draw(st.permutations(links))
    assert _scan(links, literal).findings == _scan(shuffled, literal).findings
