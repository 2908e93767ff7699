"""Inbound: an illicit post, page or account sends its buyers to an innocuous listing."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from hiddenlinks.synth.places import MARKET, listing_url
from hiddenlinks.synth.plots.base import Plot, inbound
from hiddenlinks.synth.plots.handles import address
from hiddenlinks.synth.plots.pages import abroad
from hiddenlinks.synth.plots.parts import bio_page
from hiddenlinks.synth.stage import PERSONAS, Draft, ref
from hiddenlinks.vocabulary import LinkKind

_LAID = (LinkKind.ANCHOR, LinkKind.TEXT_URL)


@inbound()
def promoted_by_post(plot: Plot) -> str:
    """A post with the listing's address."""
    post = plot.post()
    publish(plot, post, f"https://www.{listing_url(plot.draft['listing_id'])[8:]}", ref(plot.draft))
    return post


@inbound()
def promoted_by_video(plot: Plot) -> str:
    """A video, a stream or a thread whose description or comments send people to the listing."""
    video = plot.places.video()
    publish(plot, video, f"https://www.{listing_url(plot.draft['listing_id'])[8:]}", ref(plot.draft))
    return video


@inbound()
def promoted_abroad(plot: Plot) -> str:
    """A post in another language than the listing's."""
    plot.goods, post = abroad(plot), plot.post()
    publish(plot, post, f"https://www.{listing_url(plot.draft['listing_id'])[8:]}", ref(plot.draft))
    return post


@inbound()
def promoted_by_page(plot: Plot) -> str:
    """A shop off the marketplace, one of whose products links to the listing."""
    page = plot.end(plot.address())
    plot.stage.link(
        page, plot.stage.spell(plot.draft), plot.random.choice(_LAID), text=plot.prose.item(plot.goods)
    )
    return page


@inbound()
def promoted_by_shortener(plot: Plot) -> str:
    """A post with one or two short links to the listing."""
    short = plot.redirect(plot.places.short(), plot.stage.spell(plot.draft))
    if plot.random.random() < 0.3:  # some nest them
        short = plot.redirect(plot.places.short(), short)
    post = plot.post()
    publish(plot, post, short, short)
    return post


@inbound()
def promoted_by_affiliate(plot: Plot) -> str:
    """A post with an affiliate link to the listing."""
    return _affiliate(plot, plot.draft)


@inbound(size=6)
def affiliate_decoys(plot: Plot) -> str:
    """One affiliate id that carries three to six decoys of unrelated sellers."""
    for _ in range(plot.random.randint(2, 5)):
        decoy = plot.stage.take(other_than=plot.draft["seller_id"])
        plot.judge(decoy, _affiliate(plot, decoy))
    return _affiliate(plot, plot.draft)


@inbound()
def promoted_by_account(plot: Plot) -> str:
    """A channel that sells the goods and links to the listing."""
    handle = plot.places.handle(plot.random.choice(("telegram", "whatsapp", "wechat")))
    url = address(plot, handle)
    plot.stage.page(url, handle.name, plot.prose.posts(plot.goods, 4), plot.goods.lang)
    plot.stage.link(url, plot.stage.spell(plot.draft), plot.random.choice(_LAID))
    return handle.key


@inbound()
def promoted_over_hub(plot: Plot) -> str:
    """A post that links to a hub, which links to the listing."""
    hub, post = bio_page(plot), plot.post()
    plot.stage.link(
        hub, plot.stage.spell(plot.draft), LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang)
    )
    publish(plot, post, hub, hub)
    return post


@inbound()
def promoted_by_redirector(plot: Plot) -> str:
    """A post with the listing's address in a parameter of an open redirector."""
    target = listing_url(plot.draft["listing_id"])
    url, post = (
        plot.places.wrapped(target, plot.random.choice(("once", "twice", "base64"))),
        plot.post(),
    )
    plot.stage.implied.append((url, ref(plot.draft), LinkKind.UNWRAPPED))
    publish(plot, post, url, url)
    return post


