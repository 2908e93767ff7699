"""Pages that say nothing, before and now: however many lead there, nobody's finding depends on when they were seen."""

from __future__ import annotations

from typing import Final

import numpy as np
import polars as pl

from hiddenlinks.detect.about import FLOOR
from hiddenlinks.identity import handles, sites
from hiddenlinks.monitor.region.ground import AUTOMATIC, Ground
from hiddenlinks.monitor.store import Store
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Judge

__all__ = ["mute"]

_PLAIN: Final = """
WITH alone AS (
    SELECT any_value(key) AS key FROM asked JOIN (SELECT node FROM memo_names SEMI JOIN asked USING (node)) USING (node)
    GROUP BY node HAVING count(*) = 1
),
spelled AS MATERIALIZED (SELECT key, spelling FROM near SEMI JOIN alone USING (key)),
seen AS (
    SELECT s.key, p.title, p.text, p.addition, coalesce(p.status, 200) < 300 AND NOT coalesce(p.interstitial, false)
           AND NOT coalesce(p.age_gate, false) AND coalesce(p.title, p.text) IS NOT NULL AS open
    FROM spelled s JOIN page_rows p ON p.url = s.spelling
),
open AS (SELECT key FROM seen GROUP BY key HAVING bool_and(open) AND min(addition) < ?)
SELECT DISTINCT key, title, text FROM seen SEMI JOIN open USING (key)
WHERE key NOT IN (SELECT key FROM spelled s JOIN target_rows t ON t.node = s.spelling)
  AND key NOT IN (SELECT key FROM spelled s JOIN link_rows l ON l.target = s.spelling
    WHERE l.status >= 300 AND NOT list_contains(?, l.kind))
"""
_LISTED: Final = """
SELECT DISTINCT host FROM asked, domain_rows
WHERE (host = domain OR ends_with(host, '.' || domain)) AND list_contains(?, lower(trim(label)))
"""


def mute(
    store: Store, ground: Ground, asked: pl.DataFrame, addition: int, judge: Judge, policy: Policy
) -> pl.Series:
    """Of the keys ``asked``, whose pages were seen again and nothing else, those that never said anything.

    They were there before, lead nowhere, are known by no list, answered plainly, and are about nothing. So they end no
    way, and stand on none: that they were seen again concerns nobody. Where there is nothing to read, names may speak.
    ``asked``: ``key`` and ``node``; call it while their spellings are ``near``
    (:func:`~hiddenlinks.monitor.keys.alike`).
    """
    leads = np.zeros(ground.nodes.height, bool)
    leads[ground.edges["source"].to_numpy()] = True
    asked = asked.drop_nulls("node").filter(
        ~pl.col("key").str.contains(r"^(?:listing|seller|handle|file|image):")
    )
    asked = asked.filter(~pl.Series(leads).gather(asked["node"]))
    asked = asked.filter(~pl.col("key").is_in(handles.posts(asked["key"])["page"].implode()))
    with store.lent("asked", asked):
        rows = store.query(_PLAIN, [addition, AUTOMATIC])
    hosts = sites.describe(rows["key"].unique()).select("key", "host")
    with store.lent("asked", hosts.select("host").drop_nulls().unique()):
        listed = store.query(_LISTED, [[name.lower() for name in policy.categories]])["host"]
    rows = rows.join(hosts.filter(~pl.col("host").is_in(listed.implode())), on="key", how="semi")
    odds = judge.pages(rows["title"], rows["text"], prominent_share=policy.prominent_share)
    says = rows.filter(pl.Series((odds >= FLOOR).any(axis=1), dtype=pl.Boolean))["key"].unique()
    keys = rows["key"].unique()
    return keys.filter(~keys.is_in(says.implode()))
