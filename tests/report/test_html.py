"""The page before anybody opens it: what it embeds, what it allows, what it leaves out and says so."""

from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from html.parser import HTMLParser
from importlib.resources import files
from pathlib import Path

import pytest
from hostile_report import hostile, many
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

import hiddenlinks as hl
from hiddenlinks.beside import KEPT, Passage
from hiddenlinks.report import html
from hiddenlinks.report.harmless import chance, cut, defang
from hiddenlinks.report.report import MOST
from hiddenlinks.report.result import Result


class Tags(HTMLParser):
    """Which elements a page has, with their attributes, and what stands in its scripts."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.inside: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        if self.found and self.found[-1][0] in {"script", "style"}:
            self.inside.append(data)


@pytest.fixture(scope="module")
def report() -> hl.Report:
    return hostile()


@pytest.fixture(scope="module")
def page(report: hl.Report) -> str:
    return html.page(report)


def test_only_its_own_script_and_style_are_allowed(page: str) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
    assert policy
    allowed = dict(part.split(" ", 1) for part in policy[1].split("; "))
    assert {name: value for name, value in allowed.items() if value == "'none'"} == {
        "default-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'none'",
    }
    style, _, _, script = (part for part in Tags(page).inside if part.strip())
    for name, text in (("style-src", style), ("script-src", script)):
        assert allowed[name] == f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_nothing_of_the_input_becomes_an_element(page: str) -> None:
    tags = Tags(page).found
    assert [attributes.get("type") for tag, attributes in tags if tag == "script"] == [
        "application/json",
        "application/json",
        None,
    ]
    assert not [tag for tag, _ in tags if tag in {"img", "iframe", "object", "link", "base"}]
    assert [attributes["href"] for _, attributes in tags if "href" in attributes] == ["#list"]
    assert not [
        name for _, attributes in tags for name in attributes if name.startswith("on") or name == "src"
    ]
    assert "window.ran = 1</script>" not in page


def test_the_result_is_embedded_whole_and_closes_nothing(report: hl.Report, page: str) -> None:
    embedded = re.search(r'id="result">(.*?)</script>', page, re.DOTALL)
    assert embedded
    assert not re.search("[<>&\u2028\u2029]", embedded[1])
    assert Result.model_validate_json(embedded[1]) == report.result()
    assert "\\u003c/script\\u003e" in embedded[1]


def test_a_result_of_another_version_is_refused(report: hl.Report) -> None:
    told = report.result().model_dump()
    assert Result.model_validate(told) == report.result()
    for wrong in ({"result_version": "2"}, {"further": 1}):
        with pytest.raises(ValidationError):
            Result.model_validate(told | wrong)


def test_scripts_make_no_markup_of_text() -> None:
    parts = files("hiddenlinks.report.html").joinpath("parts")
    scripts = [part.read_text("utf-8") for part in parts.iterdir() if part.name.endswith(".js")]
    assert len(scripts) > 5
    for script in scripts:
        assert not re.search(
            r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|Function\(|fetch\(", script
        )
        assert "http://www.w3.org/2000/svg" in script or "://" not in script.replace('"://"', "").replace(
            r":\/\/", ""
        )


def test_the_same_findings_give_the_same_bytes(report: hl.Report, page: str, tmp_path: Path) -> None:
    assert html.page(report) == page
    report.write(tmp_path / "a.html", redact=False)
    assert (tmp_path / "a.html").read_bytes() == page.encode()


def test_what_does_not_fit_is_said(
    report: hl.Report, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    lots, file = many(report, 30), tmp_path / "a.html"
    assert lots.write(file, redact=False) == 30
    assert "This page holds" not in file.read_text("utf-8")
    assert "This page holds the best 20 of 30 findings" in html.page(lots.top(25).top(20))
    monkeypatch.setitem(MOST, ".html", 12)
    assert lots.write(file) == 12
    assert "This page holds the best 12 of 30 findings" in file.read_text("utf-8")
    monkeypatch.setattr(html, "_MOST_SIZE", len(lots.findings[0].model_dump_json()) * 12)
    assert 0 < (held := lots.write(file, redact=False)) < 12
    assert f"This page holds the best {held} of 30 findings" in file.read_text("utf-8")
    assert file.read_text("utf-8").count('"finding_id"') == held
    assert lots.write(tmp_path / "a.jsonl") == 30


def test_a_page_without_findings_says_that_this_proves_nothing(report: hl.Report) -> None:
    empty = html.page(replace(report, findings=()))
    assert "Nothing was found" in empty
    assert "What was not captured is not known." in empty
    assert "What was read" in empty


def test_findings_that_come_from_a_file_have_a_page(report: hl.Report) -> None:
    alone = html.page(replace(report, beside={}))
    assert alone.count('"finding_id"') == len(report.findings)


@given(st.text(), st.tuples(st.integers(0, 3 * KEPT), st.integers(0, KEPT // 2)))
def test_what_was_recognised_is_among_what_is_kept(text: str, where: tuple[int, int]) -> None:
    whole = (text or "x") * (3 * KEPT // len(text or "x") + 1)
    start, length = where
    kept = Passage.of(whole, (start, start + length))
    assert kept is not None
    assert whole[kept.start : kept.start + len(kept.text)] == kept.text
    assert (len(kept.text), kept.length) == (KEPT, len(whole))
    assert kept.start <= start
    assert start + length <= kept.start + KEPT or start + length > len(whole)
    assert Passage.of(None) is None


@given(st.from_regex(r"(see )?https?://[a-z.]{1,20}/[a-z.]{0,9}", fullmatch=True))
def test_no_address_stays_one(text: str) -> None:
    told = defang(text)
    assert "http" not in told.lower()
    assert "." not in told.partition("://")[2].partition("/")[0].replace("[.]", "")
    assert told.replace("hxxp", "http").replace("[.]", ".") == text
    assert len(cut(text, 5)) <= 5


def test_no_rounding_makes_anything_certain() -> None:
    assert [chance(score) for score in (1.0, 0.999, 0.99, 0.5, 0.0)] == [
        "1.00",
        ">0.99",
        "0.99",
        "0.50",
        "0.00",
    ]
