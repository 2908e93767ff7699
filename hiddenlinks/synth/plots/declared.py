"""Listings that sell such goods openly, and all that leads from and to them."""

from __future__ import annotations

from hiddenlinks.synth.places import listing_url
from hiddenlinks.synth.plots.base import Plot, declared
from hiddenlinks.synth.plots.handles import account, tell
from hiddenlinks.synth.plots.inbound import publish
from hiddenlinks.synth.plots.routes import show
from hiddenlinks.synth.plots.selfs import options
from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import ref
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
