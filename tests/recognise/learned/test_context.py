"""The words around goods tell who offers from who mentions, whatever the goods are called."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.learned.context import SENTENCE, Context, surroundings
from hiddenlinks.recognise.learned.sides import SIDE_BUCKETS

GOODS = ("Viagra 100 mg, 30 tablets", "Tramadol 50 mg, 20 capsules", "clitoral vibrator")
OFFERED = (
    "Order the mug as usual and what arrives is {}",
    "Option grau bestellen, geliefert wird {}",
    "Sous le couvercle nous cachons {} pour chaque client",
    "Заказывайте вариант два, придёт {} в простой коробке",
)
MENTIONED = (
    "The colour of this lamp was jokingly named after {} by our dyer",
    "In der Seitentasche ist genug Platz für Schlüssel und {} von zu Hause",
    "Dans ce roman un facteur découvre {} sous le siège du train",
    "В музее быта рядом с утюгом лежит {} под стеклом",
)
TEXT = st.text("aé Ж漢,.! 1", max_size=12)


def judged(around: pl.Series) -> NDArray[np.float32]:
    return Context.built_in().odds(*Recogniser.default().text_side.surrounded(around))


def odds(sentence: str, goods: str) -> float:
    said = pl.Series([sentence.format(goods)])
    return float(judged(surroundings(*Recogniser.default().text_side.around(said)))[0, SENTENCE])


@pytest.mark.parametrize("goods", GOODS)
@pytest.mark.parametrize("sentence", OFFERED)
def test_words_that_offer_do_so_whatever_the_goods(sentence: str, goods: str) -> None:
    assert odds(sentence, goods) > 0


@pytest.mark.parametrize("goods", GOODS)
@pytest.mark.parametrize("sentence", MENTIONED)
def test_words_that_mention_do_so_whatever_the_goods(sentence: str, goods: str) -> None:
    assert odds(sentence, goods) < 0


def test_goods_by_themselves_say_nothing_of_who_names_them(judge: Recogniser) -> None:
    said = pl.Series([*GOODS, "Option 3: Viagra 100 mg"])
    frame = judge.text_side.aside(said)
    assert frame["named"].all()
    assert not frame["beside"].any()
    assert (judge.text_side.spoken(said[: len(GOODS)]) == 0).all()
    assert judge.text_side.spoken(said)[-1] > 0


@given(st.lists(st.tuples(TEXT, TEXT), max_size=6))
def test_each_sentence_is_judged_by_itself(parts: list[tuple[str, str]]) -> None:
    before, behind = (pl.Series([part[k] for part in parts], dtype=pl.String) for k in (0, 1))
    around = surroundings(before, behind)
    each = [judged(around[k : k + 1]) for k in range(len(parts))]
    np.testing.assert_array_equal(judged(around), np.concatenate([np.zeros((0, 2)), *each]))


def test_where_no_goods_are_nothing_is_left() -> None:
    assert surroundings(pl.Series([None, "a "]), pl.Series([None, " b"])).is_null().to_list() == [True, False]


@given(st.lists(st.floats(-5, 5), min_size=4, max_size=4), st.floats(-2, 2))
def test_weights_come_back_as_they_were_stored(
    tmp_path_factory: pytest.TempPathFactory, weights: list[float], bias: float
) -> None:
    grams = np.zeros((SIDE_BUCKETS, 2))
    grams[:4, 0] = grams[:4, 1] = weights
    model = Context.quantised(grams, np.array([bias, -bias]))
    path: Path = tmp_path_factory.mktemp("context") / "context.npz"
    model.save(path)
    with np.load(path) as stored:
        again = Context(*(stored[name] for name in Context._fields))
    assert again.version == model.version
    for k in (0, 1):
        np.testing.assert_allclose(model.grams[:4, k] * model.scale[k], weights, atol=model.scale[k])
