"""Arrays that a kernel lends to its helpers without counting who holds them.

Numba counts the holders of every array with an atomic instruction at each call of a function that takes one. In kernels
of many small functions that is more than half of the time, and two threads that share a table wait for each other's
counters. A borrowed array has no counter. It must not outlive the array that it was borrowed from: borrow the
arguments of a kernel, whose caller holds them, at its head; never return what is borrowed, nor borrow what was
allocated in the same function.
"""

from __future__ import annotations

from typing import Any, Final

from numba import types
from numba.extending import intrinsic

__all__ = ["borrow"]


def _bare(context: Any, builder: Any, kind: Any, value: Any) -> Any:  # noqa: ANN401 - Numba's own types
    """The value with no counter in any array of it."""
    if isinstance(kind, types.BaseTuple):
        kinds: list[Any] = list(kind)  # type: ignore[call-overload]
        parts = [
            _bare(context, builder, part, builder.extract_value(value, k)) for k, part in enumerate(kinds)
        ]
        return context.make_tuple(builder, kind, parts)
    view = context.make_array(kind)(context, builder, value)
    view.meminfo = view.meminfo.type(None)
    return view._getvalue()  # noqa: SLF001 - Numba's way to take a structure's value


def _borrow(_: Any, given: Any) -> Any:  # noqa: ANN401 - Numba's own types
    def generate(context: Any, builder: Any, signature: Any, arguments: Any) -> Any:  # noqa: ANN401
        return _bare(context, builder, signature.return_type, arguments[0])

    return given(given), generate


borrow: Final[Any] = intrinsic(_borrow)
"""The same array (dtype, shape, memory), or a tuple of arrays, without counters. Inside kernels alone."""
