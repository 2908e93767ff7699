"""Finds hidden links on online marketplaces."""
