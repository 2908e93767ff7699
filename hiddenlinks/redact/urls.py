"""Personal data in web addresses: tenants of shared hosts, names in paths and parameters, what is nested in them."""

from __future__ import annotations

import binascii
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable
from functools import lru_cache
from typing import Final, Protocol
from urllib.parse import quote, unquote

from hiddenlinks.identity.handles import handle_of
from hiddenlinks.identity.lists import table
from hiddenlinks.identity.sites import site_of
from hiddenlinks.redact.pseudonyms import PSEUDONYM

__all__ = ["Naming", "redact_url"]


class Naming(Protocol):
    """Gives the pseudonym of a kind and a value; ``everywhere``: it is surely a name."""

    def __call__(self, kind: str, value: str, *, everywhere: bool = True) -> str:
        """The pseudonym."""
        ...


_URL: Final = re.compile(
    r"(?P<scheme>(?:[a-z][a-z0-9+.-]*:)?//)?(?:(?P<user>[^/?#@]*)@)?(?P<host>\[[^\]/]*\]|[^/?#:]*)(?P<port>:\d*)?"
    r"(?P<path>[^?#]*)(?P<query>\?[^#]*)?(?P<fragment>#.*)?",
    re.IGNORECASE | re.DOTALL,
)
_T: Final = table("personal")
_PAGES: Final = frozenset(_T["pages"])
_SEGMENTS: Final = frozenset(_T["segments"])
_PARAMETERS: Final = frozenset(_T["parameters"] + _T["numbers"])
_BIO: Final = frozenset(table("link_in_bio")["misp"]["hosts"] + table("link_in_bio")["own"]["hosts"])
_OWNERS: Final = frozenset(_T["subdomains"]) | _BIO
_TENANTS: Final[dict[str, int]] = {host: 1 + host.count("/") for host in _BIO} | table("tenants")["segments"]
_LOWER: Final = frozenset(
    table("handles")["telegram"]["hosts"]
)  # names there know no case, as in their handles
_SURE: Final = _LOWER | _BIO | frozenset(_T["people"])
_DIALLED: Final = frozenset(table("handles")["whatsapp"]["hosts"])
_NUMBERS: Final = frozenset(_T["numbers"])
_PACKED: Final = re.compile(r"[A-Za-z0-9_-]{11,}={0,2}", re.ASCII)
_ABSOLUTE: Final = re.compile(r"(?:https?|tg|whatsapp|intent|mailto|tel):", re.IGNORECASE)
_DEPTH: Final = 8


def redact_url(url: str, naming: Naming, text: Callable[[str], str], depth: int = _DEPTH) -> str:
    """``url`` with the names in it replaced by ``naming``, its spelling kept otherwise; ``text`` redacts texts.

    What stands in a component, percent-encoded at most twice or in base64url, is redacted and packed again.
    """
    found = _URL.fullmatch(url)
    if found is None or depth == 0:
        return url
    inner = _Inner(naming, text, depth - 1)
    host = _host(found["host"], naming)
    path = _path(found["host"].lower().removeprefix("www."), found["path"], naming, inner)
    query = (found["query"] or "")[1:].split("&")
    parts = [found["scheme"] or ""]
    parts += [naming("name", unquote(found["user"])) + "@"] if found["user"] else []
    parts += [host, found["port"] or "", path]
    parts += ["?" + "&".join(map(inner.parameter, query))] if found["query"] else []
    parts += ["#" + inner.fragment(found["fragment"][1:])] if found["fragment"] else []
    return "".join(parts)


