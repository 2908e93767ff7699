"""The documentation says what is so: its tree, its fields, its examples, its names."""

from __future__ import annotations

import json
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import typer.main
from pages import DOCS, ROOT, blocks

from hiddenlinks.cli.app import COMMANDS, app, command
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Lexicon
from hiddenlinks.records import TABLES
from hiddenlinks.report import story
from hiddenlinks.vocabulary import CATEGORIES

BY_NAME = pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))


def texts(page: Path, language: str) -> list[str]:
    """The fenced blocks of a language, in their order."""
    return [block.text for block in blocks(page) if block.language == language]


def rows(page: Path) -> list[list[str]]:
    """The rows of all tables of a page, as cells."""
    lines = page.read_text("utf-8").splitlines()
    return [[cell.strip() for cell in line.split(" | ")] for line in lines if line.startswith("| ")]


def written_tree() -> dict[str, str]:
    """Path and description of every line of the tree in design.md; folders end in a slash."""
    found: dict[str, str] = {}
    above: list[str] = []
    for line in texts(ROOT / "docs" / "design.md", "tree")[0].splitlines():
        depth = (len(line) - len(line.lstrip())) // 2
        name, _, said = line.strip().partition(" ")
        above = [*above[:depth], name]
        found["".join(above)] = said.strip()
    return found


def test_tree_is_that_of_the_files() -> None:
    files = [
        path for path in (ROOT / "hiddenlinks").rglob("*") if path.suffix not in {".pyc", ".nbi", ".nbc"}
    ]
    there = {
        f"{path.relative_to(ROOT).as_posix()}{'/' if path.is_dir() else ''}"
        for path in files
        if not any(part.startswith(("__pycache__", ".")) for part in path.relative_to(ROOT).parts)
    }
    written = written_tree()
    assert set(written) - {"hiddenlinks/"} == there
    assert all(said for path, said in written.items() if path != "hiddenlinks/")


def test_floors_are_those_that_are_checked() -> None:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    (contract,) = settings["tool"]["importlinter"]["contracts"]
    known = [set(layer.split(" | ")) for layer in contract["layers"]]
    text = (ROOT / "docs" / "design.md").read_text("utf-8").partition("## Floors")[2].partition("\n## ")[0]
    floors = re.findall(r"^\| (`.*?) \|", text, re.MULTILINE)
    assert [set(re.findall(r"`(\w+)`", floor)) for floor in floors] == known


def test_policy_page_lists_every_field_with_its_default() -> None:
    fields = [row for row in rows(ROOT / "docs" / "policy.md") if re.match(r"\| `\w+`$", row[0])]
    defaults = {row[0].strip("| `"): json.loads(row[1].strip("`")) for row in fields}
    assert defaults == Policy().model_dump(mode="json")
    assert all(len(row) > 2 and row[2] for row in fields)


@pytest.mark.parametrize("table", TABLES)
def test_start_page_lists_every_column(table: str) -> None:
    text = (ROOT / "docs" / "index.md").read_text("utf-8")
    section = text.partition(f"\n### {table}\n")[2].partition("\n#")[0]
    known = {
        name: field.is_required() and name != "weight" for name, field in TABLES[table].model_fields.items()
    }
    listed = re.findall(r"^\| `(\w+)` \| (.*?) \|", section, re.MULTILINE)
    assert {name: "required" in said for name, said in listed} == known


@BY_NAME
def test_toml_parses(page: Path, tmp_path: Path) -> None:
    for number, block in enumerate(texts(page, "toml")):
        file = tmp_path / f"{number}.toml"
        file.write_text(block, "utf-8")
        if "[[block]]" in block:
            named = [row["category"] for row in tomllib.loads(block)["block"]]  # a page may add its own
            assert Lexicon.from_toml(file, (*CATEGORIES, *named)).blocks
        elif page.name == "policy.md":
            assert Policy.from_toml(file) != Policy()
        else:
            assert tomllib.loads(block)


def commands() -> list[str]:
    """Every call of hiddenlinks in a shell block."""
    lines = (line for page in DOCS for block in texts(page, "sh") for line in block.splitlines())
    calls = (part.strip() for line in lines for part in re.split(r"&&|\|", line))
    return sorted({call for call in calls if re.match(r"\S*hiddenlinks [a-z]", call)})


@pytest.mark.parametrize("call", commands())
def test_command_is_one(call: str) -> None:
    _, *words = shlex.split(call, comments=True)
    group: Any = typer.main.get_command(app)
    name, found, rest = group.resolve_command(group.make_context("hiddenlinks", []), words)
    with found.make_context(name, rest) as context:
        assert context.command is found


def test_command_line_page_is_that_of_the_commands() -> None:
    tool = runpy.run_path(str(ROOT / "tools" / "make_cli_docs.py"))
    text = tool["PAGE"].read_text("utf-8")
    assert text == tool["page"](text), "run python tools/make_cli_docs.py"


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_examples_that_stay_lines(name: str) -> None:
    with command(name).make_context(name, [], resilient_parsing=True) as context:
        said = context.get_help()
    for call, does in import_module(f"hiddenlinks.cli.{name}").EXAMPLES:
        assert f"  # {does}\n" in said
        assert f"  {call}\n" in f"{said}\n"


def test_site_is_built_without_a_warning(tmp_path: Path) -> None:
    done = subprocess.run(  # noqa: S603 - our own pages
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", tmp_path / "site"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    reference = (tmp_path / "site" / "reference" / "index.html").read_text("utf-8")
    assert "min_score" in reference
    assert ":class:" not in reference


@BY_NAME
def test_names_exist(page: Path) -> None:
    text = re.sub(r"^```.*?^```$", "", page.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for path in re.findall(r"`((?:hiddenlinks|tests|tools|examples|docs|benchmarks)/[\w./-]*)`", text):
        assert (ROOT / path).exists(), path
    for name in re.findall(r"`(hiddenlinks(?:\.\w+)+)`", text):
        assert known(name), name


def known(name: str) -> bool:
    """Whether a dotted name is a module, or an attribute of one."""
    module, _, attribute = name.rpartition(".")
    try:
        import_module(name)
    except ModuleNotFoundError:
        return bool(module) and hasattr(import_module(module), attribute)
    return True


@BY_NAME
def test_findings_that_are_quoted_are_told_so(page: Path, example: dict[str, list[str]]) -> None:
    for block in texts(page, "text"):
        for ident in re.findall(r"^Finding ([0-9a-f]{16})$", block, re.MULTILINE):
            for line in _lines(block):
                assert line in example[ident]


def _lines(text: str) -> list[str]:
    """The lines of a story; versions change with every word that is learnt."""
    return [line for line in text.splitlines() if not re.match(r"hiddenlinks \S+, lexicon ", line)]


@pytest.fixture(scope="session")
def example() -> dict[str, list[str]]:
    """The stories of all findings in the bundled example, by id: their lines."""
    import hiddenlinks as hl

    report = hl.scan(ROOT / "examples" / "marketplace")
    tied = {campaign.campaign_id: campaign for campaign in report.campaigns}
    return {
        finding.finding_id: list(story(finding, tied.get(finding.campaign_id or "")))
        for finding in report.findings
    }
