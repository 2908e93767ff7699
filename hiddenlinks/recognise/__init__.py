"""Recognise: whether a text is about supplements, medicines or adult content, in any language."""

from __future__ import annotations

from hiddenlinks.recognise.classify import classify, classify_categories
from hiddenlinks.recognise.explain import Term
from hiddenlinks.recognise.lexicon import Lexicon
from hiddenlinks.recognise.protocol import Judge, check_judge
from hiddenlinks.recognise.recogniser import Recogniser

__all__ = ["Judge", "Lexicon", "Recogniser", "Term", "check_judge", "classify", "classify_categories"]
