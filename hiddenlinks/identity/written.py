"""Web addresses as people write them in running text: whole, without a scheme, or taken apart."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from publicsuffixlist import PublicSuffixList

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import BREAK, LONE_DOT, SLASH, SPOKEN, URLS, any_of, compiled
from hiddenlinks.identity.references import key_of
from hiddenlinks.identity.sites import LINK_HOSTS
from hiddenlinks.identity.urls import canonical, split

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterator

__all__ = ["Hit", "has_ending", "urls_in"]

_T: Final = table("addresses")
_HOSTS: Final[list[str]] = _T["hosts"]
_SPACED_TLDS: Final = frozenset(_T["spaced_tlds"])
_WITH_PATH: Final = frozenset(_T["weak_with_path"])
_PLAIN: Final = frozenset(_T["plain_tlds"])
_SPOKEN_TLDS: Final = frozenset(_T["spoken_tlds"])
_WEAK: Final[dict[str, list[str]]] = _T["weak_dots"]
_BROKEN: Final = re.compile(BREAK, re.IGNORECASE)
_SAID: Final = re.compile(SPOKEN, re.IGNORECASE)
_LONE_DOT: Final = re.compile(LONE_DOT, re.IGNORECASE)
_CUE: Final = re.compile(rf"(?:{any_of(_T['cues'])})[\s:：=\-–—→>]{{1,4}}$", re.IGNORECASE)
_POINTED: Final = re.compile(
    rf"(?:{any_of(_T['cues'] + _T['pointers'])})[\s:：=\-–—→>]{{1,4}}$", re.IGNORECASE
)
_SLASHED: Final = re.compile(SLASH, re.IGNORECASE)
_LONE: Final = re.compile(r"(?:^|\s)\w\s$")
"""A letter that stands alone before a host."""
_CODE: Final = re.compile(r"/(?=\w*\d)(?=\w*[A-Za-z])\w{5,}$", re.ASCII)
"""A path that is no word."""
_SPACE: Final = re.compile(r"\s+")
_NAME, _WORD = 5, 4
"""Letters of a host's name and of its path from which these are no two words of a list, with blanks around the dot."""
_SECOND: Final = frozenset({"co", "com", "org", "net", "ac", "gov", "or", "ne"})
"""Under many countries' endings names stand below one of these."""
_ENDED: Final = re.compile(r"\s*(?:$|[.,;!?)\n|<]|\s[A-ZÀ-ÞА-Я])")
_STOPS: Final = ".,;:!?'*_~"


class Hit(NamedTuple):
    """A span [start, end) of a cleaned text, what it refers to, and whether it was taken apart.

    The address itself begins at ``core``; what stands before announces it. ``shared``: other accounts may have
    the very same span (one number behind the names of two services).
    """

    start: int
    end: int
    reference: str
    apart: bool
    core: int
    shared: bool = False


def urls_in(text: str, families: Collection[str]) -> Iterator[Hit]:
    """The web and app addresses in a cleaned ``text``, the surest form first; hits of two forms may overlap.

    ``families`` are the keys of :data:`~hiddenlinks.identity.patterns.URLS` to look for.
    """
    for family, pattern in URLS.items():
        if family in families:
            yield from filter(None, map(_READERS[family], compiled(pattern).finditer(text)))


def _hit(found: re.Match[str], end: int, url: str, *, apart: bool, sure: bool = False) -> Hit | None:
    """A hit from the start of ``found`` to ``end``, if ``url`` is an address; under a real ending, if not ``sure``."""
    key = canonical(url)
    host = split(key).host if key else ""
    known = host.startswith("[") or ("." in host and (sure or has_ending(host)))
    return Hit(found.start(), end, url, apart, found.start()) if known else None


def has_ending(host: str) -> bool:
    """Whether ``host`` is an IPv4 address or lies under an ending of the public suffix list."""
    ending = host.rpartition(".")[2]
    return ending.isdigit() or _is_ending(ending)


@lru_cache(maxsize=1 << 14)
def _is_ending(name: str) -> bool:
    return name in _T["reserved_tlds"] or _suffixes().publicsuffix(f"a.{name}") is not None


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList(accept_unknown=False)


