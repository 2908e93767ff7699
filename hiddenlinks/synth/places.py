"""Made-up addresses: sites, short links, hubs, handles, and the many spellings of each.

Every name is drawn from syllables and digits, so that none is meant to be anybody's; the hosts of shorteners,
link-in-bio pages and trusted services are the real ones, since a detector must know them.
"""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from base64 import urlsafe_b64encode
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

if TYPE_CHECKING:
    from random import Random

__all__ = ["BIO_HOSTS", "MARKET", "SERVICES", "SHORT_HOSTS", "Handle", "Places", "listing_url"]

MARKET: Final = "bazaar.example"
"""The site of the made-up marketplace."""

SHORT_HOSTS: Final = (
    "bit.ly",
    "tinyurl.com",
    "cutt.ly",
    "is.gd",
    "ow.ly",
    "t.ly",
    "rb.gy",
    "shorturl.at",
    "v.gd",
)
"""Hosts that shorten links."""

BIO_HOSTS: Final = (
    "linktr.ee",
    "beacons.ai",
    "campsite.bio",
    "bio.site",
    "heylink.me",
    "lnk.bio",
    "taplink.cc",
)
"""Hosts of link-in-bio pages."""

SERVICES: Final = ("telegram", "whatsapp", "wechat", "line", "signal", "qq", "email", "phone")
"""Messaging services that a handle can belong to."""

_TRUSTED: Final = (
    "https://docs.google.com/document/d/{long}/pub",
    "https://drive.google.com/file/d/{long}/view",
    "https://sites.google.com/view/{name}/home",
    "https://telegra.ph/{name}-{day}",
    "https://pastebin.com/raw/{short}",
    "https://{name}.blogspot.com/p/shop.html",
    "https://{name}.github.io/list/",
    "https://dropbox.com/s/{long}/list.pdf",
)
_REDIRECTORS: Final = (
    "https://google.com/url?q={url}",
    "https://l.facebook.com/l.php?u={url}",
    "https://youtube.com/redirect?q={url}",
    "https://out.reddit.com/t3_{short}?url={url}",
    "https://slack-redir.net/link?url={url}",
    "https://{host}/go?target={url}",
    "https://{host}/exit?redirect={url}",
)
_NETWORKS: Final = (
    "awin1.com",
    "click.linksynergy.com",
    "go.skimresources.com",
    "s.click.bazaar-ads.net",
    "tatrck.com",
)
_ENDINGS: Final = [
    "com",
    "com",
    "com",
    "com",
    "net",
    "shop",
    "store",
    "online",
    "info",
    "eu",
    "de",
    "fr",
    "it",
    "es",
    "pl",
    "ru",
    "co.uk",
    "com.br",
    "top",
    "xyz",
    "site",
]
_SYLLABLES: Final = [a + b for a in "bcdfghjklmnprstvwz" for b in ("a", "e", "i", "o", "u", "an", "er", "or")]
_LETTERS: Final = "abcdefghijkmnopqrstuvwxyz"
_CODE: Final = _LETTERS + "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
_AREAS: Final = [
    "202",
    "203",
    "205",
    "206",
    "207",
    "208",
    "209",
    "210",
    "212",
    "213",
    "214",
    "215",
    "216",
    "217",
    "218",
    "301",
    "302",
    "303",
    "304",
    "305",
    "307",
    "308",
    "309",
]
_SCRAMBLE: Final = 5_308_417  # a prime, so that its multiples walk through all tails and all numbers
_HOSTS: Final = {
    5: 9_999_991,
    7: 999_999_937,
}  # primes: how many numbers of hosts there are, by letters of a tail


def listing_url(listing_id: str) -> str:
    """The key of a listing's page; the table spells it with ``www.``."""
    return f"https://{MARKET}/item/{listing_id}.html"


@dataclass(frozen=True, slots=True)
class Handle:
    """An account: its ``key`` and ``spelt`` as people write it in running text."""

    service: str
    name: str
    spelt: str

    @property
    def key(self) -> str:
        """The node's key by the contract."""
        return f"handle:{self.service}/{self.name}"


