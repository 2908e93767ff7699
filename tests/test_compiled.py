"""Kernels and parts: what is compiled, and how often."""

from __future__ import annotations

import importlib
import sys
from pathlib import Path
from typing import Any

import numba
import numpy as np
import pytest
from numba.core.errors import NumbaError

from hiddenlinks.compiled import kernel, part, seconds


@part
def _twice(value: Any) -> Any:
    return value + value


def _all_widths(narrow: Any, wide: Any) -> Any:
    total = _twice(3) + _twice(True)  # noqa: FBT003 - a constant of a kernel
    for k in range(len(narrow)):
        total += _twice(narrow[k]) + _twice(wide[k])
    return total


def _allocates(size: int) -> int:
    return len(np.empty(size))


def test_a_part_is_compiled_once_for_all_widths_of_integers_and_for_constants(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path))  # nothing is compiled yet
    total, before = kernel(_all_widths), seconds()
    assert total(np.array([250], np.uint8), np.array([7], np.int64)) == 6 + 2 + 500 + 14
    assert {str(kinds) for kinds in _twice.overloads} == {"(int64,)", "(bool,)"}
    assert seconds() > before


def test_python_runs_a_part_as_it_stands() -> None:
    assert _twice("so ") == "so so "


def test_a_kernel_that_allocates_is_an_error() -> None:
    with pytest.raises(NumbaError):
        kernel(_allocates)(3)


_PART = """
from hiddenlinks.compiled import part

@part
def more(value):
    return value + {more}
"""
_KERNEL = """
from changing_part import more
from hiddenlinks.compiled import kernel

@kernel
def count(value):
    return more(value)
"""


def test_a_kernel_is_compiled_anew_when_a_part_of_it_changes(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "changing_kernel.py").write_text(_KERNEL)
    for more in (1, 20):  # a file of another size
        (tmp_path / "changing_part.py").write_text(_PART.format(more=more))
        importlib.invalidate_caches()
        for name in ("changing_part", "changing_kernel"):
            monkeypatch.delitem(sys.modules, name, raising=False)
        assert importlib.import_module("changing_kernel").count(3) == 3 + more


@pytest.mark.parametrize(
    "index", [b"", b"no pickle", b"cno.such.module\nThing\n.", b"chiddenlinks.csr\nThing\n."]
)
def test_a_list_of_kernels_that_cannot_be_read_is_made_anew(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, index: bytes
) -> None:
    monkeypatch.setattr(numba.config, "CACHE_DIR", str(tmp_path))
    assert kernel(_all_widths)(np.array([1], np.uint8), np.array([1], np.int64)) == 12
    (file,) = tmp_path.rglob("*.nbi")
    kept = file.read_bytes()
    file.write_bytes(kept[: kept.index(b"\x80")] + index if b"\x80" in kept else index)
    assert kernel(_all_widths)(np.array([1], np.uint8), np.array([1], np.int64)) == 12
