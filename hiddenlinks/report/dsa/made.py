"""A document of the fields that somebody gave, or one line that says which of them is wrong."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from hiddenlinks.errors import InputError, nearest

__all__ = ["made"]

Document = TypeVar("Document", bound=BaseModel)


def made(model: type[Document], given: Mapping[str, Any], where: str) -> Document:
    """A ``model`` of the fields ``given``; an :class:`InputError` in one line names the first that is wrong."""
    for name in given:
        if name not in model.model_fields:
            raise InputError(f"unknown field {name!r}", where, nearest(name, model.model_fields))
    try:
        return model(**given)
    except ValidationError as error:
        first = error.errors()[0]
        at = ".".join(map(str, first["loc"]))
        what = first["msg"].removeprefix("Value error, ")
        raise InputError(f"{at}: {what}" if at else what, where, "see docs/dsa.md") from None
