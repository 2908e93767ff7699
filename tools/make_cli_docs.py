"""Write docs/cli.md from the commands themselves: ``python tools/make_cli_docs.py``; the tests say when it is old."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from inspect import cleandoc
from pathlib import Path
from typing import Any, Final

from typer.main import get_command

from hiddenlinks.cli.app import COMMANDS, app, command

PAGE: Final = Path(__file__).parent.parent / "docs" / "cli.md"

_MARK: Final = "<!-- All below is made by tools/make_cli_docs.py. -->\n"


def main() -> None:
    """Write the lower part of the page."""
    PAGE.write_text(page(PAGE.read_text("utf-8")), "utf-8")


def page(text: str) -> str:
    """The page with its lower part as the commands have it; people write the upper one."""
    group: Any = get_command(app)
    lines = ["", "## hiddenlinks", "", "```text", "hiddenlinks [OPTIONS] COMMAND [ARGS]...", "```", ""]
    lines += [cleandoc(group.help), "", *_options(group), "| command | |", "| --- | --- |"]
    lines += [f"| [`{name}`](#{name}) | {purpose} |" for name, purpose in COMMANDS.items()]
    lines.append("")
    for name in COMMANDS:
        lines += _section(name)
    return text.partition(_MARK)[0] + _MARK + "\n".join(lines).rstrip("\n") + "\n"


def _section(name: str) -> Iterator[str]:
    """What one command does, takes and writes, and how it is called."""
    found = command(name)
    arguments = [one for one in found.params if one.param_type_name == "argument"]
    usage = " ".join((f"hiddenlinks {name} [OPTIONS]", *map(_usage, arguments)))
    yield from (f"## {name}", "", "```text", usage, "```", "", cleandoc(found.help), "")
    yield from ("| argument | |", "| --- | --- |")
    yield from (f"| `{one.name.upper()}` | {_cell(one.help)} |" for one in arguments)
    yield ""
    yield from _options(found)
    yield "```sh"
    for call, does in import_module(f"hiddenlinks.cli.{name}").EXAMPLES:
        yield from (f"# {does}", call)
    yield from ("```", "")


def _usage(argument: Any) -> str:  # noqa: ANN401 - typer's own class
    name = argument.name.upper() + ("" if argument.nargs == 1 else "...")
    return name if argument.required else f"[{name}]"


def _options(found: Any) -> Iterator[str]:  # noqa: ANN401 - typer's own class
    """The table of the options of a command, as its help has them."""
    yield from ("| option | |", "| --- | --- |")
    with found.make_context(found.name, [], resilient_parsing=True) as context:
        for one in found.get_params(context):
            if one.param_type_name == "option":
                name, said = one.get_help_record(context)
                yield f"| `{name}` | {_cell(said)} |"
    yield ""


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|").replace("<", "&lt;").replace("*", "\\*")


if __name__ == "__main__":
    main()
