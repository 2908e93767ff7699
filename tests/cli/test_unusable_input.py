"""Bad input gets a clear answer on the command line: one line and exit 2, or rows set aside with their reasons."""

from __future__ import annotations

import gzip
import io
from itertools import pairwise
from pathlib import Path

import polars as pl
import pytest
from calling import Call

LISTINGS = "listing_id,title,category\n1,chair,furniture\n"
LINK = "source,target,kind,observed_at\n"


def _parquet(**columns: list[object]) -> bytes:
    file = io.BytesIO()
    pl.DataFrame(columns, strict=False).write_parquet(file)
    return file.getvalue()


def _dataset(folder: Path, **files: str | bytes) -> Path:
    folder.mkdir(exist_ok=True)
    for name, content in files.items():
        path = folder / name.replace("__", ".").replace("ǀ", "/")
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content.encode("utf-8", "surrogatepass") if isinstance(content, str) else content)
    return folder


UNUSABLE: dict[str, tuple[dict[str, str | bytes], list[str]]] = {
    "an empty folder": ({}, ["no listings", "nothing"]),
    "a folder without listings": ({"links__csv": LINK}, ["no listings", "links.csv"]),
    "a missing required column": (
        {"listings__csv": "id,title\n1,chair\n"},
        ["listing_id missing", "id, title"],
    ),
    "two missing": ({"listings__csv": "id\n1\n"}, ["listing_id, title missing", "there: id"]),
    "one missing in Parquet": (
        {"listings__parquet": _parquet(id=["1"], title=["x"])},
        ["listing_id", "id, title"],
    ),
    "one missing in links": (
        {"listings__csv": LISTINGS, "links__csv": "source,target\nlisting:1,https://a.example/\n"},
        ["links.csv", "kind missing", "source, target"],
    ),
    "a broken Parquet": ({"listings__parquet": b"PAR1 no more"}, ["listings.parquet"]),
    "a Parquet cut off": (
        {"listings__parquet": _parquet(listing_id=["1"], title=["x"])[:-9]},
        ["listings.parquet"],
    ),
    "an empty Parquet": ({"listings__parquet": b""}, ["listings.parquet"]),
    "a packed file cut off": (
        {"listings__csv__gz": gzip.compress(LISTINGS.encode())[:-9]},
        ["listings.csv.gz"],
    ),
    "a packed file that is none": ({"listings__csv__zst": LISTINGS}, ["listings.csv.zst"]),
    "UTF-16": ({"listings__csv": LISTINGS.encode("utf-16")}, ["UTF-16"]),
    "two forms of one table": (
        {"listings__csv": LISTINGS, "listings__jsonl": "{}"},
        ["two sources", "jsonl"],
    ),
    "a part of unknown form": ({"listingsǀa__csv": LISTINGS, "listingsǀb__txt": "x"}, ["b.txt"]),
}


@pytest.mark.parametrize("case", UNUSABLE)
def test_unusable(call: Call, case: str, tmp_path: Path) -> None:
    files, said = UNUSABLE[case]
    line = call("scan", _dataset(tmp_path / "a märket ☃", **files)).line
    assert all(words in line for words in said), line


BOTH = '{{"listing_id": "1", "title": "x"}}\n{{"listing_id": "2", "title": "x", {}}}\n'

# tables beside LISTINGS, rows rejected, and what the reason says
ASIDE: dict[str, tuple[dict[str, str | bytes], int, str]] = {
    "undecodable bytes": (
        {"links__csv": LINK.encode() + b"listing:1,https://\xff.example/,anchor,\n"},
        1,
        "undecodable",
    ),
    "undecodable bytes in a listing": (
        {"listings__csv": LISTINGS.encode() + b"2,\xff\xfe,x\n"},
        1,
        "undecodable",
    ),
    "a line cut in half": ({"links__jsonl": '{"source": "listing:1", "tar'}, 1, "JSON"),
    "a line that is a list": ({"links__jsonl": "[1, 2]\n"}, 1, "JSON"),
    "too many cells": ({"links__csv": LINK + "listing:1,https://a.example/,anchor,,x,y\n"}, 1, "cells"),
    "a quote that is not closed": (
        {"links__csv": LINK + 'listing:1,"https://a.example/,anchor,\n'},
        1,
        "quoted",
    ),
    "an unknown kind": ({"links__csv": LINK + "listing:1,https://a.example/,teleport,\n"}, 1, "teleport"),
    "no kind": ({"links__csv": LINK + "listing:1,https://a.example/,,\n"}, 1, "kind"),
    "an impossible date": (
        {"links__csv": LINK + "listing:1,https://a.example/,anchor,2026-02-31\n"},
        1,
        "observed_at",
    ),
    "a listing without an id": ({"listings__csv": LISTINGS + ",table,furniture\n"}, 1, "listing_id"),
    "a listing without a title": ({"listings__csv": LISTINGS + "2,,furniture\n"}, 1, "title"),
    "a duplicate variant": (
        {"variants__csv": "listing_id,variant_id,title\n1,a,red\n1,a,blue\n"},
        1,
        "duplicate variant",
    ),
    "links to nowhere": (
        {
            "links__csv": LINK
            + "".join(f"listing:1,{u},anchor,\n" for u in ("javascript:alert(1)", "x", "https://"))
        },
        3,
        "target",
    ),
    "a link from nowhere": ({"links__csv": LINK + "data:text/plain;x,listing:1,anchor,\n"}, 1, "source"),
    "a page without an address": ({"pages__csv": "url,text\n,chairs\n"}, 1, "url"),
    "a weight that is none": (
        {"targets__csv": "node,category,weight\nhttps://a.example/,adult,7\nhttps://b.example/,adult,x\n"},
        2,
        "weight",
    ),
    "a price that is none": ({"listings__jsonl": BOTH.format('"price": "cheap"')}, 1, "price"),
    "payloads that are none": (
        {"listings__jsonl": BOTH.format('"image_payloads": "[1, "')},
        1,
        "image_payloads",
    ),
    "a status of twenty digits": (
        {"pages__jsonl": '{"url": "https://a.example/", "status": 99999999999999999999}'},
        1,
        "status",
    ),
}

