"""Which parameters of a URL only say how the visitor came."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Final, Self
from urllib.parse import unquote

from hiddenlinks.identity.lists import table

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["EVERYWHERE", "SITES", "Names", "hosts_pattern", "is_tracking", "without_tracking"]


@dataclass(frozen=True, slots=True)
class Names:
    """A set of parameter names in lower case, some of them prefixes."""

    exact: frozenset[str]
    prefixes: tuple[str, ...]

    @classmethod
    def of(cls, names: list[str]) -> Self:
        """From names as the table has them: a final ``*`` stands for anything."""
        return cls(
            frozenset(name for name in names if not name.endswith("*")),
            tuple(sorted(name[:-1] for name in names if name.endswith("*"))),
        )

    def __contains__(self, name: object) -> bool:
        return isinstance(name, str) and (name in self.exact or name.startswith(self.prefixes))

    @property
    def pattern(self) -> str:
        """The same as a regular expression in Rust's dialect, over the names in lower case."""
        prefixes = [re.escape(prefix) + "[^&=]*" for prefix in self.prefixes]
        return "|".join(prefixes + sorted(map(re.escape, self.exact)))


def hosts_pattern(hosts: Iterable[str]) -> str:
    """Pattern (Python's and Rust's dialect) of ``hosts`` and their subdomains.

    ``amazon.*`` is amazon under any top level of one or two labels.
    """
    each = (
        re.escape(host.removesuffix(".*")) + (r"\.(?:com?\.)?[a-z]{2,3}" if host.endswith(".*") else "")
        for host in hosts
    )
    return f"(?:^|\\.)(?:{'|'.join(each)})$"


EVERYWHERE: Final = Names.of([name for group in table("tracking")["everywhere"] for name in group["names"]])
"""The names that track on every site."""

SITES: Final = [
    (hosts_pattern(group["hosts"]), Names.of(group["names"])) for group in table("tracking")["site"]
]
"""Pattern (both dialects) of hosts that have tracking parameters of their own, and their names."""


@lru_cache(maxsize=1 << 16)
def _on(host: str) -> tuple[Names, ...]:
    """The names that track on ``host``."""
    return (EVERYWHERE, *(names for pattern, names in SITES if re.search(pattern, host)))


def is_tracking(name: str, host: str = "") -> bool:
    """Whether the parameter ``name``, as it stands in a query, tracks on ``host`` (lower case)."""
    plain = (unquote(name) if "%" in name else name).lower()
    return any(plain in names for names in _on(host))


def without_tracking(query: str, host: str) -> str:
    """``query`` (without ``?``) less the tracking parameters; the others keep their order and spelling."""
    parts = query.split("&")
    kept = [part for part in parts if not is_tracking(part.partition("=")[0], host)]
    return query if len(kept) == len(parts) else "&".join(kept)
