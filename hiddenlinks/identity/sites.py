"""What a node key says about itself: its type, host, site and tenant, and whether it shortens or gathers links."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

import polars as pl
from publicsuffixlist import PublicSuffixList

from hiddenlinks.flat import flat
from hiddenlinks.identity.handles import HOSTS, posts
from hiddenlinks.identity.lists import table

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

__all__ = ["LINK_HOSTS", "TYPES", "describe", "site_of", "sites_of"]

TYPES: Final = ("url", "listing", "seller", "handle", "image", "file")
"""Types of node, as they stand in the column ``type``."""
_TYPE: Final = pl.Enum(TYPES)

_SEGMENTS: Final[dict[str, int]] = table("tenants")["segments"]
_BUILT_IN: Final = {
    name: frozenset(table(name)["misp"]["hosts"] + table(name)["own"]["hosts"])
    for name in ("shorteners", "link_in_bio")
}

LINK_HOSTS: Final = frozenset(
    name for name in _BUILT_IN["shorteners"] | _BUILT_IN["link_in_bio"] | _SEGMENTS.keys() if "/" not in name
)
"""Hosts of shorteners, link-in-bio pages and many tenants: a path on them names somebody or something."""


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def site_of(host: str) -> str:
    """The registrable domain of ``host`` by the public suffix list with its private section.

    The host itself where it has none: an address, a bare name, a public suffix.
    """
    if host.startswith("[") or host.rpartition(".")[2].isdigit():
        return host
    return _suffixes().privatesuffix(host) or host


_PLAIN: Final = r"^(?:[a-z0-9_-]+\.)*([a-z0-9_-]+\.[a-z][a-z0-9-]*)$"


@cache
def _further() -> tuple[pl.Series, pl.Series]:
    """The last two labels of all suffixes of several labels, and top levels under which every name is a suffix."""
    rules = [rule.removeprefix("!") for rule in _suffixes()._publicsuffix]  # noqa: SLF001 - no other way to all rules
    wild = {rule.removeprefix("*.") for rule in rules if rule.startswith("*.") and rule.count(".") == 1}
    deep = {".".join(rule.split(".")[-2:]) for rule in rules if "." in rule.removeprefix("*.")}
    return pl.Series(sorted(deep)).implode(), pl.Series(sorted(wild)).implode()


def sites_of(hosts: pl.Series) -> pl.Series:
    """The same for many ``hosts`` (str) at once: most lie right under a top level, and few need all rules."""
    deep, wild = _further()
    last = hosts.str.extract(_PLAIN)
    top = last.str.extract(r"([^.]+)$")
    rest = (last.is_null() | last.is_in(deep) | top.is_in(wild)).arg_true()
    odd = pl.Series([site_of(host) for host in hosts.gather(rest)], dtype=pl.String)
    return last.scatter(rest, odd).alias("site")


def describe(
    keys: pl.Series, shorteners: Collection[str] = (), link_in_bio: Collection[str] = ()
) -> pl.DataFrame:
    """One row for each of ``keys``, in order, about what it names.

    Columns: ``key``; ``type`` (one of :data:`TYPES`); ``host``, ``site`` and ``path`` (with its query), null for
    other nodes than URLs; ``tenant`` (who is behind it: a handle, the tenant's path on hosts of many tenants,
    else the site; the key itself where it is no URL); ``shortener`` and ``link_in_bio`` (bool), true for the
    paths of such hosts, not for their home pages. ``shorteners`` and ``link_in_bio`` extend the built-in lists
    by hosts or sites; a user's link-in-bio host counts with its home page.
    """
    frame, hosts = _taken_apart(keys.cast(pl.String))
    user_bio = frozenset(map(_host, link_in_bio))
    short = _BUILT_IN["shorteners"].union(map(_host, shorteners))
    bio = _BUILT_IN["link_in_bio"] | user_bio
    segments = {name: 1 + name.count("/") for name in short | bio} | _SEGMENTS
    of_host = [hosts[name].gather(frame["number"]) for name in ("host", "site", "parent")]
    frame = frame.with_columns(of_host).with_columns(
        tenant=pl.when(pl.col("host").is_null()).then(pl.col("key")).otherwise("site"),
        shortener=pl.lit(value=False),
        link_in_bio=pl.lit(value=False),
    )
    names = ["tenant", "shortener", "link_in_bio"]
    shared = _shared(hosts, segments).gather(frame["number"]).fill_null(value=False).arg_true()
    if shared.len():  # few are: only their paths say who is behind them
        told = _told(frame[shared], short, bio, user_bio, segments)
        frame = frame.with_columns(frame[name].scatter(shared, told[name]) for name in names)
    return frame.select("key", "type", "host", "site", "path", *names)


def _shared(hosts: pl.DataFrame, known: Iterable[str]) -> pl.Series:
    """Which of the ``hosts``, or what stands above them, are that of a ``known`` name, or have accounts."""
    heads = sorted({name.partition("/")[0] for name in known})
    held = [pl.col(name).is_in(heads).fill_null(value=False) for name in ("host", "site", "parent")]
    return hosts.select(pl.any_horizontal(*held, pl.col("host").str.contains(HOSTS))).to_series()


def _told(
    frame: pl.DataFrame,
    short: frozenset[str],
    bio: frozenset[str],
    user_bio: frozenset[str],
    segments: dict[str, int],
) -> pl.DataFrame:
    """``tenant``, ``shortener`` and ``link_in_bio`` of rows whose hosts are shared."""
    frame = frame.with_columns((pl.col("host") + pl.col("path").str.extract("^(/[^/?]+)")).alias("first"))
    home = (pl.col("path") == "/").fill_null(value=True)
    by_host = pl.col("host").is_in(sorted(bio)).fill_null(value=False)
    by_path = pl.col("first").is_in(sorted(bio)).fill_null(value=False)
    frame = frame.with_columns(
        (_among(short) & ~home & ~by_path).alias("shortener"),
        (_among(bio) & (~home | ~by_host | _among(user_bio))).alias("link_in_bio"),
        (_among(bio) & ~by_host & ~by_path).alias("subdomain"),
    )
    return frame.with_columns(_tenants(frame, segments))


def _taken_apart(keys: pl.Series) -> tuple[pl.DataFrame, pl.DataFrame]:
    """``key``, ``type``, ``path`` and ``number`` of its host, null for what has none; and the hosts, once each.

    They have ``host``, ``site`` and ``parent`` (what stands above the host).
    """
    from hiddenlinks.identity.spans import between, hosts_of, parts_of_keys  # kernels take a while to load

    data, starts = flat(keys)
    spans = parts_of_keys(data, starts)
    number, hosts = hosts_of(keys, data, starts, spans)
    kind = pl.coalesce(
        pl.when(pl.lit(pl.Series(spans[:, 0] > 0))).then(pl.lit("url", _TYPE)),
        *(pl.when(pl.col("key").str.starts_with(f"{name}:")).then(pl.lit(name, _TYPE)) for name in TYPES[1:]),
    )
    path = between(keys, pl.Series(spans[:, 2] - starts[:-1])).set(
        pl.Series(spans[:, 2] == spans[:, 3]), None
    )
    frame = pl.DataFrame([keys.alias("key"), path.alias("path"), number.alias("number")]).with_columns(
        type=kind
    )
    return frame, pl.DataFrame(
        [hosts.alias("host"), sites_of(hosts), hosts.str.extract(r"^[^.]+\.(.+)$").alias("parent")]
    )


def _host(name: str) -> str:
    """A host as a person wrote it, as keys have it."""
    return name.strip().lower().removeprefix("www.").rstrip(".")


def _among(entries: Iterable[str]) -> pl.Expr:
    """Whether the host, what stands above it, or the host with its first path segment is one of ``entries``."""
    known = sorted(entries)
    names = ("host", "site", "parent", "first")
    return pl.any_horizontal(*(pl.col(name).is_in(known).fill_null(value=False) for name in names))


def _tenants(frame: pl.DataFrame, segments: dict[str, int]) -> pl.Series:
    """Who is behind each key of ``frame`` (columns key, host, site, path, first, subdomain)."""
    depth, base = pl.lit(None, dtype=pl.Int64), pl.lit(None, dtype=pl.String)
    site_first = pl.col("site") + pl.col("first").str.extract("(/[^/]*)$")
    # The last match wins: the host's own entries stand before its site's, longer ones before shorter.
    for name, owner in (
        (pl.col("site"), "site"),
        (pl.col("host"), "host"),
        (site_first, "site"),
        (pl.col("first"), "host"),
    ):
        held = name.replace_strict(
            list(segments), list(segments.values()), default=None, return_dtype=pl.Int64
        )
        depth = pl.coalesce(held, depth)
        base = pl.when(held.is_not_null()).then(pl.col(owner)).otherwise(base)
    base = pl.when("shortener").then(pl.col("host")).otherwise(base)  # every owner has a subdomain there
    tenant = pl.col("site")
    for count in sorted(set(segments.values())):
        path = pl.col("path").str.extract(f"^((?:/+[^/?]+){{1,{count}}})")
        tenant = pl.when((depth == count) & path.is_not_null()).then(base + path).otherwise(tenant)
    tenant = pl.when("subdomain").then(pl.col("host")).otherwise(tenant)
    pages = posts(frame["key"])
    handle = pl.col("key").replace_strict(
        pages["page"], pages["handle"], default=None, return_dtype=pl.String
    )
    key = pl.when(pl.col("host").is_null()).then(pl.col("key"))
    return frame.select(pl.coalesce(key, handle, tenant).alias("tenant")).to_series()
