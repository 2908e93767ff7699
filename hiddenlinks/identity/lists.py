"""The readable tables beside this package: tracking parameters, shorteners, tenants, programs, contact words."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

__all__ = ["table"]


@cache
def table(name: str) -> dict[str, Any]:
    """The parsed ``tables/<name>.toml``; treat it as read-only, it is shared."""
    return tomllib.loads(files(__package__).joinpath("tables", f"{name}.toml").read_text("utf-8"))
