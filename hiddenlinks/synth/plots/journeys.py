"""Journeys that look like hiding and are none: countries, logins, payments, counters, pages that are gone."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from datetime import timedelta
from urllib.parse import quote

from hiddenlinks.synth.places import MARKET, listing_url
from hiddenlinks.synth.plots.base import Plot, look_alike
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
def cleaned_page(plot: Plot) -> None:
    """A page that offered the goods once, and is an ordinary one now."""
    page = plot.places.page()
    before = NOW - timedelta(days=plot.random.randint(100, 300))
    plot.stage.page(page, *plot.offer(), plot.goods.lang, observed_at=before)
    plot.harmless(page)
    plot.lead(page)


@look_alike()
def consent_redirect(plot: Plot) -> None:
    """A page that asks for consent on another host before it goes on."""
    page, entry = plot.harmless(), plot.places.page()
    consent = f"https://consent.{plot.places.host()}/ask?continue={quote(page, safe='')}"
    plot.stage.page(consent, None, plot.prose.say("login", plot.lang), plot.lang)
    plot.stage.implied.append((consent, page, LinkKind.UNWRAPPED))
    plot.redirect(consent, page, LinkKind.JS_REDIRECT)
    plot.lead(plot.redirect(entry, consent))


@look_alike()
def payment_redirect(plot: Plot) -> None:
    """A payment provider that comes back to the listing, or to the thanks of a shop."""
    back = listing_url(plot.draft["listing_id"]) if plot.random.random() < 0.5 else plot.harmless()
    pay = f"https://{plot.random.choice(_PAYMENT)}/checkout/{plot.places.code()}"
    plot.stage.page(pay, None, plot.prose.say("login", plot.lang), plot.lang)
    plot.redirect(pay, back)
    plot.lead(pay, LinkKind.ANCHOR)


_PAYMENT = ("paypal.com", "checkout.stripe.com", "pay.klarna.com", "secure.przelewy24.pl", "pay.mollie.com")


@look_alike()
def app_to_listing(plot: Plot) -> None:
    """A button that opens the listing in the marketplace's app."""
    page = listing_url(plot.draft["listing_id"]).removeprefix("https://")
    url = f"intent://www.{page}#Intent;scheme=https;package=example.bazaar;end"
    plot.stage.link(plot.stage.spell(plot.draft), url, LinkKind.DEEP_LINK)


@look_alike()
def image_host(plot: Plot) -> None:
    """Photos on a host of images, which nobody captured."""
    host = f"cdn.{plot.places.host()}"
    for _ in range(plot.random.randint(1, 4)):
        url = f"https://{host}/img/{plot.places.code()}.jpg"
        plot.stage.link(plot.stage.spell(plot.draft), url, LinkKind.ANCHOR)
    plot.lead(f"image:{plot.random.getrandbits(64):016x}", LinkKind.ANCHOR)


@look_alike()
def gone_shop(plot: Plot) -> None:
    """A page that offered the goods once, and is gone now."""
    page, status = plot.places.page(), plot.random.choice((404, 410))
    before = NOW - timedelta(days=plot.random.randint(100, 300))
    plot.stage.page(page, *plot.offer(), plot.goods.lang, observed_at=before)
    plot.stage.page(page, None, plot.prose.say("gone", plot.lang), plot.lang, status=status)
    plot.lead(page)
