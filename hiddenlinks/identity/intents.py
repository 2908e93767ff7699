"""Android's ``intent:`` addresses: the web or app address inside, and the one to fall back on.

The form is ``intent:DATA#Intent;scheme=SCHEME;…;S.browser_fallback_url=URL;end``
(https://developer.chrome.com/docs/android/intents).
"""

from __future__ import annotations

from typing import NamedTuple
from urllib.parse import unquote

__all__ = ["Intent", "read"]


class Intent(NamedTuple):
    """What an intent says: ``address`` (with its scheme, None where it names none) and ``fallback`` (may be None)."""

    address: str | None
    fallback: str | None


def read(reference: str) -> Intent | None:
    """The parts of an ``intent:`` address, or None where ``reference`` is no such address."""
    text = reference.strip()
    if text[:7].lower() != "intent:":
        return None
    data, mark, extras = text[7:].rpartition("#Intent;")
    if not mark:
        data, extras = extras, ""
    scheme, fallback = "", None
    for extra in extras.split(";"):
        name, _, value = extra.partition("=")
        if name == "scheme":
            scheme = value.lower()
        elif name == "S.browser_fallback_url":
            fallback = unquote(value)
    if scheme:
        return Intent(f"{scheme}:{data}", fallback)
    return Intent(data if "://" in data.partition("#")[0][:12] else None, fallback)
