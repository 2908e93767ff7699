"""CSV: whatever the bytes, every record is a row or a reject, and damage costs the damaged record alone."""

from __future__ import annotations

import csv
import io
import time
from pathlib import Path
from typing import Literal

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from hiddenlinks.errors import InputError
from hiddenlinks.load import csvfile, csvscan
from hiddenlinks.load.files import Source
from hiddenlinks.load.part import ROW, Part

HEADER = ["listing_id", "title", "description"]


def read(data: bytes, folder: Path, name: str = "listings.csv") -> Part:
    path = folder / name
    path.write_bytes(data)
    return csvfile.read_csv(Source("listings", path, name, "csv"))


def write(rows: list[list[str]], end: str, quoting: Literal[0, 1]) -> bytes:
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator=end, quoting=quoting).writerows([HEADER, *rows])
    return out.getvalue().encode()


def cells(part: Part) -> list[list[str]]:
    return [[cell or "" for cell in row] for row in part.frame.select(HEADER).iter_rows()]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("csv")


texts = st.text(st.sampled_from("ab,\"\n\r;' é漢😀\0\t") | st.characters(codec="utf-8"), max_size=8)
tables = st.lists(st.lists(texts, min_size=3, max_size=3), max_size=8)
plain = st.text(st.sampled_from("abcé漢 ';."), min_size=1, max_size=8)


@given(tables, st.sampled_from(["\n", "\r\n"]), st.booleans())
def test_good_tables_come_back(folder: Path, rows: list[list[str]], end: str, bom: bool) -> None:
    quoting = csv.QUOTE_ALL if end == "\n" else csv.QUOTE_MINIMAL  # which leaves a CR before LF bare
    part = read(b"\xef\xbb\xbf" * bom + write(rows, end, quoting), folder)
    assert cells(part) == rows
    assert part.rejects.is_empty()
    assert part.columns == tuple(HEADER)
    assert part.frame[ROW].to_list() == list(range(1, len(rows) + 1))


@given(
    st.lists(
        st.sampled_from([b'"', b",", b"\n", b"\r\n", b"\r", b"a", "é".encode(), b"\xff", b"\0"]), max_size=60
    )
)
def test_fast_and_careful_agree_on_any_bytes(folder: Path, tokens: list[bytes]) -> None:
    data = b"listing_id,title,description\n" + b"".join(tokens)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvfile, "_BLOCK", 2)
        fast = read(data, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(csvfile, "_fast", lambda *_: None)
        careful = read(data, folder)
    blank_is_missing = pl.col(HEADER).replace("", None)
    assert_frame_equal(
        fast.frame.with_columns(blank_is_missing), careful.frame.with_columns(blank_is_missing)
    )
    assert_frame_equal(fast.rejects, careful.rejects)
    numbers = sorted(fast.frame[ROW].to_list() + fast.rejects["row"].to_list())
    assert numbers == list(range(1, len(numbers) + 1))


@given(st.lists(st.sampled_from(list('",\na"')), max_size=40).map("".join))
def test_records_partition_the_bytes_and_mean_what_python_reads(text: str) -> None:
    data = text.encode()
    begins, ends, status, counts = csvscan.records(np.frombuffer(data, np.uint8), 2)
    assert [0, *ends.tolist()] == [*begins.tolist(), len(data)]
    for begin, end, kind, count in zip(begins, ends, status, counts, strict=True):
        record = data[begin:end].decode()
        if kind in (csvscan.SOUND, csvscan.LITERAL):
            assert csvfile._split(data[begin:end], count) == next(csv.reader([record], strict=True))
        elif kind == csvscan.QUOTES:
            assert '"' in record
            assert record.count("\n") <= 1
        else:
            assert (kind == csvscan.BLANK) == (record == "\n")


@given(
    st.data(),
    st.lists(st.lists(plain, min_size=3, max_size=3), min_size=2, max_size=8),
    st.sampled_from([csv.QUOTE_ALL, csv.QUOTE_MINIMAL]),
)
def test_damage_to_a_line_costs_that_line_alone(
    folder: Path, draw: st.DataObject, rows: list[list[str]], quoting: Literal[0, 1]
) -> None:
    lines = write(rows, "\n", quoting).splitlines(keepends=True)
    victim = draw.draw(st.integers(1, len(rows)))
    at = draw.draw(st.integers(0, len(lines[victim]) - 1))
    junk = draw.draw(st.sampled_from([b'"', b'""', b",", b",,,", b"\xff\xfe", b'"x', b'\\"', b'x"', b""]))
    cut = draw.draw(st.integers(0, 3))
    lines[victim] = lines[victim][:-1][:at] + junk + lines[victim][:-1][at + cut :] + b"\n"
    part = read(b"".join(lines), folder)
    found = dict(zip(part.frame[ROW].to_list(), cells(part), strict=True))
    blank = not lines[victim].strip(b"\n")
    others = [row for number, row in enumerate(rows, 1) if number != victim]
    kept = [row for number, row in found.items() if blank or number != victim]
    assert kept == others
    assert part.frame.height + part.rejects.height == len(rows) - blank


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("4,only", "2 cells, the header has 3"),
        ("4,a,b,c", "4 cells, the header has 3"),
        ('4,"never closed,b', "quoted cell is not closed"),
        ('4,"closed" too early,b', "goes on after its closing quote"),
        ('4,"two\nlines",b,c', "4 cells, the header has 3"),
    ],
)
def test_reasons(folder: Path, line: str, reason: str) -> None:
    part = read(f"listing_id,title,description\n1,a,\n{line}\n5,b,\n".encode(), folder)
    assert part.frame["listing_id"].to_list() == ["1", "5"]
    assert part.rejects["row"].to_list() == [2]
    assert reason in part.rejects["reason"][0]


