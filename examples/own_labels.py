# ---
# jupyter:
#   jupytext:
#     formats: py:percent
# ---

# %% [markdown]
# # Measuring on your own labels
#
# How good are the findings on *your* marketplace? You need listings that people have judged: `listing_id` and `label`
# (`hidden`, `benign`, `declared` or `unresolved`). Here the truth of the made-up marketplace plays your labels.

# %%
import polars as pl

import hiddenlinks as hl
from hiddenlinks.evaluate import ablations, evaluate, read_truth
from hiddenlinks.evaluate.tables import ABLATIONS, ablation_rows, figure_rows
from hiddenlinks.findings import LIKELY

report = hl.scan("marketplace", policy=hl.Policy(min_score=0))
labels = read_truth("marketplace/truth.csv")
labels.group_by("label").len().sort("label")

# %% [markdown]
# People never judge everything. Say that they judged every hidden listing and a third of the others; the rest of the
# 500 counts as benign, and `listings` says how many there are.

# %%
THIRD = 3
judged = labels.filter((pl.col("label") != "benign") | (pl.int_range(pl.len()) % THIRD == 0))
measured = evaluate(report.to_frame(), judged, listings=500)
pl.DataFrame(figure_rows(measured), schema=["figure", "with its 95 % interval"], orient="row")

# %% [markdown]
# The intervals are wide: 40 hidden listings are few. Precision depends on how rare hidden listings are, and eight in a
# hundred is far more than on a real marketplace. The rows at 1 %, 0.1 % and 0.01 % are the same ranking, reweighted.
#
# ## What was missed, and who was wronged

# %%
best = (
    report.to_frame().filter(pl.col("status") == "hidden").group_by("listing_id").agg(pl.col("score").max())
)
beside = labels.join(best, on="listing_id", how="left").with_columns(pl.col("score").fill_null(0.0))
beside.filter((pl.col("label") == "hidden") & (pl.col("score") < LIKELY)).select(
    "listing_id", "technique", "score"
)

# %%
wronged = beside.filter(~pl.col("label").is_in(["hidden", "unresolved"]) & (pl.col("score") >= LIKELY))
wronged.select("listing_id", "label", "technique", "score")

# %% [markdown]
# Look at one of each before you change anything: the finding says why.

# %%
next(
    (finding for finding in report.findings if finding.listing_id in wronged["listing_id"]),
    report.findings[-1],
)

# %% [markdown]
# ## Which evidence carries it?
#
# The same findings scored without one signal at a time, and with one direction alone:

# %%
pl.DataFrame(ablation_rows(ablations(report.to_frame(), labels)), schema=list(ABLATIONS), orient="row")

# %% [markdown]
# ## Another prior
#
# A score is a chance under the prior that one listing in a hundred is hidden. Where it is one in a thousand, say so:
# fewer findings pass one half, and the ranking stays.

# %%
rarer = hl.scan("marketplace", policy=hl.Policy(prior=-6.9068))
print(report.summary.likely, "at 1 %;", rarer.summary.likely, "at 0.1 %")
