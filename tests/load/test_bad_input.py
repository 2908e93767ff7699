"""Bad input: one line that says what, where and how to mend it, or rows set aside with their reasons."""

from __future__ import annotations

import gzip
import os
import random
import tomllib
from contextlib import suppress
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import zstandard

from hiddenlinks.errors import InputError
from hiddenlinks.load import from_folder

CASES = tomllib.loads(Path(__file__).with_name("bad_input.toml").read_text("utf-8"))["case"]
GOOD = "listing_id,title\n" + "".join(f"{number},a title\n" for number in range(1000))


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text, "utf-8", newline="")
    return folder


@pytest.mark.parametrize("case", [case for case in CASES if "error" in case], ids=lambda case: case["name"])
def test_unusable_folders(case: dict[str, Any], tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        from_folder(lay(tmp_path, case["files"]))
    message = str(caught.value)
    assert "\n" not in message
    assert caught.value.mend
    for part in case["error"]:
        assert part in message


@pytest.mark.parametrize("case", [case for case in CASES if "rejects" in case], ids=lambda case: case["name"])
def test_rows_set_aside(case: dict[str, Any], tmp_path: Path) -> None:
    found = from_folder(lay(tmp_path, case["files"]))
    for rows, wanted in ((found.rejects, case["rejects"]), (found.notes, case.get("notes", []))):
        assert [list(row[:3]) for row in rows.iter_rows()] == [row[:3] for row in wanted]
        assert all(reason in row[3] for row, (*_, reason) in zip(rows.iter_rows(), wanted, strict=True))
    for table, used in case["used"].items():
        count = found.counts[table]
        assert count.used == used == getattr(found, table).height
        assert count.rejected == found.rejects.filter(table=table).height
        assert count.read == count.used + count.rejected


@pytest.mark.parametrize(
    "case", [case for case in CASES if case.get("rejects")], ids=lambda case: case["name"]
)
def test_strict_raises_the_first(case: dict[str, Any], tmp_path: Path) -> None:
    _, file, row, reason = case["rejects"][0]
    with pytest.raises(InputError) as caught:
        from_folder(lay(tmp_path, case["files"]), strict=True)
    assert f"{file}, row {row}: {reason}" in str(caught.value)


def test_strict_is_content_with_good_rows(tmp_path: Path) -> None:
    assert from_folder(lay(tmp_path, {"listings.csv": GOOD}), strict=True).listings.height == 1000


@pytest.mark.parametrize("suffix", [".gz", ".zst"])
def test_packed_files_that_are_cut_off(tmp_path: Path, suffix: str) -> None:
    pack = gzip.compress if suffix == ".gz" else zstandard.compress
    whole = pack(GOOD.encode())
    path = tmp_path / f"listings.csv{suffix}"
    for packed, usable in [
        (whole, True),
        (whole + whole, True),
        (whole[:-9], False),
        (whole + whole[:-5], False),
    ]:
        path.write_bytes(packed)
        if usable:
            assert from_folder(tmp_path).counts["listings"].read >= 1000
        else:
            with pytest.raises(InputError, match=r"listings\.csv"):
                from_folder(tmp_path)


def test_parquet_that_is_cut_off_or_damaged(tmp_path: Path) -> None:
    path = tmp_path / "listings.parquet"
    pl.DataFrame({"listing_id": map(str, range(1000)), "title": "a"}).write_parquet(path)
    whole = path.read_bytes()
    for data in (whole[: len(whole) // 2], whole[:-100] + b"\xff" * 100, whole[100:], b"PAR1"):
        path.write_bytes(data)
        with pytest.raises(InputError, match=r"listings\.parquet.*not a readable Parquet file"):
            from_folder(tmp_path)


def test_no_damage_to_parquet_is_a_traceback(tmp_path: Path) -> None:
    path, chance = tmp_path / "listings.parquet", random.Random(1)  # noqa: S311 - no secret
    pl.DataFrame({"listing_id": map(str, range(500)), "title": "a"}).write_parquet(path)
    whole = path.read_bytes()
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(chance.choice([1, 5, 30])):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        path.write_bytes(damaged)
        with suppress(InputError):
            count = from_folder(tmp_path).counts["listings"]
            assert count.read == count.used + count.rejected


def test_no_folder(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such folder"):
        from_folder(tmp_path / "absent")
    file = lay(tmp_path, {"listings.csv": GOOD}) / "listings.csv"
    with pytest.raises(InputError, match="not a folder"):
        from_folder(file)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_unreadable_file(tmp_path: Path) -> None:
    (lay(tmp_path, {"listings.csv": GOOD}) / "listings.csv").chmod(0)
    with pytest.raises(InputError, match=r"listings\.csv"):
        from_folder(tmp_path)


def test_a_link_that_leads_to_no_file(tmp_path: Path) -> None:
    (tmp_path / "listings.csv").symlink_to(tmp_path / "absent")
    with pytest.raises(InputError, match=r"listings\.csv"):
        from_folder(tmp_path)


@pytest.mark.parametrize("name", ["a b", "größe 漢字", "[x]*?", "100%", "=x"])
def test_names_of_folders_and_parts(tmp_path: Path, name: str) -> None:
    folder = tmp_path / name
    parts = folder / "listings"
    parts.mkdir(parents=True)
    (parts / f"{name}.csv").write_text("listing_id,title\n1,a\n,b\n", "utf-8")
    pl.DataFrame({"listing_id": ["2"], "title": ["b"]}).write_parquet(parts / f"{name}.parquet")
    found = from_folder(folder)
    assert found.listings["listing_id"].to_list() == ["1", "2"]
    assert found.rejects["file"].to_list() == [f"listings/{name}.csv"]


def test_long_cells_and_line_ends_do_not_break_reasons(tmp_path: Path) -> None:
    rows = f'listing_id,title,price\n1,a,"{"9" * 500}\n\x1b[31mx"\n'
    (reason,) = from_folder(lay(tmp_path, {"listings.csv": rows})).rejects["reason"]
    assert reason.endswith("9…'")
    assert len(reason) < 100
    assert reason.isprintable()


def test_many_unknown_kinds_take_no_time(tmp_path: Path) -> None:
    rows = "".join(f"listing:1,https://a.example/,{'anchor' * 100}{number}\n" for number in range(20_000))
    files = {"listings.csv": "listing_id,title\n", "links.csv": "source,target,kind\n" + rows}
    found = from_folder(lay(tmp_path, files))
    assert found.counts["links"].rejected == 20_000
