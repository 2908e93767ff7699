"""Terms that need all their letters: *compressa* is a tablet, *compresa* is included."""

from __future__ import annotations

import polars as pl
import pytest

from hiddenlinks.fold import fold_codes
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.lexicon import Block
from hiddenlinks.recognise.terms.matcher import Matcher

FOUND = ("compressa", "30 compresse", "COMPRESSE", "comppressa", "c o m p r e s s e", "compre\u00adsse")
OTHER = ("IVA compresa", "spese comprese", "COMPRESE", "com-presa", "comp rese")


def _found(text: str, *, spelled: bool) -> bool:
    terms = ("compressa", "compresse")
    block = Block(id="tablets", origin="test", category="medicine", weight=4, spelled=spelled, terms=terms)
    return len(Matcher((block,)).find(fold_codes(pl.Series([text]))).term) == 1


@pytest.mark.parametrize("text", FOUND)
def test_all_letters(text: str) -> None:
    assert _found(text, spelled=True)


@pytest.mark.parametrize("text", OTHER)
def test_a_letter_less(text: str) -> None:
    assert not _found(text, spelled=True)
    assert _found(text, spelled=False)


def test_what_is_included_is_no_tablet(judge: Recogniser) -> None:
    said = ["Consegna in 7-15 giorni lavorativi, IVA compresa.", "Spese di spedizione comprese, 30 giorni"]
    assert (judge.passages(pl.Series(said)) < 0).all()


def test_terms_of_several_words() -> None:
    block = Block(
        id="two", origin="test", category="medicine", weight=4, spelled=True, terms=("compressa blu",)
    )
    texts = pl.Series(["compressa blu", "una comppressa  blu", "compresa blu"])
    assert Matcher((block,)).find(fold_codes(texts)).row.tolist() == [0, 1]
