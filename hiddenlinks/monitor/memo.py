"""What was computed of a text before, kept in the store by the text's digest."""

from __future__ import annotations

from collections.abc import Iterator, MutableMapping
from hashlib import blake2b
from typing import Any

import polars as pl
from pydantic_core import from_json, to_json

from hiddenlinks.monitor.store import Store

__all__ = ["Memo"]

_BYTES = 16  # of a digest: nobody can make two texts share one


class Memo(MutableMapping[tuple[Any, ...], Any]):
    """Values by key, both anything that JSON holds; keys are known by their digest alone.

    ``name``: which memo of the store; ``stamp``: what made its values. Values that another stamp made are forgotten.
    ``new`` counts what was added since the store was read; :meth:`keep` writes it.
    """

    def __init__(self, store: Store, name: str, stamp: str) -> None:
        self._store, self._name, self._stamp = store, name, stamp
        rows = store.query("SELECT digest, value FROM memo_texts WHERE memo = ? AND stamp = ?", [name, stamp])
        self._known = dict(zip(rows["digest"].to_list(), rows["value"].to_list(), strict=True))
        self._new: dict[bytes, str] = {}

    @property
    def new(self) -> int:
        """How many values were computed anew."""
        return len(self._new)

    def keep(self) -> None:
        """Write the new values. Call it inside a transaction."""
        self._store.run("DELETE FROM memo_texts WHERE memo = ? AND stamp <> ?", [self._name, self._stamp])
        rows = pl.DataFrame(
            {"digest": list(self._new), "value": list(self._new.values())},
            schema={"digest": pl.Binary, "value": pl.String},
        )
        self._store.append(
            "memo_texts", rows.with_columns(memo=pl.lit(self._name), stamp=pl.lit(self._stamp))
        )

    def __getitem__(self, key: tuple[Any, ...]) -> Any:  # noqa: ANN401 - whatever JSON holds
        name = _digest(key)
        held = self._known.get(name)
        return from_json(self._new[name] if held is None else held)

    def __setitem__(self, key: tuple[Any, ...], value: Any) -> None:  # noqa: ANN401 - whatever JSON holds
        self._new[_digest(key)] = to_json(value, inf_nan_mode="constants").decode()

    def __contains__(self, key: object) -> bool:
        name = _digest(key)
        return name in self._known or name in self._new

    def __delitem__(self, key: tuple[Any, ...]) -> None:
        raise TypeError("a memo forgets by its stamp alone")

    def __iter__(self) -> Iterator[tuple[Any, ...]]:
        raise TypeError("a memo knows digests, no keys")

    def __len__(self) -> int:
        return len(self._known) + len(self._new)


def _digest(key: object) -> bytes:
    return blake2b(to_json(key), digest_size=_BYTES).digest()
