"""Evaluation: measures against scikit-learn, ties, labels judged apart, bad inputs."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import numpy as np
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rows import FINDING, TRUTH, frame

from hiddenlinks.errors import InputError
from hiddenlinks.evaluate import Evaluation, evaluate, read_findings, read_truth
from hiddenlinks.evaluate.model import Figure
from hiddenlinks.evaluate.ranking import Curve
from hiddenlinks.evaluate.tables import figure_rows, technique_rows

if TYPE_CHECKING:
    from pathlib import Path

metrics = pytest.importorskip("sklearn.metrics")

scored = st.lists(
    st.tuples(st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.5001, 0.9, 1.0]), st.booleans()),
    min_size=1,
    max_size=60,
).filter(lambda rows: any(positive for _, positive in rows))


@given(scored)
def test_average_precision_is_that_of_scikit_learn(rows: list[tuple[float, bool]]) -> None:
    scores, truth = np.array([s for s, _ in rows]), np.array([t for _, t in rows])
    expected = metrics.average_precision_score(truth, scores)
    assert Curve.of(scores, truth).average_precision() == pytest.approx(expected)


@given(scored, st.sampled_from([0.2, 0.01, 0.0001]))
def test_reweighting_is_that_of_sample_weights(rows: list[tuple[float, bool]], prevalence: float) -> None:
    scores, truth = np.array([s for s, _ in rows]), np.array([t for _, t in rows])
    if truth.all():
        return
    weight = truth.sum() * (1 - prevalence) / prevalence / (~truth).sum()
    weights = np.where(truth, 1.0, weight)
    curve = Curve.of(scores, truth).at_prevalence(prevalence)
    expected = metrics.average_precision_score(truth, scores, sample_weight=weights)
    assert curve.average_precision() == pytest.approx(expected)
    steps = zip(*metrics.precision_recall_curve(truth, scores, sample_weight=weights), strict=False)
    best = max((recall for precision, recall, at in steps if precision >= 0.95 and at > 0), default=0.0)
    assert curve.recall_at_precision(0.95) == pytest.approx(best)


@given(scored, st.randoms(use_true_random=False))
def test_nothing_depends_on_row_order(rows: list[tuple[float, bool]], random: Any) -> None:
    truth = frame(
        TRUTH,
        *({"listing_id": str(i), "label": "hidden" if p else "benign"} for i, (_, p) in enumerate(rows)),
    )
    findings = frame(FINDING, *({"listing_id": str(i), "score": s} for i, (s, _) in enumerate(rows)))
    order = random.sample(range(len(rows)), len(rows))
    assert evaluate(findings, truth) == evaluate(findings[order], truth[order[::-1]])


def test_precision_at_shares_ties_out() -> None:
    curve = Curve.of(np.array([0.9, 0.5, 0.5, 0.5, 0.0]), np.array([True, True, False, False, True]))
    assert curve.precision_at(2) == pytest.approx((1 + 1 / 3) / 2)
    assert np.isnan(curve.precision_at(5))


ALL_LABELS = frame(
    TRUTH,
    {},
    {"listing_id": "b", "technique": "qr"},
    {"listing_id": "c", "label": "benign", "category": None},
    {"listing_id": "d", "label": "unresolved"},
    {"listing_id": "e", "label": "unresolved"},
    {"listing_id": "f", "label": "unresolved"},
    {"listing_id": "g", "label": "declared"},
)
SOME_FINDINGS = frame(
    FINDING,
    {},
    {"score": 0.3, "category": "adult"},
    {"listing_id": "b", "status": "unresolved"},
    {"listing_id": "c", "score": 0.7},
    {"listing_id": "d", "status": "unresolved", "score": 0.99},
    {"listing_id": "e", "score": 0.99},
    {"listing_id": "zz", "score": 0.4},
)


def test_each_label_is_judged_by_its_own_rule() -> None:
    result = evaluate(SOME_FINDINGS, ALL_LABELS, listings=10_000)
    assert result.listings == 10_000
    assert (result.at_half.hits, result.at_half.false_positives) == (1, 1)
    assert result.at_half.recall.value == 0.5
    assert result.at_half.false_positives_per_10000.value == pytest.approx(1.0, abs=0.001)
    assert result.unresolved.model_dump() == {
        "listings": 3,
        "reported": 1,
        "called_hidden": 1,
        "silent": 1,
        "hidden_called_only_unresolved": 1,
        "benign_called_unresolved": 0,
    }
    by_name = {(row.label, row.technique): row for row in (*result.techniques, *result.look_alikes)}
    assert by_name["hidden", "qr"].at_all == 0
    assert by_name["benign", "not in truth"].at_all == 1
    assert by_name["benign", "shortener"].called_hidden.value == 1.0
    assert json.loads(result.to_json())["category_right"] == {"value": 1.0, "low": 1.0, "high": 1.0}
    shown = dict(figure_rows(result))
    assert shown["recall at score 0.5"].startswith("0.5000 (0.")
    told = ("hidden", "shortener", "1", "1.000 (1.000 to 1.000)", "1.000", "0.900", "0.000")
    assert told in technique_rows(result.techniques)


def test_the_best_finding_decides_what_is_right() -> None:
    findings = frame(
        FINDING, {"score": 0.6}, {"score": 0.8, "category": "adult", "target": "https://y.example/"}
    )
    result = evaluate(findings, frame(TRUTH, {}))
    right = (result.category_right, result.direction_right, result.target_right)
    assert [share.value for share in right] == [0.0, 1.0, 0.0]


def test_nothing_found_and_nothing_hidden() -> None:
    empty = frame(FINDING)
    assert evaluate(empty, frame(TRUTH, {})).ranking.recall_at_95.value == 0.0
    result = evaluate(empty, frame(TRUTH, {"label": "benign"}))
    assert result.ranking.average_precision == Figure()
    assert ("average precision", "none") in figure_rows(result)
    assert evaluate(empty, frame(TRUTH)).listings == 0


def test_reliability_bins_hold_every_scored_listing() -> None:
    truth = frame(TRUTH, {}, {"listing_id": "b"}, {"listing_id": "c", "label": "benign"})
    findings = frame(
        FINDING, {"score": 1.0}, {"listing_id": "b", "score": 0.95}, {"listing_id": "c", "score": 0.05}
    )
    bins = evaluate(findings, truth).reliability
    assert [b.listings for b in bins] == [1, 0, 0, 0, 0, 0, 0, 0, 0, 2]
    assert bins[9].share_hidden == 1.0
    assert bins[9].mean_score == pytest.approx(0.975)


def of_files(findings: Path, truth: Path) -> Evaluation:
    return evaluate(read_findings(findings), read_truth(truth))


def write(folder: Path, findings: str, truth: str) -> tuple[Path, Path]:
    (folder / "findings.jsonl").write_text(findings, "utf-8")
    (folder / "truth.csv").write_text(truth, "utf-8")
    return folder / "findings.jsonl", folder / "truth.csv"


HEADER = "listing_id,label,category,direction,technique,target\n"


def test_files_give_what_frames_give(tmp_path: Path) -> None:
    rows = "a,hidden,medicine,forward,shortener,https://x.example/\n007,benign,,,,\n"
    paths = write(tmp_path, json.dumps(FINDING | {"path": [{"node": "listing:a"}]}) + "\n", HEADER + rows)
    result = of_files(*paths)
    assert result.ranking.average_precision.value == 1.0
    assert result == evaluate(frame(FINDING, {}), pl.read_csv(paths[1], infer_schema=False))


@pytest.mark.parametrize("suffix", [".jsonl", ".csv", ".parquet"])
def test_a_name_is_no_pattern(tmp_path: Path, suffix: str) -> None:
    path, rows = tmp_path / f"f[1]{suffix}", frame(FINDING, {})
    rows = rows.with_columns(finding_id=pl.lit("0"))
    writers = {".jsonl": rows.write_ndjson, ".csv": rows.write_csv, ".parquet": rows.write_parquet}
    with path.open("wb") as file:
        writers[suffix](file)
    assert read_findings(path).height == rows.height


@pytest.mark.parametrize(
    ("findings", "truth", "says"),
    [
        ("", "listing_id,label\na,hidden\n", "no column 'category'"),
        (
            json.dumps(FINDING | {"schema_version": "2"}),
            HEADER,
            "findings of version 2, this library reads 1",
        ),
        (json.dumps(FINDING) + '\n{"listing_id": "b", "sco', HEADER, "findings.jsonl:2"),
        (json.dumps(FINDING | {"score": 7.0}), HEADER, "score not from 0 to 1"),
        (json.dumps(FINDING | {"score": None}), HEADER, "score not from 0 to 1"),
        (json.dumps(FINDING) + "\n" + json.dumps(FINDING | {"score": "high"}), HEADER, "findings.jsonl:2"),
        (json.dumps(FINDING | {"status": "sure"}), HEADER, "unknown status"),
        ("", HEADER + "a,hidden,,,,\na,benign,,,,\n", "stands twice"),
        ("", HEADER + "a,guilty,,,,\n", "a label is none of"),
        ("", HEADER + ",hidden,,,,\n", "no listing_id or label"),
        ("", HEADER + "a,hidden,,,,,,,,,\n", "truth.csv"),
    ],
)
def test_bad_input_is_one_line(tmp_path: Path, findings: str, truth: str, says: str) -> None:
    with pytest.raises(InputError) as caught:
        of_files(*write(tmp_path, findings, truth))
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_missing_file_and_an_unknown_form_say_so(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        of_files(tmp_path / "none.jsonl", tmp_path / "truth.csv")
    (tmp_path / "findings.xml").write_text("<a/>")
    with pytest.raises(InputError, match="unknown form"):
        of_files(tmp_path / "findings.xml", tmp_path / "truth.csv")
