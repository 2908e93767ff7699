"""JSON lines: the columnar reader and the careful one agree, and a bad line costs that line alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from hiddenlinks.load import jsonl
from hiddenlinks.load.files import Source
from hiddenlinks.load.part import ROW, Part

COLUMNS = ["listing_id", "title", "image_payloads"]


def read(data: bytes, folder: Path) -> Part:
    path = folder / "listings.jsonl"
    path.write_bytes(data)
    return jsonl.read_jsonl(Source("listings", path, "listings.jsonl", "jsonl"))


def careful(data: bytes, folder: Path) -> Part:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonl, "_fast", lambda *_: None)
        return read(data, folder)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("jsonl")


texts = st.text(st.sampled_from("ab,\"\n\\'é漢😀\0\x7f\u2028") | st.characters(codec="utf-8"), max_size=8)
scalars = (
    texts | st.integers(-(2**70), 2**70) | st.booleans() | st.none() | st.sampled_from([1.0, 0.5, -0.25])
)
rows_of = st.lists(
    st.dictionaries(st.sampled_from(["listing_id", "title", "price", "other"]), scalars),
    min_size=1,
    max_size=6,
)


@given(rows_of, st.booleans(), st.sampled_from(["\n", "\r\n", "\n\n"]))
def test_fast_and_careful_agree(folder: Path, rows: list[dict[str, object]], escaped: bool, end: str) -> None:
    data = "".join(json.dumps(row, ensure_ascii=escaped) + end for row in rows).encode()
    fast, slow = read(data, folder), careful(data, folder)
    assert set(fast.columns) == set(slow.columns)
    names = [name for name in (*COLUMNS, "price", ROW) if name in fast.columns or name == ROW]
    assert_frame_equal(fast.frame.select(names), slow.frame.select(names))
    assert fast.frame[ROW].to_list() == list(range(1, len(rows) + 1))
    for name in set(names) & {"listing_id", "title"}:
        wanted = [row.get(name) for row in rows]
        assert all(
            found == want
            for found, want in zip(fast.frame[name], wanted, strict=True)
            if isinstance(want, str)
        )


@given(
    st.lists(
        st.sampled_from([b'{"listing_id": "a"}', b'{"title": "b", "c": 1}', b"", b"{", b"\xff"]), max_size=9
    ),
    st.integers(1, 40),
)
def test_blocks_make_no_difference(folder: Path, lines: list[bytes], size: int) -> None:
    data = b"\n".join(lines)
    whole = careful(data, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(jsonl, "_BLOCK", size)
        found = read(data, folder)
    assert set(found.columns) == set(whole.columns)
    names = [name for name in whole.frame.columns if name in found.frame.columns]
    assert_frame_equal(found.frame.select(names), whole.frame.select(names))
    assert_frame_equal(found.rejects, whole.rejects)


@given(st.data(), st.lists(texts, min_size=1, max_size=6))
def test_damage_costs_one_line(folder: Path, draw: st.DataObject, titles: list[str]) -> None:
    lines = [json.dumps({"listing_id": str(at), "title": title}).encode() for at, title in enumerate(titles)]
    victim = draw.draw(st.integers(0, len(lines) - 1))
    at = draw.draw(st.integers(1, len(lines[victim]) - 1))
    lines[victim] = lines[victim][:at] + draw.draw(st.sampled_from([b"", b"\xff", b'"', b"}", b"\0", b"{"]))
    part = read(b"\n".join(lines) + b"\n", folder)
    numbers = part.frame[ROW].to_list() + part.rejects["row"].to_list()
    assert sorted(numbers) == list(range(1, len(lines) + 1))
    if "listing_id" in part.frame.columns:
        kept = dict(zip(part.frame[ROW], part.frame["listing_id"], strict=True))
        kept.pop(victim + 1, None)
        assert kept == {at + 1: str(at) for at in range(len(lines)) if at != victim}
    else:
        assert len(lines) == 1


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'{"listing_id": "2", "tit', "no JSON object: Unterminated string"),
        (b"[1, 2]", "no JSON object: another value"),
        (b"null", "no JSON object"),
        (b'{"listing_id": "2"} {}', "no JSON object: Extra data"),
        (b'{"title": "\xff"}', "undecodable bytes"),
        (b'{"title": ' + b"[" * 100_000 + b"]" * 100_000 + b"}", "nested too deeply"),
        (b"listing_id,title", "no JSON object"),
    ],
)
def test_reasons(folder: Path, line: bytes, reason: str) -> None:
    part = read(
        b'{"listing_id": 1, "title": "a"}\n' + line + b'\n\n{"listing_id": "3", "title": "b"}', folder
    )
    assert part.frame["listing_id"].to_list() == ["1", "3"]
    assert part.rejects["row"].to_list() == [2]
    assert reason in part.rejects["reason"][0]


def test_half_a_surrogate_pair_costs_one_character(folder: Path) -> None:
    lines = [rb'{"listing_id": "1", "title": "a\ud83d"}', rb'{"listing_id": "2", "title": "\ud83d\ude00"}']
    assert read(b"\n".join(lines), folder).frame["title"].to_list() == ["a\ufffd", "😀"]


def test_nan_is_missing_and_the_first_of_two_keys_counts(folder: Path) -> None:
    part = read(b'{"listing_id": "1", "listing_id": "2", "price": NaN}\n', folder)
    assert part.frame["listing_id"].to_list() == ["1"]
    assert part.frame["price"].to_list() == [None]


def test_columns_that_no_row_has_are_missing(folder: Path) -> None:
    part = read(b'{"listing_id": "1", "colour": "red"}\n', folder)
    assert set(part.columns) == {"listing_id", "colour"}
    assert "title" not in part.frame.columns
