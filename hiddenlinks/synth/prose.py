"""What pages, posts and descriptions say, in the language of whoever wrote them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from hiddenlinks.synth.titles import BENIGN, Titles
from hiddenlinks.synth.vocabulary import fill, language

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

__all__ = ["Goods", "Prose"]

_SIGNS: Final = {
    "USD": "${}",
    "GBP": "£{}",
    "EUR": "{} €",
    "PLN": "{} zł",
    "RUB": "{} ₽",
    "CNY": "¥{}",
    "BRL": "R$ {}",
}


@dataclass(frozen=True, slots=True)
class Goods:
    """What is sold at the end of a way: of a category, or innocent (``category`` null); and in which language."""

    category: str | None
    lang: str

    @property
    def label(self) -> str:
        """The label of their titles."""
        return self.category or BENIGN


@dataclass(slots=True)
class Prose:
    """Writes texts from titles and phrases, drawn by ``random``.

    ``sold`` keeps every item that was written, as it was written, with the label of its goods: the tests
    check the truth by looking for them.
    """

    random: Random
    titles: Titles
    sold: dict[str, str] = field(default_factory=dict)

    def item(self, goods: Goods, how: Callable[[str, Random], str] | None = None) -> str:
        """The title of one item of these goods, perhaps disguised."""
        title, _ = self.titles.draw(goods.label, goods.lang, self.random)
        shown = how(title, self.random) if how else title
        self.sold[shown] = goods.label
        return shown

    def offer(self, goods: Goods) -> tuple[str, str]:
        """The title of one item and the category path under which it is sold openly."""
        title, path = self.titles.draw(goods.label, goods.lang, self.random)
        self.sold[title] = goods.label
        return title, path

    def price(self, lang: str) -> str:
        """A price as people write it."""
        currency = self.random.choice(language(lang).places)[1]
        amount = f"{self.random.lognormvariate(3.4, 0.7):.2f}"
        return _SIGNS.get(currency, "{} " + currency).format(amount)

    def say(self, phrase: str, lang: str, goods: Goods | None = None, **given: str) -> str:
        """One of the variants of ``phrase``, filled in; ``goods`` bring the item."""
        pattern = self.random.choice(language(lang).phrases[phrase])
        if "{item}" in pattern and goods is not None:
            given["item"] = self.item(goods)
        return fill(pattern, self.random, price=self.price(lang), **given)

    def shop(self, goods: Goods, share: float = 1.0, lines: int = 0) -> tuple[str, str]:
        """Title and text of a page that offers ``goods`` as ``share`` of its items, the others innocent."""
        lang, count = goods.lang, lines or self.random.randint(3, 10)
        theirs = round(count * share)
        offered = [goods] * theirs + [Goods(None, lang)] * (count - theirs)
        self.random.shuffle(offered)
        body = [self.say("shop_line", lang, each) for each in offered]
        text = "\n".join([self.say("shop_head", lang), *body, self.say("shop_foot", lang)])
        return self.say("shop_title", lang), text

    def landing(self, goods: Goods) -> tuple[str, str]:
        """Title and text of a page that offers one item."""
        item = self.item(goods)
        lines = [self.say("shop_line", goods.lang, item=item), self.say("shop_foot", goods.lang)]
        return item, "\n".join(lines)

    def posts(self, goods: Goods, count: int) -> str:
        """The text of ``count`` posts that sell ``goods``."""
        return "\n".join(self.say("post", goods.lang, goods) for _ in range(count))

    def about(self, lang: str) -> str:
        """What an ordinary page says about itself."""
        return self.say("about", lang)
