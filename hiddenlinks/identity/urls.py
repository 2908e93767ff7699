"""URLs as browsers read them, and the one spelling that is a node's key.

Parsing follows the WHATWG URL standard (https://url.spec.whatwg.org/), by ada-url. The key's further rules
are the contract's: the same page under any spelling is one node.
"""

from __future__ import annotations

import re
from typing import Final, NamedTuple

import ada_url

from hiddenlinks.identity.tracking import without_tracking

__all__ = ["Parts", "bare_host", "canonical", "decode_unreserved", "parse", "split"]

_UNRESERVED: Final = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
_ENCODED: Final = {f"%{ord(c):02x}": c for c in _UNRESERVED}
_ESCAPE: Final = re.compile(r"%(?:2[deDE]|3\d|4[1-9a-fA-F]|5[\daAfF]|6[1-9a-fA-F]|7[\daAeE])")
_STRAY: Final = re.compile(r"%(?![\dA-Fa-f]{2})")
_WWW: Final = re.compile(r"^(?:www\.)+")
_ROUNDS: Final = 8  # a bound for certainty: every spelling found so far settles within three


class Parts(NamedTuple):
    """Pieces of a serialised http(s) URL; ``query`` lacks its ``?`` and is empty where there is none."""

    scheme: str
    host: str
    port: str
    path: str
    query: str


def parse(text: str, base: str | None = None) -> str | None:
    """The WHATWG serialisation of ``text`` (any scheme), or None where the standard refuses it.

    Lone surrogates count as U+FFFD, as in browsers.
    """
    try:
        return str(ada_url.URL(_scalar(text), base=None if base is None else _scalar(base)).href)
    except ValueError:
        return None


def _scalar(text: str) -> str:
    """``text`` without lone surrogates (the standard's conversion to a scalar value string)."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


def split(href: str) -> Parts:
    """The pieces of ``href``, which must be the serialisation of an http(s) URL; userinfo and fragment are left out."""
    scheme, _, rest = href.partition("#")[0].partition("://")
    rest, _, query = rest.partition("?")
    authority, slash, path = rest.partition("/")
    authority = authority.rpartition("@")[2]
    bare, colon, port = authority.rpartition(":")
    host = bare if colon and not port.endswith("]") else authority
    return Parts(scheme, host, port if host is bare else "", slash + path, query)


def canonical(url: str) -> str | None:
    """The key of an http(s) URL, or None where ``url`` is none.

    Idempotent, and linear in the length of ``url``.
    """
    href = parse(url)
    if href is None or not href.startswith(("https://", "http://")):
        return None
    for _ in range(_ROUNDS):
        parts = split(href)
        key = _join(parts, bare_host(parts.host))
        if key == href:
            break
        # 1.2.3.4.5.. is a name, 1.2.3.4.5 is refused: such a host stays as it is
        href = parse(key) or parse(_join(parts, parts.host)) or href
    return href


def _join(parts: Parts, host: str) -> str:
    port = "" if parts.port in ("", "443") else f":{parts.port}"
    query = decode_unreserved(parts.query)
    if query:
        query = without_tracking(query, host)
    return f"https://{host}{port}{decode_unreserved(parts.path)}{'?' if query else ''}{query}"


def bare_host(host: str) -> str:
    """``host`` without leading ``www.`` and trailing dots, as long as a name with a dot remains."""
    host = host.rstrip(".") or host
    bare = _WWW.sub("", host)
    if bare is host or "." in bare.strip("."):
        return bare
    return f"www.{bare}"


def decode_unreserved(text: str) -> str:
    """``text`` with every percent-encoded unreserved character (RFC 3986, section 2.3) decoded.

    A stray percent sign can join decoded characters into a new escape (``%%34%31``); those are decoded too, in
    one pass, so that the result never changes again.
    """
    if "%" not in text:
        return text
    if not _STRAY.search(text):
        return _ESCAPE.sub(lambda found: _ENCODED[found[0].lower()], text)
    out: list[str] = []
    for char in text:
        out.append(char)
        while len(out) > 2 and out[-3] == "%":  # noqa: PLR2004 - an escape has three characters
            plain = _ENCODED.get("".join(out[-3:]).lower())
            if plain is None:
                break
            out[-3:] = [plain]
    return "".join(out)
