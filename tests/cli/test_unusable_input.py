"""Bad input gets a clear answer on the command line: one line and exit 2, or rows set aside with their reasons."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

LISTINGS = "listing_id,title,category\n1,chair,furniture\n"
LINK = "source,target,kind,observed_at\n"


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "hiddenlinks", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603


def dataset(folder: Path, **files: str | bytes) -> Path:
    for name, content in files.items():
        data = content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content
        (folder / name.replace("__", ".")).write_bytes(data)
    return folder


UNUSABLE = {
    "a folder without listings": ({"links__csv": LINK}, "no listings"),
    "a missing required column": ({"listings__csv": "id,title\n1,chair\n"}, "listing_id"),
    "a broken Parquet": ({"listings__parquet": b"PAR1 no more"}, "listings.parquet"),
    "two forms of one table": ({"listings__csv": LISTINGS, "listings__jsonl": "{}"}, "listings"),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_unusable(case: str, tmp_path: Path) -> None:
    files, said = UNUSABLE[case]
    done = run("scan", dataset(tmp_path, **files))
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1
    assert not done.stdout


def test_the_missing_column_is_named_beside_those_that_are_there(tmp_path: Path) -> None:
    done = run("scan", dataset(tmp_path, listings__csv="id,title\n1,chair\n"))
    assert "listing_id" in done.stderr
    assert "id, title" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("scan", "nowhere"), "nowhere"),
        (("scan", __file__), "folder"),
        (("scan", "x", "--topp", "3"), "--topp"),
        (("scan",), "dataset"),
        (("teleport",), "teleport"),
        (("explain", "nowhere.jsonl", "a"), "nowhere.jsonl"),
        (("classify", "nowhere.csv"), "nowhere.csv"),
        (("evaluate", "nowhere.jsonl", "truth.csv"), "nowhere.jsonl"),
        (("synth", "x", "--listings", "0"), "--listings"),
    ],
)
def test_unusable_calls_are_one_line(arguments: tuple[str, ...], said: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert len(done.stderr.splitlines()) == 1


ASIDE = {
    "undecodable bytes": ({"links__csv": LINK.encode() + b"listing:1,https://\xff.example/,anchor,\n"}, 1),
    "a line cut in half": ({"links__jsonl": '{"source": "listing:1", "tar'}, 1),
    "too many cells": ({"links__csv": LINK + "listing:1,https://a.example/,anchor,,x,y\n"}, 1),
    "an unknown kind": ({"links__csv": LINK + "listing:1,https://a.example/,teleport,\n"}, 1),
    "an impossible date": ({"links__csv": LINK + "listing:1,https://a.example/,anchor,2026-02-31\n"}, 1),
    "a listing without an id": ({"listings__csv": LISTINGS + ",table,furniture\n"}, 1),
    "a duplicate variant": ({"variants__csv": "listing_id,variant_id,title\n1,a,red\n1,a,blue\n"}, 1),
    "a link to nowhere": ({"links__csv": LINK + "listing:1,javascript:alert(1),anchor,\n"}, 1),
    "a redirect loop": (
        {
            "links__csv": LINK + "listing:1,https://a.example/,anchor,\n"
            "https://a.example/,https://b.example/,http_redirect,\nhttps://b.example/,https://a.example/,http_redirect,\n"
        },
        0,
    ),
    "an empty table": ({"links__csv": LINK}, 0),
    "a lone surrogate": ({"pages__jsonl": '{"url": "https://a.example/", "text": "\\ud800 text"}'}, 0),
    "a title of a megabyte": ({"listings__csv": LISTINGS + f"2,{'chair ' * 180_000},furniture\n"}, 0),
    "control and right-to-left characters": (
        {"listings__csv": LISTINGS + "2,\x1b[2J\u202eriahc,furniture\n"},
        0,
    ),
    "a listing whose url runs": (
        {"listings__jsonl": '{"listing_id": "1", "title": "x", "url": "javascript:1"}'},
        0,
    ),
}


@pytest.mark.parametrize("case", ASIDE)
def test_rows_set_aside(case: str, tmp_path: Path) -> None:
    files, rejected = ASIDE[case]
    folder = tmp_path / "a märket \N{SNOWMAN}"
    folder.mkdir()
    if not any(name.startswith("listings") for name in files):
        files = files | {"listings__csv": LISTINGS}
    rejects = tmp_path / "rejects.csv"
    done = run("scan", dataset(folder, **files), "--rejects", rejects)
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr
    rows = rejects.read_text("utf-8").splitlines()[1:]
    assert len(rows) == rejected
    assert ("rejected" in done.stderr) == bool(rejected)
    if rejected:
        assert run("scan", folder, "--strict").returncode == 2


def test_a_chain_of_100_000_hops_is_unresolved(tmp_path: Path) -> None:
    urls = [f"https://a{i}.example/" for i in range(100_000)]
    links = ["listing:1," + urls[0] + ",anchor,"]
    links += [f"{a},{b},http_redirect," for a, b in pairwise(urls)]
    pages = f"url,title,text\n{urls[-1]},Pharmacy,Viagra 100 mg 20 tablets 30 EUR add to cart\n"
    folder = dataset(
        tmp_path, listings__csv=LISTINGS, links__csv=LINK + "\n".join(links) + "\n", pages__csv=pages
    )
    done = run("scan", folder)
    assert done.returncode == 0, done.stderr
    assert '"status":"unresolved"' in done.stdout
    assert '"status":"hidden"' not in done.stdout


def test_a_node_with_a_million_links(tmp_path: Path) -> None:
    links = "".join(f"listing:{i},https://hub.example/,anchor,\n" for i in range(1_000_000))
    done = run("scan", dataset(tmp_path, listings__csv=LISTINGS, links__csv=LINK + links))
    assert done.returncode == 0, done.stderr
    assert "1,000,000 used" in done.stderr


def test_a_reader_who_leaves_is_no_error(tmp_path: Path) -> None:
    folder = dataset(tmp_path, listings__csv=LISTINGS)
    line = f"{sys.executable} -m hiddenlinks scan '{folder}' | true; exit ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True, check=False)  # noqa: S603, S607
    assert "Traceback" not in done.stderr


def test_paths_that_cannot_be_written(tmp_path: Path) -> None:
    folder = dataset(tmp_path, listings__csv=LISTINGS)
    for option in ("-o", "--rejects"):
        done = run("scan", folder, option, tmp_path / "nowhere" / "x.jsonl")
        assert done.returncode == 2
        assert "nowhere" in done.stderr.splitlines()[-1]
    assert run("scan", folder, "-o", tmp_path / "x.docx").returncode == 2
