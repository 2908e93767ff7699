"""How many things a page offers.

Where prices stand, each is one thing's: it stands beside the name, or on a line of its own before or behind it. Numbers
and buttons on lines of their own do where there is no price. Where nothing of that kind stands, every short line
offers something that is no frame of a shop and no sentence.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.recognise.pages.captions import captions
from hiddenlinks.recognise.pages.frames import WORD, labels
from hiddenlinks.recognise.pages.parts import ITEM_WORDS, OFFER_WORDS, sentences
from hiddenlinks.recognise.pages.posts import SAYS
from hiddenlinks.recognise.said.offering import offers
from hiddenlinks.recognise.said.prices import PRICED
from hiddenlinks.recognise.said.sentences import QUESTION
from hiddenlinks.regex import contains

__all__ = ["marked", "names_only", "things", "varied"]

_OF_ONE: Final = 3
"""Marks in a row that one thing may have: a price before and now, and by weight. More are a column of a table."""
_PROSE: Final = 0.5
"""Share of sentences among the parts of a page from which it is prose."""
_FEW: Final = 6
"""Words up to which a part may be the frame of a shop."""
_BEFORE, _BEHIND = 2, 1
"""How far from the only mark of a page its name may stand, the frame of the shop not counted."""
_UNSIGNED: Final = (
    r"^\D{0,3}\d{1,5}[.,]\d{2}\D{0,3}$"
    r"|^(?i:add to (?:cart|basket|bag)|buy now|(?:in den )?warenkorb legen|in den warenkorb|jetzt kaufen|"
    r"ajouter au panier|acheter|(?:añadir|agregar) al carrito|comprar(?: ahora| agora)?|adicionar ao carrinho|"
    r"aggiungi al carrello|acquista(?: ora)?|in (?:het )?winkel(?:wagen|mandje)|dodaj do koszyka|do koszyka|"
    r"kup teraz|(?:přidat |vložit )?do košíku|(?:pridať |vložiť )?do košíka|kosárba(?: teszem)?|adaugă în coș|"
    r"добави в количката|(?:добавить )?в корзину|купить(?: сейчас)?|(?:додати )?(?:в кошик|до кошика)|купити|"
    r"sepete ekle|lägg i varukorgen?|köp nu|læg i kurv(?:en)?|legg i handlekurv(?:en)?|lisää ostoskoriin|"
    r"(?:προσθήκη )?στο καλάθι|(?:dodaj )?[uv] košaric[uo]|į krepšelį|(?:pievienot )?grozā|lisa (?:ostu)?korvi|"
    r"立即购买|加入购物车|カートに入れる|장바구니(?:에 담기)?|أضف إلى السلة|הוסף לסל)\W{0,3}$"
)
"""A price without a currency, or a button that puts something into a basket, alone on its line."""
_SEVERAL: Final = 3
"""Names that look like sentences, from which they are those of a list."""
_STOP: Final = r"\p{Ll}{2}[.!?…]\W*$|[。！？]\W*$"
"""How a sentence ends; a word of one small letter that is cut short ends a name."""
_ASKED: Final = rf"{QUESTION}|^\s?>"
"""A question, or a line that is quoted: what it names is offered by the answer that says a price."""


def marked(parts: pl.DataFrame) -> pl.DataFrame:
    """Add what marks a thing that is offered (bool), and take the frame of a shop from what may be an ``offer``.

    ``parts``: with ``priced`` (1.0: a price stands there) and ``named`` (str, what stands there but for prices).
    ``mark``: a price, or what stands for one on a page without; ``lone``: the mark of something that another part
    names; ``listed``: its page has several; ``mute``: it has no word, as *12 x*.
    """
    few, unpriced = pl.col("words") <= _FEW, pl.col("priced").max().over("page") == 0
    unsigned = _which(parts, few & unpriced, lambda rows: contains(rows["part"], _UNSIGNED))
    parts = parts.with_columns(mark=(pl.col("priced") > 0) | unsigned)
    parts = parts.with_columns(listed=pl.col("mark").sum().over("page") >= PRICED)
    may = few & (pl.col("mark") | ((pl.col("offer") > 0) & ~pl.col("listed")))
    frame = _which(parts, may, lambda rows: labels(rows["named"]))
    return parts.with_columns(
        lone=pl.col("mark") & frame,
        mute=~contains(parts["named"], WORD),
        offer=pl.when(frame & ~pl.col("listed")).then(0.0).otherwise("offer"),
    )


def _which(parts: pl.DataFrame, may: pl.Expr, asked: Callable[[pl.DataFrame], pl.Series]) -> pl.Series:
    """Which of the ``parts`` (bool) are what is ``asked``, of those alone that ``may`` be."""
    rows = parts.with_row_index("row").filter(may)
    found = rows["row"].filter(asked(rows))
    return pl.int_range(parts.height, eager=True).is_in(found.implode())


def things(parts: pl.DataFrame, pages: int) -> NDArray[np.float64]:
    """The number of things that each of the ``pages`` offers.

    ``parts``: as :func:`marked` gives them, and of each (bool) whether it names ``goods`` of some category, with a
    price or without, whether it offers them by how it speaks of them (``sold``), and whether it is surely something
    ``ordinary``. Of an account's posts each one offers something, with a price or without.
    """
    parts = parts.with_columns(posted=_posted(parts), begins=_begins(parts), only=_only(parts))
    parts = parts.with_columns(ends=contains(parts["part"], _STOP))
    caption, above = captions(parts)
    says = (pl.col("offer") > 0) & ~pl.col("ends") & (~sentences(parts["part"]) | _spelt(parts)) & ~caption
    mark = pl.col("mark")
    named = (pl.col("goods") | (says & pl.col("whole") & pl.col("ordinary"))) & ~mark & ~pl.col("posted")
    counts = parts.select(
        "page",
        sure=pl.when("listed")
        .then((mark & ~pl.col("lone")) | pl.col("posted"))
        .when("only")
        .then("goods")
        .otherwise(says | pl.col("goods") | pl.col("posted")),
        lone=pl.col("listed") & pl.col("begins"),
        named=pl.col("listed") & named,
        above=above & ~pl.col("ends") & (pl.col("priced").sum().over("page") < PRICED) & ~pl.col("only"),
    )
    total = np.zeros((4, pages))
    for at, name in enumerate(("sure", "lone", "named", "above")):
        total[at] = np.bincount(counts["page"].to_numpy(), counts[name].to_numpy(), pages)
    return np.asarray(np.maximum(total[0] + np.maximum(total[1], total[2]), total[3]))


def _begins(parts: pl.DataFrame) -> pl.Series:
    """Which lone marks (bool) are a further thing's, and not of what the last mark, or a name with one, was for."""
    rows = _spoken(parts)
    kind = pl.when("lone").then(2).when("mark").then(1).otherwise(0)
    rows = rows.with_columns(kind=kind).with_columns(before=pl.col("kind").shift().over("page").fill_null(0))
    rows = rows.with_columns(run=(pl.col("kind") != pl.col("before")).cum_sum().over("page"))
    many = pl.len().over("page", "run") > _OF_ONE
    begins = rows.filter(
        pl.col("lone") & ((pl.col("before") == 0) | (many & (pl.col("before") == pl.col("kind"))))
    )
    return pl.int_range(parts.height, eager=True).is_in(begins["row"].implode())


