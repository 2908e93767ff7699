"""The command line: every error is one line on stderr, with the contract's exit status."""

from __future__ import annotations

import io
import os
import sys
from contextlib import redirect_stderr

import typer

from hiddenlinks.errors import InputError

__all__ = ["main"]

_OURS, _UNUSABLE, _STOPPED = 1, 2, 130


def main() -> None:
    """Run the command line and exit."""
    _open_streams()
    try:
        status = _run()
        sys.stdout.flush()
    except (BrokenPipeError, SystemExit):  # the reader of our output had enough; typer would say 1
        _forget_output()
        status = 0
    except OSError as error:
        _forget_output()
        status = _said(_refused(error), _UNUSABLE)
    sys.exit(status)


def _run() -> int:
    from hiddenlinks.cli.app import app

    try:
        with redirect_stderr(sys.stderr):  # --quiet ends with the command, however that ends
            return app(standalone_mode=False) or 0
    except InputError as error:
        return _said(str(error), _UNUSABLE)
    except typer.TyperException as error:
        return _said(f"{error.format_message().rstrip('.')}. See hiddenlinks --help.", _UNUSABLE)
    except typer.Abort:
        return _said("stopped", _STOPPED)
    except OSError:
        raise
    except BaseException as error:  # whatever it is, nobody should see a traceback
        if os.environ.get("HIDDENLINKS_DEBUG") or not _is_ours(error):
            raise
        what = f"an internal error: {type(error).__name__}: {error}; set HIDDENLINKS_DEBUG=1 to see where"
        return _said(what, _OURS)


def _refused(error: OSError) -> str:
    """What the operating system refused: a file that it names, or else stdout."""
    why = error.strerror or error
    if error.filename is None:
        return f"cannot write the output: {why}; give a file with -o"
    return f"{os.fsdecode(error.filename)}: {why}; give another path"


def _is_ours(error: BaseException) -> bool:
    """Errors, and panics of polars, which are none to Python; its name stands here, since its import takes long."""
    return isinstance(error, Exception) or type(error).__name__ == "PanicException"


def _open_streams() -> None:
    """What goes to files and pipes is UTF-8 whatever the locale; what was closed is written to nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115 - until the end
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="backslashreplace")


def _forget_output() -> None:
    """What is left in the buffer goes nowhere, or Python would complain at its end."""
    if sys.__stdout__ is not None:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.__stdout__.fileno())


def _said(line: str, status: int) -> int:
    print(f"hiddenlinks: {' '.join(line.split())}", file=sys.stderr)  # noqa: T201 - where errors go
    return status
