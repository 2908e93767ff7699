"""The commands: each in a file of its own, which is loaded when it is called."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any, Final

import typer
from typer.core import TyperGroup
from typer.main import get_command

__all__ = ["COMMANDS", "app", "command"]

COMMANDS: Final = {
    "scan": "find hidden links in a dataset",
    "explain": "tell one finding, hop by hop",
    "convert": "write findings in another format, without a scan",
    "monitor": "keep what is seen day after day, and say what is new",
    "review": "confirm, dismiss, reopen, allow; see what waits",
    "offenders": "rank who turns up again and again",
    "audit": "estimate how much is hidden, by a sample",
    "statement": "draft statements of reasons (DSA, Articles 17 and 24)",
    "notice": "draft notices of illegal content (DSA, Article 16)",
    "classify": "say what texts are about",
    "synth": "make a marketplace up, with its truth",
    "evaluate": "measure findings against a truth",
}
"""Name and purpose of each, as the help lists them; ``hiddenlinks.cli.NAME`` has the rest."""

_HELP: Final = {"help_option_names": ["-h", "--help"]}


def command(name: str) -> Any:  # noqa: ANN401 - typer's own class
    """The command of that name, loaded with all that it needs."""
    module = import_module(f"hiddenlinks.cli.{name}")
    alone = typer.Typer(add_completion=False, rich_markup_mode=None, context_settings=_HELP)
    alone.command(name, short_help=COMMANDS[name], epilog=_epilog(module.EXAMPLES))(module.command)
    return get_command(alone)


def _epilog(examples: Sequence[tuple[str, str]]) -> str:
    """Lines that help shows as they are (that is what the first character says): each call below what it does."""
    lines = (line for call, does in examples for line in (f"  # {does}", f"  {call}"))
    return "\n".join(("\b", "Examples:", *lines))


class _Commands(TyperGroup):
    """Lists the commands by name and purpose, and loads the one that is called: help is there at once."""

    def resolve_command(self, ctx: Any, args: list[str]) -> tuple[Any, Any, list[str]]:  # noqa: ANN401
        """The command that ``args`` name."""
        name, found, rest = super().resolve_command(ctx, args)
        return name, found if name is None else command(name), rest


app = typer.Typer(
    name="hiddenlinks",
    cls=_Commands,
    rich_markup_mode=None,  # plain help fits narrow terminals, pipes and man pages
    pretty_exceptions_enable=False,
    context_settings=_HELP,
    epilog="hiddenlinks COMMAND --help tells more of each, with examples. A finding is a reason to look: "
    "a person decides.",
)


def _version(wanted: bool) -> None:
    if wanted:
        from hiddenlinks.version import VERSION

        typer.echo(f"hiddenlinks {VERSION}")
        raise typer.Exit


@app.callback(invoke_without_command=True)
def _options(
    context: typer.Context,
    version: Annotated[  # noqa: ARG001 - its callback does the work
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    """Find hidden links on online marketplaces: listings that lead to, or are promoted by, illicit goods."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())


def _only_named() -> None:
    """Stands for a command in the list."""


for _name, _purpose in COMMANDS.items():
    app.command(_name, short_help=_purpose)(_only_named)