def test_undecodable_bytes_reject_their_row(folder: Path) -> None:
    part = read(b'listing_id,title,description\n1,a,\n2,\xe9t\xe9,\n3,5" pipe,\n', folder)
    assert cells(part) == [["1", "a", ""], ["3", '5" pipe', ""]]
    assert part.rejects.rows() == [(2, "undecodable bytes: not UTF-8")]


@pytest.mark.parametrize("data", [b"", b"\n", b"\xef\xbb\xbf", b"\r\n\r\n"])
def test_an_empty_file_has_no_rows(folder: Path, data: bytes) -> None:
    part = read(data, folder)
    assert (part.frame.height, part.rejects.height, part.columns) == (0, 0, ())


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (b"listing_id,title,title\n1,a,b\n", "title is there twice"),
        (b'listing_id,"title\n1,a\n', "header"),
        (b"listing_id,t\xfftle\n1,a\n", "header"),
        ("listing_id,title\n".encode("utf-16"), "UTF-16"),
    ],
)
def test_unusable_headers(folder: Path, data: bytes, what: str) -> None:
    with pytest.raises(InputError, match=what):
        read(data, folder)


def test_further_columns_may_have_any_name_or_none(folder: Path) -> None:
    part = read(b",x,listing_id,x, title \n0,1,2,3,4\n", folder)  # an index as pandas writes it
    assert part.frame.select("listing_id", "title").rows() == [("2", "4")]
    assert part.columns == ("", "x", "listing_id", "x", "title")


def test_time_is_linear_on_stray_quotes() -> None:
    line = b'a",b,"c\n'  # opens a quoted cell when read from outside one and from inside alike
    csvscan.records(np.frombuffer(line, np.uint8), 3)
    seconds = []
    for count in (100_000, 400_000):
        begin = time.process_time()
        csvscan.records(np.frombuffer(line * count, np.uint8), 3)
        seconds.append(time.process_time() - begin)
    assert seconds[1] < 0.05 + 10 * seconds[0]
