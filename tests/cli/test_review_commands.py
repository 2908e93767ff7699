"""Deciding, auditing and naming offenders by the command line."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from shutil import copy

import pytest
from calling import Call

BY = ("--by", "Ana", "--why", "seen it")


@pytest.fixture
def store(call: Call, folder: Path, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    first = tmp_path_factory.getbasetemp() / "review.duckdb"
    if not first.exists():
        assert call("monitor", first, "--add", folder, "--as-of", "2026-04-01").status == 0
    return Path(copy(first, tmp_path / "s.duckdb"))


def ids(call: Call, store: Path) -> list[str]:
    lines = call("monitor", store, "--findings", "--jsonl").out.splitlines()
    return [json.loads(line)["finding_id"] for line in lines]


def test_a_verdict_is_said_and_kept(call: Call, store: Path) -> None:
    name, other = ids(call, store)
    assert call("review", store, name[:6], "dismiss", *BY).out == f"finding {name}: dismissed by Ana\n"
    left = call("monitor", store, "--findings", "--jsonl")
    assert [json.loads(line)["finding_id"] for line in left.out.splitlines()] == [other]
    assert left.err.startswith("1 stay away: their findings were dismissed")
    assert len(call("monitor", store, "--findings", "--as-found", "--jsonl").out.splitlines()) == 2
    assert json.loads(call("review", store, "--json").out)["dismissed"] == 1
    table = call("review", store)
    assert other in table.out
    assert name not in table.out
    assert "1 open, 0 back, 0 confirmed, 1 dismissed" in table.out
    assert "dismissed by Ana, " in call("review", store, "--all").out


def test_the_same_dataset_without_the_dismissed_one_has_nothing_to_tell(
    call: Call, store: Path, folder: Path
) -> None:
    name, _ = ids(call, store)
    call("review", store, name, "dismiss", *BY)
    links = folder / "links.csv"
    links.write_text(links.read_text("utf-8") + "listing:3,https://bit.ly/y,qr,\n", "utf-8")
    added = call("monitor", store, "--add", folder, "--as-of", "2026-04-02", "--json")
    changed = [change["finding"]["listing_id"] for change in json.loads(added.out)["changes"]]
    assert changed == ["3"]


def test_an_allowance_is_listed_wherever_findings_are(call: Call, store: Path, folder: Path) -> None:
    said = "site:shop.example is allowed through 2199-01-01, says Ana: seen it"
    before = json.loads(call("monitor", store, "--findings", "--jsonl").out.splitlines()[0])
    assert call("review", store, "allow", "shop.example", "--until", "2199-01-01", *BY).out == f"{said}\n"
    shown = call("monitor", store, "--findings", "--jsonl")
    after = [json.loads(line) for line in shown.out.splitlines()]
    dampened = next(row for row in after if row["finding_id"] == before["finding_id"])
    assert dampened["score"] < before["score"]
    assert dampened["signals"][-1]["name"] == "allowed"
    assert said in shown.err
    (folder / "links.csv").write_text("source,target,kind\n", "utf-8")
    assert said in call("monitor", store, "--add", folder, "--as-of", "2026-04-02").err
    assert f"{said} (findings dampened: 1)" in call("review", store).out
    assert (
        call("review", store, "disallow", "shop.example", *BY).out == "site:shop.example is allowed no more\n"
    )
    trail = [line.split(" ", 2)[2] for line in call("review", store, "trail").out.splitlines()]
    assert trail == [
        "Ana: allow site:shop.example: until 2199-01-02 00:00: seen it",
        "Ana: disallow site:shop.example: seen it",
    ]
    assert [
        json.loads(line)["who"] for line in call("review", store, "trail", "--json").out.splitlines()
    ] == ["Ana"] * 2


def test_a_report_of_a_store_lists_what_was_decided(call: Call, store: Path, tmp_path: Path) -> None:
    _, second = ids(call, store)
    call("review", store, second, "dismiss", *BY)
    call("review", store, "allow", "shop.example", "--until", "2199-01-01", *BY)
    call("review", store, "allow", "https://t.me/helpdesk", "--until", "2199-01-01", *BY)
    page, log = tmp_path / "r.html", tmp_path / "r.sarif"
    assert "wrote 1 findings to" in call("monitor", store, "--findings", "-o", page).err
    text = page.read_text("utf-8")
    assert "site:shop.example is allowed through 2199-01-01" in text
    assert "handle:telegram/redacted-name-" in text
    assert "helpdesk" not in text
    assert "1 stay away" in text
    assert "Ana" not in text, "who decided is no reader's business"
    held = {
        "sarif": "site:shop.example is allowed",
        "graphml": "site:shop.example is allowed",
        "csv": "allowed",
    }
    for suffix, said in (held | {"jsonl": '"name":"allowed"'}).items():
        report = tmp_path / f"r.{suffix}"
        call("monitor", store, "--findings", "-o", report)
        assert said in report.read_text("utf-8"), suffix
    assert "site:shop.example is allowed" in call("offenders", store).err
    assert len(json.loads(call("offenders", store, "--json").out)["allowances"]) == 2
    metrics = tmp_path / "m.prom"
    call("monitor", store, "--metrics", metrics)
    assert 'hiddenlinks_allowances{kind="site"} 1' in metrics.read_text("utf-8")
    assert call("monitor", store, "--findings", "--as-found", "-o", log).out == ""
    results = json.loads(log.read_text("utf-8"))["runs"][0]["results"]
    suppressed = [row for row in results if row.get("suppressions")]
    assert [row["suppressions"][0]["status"] for row in suppressed] == ["accepted"]
    told = json.loads(call("monitor", store, "--findings", "--json").out)
    assert (told["hidden"] + told["unresolved"], told["away"], len(told["allowances"])) == (1, 1, 2)


def test_an_audit_from_sample_to_estimate(call: Call, store: Path, tmp_path: Path) -> None:
    file = tmp_path / "sample.csv"
    assert (
        call("audit", store, "--sample", 3, "--seed", 7, "-o", file).err == "audit 1: 3 listings to judge\n"
    )
    with file.open(encoding="utf-8-sig", newline="") as lines:
        rows = list(csv.DictReader(lines))
    assert sorted(row["listing_id"] for row in rows) == ["1", "2", "3"]
    assert not {"score", "stratum"} & rows[0].keys()
    assert "3 are left to judge" in call("audit", store).out
    with file.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, rows[0])
        writer.writeheader()
        writer.writerows(
            row | {"judgement": "hidden" if row["listing_id"] == "1" else "benign"} for row in rows
        )
    shown = call("audit", store, "--judged", file, "--by", "Ana")
    assert shown.err == "audit 1: 3 judgements taken in\n"
    assert "Audit 1: 3 of 3 listings as of 2026-04-01 00:00, seed 7; judged by Ana." in shown.out
    assert "prevalence   33.33%  (33.33% to 33.33%) of all listings are hidden" in shown.out
    estimates = json.loads(call("audit", store, "--json").out)["estimates"]
    assert estimates["recall"] == {"value": 1, "low": 1, "high": 1}
    piped = call("audit", store, "--sample", 3, "--seed", 8, "--scores").out
    assert {"stratum", "score"} <= set(next(csv.reader([piped.splitlines()[0]])))


def test_offenders_are_named(call: Call, store: Path) -> None:
    found = json.loads(call("offenders", store, "--all", "--json").out)
    assert [(one["kind"], one["name"], one["open"]) for one in found["offenders"]] == [
        ("seller", "s1", 1),
        ("site", "shop.example", 1),
    ]
    assert found["alike"] == []
    assert "shop.example" in call("offenders", store, "--all", "--kind", "site").out
    assert "2 more have one finding alone" in call("offenders", store).out


UNUSABLE = {
    ("review", "STORE", "zz", "dismiss", *BY): "no finding 'zz'; nearest: ",
    ("review", "STORE", "zz"): "no decision; known: confirm, dismiss, reopen",
    ("review", "STORE", "allow", "a.example", *BY): "an allowance without an end",
    ("review", "STORE", "allow", "--until", "2199-01-01", *BY): "nothing to allow",
    ("review", "STORE", "allow", "a.example", "--until", "2020-01-01", *BY): "2020-01-01 is past",
    ("review", "NONE"): "no such store",
    ("audit", "STORE", "--sample", "1"): "a sample of 1 for 3 strata; draw at least 3",
    ("audit", "STORE", "--sample", "3", "-o", "a.txt"): "unknown format '.txt'",
    ("audit", "STORE"): "no audit; draw one",
    ("audit", "STORE", "--judged", "none.csv", "--by", "A"): "none.csv: cannot be read",
    ("audit", "STORE", "--judged", "a.csv", "--sample", "3"): "--sample and --judged",
    ("monitor", "STORE", "--findings", "-o", "a.txt"): "unknown format '.txt'",
    ("monitor", "STORE", "--metrics", "a.prom", "-o", "a.html"): "-o writes the findings",
    ("offenders", "STORE", "--kind", "sellers"): "did you mean seller?",
}


@pytest.mark.parametrize("words", UNUSABLE, ids=" ".join)
def test_what_cannot_be_done_is_one_line(call: Call, store: Path, words: tuple[str, ...]) -> None:
    places = {"STORE": str(store), "NONE": str(store.with_name("none"))}
    assert UNUSABLE[words] in call(*(places.get(word, word) for word in words)).line
