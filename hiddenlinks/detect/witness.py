"""From a scored candidate to the finding that people read: its path, its reasons, its dates."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from typing import Any, Final

import polars as pl

from hiddenlinks.beside import Beside
from hiddenlinks.detect.sides import LISTED, beside
from hiddenlinks.detect.terms import strongest
from hiddenlinks.findings import Finding, Versions, finding_id
from hiddenlinks.graph.market import Market
from hiddenlinks.progress import each
from hiddenlinks.recognise import Judge, Term
from hiddenlinks.vocabulary import KINDS, Direction, Provenance, Source, Status

__all__ = ["Witness"]

_Row = dict[str, Any]

_CONTENT: Final = frozenset({"end_content", "part_content"})
"""Signals whose evidence names the terms that were recognised."""
_FIELDS: Final = ("text", "title")


class Witness:
    """Builds findings from the candidates that are left; everything is looked up by candidate."""

    def __init__(
        self,
        market: Market,
        rows: pl.DataFrame,
        steps: pl.DataFrame,
        signals: pl.DataFrame,
        recogniser: Judge,
        prior: float,
        versions: Versions,
    ) -> None:
        keys = market.nodes["key"]
        self._recogniser = recogniser
        self._prior = prior
        self._versions = versions
        named = rows.with_columns(listing_key=keys.gather(rows["listing"]), end_key=keys.gather(rows["end"]))
        self._rows = named.join(
            market.listings.select("listing_id", "seller_id", listing="node", **LISTED),
            on="listing",
            maintain_order="left",
        )
        steps = steps.with_columns(first=keys.gather(steps["source"]), node=keys.gather(steps["target"]))
        self._signals, self._steps = _by_candidate(signals), _by_candidate(steps)
        self._said = self._named(signals)

    def findings(self) -> Iterator[tuple[Finding, Beside]]:
        """One finding a candidate, with what stood at both its ends."""
        rows = self._rows.iter_rows(named=True)
        for row in each(rows, "writing findings", self._rows.height, "findings"):
            finding = self._finding(row)
            yield finding, beside(row, finding)

    def _finding(self, row: _Row) -> Finding:
        direction, source = Direction(row["direction"]), Source(row["source"])
        steps = self._steps.get(row["candidate"], [])
        first, last = self._dates(row, steps)
        finding = {
            "finding_id": finding_id(row["listing_id"], direction, row["category"], row["tenant"], source),
            "listing_id": row["listing_id"],
            "seller_id": row["seller_id"],
            "direction": direction,
            "source": source,
            "category": row["category"],
            "status": Status(row["status"]),
            "score": row["score"],
            "prior": self._prior,
            "signals": list(self._told(row)),
            "target": row["end_key"],
            "path": list(_path(row, steps)),
            "age_gated": row["age_gated"],
            "first_seen": first,
            "last_seen": last,
            "campaign_id": row["campaign_id"],
            "versions": self._versions,
        }
        return Finding.model_validate(
            finding
        )  # at once: many times as fast as a model for each signal and hop

    def _dates(self, row: _Row, steps: list[_Row]) -> tuple[datetime | None, datetime | None]:
        """First and last time that any part of the evidence was observed."""
        seen = [row["end_at"], row["observed_at"]]
        seen += [step[name] for step in steps for name in ("first_seen", "last_seen")]
        known = [at for at in seen if at is not None]
        return (min(known), max(known)) if known else (None, None)

    def _told(self, row: _Row) -> Iterator[dict[str, Any]]:
        for signal in self._signals.get(row["candidate"], []):
            evidence = {name: signal[name] for name in ("text", "table", "row", "field")}
            if signal["name"] in _CONTENT:
                evidence |= self._terms(row, evidence)
            yield {"name": signal["name"], "weight": signal["weight"], "evidence": evidence}

    def _named(self, signals: pl.DataFrame) -> dict[tuple[int, str], tuple[Term, ...]]:
        """The strongest terms of what was judged, by candidate and field."""
        told = signals.filter(pl.col("name").is_in(_CONTENT))["candidate"].unique()
        rows = self._rows.filter(pl.col("candidate").is_in(told.implode()))
        asked = pl.concat(
            rows.select(
                "candidate",
                field=pl.lit(field),
                text=pl.when(pl.col("text") != "").then("text").otherwise(f"end_{field}"),
                judge=pl.col("judge").fill_null("passage"),
                category="category",
            )
            for field in _FIELDS
        )
        terms = strongest(self._recogniser, asked, pl.col("weight") > 0)
        return dict(zip(asked.select("candidate", "field").iter_rows(), terms, strict=True))

    def _terms(self, row: _Row, evidence: dict[str, Any]) -> dict[str, Any]:
        """The strongest terms of what was judged, as they stood, and the span of the first."""
        field = evidence["field"] if evidence["field"] in _FIELDS else "title"
        for where in (field, *(other for other in _FIELDS if other != field)):
            terms = self._said[row["candidate"], where]
            if terms:
                named = ", ".join(dict.fromkeys(f"“{' '.join(term.text.split())}”" for term in terms))
                at_end = row["text"] is None and evidence["table"] in {"pages", "listings"}
                place = {"field": where} if at_end else {}
                return {
                    "text": f"{evidence['text']}: {named}",
                    "span": (terms[0].start, terms[0].end),
                    **place,
                }
        return {}


def _path(row: _Row, steps: list[_Row]) -> Iterator[dict[str, Any]]:
    """The nodes in the direction that people travel."""
    yield {"node": steps[0]["first"] if steps else row["listing_key"]}
    for step in steps:
        yield {
            "node": step["node"],
            "kind": KINDS[step["kind"]],
            "provenance": Provenance.INFERRED if step["inferred"] else Provenance.OBSERVED,
            "persona": step["persona"],
            "observed_at": step["last_seen"],
        }


def _by_candidate(rows: pl.DataFrame) -> dict[int, list[_Row]]:
    found: dict[int, list[_Row]] = {}
    for row in rows.iter_rows(named=True):
        found.setdefault(row["candidate"], []).append(row)
    return found
