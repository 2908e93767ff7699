"""Handles: accounts on messaging services, whatever address or spelling names them.

``handle:<service>/<name>``. Telegram and e-mail in lower case; phone and WhatsApp as E.164 digits without
``+``; every other service as written, less surrounding space and a leading ``@``, because whether case
matters there is not known and two accounts must not become one.
"""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import unquote

import phonenumbers
import polars as pl

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.urls import bare_host, parse, split
from hiddenlinks.threads import in_parts

__all__ = ["BLANK", "HOSTS", "e164", "handle_key", "handle_of", "posts"]

BLANK: Final = (
    "".join(map(chr, range(0x21)))
    + "\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000"
    + "".join(map(chr, range(0x2000, 0x200B)))
)
"""What surrounds a name and is no part of it: control characters and every space."""

_RULES: Final = table("handles")
_TELEGRAM: Final = frozenset(_RULES["telegram"]["hosts"])
_RESERVED: Final = frozenset(_RULES["telegram"]["reserved"])
_WHATSAPP: Final = frozenset(_RULES["whatsapp"]["hosts"])
_SERVICES: Final = _RULES["services"]

HOSTS: Final[str] = (
    "(?:^|\\.)(?:" + "|".join(re.escape(host) for host in sorted(_TELEGRAM | _WHATSAPP)) + ")$"
    "|^(?:signal\\.me|web\\.telegram\\.org)$"
)
"""Pattern (Python's and Rust's dialect) of the hosts whose addresses may be handles."""

_HOSTS = re.compile(HOSTS)
_NAME: Final = re.compile(r"@?(\w[\w.-]{0,63})", re.ASCII)
_APP: Final = re.compile(r"(tg|whatsapp):(?://)?(\w+)/?\?([^#]*)", re.IGNORECASE | re.ASCII)
_E164: Final = re.compile(r"[1-9]\d{6,14}", re.ASCII)
_NOT_DIGITS: Final = re.compile(r"[^\d]+", re.ASCII)


def e164(number: str) -> str | None:
    """The digits of ``number`` in E.164 without ``+``, or None where it cannot be one.

    It must begin with its country code (behind ``+``, ``00`` or nothing). A trunk zero behind the code goes,
    where the numbering plan says so: ``+49 (0)170 …``.
    """
    digits = _NOT_DIGITS.sub("", number).removeprefix("00")
    if not _E164.fullmatch(digits):
        return None
    try:
        found = phonenumbers.parse(f"+{digits}", None)
    except phonenumbers.NumberParseException:
        return digits
    if not phonenumbers.is_valid_number(found):
        return digits
    return str(phonenumbers.format_number(found, phonenumbers.PhoneNumberFormat.E164)[1:])


def handle_key(service: str, name: str) -> str | None:
    """The key ``handle:<service>/<name>``, or None where the name cannot be one of that service.

    ``service`` may be another name of it that ``tables/handles.toml`` lists (``tg``, ``e-mail``, ``tel``).
    """
    service = service.strip(BLANK).lower()
    service = _SERVICES["aliases"].get(service, service)
    name = name.strip(BLANK)
    if service in _SERVICES["numbers"]:
        number = e164(name)
        return number and f"handle:{service}/{number}"
    name = name.lstrip("@" + BLANK)
    if service in _SERVICES["maybe_numbers"] and name.startswith("+"):
        name = e164(name) or name
    if service in _SERVICES["lower"]:
        name = name.lower()
    return f"handle:{service}/{name}" if service and name else None


def handle_of(url: str) -> str | None:
    """The key of the handle that ``url`` (a web or app address in any spelling) names, else None."""
    app = _APP.match(url.strip())
    if app:
        return _of_app(app[1].lower(), app[2].lower(), app[3])
    href = parse(url)
    if href is None or not href.startswith(("https://", "http://")):
        return None
    _, host, port, path, query = split(href)
    host = bare_host(host)
    if port not in ("", "443") or not _HOSTS.search(host):
        return None
    segments = [unquote(segment) for segment in path.split("/") if segment][:3]
    if host in _WHATSAPP:
        return _of_whatsapp(host, segments, query)
    if host in ("signal.me", "web.telegram.org"):
        return _of_fragment(host, href.partition("#")[2])
    account, rest = _telegram_account(host, segments)
    return handle_key("telegram", account) if account and not rest else None


def _of_app(scheme: str, action: str, query: str) -> str | None:
    if scheme == "whatsapp":
        return handle_key("whatsapp", _parameter(query, "phone")) if action == "send" else None
    if action != "resolve":
        return None
    name = _NAME.fullmatch(_parameter(query, "domain"))
    return handle_key("telegram", name[1]) if name else handle_key("phone", _parameter(query, "phone"))


def _of_whatsapp(host: str, segments: list[str], query: str) -> str | None:
    if host == "wa.me":
        number = segments[0] if len(segments) == 1 else ""
        return handle_key("whatsapp", number) if re.fullmatch(r"\+?[\d\s().-]+", number) else None
    return handle_key("whatsapp", _parameter(query, "phone")) if segments == ["send"] else None


def _of_fragment(host: str, fragment: str) -> str | None:
    """Two services name the account behind ``#``, where a key would lose it and make strangers one node."""
    if host == "signal.me":
        kind, _, account = unquote(fragment).partition("/")
        return handle_key("signal", account) if kind in ("p", "eu") else None
    name = _NAME.fullmatch(unquote(fragment)) if fragment.startswith("@") else None
    return handle_key("telegram", name[1]) if name else None


def _telegram_account(host: str, segments: list[str]) -> tuple[str | None, list[str]]:
    """The account that a Telegram address is about, and the path segments beyond it."""
    if host not in _TELEGRAM:  # name.t.me
        name, _, parent = host.partition(".")
        first = name if parent in _TELEGRAM else ""
    else:
        segments = segments[1:] if segments[:1] == ["s"] else segments
        first, segments = (segments[0], segments[1:]) if segments else ("", [])
    found = _NAME.fullmatch(first)
    account = found[1].lower() if found and found[1].lower() not in _RESERVED else None
    return account, segments


def _parameter(query: str, name: str) -> str:
    """The first value of the parameter ``name`` in ``query``, decoded, or the empty string."""
    for part in query.split("&"):
        key, _, value = part.partition("=")
        if key.lower() == name:
            return unquote(value)
    return ""


def posts(keys: pl.Series) -> pl.DataFrame:
    """Which of the page ``keys`` are posts of a handle: columns ``handle`` and ``page`` (keys, str), sorted.

    A post is what stands below an account's own address: ``t.me/NAME/123``, ``t.me/s/NAME/123``,
    ``wa.me/c/NUMBER``.
    """
    hosts = [re.escape(host) for host in sorted(_TELEGRAM)]
    below = rf"^https://(?:[^./]+\.)?(?:{'|'.join(hosts)})/.|^https://wa\.me/[cp]/."
    parts = in_parts(lambda part: part.filter(part.str.contains(below)), keys.cast(pl.String))
    pages = pl.concat(parts).unique().sort()
    handles = [_poster(page) for page in pages]
    frame = pl.DataFrame({"handle": handles, "page": pages}, schema={"handle": pl.String, "page": pl.String})
    return frame.drop_nulls().sort("handle", "page")


def _poster(page: str) -> str | None:
    _, host, _, path, _ = split(page)
    segments = [unquote(segment) for segment in path.split("/") if segment][:4]
    if host in _WHATSAPP:
        return handle_key("whatsapp", segments[-1]) if len(segments) > 1 else None
    account, rest = _telegram_account(host, segments)
    return handle_key("telegram", account) if account and rest else None
