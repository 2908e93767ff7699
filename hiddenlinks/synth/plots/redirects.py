"""Forward by redirects: each automatic kind, shorteners, long chains, open redirectors, cloaked ones."""

from __future__ import annotations

from functools import partial

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.vocabulary import LinkKind

_AUTOMATIC = (
    LinkKind.HTTP_REDIRECT,
    LinkKind.REFRESH_HEADER,
    LinkKind.META_REFRESH,
    LinkKind.JS_REDIRECT,
    LinkKind.IFRAME,
)


@forward()
def direct_page(plot: Plot) -> str:
    """A plain link to the page."""
    end = plot.end()
    plot.lead(end)
    return end


def _one_hop(plot: Plot, kind: LinkKind) -> str:
    end = plot.end()
    plot.lead(plot.redirect(plot.hop(), end, kind))
    return end


for _kind in _AUTOMATIC:
    forward(name=f"redirect_{_kind.value.removesuffix('_redirect')}")(partial(_one_hop, kind=_kind))


@forward()
def shortener(plot: Plot) -> str:
    """One short link."""
    short, end = plot.way("short", lambda end: plot.redirect(plot.places.short(), end))
    plot.lead(short)
    return end


@forward()
def nested_shorteners(plot: Plot) -> str:
    """Two to four short links in a row."""
    end = at = plot.end()
    for _ in range(plot.random.randint(2, 4)):
        at = plot.redirect(plot.places.short(), at)
    plot.lead(at)
    return end


@forward()
def shortener_preview(plot: Plot) -> str:
    """A shortener that shows where it goes and waits for a click."""
    end, short = plot.end(), plot.places.short()
    plot.stage.link(short, end, LinkKind.ANCHOR, text=plot.prose.say("bio_link", plot.lang))
    plot.lead(short)
    return end


@forward()
def own_shortener(plot: Plot) -> str:
    """A shortener of the promoter's own, which only the user's domain list knows."""
    host, end = plot.places.host(), plot.end()
    plot.stage.rows["domains"].append({"domain": host, "label": "shortener"})
    short = f"https://{host}/{plot.places.code()}"
    plot.stage.link(short, end, LinkKind.ANCHOR)
    plot.lead(short)
    return end


@forward()
def long_chain(plot: Plot) -> str:
    """Up to fifty redirects over as many sites."""
    end = at = plot.end()
    for _ in range(plot.random.choice((6, 8, 12, 20, 49, 50))):
        kind = plot.random.choice((LinkKind.HTTP_REDIRECT, *_AUTOMATIC))
        at = plot.redirect(plot.hop(), at, kind)
    plot.lead(at)
    return end


def _wrapped(plot: Plot, encoding: str) -> str:
    end = plot.end()
    url = plot.places.wrapped(end, encoding)
    plot.stage.implied.append((url, end, LinkKind.UNWRAPPED))
    plot.lead(url)
    return end


for _encoding in ("once", "twice", "base64"):
    forward(name=f"open_redirector_{_encoding}")(partial(_wrapped, encoding=_encoding))


@forward()
def nested_redirectors(plot: Plot) -> str:
    """An open redirector inside another one."""
    end = plot.end()
    inner = plot.places.wrapped(end)
    outer = plot.places.wrapped(inner)
    plot.stage.implied.append((outer, inner, LinkKind.UNWRAPPED))
    plot.stage.implied.append((inner, end, LinkKind.UNWRAPPED))
    plot.lead(outer)
    return end


@forward()
def affiliate_offsite(plot: Plot) -> str:
    """An affiliate link that leads away from the marketplace."""
    end = plot.end()
    host = plot.operator.network
    click = f"https://{host}/click?aff_id={plot.ident(host)}&o={plot.places.code()}"
    plot.lead(plot.redirect(click, end), LinkKind.AFFILIATE)
    return end


@forward()
def canonical_page(plot: Plot) -> str:
    """A page whose canonical spelling, elsewhere, is what was captured."""
    end, other = plot.end(plot.address()), plot.places.page()
    plot.stage.link(other, end, LinkKind.CANONICAL)
    plot.lead(other)
    return end


@forward()
def same_page(plot: Plot) -> str:
    """A page that is known to be the same as another one, which was captured; the smaller key is both."""
    end, other = plot.end(plot.address()), plot.places.page()
    plot.stage.link(other, end, LinkKind.SAME_AS)
    plot.lead(other)
    return min(end, other)
