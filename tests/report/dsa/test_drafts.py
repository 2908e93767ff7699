"""Drafts propose what a finding says, decide nothing, and say in words what a person still has to give."""

from __future__ import annotations

import re
import tomllib
from typing import Any

import pytest

import hiddenlinks as hl
from hiddenlinks.redact import PSEUDONYM
from hiddenlinks.report.dsa import Notice, NoticeDraft, Statement, StatementDraft

SOLD = "Sildenafil 100 mg tablets, 29 EUR, add to cart, no prescription. Write to pill_anna."
LISTINGS = [
    {
        "listing_id": "offer-7 7",
        "title": "oak chair",
        "category": "Furniture",
        "seller_id": "Anna Lee",
        "description": "Telegram: @pill_anna",
    },
    {"listing_id": "8", "title": "lamp", "category": "Lamps", "seller_id": "s2"},
]
LINKS = [
    {"source": "listing:offer-7 7", "target": "listing:8", "kind": "affiliate"},
    {"source": "listing:8", "target": "https://pharm.example/", "kind": "anchor"},
    {"source": "listing:8", "target": "https://bit.ly/x", "kind": "anchor"},
]
PAGES = [
    {"url": url, "title": "pills", "text": SOLD}
    for url in ("handle:telegram/pill_anna", "https://pharm.example/")
]

DECIDED: dict[str, Any] = {
    "decision_provision": "DECISION_PROVISION_TOTAL_TERMINATION",
    "decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT",
    "illegal_content_legal_ground": "Directive 2001/83/EC, Article 85c",
    "illegal_content_explanation": "Medicines are offered at a distance without authorisation.",
    "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
    "territorial_scope": ["DE"],
    "content_date": "2026-05-01",
    "application_date": "2026-06-01",
}
STATED: dict[str, Any] = {
    "illegality": "Medicines may not be sold so.",
    "location": ["https://market.example/item/7"],
    "name": "Ada Roe",
    "email": "ada@watch.example",
    "good_faith": True,
}


@pytest.fixture(scope="module")
def findings() -> list[hl.Finding]:
    return list(hl.scan(listings=LISTINGS, links=LINKS, pages=PAGES).findings)


@pytest.fixture(scope="module")
def hidden(findings: list[hl.Finding]) -> list[hl.Finding]:
    found = [finding for finding in findings if finding.status == "hidden"]
    assert {finding.target for finding in found} >= {"handle:telegram/pill_anna", "https://pharm.example/"}
    return found


def test_a_draft_decides_nothing(hidden: list[hl.Finding]) -> None:
    for draft in StatementDraft.all_of(hidden):
        decided = [name for name in draft.values if name.startswith(("decision_", "illegal", "incompatible"))]
        assert decided == ["decision_facts"]
        assert "automated_decision" not in draft.values
        asked = [lack.field for lack in draft.missing]
        assert asked == [
            "decision_visibility",
            "decision_ground",
            "automated_decision",
            "territorial_scope",
            "content_date",
            "application_date",
        ]
        assert all(len(lack.words.split()) > 3 for lack in draft.missing)
        with pytest.raises(
            hl.InputError, match=f"{draft.finding_id}: missing decision_visibility: .* and 5 more"
        ):
            draft.complete()


def test_what_is_given_asks_for_what_belongs_to_it(hidden: list[hl.Finding]) -> None:
    draft = StatementDraft.of(hidden[0]).given({"decision_ground": "DECISION_GROUND_ILLEGAL_CONTENT"})
    asked = [lack.field for lack in draft.missing]
    assert {"illegal_content_legal_ground", "illegal_content_explanation"} <= set(asked)
    assert "decision_ground" not in asked


