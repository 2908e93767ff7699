"""Forward by things that the promoter controls: hubs, trusted hosts, images, files, app addresses, the seller."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.synth.plots.parts import bio_page, options, own_profile, show
from hiddenlinks.vocabulary import LinkKind


@forward()
def link_in_bio(plot: Plot) -> str:
    """A hub of links, the goods' among ordinary ones."""
    hub, end = plot.way("hub", partial(_hub, plot))
    plot.lead(hub)
    return end


def _hub(plot: Plot, end: str) -> str:
    hub = bio_page(plot)
    links = [end, *(plot.harmless() for _ in range(plot.random.randint(1, 4)))]
    plot.random.shuffle(links)
    for target in links:
        plot.stage.link(hub, target, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    return hub


@forward()
def own_link_in_bio(plot: Plot) -> str:
    """A hub on a host that only the user's domain list knows."""
    host, end = plot.places.host(), plot.end()
    plot.stage.rows["domains"].append({"domain": host, "label": "link_in_bio"})
    hub = bio_page(plot, f"https://{host}/{plot.places.code()}")
    plot.stage.link(hub, end, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    plot.lead(hub)
    return end


@forward()
def chained_hubs(plot: Plot) -> str:
    """Three to seven hubs, each a click away from the next."""
    end = at = plot.end()
    for _ in range(plot.random.randint(3, 7)):
        hub = bio_page(plot)
        plot.stage.link(hub, at, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
        at = hub
    plot.lead(at)
    return end


@forward()
def trusted_host(plot: Plot) -> str:
    """A page of a tenant on a host that everybody trusts."""
    end = plot.end(plot.places.trusted())
    plot.lead(end)
    return end


@forward()
def doorway(plot: Plot) -> str:
    """A page deep in a trustworthy site that was broken into; its other pages are ordinary."""
    url = plot.places.institution()
    plot.harmless("/".join(url.split("/")[:3]) + "/")
    end = plot.end(url)
    plot.lead(end)
    return end


@forward()
def qr_code(plot: Plot) -> str:
    """The address stands in a QR code on an image of the listing."""
    end = plot.end()
    show(plot, plot.spelt(end))
    plot.stage.implied.append((f"listing:{plot.draft['listing_id']}", end, LinkKind.QR))
    return end


@forward()
def qr_to_shortener(plot: Plot) -> str:
    """A QR code that holds a short link."""
    short, end = plot.way("short", lambda end: plot.redirect(plot.places.short(), end))
    show(plot, short)
    plot.stage.implied.append((f"listing:{plot.draft['listing_id']}", short, LinkKind.QR))
    return end


@forward()
def image_link(plot: Plot) -> str:
    """An image with a hash, in which somebody read a QR code."""
    image, end = plot.way("image", partial(_image, plot))
    plot.lead(image, LinkKind.ANCHOR)
    return end


def _image(plot: Plot, end: str) -> str:
    image = f"image:{plot.random.getrandbits(64):016x}"
    plot.stage.link(image, end, LinkKind.QR)
    return image


@forward()
def attachment(plot: Plot) -> str:
    """A file to download, with a link inside."""
    end, name = plot.end(), f"file:{plot.places.word()}-{plot.places.code()}.pdf"
    plot.lead(name, LinkKind.ATTACHMENT)
    plot.stage.link(name, end, plot.random.choice((LinkKind.ANCHOR, LinkKind.TEXT_URL)))
    return end


@forward()
def app_address(plot: Plot) -> str:
    """An Android address that opens the page itself, or falls back to it."""
    end = plot.end(plot.address())
    if plot.random.random() < 0.5:  # either form
        url = f"intent://{end.removeprefix('https://')}#Intent;scheme=https;package=com.android.chrome;end"
    else:
        app, back = plot.places.page(), quote(end, safe="")
        url = f"intent://{app.removeprefix('https://')}#Intent;scheme=https;S.browser_fallback_url={back};end"
        plot.stage.implied.append((app, end, LinkKind.UNWRAPPED))
    plot.stage.link(plot.stage.spell(plot.draft), url, LinkKind.DEEP_LINK)
    return end


@forward()
def own_seller(plot: Plot) -> str:
    """The listing points to its seller, whose profile points to the page."""
    end, seller = plot.end(), own_profile(plot)
    plot.stage.link(seller, end, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    return end


@forward()
def address_in_variant(plot: Plot) -> str:
    """An option of the listing holds the address."""
    end = plot.end()
    odd = plot.prose.say("see", plot.lang, url=plot.spelt(end))
    options(plot, odd, plot.random.uniform(1, 6), plot.random.randint(0, 900))
    plot.stage.implied.append((f"listing:{plot.draft['listing_id']}", end, LinkKind.TEXT_URL))
    return end
