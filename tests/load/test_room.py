"""A dataset that will not fit is refused at the start; what is measured for that is close to the truth."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

import hiddenlinks as hl
from hiddenlinks.errors import InputError
from hiddenlinks.load.files import find
from hiddenlinks.load.room import estimate, measures

ROWS = 5000


@pytest.fixture(params=["csv", "jsonl", "parquet"])
def dataset(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    frame = pl.DataFrame(
        {"listing_id": [str(at) for at in range(ROWS)], "title": ["a plain oak shelf, 80 cm"] * ROWS}
    )
    path = tmp_path / f"listings.{request.param}"
    {"csv": frame.write_csv, "jsonl": frame.write_ndjson, "parquet": frame.write_parquet}[request.param](path)
    return tmp_path


def test_rows_and_texts_are_told_from_a_glance(dataset: Path) -> None:
    (source,) = find(dataset)
    rows, text = measures(source)
    assert rows == pytest.approx(ROWS, rel=0.1)
    assert ROWS * 24 < text < ROWS * 80


def test_what_does_not_fit_is_refused_with_the_way_out(
    dataset: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HIDDENLINKS_MEMORY", "0.1")
    with pytest.raises(InputError, match=r"needs about 0\.4 GiB, and 0\.1 GiB are free.*HIDDENLINKS_MEMORY"):
        hl.scan(dataset)
    monkeypatch.setenv("HIDDENLINKS_MEMORY", "0")
    assert hl.scan(dataset).findings == ()


def test_a_limit_that_is_no_number(dataset: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HIDDENLINKS_MEMORY", "lots")
    with pytest.raises(InputError, match="'lots' is no number"):
        hl.scan(dataset)


def test_more_rows_need_more() -> None:
    example = find(Path(__file__).parents[2] / "examples" / "marketplace")
    assert estimate(example) > estimate(example[:1]) > estimate([]) > 0


def test_a_broken_file_is_left_to_whoever_reads_it(tmp_path: Path) -> None:
    (tmp_path / "listings.parquet").write_bytes(b"PAR1 and nothing else")
    assert estimate(find(tmp_path)) == estimate([])
    with pytest.raises(InputError, match="not a readable Parquet file"):
        hl.scan(tmp_path)
