"""``hiddenlinks scan``: every option, in every format."""

from __future__ import annotations

import json
from pathlib import Path

import polars as pl
import pytest
from calling import Call

import hiddenlinks as hl
from hiddenlinks.report import read


def _found(out: str) -> list[tuple[str, str, str | None]]:
    rows = [json.loads(line) for line in out.splitlines()]
    return [(row["listing_id"], row["status"], row["category"]) for row in rows]


BOTH = [("1", "hidden", "adult"), ("2", "unresolved", None)]


def test_json_lines_on_a_pipe_and_the_summary_beside_them(apart: Call, folder: Path) -> None:
    done = apart("scan", folder)
    assert done.status == 0
    assert _found(done.out) == BOTH
    assert set(json.loads(done.out.splitlines()[0])) == set(hl.Finding.model_fields)
    assert "listings: 3 rows, 3 used" in done.err
    assert "1 unresolved" in done.err
    assert "\x1b" not in done.err


def test_a_table_for_people(call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    done = call("scan", folder, "--table")
    assert "leads to adult" in done.out
    assert "leads out of sight" in done.out
    assert "https://shop.example/" in done.out
    assert call("scan", folder, "--jsonl").out == call("scan", folder).out


@pytest.mark.parametrize("suffix", [".jsonl", ".ndjson", ".csv", ".parquet", ".CSV"])
def test_files_of_every_format(call: Call, folder: Path, tmp_path: Path, suffix: str) -> None:
    file = tmp_path / f"f ☃{suffix}"
    done = call("scan", folder, "-o", file)
    assert done.status == 0
    assert not done.out
    assert f"wrote 2 findings to {file}" in done.err
    assert [finding.listing_id for finding in read(file)] == ["1", "2"]
    assert tuple(read(file)) == hl.scan(folder).findings


def test_twice_the_same_bytes(call: Call, folder: Path, tmp_path: Path) -> None:
    for name in ("a", "b"):
        for suffix in (".jsonl", ".csv", ".parquet"):
            call("scan", folder, "-o", tmp_path / f"{name}{suffix}")
    for suffix in (".jsonl", ".csv", ".parquet"):
        assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_top_and_least_score(call: Call, folder: Path) -> None:
    assert _found(call("scan", folder, "--top", 1).out) == BOTH[:1]
    assert _found(call("scan", folder, "--min-score", 0.5).out) == BOTH[:1]
    assert _found(call("scan", folder, "--min-score", 1).out) == []


def test_as_of(call: Call, folder: Path) -> None:
    assert _found(call("scan", folder, "--as-of", "2026-02-01").out) == BOTH[1:]
    assert _found(call("scan", folder, "--as-of", "2026-03-01T00:00:00Z").out) == BOTH
    assert _found(call("scan", folder, "--as-of", "2026-03-01T01:00:00+02:00").out) == BOTH[1:]
    assert "soon" in call("scan", folder, "--as-of", "soon").line


@pytest.mark.parametrize(("score", "status"), [(0.5, 3), (0.0, 3), (1.0, 0)])
def test_fail_on(call: Call, folder: Path, score: float, status: int) -> None:
    done = call("scan", folder, "--fail-on", score)
    assert done.status == status
    assert _found(done.out) == BOTH


def test_fail_on_is_about_hidden_findings_alone(call: Call, folder: Path) -> None:
    (folder / "domains.csv").unlink()
    done = call("scan", folder, "--fail-on", 0)
    assert _found(done.out) == BOTH[1:]
    assert done.status == 0


def test_domains_in_every_form(call: Call, folder: Path, tmp_path: Path) -> None:
    table = (folder / "domains.csv").rename(tmp_path / "known.csv")
    assert _found(call("scan", folder).out) == BOTH[1:]
    assert _found(call("scan", folder, "--domains", table).out) == BOTH
    hosts = tmp_path / "hosts"
    hosts.write_text("# a list\n0.0.0.0 shop.example\n127.0.0.1 localhost\n", "utf-8")
    found = _found(call("scan", folder, "--domains", f"medicine={hosts}").out)
    assert ("1", "hidden", "medicine") in found
    found = _found(call("scan", folder, "--domains", table, "--domains", f"medicine={hosts}").out)
    assert {category for _, _, category in found} == {"adult", "medicine", None}
    assert "category" in call("scan", folder, "--domains", hosts).line
    assert "nowhere" in call("scan", folder, "--domains", "adult=nowhere").line
    assert "nowhere" in call("scan", folder, "--domains", "nowhere").line


def test_labels_that_are_no_category_are_counted(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "list").write_text("a.example\nb.example\n", "utf-8")
    assert (
        "ignored list entries, whose label is no category of the policy: 2"
        in call("scan", folder, "--domains", f"gambling={tmp_path / 'list'}").err
    )


def test_policy(call: Call, folder: Path, tmp_path: Path) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text("prior = 3.0\n", "utf-8")
    assert json.loads(call("scan", folder, "--policy", policy).out.splitlines()[0])["prior"] == 3.0
    policy.write_text("min_score = 0.99\n", "utf-8")
    assert call("scan", folder, "--policy", policy).out == ""
    assert len(_found(call("scan", folder, "--policy", policy, "--min-score", 0.05).out)) == 2
    policy.write_text("categories = ['medicine']\n", "utf-8")
    assert _found(call("scan", folder, "--policy", policy).out) == BOTH[1:]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("hub_seller = 3", "did you mean hub_sellers"),
        ("hub_sellers = 'x'", "hub_sellers"),
        ("placed_hops = 0", "placed_hops"),
        ("prior = nan", "prior"),
        ("kinds = ['teleport']", "kinds"),
        ("kinds = ['recommended']", "recommended"),
        ("categories = []", "categories"),
        ("prior = ", "TOML"),
        ("\xff", "TOML"),
    ],
)
def test_policies_that_are_none(call: Call, folder: Path, tmp_path: Path, text: str, said: str) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_bytes(text.encode("latin-1"))
    line = call("scan", folder, "--policy", policy).line
    assert said in line
    assert "policy.toml" in line


