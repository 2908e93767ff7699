"""The command line: every error is one line on stderr, with the contract's exit status."""

from __future__ import annotations

import os
import sys

import typer

from hiddenlinks.errors import InputError

__all__ = ["main"]

_OURS, _UNUSABLE, _STOPPED = 1, 2, 130


def main() -> None:
    """Run the command line and exit."""
    from hiddenlinks.cli.app import app

    try:
        status = app(standalone_mode=False)
    except InputError as error:
        status = _said(str(error), _UNUSABLE)
    except typer.TyperException as error:
        status = _said(f"{error.format_message()} See hiddenlinks --help.", _UNUSABLE)
    except typer.Abort:
        status = _said("stopped", _STOPPED)
    except BrokenPipeError:  # the reader of our output left: no error of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception as error:  # whatever it is, nobody should see a traceback
        if os.environ.get("HIDDENLINKS_DEBUG"):
            raise
        what = f"an error of ours: {type(error).__name__}: {error}; set HIDDENLINKS_DEBUG=1 to see where"
        status = _said(what, _OURS)
    sys.exit(status or 0)


def _said(line: str, status: int) -> int:
    print(f"hiddenlinks: {' '.join(line.split())}", file=sys.stderr)  # noqa: T201 - where errors go
    return status
