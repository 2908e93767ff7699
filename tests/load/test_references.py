"""Spellings of all parts: numbers that stand for them."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.load.references import Spellings, encode

TEXTS = st.lists(
    st.none() | st.sampled_from(["https://a.example/", "listing:1", "nothing", " ", "image:a"]), max_size=9
)


@given(st.lists(TEXTS, max_size=6))
def test_numbers_of_parts_stand_for_their_spellings(parts: list[list[str | None]]) -> None:
    spellings = Spellings()
    frames = [pl.DataFrame({"url": pl.Series(texts, dtype=pl.String)}) for texts in parts]
    coded = [spellings.number(encode(frame)) for frame in frames]
    found = spellings.resolve()
    for texts, codes in zip(parts, coded, strict=True):
        at = found.lookup(codes)["url"]
        named = found.references["reference"].gather(at).to_list()
        assert named == [None if text in {"nothing", " "} else text for text in texts]
        assert found.why(codes["url"].filter(at.is_null() & codes["url"].is_not_null())).null_count() == 0
