"""Every technique of the catalogue, and everything that looks like one: importing fills the registry."""

from __future__ import annotations

from hiddenlinks.synth.plots import (
    cloaks,
    declared,
    handles,
    inbound,
    journeys,
    lookalikes,
    pages,
    redirects,
    relays,
    routes,
    selfs,
    spellings,
    unresolved,
)
from hiddenlinks.synth.plots.base import REGISTRY, Technique
from hiddenlinks.synth.plots.plot import Plot

__all__ = [
    "REGISTRY",
    "Plot",
    "Technique",
    "cloaks",
    "declared",
    "handles",
    "inbound",
    "journeys",
    "lookalikes",
    "pages",
    "redirects",
    "relays",
    "routes",
    "selfs",
    "spellings",
    "unresolved",
]
