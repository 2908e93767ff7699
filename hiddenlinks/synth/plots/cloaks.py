"""Forward, and not for everybody or not for ever: personas and times."""

from __future__ import annotations

from datetime import timedelta

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.synth.stage import NOW, PERSONAS
from hiddenlinks.vocabulary import LinkKind


@forward()
def cloaked_redirect(plot: Plot) -> str:
    """One persona is redirected to the goods, the others to an ordinary page."""
    end, other, at = plot.end(), plot.harmless(), plot.hop()
    chosen = plot.random.choice(PERSONAS)
    for persona in PERSONAS:
        target = end if persona == chosen else other
        plot.stage.link(at, target, LinkKind.HTTP_REDIRECT, status=302, persona=persona)
    plot.lead(at)
    return end


@forward()
def cloaked_page(plot: Plot) -> str:
    """One persona is shown the goods, the others an ordinary page at the same address."""
    url, chosen = plot.address(), plot.random.choice(PERSONAS)
    for persona in PERSONAS:
        title, text = plot.offer() if persona == chosen else ("", plot.prose.about(plot.lang))
        plot.stage.page(
            url, title or plot.prose.say("shop_title", plot.lang), text, plot.goods.lang, persona=persona
        )
    plot.lead(url)
    return url


@forward()
def not_for_crawlers(plot: Plot) -> str:
    """The crawler gets an error, people get the goods."""
    url = plot.address()
    plot.stage.page(url, None, None, plot.lang, status=404, persona="crawler")
    for persona in PERSONAS[1:]:
        plot.stage.page(url, *plot.offer(), plot.goods.lang, persona=persona)
    plot.lead(url)
    return url


@forward()
def expired_link(plot: Plot) -> str:
    """A short link that led to the goods for a few days and has gone on to an ordinary page since."""
    end, short, seen = plot.end(), plot.places.short(), NOW - timedelta(days=plot.random.randint(20, 80))
    plot.stage.link(short, end, LinkKind.HTTP_REDIRECT, status=302, observed_at=seen)
    later = seen + timedelta(days=plot.random.randint(2, 15))
    plot.stage.link(short, plot.harmless(), LinkKind.HTTP_REDIRECT, status=302, observed_at=later)
    plot.lead(short)
    return end


@forward()
def expired_description(plot: Plot) -> str:
    """The address stood in the description of an earlier observation alone."""
    end, now = plot.end(), plot.draft["description"]
    plot.write(end)
    plot.stage.history(plot.draft)
    plot.draft["description"] = now
    return end


@forward()
def taken_over_domain(plot: Plot) -> str:
    """A page that was ordinary when the link was laid, and sells the goods now."""
    url = plot.address()
    before = NOW - timedelta(days=plot.random.randint(100, 300))
    plot.stage.page(url, None, plot.prose.about(plot.lang), plot.lang, observed_at=before)
    plot.end(url)
    plot.lead(url)
    return url


@forward()
def cloaked_link(plot: Plot) -> str:
    """The listing itself shows the link to one persona alone."""
    end, kind = plot.end(), plot.random.choice((LinkKind.ANCHOR, LinkKind.TEXT_URL))
    persona = plot.random.choice(PERSONAS)
    plot.stage.link(plot.stage.spell(plot.draft), plot.spelt(end), kind, persona=persona)
    return end


@forward()
def rotating_redirect(plot: Plot) -> str:
    """A hop that sends everybody somewhere else from day to day, sometimes to the goods."""
    end, at = plot.end(), plot.hop()
    targets = [end, *(plot.harmless() for _ in range(plot.random.randint(1, 3)))]
    for target in plot.random.sample(targets, len(targets)):
        plot.stage.link(at, target, LinkKind.HTTP_REDIRECT, status=302)
    plot.lead(at)
    return end