class _Inner:
    """What stands inside the components of an address."""

    def __init__(self, naming: Naming, text: Callable[[str], str], depth: int) -> None:
        self.naming, self.text, self.depth = naming, text, depth

    def parameter(self, part: str) -> str:
        name, sign, value = part.partition("=")
        if name.lower() in _PARAMETERS and value and not PSEUDONYM.search(value):
            plain = unquote(unquote(value))
            redacted = self.text(plain)
            whole = redacted == plain and not plain.isspace()
            return f"{name}={_value(name.lower(), plain, self.naming) if whole else quote(redacted, safe='')}"
        return f"{self.component(name)}{sign}{self.component(value)}"

    def fragment(self, written: str) -> str:
        """``#@name`` is an account (web.telegram.org)."""
        plain = unquote(written)
        return (
            "@" + self.naming("name", plain[1:].lower())
            if plain[:1] == "@" and plain[1:]
            else self.component(written)
        )

    def component(self, written: str) -> str:
        """``written`` (a segment, a value) redacted under its percent-encoding."""
        plain, times = written, 0
        while times < 2 and "%" in plain and unquote(plain) != plain:  # noqa: PLR2004 - the contract's two decodings
            plain, times = unquote(plain), times + 1
        redacted = self._redacted(plain)
        if redacted == plain:
            return self._unpacked(written)
        for _ in range(times):
            redacted = quote(redacted, safe="")
        return redacted

    def _redacted(self, plain: str) -> str:
        if not _ABSOLUTE.match(plain) or handle_of(plain) or not plain.lower().startswith("http"):
            return self.text(plain)
        return redact_url(plain, self.naming, self.text, self.depth)

    def _unpacked(self, written: str) -> str:
        """The same for what is packed in base64url."""
        if not _PACKED.fullmatch(written):
            return written
        bare = written.rstrip("=")
        try:
            plain = urlsafe_b64decode(bare + "=" * (-len(bare) % 4)).decode()
        except (binascii.Error, UnicodeDecodeError):
            return written
        redacted = self._redacted(plain) if _ABSOLUTE.match(plain) else plain
        return written if redacted == plain else urlsafe_b64encode(redacted.encode()).decode().rstrip("=")


def _host(host: str, naming: Naming) -> str:
    """The owner's label replaced on hosts that give every owner a subdomain."""
    name = host.lower()
    base = name.partition(".")[2]
    while base and base not in _OWNERS:
        base = base.partition(".")[2]
    if not base:
        return host
    owner = name.removesuffix(f".{base}").removeprefix("www.")
    return host if owner in ("www", "m") else name.replace(owner, naming("name", owner), 1)


def _path(host: str, path: str, naming: Naming, inner: _Inner) -> str:
    """The tenant's segments as one name, and names behind words such as ``user``; the rest as components."""
    pieces = path.split("/")
    places = [place for place, piece in enumerate(pieces) if piece]
    fixed, count = _tenant(host, pieces[places[0]] if places else "")
    mine = places[fixed:count]
    if mine and not _is_page(unquote(pieces[mine[0]]).lower()):
        value = "/".join(unquote(pieces[place]) for place in mine).removeprefix("@")
        pieces[mine[0] : mine[-1] + 1] = [_named(host, value, naming)]
        places = [place for place, piece in enumerate(pieces) if piece and place > mine[0]]
    before = ""
    for place in places:
        piece, plain = pieces[place], unquote(pieces[place])
        if piece and (before in _SEGMENTS or (plain[0] in "@~" and len(plain) > 1)) and plain not in _PAGES:
            pieces[place] = naming("name", plain.lstrip("@~"))
        else:
            pieces[place] = inner.component(piece)
        before = plain.lower()
    return "/".join(pieces)


def _is_page(name: str) -> bool:
    return name in _PAGES or name.endswith(".php")


def _named(host: str, value: str, naming: Naming) -> str:
    """The tenant's pseudonym; a plain word may be the page of a service rather than somebody's name."""
    if host in _DIALLED and value.lstrip("+").isdecimal():
        return naming("phone", value.lstrip("+"))
    sure = bool({host, _site(host)} & _SURE) or bool(re.search(r"[\d_.-]", value))
    return naming("name", value.lower() if host in _LOWER else value, everywhere=sure)


def _value(parameter: str, value: str, naming: Naming) -> str:
    digits = re.sub(r"[\s()+.-]", "", value)
    return naming("phone", digits) if parameter in _NUMBERS and digits.isdecimal() else naming("name", value)


def _tenant(host: str, first: str) -> tuple[int, int]:
    """How many of the first path segments name a tenant's kind, and how many these and the tenant together."""
    site = _site(host)
    for name, fixed in ((f"{host}/{first}", 1), (f"{site}/{first}", 1), (host, 0), (site, 0)):
        if name in _TENANTS:
            return fixed, _TENANTS[name]
    return 0, 0


@lru_cache(maxsize=1 << 14)
def _site(host: str) -> str:
    """The site of a host, of which a document has few."""
    return site_of(host) if host else ""
