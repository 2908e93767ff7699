"""The page as people use it, in a real browser: opened from disk, clicked, typed into, and attacked."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from browsing import Opened
from hostile_report import SCRIPT, hostile, many

import hiddenlinks as hl
from hiddenlinks.verdicts import Decision, Verdict


@pytest.fixture(scope="module")
def report() -> hl.Report:
    return hostile()


@pytest.fixture
def opened(browser: Any, report: hl.Report, tmp_path: Path) -> Iterator[Opened]:
    report.write(tmp_path / "a märket.html", redact=False)
    page = Opened(browser, tmp_path / "a märket.html")
    yield page
    assert not page.said
    assert [url for url in page.asked if not url.startswith("file:")] == []
    assert page.page.evaluate("window.ran") is None
    page.page.close()


def test_a_finding_shows_its_way_its_reasons_and_both_ends(opened: Opened, report: hl.Report) -> None:
    page, finding = opened.page, report.findings[0]
    assert opened.count() == "4 of 4 findings"
    page.locator("#list button").first.click()
    assert page.locator("#claim").inner_text() == f"Listing {finding.listing_id} leads to adult"
    assert page.locator(".way > li").count() == len(finding.path)
    assert page.locator(".waterfall tbody tr").count() == len(finding.signals) + 1
    assert page.locator(".side").count() == 2
    assert "plain chair" in page.locator(".side").first.inner_text()
    assert "hxxps://end[.]example/" in page.locator(".side").nth(1).inner_text()
    assert page.locator(".network circle").count() >= 5
    assert page.evaluate("document.activeElement.id") == "claim"


def test_what_the_input_wrote_is_text(opened: Opened) -> None:
    page = opened.page
    for at in range(4):
        page.locator("#list button").nth(at).click()
        assert page.locator("article :is(img, script, iframe, a)").count() == 0
        assert page.locator("[href]").count() == 1
        if SCRIPT[:9] in page.locator(".title").inner_text():
            break
    else:
        pytest.fail("the title with a script in it is shown nowhere")
    page.locator("#words").fill("شاي")
    opened.until(lambda: len(opened.rows()) == 1)
    page.locator("#list button").click()
    assert "⟨U+202E⟩gpj.exe" in page.locator(".title").inner_text()
    assert page.locator(".title bdi").get_attribute("dir") == "auto"


def test_what_was_redacted_is_not_there_to_copy(browser: Any, report: hl.Report, tmp_path: Path) -> None:
    report.write(tmp_path / "a.html")
    opened = Opened(browser, tmp_path / "a.html")
    opened.page.locator("#list button").first.click()
    nodes = opened.page.locator(".way .address")
    assert nodes.nth(1).inner_text() == "hxxps://linktr[.]ee/redacted-name-1redacted"
    assert nodes.nth(1).locator("button").count() == 0
    assert nodes.nth(2).locator("button").count() == 1
    opened.page.close()


def test_no_foreign_script_runs_and_nothing_is_fetched(
    browser: Any, report: hl.Report, tmp_path: Path
) -> None:
    report.write(tmp_path / "a.html")
    opened = Opened(browser, tmp_path / "a.html")
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0)
        there = f"http://127.0.0.1:{server.getsockname()[1]}/x"
        opened.page.evaluate(
            "there => { const s = document.createElement('script'); s.text = 'window.ran = 1'; document.body.append(s);"
            " const i = new Image(); i.src = there; document.body.append(i); }",
            there,
        )
        assert opened.page.evaluate("there => fetch(there).then(() => false, () => true)", there)
        with pytest.raises(BlockingIOError):
            server.accept()
    assert opened.page.evaluate("window.ran") is None
    assert len([line for line in opened.said if "Content Security Policy" in line]) >= 3
    opened.page.close()


def test_a_long_text_is_cut_and_can_be_seen(opened: Opened) -> None:
    page = opened.page
    page.locator("#list button", has_text="wooden chair wooden").first.click()
    side = page.locator(".side").first
    short = len(side.inner_text())
    assert "characters are in the dataset alone" in side.inner_text()
    side.get_by_text("show all 10,000 characters").click()
    assert len(side.inner_text()) > short + 9_000
    side.get_by_text("show less").first.click()
    assert len(side.inner_text()) < short + 100


def test_keys_alone_are_enough(opened: Opened) -> None:
    page = opened.page
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.locator("#list button").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    assert page.locator("#list [aria-current]").get_attribute("data-index") == "1"
    assert page.evaluate("document.activeElement.id") == "claim"
    page.keyboard.press("Escape")
    assert page.locator("#detail").is_hidden()
    assert page.evaluate("document.activeElement.dataset.index") == "1"
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.dataset.index") == "3"
    assert page.locator("#list button[tabindex='0']").count() == 1


def test_adult_words_are_blurred_until_asked_for(opened: Opened) -> None:
    page = opened.page
    page.locator("#list button").first.click()
    words = page.locator(".side .sensitive").first
    blurred = "getComputedStyle(document.querySelector('.side .sensitive')).filter"
    assert "Sex toys" in words.inner_text()
    assert page.evaluate(blurred).startswith("blur")
    words.focus()
    opened.until(lambda: page.evaluate(blurred) == "none")
    page.locator("#claim").focus()
    opened.until(lambda: page.evaluate(blurred).startswith("blur"))
    page.get_by_role("button", name="Blur adult words").click()
    opened.until(lambda: page.evaluate(blurred) == "none")
    assert page.get_by_role("button", name="Blur adult words").get_attribute("aria-pressed") == "false"


def test_search_filters_order_and_pages(browser: Any, report: hl.Report, tmp_path: Path) -> None:
    lots = many(report, 120)
    lots.write(tmp_path / "lots.html")
    opened = Opened(browser, tmp_path / "lots.html")
    page = opened.page
    assert opened.count() == "120 of 120 findings"
    assert len(opened.rows()) == 50
    page.get_by_label("last page").click()
    assert opened.rows()[-1] == "chair 119"
    page.locator("#words").fill('"chair 11"')
    opened.until(lambda: opened.count().startswith("11 "))
    page.get_by_label("Sort by").select_option("listing")
    opened.until(lambda: opened.rows()[0] == "chair 11")
    page.get_by_label("Score from").fill(f"{report.findings[-1].score + 0.001:.3f}")  # all but the lowest
    opened.until(lambda: not opened.count().startswith("11 "))
    page.get_by_role("button", name="Clear filters").click()
    opened.until(lambda: opened.count().startswith("120 "))
    page.locator(".tile").first.click()
    assert page.get_by_label("Status").input_value() == "likely"
    assert not opened.said
    page.close()


def test_an_address_opens_its_finding_and_verdicts_are_shown(
    browser: Any, report: hl.Report, tmp_path: Path
) -> None:
    finding = report.findings[2].finding_id
    at = datetime(2026, 5, 1, tzinfo=UTC)
    judged = [
        Verdict(
            finding_id=finding, decision=Decision.REOPEN, by="ann", why="<b>new</b>", at=at.replace(month=6)
        ),
        Verdict(finding_id=finding, decision=Decision.DISMISS, by="ann", why="a mistake", at=at),
    ]
    replace(report, verdicts=tuple(judged)).write(tmp_path / "v.html", redact=False)
    opened = Opened(browser, tmp_path / "v.html", f"#{finding}", viewport={"width": 400, "height": 800})
    page = opened.page
    assert page.locator(".verdicts p").all_inner_texts() == [
        "dismissed by ann, 2026-05-01: a mistake",
        "open again by ann, 2026-06-01: <b>new</b>",
    ]
    assert page.evaluate("document.documentElement.scrollWidth") <= 400
    page.get_by_role("button", name="Overview").click()
    page.get_by_label("Verdict").select_option("open again")
    opened.until(lambda: opened.count().startswith("1 "))
    assert not opened.said
    page.close()


def test_a_page_without_findings_says_so(browser: Any, report: hl.Report, tmp_path: Path) -> None:
    replace(report, findings=()).write(tmp_path / "none.html")
    opened = Opened(browser, tmp_path / "none.html")
    assert opened.page.locator("#list").inner_text() == "There is no finding."
    assert opened.page.locator("#overview h2").inner_text() == "Nothing was found"
    assert not opened.said
    opened.page.close()


def test_readers_without_scripts_have_a_table(browser: Any, report: hl.Report, tmp_path: Path) -> None:
    report.write(tmp_path / "a.html")
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto((tmp_path / "a.html").as_uri())
    assert page.locator(".plain tbody tr").count() == 4
    assert page.locator("#filters").is_hidden()
    context.close()


def test_everything_chosen_is_printed_in_full(opened: Opened) -> None:
    page = opened.page
    page.evaluate("window.print = () => { window.printed = document.querySelectorAll('.sheet').length; }")
    page.get_by_role("button", name="Print in full").click()
    assert page.evaluate("window.printed") == 4
    page.emulate_media(media="print")
    assert page.locator("main").is_hidden()
    assert page.locator(".sheet .waterfall").first.is_visible()
