"""References as people write them, and the node key of each."""

from __future__ import annotations

import re
from typing import Final
from urllib.parse import quote

import numpy as np
import polars as pl

from hiddenlinks.identity import intents
from hiddenlinks.identity.handles import BLANK, HOSTS, handle_key, handle_of
from hiddenlinks.identity.urls import canonical, split
from hiddenlinks.threads import in_parts

__all__ = ["key_of", "resolve"]

_NODE: Final = re.compile(r"(listing|seller|handle|image|file):(.*)", re.IGNORECASE | re.DOTALL)
_SCHEME: Final = re.compile(r"([a-z][a-z0-9+.-]*):", re.IGNORECASE)
_JOIN: Final = re.compile(r"tg:(?://)?join/?\?(?:[^#]*&)?invite=([\w-]+)", re.IGNORECASE | re.ASCII)
_INSTEAD: Final = {
    "mailto": "handle:email/NAME",
    "tel": "handle:phone/NUMBER",
    "sms": "handle:phone/NUMBER",
    "smsto": "handle:phone/NUMBER",
}


def resolve(references: pl.Series) -> pl.DataFrame:
    """The node key of every distinct reference.

    Columns, all str: ``reference`` (distinct, sorted, without nulls), ``key`` (null where it is unusable) and
    ``reason`` (null where it is usable: one clause that says how to mend it).
    """
    from hiddenlinks.identity.plain import plain_keys  # its kernels take a while to load

    ordered = references.drop_nulls().cast(pl.String).sort().alias("reference")
    distinct = ordered.filter((ordered != ordered.shift()).fill_null(value=True))
    if distinct.is_empty():
        return pl.DataFrame(schema=dict.fromkeys(("reference", "key", "reason"), pl.String))
    keys = pl.concat(in_parts(plain_keys, distinct), rechunk=True)
    places = keys.is_null().arg_true()
    decided = [key_of(text) for text in distinct.gather(places)]
    if not decided:
        reason = pl.lit(None, pl.String).alias("reason")
        return pl.DataFrame([distinct, keys]).with_columns(reason)
    keys_, reasons = (pl.Series(side, dtype=pl.String) for side in zip(*decided, strict=True))
    at = pl.Series(np.full(distinct.len(), -1)).scatter(places, np.arange(places.len()))
    at = at.set(at < 0, None).cast(pl.UInt32)
    return pl.DataFrame(
        [distinct, keys.zip_with(at.is_null(), keys_.gather(at)), reasons.gather(at).alias("reason")]
    )


def key_of(reference: str) -> tuple[str | None, str | None]:
    """The key of one reference and None, or None and the reason why it is unusable."""
    text = reference.strip(BLANK)
    if not text:
        return None, "empty: give an http(s) URL or a node such as listing:ID"
    node = _NODE.match(text)
    if node:
        return _of_node(node[1].lower(), node[2].strip(BLANK))
    key = _web_or_app(reference) or _web_or_app(text)  # a browser strips fewer kinds of space
    if key:
        return key, None
    join = _JOIN.match(text)
    if join:
        return canonical(f"https://t.me/+{quote(join[1])}"), None
    intent = intents.read(text)
    if intent:
        return _of_intent(intent)
    return None, _reason(text)


def _web_or_app(text: str) -> str | None:
    key = canonical(text)
    if key is None or re.search(HOSTS, split(key).host):
        return handle_of(text) or key
    return key


def _of_node(kind: str, name: str) -> tuple[str | None, str | None]:
    if kind != "handle":
        return (f"{kind}:{name}", None) if name else (None, f"nothing after {kind}: write {kind}:NAME")
    service, slash, account = name.partition("/")
    if not slash or not service.strip(BLANK) or not account.strip(BLANK):
        return None, "no account: write handle:SERVICE/NAME"
    key = handle_key(service, account)
    if key is None:
        return (
            None,
            f"no {service.strip()} account: a number needs its country code, as handle:phone/491701234567",
        )
    return key, None


def _of_intent(intent: intents.Intent) -> tuple[str | None, str | None]:
    for address in intent:
        key = _web_or_app(address) if address else None
        if key:
            return key, None
    return None, "an intent without a web address: give the http(s) URL that it opens"


def _reason(text: str) -> str:
    scheme = _SCHEME.match(text)
    if scheme is None:
        return "no scheme: write https:// before a web address, or a node such as listing:ID"
    name = scheme[1].lower()
    if name in ("http", "https"):
        return "no valid http(s) URL: check its host and port"
    if name in _INSTEAD:
        return f"{name}: is no node: write {_INSTEAD[name]}"
    return f"no rule for {name[:20]}: addresses: give the http(s) URL or handle that it opens"
