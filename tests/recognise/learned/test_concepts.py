"""The dictionary of concepts: every concept in every language, and what its words are found by."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.learned.concepts import Concepts
from hiddenlinks.recognise.learned.context import SENTENCE, surroundings

LANGUAGES = 50
SAID = (
    ("une comédie, séance à 20 h", "film"),
    ("таможня изъяла посылку", "seizure"),
    ("przecena, tylko dzisiaj", "price"),
    ("escríbeme por privado", "contact_me"),
    ("ask your doctor first", "doctor"),
    ("海关查获", "seizure"),
)


def _found(text: str) -> set[str]:
    concepts = Concepts.built_in()
    hits = concepts.matcher.find(fold_codes(pl.Series([text])))
    return {concepts.names[number] for number in concepts.numbers(hits)}


@pytest.mark.parametrize(("text", "concept"), SAID)
def test_words_are_found_in_their_language(text: str, concept: str) -> None:
    assert concept in _found(text)


def test_every_concept_has_every_language() -> None:
    concepts = Concepts.built_in()
    blocks = len(concepts.of)
    assert blocks == LANGUAGES * len(concepts.names)
    assert set(concepts.of.tolist()) == set(range(len(concepts.names)))


def test_what_was_learned_in_one_language_holds_in_others() -> None:
    """In Lithuanian, of which the models have seen few sentences."""
    before = ["Filmas seansas apie kurjerį ir", "Užsisakykite dabar, turime sandėlyje:"]
    around = surroundings(pl.Series(before), pl.Series(["", ""]))
    side = Recogniser.default().text_side
    assert side.context is not None
    told, sold = side.context.odds(*side.surrounded(around))[:, SENTENCE]
    assert told < sold
