"""The likeliest reading of texts that carry a sign of disguise, for what folding alone must not undo.

A sign is looked for in every row and costs little; where there is one, the language model of
:mod:`hiddenlinks.recognise.terms.spelling` weighs the readings word by word (a noisy channel, after Kernighan, Church
and Gale, COLING 1990). One reading is judged, so that a text with many readings is no likelier to be accused.
"""

from __future__ import annotations

from hiddenlinks.recognise.terms.readings.rows import read

__all__ = ["read"]
