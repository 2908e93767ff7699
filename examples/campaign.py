# ---
# jupyter:
#   jupytext:
#     formats: py:percent
# ---

# %% [markdown]
# # Investigating a campaign
#
# Findings that share something rare belong together: a hop, an account, an affiliate id, a site, a seller. Whoever
# takes the shared thing away reaches them all. Such campaigns need a larger marketplace than the bundled one: this one
# is made up, the same each time.

# %%
from dataclasses import replace
from tempfile import mkdtemp

import polars as pl

import hiddenlinks as hl
from hiddenlinks.synth import synth

folder = mkdtemp()
synth(folder, listings=2000, seed=2, prevalence=0.08)
report = hl.scan(folder)
rows = [
    {
        "campaign": c.campaign_id,
        "listings": len(c.listings),
        "sellers": c.sellers,
        "choke": c.choke,
        "cut": c.cut,
    }
    for c in report.campaigns
]
pl.DataFrame(rows, infer_schema_length=None).head(8)

# %% [markdown]
# A *choke point* is the node on most of a campaign's ways, and `cut` counts them. Take the second that has one.

# %%
campaign = [c for c in report.campaigns if c.choke][1]
members = [finding for finding in report.findings if finding.campaign_id == campaign.campaign_id]
print(campaign.told)
members[0]

# %% [markdown]
# Eleven sellers, and one page that gathers their links. By what links do they get there, and who was sent along?

# %%
frame = report.to_frame()
ways = (
    frame.filter(pl.col("campaign_id") == campaign.campaign_id)
    .select(hop="path")
    .explode("hop")
    .unnest("hop")
)
ways = ways.drop_nulls("kind")
ways.group_by("kind", "persona").len().sort("len", "kind", "persona", descending=[True, False, False])

# %% [markdown]
# ## What else lies around it
#
# The whole marketplace is a graph, with the links that were read and those that were inferred. `around` cuts out what
# lies within so many links of a node, in either direction: small enough for networkx, and to look at.

# %%
graph = hl.load(folder).graph
near = graph.around(campaign.choke, 1)
drawn = near.to_networkx()
print(graph, "->", near)
into = sorted(drawn.predecessors(campaign.choke))
onward = sorted(drawn.successors(campaign.choke))
print(f"{len(into)} nodes link to it; it links to", *onward, sep="\n  ")

# %% [markdown]
# Which of those that link to it are no findings? That alone would accuse nobody: they are the next to look at.

# %%
known = {f"listing:{finding.listing_id}" for finding in report.findings}
[node for node in into if node not in known] or "none: all of them are findings already"

# %% [markdown]
# Do the sellers have further findings outside the campaign?

# %%
sellers = {finding.seller_id for finding in members}
further = frame.filter(
    pl.col("seller_id").is_in(sorted(sellers)) & pl.col("campaign_id").ne_missing(campaign.campaign_id)
)
further.select("score", "seller_id", "listing_id", "category", "target")

# %% [markdown]
# For whoever decides: the members alone, on one page without personal data. Open one of them and look at its campaign,
# below the reasons. `write("campaign.html")` in place of `show()` makes a file of it.

# %%
replace(report, findings=tuple(members)).show(height=640)
