"""Audits: how much is hidden, by a sample that people judge."""

from hiddenlinks.monitor.audit.audit import judge, sample
from hiddenlinks.monitor.audit.judged import Judgement, read_judged
from hiddenlinks.monitor.audit.result import AuditResult, Estimate, Stratum, result

__all__ = ["AuditResult", "Estimate", "Judgement", "Stratum", "judge", "read_judged", "result", "sample"]
