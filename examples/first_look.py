# ---
# jupyter:
#   jupytext:
#     formats: py:percent
# ---

# %% [markdown]
# # A first look
#
# A marketplace of 500 made-up listings lies beside this notebook. Which of them lead people somewhere else?
# Run it in this folder; the first scan on a machine compiles its kernels, later ones are quicker.

# %%
import polars as pl

import hiddenlinks as hl

report = hl.scan("marketplace")
report

# %% [markdown]
# Each line unfolds: the way that people travel, hop by hop, and what each reason adds to the score. Dashed hops
# were inferred from texts, solid ones stood in the table of links. What could not be followed is neither hidden nor
# clean.
#
# One finding alone:

# %%
report.findings[5]

# %% [markdown]
# Everything as a frame, one row a finding:

# %%
frame = report.to_frame()
frame.select("score", "listing_id", "direction", "category", "target", "campaign_id").head(10)

# %% [markdown]
# Which signals speak how often, and how loudly? Weights are log-odds; negative ones speak for the listing.

# %%
signals = frame.explode("signals").unnest("signals")
signals.group_by("name").agg(pl.len().alias("findings"), pl.col("weight").mean().round(2)).sort(
    "findings", descending=True
).head(10)

# %%
report.plot()

# %% [markdown]
# A page to search, filter and sort in, without leaving the notebook. Accounts, numbers and names are left out of it.
# The same page as a file is `report.write("report.html")`.

# %%
report.show(top=100)
