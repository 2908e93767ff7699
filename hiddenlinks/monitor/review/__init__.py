"""Review: what people decided about findings, and where each finding stands."""

from hiddenlinks.monitor.review.allowances import Allowance
from hiddenlinks.monitor.review.decide import Entry, allow, allowances, decide, disallow, trail
from hiddenlinks.monitor.review.reviewed import Reviewed, Standing, reviewed, verdicts
from hiddenlinks.monitor.review.told import Told, told

__all__ = [
    "Allowance",
    "Entry",
    "Reviewed",
    "Standing",
    "Told",
    "allow",
    "allowances",
    "decide",
    "disallow",
    "reviewed",
    "told",
    "trail",
    "verdicts",
]
