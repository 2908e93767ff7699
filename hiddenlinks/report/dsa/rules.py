"""What a statement of reasons must hold when: one table to check statements by, and to say what drafts lack.

From the transparency database's validator and its documentation (Article 24(5) of Regulation (EU) 2022/2065).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

__all__ = ["DECISIONS", "Missing", "forbidden", "missing"]

DECISIONS: Final = ("decision_visibility", "decision_monetary", "decision_provision", "decision_account")
"""What was decided: at least one of them."""

_ILLEGAL: Final = "DECISION_GROUND_ILLEGAL_CONTENT"
_INCOMPATIBLE: Final = "DECISION_GROUND_INCOMPATIBLE_CONTENT"


class Missing(NamedTuple):
    """A field that is still to be given by a person, and what belongs there, in words."""

    field: str
    words: str

    def __str__(self) -> str:
        return f"{self.field}: {self.words}"


class _Rule(NamedTuple):
    """``field`` belongs to ``value`` of the field ``when``: to be given with it if ``needed``, and never without it."""

    field: str
    when: str
    value: str
    words: str
    needed: bool = True


_ALWAYS: Final = {
    "decision_ground": "whether the listing is illegal or breaks the terms: the platform decides, never the tool",
    "automated_decision": "how far the decision itself was automated",
    "decision_facts": "the facts and circumstances relied on, without personal data",
    "content_type": "what kind of content it is",
    "category": "what kind of infringement it is",
    "territorial_scope": "where the decision holds: codes of member states",
    "content_date": "the day on which the listing was posted",
    "application_date": "the day from which the decision holds",
    "source_type": "what led to the decision: a notice or the platform's own initiative",
    "automated_detection": "whether it was found by automated means",
    "puid": "the platform's own id of this statement, never used again",
}
_RULES: Final = (
    _Rule(
        "decision_visibility_other",
        "decision_visibility",
        "DECISION_VISIBILITY_OTHER",
        "what restriction it is",
    ),
    _Rule(
        "decision_monetary_other", "decision_monetary", "DECISION_MONETARY_OTHER", "what restriction it is"
    ),
    _Rule("illegal_content_legal_ground", "decision_ground", _ILLEGAL, "the law that the listing breaks"),
    _Rule("illegal_content_explanation", "decision_ground", _ILLEGAL, "why the listing breaks that law"),
    _Rule(
        "incompatible_content_ground", "decision_ground", _INCOMPATIBLE, "the clause that the listing breaks"
    ),
    _Rule("incompatible_content_explanation", "decision_ground", _INCOMPATIBLE, "why it breaks that clause"),
    _Rule(
        "incompatible_content_illegal",
        "decision_ground",
        _INCOMPATIBLE,
        "whether it is illegal too",
        needed=False,
    ),
    _Rule("content_type_other", "content_type", "CONTENT_TYPE_OTHER", "what kind of content it is"),
    _Rule(
        "category_specification_other", "category_specification", "KEYWORD_OTHER", "the keyword", needed=False
    ),
)


def missing(given: Mapping[str, Any]) -> Iterator[Missing]:
    """What a statement with the fields ``given`` (null: not given) still needs."""
    if not any(given.get(name) for name in DECISIONS):
        words = f"what was decided: this, or one of {', '.join(DECISIONS[1:])}; the platform decides, never the tool"
        yield Missing(DECISIONS[0], words)
    for name, words in _ALWAYS.items():
        if not given.get(name):
            yield Missing(name, words)
    for rule in _RULES:
        if rule.needed and _holds(rule, given) and not given.get(rule.field):
            yield Missing(rule.field, f"{rule.words}, since {rule.when} is {rule.value}")


def forbidden(given: Mapping[str, Any]) -> Iterator[Missing]:
    """The fields that were given and belong to something else than what was given with them."""
    for rule in _RULES:
        if given.get(rule.field) is not None and not _holds(rule, given):
            yield Missing(rule.field, f"belongs to {rule.value} alone, and {rule.when} is not that")


def _holds(rule: _Rule, given: Mapping[str, Any]) -> bool:
    value = given.get(rule.when)
    return rule.value == value if isinstance(value, str) or value is None else rule.value in value
