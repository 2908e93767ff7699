"""Findings and reports in a notebook: drawn without scripts, whatever the input wrote."""

from __future__ import annotations

import html
import re
import sys
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from browsing import Opened
from hostile_report import hostile, many
from hypothesis import given
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.findings import Evidence, Hop, Signal
from hiddenlinks.report.svg import waterfall, way
from hiddenlinks.vocabulary import LinkKind, Provenance

SVG = "{http://www.w3.org/2000/svg}"


@pytest.fixture(scope="module")
def report() -> hl.Report:
    return hostile()


def drawn(svg: str) -> ET.Element:
    """The drawing as XML, in which nothing runs, links, or loads."""
    root = ET.fromstring(svg)  # noqa: S314 - our own drawing
    assert {node.tag.removeprefix(SVG) for node in root.iter()} <= {
        "svg", "text", "title", "rect", "circle", "path",
    }  # fmt: skip
    assert not [
        name for node in root.iter() for name in node.attrib if "href" in name or name.startswith("on")
    ]
    return root


@given(
    st.lists(st.text(), min_size=1, max_size=30),
    st.lists(st.tuples(st.text(), st.floats(-1e6, 1e6)), max_size=5),
)
def test_any_way_and_any_reasons_can_be_drawn(nodes: list[str], reasons: list[tuple[str, float]]) -> None:
    hops = [Hop(node=nodes[0])]
    hops += [Hop(node=n, kind=LinkKind.QR, provenance=Provenance.INFERRED, persona=n) for n in nodes[1:]]
    signals = tuple(Signal(name="laid", weight=w, evidence=Evidence(text=t)) for t, w in reasons)
    finding = hostile().findings[0].model_copy(update={"path": tuple(hops), "signals": signals})
    shown = len(nodes) if len(nodes) <= 13 else 8
    assert len(drawn(way(finding)).findall(f"{SVG}circle")) == shown
    assert len(drawn(waterfall(finding)).findall(f"{SVG}rect")) == len(signals) + 1
    assert (f"{len(nodes) - 8} more hops" in way(finding)) == (shown < len(nodes))


def test_a_finding_shows_itself(report: hl.Report) -> None:
    for finding in report.findings:
        bundle = finding._repr_mimebundle_()
        assert bundle["text/plain"].startswith(f"Finding {finding.finding_id}\n")
        assert bundle["text/html"] == finding._repr_html_()
        assert bundle["text/html"].count("<svg") == 2
        assert "http" not in bundle["text/html"].replace("http://www.w3.org/2000/svg", "")
        assert "hxxps://end[.]example/" in bundle["text/html"]


def test_a_report_shows_its_best_findings(report: hl.Report) -> None:
    shown = report._repr_html_()
    assert "<script" not in shown
    assert shown.count("<details>") == 4
    assert "&lt;/script&gt;" in shown
    lots = many(report, 30)._repr_mimebundle_()
    assert lots["text/html"].count("<details>") == 20
    assert "and 10 more" in lots["text/html"]
    assert lots["text/plain"] == repr(report)


def test_the_page_in_a_frame_is_the_page(report: hl.Report, browser: Any, tmp_path: Path) -> None:
    shown = report.show(top=3, redact=False)._repr_html_()
    assert re.search(r'sandbox="allow-scripts"', shown)
    page = re.search(r'srcdoc="([^"]*)"', shown)
    assert page
    assert html.unescape(page[1]).count('"finding_id"') == 3
    (tmp_path / "nb.html").write_text(f"<!doctype html><title>notebook</title>{shown}", "utf-8")
    opened = Opened(browser, tmp_path / "nb.html")
    frame = opened.page.frame_locator("iframe")
    frame.locator("#list button").nth(1).click()
    assert frame.locator("#claim").inner_text().endswith("leads to adult")
    frame.locator(".skip").focus()
    opened.page.keyboard.press("Enter")
    assert frame.locator("#claim").is_visible()
    assert opened.page.evaluate("window.ran") is None
    assert not opened.said
    opened.page.close()


def test_a_plot_counts_every_finding(report: hl.Report) -> None:
    scores, claims = report.plot().axes
    assert sum(patch.get_height() for patch in scores.patches) == len(report.findings)
    assert [label.get_text() for label in claims.get_yticklabels()] == ["leads to adult"]
    assert report.plot()._repr_mimebundle_()["image/svg+xml"].lstrip().startswith("<?xml")


def test_a_plot_without_matplotlib_says_what_to_install(
    report: hl.Report, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib.figure", None)
    with pytest.raises(hl.InputError, match=r"pip install 'hiddenlinks\[notebook\]'"):
        report.plot()
