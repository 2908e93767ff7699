"""Which affiliate ids the links carry: read from the spellings, since a node's key drops them."""

from __future__ import annotations

import polars as pl

from hiddenlinks.graph.names import Names
from hiddenlinks.identity import affiliates
from hiddenlinks.load import Dataset
from hiddenlinks.threads import in_parts

__all__ = ["carried"]


def carried(dataset: Dataset, names: Names, texts: pl.DataFrame) -> pl.DataFrame:
    """``source`` and ``target`` (int32 nodes) of links whose address names an affiliate, and ``affiliate`` (str).

    ``texts``: the links derived from texts, by reference (``source``, ``target``). One row for each id of a link.
    """
    spelled = pl.concat([dataset.references["reference"], texts["target"].unique().alias("reference")])
    ids = pl.concat(in_parts(affiliates.read, spelled)).unique()
    known = ids.with_columns(at=names.place(ids["reference"])).drop_nulls("at")
    known = known.with_columns(node=names.spellings["node"].gather(known["at"]))
    given = dataset.links.select("source", at=pl.col("target").cast(pl.UInt32)).join(known, on="at")
    given = given.select(
        source=names.spellings["node"].gather(given["source"]), target="node", affiliate="affiliate"
    )
    found = texts.select("source", reference="target").join(known, on="reference")
    found = found.select(source=names.of(found["source"]), target="node", affiliate="affiliate")
    return pl.concat([given, found]).drop_nulls().unique().sort("source", "target", "affiliate")
