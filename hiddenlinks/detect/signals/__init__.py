"""The signals: named heuristics, one a file, each over all candidates at once.

A new one is a function in a file of its own, an entry here, and a weight in ``weights.toml``.
"""

from __future__ import annotations

from typing import Final

from hiddenlinks.detect.signals.affiliate import affiliate
from hiddenlinks.detect.signals.age_check import age_check
from hiddenlinks.detect.signals.agreeing_parts import agreeing_parts
from hiddenlinks.detect.signals.also_declared import also_declared
from hiddenlinks.detect.signals.attachment import attachment
from hiddenlinks.detect.signals.base import Case, Fired, Fires
from hiddenlinks.detect.signals.beyond_limits import beyond_limits
from hiddenlinks.detect.signals.cloaking import cloaking
from hiddenlinks.detect.signals.contact import contact
from hiddenlinks.detect.signals.contradicted import contradicted
from hiddenlinks.detect.signals.corroborated import corroborated
from hiddenlinks.detect.signals.cut_off import cut_off
from hiddenlinks.detect.signals.deep_link import deep_link
from hiddenlinks.detect.signals.disagreement import disagreement
from hiddenlinks.detect.signals.disguise import disguise
from hiddenlinks.detect.signals.end_content import end_content
from hiddenlinks.detect.signals.expired import expired
from hiddenlinks.detect.signals.foreign_image import foreign_image
from hiddenlinks.detect.signals.foreign_part import foreign_part
from hiddenlinks.detect.signals.foreign_past import foreign_past
from hiddenlinks.detect.signals.foreign_title import foreign_title
from hiddenlinks.detect.signals.foreign_variant import foreign_variant
from hiddenlinks.detect.signals.laid import laid
from hiddenlinks.detect.signals.may_declare import may_declare
from hiddenlinks.detect.signals.part_content import part_content
from hiddenlinks.detect.signals.popular_end import popular_end
from hiddenlinks.detect.signals.qr import qr
from hiddenlinks.detect.signals.redirector import redirector
from hiddenlinks.detect.signals.redirects import redirects
from hiddenlinks.detect.signals.relay import relay
from hiddenlinks.detect.signals.shared_affiliate import shared_affiliate
from hiddenlinks.detect.signals.shared_hop import shared_hop
from hiddenlinks.detect.signals.shorteners import shorteners
from hiddenlinks.detect.signals.sites_crossed import sites_crossed
from hiddenlinks.detect.signals.sold_openly import sold_openly
from hiddenlinks.detect.signals.tainted import tainted
from hiddenlinks.detect.signals.taken_over import taken_over
from hiddenlinks.detect.signals.usual_title import usual_title
from hiddenlinks.detect.signals.variant_outlier import variant_outlier
from hiddenlinks.detect.signals.written_apart import written_apart

__all__ = ["SHARED", "SIGNALS", "Case", "Fired"]

SIGNALS: Final[dict[str, Fires]] = {
    fires.__name__: fires
    for fires in (
        end_content,
        part_content,
        foreign_title,
        foreign_part,
        foreign_variant,
        foreign_image,
        foreign_past,
        sold_openly,
        disagreement,
        laid,
        disguise,
        tainted,
        variant_outlier,
        agreeing_parts,
        corroborated,
        shared_hop,
        shared_affiliate,
        contact,
        qr,
        affiliate,
        attachment,
        deep_link,
        redirector,
        shorteners,
        redirects,
        sites_crossed,
        written_apart,
        relay,
        cloaking,
        expired,
        taken_over,
        age_check,
        cut_off,
        beyond_limits,
        contradicted,
        popular_end,
        may_declare,
        also_declared,
        usual_title,
    )
}
"""All signals by name, in the order in which a finding shows equal weights."""

SHARED: Final = ("sold_openly", "shared_hop", "shared_affiliate", "popular_end", "usual_title")
"""Signals that look beyond a listing and what its ways touch: at other candidates, at who else links or sells."""
