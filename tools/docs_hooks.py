"""What mkdocs does beside its plugins: the roles of docstrings (``:class:`Name```) become plain names."""

from __future__ import annotations

import re
from typing import Any, Final

_ROLE: Final = re.compile(r":(?:class|func|meth|data|attr|mod|exc|obj):<code>~?(?:[\w.]+\.)?(\w+)</code>")


def on_page_content(html: str, **_: Any) -> str:  # noqa: ANN401 - mkdocs gives the page, the files and the settings
    """The page with names in place of roles."""
    return _ROLE.sub(r"<code>\1</code>", html)
