"""Text of the input, written so that it does nothing: no link that a program follows, no character that hides."""

from __future__ import annotations

import re
from typing import Final

__all__ = ["chance", "counted", "cut", "defang", "printable"]

_ADDRESS: Final = re.compile(r"\bhttp(s?://[^\s/?#]*)", re.IGNORECASE)


def defang(text: str) -> str:
    """Addresses as analysts write them, ``hxxps://shop[.]example/a``: no program makes a link of one by itself."""
    return _ADDRESS.sub(lambda found: "hxxp" + found[1].replace(".", "[.]"), text)


def cut(text: str, most: int) -> str:
    """The first ``most`` characters, harmless; an ellipsis stands for the rest."""
    return printable(defang(text if len(text) <= most else text[: most - 1] + "…"))


def counted(count: int, name: str) -> str:
    """A number with what it counts: ``1 listing``, ``2 listings``."""
    return f"{count:,} {name}{'' if count == 1 else 's'}"


def chance(score: float, digits: int = 2) -> str:
    """A score from 0 to 1. Nothing is certain, and no rounding makes it so."""
    told = f"{score:.{digits}f}"
    return f">0.{'9' * digits}" if score < 1 and told == f"{1:.{digits}f}" else told


def printable(text: str) -> str:
    """Text of the input never moves the cursor, rings the bell or turns the line round."""
    return "".join(char if char.isprintable() else f"\\u{ord(char):04x}" for char in text)
