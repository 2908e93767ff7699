"""Ways that could not be followed to their end: neither clean nor hidden."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from functools import partial

from hiddenlinks.synth.plots.base import Plot, unresolved
from hiddenlinks.synth.plots.parts import bio_page, show
from hiddenlinks.vocabulary import LinkKind

_STATUS = (301, 302, 307, 401, 403, 429, 500, 503)


@unresolved()
def open_shortener(plot: Plot) -> str:
    """A short link that nobody captured."""
    short = plot.places.short()
    plot.lead(short)
    return short


@unresolved()
def open_shortener_behind_hub(plot: Plot) -> str:
    """A hub with a short link that nobody captured."""
    short, hub = plot.places.short(), bio_page(plot)
    plot.stage.link(hub, short, LinkKind.ANCHOR)
    plot.lead(hub)
    return short


@unresolved()
def open_own_shortener(plot: Plot) -> str:
    """A short link that nobody captured, on a host that only the user's domain list knows."""
    host = plot.places.host()
    plot.stage.rows["domains"].append({"domain": host, "label": "shortener"})
    short = f"https://{host}/{plot.places.code()}"
    plot.lead(short)
    return short


@unresolved()
def open_shortener_in_qr(plot: Plot) -> str:
    """A QR code with a short link that nobody captured."""
    short = plot.places.short()
    show(plot, short)
    plot.stage.implied.append((f"listing:{plot.draft['listing_id']}", short, LinkKind.QR))
    return short


@unresolved()
def interstitial(plot: Plot) -> str:
    """A page that waits for an action which was not taken."""
    page = plot.places.page()
    plot.stage.page(page, None, plot.prose.say("wait", plot.lang), plot.lang, interstitial=True)
    first = page if plot.random.random() < 0.5 else plot.redirect(plot.places.short(), page)
    plot.lead(first)
    return page


def _refused(plot: Plot, status: int) -> str:
    page = plot.places.page()
    plot.stage.page(page, None, None, plot.lang, status=status)
    plot.lead(page if plot.random.random() < 0.5 else plot.redirect(plot.places.page(), page))
    return page


for _code in _STATUS:
    unresolved(name=f"status_{_code}")(partial(_refused, status=_code))


@unresolved()
def beyond_automatic_hops(plot: Plot) -> str:
    """More than fifty redirects; the last node known is the fiftieth."""
    at = plot.end(plot.places.page())
    hops = [plot.places.page() for _ in range(50 + plot.random.randint(1, 12))]
    for hop in reversed(hops):
        at = plot.redirect(hop, at)
    plot.lead(at)
    return hops[50]


@unresolved()
def beyond_placed_hops(plot: Plot) -> str:
    """More than eight clicks; the last node known is behind the eighth."""
    at = plot.end(plot.places.page())
    hubs = [bio_page(plot) for _ in range(8 + plot.random.randint(1, 4))]
    for hub in reversed(hubs):
        plot.stage.link(hub, at, LinkKind.ANCHOR)
        at = hub
    plot.lead(at)
    return hubs[7]
