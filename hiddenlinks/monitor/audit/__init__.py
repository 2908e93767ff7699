"""Audits: how much is hidden, by a sample that people judge."""
