"""What looks like hiding and is not: listings that stay benign."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from hiddenlinks.synth.places import MARKET, listing_url
from hiddenlinks.synth.plots.base import Plot, look_alike
from hiddenlinks.synth.plots.handles import tell
from hiddenlinks.synth.plots.parts import bio_page, options, show
from hiddenlinks.vocabulary import LinkKind


@look_alike()
def brand_shop(plot: Plot) -> None:
    """The brand's own shop, which sells what the listing sells."""
    plot.goods = plot.innocent
    plot.lead(plot.end())


@look_alike()
def support_handle(plot: Plot) -> None:
    """An account for customers' questions."""
    handle = plot.places.handle()
    plot.stage.page(handle.key, handle.name, plot.prose.about(plot.lang), plot.lang)
    tell(plot, handle, handle.spelt)


@look_alike(size=5)
def coupon_affiliate(plot: Plot) -> None:
    """A cash-back site that links to listings of many sellers with its one id."""
    host, page = plot.operator.network, plot.places.page()
    drafts = [plot.draft, *(plot.stage.take() for _ in range(plot.random.randint(2, 4)))]
    plot.stage.page(page, *plot.prose.shop(plot.innocent), plot.lang)
    for draft in drafts:
        click = f"https://{host}/c/{plot.places.code()}?aff_id={plot.ident(host)}"
        plot.stage.link(page, click, LinkKind.AFFILIATE)
        plot.redirect(click, plot.stage.spell(draft))
    for draft in drafts[1:]:
        plot.judge(draft)


@look_alike()
def same_affiliate(plot: Plot) -> None:
    """An ordinary shop that sends people here with an affiliate id that decoys are promoted with, too."""
    before = plot.stage.idents
    host, ident = plot.random.choice(before) if before else (MARKET, plot.ident(MARKET))
    page = plot.stage.page(plot.places.page(), *plot.prose.shop(plot.innocent), plot.lang)
    click = f"https://{host}/c/{plot.places.code()}?aff_id={ident}"
    if host == MARKET:
        click = f"{listing_url(plot.draft['listing_id'])}?aff_id={ident}"
    else:
        plot.redirect(click, plot.stage.spell(plot.draft))
    plot.stage.link(page, click, LinkKind.AFFILIATE)


@look_alike(size=2)
def platform_recommends(plot: Plot) -> None:
    """The marketplace recommends openly sold goods, and shows its shelf of them."""
    sold = plot.stage.take(other_than=plot.draft["seller_id"])
    plot.stage.sell(sold, plot.goods)
    shelf = f"https://www.{MARKET}/c/{plot.goods.category}"
    for kind, target in (
        (LinkKind.RECOMMENDED, plot.stage.spell(sold)),
        (LinkKind.NAVIGATION, shelf),
        (LinkKind.SAME_SELLER, plot.stage.spell(sold)),
    ):
        plot.stage.link(plot.stage.spell(plot.draft), target, kind)
    plot.stage.page(shelf, *plot.prose.shop(plot.goods), plot.lang)


@look_alike(size=30)
def popular_hub(plot: Plot) -> None:
    """A page that thirty sellers link to, and that goes on to the goods by a click."""
    hub, end = plot.random.choice((bio_page(plot), plot.harmless())), plot.end()
    plot.stage.link(hub, end, LinkKind.ANCHOR)
    drafts = [plot.draft, *(plot.stage.take(seller=plot.places.seller()) for _ in range(29))]
    for draft in drafts:
        plot.lead(hub, LinkKind.ANCHOR, draft=draft)
    for draft in drafts[1:]:
        plot.judge(draft)


@look_alike()
def information_page(plot: Plot) -> None:
    """A page that informs about medicines and sells none."""
    plot.lead(_informs(plot))


@look_alike()
def promoted_by_information(plot: Plot) -> None:
    """A page that informs about medicines and links to the listing."""
    plot.stage.link(_informs(plot), plot.stage.spell(plot.draft), LinkKind.ANCHOR)