def _only(parts: pl.DataFrame) -> pl.Series:
    """Which parts (bool) are of a page without a list that offers goods: by its only mark, or by how it speaks of them.

    A mark speaks for what a sentence names only where that is a question, and is answered.
    """
    some = parts.with_columns(asked=contains(parts["part"], _ASKED))
    named = _which(
        some, pl.col("goods") & ~pl.col("listed"), lambda rows: ~sentences(rows["part"]) | rows["asked"]
    )
    rows = _spoken(some.with_columns(goods=named)).filter(~pl.col("listed"))
    answered = (pl.col("goods") & pl.col("asked")).shift().over("page")
    beside = [pl.col("goods").shift(by).over("page") for by in (*range(1, _BEFORE + 1), *range(-_BEHIND, 0))]
    offered = pl.when("lone").then(pl.any_horizontal(*beside)).otherwise(pl.col("goods") | answered)
    stories = _stories(parts).implode()
    only = rows.filter(
        (pl.col("mark") & offered.fill_null(value=False)) | (pl.col("sold") & pl.col("page").is_in(stories))
    )
    return parts["page"].is_in(only["page"].unique().implode())


def _stories(parts: pl.DataFrame) -> pl.Series:
    """The pages with something sold that tell it in sentences, in one post and with one price at most."""
    some = parts.filter(pl.col("sold").any().over("page"))
    pages = some.with_columns(sentence=sentences(some["part"])).group_by("page")
    told = pl.col("sentence").mean() >= _PROSE
    return pages.agg((pl.col("post").n_unique() == 1) & (pl.col("mark").sum() <= 1) & told).filter("post")[
        "page"
    ]


def _spelt(parts: pl.DataFrame) -> pl.Series:
    """Which parts (bool) are names of ordinary things, among several, however much they look like sentences."""
    spelt = pl.col("whole") & pl.col("ordinary") & ~pl.col("mark") & ~pl.col("ends")
    return parts.select(spelt & (spelt.sum().over("page") >= _SEVERAL)).to_series()


def _spoken(parts: pl.DataFrame) -> pl.DataFrame:
    """The parts that mark or may offer something, with the ``row`` of each."""
    return parts.with_row_index("row").filter(pl.col("mark") | (pl.col("offer") > 0))


def _posted(parts: pl.DataFrame) -> pl.Series:
    """Which parts (bool) are the first that names something in a further post without a price."""
    further = pl.col("post") > pl.col("post").min().over("page")
    long = pl.col("words").is_between(OFFER_WORDS, ITEM_WORDS, closed="right")
    named = further & ((pl.col("offer") > 0) | long) & (pl.col("words") >= SAYS)
    unpriced = ~pl.col("mark").any().over("page", "post")
    first = pl.col("named") & pl.col("named").is_first_distinct().over("page", "post")
    return parts.with_columns(named=named).select(first & unpriced).to_series()


def varied(parts: pl.DataFrame, pages: int) -> NDArray[np.int64]:
    """How many different parts each page has, whatever their case."""
    each = parts.select("page", pl.col("part").str.to_lowercase()).unique()
    return np.bincount(each["page"].to_numpy(), minlength=pages)


def names_only(
    parts: pl.DataFrame, different: NDArray[np.int64], tone: Callable[[pl.Series], NDArray[np.float32]]
) -> NDArray[np.bool_]:
    """Which pages (bool) say one thing, and offer it in no sentence: the name of a site, or of an item.

    ``different``: how :func:`varied` the parts of each page are. ``tone``: how often a text informs and sells, (n, 2).
    """
    one: NDArray[np.bool_] = different == 1
    rows = parts.filter(pl.Series(one[parts["page"].to_numpy()], dtype=pl.Boolean))
    one[rows.filter(sentences(rows["part"]) & offers(rows["part"], tone))["page"].to_numpy()] = False
    return one
