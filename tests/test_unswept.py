"""The collector of cycles rests within the block, and afterwards is as it was."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest

from hiddenlinks.unswept import unswept


@pytest.fixture(params=[True, False])
def before(request: pytest.FixtureRequest) -> Iterator[bool]:
    (gc.enable if request.param else gc.disable)()
    yield request.param
    gc.enable()


def test_it_is_afterwards_as_it_was(*, before: bool) -> None:
    with unswept(), unswept():
        assert not gc.isenabled()
    assert gc.isenabled() == before


def test_an_error_ends_the_rest() -> None:
    with pytest.raises(ZeroDivisionError), unswept():
        _ = 1 // 0
    assert gc.isenabled()
