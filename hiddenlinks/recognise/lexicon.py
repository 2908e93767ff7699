"""Lexicons: readable files of terms in blocks, each block with its origin, its language and what it says.

A block is one TOML table::

    [[block]]
    id = "supplement-general-en"
    lang = "en"                    # or "und" where the words are international
    category = "supplement"        # with weight; or weights = { supplement = 1, medicine = 2 }; "none" for look-alikes
    weight = 4.0                   # natural log-odds that one term adds
    origin = "own"                 # where the block comes from, and its licence
    terms = '''food supplement*, multivitamin*, *vitamins'''

Terms stand apart by commas or line ends; ``file = "names.txt"`` reads them from a file beside the lexicon. ``*``
at the end: any ending; at the start: any beginning of a word (compounds); ``#`` at the start: after a number.
``field``, ``lang`` and ``origin`` may stand once at the top of the file, for all blocks that have none.
``role`` and ``field`` are explained at :data:`ROLES` and :data:`FIELDS`.
"""

from __future__ import annotations

import tomllib
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError, model_validator

from hiddenlinks.errors import InputError, nearest
from hiddenlinks.findings import digest
from hiddenlinks.vocabulary import CATEGORIES

__all__ = ["FIELDS", "ROLES", "Block", "Lexicon"]

ROLES: Final = (
    "goods",
    "kind",
    "nutrient",
    "hint",
    "food",
    "effect",
    "name",
    "form",
    "negation",
    "before",
    "holder",
    "preposition",
    "after",
    "shop",
    "excluded",
    "inform",
    "refusal",
    "sell",
    "head",
)
"""What a block's terms do.

``goods`` add their weights, ``kind`` (*vitamins*) less where it is only mentioned, ``nutrient`` (*zinc*) less
wherever it is no title, for creams and cereals have it, too, and of ``hint`` (*realistic*, *cuffs*) the first three
quarters: one ordinary word says less. ``food`` (*tea*, *sweets*) speaks against goods, but beside an ``effect``
(*slimming*), which then weighs more: what is eaten for it is a supplement. ``name``: goods that are known by a name
which others may bear, too; ``form`` (*cream*, *drops*): beside one such a name is meant. ``negation`` (*free from*):
goods that follow in the clause do not count. ``before`` (*no*): the goods right behind do not count. ``after``
(*-free*): those right before. ``holder`` (*case*) with a later ``preposition`` (*for*): like a negation. ``shop``
(*online store*): a ``name`` beside it is that of a shop, and does not count. ``excluded`` (*not included*): no goods
that stand before it in its clause count. ``inform`` and ``sell``: how pages speak that inform, and pages that sell.
``refusal`` (*do not buy*): a negation that informs. ``head`` (*medicines*): names a shelf whatever stands beside it.
"""
FIELDS: Final = ("any", "text", "declared")
"""Where a block holds: everywhere, in texts alone, or in declared category paths alone."""

_DEFAULTS: Final = ("field", "lang", "origin")

Term = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]


