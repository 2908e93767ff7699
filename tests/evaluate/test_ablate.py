"""Ablations: scores are the sums that are left, views hold what is theirs."""

from __future__ import annotations

import json
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rows import FINDING, SCORED, TRUTH, frame, scored, sigmoid, signals

import hiddenlinks as hl
from hiddenlinks.detect.signals import SIGNALS
from hiddenlinks.errors import InputError
from hiddenlinks.evaluate import View, ablations, evaluate, only, read_findings, without
from hiddenlinks.evaluate.ablate import _CONTENT
from hiddenlinks.synth import synth

weighed = st.dictionaries(
    st.sampled_from(sorted(SIGNALS)), st.integers(-50_000, 70_000).map(lambda w: w / 10_000), max_size=6
)
finding = st.fixed_dictionaries(
    {
        "listing_id": st.sampled_from("abcde"),
        "direction": st.sampled_from(["forward", "inbound", "self"]),
        "source": st.sampled_from(["link", "variant", "text"]),
        "category": st.sampled_from(["adult", "medicine"]),
        "prior": st.sampled_from([-4.5951, -6.9068, 0.0]),
        "signals": weighed.map(lambda found: signals(**found)),
    }
)
findings = st.lists(finding, max_size=12).map(lambda rows: scored(*rows))
HIDDEN = frame(TRUTH, *({"listing_id": name} for name in "abc"), {"listing_id": "d", "label": "benign"})


@settings(max_examples=12)
@given(findings)
def test_taking_nothing_away_changes_nothing(found: pl.DataFrame) -> None:
    assert without(found, []).equals(found)
    assert (
        ablations(found, HIDDEN).rows[0].average_precision
        == evaluate(found, HIDDEN).ranking.average_precision
    )


@given(findings)
def test_without_all_signals_the_prior_is_left(found: pl.DataFrame) -> None:
    bare = without(found, list(SIGNALS))
    assert bare["score"].to_list() == [sigmoid(prior) for prior in found["prior"]]
    assert bare["signals"].list.len().sum() == 0


@given(findings, st.lists(st.sampled_from(sorted(SIGNALS)), max_size=3))
def test_signals_are_taken_away_in_any_order(found: pl.DataFrame, names: list[str]) -> None:
    one_by_one = found
    for name in names:
        one_by_one = without(one_by_one, [name])
    assert without(found, names[::-1]).equals(one_by_one)


@settings(max_examples=8)
@given(findings, st.randoms(use_true_random=False))
def test_ablations_do_not_depend_on_row_order(found: pl.DataFrame, random: Any) -> None:
    order = random.sample(range(found.height), found.height)
    assert ablations(found[order], HIDDEN[::-1]) == ablations(found, HIDDEN)


@given(findings, st.sampled_from(View))
def test_a_view_holds_its_own_and_is_its_own_view(found: pl.DataFrame, view: View) -> None:
    seen = only(found, view)
    directions = {View.TEXT: {"self"}, View.GRAPH: {"forward", "inbound"}}.get(view, {str(view)})
    assert set(seen["direction"]) <= directions
    assert seen.height == found.filter(pl.col("direction").is_in(list(directions))).height
    assert only(seen, view).equals(seen)


def test_a_score_is_the_sum_of_what_is_left() -> None:
    found = scored({"prior": -4.0, "signals": signals(end_content=6.3, laid=2.5, contradicted=-1.5)})
    assert without(found, ["laid"])["score"].item() == pytest.approx(0.689974)  # sigmoid(0.8)
    assert only(found, View.GRAPH)["score"].item() == pytest.approx(0.182426)  # sigmoid(-1.5)
    assert only(found, View.FORWARD)["score"].item() == pytest.approx(0.964429)  # sigmoid(3.3)
    assert only(found, View.TEXT).is_empty()


def test_agreement_counts_only_within_the_view() -> None:
    kin = signals(part_content=3.0, corroborated=0.4)
    by_text = {"direction": "self", "source": "text", "signals": kin}
    by_variant = {
        "direction": "self",
        "source": "variant",
        "signals": signals(variant_outlier=1.0, **dict.fromkeys(["corroborated"], 0.4)),
    }
    by_way = {"signals": signals(laid=2.5, corroborated=0.4)}
    alone = scored(by_text, by_way)
    assert only(alone, View.SELF)["score"].to_list() == [sigmoid(2.0)]
    assert only(alone, View.FORWARD)["score"].to_list() == [sigmoid(1.5)]
    both = scored(by_text, by_variant, by_way)
    assert only(both, View.SELF)["score"].to_list() == [sigmoid(2.4), sigmoid(0.4)]
    assert only(both, View.TEXT)["score"].to_list() == [sigmoid(2.4), sigmoid(-0.6)]
    apart = scored(by_text, by_variant | {"category": "adult"})
    assert only(apart, View.SELF)["score"].to_list() == [sigmoid(2.0), sigmoid(0.0)]


def test_the_rows_are_those_of_signals_that_occur() -> None:
    found = scored(
        {"signals": signals(new_one=1.0, laid=2.0)},
        {"listing_id": "d", "direction": "self", "signals": signals(part_content=2.0)},
        {"listing_id": "e", "status": "unresolved", "signals": signals(cut_off=1.0)},
    )
    table = {row.name: row for row in ablations(found, HIDDEN).rows}
    left = ["without part_content", "without laid", "without new_one"]
    assert list(table) == ["full", *left, *(f"only {view}" for view in View)]
    assert table["full"].recall.value == pytest.approx(1 / 3)
    assert table["without laid"].recall.value == pytest.approx(1 / 3)  # sigmoid(0) is one half
    assert table["without new_one"].false_positives_per_10000.value == 2000
    assert table["only forward"].false_positives_per_10000.value == 0
    assert table["only self"].recall.value == 0


def test_what_cannot_be_scored_anew_says_so() -> None:
    with pytest.raises(InputError, match=r"unknown signal 'laidd'.* did you mean laid\?"):
        without(scored({}), ["laidd"])
    with pytest.raises(InputError, match="no column 'source'"):
        without(frame(FINDING, {}), [])
    with pytest.raises(InputError, match=r"no prior or no signals: 1 rows, as 'a'"):
        only(frame(SCORED, {"signals": None}), View.SELF)


def test_content_names_signals() -> None:
    assert set(_CONTENT) < set(SIGNALS)


def test_findings_of_a_scan_keep_their_scores_in_every_format(tmp_path: Any) -> None:
    synth(tmp_path / "m", listings=200, seed=4, prevalence=0.1)
    report = hl.scan(tmp_path / "m", policy=hl.Policy.of(min_score=0.0))
    frames = []
    for suffix in ("jsonl", "csv", "parquet"):
        report.write(tmp_path / f"f.{suffix}")
        frames.append(read_findings(tmp_path / f"f.{suffix}", signals=True))
    assert frames[0].height > 20
    assert all(found.equals(frames[0]) for found in frames)
    assert without(frames[0], []).equals(frames[0])


def test_broken_signals_in_a_file_are_one_line(tmp_path: Any) -> None:
    file = tmp_path / "f.jsonl"
    file.write_text(json.dumps({**SCORED, "finding_id": "0", "signals": [{"name": "laid"}, 3]}), "utf-8")
    with pytest.raises(InputError, match="not readable"):
        read_findings(file, signals=True)
    assert read_findings(file).height == 1
