"""One recogniser for all tests of this floor."""

from __future__ import annotations

import pytest

from hiddenlinks.recognise import Recogniser


@pytest.fixture(scope="module")
def judged_once() -> None:
    """Every text is read anew: reading is what these tests are about."""


@pytest.fixture(scope="session")
def judge() -> Recogniser:
    """The recogniser that ships."""
    return Recogniser.default()
