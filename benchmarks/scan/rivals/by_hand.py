"""What a good engineer writes in a day: pandas, Aho-Corasick, ada-url and scipy's search.

Canonical URLs, titles matched by the same terms, a search against the links from the listed sites; which listings reach
one over links that carry people. No disguises, personas, hubs, reasons or ways: a list of listings.
"""

from __future__ import annotations

import re
from pathlib import Path

import ada_url
import ahocorasick
import numpy as np
import pandas as pd
from harness import Stage, main
from scipy.sparse import csr_array
from scipy.sparse.csgraph import breadth_first_order

from hiddenlinks.recognise import Recogniser

_TRACKING = re.compile(r"(?:^|&)(?:utm_\w+|gclid|fbclid|ref_?src|msclkid)=[^&]*")
_CARRIES = {"anchor", "affiliate", "text_url", "contact", "http_redirect"}


def run(folder: Path, stage: Stage) -> int:
    """Read, intern, canonicalise, match, search."""
    links = pd.concat(pd.read_parquet(part) for part in sorted((folder / "links").glob("*.parquet")))
    listings = pd.concat(pd.read_parquet(part) for part in sorted((folder / "listings").glob("*.parquet")))
    domains = pd.read_parquet(folder / "domains.parquet")
    stage("read")
    codes, spelled = pd.factorize(
        pd.concat([links["source"], links["target"], listings["url"]], ignore_index=True)
    )
    stage("intern")
    keys, hosts = zip(*(_canonical(text) for text in spelled), strict=True)
    node_of, nodes = pd.factorize(pd.Series(keys))
    host = pd.Series(hosts).groupby(node_of).first()
    stage("canonical")
    size = len(links)
    ends = node_of[codes]
    source, target, page = ends[:size], ends[size : 2 * size], ends[2 * size :]
    carries = links["kind"].isin(_CARRIES).to_numpy()
    source, target = source[carries], target[carries]
    stage("links")
    risky = _titles(listings["title"])
    stage("titles")
    n, hit = len(nodes), np.zeros(len(nodes), bool)
    matrix = csr_array((np.ones(source.size, np.int8), (target, source)), shape=(n + 1, n + 1))
    site = host.str.rsplit(".", n=2).str[-2:].str.join(".")
    for _, names in domains.groupby("label"):
        seeds = np.flatnonzero(site.isin(names["domain"]).to_numpy())
        indptr = np.append(matrix.indptr[:-1], matrix.indptr[-1] + seeds.size)
        heads = np.append(matrix.indices, seeds.astype(matrix.indices.dtype))
        asked = csr_array((np.ones(heads.size, np.int8), heads, indptr), shape=matrix.shape)
        order, _ = breadth_first_order(asked, n, directed=True, return_predecessors=True)
        hit[order[order < n]] = True
    stage("search")
    return int((hit[page] | risky).sum())


def _canonical(text: str) -> tuple[str, str]:
    url = ada_url.URL(text)
    query = _TRACKING.sub("", url.search[1:]).strip("&")
    host = url.hostname.removeprefix("www.")
    return f"https://{host}{url.pathname}{'?' + query if query else ''}", host


def _titles(titles: pd.Series) -> np.ndarray:
    """Titles with a strong term of the lexicon between word borders."""
    matcher = ahocorasick.Automaton()
    for block in Recogniser.default().lexicon.blocks:
        if max(block.weights.values(), default=0) >= 3:  # noqa: PLR2004 - a strong one
            for term in block.terms:
                matcher.add_word(term.lower(), len(term))
    matcher.make_automaton()
    return np.fromiter((_has(matcher, title.lower()) for title in titles), bool, len(titles))


def _has(matcher: ahocorasick.Automaton, text: str) -> bool:
    for end, size in matcher.iter(text):
        start = end - size + 1
        if not (text[start - 1 : start].isalnum() and start) and not text[end + 1 : end + 2].isalnum():
            return True
    return False


if __name__ == "__main__":
    main(run)
