"""The same data gives the same findings, byte for byte: in any form, in any row order, on any number of threads."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import networkx as nx
import polars as pl
import pytest
import remembering
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.load import from_folder
from hiddenlinks.report.jsonl import dumps
from hiddenlinks.synth import synth

TABLES = ("listings", "variants", "links", "pages", "domains", "targets")


@pytest.fixture(scope="module")
def judged_once() -> None:
    """Every text is read anew, in whatever order it comes."""


@pytest.fixture
def remembered() -> Iterator[None]:
    """For another form of the same rows: what was said of a text is said again."""
    with remembering.judged_once():
        yield


@pytest.fixture(scope="module")
def market(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("market")
    synth(folder, listings=200, seed=11, prevalence=0.25)  # every table has rows
    return folder


@pytest.fixture(scope="module")
def tables(market: Path) -> dict[str, pl.DataFrame]:
    return {name: pl.read_parquet(market / f"{name}.parquet") for name in TABLES}


@pytest.fixture(scope="module")
def report(market: Path) -> hl.Report:
    return hl.scan(market)


@pytest.fixture(scope="module")
def expected(report: hl.Report) -> list[str]:
    assert len(report.findings) > 50
    return _lines(report)


def _lines(report: hl.Report) -> list[str]:
    return [dumps(finding) for finding in report.findings]


@pytest.mark.usefixtures("remembered")
def test_frames_of_every_library(tables: dict[str, pl.DataFrame], expected: list[str]) -> None:
    assert _lines(hl.scan(**tables)) == expected
    assert _lines(hl.scan(**{name: table.to_arrow() for name, table in tables.items()})) == expected
    assert _lines(hl.scan(**{name: table.to_pandas() for name, table in tables.items()})) == expected
    assert _lines(hl.scan(**{name: table.to_dicts() for name, table in tables.items()})) == expected


@pytest.mark.usefixtures("remembered")
def test_a_networkx_graph(tables: dict[str, pl.DataFrame], expected: list[str]) -> None:
    graph = nx.MultiDiGraph()
    for row in tables["listings"].sort("observed_at").to_dicts():
        key = f"listing:{row['listing_id']}"
        graph.add_node(key)
        graph.nodes[key].setdefault("history", []).append(row)
    for row in tables["variants"].to_dicts():
        graph.nodes[f"listing:{row['listing_id']}"].setdefault("variants", []).append(row)
    for row in tables["pages"].to_dicts():
        graph.add_node(row["url"])
        graph.nodes[row["url"]].setdefault("pages", []).append(row)
    for row in tables["targets"].to_dicts():
        graph.add_node(row["node"], **{name: value for name, value in row.items() if name != "node"})
    for row in tables["links"].to_dicts():
        graph.add_edge(row.pop("source"), row.pop("target"), **row)
    assert _lines(hl.scan(graph, domains=tables["domains"])) == expected


@pytest.mark.usefixtures("remembered")
@pytest.mark.parametrize("form", ["csv", "jsonl"])
def test_another_form(
    tables: dict[str, pl.DataFrame], expected: list[str], form: str, tmp_path: Path
) -> None:
    for name, table in tables.items():
        lists = [column for column, kind in table.schema.items() if kind == pl.List]
        if form == "jsonl":
            table.write_ndjson(tmp_path / f"{name}.jsonl")
        else:
            flat = table.with_columns(
                pl.Series(column, [None if row is None else _json(row) for row in table[column]], pl.String)
                for column in lists
            )
            flat.write_csv(tmp_path / f"{name}.csv")
    assert _lines(hl.scan(tmp_path)) == expected


def _json(row: pl.Series) -> str:
    import json

    return json.dumps(row.to_list(), ensure_ascii=False)


@settings(max_examples=3)
@given(seed=st.integers(0, 2**32), parts=st.tuples(*[st.integers(1, 3)] * len(TABLES)))
def test_any_row_order_in_any_number_of_parts(
    seed: int,
    parts: tuple[int, ...],
    tables: dict[str, pl.DataFrame],
    expected: list[str],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    folder = tmp_path_factory.mktemp("shuffled")
    for (name, table), many in zip(tables.items(), parts, strict=True):
        order = list(range(table.height))
        random.Random(seed).shuffle(order)  # noqa: S311 - no secret
        (folder / name).mkdir()
        for part in range(many):
            table[order[part::many]].write_parquet(folder / name / f"part-{part}.parquet")
    assert _lines(hl.scan(folder)) == expected


@pytest.mark.parametrize("threads", [1, 2])
def test_any_number_of_threads(market: Path, expected: list[str], threads: int) -> None:
    environment = os.environ | {"POLARS_MAX_THREADS": str(threads), "NUMBA_NUM_THREADS": str(threads)}
    command = [sys.executable, "-m", "hiddenlinks", "scan", str(market)]
    done = subprocess.run(command, capture_output=True, check=True, env=environment)  # noqa: S603
    assert done.stdout.decode().splitlines() == expected


def test_rows_in_are_rows_used_and_rejected(market: Path, report: hl.Report) -> None:
    summary = report.summary
    for name, rows in summary.tables.items():
        assert rows.read == rows.used + rows.rejected
        assert rows.read == pl.read_parquet(market / f"{name}.parquet").height
    assert from_folder(market).rejects.height == sum(rows.rejected for rows in summary.tables.values())


def test_the_graph_in_and_out_of_networkx(market: Path) -> None:
    graph = hl.load(market).graph
    back = hl.LinkGraph.from_networkx(graph.to_networkx())
    assert (back.keys == graph.keys).all()
    assert sorted(zip(back.sources, back.targets, strict=True)) == sorted(
        zip(graph.sources, graph.targets, strict=True)
    )


@pytest.mark.usefixtures("remembered")
def test_as_of_leaves_out_what_came_later(market: Path, report: hl.Report) -> None:
    before = hl.scan(market, as_of="1990-01-01")
    assert before.findings == ()
    assert hl.scan(market, as_of="2100-01-01").findings == report.findings
