"""The redactor: texts, node keys and findings of one document without the personal data in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from hiddenlinks.findings import Finding, Hop, Signal
from hiddenlinks.redact.pseudonyms import Pseudonyms

__all__ = ["Redactor"]

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
        return self._settled(list(texts), lambda text: text)

    def keys(self, keys: Iterable[str]) -> list[str]:
        """The same for keys of nodes: ``handle:telegram/NAME``, ``seller:ID``, addresses; in the order given."""
        return self._settled(list(keys), self._reader.key)

    def names(self, names: Iterable[str]) -> list[str]:
        """The pseudonyms of what is known to be names of people."""
        return [self._reader.name(name) for name in names]

    def _settled(self, given: list[str], first: Callable[[str], str]) -> list[str]:
        """What is left of ``given`` when nothing is found any more; ``first`` reads each of them once before."""
        distinct = list(dict.fromkeys(given))
        self._known.reserve(distinct)
        out = self._known.swept([first(_scalar(text)) for text in distinct])
        for _ in range(_ROUNDS):
            before, out = out, self._known.swept(self._reader.read(out))
            if out == before:
                break
        redacted = dict(zip(distinct, out, strict=True))
        return [redacted[text] for text in given]

    def findings(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """The findings without personal data: in sellers, targets, ways and evidence. The ids of findings stay."""
        found = tuple(findings)
        self.keys(key for finding in found for key in _keys(finding))
        self.texts(text for finding in found for text in _texts(finding))
        keys = dict.fromkeys(key for finding in found for key in _keys(finding))
        texts = dict.fromkeys(text for finding in found for text in _texts(finding))
        redacted = _Redacted(
            dict(zip(keys, self.keys(keys), strict=True)), dict(zip(texts, self.texts(texts), strict=True))
        )
        return tuple(map(redacted.finding, found))


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
        update: dict[str, object] = {
            "listing_id": self.keys[listing].removeprefix("listing:"),
            "seller_id": finding.seller_id and self.keys[seller].removeprefix("seller:"),
            "signals": tuple(map(self._signal, finding.signals)),
            "target": None if finding.target is None else self.keys[finding.target],
            "path": tuple(map(self._hop, finding.path)),
        }
        return finding.model_copy(update=update)

    def _hop(self, hop: Hop) -> Hop:
        persona = None if hop.persona is None else self.texts[hop.persona]
        return hop.model_copy(update={"node": self.keys[hop.node], "persona": persona})

    def _signal(self, signal: Signal) -> Signal:
        seen = signal.evidence
        row = None if seen.row is None else self.texts[seen.row]
        return signal.model_copy(
            update={"evidence": seen.model_copy(update={"text": self.texts[seen.text], "row": row})}
        )
