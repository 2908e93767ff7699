"""Names of hosts and accounts, which are written without blanks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest

from hiddenlinks.identity.sites import describe
from hiddenlinks.recognise import Recogniser
from hiddenlinks.recognise.unspaced import apart

SAYS = (
    ("buyviagraonline", "medicine"),
    ("cheap-sildenafil-shop", "medicine"),
    ("viagrakaufen24", "medicine"),
    ("montevitamins", "supplement"),
    ("freepornvideos", "adult"),
    ("dildo_versand", "adult"),
    ("essextherapist", None),
    ("bookstore-online", None),
    ("7d1241bc76e54d62a6f8", None),
    ("15551234567", None),
)


@pytest.mark.parametrize(("name", "category"), SAYS)
def test_what_a_name_says(judge: Recogniser, name: str, category: str | None) -> None:
    (odds,) = judge.called(pl.Series([name]))
    said = judge.categories[int(odds.argmax())] if odds.max() > 0 else None
    assert said == category


def test_each_name_is_judged_alone(judge: Recogniser) -> None:
    names = pl.Series([name for name, _ in SAYS] + [None, ""])
    together = judge.called(names)
    alone = np.vstack([judge.called(names.slice(row, 1)) for row in range(len(names))])
    np.testing.assert_array_equal(together, alone)


def test_signs_and_digits_keep_words_apart() -> None:
    assert apart(pl.Series(["ab-c2d", "кот", "薬局", None])).to_list() == [
        "a b     c     d",
        "к о т",
        "薬局",
        None,
    ]


def test_names_of_real_hosts(judge: Recogniser, shared_data: Path) -> None:
    hosts = pl.read_csv(shared_data / "evaluation" / "domains_dev.csv", infer_schema=False)
    hosts = hosts.filter(pl.col("label").is_in(["adult", "benign"])).gather_every(5)
    known = describe("https://" + hosts["domain"] + "/")
    suffix = pl.col("site").str.extract(r"^[^.]+(\..+)$")
    names = known.select(pl.col("host").str.strip_suffix(suffix)).to_series()
    says = pl.Series(judge.called(names).max(axis=1) > 1.25)
    share = {label: says.filter(hosts["label"] == label).mean() for label in ("adult", "benign")}
    assert share["adult"] > 0.3
    assert share["benign"] < 0.005
