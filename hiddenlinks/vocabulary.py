"""The words that every floor shares: kinds of link and their families, directions, statuses, sources.

Categories are open strings: three are built in, a policy may add its own.
"""

from __future__ import annotations

from enum import StrEnum
from typing import Final

__all__ = [
    "CATEGORIES",
    "FAMILY",
    "KINDS",
    "Direction",
    "Family",
    "LinkKind",
    "Provenance",
    "Source",
    "Status",
]

CATEGORIES: Final = ("supplement", "medicine", "adult")
"""The built-in categories, in the order of every array that has one column a category."""


class Family(StrEnum):
    """Who makes a link happen: nobody, whoever placed it, the marketplace; or two spellings of one thing."""

    AUTOMATIC = "automatic"
    PLACED = "placed"
    PLATFORM = "platform"
    IDENTITY = "identity"


class LinkKind(StrEnum):
    """The kinds of link that the contract names."""

    HTTP_REDIRECT = "http_redirect"
    REFRESH_HEADER = "refresh_header"
    META_REFRESH = "meta_refresh"
    JS_REDIRECT = "js_redirect"
    IFRAME = "iframe"
    UNWRAPPED = "unwrapped"
    ANCHOR = "anchor"
    AFFILIATE = "affiliate"
    TEXT_URL = "text_url"
    CONTACT = "contact"
    QR = "qr"
    ATTACHMENT = "attachment"
    DEEP_LINK = "deep_link"
    RECOMMENDED = "recommended"
    NAVIGATION = "navigation"
    SAME_SELLER = "same_seller"
    CANONICAL = "canonical"
    SAME_AS = "same_as"

    @property
    def family(self) -> Family:
        """The family, which decides whether a way may lead over this link."""
        return FAMILY[self]

    @property
    def code(self) -> int:
        """Position in :data:`KINDS`: the byte that stands beside each link of a graph."""
        return KINDS.index(self)


KINDS: Final = tuple(LinkKind)
"""All kinds; a kind's position is its uint8 code."""

FAMILY: Final = {
    kind: family
    for family, names in {
        Family.AUTOMATIC: "http_redirect refresh_header meta_refresh js_redirect iframe unwrapped",
        Family.PLACED: "anchor affiliate text_url contact qr attachment deep_link",
        Family.PLATFORM: "recommended navigation same_seller",
        Family.IDENTITY: "canonical same_as",
    }.items()
    for kind in map(LinkKind, names.split())
}
"""Family of each kind."""


class Provenance(StrEnum):
    """Whether a link stood in the input or was derived from texts, payloads and parameters."""

    OBSERVED = "observed"
    INFERRED = "inferred"


class Direction(StrEnum):
    """Which way people travel: from the listing, to the listing, or the listing is two things by itself."""

    FORWARD = "forward"
    INBOUND = "inbound"
    SELF = "self"


class Source(StrEnum):
    """Which part of the listing gave it away."""

    LINK = "link"
    VARIANT = "variant"
    TEXT = "text"
    IMAGE = "image"
    HISTORY = "history"


class Status(StrEnum):
    """Whether the end of the way was seen (hidden) or could not be followed (unresolved, never clean)."""

    HIDDEN = "hidden"
    UNRESOLVED = "unresolved"
