"""What all tests share."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

if "PYTEST_XDIST_WORKER" in os.environ:  # as many workers as cores: their threads would wait for each other
    os.environ.setdefault("POLARS_MAX_THREADS", "1")

settings.register_profile(
    "house", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("house")

ROOT = Path(__file__).parent.parent


def find_shared() -> Path | None:
    """The folder of public data and suites that never ship with the project, where it exists."""
    data = os.environ.get("HIDDENLINKS_DATA")
    folder = Path(data).parent if data else ROOT.parent / "shared"
    return folder if (folder / "data").is_dir() else None


@pytest.fixture(scope="module", autouse=True)
def judged_once() -> Iterator[None]:
    """Tests scan the same few rows again and again: the recogniser remembers what it said of each text.

    Where reading is what is tested, a fixture of this name that does nothing stands nearer.
    """
    from remembering import judged_once

    with judged_once():
        yield


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder that holds ``data/`` and ``reference/``; skips where it is absent."""
    folder = find_shared()
    if folder is None:
        pytest.skip("public data is not here: set HIDDENLINKS_DATA to its folder")
    return folder


@pytest.fixture(scope="session")
def shared_data(shared: Path) -> Path:
    """The folder of public data; skips where it is absent."""
    return shared / "data"
