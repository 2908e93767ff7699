"""The findings that a person names by their ids, and what they give for documents about them."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import Finding

__all__ = ["chosen", "given_for"]


def chosen(known: Sequence[Finding], ids: Iterable[str], where: Path) -> list[Finding]:
    """The findings whose ids begin with ``ids``, in their order; each must be one finding of ``known``."""
    return [_one(known, name, where) for name in dict.fromkeys(ids)]


def _one(known: Sequence[Finding], name: str, where: Path) -> Finding:
    found = [finding for finding in known if finding.finding_id.startswith(name.lower())]
    if not found:
        raise InputError(f"no finding {name!r} among {len(known)}", str(where), "see the ids that scan shows")
    ids = {finding.finding_id for finding in found}  # a file may hold one finding twice
    if len(ids) > 1:
        raise InputError(f"{len(ids)} findings begin with {name!r}", str(where), "give more of the id")
    return found[0]


def given_for(
    file: Path | None, fields: Iterable[str], found: Iterable[Finding]
) -> dict[str, dict[str, Any]]:
    """What a TOML file gives for each of the findings, by id.

    Its keys are ``fields`` and hold for all; a table ``[finding.ID]`` holds for one, and wins.
    """
    known = list(fields)
    try:
        content = {} if file is None else tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError(f"not a readable TOML file: {error}", str(file), "see docs/dsa.md") from None
    single = content.pop("finding", {})
    if not isinstance(single, dict) or not all(isinstance(fields, dict) for fields in single.values()):
        raise InputError("finding is no table", str(file), "write [finding.ID]")
    for name in [*content, *(name for fields in single.values() for name in fields)]:
        if name not in known:
            raise InputError(f"unknown field {name!r}", str(file), nearest(name, known))
    ids = [finding.finding_id for finding in found]
    for name in single:
        if name not in ids:
            raise InputError(
                f"a table for finding {name!r}, which was not asked for", str(file), nearest(name, ids)
            )
    return {name: content | single.get(name, {}) for name in ids}
