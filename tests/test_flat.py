"""Texts as bytes, and back."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.flat import flat, unflat


@given(st.lists(st.none() | st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=5)))
def test_there_and_back(texts: list[str | None]) -> None:
    data, starts = flat(pl.Series(texts, dtype=pl.String))
    parts = [data[first:last].tobytes() for first, last in pairwise(starts)]
    assert [part.decode() for part in parts] == [text or "" for text in texts]
    ended = np.frombuffer(b"".join(part + b"\x00" for part in parts), np.uint8)
    assert unflat(ended).to_list() == [text or "" for text in texts]
