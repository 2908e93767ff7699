"""The monitor on the command line: exit statuses and summaries that schedulers read, metrics that Prometheus reads."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from calling import Call

from hiddenlinks.monitor import Store


def test_a_day_and_the_next(call: Call, folder: Path, tmp_path: Path) -> None:
    store, metrics = tmp_path / "a störe ☃", tmp_path / "m.prom"
    first = call("monitor", store, "--add", folder, "--as-of", "2026-04-01", "--json", "--fail-on", "0.9")
    added = json.loads(first.out)
    assert (first.status, added["addition"], added["events"]) == (3, 1, {"new": 2})
    assert {change["finding"]["listing_id"] for change in added["changes"]} == {"1", "2"}
    again = call("monitor", store, "--add", folder, "--json", "--fail-on", "0.9")
    assert (again.status, json.loads(again.out)["addition"]) == (0, None)
    assert "nothing was changed" in again.err

    listings = "listing_id,title,category,seller_id,observed_at\n1,oak chair,furniture,s1,2026-05-01\n"
    (tmp_path / "next").mkdir()
    (tmp_path / "next" / "listings.csv").write_text(listings)
    gone = call(
        "monitor", store, "--add", tmp_path / "next", "--as-of", "2026-05-01", "--jsonl", "--metrics", metrics
    )
    (change,) = map(json.loads, gone.out.splitlines())
    assert (gone.status, change["event"], change["found"], change["present"]) == (0, "gone", True, False)

    found = call("monitor", store, "--findings", "--as-found", "--jsonl").out
    assert found == call("scan", folder, "--jsonl").out
    assert call("monitor", store, "--findings", "--as-of", "2026-03-01", "--jsonl").out == ""
    since = call("monitor", store, "--findings", "--since", "2026-04-15", "--json")
    told = json.loads(since.out)
    assert [told[event] for event in ("new", "returned", "changed", "gone")] == [0, 0, 0, 1]

    turned = call("monitor", store, "--findings", "--since", "2026-05-01", "--as-of", "2026-04-15")
    assert "2026-04-15 lies before 2026-05-01" in turned.line

    lines = metrics.read_text().splitlines()
    sample = re.compile(r'hiddenlinks_\w+(\{\w+="[^"]*"(,\w+="[^"]*")*\})? -?\d+(\.\d+)?')
    assert all(line.startswith("# ") or sample.fullmatch(line) for line in lines)
    assert 'hiddenlinks_changes{event="gone"} 1' in lines
    assert "hiddenlinks_tombstones 1" in lines
    assert list(tmp_path.glob(".m.prom*")) == []


UNUSABLE = {
    "nothing to do": ((), "nothing to do; give --add DATASET"),
    "both": (("--add", ".", "--findings"), "--add stands alone"),
    "since alone": (("--since", "2026-01-01"), "give --findings, too"),
    "no time": (("--findings", "--as-of", "yesterday"), "'yesterday' is no time"),
    "no store": (("--findings",), "no such store"),
    "no dataset": (("--add", "nowhere"), "no such folder"),
}


@pytest.mark.parametrize(("words", "said"), UNUSABLE.values(), ids=UNUSABLE)
def test_what_cannot_be_used(call: Call, tmp_path: Path, words: tuple[str, ...], said: str) -> None:
    assert said in call("monitor", tmp_path / "store", *words).line
    assert not (tmp_path / "store").exists(), "a store is made by a dataset that could be read"


def test_a_second_process_is_turned_away(apart: Call, folder: Path, tmp_path: Path) -> None:
    with Store.open(tmp_path / "store", write=True, create=True) as held:
        line = apart("monitor", tmp_path / "store", "--add", folder).line
        assert "in use by another process; wait until that is done; nothing was changed" in line
        assert held.last() is None
