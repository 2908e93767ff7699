"""The tables of a made-up marketplace as the oracle reads them: who declares, links, shows and controls what.

It knows every item that was written, so that no recogniser is needed. Slow on purpose: nothing here is shared
with the code that it checks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

import polars as pl

from hiddenlinks.identity.references import key_of
from hiddenlinks.identity.unwrap import nested
from hiddenlinks.synth.places import BIO_HOSTS, SHORT_HOSTS
from hiddenlinks.synth.stage import PERSONAS
from hiddenlinks.synth.vocabulary import LANGUAGES, language
from hiddenlinks.vocabulary import CATEGORIES, FAMILY, Family, LinkKind

if TYPE_CHECKING:
    from collections.abc import Iterator

ITEM = re.compile(r"https://(?:[\w-]+\.)?bazaar\.example/item/(\d+)\.html")
POST = re.compile(r"https://t\.me/(\w+)/\d+$")
LIMITS = {Family.PLACED: 8, Family.AUTOMATIC: 50}


class Link(NamedTuple):
    target: str
    family: Family
    persona: str | None


def key(reference: str) -> str:
    found, reason = key_of(reference)
    assert found is not None, (reference, reason)
    item = ITEM.match(found)
    return f"listing:{item[1]}" if item else found


def covers(declared: str | None) -> set[str | None]:
    return {"medicine", "supplement"} if declared == "medicine" else {declared}


class Reading:
    """What the tables of a market say, row by row."""

    def __init__(
        self, sold: dict[str, str], implied: list[tuple[str, str, LinkKind]], tables: dict[str, pl.DataFrame]
    ) -> None:
        self.sold = sold
        self.tables = tables
        self.kinds = self._kinds()
        self.paths = {
            path: category
            for code in LANGUAGES
            for category, (paths, _) in language(code).goods.items()
            for path in paths
        }
        latest = tables["listings"].sort("observed_at").unique("listing_id", keep="last", maintain_order=True)
        self.latest = {f"listing:{row['listing_id']}": row for row in latest.to_dicts()}
        self.declared = {node: self._declares(row) for node, row in self.latest.items()}
        self.labels = {row["domain"]: row["label"] for row in tables["domains"].to_dicts()}
        self.links, self.joined = self._links(implied)
        self.hubs = self._hubs()
        self.pages, self.state = self._pages()
        self.told = {
            self.joined.get(key(r["node"]), key(r["node"])): r["category"]
            for r in tables["targets"].to_dicts()
        }

    def _declares(self, row: dict[str, Any]) -> str | None:
        if row["category"] is not None:
            return self.paths.get(row["category"])
        return next((kind for kind in self.shown(row["title"]) if kind in CATEGORIES), None)

    def _kinds(self) -> dict[str, set[str]]:
        """The labels of the items that each line of any text names."""
        tables = self.tables
        columns = [
            tables["listings"]["title"],
            tables["listings"]["description"],
            tables["variants"]["title"],
        ]
        columns += [
            tables["listings"]["image_payloads"].explode(),
            tables["pages"]["text"],
            tables["pages"]["title"],
        ]
        lines = (
            pl.concat([column.rename("line") for column in columns]).drop_nulls().str.split("\n").explode()
        )
        lines = lines.unique().sort()
        hits = lines.str.extract_many(sorted(self.sold), overlapping=True)
        found = zip(lines.to_list(), hits.to_list(), strict=True)
        return {line: {self.sold[name] for name in names} for line, names in found if names}

    def shown(self, text: str | None) -> dict[str, int]:
        """Labels of the items that a text names, with the number of lines that do."""
        counts: dict[str, int] = defaultdict(int)
        for line in (text or "").split("\n"):
            kinds = self.kinds.get(line, set())
            for kind in kinds - ({"benign"} if len(kinds) > 1 else set()):
                counts[kind] += 1
        return dict(counts)

    def _links(
        self, implied: list[tuple[str, str, LinkKind]]
    ) -> tuple[dict[str, list[Link]], dict[str, str]]:
        rows = [
            (key(r["source"]), key(r["target"]), LinkKind(r["kind"]), r["persona"])
            for r in self.tables["links"].to_dicts()
        ]
        rows += [(key(source), key(target), kind, None) for source, target, kind in implied]
        seen = pl.concat([self.tables["links"]["source"], self.tables["links"]["target"]])
        rows += [
            (key(row["reference"]), key(row["nested"]), LinkKind.UNWRAPPED, None)
            for row in nested(seen).to_dicts()
        ]
        joined = {source: target for source, target, kind, _ in rows if kind == LinkKind.CANONICAL}
        joined |= {max(ends): min(ends) for *ends, kind, _ in rows if kind == LinkKind.SAME_AS}
        links: dict[str, list[Link]] = defaultdict(list)
        for source, target, kind, persona in rows:
            if FAMILY[kind] in LIMITS:
                links[joined.get(source, source)].append(
                    Link(joined.get(target, target), FAMILY[kind], persona)
                )
        for row in self.tables["pages"].to_dicts():
            post = POST.match(key(row["url"]))
            if post:
                links[f"handle:telegram/{post[1]}"].append(Link(post[0], Family.PLACED, None))
        return links, joined

    def _hubs(self) -> set[str]:
        parent: dict[str, str] = {}

        def root(node: str) -> str:
            while parent.get(node, node) != node:
                node = parent[node]
            return node

        sellers: dict[str, set[str]] = defaultdict(set)
        for source, links in self.links.items():
            if source not in self.latest:
                continue
            for link in links:
                if link.family == Family.PLACED:
                    sellers[link.target].add(self.latest[source]["seller_id"])
        for node, theirs in sellers.items():
            if node.startswith(("handle:", "file:", "image:")):
                first = min(theirs)
                for seller in theirs:
                    parent[root(seller)] = root(first)
        return {node for node, theirs in sellers.items() if len({root(s) for s in theirs}) >= 20}

    def _pages(self) -> tuple[dict[tuple[str, str], dict[str, int]], dict[tuple[str, str], dict[str, Any]]]:
        """What each page shows, and its row, for each (page, persona)."""
        shown: dict[tuple[str, str], dict[str, int]] = {}
        state: dict[tuple[str, str], dict[str, Any]] = {}
        for row in self.tables["pages"].sort("observed_at").to_dicts():
            counts = self.shown(f"{row['text'] or row['title'] or ''}")
            for persona in PERSONAS if row["persona"] is None else (row["persona"],):
                node = self.joined.get(key(row["url"]), key(row["url"]))
                shown[node, persona], state[node, persona] = counts, row
        return shown, state

    def about(self, node: str, persona: str) -> set[str]:
        """Categories that a page or handle is about; a listing about none."""
        if node.startswith(("listing:", "seller:", "image:", "file:")):
            return set()
        pages = [node]
        if node.startswith("handle:telegram/"):
            name = node.removeprefix("handle:telegram/")
            pages += [
                page
                for page, at in self.pages
                if at == persona and re.match(rf"https://t\.me/{name}/\d+$", page)
            ]
        total: dict[str, int] = defaultdict(int)
        for page in pages:
            for kind, count in self.pages.get((page, persona), {}).items():
                total[kind] += count
        offers = sum(total.values())
        found = {kind for kind in CATEGORIES if total[kind] and total[kind] >= 0.2 * offers}
        host = node.split("/")[2] if node.startswith("https://") else ""
        found |= {self.labels[host]} & set(CATEGORIES) if host in self.labels else set()
        return found | ({self.told[node]} if node in self.told else set())

    def controlled(self, node: str, seller: str) -> bool:
        if node in self.hubs:
            return False
        if node.startswith(("listing:", "handle:", "image:", "file:")):
            return True
        if node.startswith("seller:"):
            return node == f"seller:{seller}"
        return self.is_kind(node, SHORT_HOSTS, "shortener") or self.is_kind(node, BIO_HOSTS, "link_in_bio")

    def is_kind(self, node: str, hosts: tuple[str, ...], label: str) -> bool:
        host = node.split("/")[2] if node.startswith("https://") else ""
        return host in hosts or self.labels.get(host) == label

    def step(self, node: str, persona: str) -> Iterator[Link]:
        return (link for link in self.links.get(node, []) if link.persona in (None, persona))