def test_with_everything_given_it_is_a_statement(hidden: list[hl.Finding]) -> None:
    for draft in StatementDraft.all_of(hidden):
        whole = draft.given(DECIDED)
        assert whole.missing == ()
        statement = whole.complete()
        assert isinstance(statement, Statement)
        assert statement.puid == f"hiddenlinks-{draft.finding_id}"
        assert statement.category == "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS"
        assert "KEYWORD_PROHIBITED_PRODUCTS" in (statement.category_specification or ())
        another = draft.given(
            DECIDED | {"category": "STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "puid": "x-1"}
        ).complete()
        assert (another.category, another.puid) == ("STATEMENT_CATEGORY_SCAMS_AND_FRAUD", "x-1")


def test_an_affiliate_link_is_hidden_advertising(hidden: list[hl.Finding]) -> None:
    for finding in hidden:
        carried = any(hop.kind == "affiliate" for hop in finding.path)
        assert (
            "KEYWORD_HIDDEN_ADVERTISEMENT" in StatementDraft.of(finding).values["category_specification"]
        ) == carried
    assert any(hop.kind == "affiliate" for finding in hidden for hop in finding.path)


def test_facts_are_published_so_they_name_nobody(hidden: list[hl.Finding]) -> None:
    for draft, finding in zip(StatementDraft.all_of(hidden), hidden, strict=True):
        facts = draft.values["decision_facts"]
        assert not re.search(r"anna|Anna|offer-7|listing:\S|seller:\S|s2", facts)
        assert len(facts) <= 5000
        assert all(hop.node in facts for hop in finding.path if hop.node.startswith("https://"))
    raw = "\n".join(draft.values["decision_facts"] for draft in StatementDraft.all_of(hidden, redact=False))
    assert "pill_anna" in raw
    assert not PSEUDONYM.search(raw)


def test_facts_are_cut_to_what_the_database_takes(hidden: list[hl.Finding]) -> None:
    long = hidden[0].model_copy(update={"path": hidden[0].path + hidden[0].path[-1:] * 3000})
    facts = StatementDraft.of(long).values["decision_facts"]
    assert len(facts) == 5000
    assert facts.endswith("[…]")


@pytest.mark.parametrize("kind", [StatementDraft, NoticeDraft])
def test_nothing_is_said_of_what_was_not_seen(
    kind: type[StatementDraft | NoticeDraft], findings: list[hl.Finding]
) -> None:
    (open_, *_) = [finding for finding in findings if finding.status == "unresolved"]
    with pytest.raises(hl.InputError, match=f"finding {open_.finding_id}: its way could not be followed"):
        kind.of(open_)


@pytest.mark.parametrize("kind", [StatementDraft, NoticeDraft])
def test_a_draft_is_a_file_to_complete(
    kind: type[StatementDraft | NoticeDraft], hidden: list[hl.Finding]
) -> None:
    odd = hidden[0].model_copy(update={"listing_id": 'a"\\\x1b\x7f\ud800"""'})
    for draft in kind.all_of([odd, *hidden[1:]]):
        text = "\n".join(draft.toml())
        read = tomllib.loads(text)["finding"][draft.finding_id]
        assert set(read) == set(draft.values)
        assert all(f"# {lack.field} = " in text for lack in draft.missing)
        assert kind(finding_id=draft.finding_id, values=read).missing == draft.missing


def test_a_notice_has_what_article_16_asks_for(hidden: list[hl.Finding]) -> None:
    (draft, *_) = NoticeDraft.all_of(hidden)
    assert [lack.field for lack in draft.missing] == ["illegality", "location", "name", "email", "good_faith"]
    for name in STATED:
        lacking = draft.given({key: value for key, value in STATED.items() if key != name})
        with pytest.raises(hl.InputError, match=f"missing {name}: "):
            lacking.complete()
    notice = draft.given(STATED).complete()
    letter = "\n".join(notice.letter())
    assert all(
        text in letter
        for text in ("Ada Roe, ada@watch.example", "https://market.example/item/7", "good faith")
    )
    assert "pill_anna" not in letter
    assert Notice.of(notice.model_dump()) == notice


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("location", ["item 7"]),
        ("email", "ada"),
        ("good_faith", "perhaps"),
        ("name", 7),
        ("identification", ""),
    ],
)
def test_what_is_wrong_in_a_notice_is_named(hidden: list[hl.Finding], field: str, value: object) -> None:
    with pytest.raises(hl.InputError, match=field):
        NoticeDraft.of(hidden[0]).given(STATED | {field: value}).complete()