def _trimmed(rest: str) -> str:
    """``rest`` of an address without the punctuation of the sentence around it."""
    end = len(rest)
    surplus = {close: rest.count(close) - rest.count(opening) for opening, close in ("()", "[]", "{}")}
    while end and (rest[end - 1] in _STOPS or surplus.get(rest[end - 1], 0) > 0):
        end -= 1
        if rest[end] in surplus:
            surplus[rest[end]] -= 1
    return rest[:end]


def _of_url(found: re.Match[str]) -> Hit | None:
    rest = _trimmed(found["rest"])
    pieces = re.split(r"([/?#])", rest, maxsplit=1)
    whole = _BROKEN.sub(".", pieces[0]) + "".join(pieces[1:])
    if not whole.startswith(pieces[0]):
        whole = whole.replace("[.]", ".").replace("(.)", ".")  # who takes a host apart does so with its path
    opening = found[0][: found.start("rest") - found.start()].lower()
    scheme = "https" if "ps" in opening else "http"
    plain = opening in ("http://", "https://") and whole == rest
    return _hit(found, found.start("rest") + len(rest), f"{scheme}://{whole}", apart=not plain, sure=True)


def _of_app(found: re.Match[str]) -> Hit | None:
    text = found[0]
    if text[:7].lower() == "intent:":
        text = text[: text.rfind(";end") + 4]
    text = _trimmed(text)
    start = found.start()
    return Hit(start, start + len(text), text, apart=False, core=start) if text and key_of(text)[0] else None


def _of_known(found: re.Match[str]) -> Hit | None:
    groups = found.groupdict()
    host = next(host for i, host in enumerate(_HOSTS) if groups.get(f"h{i}"))
    rest = _trimmed(found["rest"])
    path = _SPACE.sub("", rest)
    parts = _SPACE.search(found.string, found.start(), found.start("rest") - 1)
    if not path or (parts and _LONE.search(found.string[max(0, found.start() - 3) : found.start()])):
        return None  # the end of a longer name, letter by letter
    end = found.start("rest") + len(rest)
    written = found.string[found.start() : end].lower()
    plain = f"{host}/{path}".lower()
    return _hit(found, end, f"https://{host}/{path}", apart=written not in (plain, f"www.{plain}"))


def _of_broken(found: re.Match[str]) -> Hit | None:
    host = _BROKEN.sub(".", found["host"])
    marked = not re.search(r"[\[({<*'\"~]", found["host"])  # parted by emoji: goods are, too
    sure = "." not in found["host"] and (found["rest"] or re.search(r"[\d-]", host))
    if host == found["host"] or (marked and not sure):
        return None
    return _apart(found, host)


def _of_spoken(found: re.Match[str]) -> Hit | None:
    said = found["host"]
    host = _SAID.sub(".", said)
    labels = host.lower().split(".")
    ending = labels[-1]
    expected = ending in _SPOKEN_TLDS or (ending in _PLAIN and _led_on(found, labels))
    if host == said or not expected or labels[-2] in _T["not_before_dot"]:
        return None
    spoken = [mark[0].strip(" _-").lower() for mark in _SAID.finditer(said)]
    weak = [
        word in _WEAK and label not in _WEAK[word]
        for word, label in zip(spoken[::-1], labels[::-1], strict=False)
    ]
    sure = re.search(r"[\d-]", host) or labels[0] == "www" or found["rest"]
    if (weak[0] and not (found["rest"] and ending in _WITH_PATH)) or (any(weak) and not sure):
        return None
    return _apart(found, ".".join([*labels[:-1], _T["spoken"].get(ending, ending)]))


def _of_spaced(found: re.Match[str]) -> Hit | None:
    host = _SPACE.sub("", found["host"])
    owner, ending = host.split(".")[-2:]
    sure = ending.lower() in _SPACED_TLDS or _led_on(found, host.split(".")) or _announced(found, owner)
    return _apart(found, host) if sure and re.search(r"[^\W\d_]", owner) else None


def _of_schemed(found: re.Match[str]) -> Hit | None:
    host = _SPACE.sub("", found["host"])
    return _apart(found, host) if has_ending(host.lower()) else None


def _of_www(found: re.Match[str]) -> Hit | None:
    host = f"{found['name']}.{found['ending']}"
    rest = _trimmed(found["rest"] or "")
    end = found.start("rest") + len(rest) if rest else found.end("ending")
    return _hit(found, end, f"https://{host}/{_SPACE.sub('', rest)}", apart=True)


