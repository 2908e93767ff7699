"""A store that cannot be opened, or read, says so in one line and stays as it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from additions import CHAIR, START, everything, take

from hiddenlinks.errors import InputError
from hiddenlinks.monitor import Store

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
    "findings": (
        lambda path: path.write_text('{"schema_version": "1"}\n' * 200),
        "is no store of hiddenlinks",
    ),
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


def test_a_folder_is_no_store(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="is no store of hiddenlinks; give the file"):
        Store.open(tmp_path)


def test_findings_are_no_store_to_read_either(tmp_path: Path) -> None:
    (tmp_path / "f.jsonl").write_text('{"schema_version": "1"}\n' * 200)
    with pytest.raises(InputError, match="is no store of hiddenlinks"):
        Store.open(tmp_path / "f.jsonl")


def test_a_second_writer_is_turned_away(store: Store) -> None:
    with pytest.raises(InputError, match="in use by this process; wait until that is done"):
        Store.open(store.path, write=True)


def test_without_duckdb_it_says_how_to_install_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(InputError, match=r"needs DuckDB; pip install 'hiddenlinks\[monitor\]'"):
        Store.open(tmp_path / "store.duckdb", write=True, create=True)


def test_tables_are_packed_now_and_then(store: Store) -> None:
    packed = "SELECT value <> '0' AS now FROM duckdb_settings() WHERE name = 'max_vacuum_tasks'"
    seen = []
    for number in range(11):
        take(store, number, listings=[CHAIR | {"title": f"oak chair {number}"}])
        seen += store.query(packed)["now"].to_list()
    assert seen == [True, *[False] * 8, True, False]


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
        everything(held)
