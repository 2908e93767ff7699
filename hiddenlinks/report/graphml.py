"""Findings as GraphML: their ways as one directed graph, for networkx, Gephi, yEd and igraph.

A node is a node's key. An edge is one hop of one finding's way, so that parallel edges are several findings.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import escape
from pathlib import Path
from typing import Any, Final

from hiddenlinks.findings import Finding

__all__ = ["write"]

_NODE: Final = {
    "type": "string",
    "listing": "boolean",
    "target": "boolean",
    "findings": "int",
    "score": "double",
    "campaigns": "string",
}
"""``listing``: it is accused, by so many ``findings`` of this best ``score``. ``target``: the end or origin of one."""

_EDGE: Final = {
    "finding_id": "string",
    "hop": "int",
    "kind": "string",
    "provenance": "string",
    "persona": "string",
    "observed_at": "string",
    "direction": "string",
    "category": "string",
    "status": "string",
    "score": "double",
}
_NO_XML: Final = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_BLANK: Final = {9: "&#9;", 10: "&#10;", 13: "&#13;"}  # readers make spaces of them in attributes
_HEAD: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
)


def write(findings: Iterable[Finding], path: Path, notes: Iterable[str] = ()) -> None:
    """One graph; nodes in the order of their keys, edges in the order of the findings.

    ``notes``: what is to be said of all of it, as the document's description.
    """
    found = tuple(findings)
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write(_HEAD)
        said = "\n".join(notes)
        if said:
            file.write(f"<desc>{escape(_NO_XML.sub('', said), quote=False)}</desc>\n")
        for scope, fields in (("node", _NODE), ("edge", _EDGE)):
            for name, kind in fields.items():
                file.write(
                    f'<key id="{scope}_{name}" for="{scope}" attr.name="{name}" attr.type="{kind}"/>\n'
                )
        file.write('<graph edgedefault="directed">\n')
        for key, values in sorted(_nodes(found).items()):
            file.write(f"<node id={_quoted(key)}>{_data('node', values)}</node>\n")
        for number, (source, target, values) in enumerate(_edges(found)):
            ends = f"source={_quoted(source)} target={_quoted(target)}"
            file.write(f'<edge id="{number}" {ends}>{_data("edge", values)}</edge>\n')
        file.write("</graph>\n</graphml>\n")


def _nodes(findings: tuple[Finding, ...]) -> dict[str, dict[str, Any]]:
    """Every node on a way, with what is known of it."""
    nodes: dict[str, dict[str, Any]] = {}
    for finding in findings:
        accused = f"listing:{finding.listing_id}"
        for key in (accused, *(hop.node for hop in finding.path)):
            kind = "url" if key.startswith("https://") else key.partition(":")[0]
            node = nodes.setdefault(key, {"type": kind, "listing": False, "target": False, "findings": 0})
            node["target"] |= key == finding.target
        node = nodes[accused]
        node["listing"], node["findings"] = True, node["findings"] + 1
        node["score"] = max(node.get("score", 0.0), finding.score)
        if finding.campaign_id:
            known = set(node.get("campaigns", "").split()) | {finding.campaign_id}
            node["campaigns"] = " ".join(sorted(known))
    return nodes


def _edges(findings: tuple[Finding, ...]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for finding in findings:
        about = finding.model_dump(include={"finding_id", "direction", "category", "status", "score"})
        for number, (before, hop) in enumerate(zip(finding.path, finding.path[1:], strict=False), 1):
            at = hop.observed_at and hop.observed_at.isoformat()
            step = {
                "hop": number,
                **hop.model_dump(include={"kind", "provenance", "persona"}),
                "observed_at": at,
            }
            yield before.node, hop.node, about | step


def _data(scope: str, values: dict[str, Any]) -> str:
    return "".join(
        f'<data key="{scope}_{name}">{_written(value)}</data>'
        for name, value in values.items()
        if value is not None
    )


def _written(value: object) -> str:
    return (
        str(value).lower()
        if isinstance(value, bool)
        else escape(_valid(str(value)), quote=False).translate({13: "&#13;"})
    )


def _quoted(text: str) -> str:
    return f'"{escape(_valid(text)).translate(_BLANK)}"'


def _valid(text: str) -> str:
    """``text`` without the characters that XML cannot hold; they are spelt instead."""
    return _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)
