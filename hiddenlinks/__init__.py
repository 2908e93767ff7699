"""hiddenlinks finds hidden links on online marketplaces.

Listings that look legitimate and lead people to food supplements, medicines or adult content, or that are the
decoy to which an illicit post sends its buyers. Start with :func:`scan`.
"""

from hiddenlinks.api import VERSION, load, scan
from hiddenlinks.errors import HiddenlinksError, InputError
from hiddenlinks.findings import Finding
from hiddenlinks.graph import LinkGraph
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser, classify, classify_categories
from hiddenlinks.report import Report

__version__ = VERSION

__all__ = [
    "Finding",
    "HiddenlinksError",
    "InputError",
    "LinkGraph",
    "Policy",
    "Recogniser",
    "Report",
    "__version__",
    "classify",
    "classify_categories",
    "load",
    "scan",
]
