"""What looks like hiding and is not: listings that stay benign."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

from hiddenlinks.synth.places import MARKET, listing_url
from hiddenlinks.synth.plots.base import Plot, look_alike
from hiddenlinks.synth.plots.handles import tell
from hiddenlinks.synth.plots.routes import bio_page, show
from hiddenlinks.synth.plots.selfs import options
from hiddenlinks.synth.prose import Goods
from hiddenlinks.synth.stage import NOW, PERSONAS
from hiddenlinks.synth.vocabulary import LANGUAGES
from hiddenlinks.vocabulary import LinkKind


@look_alike()
def locale_redirect(plot: Plot) -> None:
    """The listing, or a brand's page, sends people to the host of their country."""
    path, lang = f"/item/{plot.draft['listing_id']}.html", plot.random.choice(("de", "es", "fr"))
    plot.redirect(f"https://www.{MARKET}{path}", f"https://{lang}.{MARKET}{path}")
    host = plot.places.host()
    page = plot.harmless(f"https://{host}/{lang}/p/{plot.places.code()}")
    plot.lead(plot.redirect(page.replace(f"/{lang}/", "/"), page))


@look_alike()
def login_redirect(plot: Plot) -> None:
    """A page behind a login or a cookie notice."""
    page, host = plot.harmless(), plot.places.host()
    login = f"https://{host}/login?next={quote(page, safe='')}"
    plot.stage.page(login, None, plot.prose.say("login", plot.lang), plot.lang)
    plot.stage.implied.append((login, page, LinkKind.UNWRAPPED))
    plot.lead(plot.redirect(plot.places.page(host), login))


@look_alike()
def tracking_redirect(plot: Plot) -> None:
    """A click counter that comes back to the listing."""
    click = f"https://{plot.places.network()}/track/{plot.places.code()}?sub={plot.places.code()}"
    plot.redirect(click, f"{listing_url(plot.draft['listing_id'])}?utm_source=mail")
    plot.lead(click, LinkKind.ANCHOR)


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
    ident, page = plot.random.randint(1000, 99999), plot.places.page()
    drafts = [plot.draft, *(plot.stage.take() for _ in range(plot.random.randint(2, 4)))]
    plot.stage.page(page, *plot.prose.shop(plot.innocent), plot.lang)
    for draft in drafts:
        click = f"https://{plot.places.network()}/c/{plot.places.code()}?aff_id={ident}"
        plot.stage.link(page, click, LinkKind.AFFILIATE)
        plot.redirect(click, plot.stage.spell(draft))
    for draft in drafts[1:]:
        plot.judge(draft)


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
def ordinary_edit(plot: Plot) -> None:
    """A title, category and price that changed as they do."""
    title, path = plot.prose.titles.draw("benign", plot.lang, plot.random)
    words = plot.draft["title"].split(" ")
    plot.stage.history(plot.draft, title=" ".join(words[:-1]) or title, category=path)


@look_alike()
def geography(plot: Plot) -> None:
    """Each persona lands on the same shop in a language of its own."""
    at = plot.places.page()
    for persona in PERSONAS:
        lang = plot.random.choice(LANGUAGES)
        page = plot.stage.page(plot.places.page(), *plot.prose.shop(Goods(None, lang)), lang)
        plot.stage.link(at, page, LinkKind.HTTP_REDIRECT, status=302, persona=persona)
    plot.lead(at)


@look_alike()
def split_personas(plot: Plot) -> None:
    """One persona is sent to a junction from which only another one goes on to the goods."""
    first, second = plot.random.sample(PERSONAS, 2)
    at, junction = plot.places.page(), plot.places.page()
    plot.stage.link(at, junction, LinkKind.HTTP_REDIRECT, status=302, persona=first)
    plot.stage.link(junction, plot.end(), LinkKind.HTTP_REDIRECT, status=302, persona=second)
    plot.stage.link(junction, plot.harmless(), LinkKind.HTTP_REDIRECT, status=302, persona=first)
    plot.lead(at)


@look_alike()
def promoted_to_nobody(plot: Plot) -> None:
    """A post whose link is shown to one persona, and which leads only another one to the listing."""
    first, second = plot.random.sample(PERSONAS, 2)
    post, at = plot.places.post(), plot.places.page()
    plot.stage.page(post, None, plot.prose.posts(plot.goods, 2), plot.goods.lang)
    plot.stage.link(post, at, LinkKind.ANCHOR, persona=first)
    plot.stage.link(at, plot.stage.spell(plot.draft), LinkKind.HTTP_REDIRECT, status=302, persona=second)


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
def uncaptured_page(plot: Plot) -> None:
    """A page that nobody captured, on an ordinary site."""
    plot.lead(plot.places.page())


@look_alike()
def dead_link(plot: Plot) -> None:
    """A page that is gone."""
    page = plot.places.page()
    status = plot.random.choice((404, 410))
    plot.stage.page(page, None, plot.prose.say("gone", plot.lang), plot.lang, status=status)
    plot.lead(page)


@look_alike()
def share_button(plot: Plot) -> None:
    """Buttons that share the listing."""
    url = quote(listing_url(plot.draft["listing_id"]), safe="")
    for pattern in (
        "https://www.facebook.com/sharer/sharer.php?u={}",
        "https://pinterest.com/pin/create?url={}",
    ):
        plot.stage.link(plot.stage.spell(plot.draft), pattern.format(url), LinkKind.ANCHOR)


@look_alike()
def other_seller(plot: Plot) -> None:
    """A link to another seller, whose profile links to the goods."""
    seller = f"seller:{plot.places.seller()}"
    plot.lead(seller, LinkKind.ANCHOR)
    plot.stage.link(seller, plot.end(), LinkKind.ANCHOR)


@look_alike()
def cleaned_page(plot: Plot) -> None:
    """A page that offered the goods once, and is an ordinary one now."""
    page = plot.places.page()
    before = NOW - timedelta(days=plot.random.randint(100, 300))
    plot.stage.page(page, *plot.offer(), plot.goods.lang, observed_at=before)
    plot.harmless(page)
    plot.lead(page)


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
