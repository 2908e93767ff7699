"""Errors are one line, whatever their parts hold."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from hiddenlinks.errors import InputError, nearest


@given(what=st.text(), where=st.text(), mend=st.text())
def test_one_line(what: str, where: str, mend: str) -> None:
    assert len(str(InputError(what, where, mend)).splitlines()) <= 1


def test_what_where_and_mend() -> None:
    assert str(InputError("broken", "a.csv, row 3", "repair it")) == "a.csv, row 3: broken; repair it"


def test_nearest() -> None:
    assert nearest("ancor", ["anchor", "qr"]) == "did you mean anchor?"
    assert nearest("zzzz", ["anchor", "qr"]) == "known: anchor, qr"
