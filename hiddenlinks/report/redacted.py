"""A report without personal data: its findings, what stood at their ends, and who judged them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from hiddenlinks.beside import Beside, Passage, Said
from hiddenlinks.findings import Evidence, Finding, Signal
from hiddenlinks.verdicts import Verdict

if TYPE_CHECKING:
    from hiddenlinks.redact import Redactor

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

    pairs = {
        one.finding_id: (beside[one.finding_id], _spans(one)) for one in findings if one.finding_id in beside
    }
    texts = list(dict.fromkeys(text for both, _ in pairs.values() for text in _texts(both)))
    texts += [*(verdict.why for verdict in verdicts), *further]
    redactor = Redactor()
    redactor.learn(findings)
    redactor.names(verdict.by for verdict in verdicts)

    def read() -> dict[str, str]:
        left = dict(zip(texts, redactor.texts(texts), strict=True))
        pieces = list(
            dict.fromkeys(piece for both, spans in pairs.values() for piece in _cut(both, spans, left))
        )
        return left | dict(zip(pieces, redactor.texts(pieces), strict=True))

    sides = _Sides(redactor.until_known(read), _nodes(redactor, [both for both, _ in pairs.values()]))
    left = {name: sides.beside(*pair) for name, pair in pairs.items()}
    found = [
        _moved(clean, left[clean.finding_id][1]) if clean.finding_id in left else clean
        for clean in redactor.findings(findings)
    ]
    both = {name: side for name, (side, _) in left.items()}
    told = _told(verdicts, redactor, sides.texts)
    return Redacted(tuple(found), both, told, tuple(sides.texts[line] for line in further))


def _told(verdicts: tuple[Verdict, ...], redactor: Redactor, texts: Mapping[str, str]) -> tuple[Verdict, ...]:
    """The verdicts without the names of those who judged, and with what is left of their reasons."""
    names = redactor.names(verdict.by for verdict in verdicts)
    return tuple(
        verdict.model_copy(update={"by": name, "why": texts[verdict.why]})
        for verdict, name in zip(verdicts, names, strict=True)
    )


def _nodes(redactor: Redactor, sides: Iterable[Beside]) -> dict[str, str]:
    """The nodes of both sides with what stands in their place."""
    nodes = [said.node for both in sides for said in (both.listing, both.other) if said and said.node]
    return dict(zip(nodes, redactor.keys(nodes), strict=True))


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


def _texts(both: Beside) -> Iterator[str]:
    """The texts that have to be redacted."""
    yield from (passage.text for passage, _ in _fields(both) if passage is not None)
    if both.other is not None and both.other.part is not None and both.other.part[1] is not None:
        yield both.other.part[1]


def _cut(both: Beside, spans: _Spans, left: Mapping[str, str]) -> Iterator[str]:
    """The pieces around a span of those passages of which something else is ``left``."""
    for passage, field in _fields(both):
        if passage is not None and field in spans and left[passage.text] != passage.text:
            yield from _pieces(passage, spans[field])


def _pieces(passage: Passage, span: _Span) -> tuple[str, str, str]:
    """The text before ``span`` ([start, end) in the whole text), in it and behind it."""
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
        same = listing is both.listing and other is both.other
        return both if same else Beside(listing=listing, other=other), moved

    def _side(self, said: Said) -> Said:
        part = said.part
        if part is not None and part[1] is not None:
            part = (part[0], self.texts[part[1]], part[2])
        update = {
            "node": said.node and self.keys[said.node],
            "title": self._passage(said.title),
            "text": self._passage(said.text),
            "part": part,
        }
        given = said.__dict__
        return said if update.items() <= given.items() else Said(**{**given, **update})

    def _passage(self, passage: Passage | None) -> Passage | None:
        """The same object where nothing in it is personal, as in most."""
        if passage is None or self.texts[passage.text] == passage.text:
            return passage
        return Passage(text=self.texts[passage.text], start=passage.start, length=passage.length)

    def _span(self, passage: Passage, span: _Span) -> _Span | None:
        if self.texts[passage.text] == passage.text:
            return span
        pieces = [self.texts[piece] for piece in _pieces(passage, span)]
        start = passage.start + len(pieces[0])
        whole = self.texts[passage.text] == "".join(pieces)
        return (start, start + len(pieces[1])) if whole else None


def _moved(finding: Finding, moved: dict[str, _Span | None]) -> Finding:
    """``finding`` with the spans of its evidence where they stand in the redacted passages."""
    signals = tuple(_signal_moved(signal, moved) for signal in finding.signals)
    return finding if signals == finding.signals else Finding(**{**finding.__dict__, "signals": signals})


def _signal_moved(signal: Signal, moved: dict[str, _Span | None]) -> Signal:
    seen = signal.evidence
    if seen.span is None or seen.field is None or moved.get(seen.field, seen.span) == seen.span:
        return signal
    evidence = Evidence(**{**seen.__dict__, "span": moved[seen.field]})
    return Signal(name=signal.name, weight=signal.weight, evidence=evidence)
