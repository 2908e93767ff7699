"""hiddenlinks finds hidden links on online marketplaces.

Listings that look legitimate and lead people to food supplements, medicines or adult content, or that are the
decoy to which an illicit post sends its buyers. Start with :func:`scan`.
"""

from __future__ import annotations

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from hiddenlinks.api import load, scan
    from hiddenlinks.errors import HiddenlinksError, InputError
    from hiddenlinks.findings import Finding
    from hiddenlinks.graph import LinkGraph
    from hiddenlinks.policy import Policy
    from hiddenlinks.recognise import Recogniser, classify, classify_categories
    from hiddenlinks.report import Report
    from hiddenlinks.version import VERSION as __version__

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

_HOMES: Final = {
    "Finding": "findings",
    "HiddenlinksError": "errors",
    "InputError": "errors",
    "LinkGraph": "graph",
    "Policy": "policy",
    "Recogniser": "recognise",
    "Report": "report",
    "classify": "recognise",
    "classify_categories": "recognise",
    "scan": "api",
}


class _Package(ModuleType):
    """Loads what a name needs when it is first used: columns and kernels take most of a second to import."""

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - whatever has that name
        if name == "__version__":
            return import_module("hiddenlinks.version").VERSION
        if name not in _HOMES:
            raise AttributeError(f"module 'hiddenlinks' has no attribute {name!r}")
        return getattr(import_module(f"hiddenlinks.{_HOMES[name]}"), name)

    def __dir__(self) -> list[str]:
        return sorted({*super().__dir__(), *__all__})

    @property
    def load(self) -> Any:  # noqa: ANN401 - the function
        """The function of that name; a property, since the import system would put the subpackage here."""
        return import_module("hiddenlinks.api").load

    @load.setter
    def load(self, package: ModuleType) -> None:
        """The subpackage keeps its place among the modules alone."""


sys.modules[__name__].__class__ = _Package
