"""Lists of sites that the user knows: a table, a hosts file, or one name a line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import polars as pl

from hiddenlinks.errors import InputError
from hiddenlinks.load.files import Source, form_of, unpacked
from hiddenlinks.load.part import ROW, Part
from hiddenlinks.load.readers import read

__all__ = ["Specs", "read_domains", "read_lists"]

_LABELLED: Final = re.compile(r"\s*([^=/\\]+?)\s*=(.+)", re.DOTALL)
_COMMENT: Final = r"(?:^|\s)#.*$|^\s*[!\[].*$"
_RULE: Final = r"^\|\|([^\^/]+)\^(?:\$.*)?$"  # as ad blockers write it: the host and all below it
_ADDRESS: Final = r"^(?:\d{1,3}(?:\.\d{1,3}){3}|[0-9a-fA-F:]*:[0-9a-fA-F:.]*(?:%\w+)?)\s+"
_LOCAL: Final = (
    *("localhost", "localhost.localdomain", "local", "broadcasthost", "0.0.0.0"),  # noqa: S104 - a name in a list
    *("ip6-localhost", "ip6-loopback", "ip6-localnet", "ip6-mcastprefix"),
    *("ip6-allnodes", "ip6-allrouters", "ip6-allhosts"),
)


Specs = str | Path | Iterable[str | Path]


def read_lists(specs: Specs) -> Iterator[Part]:
    """The parts of one or several lists (:func:`read_domains`), in their order."""
    for spec in (specs,) if isinstance(specs, (str, Path)) else specs:
        yield from read_domains(str(spec))


def read_domains(spec: str) -> Iterator[Part]:
    """Parts of the table ``domains`` from ``FILE`` (``domain``, ``label``) or ``CATEGORY=FILE``.

    With a category the file is a hosts file (``0.0.0.0 host …``, names of the machine itself are left out)
    or a plain list: a host, ``*.host`` or ``||host^`` a line. ``#`` begins a comment, so does ``!`` at the
    start of a line. Any text form may be ``.gz`` or ``.zst``. The number of a row is that of its line.
    Raises :class:`InputError` where there is no such file, or a list without a category.
    """
    labelled = _LABELLED.fullmatch(spec)
    if labelled and not Path(spec).is_file():
        label, path = labelled[1], Path(labelled[2])
        yield _listed(label, _existing(path))
        return
    path = _existing(Path(spec))
    for part in read(Source("domains", path, str(path), form_of(path.name) or "csv")):
        if part.columns and not {"domain", "label"} <= set(part.columns):
            mend = "give CATEGORY=FILE, or CSV with domain,label"
            raise InputError("a list of sites without a category", spec, mend)
        yield part


def _existing(path: Path) -> Path:
    if not path.is_file():
        raise InputError("no such file", str(path), "give FILE or CATEGORY=FILE")
    return path


def _listed(label: str, path: Path) -> Part:
    lines = unpacked(path).decode("utf-8", "replace").splitlines()
    line = pl.Series("line", lines, pl.String).to_frame().with_row_index(ROW, 1)
    entry = pl.col("line").str.replace(_COMMENT, "").str.strip_chars()
    mapped = entry.str.contains(_ADDRESS)
    named = line.select(ROW, entry.alias("entry"), mapped.alias("mapped")).filter(pl.col("entry") != "")
    names = pl.when("mapped").then(pl.col("entry").str.replace(_ADDRESS, "").str.extract_all(r"\S+"))
    single = pl.concat_list(pl.col("entry").str.replace(_RULE, "${1}"))
    hosts = named.with_columns(names.otherwise(single).alias("domain")).explode("domain")
    kept = hosts.filter(~(pl.col("mapped") & pl.col("domain").str.to_lowercase().is_in(_LOCAL)))
    frame = kept.select("domain", pl.lit(label).alias("label"), ROW)
    return Part("domains", str(path), frame, ("domain", "label"))