@dataclass(slots=True)
class Places:
    """Draws addresses that were not drawn before; all http(s) ones are keys already.

    Every ``step``-th number is used, from ``serial`` on; ``tail`` letters of a code make it unique.
    """

    random: Random
    serial: int = 0
    phones: int = 0
    step: int = 1
    tail: int = 5

    @classmethod
    def of(cls, districts: int, slot: int, random: Random) -> Places:
        """Places of one of ``districts`` (slot 1 and up) or of what they share (0): no two draw the same."""
        return cls(random, slot, slot, districts + 1, 5 if districts == 1 else 7)

    def word(self, syllables: int = 3) -> str:
        """A made-up name."""
        return "".join(self.random.choices(_SYLLABLES, k=syllables))

    def code(self, length: int = 7) -> str:
        """An opaque code of at least 7 characters that is unique in this marketplace."""
        left, tail = self.number() * _SCRAMBLE % len(_LETTERS) ** self.tail, ""
        for _ in range(self.tail):
            left, digit = divmod(left, len(_LETTERS))
            tail += _LETTERS[digit]
        return "".join(self.random.choices(_CODE, k=max(2, length - self.tail))) + tail

    def number(self) -> int:
        """A number that was not drawn before."""
        self.serial += self.step
        return self.serial

    def host(self) -> str:
        """A new host on a new site."""
        number = self.number() * _SCRAMBLE % _HOSTS[self.tail]  # says nothing of what was drawn before
        name = f"{self.word()}{self.random.choice(('', '-'))}{number}"
        return f"{self.random.choice(('', '', '', 'shop.', 'm.'))}{name}.{self.random.choice(_ENDINGS)}"

    def page(self, host: str | None = None) -> str:
        """A new address, on ``host`` or on a new site."""
        path = self.random.choice(
            ("", "shop", "catalogue/{}", "p/{}", "{}.html", "index.php?id={}", "{}/offers")
        )
        if host is not None and "{}" not in path:
            path = "p/{}"
        return f"https://{host or self.host()}/{path.format(self.code())}"

    def short(self) -> str:
        """A new short link on a well-known shortener."""
        return f"https://{self.random.choice(SHORT_HOSTS)}/{self.code()}"

    def bio(self) -> str:
        """A new link-in-bio page."""
        return f"https://{self.random.choice(BIO_HOSTS)}/{self.word(2)}{self.code().lower()}"

    def seller(self) -> str:
        """A seller that has no other listing."""
        return f"s9{self.number():07}"

    def post(self) -> str:
        """A new post on a forum, a channel, or a page of a tenant."""
        draw = self.random.random()
        if draw < 0.4:
            return f"https://t.me/{self.word(2)}_{self.code().lower()}/{self.random.randint(2, 999)}"
        if draw < 0.6:
            return self.trusted()
        return f"https://{self.host()}/forum/thread-{self.code()}"

    def video(self) -> str:
        """A new video, stream or thread on a large platform."""
        name, code = f"{self.word(2)}{self.code().lower()}", self.code(11)
        return self.random.choice(
            (
                f"https://youtube.com/watch?v={code}",
                f"https://tiktok.com/@{name}/video/{7_000_000_000 + self.number()}",
                f"https://reddit.com/r/{name}/comments/{code.lower()}/",
                f"https://vk.com/wall-{self.number()}_{self.random.randint(2, 999)}",
                f"https://twitch.tv/videos/{self.number()}",
            )
        )

    def network(self) -> str:
        """The host of an affiliate network."""
        return self.random.choice(_NETWORKS)

    def institution(self) -> str:
        """A new page deep in the site of a school or a town, where it does not belong."""
        host = self.random.choice(
            ("library.{}.edu", "events.{}.ac.uk", "{}.k12.us", "town-{}.gov", "uni-{}.de")
        )
        return f"https://{host.format(self.word(2) + self.code().lower())}/wp-content/{self.code()}/"

    def trusted(self) -> str:
        """A new page of a tenant on a well-known host."""
        pattern = self.random.choice(_TRUSTED)
        name = f"{self.word(2)}-{self.code().lower()}"
        day = f"{self.random.randint(1, 12):02}-{self.random.randint(1, 28):02}"
        return pattern.format(long=self.code(28), short=self.code(8), name=name, day=day)

    def wrapped(self, url: str, encoding: str = "once") -> str:
        """``url`` in a parameter of an open redirector: encoded ``once``, ``twice``, or in ``base64``."""
        value = quote(url, safe="")
        if encoding == "twice":
            value = quote(value, safe="")
        if encoding == "base64":
            value = urlsafe_b64encode(url.encode()).decode().rstrip("=")
        pattern = self.random.choice(_REDIRECTORS)
        return pattern.format(url=value, host=self.host(), short=self.code().lower())

    def phone(self) -> str:
        """Digits of a number that nobody has: the exchange 555 of a North American area."""
        self.phones += self.step
        line, area = divmod(self.phones, len(_AREAS))
        return f"1{_AREAS[area]}555{line % 10_000:04}"

    def handle(self, service: str | None = None) -> Handle:
        """A new account on ``service`` or on any; on Telegram where all telephone numbers are taken."""
        service = service or self.random.choices(SERVICES, weights=(6, 4, 2, 1, 1, 1, 2, 1))[0]
        if service in ("whatsapp", "phone") and self.phones + self.step >= 10_000 * len(_AREAS):
            service = "telegram"
        name = f"{self.word(2)}_{self.code().lower()}"
        if service in ("whatsapp", "phone"):
            digits = self.phone()
            spelt = f"+1 {digits[1:4]} {digits[4:7]} {digits[7:]}"
            return Handle(service, digits, self.random.choice((spelt, f"+{digits}")))
        if service == "email":
            address = f"{name}@{self.host()}"
            return Handle(service, address, address)
        if service == "qq":
            digits = str(200_000_000 + 7 * self.number())
            return Handle(service, digits, digits)
        if service == "signal":  # its names end in a number
            name = f"{name}.{self.random.randrange(10, 99)}"
        spelt = f"@{name}" if service == "telegram" else name
        return Handle(service, name, spelt)
