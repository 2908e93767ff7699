"""Forward to pages that hide the goods themselves: among others, in another language, behind a question."""

from __future__ import annotations

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import PERSONAS
from hiddenlinks.vocabulary import LinkKind


@forward(categories=("adult",))
def age_gate(plot: Plot) -> str:
    """A page asks for the age, then goes on to the goods."""
    end, gate = plot.end(plot.address()), plot.places.page()
    plot.stage.page(gate, "18+", plot.prose.say("gate", plot.goods.lang), plot.goods.lang, age_gate=True)
    plot.lead(plot.redirect(gate, end, LinkKind.JS_REDIRECT))
    return end


@forward(categories=("adult",))
def age_gated_page(plot: Plot) -> str:
    """A page whose goods stand behind an age check."""
    title, text = plot.offer()
    text = f"{plot.prose.say('gate', plot.goods.lang)}\n{text}"
    end = plot.stage.page(plot.address(), title, text, plot.goods.lang, age_gate=True)
    plot.lead(end)
    return end


@forward()
def passed_interstitial(plot: Plot) -> str:
    """A page that waits for an action, which somebody took: it goes on to the goods."""
    end, page = plot.end(), plot.hop()
    plot.stage.page(page, None, plot.prose.say("wait", plot.lang), plot.lang, interstitial=True)
    plot.lead(plot.redirect(page, end, LinkKind.JS_REDIRECT))
    return end


@forward()
def mixed_page(plot: Plot) -> str:
    """A page that offers other things too; the goods are a third to a half of it."""
    share, lines = plot.random.uniform(0.33, 0.5), plot.random.randint(8, 14)
    title, text = plot.prose.shop(plot.goods, share, lines)
    end = plot.stage.page(plot.address(), title, text, plot.goods.lang)
    plot.lead(end)
    return end


@forward()
def mixed_page_fifth(plot: Plot) -> str:
    """A page of which the goods are just a fifth."""
    count = plot.random.randint(1, 4)
    title, text = plot.prose.shop(plot.goods, 0.2, 5 * count)
    end = plot.stage.page(plot.address(), title, text, plot.goods.lang)
    plot.lead(end)
    return end


@forward()
def mixed_for_one(plot: Plot) -> str:
    """A page on which one persona alone sees the goods among others, a quarter of all."""
    url, chosen = plot.address(), plot.random.choice(PERSONAS)
    for persona in PERSONAS:
        title, text = plot.prose.shop(plot.goods, 0.25 if persona == chosen else 0.0, 8)
        plot.stage.page(url, title, text, plot.goods.lang, persona=persona)
    plot.lead(url)
    return url


@forward()
def other_language(plot: Plot) -> str:
    """A page in another language than the listing's."""
    plot.goods = abroad(plot)
    end = plot.end(plot.address())
    plot.lead(end)
    return end


def abroad(plot: Plot) -> Goods:
    """The same goods, sold in another language than the listing's where there is one."""
    others = [lang for lang in plot.prose.titles.illicit if lang != plot.lang]
    return Goods(plot.goods.category, plot.random.choice(others or [plot.goods.lang]))
