"""The other commands: ``explain``, ``classify``, ``synth``, ``evaluate``; and calls that are none."""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from datetime import timedelta
from pathlib import Path

import polars as pl
import pytest
from calling import Call

ADDED = ["supplement", "medicine", "adult", "category", "evidence"]


@pytest.fixture
def findings(call: Call, folder: Path, tmp_path: Path) -> Path:
    file = tmp_path / "f.jsonl"
    call("scan", folder, "-o", file)
    return file


def _ids(findings: Path) -> list[str]:
    return [json.loads(line)["finding_id"] for line in findings.read_text("utf-8").splitlines()]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scan", "nowhere"), "nowhere"),
        (("scan", __file__), "folder"),
        (("scan", "x", "--topp", "3"), "--topp"),
        (("scan", "x", "--top", "0"), "--top"),
        (("scan", "x", "--top", "many"), "--top"),
        (("scan", "x", "--min-score", "2"), "--min-score"),
        (("scan", "x", "--fail-on", "-1"), "--fail-on"),
        (("scan", "x", "y"), "y"),
        (("scan", "x", "-o"), "-o"),
        (("scan",), "dataset"),
        (("teleport",), "teleport"),
        (("--teleport",), "--teleport"),
        (("explain", "nowhere.jsonl", "a"), "nowhere.jsonl"),
        (("explain", __file__, "a"), ".py"),
        (("explain", "x"), "finding_id"),
        (("scan", "x" * 300), "x: File name too long; give another path"),
        (("monitor", "y" * 300, "--findings"), "y: File name too long; give another path"),
        (("classify", "nowhere.csv"), "nowhere.csv"),
        (("classify", __file__), ".py"),
        (("evaluate", "nowhere.jsonl", "truth.csv"), "nowhere.jsonl"),
        (("synth", "x", "--listings", "0"), "--listings"),
        (("synth", "x", "--seed", "-1"), "--seed"),
        (("synth", "x", "--form", "xls"), "xls"),
        (("synth", "x", "--camouflage", "-1"), "--camouflage"),
        (("synth", __file__, "--listings", "5"), "test_commands.py"),
    ],
)
def test_unusable_calls_are_one_line(call: Call, arguments: tuple[str, ...], said: str) -> None:
    assert said in call(*arguments).line


def test_help_and_version(apart: Call) -> None:
    done = apart("--help")
    assert done.status == 0
    assert all(command in done.out for command in ("scan", "explain", "classify", "synth", "evaluate"))
    assert re.fullmatch(r"hiddenlinks \d+\.\d+\S*\n", apart("--version").out)


def test_explain_tells_the_way_and_adds_up(call: Call, findings: Path) -> None:
    hidden, unresolved = _ids(findings)
    told = call("explain", findings, hidden).out
    assert "leads to adult: https://shop.example/" in told
    assert "0. listing:1\n" in told
    assert "1. https://shop.example/   (by anchor, observed, 2026-03-01)" in told
    assert "could not be followed" in call("explain", findings, unresolved).out
    assert call("explain", findings, hidden[:6].upper()).out == told


def test_explain_unknown_and_ambiguous_ids(call: Call, findings: Path) -> None:
    assert "no finding 'zz' among 2" in call("explain", findings, "zz").line
    assert "2 findings begin with ''" in call("explain", findings, "").line


def test_one_finding_may_stand_in_a_file_twice(call: Call, findings: Path, tmp_path: Path) -> None:
    twice = tmp_path / "twice.jsonl"
    twice.write_text(2 * findings.read_text("utf-8"), "utf-8")
    name = _ids(findings)[0]
    assert call("explain", twice, name).out == call("explain", findings, name).out


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (('"schema_version":"1"', '"schema_version":"2"'), "version 2"),
        (('"schema_version":"1"', '"schema_version":"2","new":1'), "version 2"),
        (('"schema_version":"1"', '"schema_version":"1.1"'), "version 1.1"),
        (('"schema_version":"1"', '"schema_version":1'), "schema_version"),
        (('"direction":"forward"', '"direction":"up"'), "direction"),
        (('"listing_id":', '"listing":'), "listing_id"),
        (("}]", "}"), "line 1"),
        (("{", "["), "line 1"),
    ],
)
def test_explain_names_the_line_that_is_none(
    call: Call, findings: Path, change: tuple[str, str], said: str
) -> None:
    findings.write_text(findings.read_text("utf-8").replace(*change), "utf-8")
    line = call("explain", findings, "a").line
    assert said in line
    assert "f.jsonl, line 1" in line


