"""Ids of affiliates, publishers and partners in addresses: they tie campaigns together.

Read from the spelling as observed, before a key drops its tracking parameters.
"""

from __future__ import annotations

from base64 import urlsafe_b64decode
from typing import Final
from urllib.parse import unquote

import polars as pl

from hiddenlinks.identity.lists import table
from hiddenlinks.identity.sites import sites_of
from hiddenlinks.identity.tracking import hosts_pattern
from hiddenlinks.identity.urls import parse
from hiddenlinks.regex import contains

__all__ = ["read"]

_PARAMETERS: Final = table("affiliates")["parameter"]
_PATHS: Final = table("affiliates")["path"]
_NAMES: Final = sorted({name for rule in _PARAMETERS for name in rule["names"]})
_SITE: Final = "site"  # the program of a rule whose ids are the site's own
_NONE: Final = pl.DataFrame(schema={"reference": pl.String, "affiliate": pl.String})
_SIMPLE: Final = r"^https?://[A-Za-z0-9.-]+(?:[/?#][!-~]*)?$"
_ANYWHERE: Final = "|".join(rule["pattern"].removeprefix("^").removesuffix("$") for rule in _PATHS)
_MAY: Final = rf"(?i)[?&](?:{'|'.join(_NAMES)})=|{_ANYWHERE}"
"""Holds of every address with an id, and of few others: taking all addresses apart would cost ten times as much."""
_PIECES: Final = (
    r"^https?://(?:[^/?#@]*@)?(?:www\.)?(?P<host>[^/?#:]+)(?::\d+)?(?P<path>[^?#]*)\??(?P<query>[^#]*)"
)


def read(references: pl.Series) -> pl.DataFrame:
    """Long format: one row for each distinct http(s) reference and each affiliate id in it, sorted.

    Columns ``reference`` and ``affiliate`` (str), the latter ``<program>/<id>``: a network or marketplace by its
    short name, or the site where the id is the site's own (``shop.example/17``).
    """
    spelled = references.drop_nulls().cast(pl.String)
    simple = contains(spelled, _SIMPLE)
    odd = spelled.filter(~simple)
    odd = odd.filter(contains(odd, r"(?i)^\s*h[\s]*t")).unique()
    hrefs = pl.Series([parse(text) for text in odd], dtype=pl.String)
    plain = spelled.filter(simple & contains(spelled, _MAY)).unique()
    frame = pl.DataFrame(
        {"reference": pl.concat([plain, odd]), "href": pl.concat([plain, hrefs])}
    ).drop_nulls()
    if frame.is_empty():
        return _NONE
    pieces = frame["href"].str.extract_groups(_PIECES).struct.unnest()
    frame = frame.hstack(pieces).drop_nulls("host").with_columns(pl.col("host").str.to_lowercase())
    return pl.concat([_from_parameters(frame), _from_paths(frame)]).unique().sort("reference", "affiliate")


def _from_parameters(frame: pl.DataFrame) -> pl.DataFrame:
    """Ids that are values of a parameter; ``frame`` has reference, host and query."""
    wanted = rf"(?i)(?:^|&)(?:{'|'.join(_NAMES)})="
    values = (
        frame.filter(pl.col("query").str.contains(wanted))
        .select("reference", "host", pl.col("query").str.split("&").alias("part"))
        .explode("part")
        .with_columns(
            pl.col("part").str.extract("^([^=]+)=").str.to_lowercase().alias("name"),
            pl.col("part").str.extract("=([^&]+)$").alias("id"),
        )
        .filter(pl.col("name").is_in(_NAMES) & pl.col("id").is_not_null())
    )
    found = [
        values.filter(
            pl.col("name").is_in(rule["names"])
            & (
                pl.col("host").str.contains(hosts_pattern(rule["hosts"]))
                if "hosts" in rule
                else pl.lit(value=True)
            )
        ).with_columns(pl.lit(rule["program"]).alias("program"), pl.lit("hosts" in rule).alias("known"))
        for rule in _PARAMETERS
    ]
    rows = pl.concat(found)
    # A network that is known by its host owns the parameter: no second reading as the site's own.
    owned = rows.filter("known").select("reference", "name").unique()
    rows = pl.concat(
        [
            rows.filter("known"),
            rows.filter(~pl.col("known")).join(owned, on=["reference", "name"], how="anti"),
        ]
    )
    return _named(rows, "")


def _from_paths(frame: pl.DataFrame) -> pl.DataFrame:
    """Ids that stand in the path or host; ``frame`` has reference, host and path."""
    place = frame.select(
        "reference", "host", (pl.col("host") + pl.col("path").str.strip_chars_end("/")).alias("place")
    )
    found = [_NONE]
    for rule in _PATHS:
        rows = place.with_columns(pl.col("place").str.extract(rule["pattern"]).alias("id")).drop_nulls("id")
        if rows.height:
            rows = rows.with_columns(pl.lit(rule["program"]).alias("program"))
            found.append(_named(rows, rule.get("decode", "")))
    return pl.concat(found)


def _named(rows: pl.DataFrame, decode: str) -> pl.DataFrame:
    """``program/id`` of rows with reference, host, program and the raw id."""
    ids = rows["id"].unique().sort()
    plain = pl.Series(
        [_shifted(text) if decode == "shifted" else unquote(text).strip() for text in ids], dtype=pl.String
    )
    hosts = rows.filter(pl.col("program") == _SITE)["host"].unique().sort()
    sites = sites_of(hosts)
    program = (
        pl.when(pl.col("program") == _SITE)
        .then(pl.col("host").replace_strict(hosts, sites, default=None, return_dtype=pl.String))
        .otherwise("program")
    )
    account = pl.col("id").replace_strict(ids, plain, default=None, return_dtype=pl.String)
    named = rows.select("reference", (program + "/" + account).alias("affiliate"), account.alias("account"))
    return named.filter(pl.col("account") != "").select("reference", "affiliate")


def _shifted(token: str) -> str:
    """The publisher's number in a token of shifted characters, or the token where it has another form."""
    try:
        text = urlsafe_b64decode(token + "=" * (-len(token) % 4)).decode("ascii")
        shift = ord(text[1]) - ord("-")
        numbers = "".join(chr(ord(char) - shift) for char in text).split("-")
    except (ValueError, IndexError):
        return token
    return numbers[2] if len(numbers) > 2 and numbers[2].isdigit() else token  # noqa: PLR2004
