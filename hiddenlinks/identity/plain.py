"""The keys of plain references, by kernels: the fast path before :func:`~hiddenlinks.identity.references.key_of`.

A URL is plain where nothing needs a parser: a host of ordinary labels under a top level in letters, no userinfo
or port, no dot segments, no escape of an unreserved character. A node's own name is plain where it is printable ASCII.
On plain ones both ways agree (a test holds them together); what is not plain is null here and left to the parser.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.flat import flat, unflat
from hiddenlinks.identity.handles import HOSTS
from hiddenlinks.identity.rewritten import BUILT, LEFT, SAME, Names, write_keys
from hiddenlinks.identity.spans import hosts_of, take_apart
from hiddenlinks.identity.tracking import EVERYWHERE, SITES
from hiddenlinks.regex import contains

__all__ = ["plain_keys"]


def plain_keys(references: pl.Series) -> pl.Series:
    """The key of every reference that is plain and no handle's address, else null; str in, str out."""
    references = references.cast(pl.String)
    data, starts = flat(references)
    spans = take_apart(data, starts)
    number, hosts = hosts_of(references, data, starts, spans)
    groups = np.append(_groups(hosts.str.to_lowercase()), np.uint64(0))[
        number.fill_null(hosts.len()).to_numpy()
    ]
    built, how = write_keys(data, starts, spans, groups, *_tracking())
    at = np.where(how == SAME, np.arange(how.size), references.len() - 1 + np.cumsum(how == BUILT))
    place = pl.Series(at, dtype=pl.UInt32).set(pl.Series(how == LEFT), None)
    return pl.concat([references, unflat(built).alias(references.name)]).gather(place).alias("key")


def _groups(hosts: pl.Series) -> NDArray[np.uint64]:
    """Which groups of tracking names hold on each of the ``hosts``, a bit each; 0 for those of handles."""
    bits = np.ones(hosts.len(), np.uint64)
    for group, (pattern, _) in enumerate(SITES, 1):
        bits |= contains(hosts, pattern).to_numpy().astype(np.uint64) << np.uint64(group)
    bits[contains(hosts, HOSTS).to_numpy()] = 0
    return bits


@cache
def _tracking() -> tuple[Names, Names]:
    """The names that track and the beginnings of such names, with the groups that each is in."""
    groups = [EVERYWHERE, *(names for _, names in SITES)]
    return _listed([names.exact for names in groups]), _listed([names.prefixes for names in groups])


def _listed(groups: Sequence[Iterable[str]]) -> Names:
    bits: dict[str, int] = {}
    for group, names in enumerate(groups):
        for name in names:
            bits[name] = bits.get(name, 0) | 1 << group
    ordered = sorted(bits)
    return Names(
        *flat(pl.Series(ordered, dtype=pl.String)), np.array([bits[name] for name in ordered], np.uint64)
    )
