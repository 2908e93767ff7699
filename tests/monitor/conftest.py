"""What tests of the store share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from hiddenlinks.monitor import Store


@pytest.fixture(scope="module", autouse=True)
def _judged_once(judged_once: None) -> None:
    """Additions say the same again."""


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with Store.open(tmp_path / "store.duckdb", write=True, create=True) as held:
        yield held
