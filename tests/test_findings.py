"""Identity and strictness of findings."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hiddenlinks.findings import Evidence, Signal, digest, finding_id
from hiddenlinks.vocabulary import FAMILY, KINDS, Direction, LinkKind, Source


def test_the_id_is_the_contract_s_hash() -> None:
    expected = hashlib.sha256(b"42\nforward\nadult\nshop.example\nlink").hexdigest()[:16]
    assert finding_id("42", Direction.FORWARD, "adult", "shop.example", Source.LINK) == expected
    without = hashlib.sha256(b"42\nself\n\n\ntext").hexdigest()[:16]
    assert finding_id("42", Direction.SELF, None, None, Source.TEXT) == without


@given(st.text())
def test_any_text_has_a_digest(text: str) -> None:
    assert len(digest(text)) == 16


def test_a_lone_surrogate_has_a_digest() -> None:
    assert len(digest("\ud800")) == 16


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Signal(name="x", weight=1, evidence=Evidence(text="x"), more=1)


def test_a_weight_is_a_number() -> None:
    with pytest.raises(ValidationError, match="finite number"):
        Signal(name="x", weight=float("nan"), evidence=Evidence(text="x"))


def test_every_kind_has_a_family_and_a_code() -> None:
    assert set(FAMILY) == set(LinkKind) == set(KINDS)
    assert [kind.code for kind in KINDS] == list(range(len(KINDS)))
