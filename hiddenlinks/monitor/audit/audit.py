"""Audits in the store: a sample is drawn, judgements come back, and both stay."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, Final

import numpy as np
import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.monitor.audit.dossier import COLUMNS, defused, dossiers
from hiddenlinks.monitor.audit.draw import allocate, draw
from hiddenlinks.monitor.audit.judged import ANSWERS, Judgement
from hiddenlinks.monitor.audit.strata import STRATA, stratified
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy

__all__ = ["judge", "sample"]

_HELD: Final = """
SELECT listing_id, last(hidden ORDER BY rowid) AS hidden, last(judged_by ORDER BY rowid) AS judged_by
FROM audit_judgements WHERE audit = ? GROUP BY listing_id
"""


def sample(
    store: Store, size: int, seed: int, *, by: str | None = None, scores: bool = False
) -> tuple[int, pl.DataFrame]:
    """Draw ``size`` listings from the state as of the last addition: the audit's number, and what to judge.

    The same state, size and seed give the same sample, and the same audit. One row a listing, in an order that says
    nothing: ``audit``, the dossier, and the empty columns in which people answer. ``scores`` adds stratum, finding and
    score, for whoever must not be blind. Raises :class:`~hiddenlinks.errors.InputError` for an empty store, or a size
    smaller than the number of strata.
    """
    last = store.last()
    if last is None:
        raise InputError(
            "nothing to sample", str(store.path), "add a dataset: hiddenlinks monitor STORE --add"
        )
    policy = Policy.model_validate_json(last["settings"])
    from hiddenlinks.graph.market import assemble  # they take a while to load
    from hiddenlinks.monitor import union

    market = assemble(union.dataset(store), policy, last["as_of"])
    drawn = _drawn(store, market.listings["listing_id"], int(last["addition"]), size, seed)
    number = _kept(store, drawn, int(last["addition"]), size, seed, by)
    rows = dossiers(market, drawn["listing_id"])
    told = _told(store, drawn, int(last["addition"])) if scores else drawn.select()
    return number, pl.concat(
        [
            pl.DataFrame({"audit": np.full(rows.height, number)}),
            rows.select(defused(pl.col(name)) for name in COLUMNS),
            told,
            pl.DataFrame({name: [""] * rows.height for name in ANSWERS}),
        ],
        how="horizontal",
    )


def judge(store: Store, rows: pl.DataFrame, *, by: str, settle: bool = False) -> int:
    """Take judgements back (rows as ``read_judged`` gives them) and return how many are new.

    One that is there already changes nothing. One that differs from it is refused, unless the two have been settled:
    then the new one holds, and the old one stays beside it. Raises :class:`~hiddenlinks.errors.InputError` for an
    unknown audit, or listings that are not in it.
    """
    who = " ".join(by.split())
    if not who:
        raise InputError("nobody judges", "--by", "give your name")
    number = int(rows["audit"][0])
    items = store.query("SELECT listing_id FROM audit_items WHERE audit = ?", [number])
    if not items.height:
        known = store.query("SELECT audit FROM audits ORDER BY audit")["audit"].to_list()
        raise InputError(
            f"no audit {number}", str(store.path), f"known: {', '.join(map(str, known)) or 'none'}"
        )
    unknown = rows.join(items, on="listing_id", how="anti")
    if unknown.height:
        what = f"{unknown.height} listings are not in audit {number}, the first is {unknown['listing_id'][0]}"
        raise InputError(what, str(store.path), "hand in rows of this audit alone")
    answers = {Judgement.HIDDEN: True, Judgement.BENIGN: False, Judgement.UNSURE: None}
    new = rows.with_columns(said=pl.col("judgement").replace_strict(answers, return_dtype=pl.Boolean))
    held = store.query(_HELD, [number])
    both = new.join(held, on="listing_id")
    differ = both.filter(pl.col("said").ne_missing(pl.col("hidden")))
    if differ.height and not settle:
        raise _disagreement(store, differ)
    fresh = pl.concat([new.join(held, on="listing_id", how="anti"), differ.select(new.columns)])
    _append(store, fresh, number, who)
    return fresh.height


def _drawn(store: Store, listings: pl.Series, addition: int, size: int, seed: int) -> pl.DataFrame:
    """The sample in its order: ``listing_id``, ``finding_id``, ``stratum``, ``flagged``, ``population``, ``drawn``."""
    rows = stratified(store, listings, addition)
    sizes = np.bincount(rows["at"].to_numpy(), minlength=STRATA.height)
    there = np.flatnonzero(sizes)
    take = np.zeros(sizes.size, np.int64)
    take[there] = allocate(sizes[there], size)
    table = STRATA.with_row_index("at").with_columns(
        pl.col("at").cast(pl.Int64), population=sizes, drawn=take
    )
    chosen = rows[draw(rows["at"].to_numpy(), take, seed)]
    return chosen.join(table, on="at", maintain_order="left").drop("at").with_row_index("place")


def _kept(store: Store, drawn: pl.DataFrame, addition: int, size: int, seed: int, by: str | None) -> int:
    """The number of the audit, which is written into the store where it is not there yet."""
    same = "SELECT audit FROM audits WHERE addition = ? AND size = ? AND seed = ?"
    held = store.query(same, [addition, size, seed])
    if held.height:
        return int(held["audit"][0])
    number = int(store.query("SELECT coalesce(max(audit), 0) + 1 AS n FROM audits")["n"][0])
    row = {"audit": number, "addition": addition, "seed": seed, "size": size, "drawn_by": by}
    moment = pl.lit(datetime.now(UTC)).alias("drawn_at")
    with store.transaction():
        store.append(
            "audits", pl.DataFrame([row], schema_overrides={"drawn_by": pl.String}).with_columns(moment)
        )
        store.append("audit_items", drawn.with_columns(audit=pl.lit(number)))
    return number


def _told(store: Store, drawn: pl.DataFrame, addition: int) -> pl.DataFrame:
    """Stratum, best finding and score of each drawn listing."""
    scores = store.query(
        "SELECT finding_id, arg_max(score, addition) AS score FROM findings WHERE addition <= ? GROUP BY finding_id",
        [addition],
    )
    rows = drawn.join(scores, on="finding_id", how="left", maintain_order="left")
    return rows.select("stratum", "finding_id", "score")


def _append(store: Store, rows: pl.DataFrame, number: int, who: str) -> None:
    given = rows.select(
        "listing_id",
        audit=pl.lit(number),
        hidden="said",
        category="judged_category",
        judged_by=pl.lit(who),
        why="note",
        judged_at=pl.lit(datetime.now(UTC)),
    )
    if given.height:
        with store.transaction():
            store.append("audit_judgements", given)


def _disagreement(store: Store, differ: pl.DataFrame) -> InputError:
    first: dict[str, Any] = differ.row(0, named=True)
    words = {True: Judgement.HIDDEN, False: Judgement.BENIGN, None: Judgement.UNSURE}
    what = (
        f"{differ.height} listings were judged differently before, the first is {first['listing_id']}:"
        f" {first['judgement']} now, {words[first['hidden']]} by {first['judged_by']}"
    )
    return InputError(
        what, str(store.path), "settle it between you, and hand in what you agree on with --settle"
    )
