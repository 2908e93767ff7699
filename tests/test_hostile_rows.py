"""Rows of any nonsense: nothing breaks, nothing is lost, and neither order nor form changes what is found."""

from __future__ import annotations

import json
import random
import time
import tomllib
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.records import TABLES
from hiddenlinks.report import story
from hiddenlinks.report.jsonl import dumps

Tables = dict[str, list[dict[str, Any]]]
SAID = tomllib.loads((Path(__file__).parent / "hostile.toml").read_text("utf-8"))
TEXTS = [*SAID["texts"], None, "\ud800 x", "\x00", "x" * 3000, "(" * 500, "t.me/" * 300, "https://" * 300]
URLS = [*SAID["urls"], None, "https://a.example/\ud800", "https://a.example/" + "x" * 5000]
IDS = [*SAID["ids"], None, "\ud800", "\x00", "x" * 300]
NUMBERS = [None, "1", 2, 3.5, "-1", "nan", "inf", "1e400", "x", 200, 301, 404, 503, 10**20, True]
TIMES = [*SAID["times"], None, 1, 1.5]
FLAGS = [None, True, False, "true", "yes", "0", 1]
PAYLOADS = [*SAID["payloads"], None, [], ["https://shop.example/"], ["viagra 100 mg"], [None], ["", None, 1]]
WORDS: dict[str, list[Any]] = {
    **dict.fromkeys(("listing_id", "variant_id", "seller_id"), IDS),
    **dict.fromkeys(("title", "description", "text", "origin"), TEXTS),
    **dict.fromkeys(("source", "target", "url", "node"), URLS),
    **dict.fromkeys(("price", "orders", "status", "weight"), NUMBERS),
    **dict.fromkeys(("age_gate", "interstitial"), FLAGS),
    "kind": SAID["kinds"],
    "persona": [None, None, "crawler", "mobile", ""],
    "observed_at": TIMES,
    "image_payloads": PAYLOADS,
    "category": [None, "furniture", "Health > Medicine", "adult", "medicine", "gambling", "\ud800"],
    "domain": SAID["domains"],
    "label": ["adult", "medicine", "shortener", "link_in_bio", "gambling", "", None],
    "currency": [None, "EUR", "x"],
    "lang": [None, "de", "zz"],
    "country": [None, "DE", "zz"],
}
MOST = {"listings": 8, "variants": 5, "links": 25, "pages": 8, "domains": 3, "targets": 3}
LOOSE = hl.Policy(min_score=0)


def _made(chance: random.Random) -> Tables:
    crowd = chance.choice([1, 3, 6])
    return {
        table: [
            {name: chance.choice(WORDS[name]) for name in TABLES[table].model_fields}
            for _ in range(chance.randint(0, crowd * most))
        ]
        for table, most in MOST.items()
    }


def _found(report: hl.Report, tables: Tables) -> list[str]:
    for name, rows in report.summary.tables.items():
        assert rows.read == rows.used + rows.rejected == len(tables[name])
    assert report.rejects.height == sum(rows.rejected for rows in report.summary.tables.values())
    assert all(line.isprintable() for finding in report.findings for line in story(finding))
    assert report.to_frame().height == len(report.findings)
    return [dumps(finding) for finding in report.findings]


@settings(max_examples=5)
@given(seed=st.integers(0, 2**32))
def test_any_rows(seed: int, tmp_path_factory: Any) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    tables = _made(chance)
    expected = _found(hl.scan(**tables, policy=LOOSE), tables)
    folder = tmp_path_factory.mktemp("hostile")
    for name, rows in tables.items():
        lines = "".join(json.dumps(row) + "\n" for row in chance.sample(rows, len(rows)))
        (folder / f"{name}.jsonl").write_text(lines, "utf-8")
    assert _found(hl.scan(folder, policy=LOOSE), tables) == expected


def test_long_texts_take_no_time_that_grows_faster_than_they_do() -> None:
    length, pieces = 100_000, SAID["pieces"]
    texts = [(piece * length)[:length] for piece in pieces]
    listings = [{"listing_id": str(n), "title": text, "description": text} for n, text in enumerate(texts)]
    begin = time.perf_counter()
    assert hl.scan(listings=listings).summary.tables["listings"].used == len(pieces)
    assert time.perf_counter() - begin < 60  # seconds here: 4; a square of the length would be hours