@look_alike()
def size_variants(plot: Plot) -> None:
    """Ordinary options, the largest of which costs a multiple and sells best."""
    odd = plot.random.choice(("XXL", "100 x 200 cm", "2 kg", "set of 12", "30 pcs"))
    options(plot, odd, plot.random.uniform(2, 8), plot.random.randint(100, 2000))


@look_alike()
def nameless_variants(plot: Plot) -> None:
    """An option with a name that says nothing, a high price and most of the orders."""
    odd = plot.random.choice(("VIP", "A", "B", "1#", "2#", "Link", "Option C", "***", "X"))
    options(plot, odd, plot.random.uniform(2, 8), plot.random.randint(200, 3000))


@look_alike()
def ordinary_edit(plot: Plot) -> None:
    """A title, category and price that changed as they do."""
    title, path = plot.prose.titles.draw("benign", plot.lang, plot.random)
    words = plot.draft["title"].split(" ")
    plot.stage.history(plot.draft, title=" ".join(words[:-1]) or title, category=path)


@look_alike()
def small_share(plot: Plot) -> None:
    """A page on which less than a fifth of the offers are such goods."""
    plot.lead(_mostly_innocent(plot))


@look_alike()
def promoted_by_small_share(plot: Plot) -> None:
    """A page like that which links to the listing."""
    plot.stage.link(_mostly_innocent(plot), plot.stage.spell(plot.draft), LinkKind.ANCHOR)


@look_alike()
def ordinary_page_onward(plot: Plot) -> None:
    """An ordinary page, not the promoter's, that links to the goods."""
    page = plot.harmless()
    plot.stage.link(page, plot.end(), LinkKind.ANCHOR)
    plot.lead(page)


@look_alike()
def promoted_over_ordinary_page(plot: Plot) -> None:
    """A page about the goods links to an ordinary page, which links to the listing."""
    page = plot.harmless()
    plot.stage.link(plot.end(plot.places.page()), page, LinkKind.ANCHOR)
    plot.stage.link(page, plot.stage.spell(plot.draft), LinkKind.ANCHOR)


@look_alike()
def negation(plot: Plot) -> None:
    """The listing says what it does not contain."""
    sentence = plot.prose.say("negation", plot.lang)
    if plot.random.random() < 0.2:  # some print it on the image
        show(plot, sentence)
    else:
        plot.stage.describe(plot.draft, sentence)


@look_alike()
def mention(plot: Plot) -> None:
    """The listing says what it can be used with."""
    plot.stage.describe(plot.draft, plot.prose.say("mention", plot.lang))


@look_alike(size=2)
def cross_selling(plot: Plot) -> None:
    """A link to an openly sold thing of the same seller, and what lies behind that."""
    sold = plot.stage.take(seller=plot.draft["seller_id"])
    plot.stage.sell(sold, plot.goods)
    plot.lead(plot.stage.spell(sold), LinkKind.TEXT_URL)
    if plot.random.random() < 0.5:
        plot.lead(plot.end(), draft=sold)


@look_alike()
def other_seller(plot: Plot) -> None:
    """A link to another seller, whose profile links to the goods."""
    seller = f"seller:{plot.places.seller()}"
    plot.lead(seller, LinkKind.ANCHOR)
    plot.stage.link(seller, plot.end(), LinkKind.ANCHOR)


@look_alike(size=2)
def behind_declared(plot: Plot) -> None:
    """A page about the goods promotes a listing that sells them openly, which links to this one."""
    sold = plot.stage.take()
    plot.stage.sell(sold, plot.goods)
    plot.stage.link(plot.end(plot.places.page()), plot.stage.spell(sold), LinkKind.ANCHOR)
    plot.lead(plot.stage.spell(plot.draft), LinkKind.TEXT_URL, draft=sold)


def _informs(plot: Plot) -> str:
    title = plot.prose.say("info_title", plot.lang)
    return plot.stage.page(plot.places.page(), title, plot.prose.say("info", plot.lang), plot.lang)


def _mostly_innocent(plot: Plot) -> str:
    lines = plot.random.randint(11, 16)
    title, text = plot.prose.shop(plot.goods, plot.random.randint(1, 2) / lines, lines)
    return plot.stage.page(plot.places.page(), title, text, plot.goods.lang)
