"""Kernels, which Numba compiles, and their parts: as little as possible is compiled, without reference counting.

The very first scan on a machine waits for the compiler, so that a kernel's price is what it is made of. Arrays are
allocated by the caller: what allocates nothing needs no reference counts of arrays (in kernels of many small
functions they take more than half of the time, and two threads wait for each other's), and pulls in none of Numba's own
library. A part is read once for its types, without what Python would need to call it, and is optimised and turned into
instructions within the kernels that it is a part of, not by itself and again in each part above it.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from pickle import UnpicklingError
from typing import Any, Final, TypeVar, cast

from numba import njit, types
from numba.core import event
from numba.core.codegen import JITCodeLibrary
from numba.core.compiler import Compiler
from numba.core.registry import CPUDispatcher

__all__ = ["kernel", "part", "seconds"]

Function = TypeVar("Function", bound=Callable[..., Any])

_OPTIONS: Final[dict[str, Any]] = {"nogil": True, "_nrt": False}

_clock: Final = event.TimingListener()  # type: ignore[no-untyped-call] # Numba's own, as below
event.register("numba:compile", _clock)  # type: ignore[no-untyped-call]


def seconds() -> float:
    """For how long this process has compiled; nothing where all kernels came from Numba's cache."""
    return float(_clock.duration) if _clock.done else 0.0


def kernel(function: Function) -> Function:
    """A function that Python calls: compiled when it first runs for its types, and kept in Numba's cache.

    It lets go of the interpreter, and allocates no array: that is an error when it is compiled. The cache forgets it
    when its file changes, or that of a part of it; Numba by itself looks at the first alone.
    """
    jit: Any = njit
    compiled = jit(cache=True, **_OPTIONS)(function)
    files, cache = sorted(_files(function, set())), getattr(compiled, "_cache", None)
    if cache is not None and all(path.exists() for path in files):  # else nothing is compiled, or kept
        stats = [path.stat() for path in files]
        index = cache._cache_file  # noqa: SLF001 - Numba asks nobody
        index._source_stamp = tuple((file.st_mtime, file.st_size) for file in stats)  # noqa: SLF001
        index._load_index = _forgiving(index._load_index)  # noqa: SLF001
    return cast("Function", compiled)


def _forgiving(load: Callable[[], dict[Any, str]]) -> Callable[[], dict[Any, str]]:
    """Reads the list of what was compiled; one that cannot be read, as after an upgrade, is empty."""

    def index() -> dict[Any, str]:
        try:
            return load()
        except (ImportError, AttributeError, EOFError, ValueError, UnpicklingError):
            return {}

    return index


def _files(function: Callable[..., Any], seen: set[Callable[..., Any]]) -> set[Path]:
    """The files of a function, of the parts that it calls, and of theirs."""
    seen.add(function)
    called = (function.__globals__.get(name) for name in function.__code__.co_names)
    parts = [value.py_func for value in called if isinstance(value, _Part)]
    return {Path(function.__code__.co_filename)}.union(
        *(_files(each, seen) for each in parts if each not in seen)
    )


def part(function: Function) -> Function:
    """A function that kernels alone call; Python runs it as it stands."""
    options = {"nopython": True, "no_cpython_wrapper": True, "no_cfunc_wrapper": True, **_OPTIONS}
    return cast("Function", _Part(function, targetoptions=options, pipeline_class=_Reader))


class _Part(CPUDispatcher):
    """Numba compiles a function anew for each width of integers, and for constants; here all of them are words."""

    def get_call_template(self, args: Any, kws: Any) -> Any:  # noqa: ANN401 - Numba's own types
        return super().get_call_template(
            [_word(kind) for kind in args], {name: _word(kind) for name, kind in kws.items()}
        )

    def __call__(self, *args: Any) -> Any:  # noqa: ANN401 - whatever the function takes
        return self.py_func(*args)


class _Reader(Compiler):
    def __init__(self, typing: Any, target: Any, *others: Any) -> None:  # noqa: ANN401 - Numba's own types
        super().__init__(typing, target, *others)  # type: ignore[no-untyped-call]
        self.state.library = _Fragment(target.codegen(), "part")  # type: ignore[no-untyped-call]


class _Fragment(JITCodeLibrary):
    """The code of a part, to be linked into that of kernels. Here it is not finished, nor has it an address."""

    def _optimize_final_module(self) -> None:
        pass

    def _finalize_final_module(self) -> None:
        self._finalize_dynamic_globals()  # type: ignore[no-untyped-call]
        self._finalized = True

    def get_pointer_to_function(self, _: str) -> int:
        self._ensure_finalized()  # type: ignore[no-untyped-call]
        return 0

    @property
    def codegen(self) -> Any:  # noqa: ANN401 - who would be told the environment of a function that has an address
        return self

    def set_env(self, *_: object) -> None:
        pass


def _word(kind: Any) -> Any:  # noqa: ANN401 - Numba's own types
    kind = types.unliteral(kind)  # type: ignore[no-untyped-call] # Numba's own
    narrow = isinstance(kind, types.Integer) and kind.bitwidth < types.int64.bitwidth  # type: ignore[attr-defined]
    return types.int64 if narrow else kind
