"""The key of plain http(s) URLs, decided in columns: the fast path before :func:`~hiddenlinks.identity.urls.canonical`.

A URL is plain where nothing needs a parser: a host of ordinary labels under a top level in letters, no userinfo
or port, no dot segments, no escape of an unreserved character. On plain URLs both ways agree (a test holds them
together); what is not plain is null here and left to the parser.
"""

from __future__ import annotations

from typing import Final

import polars as pl

from hiddenlinks.identity.handles import HOSTS
from hiddenlinks.identity.tracking import EVERYWHERE, SITES, Names

__all__ = ["plain_keys"]

# An escape of anything but an unreserved character, which alone would have to be decoded.
_ESCAPE: Final = r"%(?:[0189a-fA-F][0-9a-fA-F]|2[0-9a-cA-CfF]|3[a-fA-F]|[46]0|5[b-eB-E]|7[b-dB-DfF])"
_PATH: Final = rf"(?:/(?:[A-Za-z0-9_.~!$&'()*+,;=:@/-]|{_ESCAPE})*)?"
_QUERY: Final = rf"(?:\?(?:[A-Za-z0-9_.~!$&()*+,;=:@/?-]|{_ESCAPE})*)?"
_PLAIN: Final = (
    rf"^(?:https?|HTTPS?)://(?:www\.)?(?P<host>(?:[A-Za-z0-9-]+\.)+[A-Za-z]{{2,}})"
    rf"(?P<path>{_PATH})(?P<query>{_QUERY})(?:#[!-~]*)?$"
)
_ANY_SITE: Final = "|".join(hosts for hosts, _ in SITES)


def plain_keys(references: pl.Series) -> pl.Series:
    """The key of every reference that is a plain http(s) URL and no handle, else null; str in, str out."""
    frame = pl.DataFrame({"parts": references.cast(pl.String).str.extract_groups(_PLAIN)}).unnest("parts")
    host, path, query = pl.col("host"), pl.col("path"), pl.col("query")
    odd = (
        host.str.contains(r"^www\.|xn--")
        | path.str.contains("/.", literal=True)
        | query.str.contains(r"^\?&|&&|&$|[?&][^&=]*%")
        | host.str.contains(HOSTS)
    )
    frame = frame.with_columns(host.str.to_lowercase()).with_columns(odd.alias("odd"))
    frame = frame.with_columns(_untracked(frame))
    address = pl.concat_str(
        pl.lit("https://"), host, pl.when(path == "").then(pl.lit("/")).otherwise(path), query
    )
    return frame.select(pl.when(~pl.col("odd")).then(address)).to_series().alias("key")


def _untracked(frame: pl.DataFrame) -> pl.Series:
    """The queries of ``frame`` (columns host and query, with ``?`` or empty) less the tracking parameters."""
    asked = (frame["query"] != "").fill_null(value=False).arg_true()
    rows = frame.select("host", "query")[asked]
    # Every parameter gets an ampersand of its own on either side, so that neighbours can go in one sweep.
    apart = "&" + rows["query"].str.slice(1).str.replace_all("&", "&&", literal=True) + "&"
    apart = apart.str.replace_all(_tracked(EVERYWHERE), "")
    own = rows["host"].str.contains(_ANY_SITE).arg_true()
    hosts, parts = rows["host"].gather(own), apart.gather(own)
    for pattern, names in SITES if len(own) else []:
        here = hosts.str.contains(pattern)
        parts = parts.zip_with(~here, parts.str.replace_all(_tracked(names), "")) if here.any() else parts
    kept = apart.scatter(own, parts).str.replace_all("&&", "&", literal=True).str.strip_chars("&")
    return frame["query"].scatter(asked, kept.str.replace("^(.)", "?$1"))


def _tracked(names: Names) -> str:
    return rf"(?i)&(?:{names.pattern})(?:=[^&]*)?&"
