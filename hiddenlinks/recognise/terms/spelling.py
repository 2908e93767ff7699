# ruff: noqa: PLR2004, ANN401 - kernels: three letters are a trigram, small hash constants
"""How words are spelled: which words there are and how often, and which letters follow each other in the others.

A small language model of folded words of every language: the logarithm of a word's share where it is known, else of its
letters by trigrams. It tells the likeliest of several readings of a disguised text. Words are stored as 32-bit hashes:
none can be read back. Innocent words stand in it beside the others, so that it leans to neither.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
import polars as pl
from numpy.typing import NDArray

from hiddenlinks.compiled import kernel, part
from hiddenlinks.fold import Tables, fold_codes
from hiddenlinks.fold.chars import class_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Spelling", "Vocabulary", "known_backwards", "known_word", "word_odds", "word_spans"]

_BITS = 18
_BORDER = np.uint64(1)
_PRIME = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xD6E8FEB86659FD93)
_STEM = np.uint64(0x5851F42D4C957F2D)
_STEPS, _TRIGRAM_STEPS = 10.0, 16.0
_UNSEEN = 12.0
_NEW = np.float32(-5.0)
"""Log probability that a word is none of the known ones."""
_ENDING, _LEAST_STEM = 4, 5
_STEM_COST, _ENDING_COST = np.float32(2.0), np.float32(1.2)
_TERM = 20
"""How often a word of the lexicon counts as seen."""


class Vocabulary(NamedTuple):
    """What is stored.

    ``words`` uint32 hashes, sorted; ``often`` uint8, ten times the logarithm of their count;
    ``trigrams`` uint8 (262,144), minus sixteen times the logarithm of a letter's share after two others.
    """

    words: NDArray[np.uint32]
    often: NDArray[np.uint8]
    trigrams: NDArray[np.uint8]

    @classmethod
    def of(cls, texts: pl.Series) -> Vocabulary:
        """The vocabulary of these texts."""
        folded = fold_codes(texts)
        classes = Tables.get().classes
        spans = word_spans(folded.codes, folded.offsets, classes)
        hashes = _hashes(folded.codes, spans)
        words, first, count = np.unique(hashes, return_index=True, return_counts=True)
        often = np.clip(np.round(_STEPS * np.log(count)), 0, 255).astype(np.uint8)
        pairs, triples = _count(folded.codes, spans[first], np.log1p(count).astype(np.float32))
        share = np.where(triples > 0, (triples + 0.05) / (pairs + 3.0), np.exp(-_UNSEEN))
        steps = np.clip(np.round(-_TRIGRAM_STEPS * np.log(share)), 0, 255).astype(np.uint8)
        return cls(words, often, steps)


class Spelling(NamedTuple):
    """The vocabulary ready for use.

    An open table of ``keys`` (uint32, 0 free) with log probabilities ``logs`` (float32); ``trigrams``: float32
    (262,144), log probabilities. Words of the lexicon are known too, and its stems by a mark.
    """

    keys: NDArray[np.uint32]
    logs: NDArray[np.float32]
    trigrams: NDArray[np.float32]

    @classmethod
    def of(cls, vocabulary: Vocabulary | None, terms: Sequence[str]) -> Spelling:
        """The spelling of a vocabulary and of a lexicon's terms (or of these alone)."""
        written = pl.Series(terms, dtype=pl.String)
        plain = written.str.strip_chars("*#")
        known = vocabulary or Vocabulary.of(plain)
        folded = fold_codes(plain)
        spans = word_spans(folded.codes, folded.offsets, Tables.get().classes)
        hashes = _hashes(folded.codes, spans)
        open_ended = written.str.ends_with("*").to_numpy()
        last = np.append(spans[1:, 2] != spans[:-1, 2], True)[: len(spans)]
        stems = last & open_ended[spans[:, 2]]
        marked = hashes[stems & (spans[:, 1] - spans[:, 0] >= _LEAST_STEM)] ^ np.uint32(_STEM)
        size = 1 << int(np.ceil(np.log2(2 * (len(known.words) + len(hashes) + len(marked)) + 16)))
        keys, logs = np.zeros(size, np.uint32), np.zeros(size, np.float32)
        total = np.float32(np.log(np.exp(known.often / _STEPS).sum() + 1))
        _enter(keys, logs, known.words, (known.often / _STEPS).astype(np.float32) - total)
        own = np.full(len(hashes) + len(marked), np.float32(np.log(_TERM)) - total, np.float32)
        _enter(keys, logs, np.concatenate([hashes, marked]), own)
        return cls(keys, logs, -known.trigrams.astype(np.float32) / np.float32(_TRIGRAM_STEPS))

    def odds(self, words: Sequence[str]) -> NDArray[np.float32]:
        """Log probability of each word, which is folded already."""
        codes = np.frombuffer("".join(words).encode("utf-32-le", "replace"), np.uint32)
        ends = np.cumsum([0, *map(len, words)])
        odds = np.empty(len(words), np.float32)
        _odds(codes, ends, self, odds)
        return odds


@part
def _plain(code: int) -> np.uint64:
    """Any digit counts as 0."""
    return np.uint64(48) if (48 <= code < 58 or 0x660 <= code < 0x66A) else np.uint64(code)


@part
def _finish(key: np.uint64) -> np.uint32:
    key = (key ^ (key >> np.uint64(32))) * _MIX
    return np.uint32(max(np.uint64(1), key >> np.uint64(32)))


