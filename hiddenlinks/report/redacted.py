"""A report without personal data: its findings, what stood at their ends, and who judged them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from hiddenlinks.beside import Beside, Passage, Said
from hiddenlinks.findings import Finding
from hiddenlinks.verdicts import Verdict

__all__ = ["Redacted", "redacted"]

_Span = tuple[int, int]
_Spans = dict[str | None, _Span]


class Redacted(NamedTuple):
    """What is left of the parts of a report."""

    findings: tuple[Finding, ...]
    beside: dict[str, Beside]
    verdicts: tuple[Verdict, ...]
    further: tuple[str, ...]


def redacted(
    findings: tuple[Finding, ...],
    beside: Mapping[str, Beside],
    verdicts: tuple[Verdict, ...] = (),
    further: tuple[str, ...] = (),
) -> Redacted:
    """The parts of one report as one document: who is named twice in it has one pseudonym. ``further``: more lines.

    The spans of evidence are moved with the passages that they point into; where personal data crosses the border of a
    span, the span goes.
    """
    from hiddenlinks.redact import Redactor

    pairs = [(finding, beside[finding.finding_id]) for finding in findings if finding.finding_id in beside]
    texts = list(dict.fromkeys(text for finding, both in pairs for text in _texts(both, _spans(finding))))
    texts += [*(verdict.why for verdict in verdicts), *further]
    redactor = Redactor()
    redactor.findings(findings)
    redactor.names(verdict.by for verdict in verdicts)
    redactor.texts(texts)
    keys = list(
        dict.fromkeys(
            said.node for _, both in pairs for said in (both.listing, both.other) if said and said.node
        )
    )
    sides = _Sides(
        dict(zip(texts, redactor.texts(texts), strict=True)),
        dict(zip(keys, redactor.keys(keys), strict=True)),
    )
    names = redactor.names(verdict.by for verdict in verdicts)
    told = [
        verdict.model_copy(update={"by": name, "why": sides.texts[verdict.why]})
        for verdict, name in zip(verdicts, names, strict=True)
    ]
    left = {finding.finding_id: sides.beside(both, _spans(finding)) for finding, both in pairs}
    found = [
        _moved(clean, left[clean.finding_id][1]) if clean.finding_id in left else clean
        for clean in redactor.findings(findings)
    ]
    both = {name: side for name, (side, _) in left.items()}
    return Redacted(tuple(found), both, tuple(told), tuple(sides.texts[line] for line in further))


def _spans(finding: Finding) -> _Spans:
    """Where the evidence of ``finding`` points, by field: the first of each, which the passages were cut around."""
    seen = [signal.evidence for signal in finding.signals]
    return {evidence.field: evidence.span for evidence in reversed(seen) if evidence.span is not None}


def _fields(both: Beside) -> Iterator[tuple[Passage | None, str | None]]:
    """The passages of both sides, and the field of the end's."""
    yield from ((both.listing.title, None), (both.listing.text, None))
    if both.other is not None:
        yield from ((both.other.title, "title"), (both.other.text, _field(both.other)))


def _field(other: Said) -> str:
    return other.part[2] if other.part else "text"


def _texts(both: Beside, spans: _Spans) -> Iterator[str]:
    """The texts that have to be redacted: passages, and their pieces around a span."""
    for passage, field in _fields(both):
        if passage is not None:
            yield from (passage.text, *_pieces(passage, spans.get(field)))
    if both.other is not None and both.other.part is not None and both.other.part[1] is not None:
        yield both.other.part[1]


def _pieces(passage: Passage, span: _Span | None) -> tuple[str, ...]:
    """The text before ``span`` ([start, end) in the whole text), in it and behind it."""
    if span is None:
        return ()
    first, last = (max(0, place - passage.start) for place in span)
    return passage.text[:first], passage.text[first:last], passage.text[last:]


@dataclass(frozen=True)
class _Sides:
    """Texts and keys of nodes with what stands in their place."""

    texts: dict[str, str]
    keys: dict[str, str]

    def beside(self, both: Beside, spans: _Spans) -> tuple[Beside, dict[str, _Span | None]]:
        """Both sides redacted, and by field where the span of the evidence stands then."""
        moved: dict[str, _Span | None] = {}
        listing, other = self._side(both.listing), both.other
        if other is not None:
            for passage, field in ((other.title, "title"), (other.text, _field(other))):
                if passage is not None and field in spans:
                    moved[field] = self._span(passage, spans[field])
            other = self._side(other)
        return Beside(listing=listing, other=other), moved

    def _side(self, said: Said) -> Said:
        update: dict[str, object] = {
            name: passage and passage.model_copy(update={"text": self.texts[passage.text]})
            for name, passage in (("title", said.title), ("text", said.text))
        }
        if said.node is not None:
            update["node"] = self.keys[said.node]
        if said.part is not None and said.part[1] is not None:
            update["part"] = (said.part[0], self.texts[said.part[1]], said.part[2])
        return said.model_copy(update=update)

    def _span(self, passage: Passage, span: _Span) -> _Span | None:
        pieces = [self.texts[piece] for piece in _pieces(passage, span)]
        start = passage.start + len(pieces[0])
        whole = self.texts[passage.text] == "".join(pieces)
        return (start, start + len(pieces[1])) if whole else None


def _moved(finding: Finding, moved: dict[str, _Span | None]) -> Finding:
    """``finding`` with the spans of its evidence where they stand in the redacted passages."""
    signals = []
    for signal in finding.signals:
        seen = signal.evidence
        if seen.span is not None and seen.field in moved:
            seen = seen.model_copy(update={"span": moved[seen.field]})
        signals.append(signal.model_copy(update={"evidence": seen}))
    return finding.model_copy(update={"signals": tuple(signals)})
