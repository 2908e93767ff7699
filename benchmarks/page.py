"""How long a page of findings takes to write, and how long a browser takes to open, search and sort it.

    python benchmarks/page.py [--findings 10000] [--browser /usr/bin/chromium]

The marketplace is made up, with a hidden listing in ten. Needs Chromium and playwright.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from pathlib import Path

BY_ID = "const byId = (id) => document.getElementById(id)"
CLICKS = {
    "search, the first": "words.value = 'serum'; filters.dispatchEvent(new Event('submit', {cancelable: true}))",
    "search, later": "words.value = 'lamp'; filters.dispatchEvent(new Event('submit', {cancelable: true}))",
    "sort": "words.value = ''; order.value = 'seller'; filters.dispatchEvent(new Event('submit', {cancelable: true}))",
    "open a finding": "document.querySelector('#list button').click()",
}


def main() -> None:
    """Make, scan, write, open, click."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--findings", type=int, default=10_000)
    parser.add_argument("--browser", default="/usr/bin/chromium")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made:
        file = Path(made) / "report.html"
        write(Path(made) / "market", file, options.findings)
        click(file, options.browser)


def write(folder: Path, file: Path, count: int) -> None:
    """The best ``count`` findings of a marketplace with a few more, with and without personal data."""
    from hiddenlinks import scan
    from hiddenlinks.synth import synth

    synth(folder, listings=10 * count, seed=1, prevalence=0.1)
    report = scan(folder).top(count)
    for redact in (True, False):
        before = time.perf_counter()
        held = report.write(file, redact=redact)
        told = "redact and write" if redact else "write"
        print(f"{told:<20}{time.perf_counter() - before:8.2f} s  {held:,} findings")
    print(f"{'size':<20}{file.stat().st_size / 1e6:8.1f} MB")


def click(file: Path, browser: str) -> None:
    """Open the page and time what a reader does."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as driver:
        started = driver.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        page = started.new_page()
        before = time.perf_counter()
        page.goto(file.as_uri())
        page.locator("#list button").first.wait_for()
        print(f"{'open':<20}{time.perf_counter() - before:8.2f} s")
        for name, code in CLICKS.items():
            parts = "const [words, filters, order] = ['words', 'filters', 'order'].map(id => byId(id))"
            took = page.evaluate(
                f"() => {{ const t = performance.now(); {BY_ID}; {parts}; {code}; return performance.now() - t; }}"
            )
            print(f"{name:<20}{took:8.0f} ms")
        started.close()


if __name__ == "__main__":
    main()
