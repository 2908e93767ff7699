"""Forward by things that the promoter controls: hubs, trusted hosts, images, files, app addresses, the seller."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from functools import partial
from urllib.parse import quote

from hiddenlinks.synth.plots.base import Plot, forward
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
    end, image = plot.end(), f"image:{plot.random.getrandbits(64):016x}"
    plot.lead(image, LinkKind.ANCHOR)
    plot.stage.link(image, end, LinkKind.QR)
    return end


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
    plot.draft["seller_id"] = (
        plot.places.seller()
    )  # one of its own: whoever points to a seller shares its links
    end, seller = plot.end(), f"seller:{plot.draft['seller_id']}"
    plot.used.add(seller)
    plot.lead(seller, LinkKind.ANCHOR)
    plot.stage.link(seller, end, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    return end


@forward()
def spelt_apart(plot: Plot) -> str:
    """An address in the description, written so that filters miss it."""
    host = plot.places.host()
    end = plot.end(f"https://{host}/p/{plot.places.code()}")
    path = end.removeprefix(f"https://{host}")
    plot.write(end, spelt=plot.random.choice(_APART)(host, path))
    return end


_APART = (
    lambda host, path: f"hxxps://{host.replace('.', '[.]')}{path}",
    lambda host, path: f"https://{host.replace('.', '[dot]')}{path}",
    lambda host, path: f"{host.replace('.', ' dot ')}{path}",
    lambda host, path: f"{host.replace('.', '(dot)')}{path}",
    lambda host, path: f"{host.replace('.', ' . ')}{path}",
    lambda host, path: f"www[.]{host.replace('.', '[.]')}{path}",
)


@forward()
def address_tricks(plot: Plot) -> str:
    """An address that looks like another host: user names, upper case, dots, ports, numbers, tabs."""
    if plot.random.random() < 0.15:  # some hosts are bare numbers
        last = plot.random.randrange(1, 255)
        end = plot.end(f"https://203.0.113.{last}/{plot.places.code()}")
        spelt = end.replace(f"203.0.113.{last}", str((203 << 24) + (113 << 8) + last))
    else:
        host = plot.places.host()
        end = plot.end(f"https://{host}/p/{plot.places.code()}")
        spelt = plot.random.choice(_TRICKS)(host, end.removeprefix(f"https://{host}"))
    kind = plot.random.choice((LinkKind.ANCHOR, LinkKind.TEXT_URL))
    plot.stage.link(plot.stage.spell(plot.draft), spelt, kind)
    return end


_TRICKS = (
    lambda host, path: f"https://www.amazon.com@{host}{path}",
    lambda host, path: f"https://paypal.com:support@{host}{path}",
    lambda host, path: f"HTTPS://{host.upper()}{path}",
    lambda host, path: f"https://{host}.{path}",
    lambda host, path: f"https://www.{host}:443{path}",
    lambda host, path: f"http:\\\\{host}{path}",
    lambda host, path: f"https://{host[:4]}\t{host[4:]}{path}",
)


def bio_page(plot: Plot, url: str | None = None) -> str:
    """A captured link-in-bio page that says nothing."""
    url = url or plot.places.bio()
    text = plot.prose.say("bio", plot.lang)
    return plot.stage.page(url, plot.places.word(), text, plot.lang)


def show(plot: Plot, payload: str) -> None:
    """Add what was decoded from an image of the listing."""
    plot.draft["image_payloads"] = [*(plot.draft["image_payloads"] or []), payload]
