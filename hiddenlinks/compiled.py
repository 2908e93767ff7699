"""Kernels, which Numba compiles, and their parts: as little is compiled as can be, and nobody counts holders.

The very first scan on a machine waits for the compiler, so that a kernel's price is what it is made of. Arrays are
allocated by the caller: what allocates nothing needs no counters of who holds an array (in kernels of many small
functions they take more than half of the time, and two threads wait for each other's), and pulls in none of Numba's own
library. A part is compiled once for its types, and without what Python would need to call it.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from numba import njit, types
from numba.core.registry import CPUDispatcher

__all__ = ["kernel", "part"]

Function = TypeVar("Function", bound=Callable[..., Any])

_OPTIONS: Final[dict[str, Any]] = {"nogil": True, "_nrt": False}


def kernel(function: Function) -> Function:
    """A function that Python calls: compiled when it first runs for its types, and kept in Numba's cache.

    It lets go of the interpreter, and allocates no array: that is an error when it is compiled.
    """
    jit: Any = njit
    return cast("Function", jit(cache=True, **_OPTIONS)(function))


def part(function: Function) -> Function:
    """A function that kernels alone call; Python runs it as it stands."""
    options = {"nopython": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True, **_OPTIONS}
    return cast("Function", _Part(function, targetoptions=options))


class _Part(CPUDispatcher):
    """Numba compiles a function anew for each width of integers, and for constants; here all of them are words."""

    def get_call_template(self, args: Any, kws: Any) -> Any:  # noqa: ANN401 - Numba's own types
        return super().get_call_template(
            [_word(kind) for kind in args], {name: _word(kind) for name, kind in kws.items()}
        )

    def __call__(self, *args: Any) -> Any:  # noqa: ANN401 - whatever the function takes
        return self.py_func(*args)


def _word(kind: Any) -> Any:  # noqa: ANN401 - Numba's own types
    kind = types.unliteral(kind)  # type: ignore[no-untyped-call] # Numba's own
    narrow = isinstance(kind, types.Integer) and kind.bitwidth < types.int64.bitwidth  # type: ignore[attr-defined]
    return types.int64 if narrow else kind
