"""The command line, called in this process (fast) or as a process of its own (real)."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from calling import Call, Done

from hiddenlinks.cli import main


@pytest.fixture
def call(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Call:
    """``call("scan", folder)`` in this process."""

    monkeypatch.delenv("COLUMNS", raising=False)  # readline sets it for the workers of the suite

    def run(*arguments: object) -> Done:
        monkeypatch.setattr(sys, "argv", ["hiddenlinks", *map(str, arguments)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        assert "an internal error" not in said.err
        return Done(int(ended.value.code or 0), said.out, said.err)

    return run


@pytest.fixture
def apart() -> Call:
    """The same as a process of its own; ``then`` goes on after the command, ``env`` before it."""

    def run(*arguments: object, then: str = "", env: str = "") -> Done:
        words = " ".join(f"'{argument}'" for argument in arguments)
        line = f"{env} {sys.executable} -m hiddenlinks {words} {then}; exit ${{PIPESTATUS[0]}}"
        done = subprocess.run(["bash", "-c", line], capture_output=True, check=False)  # noqa: S603, S607
        assert b"Traceback" not in done.stderr
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A marketplace of three listings: one leads to adult goods, one out of sight, one nowhere."""
    made = tmp_path / "a märket ☃"
    made.mkdir()
    tables = {
        "listings": "listing_id,title,category,seller_id,observed_at\n"
        "1,oak chair,furniture,s1,2026-01-01\n2,стол,furniture,s2,2026-01-01\n3,lamp,lamps,s3,\n",
        "links": "source,target,kind,observed_at\n"
        "listing:1,https://shop.example/,anchor,2026-03-01\nlisting:2,https://bit.ly/x,qr,\n",
        "domains": "domain,label\nshop.example,adult\n",
    }
    for name, text in tables.items():
        (made / f"{name}.csv").write_text(text, "utf-8")
    return made