def test_explain_is_safe_on_a_terminal(call: Call, findings: Path) -> None:
    text = findings.read_text("utf-8").replace("listing:1", "listing:\\u001b[2J\\u202e1")
    findings.write_text(text, "utf-8")
    told = call("explain", findings, _ids(findings)[0]).out
    assert "\x1b" not in told
    assert "\u202e" not in told
    assert "\\u001b[2J" in told


TEXTS = ["oak chair", "viagra 100 mg tablets", "", "стол"]


def _write(file: Path, rows: list[dict[str, object]]) -> Path:
    if file.suffix == ".parquet":
        pl.DataFrame(rows).write_parquet(file)
    elif file.suffix == ".jsonl":
        file.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    else:
        out = io.StringIO()
        writer = csv.DictWriter(out, list(rows[0]), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
        data = out.getvalue().encode()
        file.write_bytes(gzip.compress(data) if file.suffix == ".gz" else data)
    return file


@pytest.mark.parametrize("name", ["t.csv", "ein täble ☃.csv", "t.jsonl", "t.parquet", "t.csv.gz"])
def test_classify_keeps_every_row_and_column(call: Call, tmp_path: Path, name: str) -> None:
    table = _write(tmp_path / name, [{"n": n, "title": text} for n, text in enumerate(TEXTS)])
    for suffix in (".csv", ".jsonl", ".parquet"):
        done = call("classify", table, "-o", tmp_path / f"out{suffix}")
        assert (done.status, done.out, done.err) == (0, "", "")
    rows = pl.read_parquet(tmp_path / "out.parquet")
    assert rows.columns == ["n", "title", *ADDED]
    assert rows["n"].cast(pl.Int64).to_list() == [0, 1, 2, 3]
    assert rows["category"].to_list() == ["none", "medicine", "none", "none"]
    assert "viagra" in rows["evidence"][1]
    assert rows.select(pl.all_horizontal(pl.col("supplement", "medicine", "adult").is_between(0, 1)))[
        :, 0
    ].all()
    assert pl.read_ndjson(tmp_path / "out.jsonl")["category"].equals(rows["category"])
    assert call("classify", table, "--column", "title").out == (tmp_path / "out.csv").read_text("utf-8")


def test_classify_another_column_and_names_that_are_taken(call: Call, tmp_path: Path) -> None:
    table = _write(tmp_path / "t.csv", [{"text": TEXTS[1], "category": "a", "category_given": "b"}])
    (row,) = csv.DictReader(io.StringIO(call("classify", table, "--column", "text").out))
    assert row["category"] == "medicine"
    assert (row["category_given"], row["category_given_given"]) == ("b", "a")


def test_classify_keeps_what_csv_has_no_cell_for(call: Call, tmp_path: Path) -> None:
    rows: list[dict[str, object]] = [{"title": "chair", "tags": ["é", "b"], "box": {"a": 1}}, {"title": None}]
    table = _write(tmp_path / "t.jsonl", rows)
    first, second = csv.DictReader(io.StringIO(call("classify", table).out))
    assert (json.loads(first["tags"]), json.loads(first["box"])) == (["é", "b"], {"a": 1})
    assert (second["title"], second["tags"], second["category"]) == ("", "", "none")
    assert "holds no texts" in call("classify", table, "--column", "tags").line


def test_classify_writes_what_no_text_form_holds_as_text(call: Call, tmp_path: Path) -> None:
    row = {"title": ["chair"], "raw": [b"\xff\x00"], "took": [timedelta(hours=1)]}
    pl.DataFrame(row).write_parquet(tmp_path / "t.parquet")
    (said,) = csv.DictReader(io.StringIO(call("classify", tmp_path / "t.parquet").out))
    assert (said["raw"], said["took"]) == ("ff00", "PT1H")
    assert call("classify", tmp_path / "t.parquet", "-o", tmp_path / "t.jsonl").status == 0
    assert pl.read_ndjson(tmp_path / "t.jsonl")["raw"].to_list() == ["ff00"]
    assert call("classify", tmp_path / "t.parquet", "-o", tmp_path / "u.parquet").status == 0
    assert pl.read_parquet(tmp_path / "u.parquet")["raw"].to_list() == [b"\xff\x00"]


def test_classify_of_no_rows_has_a_header(call: Call, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("title\n")
    assert call("classify", tmp_path / "t.csv").out.splitlines() == [",".join(["title", *ADDED])]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("t.csv", b"name,text\nx,y\n", "no column 'title'; columns there: name, text"),
        ("t.csv", b"title\nchair\na,b,c\n", "t.csv"),
        ("t.csv", b"", "t.csv"),
        ("t.jsonl", b'{"title": "chair"}\n{"tit', "t.jsonl"),
        ("t.parquet", b"PAR1", "t.parquet"),
        ("t.csv.gz", b"\x1f\x8b\x08", "t.csv.gz"),
    ],
)
def test_classify_unusable_tables(call: Call, tmp_path: Path, name: str, content: bytes, said: str) -> None:
    (tmp_path / name).write_bytes(content)
    assert said in call("classify", tmp_path / name).line


