"""The same in DuckDB: canonical URLs by regular expressions, a recursive query against the links."""

from __future__ import annotations

from pathlib import Path

import duckdb
from harness import Stage, main

from hiddenlinks.recognise import Recogniser

_KEY = (
    r"regexp_replace(regexp_replace(regexp_replace(lower(regexp_extract({0}, '^(https?://[^/?#]*)', 1)),"
    r" '^https?://(www\.)?', 'https://') || regexp_extract({0}, '^https?://[^/?#]*([^#]*)', 1),"
    r" '([?&])(utm_\w+|gclid|fbclid|msclkid)=[^&]*', '\1', 'g'), '[?&]+$', '')"
)


def run(folder: Path, stage: Stage) -> int:
    """Number, canonicalise, match, search: as queries."""
    con = duckdb.connect()
    links, listings = folder / "links" / "*.parquet", folder / "listings" / "*.parquet"
    con.sql(
        f"create table spelled as select distinct text from (select source as text from '{links}' union all"
        f" select target from '{links}' union all select url from '{listings}')"
    )
    stage("intern")
    con.sql(f"create table keyed as select text, {_KEY.format('text')} as key from spelled")
    con.sql(
        "create table node as select key, (row_number() over () - 1)::int as id from"
        " (select distinct key from keyed)"
    )
    con.sql("create table numbered as select text, id from keyed join node using (key)")
    stage("canonical")
    con.sql(
        f"create table step as select distinct s.id as source, t.id as target from '{links}' l"
        " join numbered s on l.source = s.text join numbered t on l.target = t.text where kind != 'recommended'"
    )
    stage("links")
    terms = [
        term.lower()
        for block in Recogniser.default().lexicon.blocks
        if max(block.weights.values(), default=0) >= 3  # noqa: PLR2004 - a strong one
        for term in block.terms
    ]
    con.execute("create table term as select unnest(?) as word", [terms])
    risky = con.sql(
        f"select count(distinct listing_id) from (select listing_id, unnest(string_split_regex("
        f"lower(title), '[^\\pL\\pN]+')) as word from '{listings}') join term using (word)"
    ).fetchall()[0][0]
    stage("titles")
    con.sql(
        f"create table risk as select id, label from node join '{folder / 'domains.parquet'}' on"
        " regexp_extract(key, '^https://(?:[^/]*\\.)?([^./]+\\.[^./]+)/', 1) = domain"
    )
    found = con.sql(
        "with recursive led as (select id, label from risk union"
        " select source, label from step join led on target = id)"
        f" select count(distinct id) from led join numbered using (id) join '{listings}' l on l.url = numbered.text"
    ).fetchall()[0][0]
    stage("search")
    return int(risky) + int(found)


if __name__ == "__main__":
    main(run)
