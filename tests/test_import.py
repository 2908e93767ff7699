"""Importing the package costs next to nothing, and every public name is there when it is asked for."""

from __future__ import annotations

import subprocess
import sys

import pytest

import hiddenlinks as hl


@pytest.mark.parametrize("name", hl.__all__)
def test_every_public_name_is_there(name: str) -> None:
    assert getattr(hl, name) is not None
    assert name in dir(hl)


def test_a_name_that_there_is_not() -> None:
    with pytest.raises(AttributeError, match="nothing_of_that_name"):
        _ = hl.nothing_of_that_name


def _run(code: str) -> str:
    return subprocess.run(  # noqa: S603 - our own code
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout


@pytest.mark.parametrize("heavy", ["numba", "polars", "numpy", "networkx", "pydantic", "rich", "typer"])
def test_heavy_libraries_are_loaded_when_they_are_used(heavy: str) -> None:
    assert _run(f"import sys, hiddenlinks; print({heavy!r} in sys.modules)").strip() == "False"


def test_load_is_the_function_whatever_was_imported_before() -> None:
    code = "import hiddenlinks.load.dataset, hiddenlinks as hl; from hiddenlinks import load; "
    code += "print(hl.load is load, callable(load))"
    assert _run(code).split() == ["True", "True"]
