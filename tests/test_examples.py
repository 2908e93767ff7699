"""The notebooks in examples/ run from their first cell to the last, and each cell shows what a notebook would show."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import Any

import pytest

EXAMPLES = Path(__file__).parent.parent / "examples"
NOTEBOOKS = sorted(EXAMPLES.glob("*.py"))


def cells(notebook: Path) -> list[tuple[str, str]]:
    """Kind (code or markdown) and text of every cell of a notebook in the percent format."""
    parts = re.split(r"^# %%(.*)$", notebook.read_text("utf-8"), flags=re.MULTILINE)[1:]
    return [
        ("markdown" if "[markdown]" in kind else "code", text)
        for kind, text in zip(parts[::2], parts[1::2], strict=True)
    ]


def shown(code: str, names: dict[str, Any]) -> object:
    """Run a cell; the value of its last line where that is an expression, as a notebook shows it."""
    tree = ast.parse(code)
    last = tree.body.pop() if tree.body and isinstance(tree.body[-1], ast.Expr) else None
    exec(compile(tree, "cell", "exec"), names)  # noqa: S102 - our own notebooks
    return None if last is None else eval(compile(ast.Expression(last.value), "cell", "eval"), names)  # noqa: S307


@pytest.mark.parametrize("notebook", NOTEBOOKS, ids=lambda path: path.stem)
def test_notebook_runs(notebook: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(EXAMPLES)
    names: dict[str, Any] = {"__name__": "__main__"}
    values = [shown(text, names) for kind, text in cells(notebook) if kind == "code"]
    drawn = [
        value for value in values if hasattr(value, "_repr_html_") or hasattr(value, "_repr_mimebundle_")
    ]
    assert len(drawn) >= 3
    for value in drawn:
        bundle = (
            value._repr_mimebundle_()
            if hasattr(value, "_repr_mimebundle_")
            else {"html": value._repr_html_()}
        )
        assert all(bundle.values())


def test_there_are_three_and_each_begins_with_its_title() -> None:
    assert len(NOTEBOOKS) == 3
    for notebook in NOTEBOOKS:
        kind, text = cells(notebook)[0]
        assert (kind, text.strip()[:4]) == ("markdown", "# # ")
