"""An independent application of the contract's seven rules to a small made-up marketplace, by plain search.

It follows ways one persona at a time. Slow on purpose: nothing here is shared with the code that it checks.
"""

from __future__ import annotations

from collections import defaultdict
from typing import Any, NamedTuple

from reading import LIMITS, POST, Reading, covers

from hiddenlinks.synth.places import SHORT_HOSTS
from hiddenlinks.synth.stage import PERSONAS
from hiddenlinks.vocabulary import CATEGORIES, Family

STUCK = {301, 302, 303, 307, 308, 401, 403, 429, *range(500, 600)}


class Verdict(NamedTuple):
    direction: str
    category: str | None
    target: str | None


class Oracle(Reading):
    """All rules over the tables of a market."""

    def forward(self, start: str) -> set[Verdict]:
        found: set[Verdict] = set()
        for persona in PERSONAS:
            found |= self._forward(start, persona)
        return found

    def _forward(self, start: str, persona: str) -> set[Verdict]:
        found: set[Verdict] = set()
        seller, excused = self.latest[start]["seller_id"], frozenset(covers(self.declared[start]))
        states = [(start, 0, 0, excused)]
        beyond: set[tuple[str, str]] = set()
        seen: dict[tuple[str, Any], list[tuple[int, int]]] = {(start, excused): [(0, 0)]}
        while states:
            node, placed, automatic, fine = states.pop()
            if node != start:
                verdicts, fine = self._arrive(node, persona, seller, fine)
                found |= verdicts
                if any(v.category for v in verdicts):
                    continue
            for link in self.step(node, persona):
                is_placed = link.family == Family.PLACED
                if is_placed and not (node == start or self.controlled(node, seller)):
                    continue
                state = (link.target, placed + is_placed, automatic + (not is_placed), fine)
                if state[1] > LIMITS[Family.PLACED] or state[2] > LIMITS[Family.AUTOMATIC]:
                    beyond.add((node, link.target))
                    continue
                known = seen.setdefault((link.target, fine), [])
                if not any(p <= state[1] and a <= state[2] for p, a in known):
                    known.append(state[1:3])
                    states.append(state)
        reached = {node for node, _ in seen}
        return found | {Verdict("forward", None, node) for node, target in beyond if target not in reached}

    def _arrive(
        self, node: str, persona: str, seller: str, fine: frozenset[str | None]
    ) -> tuple[set[Verdict], frozenset[str | None]]:
        """What is found at a node, and what is excused behind it."""
        if node in self.latest:
            category, row = self.declared[node], self.latest[node]
            if category is None or category in fine:
                return set(), fine
            if row["seller_id"] == seller and row["price"] is not None:
                return set(), fine | covers(category)
            return {Verdict("forward", category, node)}, fine
        about = self.about(node, persona) - fine
        if about:
            return {Verdict("forward", category, node) for category in about}, fine
        return ({Verdict("forward", None, node)} if self._stuck(node, persona) else set()), fine

    def _stuck(self, node: str, persona: str) -> bool:
        onward = list(self.step(node, persona))
        row = self.state.get((node, persona))
        if any(link.family == Family.AUTOMATIC for link in onward):
            return False
        if row is None:
            return not onward and self.is_kind(node, SHORT_HOSTS, "shortener")
        return bool(row["interstitial"]) or row["status"] in STUCK

    def inbound(self) -> dict[str, set[Verdict]]:
        found: dict[str, set[Verdict]] = defaultdict(set)
        for persona in PERSONAS:
            origins = {page for page, at in self.pages if at == persona} | set(self.told)
            origins |= {
                node
                for node in self.links
                if node.startswith("https://") and node.split("/")[2] in self.labels
            }
            origins |= {f"handle:telegram/{m[1]}" for m in map(POST.match, origins) if m}
            for origin in origins:
                if "bazaar.example" in origin:
                    continue
                for category in self.about(origin, persona):
                    for listing in self._promoted(origin, category, persona):
                        found[listing].add(Verdict("inbound", category, origin))
        return found

    def _promoted(self, origin: str, category: str, persona: str) -> set[str]:
        reached: set[str] = set()
        states: list[tuple[str, int, int, str]] = [(origin, 0, 0, "")]
        seen = set(states)
        while states:
            node, placed, automatic, seller = states.pop()
            if node in self.latest:
                if category in covers(self.declared[node]):
                    continue
                reached.add(node)
                seller = seller or self.latest[node]["seller_id"]
            for link in self.step(node, persona):
                is_placed = link.family == Family.PLACED
                if is_placed and node != origin and not self.controlled(node, seller):
                    continue
                state = (link.target, placed + is_placed, automatic + (not is_placed), seller)
                if (
                    state[1] <= LIMITS[Family.PLACED]
                    and state[2] <= LIMITS[Family.AUTOMATIC]
                    and state not in seen
                ):
                    seen.add(state)
                    states.append(state)
        return reached

    def by_itself(self) -> dict[str, set[Verdict]]:
        found: dict[str, set[Verdict]] = defaultdict(set)
        texts = [
            (f"listing:{row['listing_id']}", text)
            for row in self.tables["listings"].to_dicts()
            for text in (row["title"], row["description"], *(row["image_payloads"] or []))
        ]
        texts += [
            (f"listing:{row['listing_id']}", row["title"]) for row in self.tables["variants"].to_dicts()
        ]
        for node, text in texts:
            for kind in set(self.shown(text)) & set(CATEGORIES) - covers(self.declared[node]):
                found[node].add(Verdict("self", kind, None))
        return found

    def verdicts(self) -> dict[str, set[Verdict]]:
        """Everything that the rules say about each listing."""
        inbound, alone = self.inbound(), self.by_itself()
        return {
            node: self.forward(node) | inbound.get(node, set()) | alone.get(node, set())
            for node in self.latest
        }
