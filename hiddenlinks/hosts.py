"""Host names as people write them in lists, to one spelling."""

from __future__ import annotations

from typing import Final

import ada_url
import polars as pl

__all__ = ["hosts"]

_DECORATION: Final = r"^(?:[a-z][a-z0-9+.-]*://)?(?:\*\.)?(.*?)\.?/?$"
_PLAIN: Final = r"^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?\.)+[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$"
_LONGEST: Final = 253  # characters, RFC 1035


def hosts(names: pl.Series) -> tuple[pl.Series, pl.Series]:
    """Host names in lower case and IDNA form, null where unusable, and a mask (bool) of the unusable ones.

    A scheme with nothing behind the host, ``*.``, ``www.`` (where a name with a dot remains) and the trailing dot
    are dropped. An entry with a path or port is unusable: taken as its host it would speak for more than the user
    said.
    """
    bare = names.str.strip_chars().str.to_lowercase().str.extract(_DECORATION)
    foreign = bare.filter(bare.str.contains(r"[^\x00-\x7f]")).unique()
    ascii_names = {name: _idna(name) for name in foreign}
    spelled = bare.replace(ascii_names) if ascii_names else bare
    without = spelled.str.replace(r"^(?:www\.)+", "")
    spelled = without.set(~without.str.contains(".", literal=True), None).fill_null(spelled)
    usable = spelled.str.contains(_PLAIN) & (spelled.str.len_bytes() <= _LONGEST)
    found = spelled.set(~usable.fill_null(value=False), None).rename(names.name)
    return found, names.is_not_null() & found.is_null()


def _idna(name: str) -> str | None:
    if len(name) > _LONGEST or set(name) & set("/?#@:\\ %[]"):
        return None
    url = ada_url.URL.can_parse(f"https://{name}/") and ada_url.URL(f"https://{name}/")
    return url.hostname.rstrip(".") if url else None