@part
def _hash(codes: Any, i: int, j: int) -> np.uint32:
    key = np.uint64(0)
    for k in range(i, j):
        key = key * _PRIME + _plain(codes[k])
    return _finish(key)


@part
def _slot(a: np.uint64, b: np.uint64, c: np.uint64) -> np.int64:
    key = ((a * _PRIME + b) * _PRIME + c) * _MIX
    return np.int64((key ^ (key >> np.uint64(31))) >> np.uint64(64 - _BITS))


@kernel
def _span(codes: Any, offsets: Any, classes: Any, spans: Any) -> int:
    count = 0
    for row in range(len(offsets) - 1):
        i, stop = offsets[row], offsets[row + 1]
        while i < stop:
            begin = i
            while i < stop and 1 <= class_of(codes[i], classes) <= 5:
                i += 1
            if i > begin:
                spans[count, 0], spans[count, 1], spans[count, 2] = begin, i, row
                count += 1
            else:
                i += 1
    return count


def word_spans(codes: Any, offsets: Any, classes: Any) -> NDArray[np.int64]:
    """Words of letters and digits, shape (m, 3): begin and end in ``codes``, and the row."""
    spans = np.empty((len(codes), 3), np.int64)
    return spans[: _span(codes, offsets, classes, spans)].copy()


@kernel
def _hash_all(codes: Any, spans: Any, out: Any) -> None:
    for word in range(len(spans)):
        out[word] = _hash(codes, spans[word, 0], spans[word, 1])


def _hashes(codes: Any, spans: Any) -> NDArray[np.uint32]:
    out = np.empty(len(spans), np.uint32)
    _hash_all(codes, spans, out)
    return out


@kernel
def _add_up(codes: Any, spans: Any, weight: Any, followed: Any, pairs: Any, triples: Any) -> None:
    for turn in range(2):
        for word in range(len(spans)):
            a, b = _BORDER, _BORDER
            for k in range(spans[word, 0], spans[word, 1] + 1):
                c = _plain(codes[k]) if k < spans[word, 1] else _BORDER
                if turn == 0:
                    triples[_slot(a, b, c)] += weight[word]
                    followed[_slot(_BORDER, a, b)] += weight[word]
                else:
                    pairs[_slot(a, b, c)] = followed[_slot(_BORDER, a, b)]
                a, b = b, c


def _count(codes: Any, spans: Any, weight: Any) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Counts at each trigram's place: of its first two letters, and of the trigram itself."""
    followed, pairs, triples = (np.zeros(1 << _BITS, np.float32) for _ in range(3))
    _add_up(codes, spans, weight, followed, pairs, triples)
    return pairs, triples


@kernel
def _enter(keys: Any, logs: Any, words: Any, odds: Any) -> None:
    mask = len(keys) - 1
    for k in range(len(words)):
        slot = np.int64(words[k]) & mask
        while keys[slot] != 0 and keys[slot] != words[k]:
            slot = (slot + 1) & mask
        logs[slot] = odds[k] if keys[slot] == 0 else max(logs[slot], odds[k])
        keys[slot] = words[k]


@part
def _known(key: np.uint32, spelling: Any) -> np.float32:
    """Log probability of a known word, else 1."""
    mask = len(spelling.keys) - 1
    slot = np.int64(key) & mask
    while spelling.keys[slot] != 0:
        if spelling.keys[slot] == key:
            return np.float32(spelling.logs[slot])
        slot = (slot + 1) & mask
    return np.float32(1)


@part
def word_odds(codes: Any, i: int, j: int, spelling: Any) -> np.float32:
    """Log probability of the folded word ``codes[i:j]``: as known, by its stem, or letter by letter."""
    key = np.uint64(0)
    a, b = _BORDER, _BORDER
    spelled = _NEW
    for k in range(i, j):
        c = _plain(codes[k])
        key = key * _PRIME + c
        spelled += spelling.trigrams[_slot(a, b, c)]
        a, b = b, c
    known = _known(_finish(key), spelling)
    if known <= 0:
        return known
    spelled += spelling.trigrams[_slot(a, b, _BORDER)]
    for end in range(j - 1, max(i + _LEAST_STEM, j - _ENDING) - 1, -1):
        stem = _known(_hash(codes, i, end) ^ np.uint32(_STEM), spelling)
        if stem <= 0:
            return np.float32(max(spelled, stem - _STEM_COST - _ENDING_COST * np.float32(j - end)))
    return np.float32(spelled)


@kernel
def _odds(codes: Any, ends: Any, spelling: Any, out: Any) -> None:
    for word in range(len(out)):
        out[word] = word_odds(codes, ends[word], ends[word + 1], spelling)


@part
def known_word(codes: Any, i: int, j: int, spelling: Any) -> bool:
    """Whether the folded word ``codes[i:j]`` is known as it stands."""
    return bool(_known(_hash(codes, i, j), spelling) <= 0)


@part
def known_backwards(codes: Any, i: int, j: int, spelling: Any) -> bool:
    """Whether the word ``codes[i:j]`` is none that is known, and the same one backwards is."""
    if known_word(codes, i, j, spelling):
        return False
    key = np.uint64(0)
    for k in range(j - 1, i - 1, -1):
        key = key * _PRIME + _plain(codes[k])
    return bool(_known(_finish(key), spelling) <= 0)
