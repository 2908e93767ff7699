"""Mail addresses as people write them in running text: whole, or taken apart."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.patterns import BREAK, DOT, MAILS, SLASH, SPOKEN, compiled
from hiddenlinks.identity.written import Hit, has_ending

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

__all__ = ["mails_in"]

_T: Final = table("addresses")
_BROKEN: Final = re.compile(BREAK, re.IGNORECASE)
_SAID: Final = re.compile(SPOKEN, re.IGNORECASE)
_ANY_DOT: Final = re.compile(DOT, re.IGNORECASE)
_PATH: Final = re.compile(rf"{SLASH}\w", re.IGNORECASE)
_SPACE: Final = re.compile(r"\s+")


def mails_in(text: str, families: Collection[str]) -> Iterator[Hit]:
    """The e-mail addresses in a cleaned ``text``; ``families`` are keys of ``MAILS``."""
    for family, pattern in MAILS.items():
        if family in families:
            for found in compiled(pattern).finditer(text):
                if hit := _of_mail(found, family):
                    yield hit
                    yield from _or_site(found, hit)


def _of_mail(found: re.Match[str], family: str) -> Hit | None:
    said, name = found["host"], found["name"].strip(".")
    if family == "mail_lettered":
        said, name = (_SPACE.sub("", part) for part in (said, name))
    host = _ANY_DOT.sub(".", said).lower()
    labels = host.split(".")
    labels[-1] = _T["spoken"].get(labels[-1], labels[-1])
    host = ".".join(labels)
    only_said = "said" in found.re.groupindex and found["said"] is not None
    apart = (_SAID.search(said) or _BROKEN.search(said)) and name.lower() not in _T["no_names"]
    sure = not only_said or apart or host in _T["mail_hosts"]
    if not name or not sure or (family == "mail_apart" and _PATH.match(found.string, found.end())):
        return None  # a path makes it a page: "photos at host(dot)com/x"
    if host[-1:].isdigit() or not has_ending(host):
        return None
    plain = found[0] == f"{found['name']}@{said}"
    return Hit(found.start(), found.end(), f"handle:email/{name}@{host}".lower(), not plain, found.start())


def _or_site(found: re.Match[str], mail: Hit) -> Iterator[Hit]:
    """The site that "extras at name dot com" may as well name as a mailbox."""
    host = mail.reference.rpartition("@")[2]
    said = "said" in found.re.groupindex and found["said"] is not None
    if said and host not in _T["mail_hosts"]:
        yield mail._replace(reference=f"https://{host}/", shared=True)
