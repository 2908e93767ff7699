"""The policy: everything that a user may decide, in one frozen model, from TOML or keyword arguments."""

from __future__ import annotations

import math
import tomllib
from pathlib import Path
from typing import Any, Final, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import digest
from hiddenlinks.vocabulary import CATEGORIES, Family, LinkKind

__all__ = ["Policy"]

_TAKEN: Final = ("none", "category", "evidence")
"""Names that tables of judgements have for other columns and answers."""
_CARRIERS: Final = tuple(k for k in LinkKind if k.family in (Family.AUTOMATIC, Family.PLACED))


class Policy(BaseModel):
    """What counts as hidden, and how far to look. Immutable; the defaults are the contract's.

    :meth:`of` and :meth:`from_toml` raise :class:`~hiddenlinks.errors.InputError` for an unknown key (naming the
    nearest known one) or an impossible value; the bare constructor raises pydantic's own error.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    categories: tuple[str, ...] = Field(
        CATEGORIES, min_length=1, max_length=31, description="what counts as illicit when hidden"
    )
    covers: dict[str, tuple[str, ...]] = Field(
        {"medicine": ("supplement",)}, description="declaring the key also declares these"
    )
    kinds: tuple[LinkKind, ...] = Field(_CARRIERS, description="links that may carry a way")
    personas: tuple[str, ...] | None = Field(
        None, min_length=1, description="look through these alone; null: all in the data"
    )
    placed_hops: int = Field(8, ge=1, le=64, description="most placed links on a way")
    automatic_hops: int = Field(50, ge=0, le=1000, description="most redirects on a way")
    hub_sellers: int = Field(20, ge=2, description="sellers whose placed links make a node a hub")
    prominent_share: float = Field(
        0.2, gt=0, le=1, description="share of a page's offers that makes it about them"
    )
    prior: float = Field(
        round(math.log(0.01 / 0.99), 4),
        allow_inf_nan=False,
        description="natural log-odds that a listing is hidden, before evidence",
    )
    min_score: float = Field(
        0.05,
        ge=0,
        le=1,
        description="findings below are not written; up to 0.05 what could not be followed is",
    )
    marketplace_sites: tuple[str, ...] = Field(
        (), description="sites that are the marketplace, besides the listings'"
    )
    shorteners: tuple[str, ...] = Field((), description="further hosts that shorten links")
    link_in_bio: tuple[str, ...] = Field((), description="further hosts of link-in-bio pages")

    @model_validator(mode="after")
    def _sensible(self) -> Self:
        names = [name.strip().lower() for name in self.categories]  # labels are compared so
        for name, plain in zip(self.categories, names, strict=True):
            if names.count(plain) > 1:
                raise ValueError(f"categories: {name} stands twice")
            if not plain or plain in _TAKEN:
                raise ValueError(f"categories: {name!r} is no name for one")
        known = {*self.categories, *CATEGORIES}
        for name in (name for pair in self.covers.items() for name in (pair[0], *pair[1])):
            if name not in known:
                raise ValueError(f"covers: unknown category {name!r}, {nearest(name, known)}")
        wrong = [k for k in self.kinds if k not in _CARRIERS]
        if wrong:
            raise ValueError(f"kinds: {wrong[0]} never carries a hidden link")
        return self

    @field_validator("marketplace_sites", "shorteners", "link_in_bio")
    @classmethod
    def _hosts(cls, names: tuple[str, ...]) -> tuple[str, ...]:
        if names:
            import polars as pl  # takes long to import, and most policies name no hosts

            from hiddenlinks.hosts import hosts

            unusable = hosts(pl.Series(names, dtype=pl.String))[1]
            if unusable.any():
                raise ValueError(
                    f"{names[int(unusable.arg_true()[0])]!r} is no host, write it as shop.example"
                )
        return names

    @classmethod
    def of(cls, **settings: Any) -> Self:  # noqa: ANN401 - whatever the caller wrote, pydantic judges it
        """A policy from keyword arguments, with errors in one line."""
        return cls._checked(settings, "policy")

    @classmethod
    def from_toml(cls, path: str | Path, **overrides: Any) -> Self:  # noqa: ANN401
        """A policy from a TOML file; keyword arguments win over the file."""
        try:
            settings = tomllib.loads(Path(path).read_text("utf-8"))
        except (OSError, ValueError) as error:
            raise InputError(f"not a readable TOML file: {error}", str(path), "see docs/policy.md") from None
        return cls._checked(settings | overrides, str(path))

    @classmethod
    def _checked(cls, settings: dict[str, Any], where: str) -> Self:
        for key in settings:
            if key not in cls.model_fields:
                raise InputError(f"unknown key {key!r}", where, nearest(key, cls.model_fields))
        try:
            return cls(**settings)
        except ValidationError as error:
            first = error.errors()[0]
            at = ".".join(str(part) for part in first["loc"])
            raise InputError(
                f"{at}: {first['msg']}".removeprefix(": "), where, "see docs/policy.md"
            ) from None

    @property
    def version(self) -> str:
        """Digest of every setting: two policies with one version give the same findings."""
        return digest(self.model_dump_json())

    def declares(self, category: str) -> frozenset[str]:
        """The categories that declaring ``category`` covers, itself among them."""
        return frozenset((category, *self.covers.get(category, ())))
