"""Components equal networkx's; nodes kept apart never meet."""

from __future__ import annotations

import networkx as nx
import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.csr import rows, starts
from hiddenlinks.graph.union import companies, components, merge

N = 10
PAIRS = st.lists(st.tuples(st.integers(0, N - 1), st.integers(0, N - 1)), max_size=20)


def _columns(pairs: list[tuple[int, int]]) -> tuple[np.ndarray, np.ndarray]:
    return np.array([a for a, _ in pairs], np.int64), np.array([b for _, b in pairs], np.int64)


@given(PAIRS)
def test_components_equal_networkx(pairs: list[tuple[int, int]]) -> None:
    graph = nx.Graph(pairs)
    graph.add_nodes_from(range(N))
    smallest = {node: min(group) for group in nx.connected_components(graph) for node in group}
    assert components(N, *_columns(pairs)).tolist() == [smallest[v] for v in range(N)]


@given(PAIRS, st.sets(st.integers(0, N - 1)))
def test_nodes_kept_apart_never_meet(pairs: list[tuple[int, int]], apart: set[int]) -> None:
    marked = np.array([v in apart for v in range(N)])
    group = merge(N, *_columns(pairs), marked)
    roots = [group[v] for v in sorted(apart)]
    assert len(set(roots)) == len(roots)
    whole = components(N, *_columns(pairs))
    assert all(whole[v] == whole[group[v]] for v in range(N))


@given(st.lists(st.sets(st.integers(0, N - 1)), max_size=4), PAIRS)
def test_companies_equal_networkx(sets: list[set[int]], pairs: list[tuple[int, int]]) -> None:
    shares = nx.Graph((("member", a), ("thing", b)) for a, b in pairs)
    shares.add_nodes_from(("member", v) for v in range(N))
    expected = []
    for group in sets:
        theirs = {("thing", b) for a, b in pairs if a in group}
        kept = shares.subgraph({("member", v) for v in group} | theirs)
        expected.append(nx.number_connected_components(kept) if group else 0)
    start = starts(len(sets), np.array([i for i, group in enumerate(sets) for _ in group], np.int64))
    members = np.array([v for group in sets for v in sorted(group)], np.int64)
    things = rows(N, *_columns(pairs))
    assert companies(start[:-1], start[1:], members, things).tolist() == expected
