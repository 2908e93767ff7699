"""The dataset: one and the same from every form, whatever the order of rows, and no row is lost."""

from __future__ import annotations

import csv
import gzip
import io
import json
import os
import random
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import zstandard
from hypothesis import example, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from hiddenlinks.load import Dataset, from_folder, from_frames, parquet
from hiddenlinks.load.rows import text
from hiddenlinks.load.schema import COLUMNS, TIME, columns

Row = dict[str, Any]
Tables = dict[str, list[Row]]

words = st.text(st.sampled_from("ab \",\n\r'é漢😀\\>") | st.characters(codec="utf-8"), max_size=6)
nodes = st.sampled_from(
    [
        *(f"listing:{number}" for number in range(3)),
        *(
            "https://www.Shop.example/1",
            "HTTPS://shop.example/1",
            "https://t.me/someone",
            "handle:telegram/someone",
        ),
        *("image:ab", "javascript:x", "nothing", " "),
    ]
)
VALUES: dict[str, st.SearchStrategy[Any]] = {
    **dict.fromkeys(("source", "target", "url", "node"), nodes),
    **dict.fromkeys(("listing_id", "variant_id"), st.sampled_from(["1", "2", "ä"])),
    "kind": st.sampled_from(["anchor", "qr", "ancor", "http_redirect"]),
    "domain": st.sampled_from(["a.example", "WWW.A.example.", "münchen.example", "a/b"]),
    "weight": st.floats(-0.5, 1.5),
    "observed_at": st.datetimes(datetime(1990, 1, 1), datetime(2050, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    "image_payloads": st.lists(words, max_size=2),
}
BY_TYPE: dict[Any, st.SearchStrategy[Any]] = {
    pl.String: words,
    pl.Float64: st.floats(-1e6, 1e6),
    pl.Int64: st.integers(-(2**40), 2**40),
    pl.Int32: st.integers(-(2**33), 2**33),
    pl.Boolean: st.booleans(),
}


def row_of(table: str) -> st.SearchStrategy[Row]:
    cells = {
        column.name: st.none() | VALUES.get(column.name, BY_TYPE.get(column.dtype.base_type(), words))
        for column in COLUMNS[table]
    }
    return st.fixed_dictionaries(cells)


tables_of_rows = st.fixed_dictionaries({table: st.lists(row_of(table), max_size=8) for table in COLUMNS})


def frames(tables: Tables) -> dict[str, pl.DataFrame]:
    types = {pl.UInt8(): pl.String(), pl.Int32(): pl.Int64()}
    return {
        table: pl.DataFrame(rows, {name: types.get(kind, kind) for name, kind in columns(table).items()})
        for table, rows in tables.items()
    }


def as_csv(rows: list[Row], names: list[str]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([names, *([text(row[name]) for name in names] for row in rows)])
    return out.getvalue().encode()


def as_jsonl(rows: list[Row]) -> bytes:
    return "".join(json.dumps(row, default=datetime.isoformat) + "\n" for row in rows).encode()


def lay(folder: Path, tables: Tables, form: str) -> Path:
    folder.mkdir(exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for table, rows in tables.items():
        path = folder / f"{table}.{form}"
        if form == "parquet":
            frames({table: rows})[table].write_parquet(path)
            continue
        data = as_csv(rows, list(columns(table))) if form.startswith("csv") else as_jsonl(rows)
        pack = {".gz": gzip.compress, ".zst": zstandard.compress}.get(path.suffix, bytes)
        path.write_bytes(pack(data))
    return folder


def assert_same(one: Dataset, other: Dataset) -> None:
    for name in (*COLUMNS, "references"):
        own, others = getattr(one, name), getattr(other, name)
        if name == "links":  # as they came: the graph puts them in order
            own, others = own.sort(pl.all()), others.sort(pl.all())
        assert_frame_equal(own, others)
    assert one.counts == other.counts


def rejects(found: Dataset) -> pl.DataFrame:
    return pl.concat([found.rejects, found.notes.rename({"note": "reason"})]).select("table", "row", "reason")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("dataset")


FORMS = ["csv", "csv.gz", "jsonl", "ndjson.zst", "parquet"]


CONTROL = {"listing_id": "0", "title": "0", "image_payloads": ["\x1f"]}
"""A control character in a list: polars hands lists on as JSON in which it stands raw."""


@example({table: [] for table in COLUMNS} | {"listings": [CONTROL]}, "jsonl")
@settings(max_examples=50)
@given(tables_of_rows, st.sampled_from(FORMS))
def test_every_form_gives_the_same(folder: Path, tables: Tables, form: str) -> None:
    wanted = from_frames(**frames(tables))
    found = from_folder(lay(folder / "forms", tables, form))
    assert_same(found, wanted)
    number_shown = pl.col("reason").str.replace_all(
        r"'-?\d[^']*'", "'NUMBER'"
    )  # floats have several spellings
    assert_frame_equal(rejects(found).with_columns(number_shown), rejects(wanted).with_columns(number_shown))
    assert_same(from_frames(**tables), wanted)


@settings(max_examples=50)
@given(tables_of_rows, st.randoms(use_true_random=False))
def test_the_order_of_rows_is_nothing(tables: Tables, chance: random.Random) -> None:
    shuffled = {table: chance.sample(rows, len(rows)) for table, rows in tables.items()}
    one, other = from_frames(**frames(tables)), from_frames(**frames(shuffled))
    assert_same(one, other)
    assert_frame_equal(rejects(one).drop("row").sort(pl.all()), rejects(other).drop("row").sort(pl.all()))


@settings(max_examples=50)
@given(tables_of_rows)
def test_no_row_is_lost_and_every_value_is_what_it_was(tables: Tables) -> None:
    found = from_frames(**frames(tables))
    for table, rows in tables.items():
        count = found.counts[table]
        gone = found.rejects.filter(table=table)
        assert count.read == len(rows) == count.used + count.rejected
        assert count.used == getattr(found, table).height
        assert gone["row"].n_unique() == gone.height == count.rejected
    gone = set(found.rejects.filter(table="links")["row"])
    used = [row for number, row in enumerate(tables["links"], 1) if number not in gone]
    spelled = found.references["reference"]
    assert sorted(
        zip(spelled.gather(found.links["source"]), spelled.gather(found.links["target"]), strict=True)
    ) == sorted((row["source"], row["target"]) for row in used)
    assert spelled.to_list() == sorted(set(spelled))
    assert found.references["key"].null_count() == 0


def test_the_stored_types() -> None:
    found = from_frames(listings=[])
    assert dict(found.listings.schema) == columns("listings") | {"url": pl.UInt32()}
    assert dict(found.links.schema) == columns("links") | {"source": pl.UInt32(), "target": pl.UInt32()}
    assert dict(found.pages.schema) == columns("pages") | {"url": pl.UInt32()}
    assert dict(found.targets.schema) == columns("targets") | {"node": pl.UInt32()}
    assert dict(found.variants.schema) == columns("variants")
    assert dict(found.domains.schema) == columns("domains")
    assert dict(found.references.schema) == {"reference": pl.String(), "key": pl.String()}
    place = {"table": pl.String(), "file": pl.String(), "row": pl.UInt32()}
    assert dict(found.rejects.schema) == {**place, "reason": pl.String()}
    assert dict(found.notes.schema) == {**place, "note": pl.String()}
    assert found.links.schema["observed_at"] == TIME


def test_parts_of_several_forms_are_one_table(tmp_path: Path) -> None:
    rows = [
        {"source": f"listing:{number}", "target": "https://a.example/", "kind": "anchor"}
        for number in range(6)
    ]
    parts = tmp_path / "links.parquet"
    (parts / "deeper").mkdir(parents=True)
    pl.DataFrame(rows[:2]).write_parquet(parts / "part-0.snappy.parquet")
    (parts / "part-1.jsonl").write_bytes(as_jsonl(rows[2:4]))
    (parts / "deeper" / "part-2.csv.gz").write_bytes(gzip.compress(as_csv(rows[4:5], list(rows[0]))))
    pl.DataFrame(rows[5:]).write_parquet(parts / "part-3")  # the folder's suffix is its form
    for name in ("_SUCCESS", ".part-0.crc"):
        (parts / name).touch()
    (tmp_path / "listings.csv").write_text("listing_id,title\n1,a\n")
    found = from_folder(tmp_path)
    sources = found.references["reference"].gather(found.links["source"])
    assert sorted(sources) == [row["source"] for row in rows]
    assert found.counts["links"].read == 6


def test_further_columns_are_named(tmp_path: Path) -> None:
    (tmp_path / "listings.csv").write_text("listing_id,colour,title,size\n1,red,a,3\n")
    (tmp_path / "links").mkdir()
    for part, name in enumerate(["b", "a"]):
        line = json.dumps({"source": "listing:1", "target": "listing:2", "kind": "qr", name: part})
        (tmp_path / "links" / f"{part}.jsonl").write_text(line)
    found = from_folder(tmp_path)
    assert found.ignored == {"listings": ("colour", "size"), "links": ("a", "b")}


def test_a_large_parquet_file_is_read_in_parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet, "_ROWS", 7)
    frame = pl.DataFrame(
        {"listing_id": map(str, range(50)), "title": [None if at == 30 else "a" for at in range(50)]}
    )
    frame.write_parquet(tmp_path / "listings.parquet", row_group_size=10)
    found = from_folder(tmp_path)
    assert found.counts["listings"].used == 49
    assert found.rejects.rows() == [("listings", "listings.parquet", 31, "title: missing")]


def test_a_path_that_is_no_utf8(tmp_path: Path) -> None:
    folder = Path(os.fsdecode(os.fsencode(tmp_path) + b"/m\xff"))
    folder.mkdir()
    with (folder / "listings.parquet").open("wb") as file:
        pl.DataFrame({"listing_id": ["1"], "title": ["chair"]}).write_parquet(file)
    assert from_folder(folder).listings["listing_id"].to_list() == ["1"]
