"""What a platform shows under its own heading is not the seller's, unless most of it is such goods."""

from __future__ import annotations

import polars as pl
import pytest
from asking import offered
from columns import parted
from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.said.recommended import unrecommended

HEADINGS = (
    "You may also like:", "Customers also bought", "Das könnte Ihnen auch gefallen", "S-ar putea să îți placă:",
    "猜你喜欢", "Mohlo by se vám líbit »", "Birlikte alınanlar:", "Misschien ook leuk", "Μπορεί επίσης να σας αρέσουν:",
)  # fmt: skip
THINGS = ("Garden hose 20 m", "Red table lamp", "Coffee mug 300 ml", "Canvas tote bag")
NAME = "Viagra 100 mg tablets"
LINES = st.sampled_from(["Blue chair.", *HEADINGS, *THINGS, NAME])


@pytest.mark.parametrize("heading", HEADINGS)
def test_one_among_many_is_the_platform_s(heading: str) -> None:
    texts = [
        "\n".join(["Blue chair, solid.", heading, *THINGS[:at], NAME, *THINGS[at:]])
        for at in range(len(THINGS))
    ]
    assert (offered(texts) < 0).all()


@pytest.mark.parametrize("heading", HEADINGS)
def test_most_of_them_are_the_seller_s(heading: str) -> None:
    texts = ["\n".join(["Blue chair, solid.", heading, *lines]) for lines in ([NAME], [NAME, THINGS[0]])]
    assert (offered(texts) > 0).all()


@settings(max_examples=40)
@given(parted(st.lists(st.none() | st.lists(LINES).map("\n".join))))
def test_each_text_is_read_alone(texts: tuple[list[str | None], ...]) -> None:
    offers = Recogniser.default().text_side.lenient
    every, before, behind = (
        unrecommended(pl.Series(part, dtype=pl.String), offers).to_list() for part in texts
    )
    assert every == before + behind
