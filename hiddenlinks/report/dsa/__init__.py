"""Drafts for the Digital Services Act, which a person completes: statements of reasons and notices."""

from hiddenlinks.report.dsa.draft import Draft, StatementDraft
from hiddenlinks.report.dsa.notice import Notice, NoticeDraft
from hiddenlinks.report.dsa.rules import Missing
from hiddenlinks.report.dsa.statement import BATCH, Statement, batches

__all__ = ["BATCH", "Draft", "Missing", "Notice", "NoticeDraft", "Statement", "StatementDraft", "batches"]