# tables that are unusual and sound
SOUND: dict[str, dict[str, str | bytes]] = {
    "a redirect loop": {
        "links__csv": LINK + "listing:1,https://a.example/,anchor,\n"
        "https://a.example/,https://b.example/,http_redirect,\nhttps://b.example/,https://a.example/,http_redirect,\n"
    },
    "a link to itself": {
        "links__csv": LINK
        + "listing:1,listing:1,anchor,\nhttps://a.example/,https://a.example/#x,http_redirect,\n"
    },
    "a link to a listing that is not there": {"links__csv": LINK + "listing:1,listing:99,anchor,\n"},
    "a variant of a listing that is not there": {"variants__csv": "listing_id,variant_id,title\n99,a,red\n"},
    "empty tables": dict.fromkeys(("links__csv", "pages__jsonl", "domains__csv"), ""),
    "headers alone": {"links__csv": LINK, "pages__csv": "url,title\n"},
    "no listing at all": {"listings__csv": "listing_id,title\n"},
    "an empty file of listings": {"listings__jsonl": ""},
    "an empty table in Parquet": {"pages__parquet": _parquet(url=[], text=[])},
    "numbers for ids in Parquet": {
        "variants__parquet": _parquet(listing_id=[1], variant_id=[2], price=["3.5"])
    },
    "a lone surrogate": {"pages__jsonl": '{"url": "https://a.example/", "text": "\\ud800 text"}'},
    "an id with a surrogate": {"listings__jsonl": '{"listing_id": "\\udfff", "title": "\\ud800"}'},
    "a title of a megabyte": {"listings__csv": LISTINGS + f"2,{'chair ' * 180_000},furniture\n"},
    "a title of one word of a megabyte": {"listings__csv": LISTINGS + f"2,{'t.me/' * 200_000},furniture\n"},
    "control and right-to-left characters": {
        "listings__csv": LISTINGS + "2,\x1b[2J\u202eriahc\x07,furniture\n"
    },
    "NUL": {"listings__csv": LISTINGS + "2,a\x00b,furniture\n"},
    "a byte order mark and Windows line ends": {"listings__csv": "\ufeff" + LISTINGS.replace("\n", "\r\n")},
    "a listing whose url runs": {"listings__jsonl": BOTH.format('"url": "javascript:alert(1)"')},
    "payloads of numbers and nulls": {"listings__jsonl": BOTH.format('"image_payloads": [1, null, ""]')},
    "nested a thousand times": {
        "links__csv": LINK
        + f"listing:1,https://a.example/?u={'https%3A%2F%2Fa.example%2F%3Fu%3D' * 1000},anchor,\n"
    },
}


def _scan(call: Call, tmp_path: Path, files: dict[str, str | bytes]) -> tuple[str, pl.DataFrame]:
    if not any(name.startswith("listings") for name in files):
        files = files | {"listings__csv": LISTINGS}
    rejects = tmp_path / "rejects.csv"
    done = call("scan", _dataset(tmp_path / "a märket ☃", **files), "--rejects", rejects)
    assert done.status == 0, done.err
    return done.err, pl.read_csv(rejects)


@pytest.mark.parametrize("case", ASIDE)
def test_rows_set_aside_and_counted(call: Call, case: str, tmp_path: Path) -> None:
    files, count, reason = ASIDE[case]
    told, rejects = _scan(call, tmp_path, files)
    assert rejects.height == count
    assert rejects["reason"].str.contains(reason, literal=True).all(), rejects["reason"]
    assert f"{count} rejected" in told
    assert reason in call("scan", tmp_path / "a märket ☃", "--strict").line


@pytest.mark.parametrize("case", SOUND)
def test_unusual_and_sound(call: Call, case: str, tmp_path: Path) -> None:
    told, rejects = _scan(call, tmp_path, SOUND[case])
    assert rejects.is_empty()
    assert "rejected" not in told


def test_a_chain_of_100_000_hops_is_unresolved(call: Call, tmp_path: Path) -> None:
    urls = [f"https://a{i}.example/" for i in range(100_000)]
    links = ["listing:1," + urls[0] + ",anchor,"]
    links += [f"{a},{b},http_redirect," for a, b in pairwise(urls)]
    pages = f"url,title,text\n{urls[-1]},Pharmacy,Viagra 100 mg 20 tablets 30 EUR add to cart\n"
    tables = {"listings__csv": LISTINGS, "links__csv": LINK + "\n".join(links) + "\n", "pages__csv": pages}
    done = call("scan", _dataset(tmp_path, **tables))
    assert done.status == 0
    assert '"status":"unresolved"' in done.out
    assert '"status":"hidden"' not in done.out


def test_a_node_with_a_million_links(call: Call, tmp_path: Path) -> None:
    links = "".join(f"listing:{i},https://hub.example/,anchor,\n" for i in range(1_000_000))
    done = call("scan", _dataset(tmp_path, listings__csv=LISTINGS, links__csv=LINK + links))
    assert done.status == 0
    assert "1,000,000 used" in done.err
