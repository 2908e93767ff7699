"""An audit: drawn the same way by anybody, judged blind, taken back once, and estimated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from shutil import copy
from typing import Any

import polars as pl
import pytest

from hiddenlinks.errors import InputError
from hiddenlinks.load import from_frames
from hiddenlinks.monitor import Store, add
from hiddenlinks.monitor.audit import judge, read_judged, result, sample
from hiddenlinks.monitor.review import trail
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser
from hiddenlinks.version import VERSION

MOMENT = datetime(2030, 1, 1, tzinfo=UTC)


def listing(number: int) -> dict[str, Any]:
    return {
        "listing_id": f"{number:03}",
        "title": "oak chair",
        "category": "furniture",
        "seller_id": f"s{number}",
    }


def link(source: str, target: str, kind: str = "anchor", **more: Any) -> dict[str, Any]:
    return {"source": source, "target": target, "kind": kind, **more}


TABLES: dict[str, list[dict[str, Any]]] = {
    "listings": [
        *map(listing, range(120)),
        listing(120) | {"title": "=cmd|'/c calc'!A0", "listing_id": "=1+1"},
    ],
    "variants": [
        {"listing_id": "003", "variant_id": "a", "title": "with arms", "price": 9.5, "currency": "EUR"}
    ],
    "links": [
        *(link(f"listing:{n:03}", "https://pills.example/") for n in range(20)),
        link("listing:100", "https://go.example/1"),
        *(
            link(f"https://go.example/{n}", f"https://go.example/{n + 1}", "http_redirect")
            for n in range(1, 30)
        ),
        link("https://go.example/30", "https://far.example/", "http_redirect", persona="mobile"),
        link("https://blog.example/", "https://x.example/in"),
        link("https://x.example/in", "listing:101", "http_redirect"),
        link("listing:101", "listing:000", "recommended"),
    ],
    "pages": [
        {"url": "https://far.example/", "title": "Far", "text": "nothing\nto see", "persona": "mobile"},
        {"url": "https://blog.example/", "text": "a chair that I like"},
    ],
    "domains": [{"domain": "pills.example", "label": "medicine"}],
}


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("audit") / "s"
    with Store.open(path, write=True, create=True) as held:
        add(
            held,
            from_frames(**TABLES),
            origin="a test",
            policy=Policy(),
            recogniser=Recogniser.default(),
            library=VERSION,
            as_of=MOMENT,
        )
    return path


@pytest.fixture
def store(first: Path, tmp_path: Path) -> Iterator[Store]:
    with Store.open(copy(first, tmp_path / "s"), write=True) as held:
        yield held


def answered(rows: pl.DataFrame, path: Path, hidden: set[str], word: str = "benign") -> Path:
    said = pl.when(pl.col("listing_id").is_in(sorted(hidden))).then(pl.lit("hidden")).otherwise(pl.lit(word))
    rows.with_columns(judgement=said).write_csv(path, include_bom=True)
    return path


ILLICIT = {f"{number:03}" for number in range(20)}


def test_the_same_sample_is_drawn_again(store: Store) -> None:
    number, rows = sample(store, 60, 5, by="Ana")
    again, same = sample(store, 60, 5)
    assert (number, again) == (1, 1)
    assert rows.equals(same)
    other, different = sample(store, 60, 6)
    assert other == 2
    assert set(different["listing_id"]) != set(rows["listing_id"])
    assert [entry.about for entry in trail(store)] == ["audit 1", "audit 2"]


def test_judges_are_blind(store: Store) -> None:
    _, rows = sample(store, 60, 5)
    assert not {"score", "stratum", "finding_id"} & set(rows.columns)
    flagged = rows["listing_id"].is_in(sorted(ILLICIT))
    assert 0 < flagged.sum() < rows.height
    assert flagged.to_list() != sorted(flagged, reverse=True) != sorted(flagged), "their order tells nothing"
    _, told = sample(store, 60, 5, scores=True)
    assert told.drop("stratum", "finding_id", "score").equals(rows)
    assert told.filter(flagged)["stratum"].str.starts_with("hidden").all()


def test_a_dossier_holds_what_one_needs_to_judge(store: Store) -> None:
    _, rows = sample(store, 121, 0)
    by_id = {row["listing_id"]: row for row in rows.iter_rows(named=True)}
    assert len(by_id) == 121
    assert by_id["003"]["variants"] == "with arms 9.5 EUR"
    far = by_id["100"]["leads_to"].splitlines()
    assert far[0] == "https://far.example/ (by anchor and 30 automatic, seen as mobile): Far — nothing to see"
    assert far[1] == "https://go.example/1 (by anchor)"
    assert by_id["101"]["led_from"].splitlines()[0] == (
        "https://blog.example/ (by anchor and 1 automatic): a chair that I like"
    )
    assert by_id["101"]["leads_to"] is None, "what the marketplace recommends is nobody's doing"
    assert by_id["'=1+1"]["title"] == "'=cmd|'/c calc'!A0", "no spreadsheet runs what a seller wrote"


def test_judgements_come_back_and_are_estimated(store: Store, tmp_path: Path) -> None:
    number, rows = sample(store, 121, 0)
    file = answered(rows, tmp_path / "judged.csv", ILLICIT | {"050", "'=1+1"})
    assert result(store).left == 121
    assert result(store).estimates == {}
    assert judge(store, read_judged(file), by="Ana") == 121
    assert judge(store, read_judged(file), by="Ben") == 0, "the same again changes nothing"
    found = result(store, number)
    assert (found.left, found.judged_by) == (0, ("Ana",))
    values = {name: (one.low, one.value, one.high) for name, one in found.estimates.items()}
    assert values == {
        "prevalence": (22 / 121,) * 3,
        "recall": (20 / 22,) * 3,
        "precision": (1, 1, 1),
    }


def test_a_part_of_the_listings_stands_for_all(store: Store, tmp_path: Path) -> None:
    _, rows = sample(store, 40, 1)
    judge(store, read_judged(answered(rows, tmp_path / "judged.csv", ILLICIT)), by="Ana")
    estimates = result(store).estimates
    assert estimates["prevalence"].low <= 20 / 121 <= estimates["prevalence"].high
    assert estimates["recall"].low < estimates["recall"].value == 1
    unsure, others = sample(store, 40, 2)
    judge(store, read_judged(answered(others, tmp_path / "other.csv", ILLICIT, "unsure")), by="Ana")
    wide = result(store, unsure)
    assert wide.estimates["recall"].low < 0.3
    assert sum(stratum.unsure for stratum in wide.strata) > 0


def test_what_was_decided_does_not_move_the_strata(store: Store) -> None:
    before = result_of(store)
    store.run(
        "INSERT INTO verdicts SELECT finding_id, 'dismiss', 'Ana', 'no', now()::TIMESTAMP, evidence, 1 FROM findings"
    )
    assert result_of(store) == before


def result_of(store: Store) -> object:
    sample(store, 30, 3)
    return [(row.stratum, row.listings, row.drawn) for row in result(store).strata]


def test_a_disagreement_is_settled_by_people(store: Store, tmp_path: Path) -> None:
    _, rows = sample(store, 30, 1)
    first = read_judged(answered(rows, tmp_path / "a.csv", ILLICIT))
    second = read_judged(answered(rows, tmp_path / "b.csv", set()))
    judge(store, first, by="Ana")
    with pytest.raises(
        InputError, match=r"judged differently before.*: benign now, hidden by Ana; settle it"
    ):
        judge(store, second, by="Ben")
    differ = judge(store, second, by="Ana, Ben", settle=True)
    assert differ == rows["listing_id"].is_in(sorted(ILLICIT)).sum()
    assert sum(stratum.hidden for stratum in result(store).strata) == 0
    assert len(trail(store)) == 3


BROKEN = {
    "no column 'judgement'": "audit,listing_id\n1,001\n",
    "no rows": "audit,listing_id,judgement\n",
    "2 listings without a judgement, the first is 001 in row 2": "audit,listing_id,judgement\n1,001,\n1,002, \n",
    "row 3: no judgement 'hiden'; did you mean hidden?": "audit,listing_id,judgement\n1,001,benign\n1,002,hiden\n",
    "listing 001 is judged twice: hidden in row 2 and benign in row 3": (
        "audit,listing_id,judgement\n1,001,hidden\n1,001,benign\n"
    ),
    "rows of several audits": "audit,listing_id,judgement\n1,001,hidden\n2,001,hidden\n",
    "no audit 9; hand": "audit,listing_id,judgement\n9,001,hidden\n",
    "are not in audit 1, the first is zzz": "audit,listing_id,judgement\n1,zzz,hidden\n",
}


@pytest.mark.parametrize("line", BROKEN)
def test_what_cannot_be_taken_back_is_said_in_a_line(store: Store, tmp_path: Path, line: str) -> None:
    sample(store, 30, 1)
    file = tmp_path / "judged.csv"
    file.write_text(BROKEN[line], "utf-8")
    with pytest.raises(InputError) as raised:
        judge(store, read_judged(file), by="Ana")
    assert line.partition("; hand")[0] in str(raised.value)
    assert len(trail(store)) == 1


def test_spreadsheets_part_cells_as_they_like(tmp_path: Path) -> None:
    file = tmp_path / "judged.csv"
    file.write_bytes(b'\xef\xbb\xbfaudit;listing_id;judgement;note\n1;001; Hidden ;"a; b"\n1;001;hidden;\n')
    assert read_judged(file).rows() == [(1, "001", "hidden", None, "a; b")]


def test_an_empty_store_has_nothing_to_audit(tmp_path: Path) -> None:
    with Store.open(tmp_path / "s", write=True, create=True) as held:
        with pytest.raises(InputError, match="nothing to sample"):
            sample(held, 10, 0)
        with pytest.raises(InputError, match="no audit; draw one"):
            result(held)