def test_classify_unwritable_outputs(call: Call, tmp_path: Path) -> None:
    table = _write(tmp_path / "t.csv", [{"title": "chair"}])
    assert "nowhere" in call("classify", table, "-o", tmp_path / "nowhere" / "x.csv").line
    assert ".docx" in call("classify", table, "-o", tmp_path / "x.docx").line


def test_synth_overwrites_only_what_it_made(call: Call, tmp_path: Path) -> None:
    own = tmp_path / "listings.parquet"
    pl.DataFrame({"listing_id": ["1"], "title": ["chair"]}).write_parquet(own)
    before = own.read_bytes()
    assert "give an empty folder" in call("synth", tmp_path, "--listings", 3).line
    assert own.read_bytes() == before
    assert [call("synth", tmp_path / "new", "--listings", 3).status for _ in range(2)] == [0, 0]


def test_from_synth_to_evaluate(call: Call, tmp_path: Path) -> None:
    made = [tmp_path / "a", tmp_path / "b"]
    for folder in made:
        done = call("synth", folder, "--listings", 120, "--seed", 3, "--camouflage", 2, "--form", "mixed")
        assert done.status == 0
        assert "truth: 120 rows" in done.err
    names = sorted(path.name for path in made[0].iterdir())
    assert {"listings.csv", "truth.csv", "campaigns.csv"} <= set(names)
    assert all((made[0] / name).read_bytes() == (made[1] / name).read_bytes() for name in names)
    call("scan", made[0], "-o", tmp_path / "f.parquet")
    told = call("evaluate", tmp_path / "f.parquet", made[0] / "truth.csv").out
    assert "average precision" in told
    assert "technique" in told
    figures = json.loads(call("evaluate", tmp_path / "f.parquet", made[0] / "truth.csv", "--json").out)
    assert isinstance(figures, dict)


def test_evaluate_needs_a_truth(call: Call, findings: Path, folder: Path) -> None:
    line = call("evaluate", findings, folder / "listings.csv").line
    assert "label" in line
    assert "listing_id, title, category" in line
    assert "nowhere" in call("evaluate", findings, "nowhere").line