def _of_lettered(found: re.Match[str]) -> Hit | None:
    if found.string[: found.start()].rstrip().endswith("@"):
        return None
    host = _SPACE.sub("", _LONE_DOT.sub(".", found["host"]))
    return _apart(found, host) if has_ending(host.lower()) else None


def _led_on(found: re.Match[str], labels: list[str]) -> bool:
    """Whether ``name . word/path`` is an address, and not two words of a list such as "set . top/bottom"."""
    path = _trimmed(found["rest"] or "")
    odd = re.search(r"[\d/?_=]", path) or re.search(r"[\d-]", labels[-2]) or len(labels) > 2  # noqa: PLR2004
    set_off = " . " in found["host"] and len(labels[-2]) >= _NAME and len(path) >= _WORD
    return bool(path and (odd or set_off)) and found["host"].islower()


def _announced(found: re.Match[str], owner: str) -> bool:
    """Whether ``name . word`` ends its clause, and is announced as an address or has a name that is no word."""
    set_off = " . " in found["host"] and not found["rest"] and found["host"].islower()
    cued = _POINTED.search(found.string, max(0, found.start() - 24), found.start()) or re.search(
        r"[\d-]", owner
    )
    return bool(set_off and cued and _ENDED.match(found.string, found.end("host")))


def _of_dotless(found: re.Match[str]) -> Hit | None:
    host, rest = found["host"].lower(), found["rest"]
    if found["host"].isupper() or rest.isdigit() != (host == "wame"):
        return None
    return _hit(found, found.end(), f"https://{host[:-2]}.me/{rest}", apart=True)


def _apart(found: re.Match[str], host: str) -> Hit | None:
    """A hit for a ``host`` that was put together again, with its path."""
    rest = _trimmed(found["rest"] or "")
    end = found.start("rest") + len(rest) if rest else found.end("host")
    path = _SAID.sub(".", _BROKEN.sub(".", _SLASHED.sub("/", rest))) if " " in rest else rest
    return _hit(found, end, f"https://{host}/{_SPACE.sub('', path)}", apart=True)


def _of_plain(found: re.Match[str]) -> Hit | None:
    host, rest = found["host"], _trimmed(found["rest"])
    before = found.string[max(0, found.start() - 24) : found.start()]
    if not _stands_alone(host, before, has_path=len(rest) > 1, coded=bool(_CODE.match(rest))):
        return None
    return _hit(found, found.start("rest") + len(rest), f"https://{host}{rest}", apart=False)


def _stands_alone(host: str, before: str, *, has_path: bool, coded: bool) -> bool:
    """Whether ``host`` without a scheme is an address, and not a missing space between two sentences.

    ``has_path``: a path follows; ``coded``: one that is no word.
    """
    name = host.lower()
    labels = name.split(".")
    ending = labels[-1]
    owner = labels[-3] if len(labels) > 2 and labels[-2] in _SECOND else labels[-2]  # noqa: PLR2004
    if name in LINK_HOSTS and has_path:
        return True
    # "Size.Top" and "quality.It" are sentences; whole words of capitals are shouted addresses
    odd_case = host.rpartition(".")[2] not in (ending, ending.upper())
    short = len(owner) < 2 and not (host == name and coded)  # noqa: PLR2004
    if name in _T["never"] or odd_case or short or not re.search(r"[^\W\d_]", owner):
        return False
    if labels[0] == "www" or _CUE.search(before):
        return True
    if ending in _PLAIN:
        return ending in ("com", "net", "org", "ru", "info") or has_path or (host == name and len(owner) > 2)  # noqa: PLR2004
    cased = host == name or (host.isupper() and has_path)
    return cased and ending not in _T["file_endings"] and (has_path or bool(re.search(r"[\d-]", owner)))


_READERS: Final[dict[str, Callable[[re.Match[str]], Hit | None]]] = {
    "url": _of_url,
    "app": _of_app,
    "number": _of_known,
    "known": _of_known,
    "broken": _of_broken,
    "spoken": _of_spoken,
    "dotless": _of_dotless,
    "schemed": _of_schemed,
    "spaced": _of_spaced,
    "www": _of_www,
    "lettered": _of_lettered,
    "plain": _of_plain,
}