def test_rejects_are_written_and_counted(call: Call, folder: Path, tmp_path: Path) -> None:
    with (folder / "links.csv").open("a", encoding="utf-8") as file:
        file.write("listing:1,https://a.example/,teleport,\nlisting:1,nowhere,anchor,\n")
    rejects = tmp_path / "rejects.csv"
    done = call("scan", folder, "--rejects", rejects)
    assert done.status == 0
    assert "links: 4 rows, 2 used, 2 rejected" in done.err
    rows = pl.read_csv(rejects).to_dicts()
    assert [(row["table"], row["file"], row["row"]) for row in rows] == [
        ("links", "links.csv", 3),
        ("links", "links.csv", 4),
    ]
    assert "teleport" in rows[0]["reason"]
    line = call("scan", folder, "--strict").line
    assert "links.csv, row 3" in line
    assert "teleport" in line


def test_outputs_that_cannot_be_written_are_one_line(call: Call, folder: Path, tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").mkdir()
    for option in ("-o", "--rejects"):
        for place in ("nowhere/x.jsonl", "a.jsonl"):
            assert place in call("scan", folder, option, tmp_path / place).line
    assert "'.docx'" in call("scan", folder, "-o", tmp_path / "x.docx").line
    assert "''" in call("scan", folder, "-o", tmp_path / "x").line


def test_further_columns_are_ignored_and_named_once(call: Call, folder: Path) -> None:
    (folder / "variants.csv").write_text("listing_id,variant_id,colour,size\n1,a,red,2\n1,b,red,3\n", "utf-8")
    assert call("scan", folder).err.count("variants: ignored columns colour, size") == 1
