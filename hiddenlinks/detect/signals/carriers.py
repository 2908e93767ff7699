"""How the listing's own end of the way is carried: a handle, a code in an image, an affiliate link."""

from __future__ import annotations

import polars as pl

from hiddenlinks.detect.signals.base import Case, Fired, fired
from hiddenlinks.vocabulary import LinkKind

__all__ = ["affiliate", "contact", "qr"]


def contact(case: Case) -> Fired:
    """Strength 1 where the way leads over a handle: talks move to where the marketplace does not look."""
    return _of_kind(case, LinkKind.CONTACT, "leads over a contact handle: {}")


def qr(case: Case) -> Fired:
    """Strength 1 where the way leads over a code in an image, which no text filter reads."""
    return _of_kind(case, LinkKind.QR, "leads over a code in an image: {}")


def affiliate(case: Case) -> Fired:
    """Strength 1 where somebody earns by the way."""
    return _of_kind(case, LinkKind.AFFILIATE, "leads over an affiliate link: {}")


def _of_kind(case: Case, kind: LinkKind, text: str) -> Fired:
    steps = case.steps.filter(pl.col("kind") == kind.code).unique(
        "candidate", keep="first", maintain_order=True
    )
    return fired(steps.with_columns(key=case.key(steps["target"])), pl.lit(1.0), pl.format(text, "key"))
