"""Forward over other listings, to declared ones, to what the user knows, and past what the listing declares."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.synth.plots.handles import account
from hiddenlinks.synth.plots.parts import bio_page
from hiddenlinks.vocabulary import LinkKind


@forward(size=2)
def relay_listing(plot: Plot) -> str:
    """A listing that points to another one, of another seller, which points to the page."""
    end, second = plot.end(), plot.stage.take(other_than=plot.draft["seller_id"])
    plot.lead(end, draft=second)
    plot.lead(plot.stage.spell(second), LinkKind.TEXT_URL)
    plot.judge(second, end)
    return end


@forward(size=4)
def relay_chain(plot: Plot) -> str:
    """Three or four listings of different sellers, each pointing to the next, the last one to the page."""
    end, at = plot.end(), plot.draft
    for _ in range(plot.random.randint(2, 3)):
        following = plot.stage.take(other_than=at["seller_id"])
        plot.lead(plot.stage.spell(following), LinkKind.TEXT_URL, draft=at)
        plot.judge(following, end)
        at = following
    plot.lead(end, draft=at)
    return end


@forward(size=2)
def affiliate_to_listing(plot: Plot) -> str:
    """An affiliate link that ends at a listing of another seller, which openly sells the goods."""
    sold = plot.stage.take(other_than=plot.draft["seller_id"])
    plot.stage.sell(sold, plot.goods)
    host = plot.operator.network
    click = f"https://{host}/c?aff_id={plot.ident(host)}&r={plot.places.code()}"
    plot.lead(plot.redirect(click, plot.stage.spell(sold)), LinkKind.AFFILIATE)
    return f"listing:{sold['listing_id']}"


@forward(size=2)
def link_to_listing(plot: Plot) -> str:
    """A link in the description to a listing of another seller, which openly sells the goods."""
    sold = plot.stage.take(other_than=plot.draft["seller_id"])
    plot.stage.sell(sold, plot.goods)
    plot.lead(plot.stage.spell(sold), LinkKind.TEXT_URL)
    return f"listing:{sold['listing_id']}"


@forward()
def beyond_declared(plot: Plot) -> str:
    """A listing that openly sells one thing and leads to another."""
    plot.stage.declare(plot.draft, plot.undeclared())
    return _to_page(plot)


@forward(size=2)
def behind_cross_selling(plot: Plot) -> str:
    """A link to an open listing of the same seller, behind which are goods that this one does not declare."""
    second = plot.stage.take(seller=plot.draft["seller_id"])
    plot.stage.declare(second, plot.undeclared())
    end = plot.end()
    plot.lead(end, draft=second)
    plot.lead(plot.stage.spell(second), LinkKind.TEXT_URL)
    plot.judge(second, end)
    return end


@forward()
def known_domain(plot: Plot) -> str:
    """A page that nobody captured, on a domain that the user knows."""
    host = plot.places.host()
    plot.stage.rows["domains"].append({"domain": host, "label": plot.goods.category or "news"})
    end = plot.places.page(host)
    plot.lead(end)
    return end


@forward()
def known_target(plot: Plot) -> str:
    """A hub or a short link to a page that the user knows, and nobody captured."""
    end, hub = plot.places.page(), bio_page(plot)
    if plot.goods.category:
        row = {"node": end, "category": plot.goods.category, "weight": 0.9, "origin": "notice"}
        plot.stage.rows["targets"].append(row)
    plot.stage.link(hub, end, LinkKind.ANCHOR)
    plot.lead(hub)
    return end


@forward(size=24)
def sybil_sellers(plot: Plot) -> str:
    """More than twenty sellers, one account: they all link to one hub, and share a handle."""
    end, hub, shared = plot.end(plot.address()), bio_page(plot), plot.places.handle("telegram")
    plot.stage.link(hub, end, LinkKind.ANCHOR)
    others = [plot.stage.take(seller=plot.places.seller()) for _ in range(plot.random.randint(21, 23))]
    for draft in (plot.draft, *others):
        plot.lead(hub, LinkKind.ANCHOR, draft=draft)
        plot.stage.link(plot.stage.spell(draft), shared.key, LinkKind.CONTACT)
    for draft in others:
        plot.judge(draft, end)
    return end


@forward(size=12)
def small_hub(plot: Plot) -> str:
    """A hub that eight to twelve sellers link to: too few to be a popular one."""
    end, hub = plot.end(plot.address()), bio_page(plot)
    plot.stage.link(hub, end, LinkKind.ANCHOR)
    others = [plot.stage.take(other_than=plot.draft["seller_id"]) for _ in range(plot.random.randint(7, 11))]
    for draft in (plot.draft, *others):
        plot.lead(hub, draft=draft)
    for draft in others:
        plot.judge(draft, end)
    return end


@forward(size=3)
def shared_account(plot: Plot) -> str:
    """Three unrelated listings that all name one account."""
    handle = account(plot, plot.random.choice(("telegram", "wechat", "whatsapp")))
    others = [plot.stage.take(other_than=plot.draft["seller_id"]) for _ in range(2)]
    for draft in (plot.draft, *others):
        plot.stage.link(plot.stage.spell(draft), handle.key, LinkKind.CONTACT)
    for draft in others:
        plot.judge(draft, handle.key)
    return handle.key


def _to_page(plot: Plot) -> str:
    end = plot.end()
    if plot.random.random() < 0.5:  # either way
        plot.lead(end)
    else:
        plot.lead(plot.redirect(plot.places.short(), end))
    return end
