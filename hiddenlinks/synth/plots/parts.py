"""Parts that several techniques are made of: options, images, hubs, profiles."""

from __future__ import annotations

from typing import TYPE_CHECKING

from hiddenlinks.synth.vocabulary import language
from hiddenlinks.vocabulary import LinkKind

if TYPE_CHECKING:
    from hiddenlinks.synth.plots.plot import Plot

__all__ = ["bio_page", "options", "own_profile", "show"]


def options(plot: Plot, odd: str, times: float, orders: int) -> None:
    """Variants of the listing: two to four ordinary ones, and ``odd`` at ``times`` their price."""
    names = plot.random.sample(language(plot.lang).options, plot.random.randint(2, 4))
    price = plot.draft["price"] or 20.0
    rows = [(name, price * plot.random.uniform(0.9, 1.1), plot.random.randint(0, 40)) for name in names]
    rows.insert(plot.random.randint(0, len(rows)), (odd, price * times, orders))
    for number, (title, cost, sold) in enumerate(rows, 1):
        plot.stage.rows["variants"].append(
            {
                "listing_id": plot.draft["listing_id"],
                "variant_id": f"v{number}",
                "title": title,
                "price": round(cost, 2),
                "currency": plot.draft["currency"],
                "orders": sold,
            }
        )


def own_profile(plot: Plot) -> str:
    """A seller of the listing's own, to whom it points: whoever points to a seller shares its links."""
    plot.draft["seller_id"] = plot.places.seller()
    seller = f"seller:{plot.draft['seller_id']}"
    plot.used.add(seller)
    plot.lead(seller, LinkKind.ANCHOR)
    return seller


def bio_page(plot: Plot, url: str | None = None) -> str:
    """A captured link-in-bio page that says nothing."""
    url = url or plot.places.bio()
    text = plot.prose.say("bio", plot.lang)
    return plot.stage.page(url, plot.places.word(), text, plot.lang)


def show(plot: Plot, payload: str) -> None:
    """Add what was decoded from an image of the listing."""
    plot.draft["image_payloads"] = [*(plot.draft["image_payloads"] or []), payload]
