"""A sentence names two things where it quotes the title of one: the other one counts."""

from __future__ import annotations

import pytest
from asking import offered
from columns import wrong

DECOY = "Summer Funny Two Piece Set Cotton Print Crop Top T Shirt and Shorts XXL"
POSTS = (
    "{}: buy “{}” here and you receive what is in the picture.",
    "{}: comprate «{}» qui e riceverete quello della foto.",
    "{}: „{}“ hier kaufen, dann kommt, was auf dem Bild ist.",
    'Купить {} через "{}", придёт то, что на фото.',
)


@pytest.mark.parametrize("name", ["Wild Orchid Rechargeable Vibrator", "Tramadol 50 mg, 30 tablets"])
def test_who_quotes_the_title_of_a_decoy_names_goods_besides(name: str) -> None:
    texts = [said.format(name, DECOY) for said in POSTS]
    assert wrong(texts, offered(texts) > 0) == []


def test_a_quoted_title_beside_a_thing_that_is_none_of_goods_changes_nothing() -> None:
    texts = [said.format("Blue lamp", DECOY) for said in POSTS]
    texts += [
        f"We do not sell Viagra, we sell “{DECOY}” alone.",
        "Mug “I survived Viagra and all I got was this”",
    ]
    assert wrong(texts, offered(texts) < 0) == []
