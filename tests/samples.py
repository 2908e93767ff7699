"""What the documentation's examples take for given: files that a reader would have, made when a line names them."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import polars as pl
from pages import ROOT, blocks

import hiddenlinks as hl

__all__ = ["NAMES", "complete", "give"]

NAMES = {
    "text": "Pill box, 7 days",
    **{name: pl.Series([f"{name}, 100 mg", None]) for name in ("texts", "titles", "paths")},
}
"""Names that an example in Python may use without saying where they come from."""

_MARKET = ROOT / "examples" / "marketplace"


def give(words: list[str], call: Callable[[str], object]) -> None:
    """Make the files that ``words``, a command, read and nobody has made; ``call`` runs another one."""
    if words[1] == "synth":
        shutil.rmtree(words[2], ignore_errors=True)  # a reader would name an empty folder
    for word in words[3 if words[1] == "synth" else 2 :]:
        place = Path(word.rpartition("=")[2])
        if place.name in _FILES and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            _FILES[place.name](place)
        elif place.suffix == ".duckdb" and not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            if "--add" not in words:
                call(f"hiddenlinks monitor {place} --add examples/marketplace --as-of 2026-03-01 --quiet")
        elif place.suffix == ".prom":
            place.parent.mkdir(parents=True, exist_ok=True)


def complete(words: list[str]) -> None:
    """Do what a person does between two lines: judge a sample, give what a draft misses."""
    if "--judged" in words:
        file = Path(words[words.index("--judged") + 1])
        pl.read_csv(file, infer_schema=False).with_columns(judgement=pl.lit("benign")).write_csv(file)
    if "--given" in words:
        file = Path(words[words.index("--given") + 1])
        known = {block.file: block.text for block in blocks(ROOT / "docs" / "dsa.md")}
        file.write_text(known[file.name], "utf-8")


def _market(place: Path) -> None:
    shutil.copytree(_MARKET, place)


def _next_day(place: Path) -> None:
    _market(place)
    for table in ("links", "pages"):
        kept = pl.read_csv(place / f"{table}.csv", infer_schema=False).head(-40)
        kept.write_csv(place / f"{table}.csv")


def _titles(place: Path) -> None:
    labels = ("supplement", "medicine", "adult", "benign", "benign", "benign")
    rows = [f"{label} thing {number},{label},en" for number in range(60) for label in labels]
    place.write_text("\n".join(["title,label,lang", *rows]), "utf-8")


def _findings(place: Path) -> None:
    hl.scan(_MARKET).write(place)


_FILES: dict[str, Callable[[Path], object]] = {
    "market": _market,
    "today": _market,
    "monday": _market,
    "tuesday": _next_day,
    "known.csv": lambda place: place.write_text("domain,label\nshop.example,adult\n"),
    "hosts.txt": lambda place: place.write_text("0.0.0.0 shop.example\n"),
    "titles.csv": _titles,
    "listings.csv": lambda place: shutil.copy(_MARKET / "listings.csv", place),
    "texts.parquet": lambda place: pl.DataFrame({"text": ["Pill box", None]}).write_parquet(place),
    "words.toml": lambda place: place.write_text(blocks(ROOT / "docs" / "howto" / "own-lexicon.md")[0].text),
    "findings.jsonl": _findings,
    "findings.parquet": _findings,
}
"""By name: files and folders that lines read, though no line before has written them."""
