"""Lexicons of the user's own, and what is said about broken ones."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from hiddenlinks.errors import InputError
from hiddenlinks.recognise import Lexicon, Recogniser
from hiddenlinks.vocabulary import CATEGORIES

WEAPONS = """
origin = "the test"
[[block]]
id = "weapons"
category = "weapon"
weight = 6
terms = "brass knuckle*, *messer, # caliber"
[[block]]
id = "no-weapons"
category = "none"
weight = 8
terms = "kitchen knife"
"""
BROKEN = {
    "[[block]]\nid = 'a'": "origin",
    "x = 1": "no [[block]]",
    "[[block]]\nid='a'\norigin='o'\ncategory='weapon'\nterms='gun, gun'": "stands twice",
    "[[block]]\nid='a'\norigin='o'\ncategory='wepon'\nterms='gun'": "did you mean weapon",
    "[[block]]\nid='a'\norigin='o'\nweigth=1\nterms='gun'": "did you mean weight",
    "[[block]]\nid='a'\norigin='o'\nrole='negtion'\nterms='gun'": "did you mean negation",
    "[[block]]\nid='a'\norigin='o'\nterms='gun'\n[[block]]\nid='a'\norigin='o'\nterms='x'": "stands twice",
    "[[block]]\nid='a'\norigin='o'\nfile='absent.txt'": "absent.txt",
    "[[block]\nid": "not a readable lexicon",
}


@pytest.fixture
def weapons(tmp_path: Path) -> Recogniser:
    path = tmp_path / "weapons.toml"
    path.write_text(WEAPONS, "utf-8")
    return Recogniser.default(("weapon", "medicine"), [path])


def test_a_category_of_the_users_own(weapons: Recogniser) -> None:
    texts = pl.Series(
        ["Brass knuckles steel", "Klappmesser", "Rifle 9 caliber", "Kitchen knife", "Viagra 100 mg pills"]
    )
    odds = weapons.titles(texts)
    assert weapons.categories == ("weapon", "medicine")
    assert (odds[:, 0] > 0).tolist() == [True, True, True, False, False]
    assert (odds[:, 1] > 0).tolist() == [False, False, False, False, True]
    assert weapons.declared(pl.Series(["Tools > Brass knuckles"]))[0, 0] > 0


@pytest.mark.parametrize(("text", "told"), BROKEN.items())
def test_broken_lexicons_are_named_in_one_line(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as error:
        Lexicon.from_toml(path, ("weapon",))
    assert told in str(error.value)
    assert str(path) in str(error.value)
    assert "\n" not in str(error.value)


def test_bytes_that_are_no_text(tmp_path: Path) -> None:
    path = tmp_path / "bytes.toml"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(InputError):
        Lexicon.from_toml(path, ())


def test_every_built_in_block_names_its_origin() -> None:
    blocks = Lexicon.built_in().blocks
    assert len({block.id for block in blocks}) == len(blocks)
    assert all(block.origin for block in blocks)


LANGUAGES = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv ru uk tr zh ar".split()  # noqa: SIM905


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_language_has_goods_of_each_kind_and_look_alikes(lang: str) -> None:
    blocks = [block for block in Lexicon.built_in().blocks if block.lang == lang and block.role == "goods"]
    said = dict.fromkeys((*CATEGORIES, "none"), 0)
    for block in blocks:
        for name in {block.category, *block.weights} & set(said):
            said[name] += len(block.terms)
    assert min(said.values()) >= 15, said


MINORS = re.compile(
    r"(?i)\b(teen|teens|teenage|loli|lolita|schoolgirl|jailbait|underage|preteen|школьниц|малолет|schulmädchen|"
    r"colegiala|écolière|uczennica|liseli|女学生|萝莉|ロリ|女子高生|여고생)"
)


def test_nothing_in_an_adult_block_hints_at_minors() -> None:
    for block in Lexicon.built_in().blocks:
        if block.category == "adult" or block.weights.get("adult", 0) > 0:
            assert not [term for term in block.terms if MINORS.search(term)], block.id


def test_a_users_block_keeps_its_weight_whatever_its_name(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(WEAPONS.replace('"weapon"', '"adult"').replace('"weapons"', '"adult-goods-en"'), "utf-8")
    judge = Recogniser.default(lexicons=[path])
    (term,) = [t for t in judge.explain("Brass knuckles") if t.block == "adult-goods-en"]
    assert (term.category, term.weight) == ("adult", 6)


def test_a_file_that_was_changed_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "own.toml"
    path.write_text(WEAPONS, "utf-8")
    before = Recogniser.default(("weapon",), path)
    assert Recogniser.default(("weapon",), [path]) is before
    path.write_text(WEAPONS.replace("knuckle", "duster"), "utf-8")
    after = Recogniser.default(("weapon",), [path])
    assert after.lexicon_version != before.lexicon_version


@pytest.mark.parametrize("categories", ["adult", ()])
def test_categories_are_several_names(categories: Any) -> None:
    with pytest.raises(InputError, match="categories is"):
        Recogniser.default(categories)


def test_leaving_a_source_out_changes_the_version() -> None:
    whole = Lexicon.built_in()
    part = whole.without("nih_dsld")
    assert len(part.blocks) < len(whole.blocks)
    assert part.version != whole.version


@pytest.mark.parametrize(
    "text", ["Pretty Love", "cenário bonito", "robe courte", "pretzels", "un court séjour"]
)
def test_words_that_begin_like_one_of_another_language_neither_sell_nor_inform(text: str) -> None:
    assert Recogniser.default().text_side.tone(pl.Series([text])).tolist() == [[0, 0]]
