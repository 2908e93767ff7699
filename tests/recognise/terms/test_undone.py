# ruff: noqa: E501 - disguises in one row
"""Whether a disguise was undone: what was written so that filters miss it, and what only looks unusual."""

from __future__ import annotations

import pytest

from hiddenlinks.recognise import Recogniser

DISGUISED = (
    "V1agra", "vi\u200bagra", "ѵiаgrа", "ｖｉａｇｒａ", "𝓿𝓲𝓪𝓰𝓻𝓪", "v i a g r a", "v-i-a-g-r-a", "argaiv", "vіagra", "v.i.a.g.r.a", "vi\u00adagra", "vìagrä", "vịàgra",
    "vi&#97;gra", "viagr&#x61;", "&amp;#118;iagra", "vi&shy;agra", "\u202eargaiv",
)  # fmt: skip
PLAIN = (
    "Viagra",
    "VIAGRA®",
    "viágra",
    "via\u0301gra",
    "vi&aacute;gra",
    "&#1074;&#1080;агра",
    "Fish-oil",
    "fish  oil",
    "Pénis",
    "pénïs",
    "Mastürbatör",
    "crème protéinée",
    "витамин Ц",
    "Виагра",
    "Vitamin-B Komplex",
    "サプリメント",
    "ｻﾌﾟﾘﾒﾝﾄ",
    "アダルトグッズ",
    "comp.rec.x 30",
)


@pytest.mark.parametrize("text", DISGUISED)
def test_a_disguise_is_told(judge: Recogniser, text: str) -> None:
    terms = [
        term for term in judge.explain(f"{text} 100 mg") if term.category == "medicine" and term.weight > 3
    ]
    assert [term.disguised for term in terms] == [True]
    assert terms[0].text == text.removeprefix("\u202e")


def test_signs_between_letters_of_writing_without_borders(judge: Recogniser) -> None:
    hidden = [term.disguised for term in judge.explain("サ.プ.リ メ ン ト") if term.weight > 3]
    assert hidden == [True]


def test_accents_of_another_language_in_one_text(judge: Recogniser) -> None:
    text = "Ürünümüz caméra à imagerie, renk ekranda biraz farklı görünür."
    assert not any(term.disguised for term in judge.explain(text, "passage"))


@pytest.mark.parametrize("text", PLAIN)
def test_what_is_plain_is_no_disguise(judge: Recogniser, text: str) -> None:
    assert not any(term.disguised for term in judge.explain(text))
