"""Statements of reasons: every rule of the transparency database, each broken alone, names its field."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import hiddenlinks as hl
from hiddenlinks.report.dsa import BATCH, Statement, batches
from hiddenlinks.report.dsa.statement import redacted
from hiddenlinks.report.dsa.values import values

TEXT = st.text("abc xyz.", min_size=1, max_size=60)
DAYS = st.dates(date(2020, 1, 1), date(2038, 1, 1))
SINGLE = {
    "decision_monetary": "decision_monetary",
    "decision_provision": "decision_provision",
    "decision_account": "decision_account",
    "account_type": "account_type",
    "content_language": "content_language",
    "automated_detection": "yes_no",
}
MANY = {"category_addition": "category", "category_specification": "category_specification"}
GROUNDS = {
    "DECISION_GROUND_ILLEGAL_CONTENT": "illegal",
    "DECISION_GROUND_INCOMPATIBLE_CONTENT": "incompatible",
}
OTHER = {
    "decision_visibility_other": ("decision_visibility", "DECISION_VISIBILITY_OTHER"),
    "decision_monetary_other": ("decision_monetary", "DECISION_MONETARY_OTHER"),
    "content_type_other": ("content_type", "CONTENT_TYPE_OTHER"),
}


def some(name: str, least: int = 1) -> st.SearchStrategy[list[str]]:
    return st.lists(st.sampled_from(values(name)), min_size=least, max_size=4, unique=True)


@st.composite
def statements(draw: st.DrawFn) -> dict[str, Any]:
    """The fields of a valid statement."""
    ground = draw(st.sampled_from(sorted(GROUNDS)))
    start = draw(DAYS)
    made: dict[str, Any] = {
        "decision_visibility": draw(some("decision_visibility")),
        "decision_facts": draw(TEXT),
        "decision_ground": ground,
        "content_type": draw(some("content_type")),
        "category": draw(st.sampled_from(values("category"))),
        "territorial_scope": draw(some("territorial_scope")),
        "content_date": draw(st.dates(date(2000, 1, 1), date(2038, 1, 1))),
        "application_date": start,
        "source_type": draw(st.sampled_from(values("source_type"))),
        "automated_decision": draw(st.sampled_from(values("automated_decision"))),
        "puid": draw(st.from_regex(r"[a-zA-Z0-9_-]{1,40}", fullmatch=True)),
        **{name: draw(st.sampled_from(values(listed))) for name, listed in SINGLE.items()},
        **{name: draw(some(listed, 0)) for name, listed in MANY.items()},
    }
    reasons = {"illegal": ("legal_ground", "explanation"), "incompatible": ("ground", "explanation")}
    made |= {f"{GROUNDS[ground]}_content_{part}": draw(TEXT) for part in reasons[GROUNDS[ground]]}
    made |= {name: draw(TEXT) for name, (field, value) in OTHER.items() if value in made[field]}
    for name in ("visibility", "monetary", "service", "account"):
        made[f"end_date_{name}_restriction"] = draw(st.none() | st.dates(start, date(2038, 1, 1)))
    return {name: value for name, value in made.items() if value is not None}


REQUIRED = [name for name, field in Statement.model_fields.items() if field.is_required()]


@settings(max_examples=50)
@given(made=statements())
def test_what_keeps_the_rules_is_a_statement(made: dict[str, Any]) -> None:
    statement = Statement.of(made)
    payload = statement.payload()
    assert Statement.of(payload) == statement
    assert set(payload) == set(made)
    assert all(re.fullmatch(r"\d{4}-\d\d-\d\d", payload[name]) for name in payload if "_date" in name)


def refused(made: dict[str, Any]) -> str:
    """The field that the error names."""
    with pytest.raises(hl.InputError, match=r"^statement: \w+") as caught:
        Statement.of(made)
    assert "\n" not in str(caught.value)
    return re.findall(r"\w+", str(caught.value))[1]


@settings(max_examples=50)
@given(made=statements(), name=st.sampled_from(REQUIRED))
def test_what_is_required_is_named(made: dict[str, Any], name: str) -> None:
    assert refused({field: value for field, value in made.items() if field != name}) == name


@settings(max_examples=50)
@given(made=statements())
def test_something_must_have_been_decided(made: dict[str, Any]) -> None:
    decisions = ("decision_visibility", "decision_monetary", "decision_provision", "decision_account")
    rest = {name: value for name, value in made.items() if not name.startswith(decisions)}
    assert refused(rest) == "decision_visibility"
    assert Statement.of(rest | {"decision_provision": "DECISION_PROVISION_TOTAL_SUSPENSION"})


@settings(max_examples=50)
@given(made=statements(), name=st.sampled_from(sorted(OTHER)))
def test_other_needs_its_text_and_the_text_its_other(made: dict[str, Any], name: str) -> None:
    field, value = OTHER[name]
    many = isinstance(made[field], list)
    without = {key: given_ for key, given_ in made.items() if key != name}
    assert refused(without | {field: [value] if many else value}) == name
    another = next(known for known in values(field) if known != value)
    assert refused(without | {field: [another] if many else another, name: "x"}) == name


@settings(max_examples=50)
@given(made=statements(), other=st.sampled_from(sorted(GROUNDS)))
def test_grounds_have_their_own_reasons(made: dict[str, Any], other: str) -> None:
    mine = [name for name in made if name.startswith(("illegal_content_", "incompatible_content_"))]
    for name in mine:
        assert refused({field: value for field, value in made.items() if field != name}) == name
    if other != made["decision_ground"]:
        foreign = (
            "illegal_content_explanation" if "illegal_" not in mine[0] else "incompatible_content_explanation"
        )
        foreign = foreign if foreign not in mine else "incompatible_content_ground"
        assert refused(made | {foreign: "x"}) == foreign
    if made["decision_ground"].endswith("ILLEGAL_CONTENT"):
        assert refused(made | {"incompatible_content_illegal": "Yes"}) == "incompatible_content_illegal"


WRONG: list[tuple[str, Any]] = [
    ("decision_visibility", []),
    ("decision_visibility", ["DECISION_VISIBILITY_CONTENT_HIDDEN"]),
    ("decision_visibility", ["DECISION_VISIBILITY_CONTENT_REMOVED"] * 2),
    ("decision_provision", "DECISION_ACCOUNT_SUSPENDED"),
    ("account_type", "BUSINESS"),
    ("decision_facts", ""),
    ("decision_facts", "x" * 5001),
    ("decision_ground", "DECISION_GROUND_OTHER"),
    ("decision_ground_reference_url", "terms of service"),
    ("decision_ground_reference_url", "https://a.example/" + "x" * 500),
    ("content_type", ["CONTENT_TYPE_LISTING"]),
    ("category", "KEYWORD_OTHER"),
    ("category_addition", ["STATEMENT_CATEGORY_X"]),
    ("category_specification", ["KEYWORD_DANGEROUS_TOYS"]),
    ("content_id", {"EAN-13": "123"}),
    ("content_id", {"EAN-8": "1234567890123"}),
    ("territorial_scope", ["EL"]),
    ("territorial_scope", []),
    ("content_language", "en"),
    ("content_language", "XX"),
    ("content_date", "1999-12-31"),
    ("content_date", "2038-01-02"),
    ("application_date", "2019-12-31"),
    ("application_date", "yesterday"),
    ("end_date_account_restriction", "2038-01-02"),
    ("end_date_account_restriction", "2020-01-01"),
    ("source_type", "SOURCE_OTHER"),
    ("source_identity", "x" * 501),
    ("automated_detection", "yes"),
    ("automated_decision", "FULLY"),
    ("puid", "a b"),
    ("puid", ""),
    ("puid", "x" * 501),
]
VALID: dict[str, Any] = {
    "decision_visibility": ["DECISION_VISIBILITY_CONTENT_REMOVED"],
    "decision_facts": "An offer that does not declare medicines was found to lead people to medicines.",
    "decision_ground": "DECISION_GROUND_INCOMPATIBLE_CONTENT",
    "incompatible_content_ground": "Terms, section 4",
    "incompatible_content_explanation": "Medicines may not be offered.",
    "content_type": ["CONTENT_TYPE_PRODUCT"],
    "category": "STATEMENT_CATEGORY_UNSAFE_AND_PROHIBITED_PRODUCTS",
    "territorial_scope": ["DE", "GR"],
    "content_date": "2026-05-01",
    "application_date": "2026-06-01",
    "source_type": "SOURCE_VOLUNTARY",
    "automated_detection": "Yes",
    "automated_decision": "AUTOMATED_DECISION_NOT_AUTOMATED",
    "puid": "hiddenlinks-1",
}


@pytest.mark.parametrize(("field", "value"), WRONG)
def test_values_lengths_and_dates(field: str, value: object) -> None:
    assert refused(VALID | {field: value}) == field


@pytest.mark.parametrize(
    "field", ["category_specification_other", "decision_monetary_other", "content_type_other"]
)
def test_a_text_without_what_it_belongs_to(field: str) -> None:
    assert refused(VALID | {field: "x"}) == field


def test_an_unknown_field_is_named_with_the_nearest() -> None:
    with pytest.raises(hl.InputError, match="unknown field 'decision_fact'; did you mean decision_facts"):
        Statement.of(VALID | {"decision_fact": "x"})


def test_the_source_of_an_own_initiative_is_left_out() -> None:
    made = VALID | {"source_identity": "A. Person"}
    assert "source_identity" not in Statement.of(made).payload()
    assert (
        Statement.of(made | {"source_type": "SOURCE_ARTICLE_16"}).payload()["source_identity"] == "A. Person"
    )


@pytest.mark.parametrize(
    ("count", "sizes"), [(0, []), (1, [1]), (100, [100]), (101, [100, 1]), (250, [100, 100, 50])]
)
def test_batches(count: int, sizes: list[int]) -> None:
    made = [Statement.of(VALID | {"puid": f"p{number}"}) for number in range(count)]
    bodies = list(batches(made))
    assert [len(body["statements"]) for body in bodies] == sizes
    assert all(size <= BATCH for size in sizes)
    assert [told["puid"] for body in bodies for told in body["statements"]] == [f"p{n}" for n in range(count)]
    json.dumps(bodies)


def test_two_statements_of_one_id_are_refused() -> None:
    with pytest.raises(hl.InputError, match="puid 'hiddenlinks-1' stands twice"):
        list(batches([Statement.of(VALID)] * 2))


def test_texts_are_redacted_together() -> None:
    one = Statement.of(VALID | {"decision_facts": "Telegram: @pill_anna", "puid": "a"})
    two = Statement.of(VALID | {"incompatible_content_explanation": "pill_anna again", "puid": "b"})
    left = redacted([one, two])
    assert left[0].decision_facts == "Telegram: @redacted-name-1"
    assert left[1].incompatible_content_explanation == "redacted-name-1 again"
    assert redacted(left) == left


def test_the_values_are_the_database_s(shared: Path) -> None:
    listed = json.loads((shared / "reference" / "dsa_sor_enums.json").read_text("utf-8"))
    names = {"category / category_addition": "category"} | dict.fromkeys(
        ("automated_detection", "incompatible_content_illegal"), "yes_no"
    )
    assert len(listed) > 10
    for name, known in listed.items():
        assert set(values(names.get(name, name))) == set(known), name
