"""Self: another part of the listing shows what it does not declare."""

from __future__ import annotations

from functools import partial

from hiddenlinks.synth import disguises
from hiddenlinks.synth.plots.base import Plot, by_itself
from hiddenlinks.synth.plots.pages import abroad
from hiddenlinks.synth.plots.parts import options, show
from hiddenlinks.synth.prose import Goods


@by_itself()
def variant_swap(plot: Plot) -> None:
    """Ordinary options, and one that says what it is, costs a multiple and has nearly all orders."""
    odd = plot.prose.say("label", plot.goods.lang, plot.goods)
    options(plot, odd, plot.random.uniform(3, 12), plot.random.randint(200, 3000))


@by_itself()
def variant_quiet(plot: Plot) -> None:
    """Ordinary options, and one that says what it is, at the price of the others."""
    options(plot, plot.prose.item(plot.goods), plot.random.uniform(0.9, 1.2), plot.random.randint(0, 40))


@by_itself()
def variant_disguised(plot: Plot) -> None:
    """An option whose text is disguised."""
    odd = plot.prose.item(plot.goods, disguises.disguise)
    options(plot, odd, plot.random.uniform(2, 8), plot.random.randint(50, 900))


@by_itself()
def offer_in_description(plot: Plot) -> None:
    """The description offers the goods on the side."""
    plot.stage.describe(plot.draft, plot.prose.say("offer", plot.lang, plot.goods))


@by_itself()
def offer_disguised(plot: Plot) -> None:
    """The description offers the goods in disguise."""
    item = plot.prose.item(plot.goods, disguises.disguise)
    plot.stage.describe(plot.draft, plot.prose.say("offer", plot.lang, item=item))


@by_itself()
def text_in_image(plot: Plot) -> None:
    """An image of the listing shows the goods in letters."""
    show(plot, plot.prose.say("label", plot.goods.lang, plot.goods))


@by_itself()
def text_in_image_disguised(plot: Plot) -> None:
    """An image shows the goods in disguised letters."""
    show(plot, plot.prose.item(plot.goods, disguises.disguise))


@by_itself()
def text_in_earlier_image(plot: Plot) -> None:
    """An image of an earlier observation showed the goods in letters."""
    label = plot.prose.say("label", plot.goods.lang, plot.goods)
    plot.stage.history(plot.draft, image_payloads=[*(plot.draft["image_payloads"] or []), label])


@by_itself()
def variant_abroad(plot: Plot) -> None:
    """An option that says what it is in another language than the listing's."""
    odd = plot.prose.item(abroad(plot))
    options(plot, odd, plot.random.uniform(0.9, 5), plot.random.randint(0, 900))


def _title(plot: Plot, how: str) -> None:
    _, plot.draft["category"] = plot.prose.titles.draw("benign", plot.lang, plot.random)
    plot.draft["title"] = plot.prose.item(plot.goods, disguises.DISGUISES[how])


for _how in disguises.DISGUISES:
    by_itself(name=f"title_{_how}")(partial(_title, how=_how))


@by_itself()
def title_miscategorised(plot: Plot) -> None:
    """A plain title in a category that sells something else."""
    _, plot.draft["category"] = plot.prose.titles.draw("benign", plot.lang, plot.random)
    plot.draft["title"] = plot.prose.item(plot.goods)


@by_itself()
def title_appended(plot: Plot) -> None:
    """An ordinary title with the goods at its end."""
    _, plot.draft["category"] = plot.prose.titles.draw("benign", plot.lang, plot.random)
    join = plot.random.choice((" / {}", " + {}", " ({})", " | {}"))
    plot.draft["title"] += join.format(plot.prose.item(plot.goods))


@by_itself()
def repurposed(plot: Plot) -> None:
    """A listing that sold the goods openly, and something ordinary since."""
    title, path = plot.prose.offer(plot.goods)
    plot.stage.history(plot.draft, title=title, category=path, price=round(plot.random.uniform(20, 200), 2))


@by_itself()
def offered_before(plot: Plot) -> None:
    """An earlier description that offered the goods."""
    offer = plot.prose.say("offer", plot.lang, plot.goods)
    plot.stage.history(plot.draft, description=" ".join(filter(None, (plot.draft["description"], offer))))


@by_itself(categories=("medicine",))
def tainted_supplement(plot: Plot) -> None:
    """An openly sold supplement that contains a medicine."""
    plot.stage.declare(plot.draft, "supplement")
    inside = plot.goods if plot.goods.category else Goods("supplement", plot.lang)
    plot.stage.describe(plot.draft, plot.prose.say("contains", plot.lang, inside))


@by_itself()
def other_goods_declared(plot: Plot) -> None:
    """An openly sold thing of one category whose description offers one of another."""
    plot.stage.declare(plot.draft, plot.undeclared())
    plot.stage.describe(plot.draft, plot.prose.say("offer", plot.lang, plot.goods))
