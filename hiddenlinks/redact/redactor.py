"""The redactor: texts, node keys and findings of one document without the personal data in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

from hiddenlinks.findings import Evidence, Finding, Hop, Signal
from hiddenlinks.redact.pseudonyms import Pseudonyms

__all__ = ["Redactor"]

Read = TypeVar("Read")

_ROUNDS: Final = 8  # a bound for certainty: what was replaced may uncover a second address beside it


class Redactor:
    """Replaces personal data in one document: equal values by equal pseudonyms, numbered as they first occur.

    Learn what belongs to the document before writing it (``keys``: its nodes, ``texts``: its texts): a name that
    one of them announces is then replaced in all, wherever it stands as a word. Redacting twice changes nothing
    more.

    What is replaced: accounts, telephone numbers and mail addresses that
    :mod:`hiddenlinks.identity.addresses` reads, tenants of shared hosts and of link-in-bio pages, values of
    parameters such as ``user=``, seller ids that are names. Names in running text that nothing announces stay.
    """

    def __init__(self, texts: Iterable[str] = (), keys: Iterable[str] = ()) -> None:
        from hiddenlinks.redact.reader import Reader  # its patterns are many, and most runs redact nothing

        self._known = Pseudonyms()
        self._reader = Reader(self._known)
        self.keys(keys)
        self.texts(texts)

    def text(self, text: str) -> str:
        """``text`` without personal data."""
        return self.texts([text])[0]

    def texts(self, texts: Iterable[str]) -> list[str]:
        """The same for many running texts, in columns; in the order given."""
        return self._settled(list(texts), lambda texts: texts)

    def keys(self, keys: Iterable[str]) -> list[str]:
        """The same for keys of nodes: ``handle:telegram/NAME``, ``seller:ID``, addresses; in the order given."""
        return self._settled(list(keys), self._reader.keys)

    def names(self, names: Iterable[str]) -> list[str]:
        """The pseudonyms of what is known to be names of people."""
        return [self._reader.name(name) for name in names]

    def _settled(self, given: list[str], first: Callable[[list[str]], list[str]]) -> list[str]:
        """What is left of ``given`` when nothing is found any more; ``first`` reads each of them once before."""
        distinct = list(dict.fromkeys(given))
        self._known.reserve(distinct)
        out = self._known.swept(first(list(map(_scalar, distinct))))
        for _ in range(_ROUNDS):
            before, out = out, self._known.swept(self._reader.read(out))
            if out == before:
                break
        redacted = dict(zip(distinct, out, strict=True))
        return [redacted[text] for text in given]

    def findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings without personal data: in sellers, targets, ways and evidence. The ids of findings stay."""
        found = tuple(findings)
        return tuple(map(self.learn(found).finding, found))

    def learn(self, findings: Iterable[Finding]) -> _Redacted:
        """What stands in the place of the keys and texts of ``findings``, once no name is learnt any more."""
        found = tuple(findings)
        keys = list(dict.fromkeys(key for finding in found for key in _keys(finding)))
        texts = list(dict.fromkeys(text for finding in found for text in _texts(finding)))
        left = self.until_known(lambda: (self.keys(keys), self.texts(texts)))
        return _Redacted(dict(zip(keys, left[0], strict=True)), dict(zip(texts, left[1], strict=True)))

    def until_known(self, read: Callable[[], Read]) -> Read:
        """What ``read`` gives once it teaches no name any more: who is named in one text may stand in another."""
        for _ in range(_ROUNDS):
            known, left = self._known.extent, read()
            if self._known.extent == known:
                break
        return left


def _scalar(text: str) -> str:
    """``text`` with ``?`` for lone surrogates, which no column holds."""
    return text if text.isascii() else text.encode("utf-8", "replace").decode()


def _keys(finding: Finding) -> Iterator[str]:
    """The nodes of a finding, the way first, so that names are numbered in its order."""
    yield from (hop.node for hop in finding.path)
    yield from () if finding.target is None else (finding.target,)
    yield f"listing:{finding.listing_id}"
    yield from () if finding.seller_id is None else (f"seller:{finding.seller_id}",)


def _texts(finding: Finding) -> Iterator[str]:
    """Everything else in a finding that the input may have written."""
    yield from (hop.persona for hop in finding.path if hop.persona is not None)
    for signal in finding.signals:
        yield signal.evidence.text
        yield from () if signal.evidence.row is None else (signal.evidence.row,)


@dataclass(frozen=True)
class _Redacted:
    """The keys and texts of findings with what stands in their place."""

    keys: dict[str, str]
    texts: dict[str, str]

    def finding(self, finding: Finding) -> Finding:
        listing, seller = f"listing:{finding.listing_id}", f"seller:{finding.seller_id}"
        update = {
            "listing_id": self.keys[listing].removeprefix("listing:"),
            "seller_id": finding.seller_id and self.keys[seller].removeprefix("seller:"),
            "signals": tuple(map(self._signal, finding.signals)),
            "target": None if finding.target is None else self.keys[finding.target],
            "path": tuple(map(self._hop, finding.path)),
        }
        given = finding.__dict__
        return finding if update.items() <= given.items() else Finding(**{**given, **update})

    def _hop(self, hop: Hop) -> Hop:
        node, persona = self.keys[hop.node], None if hop.persona is None else self.texts[hop.persona]
        if (node, persona) == (hop.node, hop.persona):
            return hop
        return Hop(
            node=node, kind=hop.kind, provenance=hop.provenance, persona=persona, observed_at=hop.observed_at
        )

    def _signal(self, signal: Signal) -> Signal:
        seen = signal.evidence
        text, row = self.texts[seen.text], None if seen.row is None else self.texts[seen.row]
        if (text, row) == (seen.text, seen.row):
            return signal
        evidence = Evidence(text=text, table=seen.table, row=row, field=seen.field, span=seen.span)
        return Signal(name=signal.name, weight=signal.weight, evidence=evidence)
