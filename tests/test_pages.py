"""Every code block of the documentation runs, page by page in its order, in a folder of its own."""

from __future__ import annotations

import configparser
import re
import runpy
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import samples
import yaml
from pages import DOCS, LINE_NOT_RUN, NOT_RUN, ROOT, Block, blocks, smaller

from hiddenlinks.cli import main
from hiddenlinks.monitor import Store

_PAGES = [page for page in DOCS if any(block.language not in NOT_RUN for block in blocks(page))]


class Runner:
    """Runs blocks in the folder that is the current one; ``names`` are those of Python."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._monkeypatch, self._capsys = monkeypatch, capsys
        self._names: dict[str, Any] = {"__name__": "__docs__", **samples.NAMES}

    def run(self, block: Block, page: Path) -> bool:
        """Run one block as its language is run; whether anybody knows how."""
        if block.language == "python":
            exec(compile(block.text, page.name, "exec"), self._names)  # noqa: S102 - our own pages
        elif block.language == "sql":
            with Store.open(next(Path.cwd().glob("*.duckdb"))) as held:
                held.query(block.text.removesuffix(";\n"))
        elif block.language == "ini":
            self._unit(block.text)
        elif block.language == "yaml":
            (written,) = Path.cwd().rglob("*.prom")
            assert yaml.safe_load(block.text)
            assert set(re.findall(r"hiddenlinks_\w+", block.text)) <= set(
                re.findall(r"\w+", written.read_text())
            )
        elif block.language == "sh" and block.text.startswith("mkdir"):
            subprocess.run(["bash", "-ec", block.text], check=True)  # noqa: S603, S607 - our own pages
        elif block.language == "sh":
            for line in block.text.splitlines():
                self.line(smaller(line))
        elif block.language == "toml":
            assert tomllib.loads(block.text)
        else:
            return False
        return True

    def line(self, line: str) -> None:
        """A command in this process, which is fast: what it says, nobody reads; it ends well."""
        words = shlex.split(line, comments=True)
        if not words or line.startswith(tuple(LINE_NOT_RUN)):
            return
        if words[0] == "python":
            self._monkeypatch.setattr(sys, "argv", words[1:])
            self._monkeypatch.syspath_prepend((ROOT / words[1]).parent)
            runpy.run_path(str(ROOT / words[1]), run_name="__main__")
            return
        assert words[0] == "hiddenlinks", line
        samples.give(words, self.line)
        samples.complete(words)
        self._monkeypatch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:
            main()
        said = self._capsys.readouterr().err
        assert ended.value.code in {0, 3}, (line, said)
        assert "hiddenlinks: " not in said

    def _unit(self, text: str) -> None:
        """A unit of systemd: what it starts is a command that runs."""
        unit = configparser.ConfigParser(interpolation=None, strict=False)
        unit.optionxform = str  # type: ignore[assignment,method-assign]
        unit.read_string(text)
        if unit.has_option("Service", "ExecStart"):
            _, _, command = unit["Service"]["ExecStart"].partition("/bin/")
            self.line(smaller(command))


@pytest.mark.parametrize("page", _PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_all_of_the_page_runs_in_its_order(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    monkeypatch.chdir(tmp_path)
    runner = Runner(monkeypatch, capsys)
    for block in blocks(page):
        if block.file:
            Path(block.file).write_text(block.text, "utf-8")
    ran = {block.language for block in blocks(page) if runner.run(block, page)}
    assert ran >= {block.language for block in blocks(page)} - {*NOT_RUN}


@pytest.mark.parametrize("language", NOT_RUN)
def test_languages_that_are_not_run_stand_on_pages(language: str) -> None:
    assert any(block.language == language for page in DOCS for block in blocks(page))


def test_every_language_is_run_or_named() -> None:
    there = {block.language for page in DOCS for block in blocks(page)}
    assert there == {"ini", "python", "sh", "sql", "toml", "yaml", *NOT_RUN}


@pytest.mark.parametrize("begins", LINE_NOT_RUN)
def test_lines_that_are_not_run_stand_on_pages(begins: str) -> None:
    lines = (line for page in DOCS for block in blocks(page) for line in block.text.splitlines())
    assert any(smaller(line).startswith(begins) for line in lines)
