"""The same with networkx: a DiGraph of strings, and a search against the links from each listed site's pages."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import polars as pl
from by_hand import _CARRIES, _canonical, _titles
from harness import Stage, main


def run(folder: Path, stage: Stage) -> int:
    """Read, build, match, search."""
    links = pl.read_parquet(folder / "links" / "*.parquet").filter(pl.col("kind").is_in(sorted(_CARRIES)))
    listings = pl.read_parquet(folder / "listings" / "*.parquet")
    domains = pl.read_parquet(folder / "domains.parquet")
    stage("read")
    spelled = pl.concat([links["source"], links["target"], listings["url"]]).unique().to_list()
    keys = {text: _canonical(text) for text in spelled}
    stage("canonical")
    graph = nx.DiGraph()
    graph.add_nodes_from((key, {"host": host}) for key, host in keys.values())
    graph.add_edges_from((keys[target][0], keys[source][0]) for source, target, _ in links.iter_rows())
    stage("links")
    risky = _titles(listings["title"].to_pandas())
    stage("titles")
    pages, hit = [keys[url][0] for url in listings["url"]], set()
    for _, names in domains.group_by("label"):
        sites = set(names["domain"])
        seeds = [node for node, host in graph.nodes(data="host") if ".".join(host.split(".")[-2:]) in sites]
        graph.add_edges_from(("start", seed) for seed in seeds)
        hit |= set(dict(nx.bfs_predecessors(graph, "start")))
        graph.remove_node("start")
    stage("search")
    return sum(page in hit or bool(said) for page, said in zip(pages, risky, strict=True))


if __name__ == "__main__":
    main(run)