class Block(BaseModel):
    """Terms of one language, kind and origin, with the log-odds that each adds to each category.

    ``spelled``: a term needs all its letters. Elsewhere a letter may stand once for twice, as disguises write it, and
    *compressa* (tablet) would be found in *IVA compresa* (VAT included).
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(min_length=1)
    lang: str = "und"
    category: str | None = None
    weight: float = Field(0.0, ge=-20, le=20)
    weights: dict[str, float] = Field(default_factory=dict)
    origin: str = Field(min_length=1)
    role: str = "goods"
    field: str = "any"
    spelled: bool = False
    terms: tuple[Term, ...] = Field(min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _split(cls, values: dict[str, Any]) -> dict[str, Any]:
        terms = values.get("terms")
        if isinstance(terms, str):
            parts = (term.strip() for term in terms.replace("\n", ",").split(","))
            return values | {"terms": tuple(term for term in parts if term)}
        return values

    @model_validator(mode="after")
    def _sound(self) -> Block:
        for name, value, known in (("role", self.role, ROLES), ("field", self.field, FIELDS)):
            if value not in known:
                raise ValueError(f"{name} {value!r}: {nearest(value, known)}")
        if len(set(self.terms)) < len(self.terms):
            twice = next(term for term in self.terms if self.terms.count(term) > 1)
            raise ValueError(f"term {twice!r} stands twice in block {self.id!r}")
        return self

    def weight_of(self, category: str) -> float:
        """The log-odds that one term adds to ``category``; look-alikes (``none``) take from every category."""
        if self.category == "none":
            return self.weights.get(category, -self.weight)
        return self.weights.get(category, self.weight if self.category == category else 0.0)


class Lexicon(BaseModel):
    """The blocks of one or more files, in order: where two blocks hold one term, the first one counts."""

    model_config = ConfigDict(frozen=True)

    blocks: tuple[Block, ...]

    @cached_property
    def version(self) -> str:
        """Digest of every block: two lexicons with one version judge alike."""
        return digest("\n".join(block.model_dump_json() for block in self.blocks))

    @classmethod
    def from_toml(cls, path: Path, categories: tuple[str, ...]) -> Lexicon:
        """Read one file. Raises :class:`InputError` with the file and block for whatever is wrong in it."""
        try:
            data = tomllib.loads(path.read_text("utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
            raise InputError(
                f"not a readable lexicon: {error}", str(path), "see docs/recognition.md"
            ) from None
        defaults = {key: value for key, value in data.items() if key != "block"}
        rows = data.get("block")
        if not isinstance(rows, list) or not rows or not set(defaults) <= set(_DEFAULTS):
            mend = f"beside them may stand {', '.join(_DEFAULTS)}"
            raise InputError("no [[block]] tables, or unknown keys beside them", str(path), mend)
        blocks = tuple(_block(row, defaults, path) for row in rows)
        _check(blocks, str(path), categories)
        return cls(blocks=blocks)

    @classmethod
    @lru_cache(maxsize=1)
    def built_in(cls) -> Lexicon:
        """The lexicon that ships with the library: its files by their own names, whatever folder they stand in."""
        folder = Path(__file__).parent / "lexicons"
        files = sorted(folder.rglob("*.toml"), key=lambda file: (file.name, file))
        return cls(blocks=tuple(b for file in files for b in cls.from_toml(file, CATEGORIES).blocks))

    def without(self, origin: str) -> Lexicon:
        """The lexicon without the blocks whose origin names ``origin``: how a source is judged unseen."""
        return Lexicon(blocks=tuple(b for b in self.blocks if origin.lower() not in b.origin.lower()))


def _block(row: Any, defaults: dict[str, Any], path: Path) -> Block:  # noqa: ANN401 - whatever the file held
    if not isinstance(row, dict):
        raise InputError("a block that is no table", str(path), "see docs/recognition.md")
    name = str(row.get("id", "?"))
    row = defaults | row
    try:
        if "file" in row and "terms" not in row:
            row["terms"] = (path.parent / str(row.pop("file"))).read_text("utf-8")
        return Block.model_validate(row)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"block {name!r}: {error}", str(path), "give a readable text file") from None
    except ValidationError as error:
        first = error.errors()[0]
        at = ".".join(str(part) for part in first["loc"])
        known = (
            nearest(at, Block.model_fields)
            if first["type"] == "extra_forbidden"
            else "see docs/recognition.md"
        )
        raise InputError(f"block {name!r}: {at} {first['msg']}", str(path), known) from None


def _check(blocks: tuple[Block, ...], where: str, categories: tuple[str, ...]) -> None:
    """Known categories alone, and no id twice."""
    ids = [block.id for block in blocks]
    for block in blocks:
        if ids.count(block.id) > 1:
            raise InputError(f"block {block.id!r} stands twice", where, "give each block its own id")
        for name in (block.category, *block.weights):
            if name not in (None, "none", *categories):
                what = f"block {block.id!r}: unknown category {name!r}"
                raise InputError(what, where, nearest(str(name), categories))
