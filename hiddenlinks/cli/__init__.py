"""The command line."""

from __future__ import annotations

import os
import sys

import click

from hiddenlinks.errors import InputError

__all__ = ["main"]


def main() -> None:
    """Run the command line; every error is one line on stderr, with the contract's exit status."""
    from hiddenlinks.cli.app import app

    try:
        status = app(standalone_mode=False)
    except InputError as error:
        status = _said(str(error), 2)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        status = 2
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "hiddenlinks"
        status = _said(f"{' '.join(error.format_message().split())} See {command} --help.", 2)
    except click.Abort:
        status = _said("stopped", 130)
    except BrokenPipeError:  # the reader of our output left: no error of ours
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = 0
    except Exception as error:  # an error of ours is one line too
        if os.environ.get("HIDDENLINKS_DEBUG"):
            raise
        what = " ".join(f"{type(error).__name__}: {error}".split())
        status = _said(f"an error of ours: {what}; set HIDDENLINKS_DEBUG=1 to see where", 1)
    sys.exit(status or 0)


def _said(line: str, status: int) -> int:
    print(f"hiddenlinks: {line}", file=sys.stderr)  # noqa: T201 - stderr is where errors go
    return status
