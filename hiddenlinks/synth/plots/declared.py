"""Listings that sell such goods openly, and all that leads from and to them."""

from __future__ import annotations

from hiddenlinks.synth.places import listing_url
from hiddenlinks.synth.plots.base import Plot, declared
from hiddenlinks.synth.plots.handles import account, tell
from hiddenlinks.synth.plots.inbound import publish
from hiddenlinks.synth.plots.parts import bio_page, options, show
from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import PERSONAS, ref
from hiddenlinks.vocabulary import LinkKind


def _declare(plot: Plot) -> None:
    plot.stage.declare(plot.draft, plot.goods.category or "supplement")


@declared()
def declared_to_page(plot: Plot) -> None:
    """It links to a shop of such goods."""
    _declare(plot)
    plot.lead(plot.end())


@declared()
def declared_by_shortener(plot: Plot) -> None:
    """It links to a shop of such goods by a short link."""
    _declare(plot)
    plot.lead(plot.redirect(plot.places.short(), plot.end()))


@declared()
def declared_over_hub(plot: Plot) -> None:
    """Its hub of links leads to such goods."""
    _declare(plot)
    hub = bio_page(plot)
    plot.stage.link(hub, plot.end(), LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    plot.lead(hub)


@declared()
def declared_by_affiliate(plot: Plot) -> None:
    """An affiliate link leads to a shop of such goods."""
    _declare(plot)
    host = plot.operator.network
    click = f"https://{host}/click?aff_id={plot.ident(host)}&o={plot.places.code()}"
    plot.lead(plot.redirect(click, plot.end()), LinkKind.AFFILIATE)


@declared(size=2)
def declared_to_listing(plot: Plot) -> None:
    """It links to another seller's listing that sells such goods openly, too."""
    _declare(plot)
    sold = plot.stage.take(other_than=plot.draft["seller_id"])
    plot.stage.sell(sold, plot.goods)
    plot.lead(plot.stage.spell(sold), LinkKind.TEXT_URL)


@declared(categories=("adult",))
def declared_age_gate(plot: Plot) -> None:
    """Its shop asks for the age."""
    _declare(plot)
    end, gate = plot.end(plot.address()), plot.hop()
    plot.stage.page(gate, "18+", plot.prose.say("gate", plot.goods.lang), plot.goods.lang, age_gate=True)
    plot.lead(plot.redirect(gate, end, LinkKind.JS_REDIRECT))


@declared()
def declared_support(plot: Plot) -> None:
    """It names an account for customers' questions."""
    _declare(plot)
    handle = plot.places.handle()
    plot.stage.page(handle.key, handle.name, plot.prose.about(plot.lang), plot.lang)
    tell(plot, handle, handle.spelt)


@declared()
def declared_for_one(plot: Plot) -> None:
    """One persona alone is sent to a shop of such goods."""
    _declare(plot)
    at, end, other, chosen = plot.hop(), plot.end(), plot.harmless(), plot.random.choice(PERSONAS)
    for persona in PERSONAS:
        target = end if persona == chosen else other
        plot.stage.link(at, target, LinkKind.HTTP_REDIRECT, status=302, persona=persona)
    plot.lead(at)


@declared()
def declared_qr(plot: Plot) -> None:
    """Its QR code leads to such goods."""
    _declare(plot)
    end = plot.end()
    show(plot, end)
    plot.stage.implied.append((ref(plot.draft), end, LinkKind.QR))


@declared()
def declared_account(plot: Plot) -> None:
    """It names an account that sells such goods."""
    _declare(plot)
    handle = account(plot)
    tell(plot, handle, handle.spelt)


@declared(categories=("medicine",))
def medicine_to_supplement(plot: Plot) -> None:
    """Who declares medicine may lead to supplements."""
    _declare(plot)
    plot.goods = Goods("supplement", plot.lang)
    plot.lead(plot.end())


@declared()
def declared_by_title(plot: Plot) -> None:
    """No category; the title declares."""
    _declare(plot)
    plot.draft["category"] = None
    plot.lead(plot.end())


@declared()
def declared_promoted(plot: Plot) -> None:
    """A post about such goods promotes it."""
    _declare(plot)
    publish(plot, plot.places.post(), listing_url(plot.draft["listing_id"]), ref(plot.draft))


@declared()
def declared_since(plot: Plot) -> None:
    """It sold something ordinary before."""
    before = {"title": plot.draft["title"], "category": plot.draft["category"]}
    _declare(plot)
    plot.stage.history(plot.draft, **before)


@declared()
def declared_variants(plot: Plot) -> None:
    """Its options are such goods, and one costs a multiple."""
    _declare(plot)
    options(plot, plot.prose.item(plot.goods), 5.0, 900)
