"""Posts of an account are read each alone and counted together."""

from __future__ import annotations

import polars as pl
from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.pages.parts import PAGE
from hiddenlinks.recognise.pages.posts import by_post

POSTS = st.lists(
    st.sampled_from(["a red chair", "haha, a red chair", "haha", "two words", "", "one more blue lamp"])
)
TEXTS = st.lists(POSTS.map(f"\n{PAGE}".join))


def _sober(texts: pl.Series) -> pl.Series:
    return texts.str.replace("haha.*", "")


@given(TEXTS)
def test_each_post_is_cleaned_alone_and_those_that_are_emptied_are_counted(texts: list[str]) -> None:
    left, emptied = by_post(pl.Series(texts, dtype=pl.String), _sober)
    for text, read, gone in zip(texts, left, emptied, strict=True):
        posts = text.split(PAGE)
        assert read == PAGE.join(_sober(pl.Series([post]))[0] for post in posts)
        assert gone == sum("haha, " in post for post in posts[1:])


def test_a_post_in_jest_is_one_of_the_account(judge: Recogniser) -> None:
    sold = "💊 Irinotel 100mg Injection is back, without prescription, price list by message"
    said = [f"Honestly, {name}, for that price, bought two 😂" for name in ("this chair", "that lamp")]
    long = "🛍️ " + " ".join(["wireless headphones with microphone for sports"] * 5) + " came back, link below"
    for other in (said * 5, [long] * 10):
        few, most = (f"\n{PAGE}".join([*other[:count], sold]) for count in (2, 10))
        odds = judge.pages(pl.Series(["channel"] * 2), pl.Series([few, most]))[:, 1]
        assert odds[0] > 0 > odds[1]
