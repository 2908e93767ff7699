"""The signals: named heuristics, one a file, each over all candidates at once.

A new one is a function in a file of its own, an entry here, and a weight in ``weights.toml``.
"""

from __future__ import annotations

from typing import Final

from hiddenlinks.detect.signals.agreeing_parts import agreeing_parts
from hiddenlinks.detect.signals.base import Case, Fired, Fires
from hiddenlinks.detect.signals.carriers import affiliate, contact, qr
from hiddenlinks.detect.signals.cloaking import cloaking
from hiddenlinks.detect.signals.contradicted import contradicted
from hiddenlinks.detect.signals.corroborated import corroborated
from hiddenlinks.detect.signals.cut_off import beyond_limits, cut_off
from hiddenlinks.detect.signals.disagreement import disagreement
from hiddenlinks.detect.signals.disguise import disguise
from hiddenlinks.detect.signals.end_content import end_content
from hiddenlinks.detect.signals.laid import laid
from hiddenlinks.detect.signals.part_content import part_content
from hiddenlinks.detect.signals.redirects import redirects
from hiddenlinks.detect.signals.shorteners import shorteners
from hiddenlinks.detect.signals.sites_crossed import sites_crossed
from hiddenlinks.detect.signals.variant_outlier import variant_outlier
from hiddenlinks.detect.signals.written_apart import written_apart

__all__ = ["SIGNALS", "Case", "Fired"]

SIGNALS: Final[dict[str, Fires]] = {
    fires.__name__: fires
    for fires in (
        end_content,
        part_content,
        disagreement,
        laid,
        disguise,
        variant_outlier,
        agreeing_parts,
        corroborated,
        contact,
        qr,
        affiliate,
        shorteners,
        redirects,
        sites_crossed,
        written_apart,
        cloaking,
        cut_off,
        beyond_limits,
        contradicted,
    )
}
"""All signals by name, in the order in which a finding shows equal weights."""
