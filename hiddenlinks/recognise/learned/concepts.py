"""What the words around goods are about, in any language: a film, customs, a recall, an order, a courier.

A model of words learns each language by itself, and few sentences of most. A dictionary of concepts carries what it
learned in one over to the others: *séance*, *Vorstellung* and *сеанс* are all of a film. Each file of the folder has
some concepts, with their words in fifty languages; own selection of words. What they say of goods is learned.
"""

from __future__ import annotations

import tomllib
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Final, NamedTuple

import numpy as np

from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.terms.matcher import Hits, Matcher

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["Concepts"]

_FOLDER: Final = Path(__file__).parent / "dictionary"


class Concepts(NamedTuple):
    """``names``: the concepts in order; ``matcher``: all their words; ``of``: each block's concept (uint8).

    ``version``: digest of all words.
    """

    names: tuple[str, ...]
    matcher: Matcher
    of: NDArray[np.uint8]
    version: str

    @classmethod
    @cache
    def built_in(cls) -> Concepts:
        """The dictionary that ships."""
        texts = [file.read_text("utf-8") for file in sorted(_FOLDER.glob("*.toml"))]
        known = {name: words for text in texts for name, words in tomllib.loads(text).items()}
        blocks = tuple(
            Block(id=f"{name}-{lang}", lang=lang, role="hint", category="none", origin="own", terms=terms)
            for name, words in known.items()
            for lang, terms in words.items()
        )
        of = np.repeat(np.arange(len(known), dtype=np.uint8), [len(words) for words in known.values()])
        return cls(tuple(known), Matcher(blocks), of, sha256("\0".join(texts).encode()).hexdigest()[:16])

    def numbers(self, hits: Hits) -> NDArray[np.uint8]:
        """The number of the concept that each match is of."""
        numbers: NDArray[np.uint8] = self.of[self.matcher.block_of[hits.term]]
        return numbers
