"""A category that the library never heard of, and a classifier of the user's own."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import polars as pl
import pytest
from typer.testing import CliRunner

import hiddenlinks as hl
from hiddenlinks.cli.classify import command as classify_command
from hiddenlinks.cli.scan import command as scan_command
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge, Recogniser

LEXICON = """
origin = "test"
[[block]]
id = "weapons"
category = "weapons"
weight = 6
terms = "brass knuckle*, switchblade*, stun gun*"
"""
LINKS = {
    "source": ["listing:l1", "listing:l2"],
    "target": ["https://armoury.example/all", "https://socks.example/all"],
    "kind": ["anchor"] * 2,
}
PAGES = {
    "url": LINKS["target"],
    "title": ["Armoury", "Socks"],
    "text": [
        "Brass knuckles steel $20\nSwitchblade 9 cm $30\nStun gun 5 kV $40",
        "Wool socks $5\nCotton socks $4",
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A dataset in which one listing leads to weapons, and another to socks; a lexicon and a policy beside it."""
    (tmp_path / "own.toml").write_text(LEXICON, "utf-8")
    (tmp_path / "policy.toml").write_text('categories = ["weapons", "medicine"]\n', "utf-8")
    data = tmp_path / "data"
    data.mkdir()
    pl.DataFrame({"listing_id": ["l1", "l2"], "title": ["Wool scarf", "Wool hat"]}).write_csv(
        data / "listings.csv"
    )
    pl.DataFrame(LINKS).write_csv(data / "links.csv")
    pl.DataFrame(PAGES).write_csv(data / "pages.csv")
    return tmp_path


def test_a_scan_finds_a_category_of_ones_own(folder: Path) -> None:
    policy = Policy.from_toml(folder / "policy.toml")
    judge = Recogniser.default(policy.categories, [folder / "own.toml"])
    report = hl.scan(folder / "data", policy=policy, recogniser=judge)
    found = {(finding.listing_id, finding.category) for finding in report.findings if finding.score >= 0.5}
    assert found == {("l1", "weapons")}


def test_the_commands_take_a_lexicon(folder: Path) -> None:
    import typer

    app = typer.Typer()
    app.command("scan")(scan_command)
    app.command("classify")(classify_command)
    beside = ["--lexicon", str(folder / "own.toml"), "--policy", str(folder / "policy.toml")]
    scanned = CliRunner().invoke(app, ["scan", str(folder / "data"), "--jsonl", *beside])
    assert scanned.exit_code == 0
    assert '"weapons"' in scanned.output
    pages = str(folder / "data" / "listings.csv")
    judged = CliRunner().invoke(app, ["classify", pages, *beside])
    assert judged.exit_code == 0
    assert judged.output.splitlines()[0].startswith("listing_id,title,weapons,medicine,category")


class Wool:
    """Takes wool for medicine, and knows no more."""

    categories = ("supplement", "medicine", "adult")
    lexicon_version = "wool"
    model_version = "none"

    def titles(self, texts: pl.Series, categories: pl.Series | None = None) -> np.ndarray:  # noqa: ARG002
        wool = texts.fill_null("").str.contains("(?i)socks").to_numpy()
        return np.where(wool[:, None] & (np.arange(3) == 1), 5, -5).astype(np.float32)

    passages = declared = titles

    def pages(self, titles: pl.Series, texts: pl.Series, *, prominent_share: float = 0.2) -> np.ndarray:  # noqa: ARG002
        return np.maximum(self.titles(titles), self.titles(texts))

    def explain(self, text: str, field: str = "title") -> list:  # noqa: ARG002
        return []


def test_a_scan_takes_a_classifier_of_ones_own(folder: Path) -> None:
    judge: Judge = Wool()
    assert isinstance(judge, Judge)
    assert isinstance(Recogniser.default(), Judge)
    report = hl.scan(folder / "data", recogniser=judge)
    assert {(f.listing_id, f.category) for f in report.findings if f.score >= 0.5} == {("l2", "medicine")}
    assert hl.classify(["socks"], recogniser=judge)["category"].to_list() == ["medicine"]
