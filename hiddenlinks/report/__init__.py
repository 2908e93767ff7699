"""Reports: what leaves, in the formats that people and programs read."""

from hiddenlinks.findings import Finding
from hiddenlinks.report import notebook
from hiddenlinks.report.campaigns import Campaign, campaigns
from hiddenlinks.report.harmless import printable
from hiddenlinks.report.read import read
from hiddenlinks.report.report import Report
from hiddenlinks.report.story import story
from hiddenlinks.report.summary import Summary

__all__ = ["Campaign", "Report", "Summary", "campaigns", "printable", "read", "story"]

Finding.drawn_by = notebook.of_finding
