"""Measure the recogniser on titles_dev: by source, language and label, next to TF-IDF with logistic regression.

    python tools/measure_recogniser.py baseline | python tools/train_recogniser.py --leave-one-out

Needs scikit-learn. Every source is judged by a model that has not seen it.
"""

from __future__ import annotations

import sys

import numpy as np
import polars as pl

from hiddenlinks.vocabulary import CATEGORIES

NAMES = np.array([*CATEGORIES, "benign"])


def report(rows: pl.DataFrame, odds: np.ndarray) -> None:
    """Print macro F1, recalls, recall at 0.5 % false positives, hard negatives, reliability; then each source."""
    label = rows["label"].to_numpy()
    said = NAMES[np.where(odds.max(1) > 0, odds.argmax(1), 3)]
    benign, top = label == "benign", odds.max(1)
    line = np.sort(top[benign])[::-1][int(0.005 * benign.sum())]
    hard = rows["hard"].to_numpy()
    print("| measure | value |\n| --- | --- |")
    for lang in (None, "en", "ru"):
        some = np.ones(len(rows), bool) if lang is None else (rows["lang"] == lang).to_numpy()
        print(f"| macro F1, {lang or 'all'} | {macro_f1(label[some], said[some]):.3f} |")
    for name in NAMES:
        print(f"| recall, {name} | {(said[label == name] == name).mean():.3f} |")
    print(f"| found at 0.5 % false positives | {(top[~benign] > line).mean():.3f} |")
    print(f"| hard negatives wrong | {(said[hard] != 'benign').mean():.3f} |")
    print(f"| benign wrong | {(said[benign] != 'benign').mean():.4f} |\n")
    _sources(rows, label, said)
    _reliability(label, odds)


def macro_f1(label: np.ndarray, said: np.ndarray) -> float:
    """Mean F1 over the labels that occur."""
    scores = []
    for name in np.unique(label):
        right = ((label == name) & (said == name)).sum()
        scores.append(2 * right / ((label == name).sum() + (said == name).sum()))
    return float(np.mean(scores))


def _sources(rows: pl.DataFrame, label: np.ndarray, said: np.ndarray) -> None:
    print("| source | lang | label | rows | right |\n| --- | --- | --- | --- | --- |")
    frame = rows.select("source", "lang", "label").with_columns(right=pl.Series(label == said))
    table = frame.group_by("source", "lang", "label").agg(pl.len().alias("rows"), pl.col("right").mean())
    for source, lang, name, count, right in table.sort("source", "lang", "label").iter_rows():
        print(f"| {source} | {lang} | {name} | {count} | {right:.3f} |")


def _reliability(label: np.ndarray, odds: np.ndarray) -> None:
    chance = 1 / (1 + np.exp(-odds.astype(float)))
    print("\n| probability | rows | mean said | share right |\n| --- | --- | --- | --- |")
    goal = np.stack([label == name for name in CATEGORIES], 1)
    for low, high in ((0, 0.05), (0.05, 0.2), (0.2, 0.5), (0.5, 0.8), (0.8, 0.95), (0.95, 1.01)):
        some = (chance >= low) & (chance < high)
        print(
            f"| {low}-{min(high, 1)} | {some.sum()} | {chance[some].mean():.3f} | {goal[some].mean():.3f} |"
        )


def baseline() -> tuple[pl.DataFrame, np.ndarray]:
    """Character TF-IDF (2- to 5-grams) with logistic regression, by leaving one source out."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import SGDClassifier
    from training_texts import titles

    rows = titles()
    grams = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 5), max_features=200_000, sublinear_tf=True)
    features = grams.fit_transform(rows["title"].to_list())
    label, source = rows["label"].to_numpy(), rows["source"].to_numpy()
    said = np.zeros((len(rows), 4))
    for name in np.unique(source):
        test = source == name
        judge = SGDClassifier(loss="log_loss", alpha=1e-6, max_iter=15, tol=None, random_state=0)
        judge.fit(features[~test], label[~test])
        columns = [list(judge.classes_).index(n) for n in NAMES]
        said[test] = judge.decision_function(features[test])[:, columns]
    return rows, (said[:, :3] - said[:, 3:]).astype(np.float32)


if __name__ == "__main__" and sys.argv[1:] == ["baseline"]:
    report(*baseline())
