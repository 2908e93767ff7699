"""Whatever field of a finding something personal is planted in, it does not leave."""

from __future__ import annotations

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hiddenlinks.findings import Evidence, Finding, Hop, Signal, Versions
from hiddenlinks.redact import PSEUDONYM, Redactor
from hiddenlinks.vocabulary import Direction, LinkKind, Provenance, Source, Status

NAMES = st.from_regex(r"[a-z]{3,8}_[a-z]{2,6}[0-9]{2}", fullmatch=True)
MAILS = st.from_regex(r"[a-z]{4,9}[0-9]{2}@[a-z]{4,9}\.(?:com|example|de)", fullmatch=True)
PHONES = st.from_regex(r"49170[1-9][0-9]{6}", fullmatch=True)


@st.composite
def findings(draw: st.DrawFn, planted: tuple[str, str, str]) -> Finding:
    """A finding that holds a name, a mail address and a number in fields that are drawn."""
    name, mail, phone = planted
    nodes = [
        f"handle:telegram/{name}",
        f"https://t.me/{name}/7",
        f"handle:email/{mail}",
        f"handle:whatsapp/{phone}",
        f"https://shop.example/?u=https%3A%2F%2Fwa.me%2F{phone}&mail={mail}",
        f"seller:{name}",
    ]
    texts = [f"leads over {node}" for node in nodes] + [
        name,
        f"Telegram: @{name}",
        f"+{phone}",
        f"write to {mail}",
    ]
    node, text = st.sampled_from(nodes), st.sampled_from(texts)
    path = [Hop(node="listing:7")]
    for _ in range(draw(st.integers(1, 3))):
        kind, persona = draw(st.sampled_from([LinkKind.ANCHOR, LinkKind.QR])), draw(st.none() | text)
        path.append(Hop(node=draw(node), kind=kind, provenance=Provenance.OBSERVED, persona=persona))
    seen = [
        Evidence(text=draw(text), table="pages", row=draw(st.none() | node), field="text") for _ in range(2)
    ]
    return Finding(
        finding_id=draw(st.from_regex(r"[0-9a-f]{16}", fullmatch=True)),
        listing_id=draw(st.sampled_from(["7", f"7 {mail}", f"7-{name}"])),
        seller_id=draw(st.sampled_from([None, "s7", name, mail])),
        direction=Direction.FORWARD,
        source=Source.LINK,
        category="medicine",
        status=Status.HIDDEN,
        score=0.9,
        prior=-4.6,
        signals=tuple(Signal(name="laid", weight=1.0, evidence=evidence) for evidence in seen),
        target=path[-1].node,
        path=tuple(path),
        age_gated=None,
        first_seen=None,
        last_seen=None,
        versions=Versions(library="1", lexicon="1", model="1", policy="1"),
    )


@settings(max_examples=60)
@given(planted=st.tuples(NAMES, MAILS, PHONES), data=st.data())
def test_nothing_that_was_planted_leaves(planted: tuple[str, str, str], data: st.DataObject) -> None:
    # all three are announced somewhere, as they are where they come from: in nodes
    name, mail, phone = planted
    known = (f"handle:telegram/{name}", f"handle:email/{mail}", f"handle:phone/{phone}")
    first = data.draw(findings(planted))
    made = (
        first.model_copy(update={"path": (*first.path, *(Hop(node=key) for key in known))}),
        data.draw(findings(planted)),
    )
    left = Redactor().findings(made)
    for before, after in zip(made, left, strict=True):
        text = PSEUDONYM.sub("", after.model_dump_json(exclude={"finding_id"}))
        assert name not in text
        assert mail not in text
        assert phone[2:] not in re.sub(r"\D", "", text)
        assert after.finding_id == before.finding_id
        assert Finding.model_validate(after.model_dump()) == after
    keys = {
        (one.node, other.node)
        for a, b in zip(made, left, strict=True)
        for one, other in zip(a.path, b.path, strict=True)
    }
    assert len(keys) == len({one for one, _ in keys}) == len({other for _, other in keys})
    assert Redactor().findings(left) == left
    assert Redactor().findings(made) == left
