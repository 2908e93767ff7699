"""A page opened in a browser, with what it asks for and what it complains of."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest


class Opened:
    """A page with what it asked for and what it complained of."""

    def __init__(self, browser: Any, file: Path, fragment: str = "", **how: Any) -> None:
        self.asked: list[str] = []
        self.said: list[str] = []
        self.page = browser.new_page(**how)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", lambda dialog: self.said.append(dialog.message))
        self.page.goto(f"{file.as_uri()}{fragment}")

    def count(self) -> str:
        return str(self.page.locator("#count").inner_text())

    def until(self, true: Callable[[], bool]) -> None:
        """Wait for what a click brings; the page's own policy forbids the driver to wait inside it."""
        for _ in range(100):
            if true():
                return
            self.page.wait_for_timeout(20)
        pytest.fail("waited for two seconds")

    def rows(self) -> list[str]:
        return list(self.page.locator("#list .name").all_inner_texts())