def _one_hop(plot: Plot, kind: LinkKind) -> str:
    hop, post = plot.redirect(plot.hop(), plot.stage.spell(plot.draft), kind), plot.post()
    publish(plot, post, hop, hop)
    return post


for _kind in (LinkKind.META_REFRESH, LinkKind.JS_REDIRECT):
    inbound(name=f"promoted_by_{_kind.value}")(partial(_one_hop, kind=_kind))


@inbound()
def promoted_to_one_persona(plot: Plot) -> str:
    """A post whose link leads one persona to the listing and the others elsewhere."""
    at, other, post = plot.hop(), plot.harmless(), plot.post()
    chosen = plot.random.choice(PERSONAS)
    for persona in PERSONAS:
        target = plot.stage.spell(plot.draft) if persona == chosen else other
        plot.stage.link(at, target, LinkKind.HTTP_REDIRECT, status=302, persona=persona)
    publish(plot, post, at, at)
    return post


@inbound()
def promoted_by_known(plot: Plot) -> str:
    """A page or an account that nobody captured; the user knows it, or the domain that it is on."""
    host = plot.places.host()
    origin = plot.random.choice(
        (plot.places.handle("telegram").key, plot.places.page(), plot.places.page(host))
    )
    if host in origin:
        plot.stage.rows["domains"].append({"domain": host, "label": plot.goods.category or "news"})
    elif plot.goods.category:
        row = {"node": origin, "category": plot.goods.category, "weight": None, "origin": "test purchase"}
        plot.stage.rows["targets"].append(row)
    plot.stage.link(origin, plot.stage.spell(plot.draft), plot.random.choice(_LAID))
    return origin


@inbound(size=2)
def promoted_over_listing(plot: Plot) -> str:
    """A post that links to one listing, which links to another one: both are decoys."""
    second, post = plot.stage.take(other_than=plot.draft["seller_id"]), plot.post()
    publish(plot, post, f"https://www.{listing_url(second['listing_id'])[8:]}", ref(second))
    plot.lead(plot.stage.spell(plot.draft), LinkKind.TEXT_URL, draft=second)
    plot.judge(second, post)
    return post


def publish(plot: Plot, post: str, spelt: str, target: str) -> None:
    """A post about the goods that names ``spelt``; half of the time the link was recorded, too."""
    covert = plot.goods.category is not None and plot.random.random() < 0.5
    phrase = "decoy_post" if covert else "open_post"
    title = plot.prose.item(plot.goods) if plot.random.random() < 0.3 else None
    text = plot.prose.say(phrase, plot.goods.lang, plot.goods, url=spelt)
    if plot.random.random() < 0.5:  # a longer thread
        text = f"{plot.prose.posts(plot.goods, 2)}\n{text}"
    plot.stage.page(post, title, text, plot.goods.lang)
    plot.stage.implied.append((post, target, LinkKind.TEXT_URL))
    if plot.random.random() < 0.5:
        plot.stage.link(post, spelt, plot.random.choice(_LAID))


def _affiliate(plot: Plot, draft: Draft) -> str:
    """A post that links to ``draft`` with the operator's affiliate id; returns the post."""
    target, post, form = listing_url(draft["listing_id"]), plot.post(), plot.random.random()
    host = MARKET if plot.operator.is_direct else plot.operator.network
    ident = plot.ident(host)
    if plot.operator.is_direct:
        click = f"{target}?aff_id={ident}"
    elif form < 0.5:
        click = f"https://{host}/t/{plot.places.code()}?aff_id={ident}"
        plot.redirect(click, plot.stage.spell(draft))
    else:
        click = f"https://{host}/deep?aff_id={ident}&ued={quote(target, safe='')}"
        plot.stage.implied.append((click, ref(draft), LinkKind.UNWRAPPED))
    publish(plot, post, click, click)
    plot.stage.link(post, click, LinkKind.AFFILIATE)
    return post
