"""A made-up marketplace in the contract's form: ordinary sellers, every way of hiding, and innocent twins."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hiddenlinks import progress
from hiddenlinks.errors import InputError, nearest
from hiddenlinks.synth.districts import DISTRICT
from hiddenlinks.synth.market import Request, markets
from hiddenlinks.synth.write import FORMS, Writer

__all__ = ["synth"]


def synth(
    folder: str | Path,
    *,
    listings: int,
    seed: int,
    prevalence: float = 0.02,
    titles: str | Path | None = None,
    form: str = "parquet",
    camouflage: float = 1.0,
    district: int = DISTRICT,
) -> dict[str, int]:
    """Write a marketplace of ``listings`` listings into ``folder``; returns the number of rows by table.

    ``prevalence`` (0 to 0.25) is the share of hidden listings; each technique also has an innocent twin, and
    look-alikes come on top. ``titles`` is a CSV file with ``title``, ``label`` (supplement, medicine, adult,
    benign) and perhaps ``lang``: real titles in place of the project's own words. ``form`` is one of csv,
    jsonl, parquet, mixed. ``camouflage`` is how many innocent links a planted listing carries on average; it
    changes nothing else about what is planted. Marketplaces of more than ``district`` listings are made and
    written district by district, each table a folder of part files. The same arguments give the same marketplace.
    Raises :class:`InputError` for arguments that make no marketplace.
    """
    _check(listings, prevalence, form, camouflage)
    writer = Writer(Path(folder), form, in_parts=listings > district)
    request, counts = Request(listings, seed, prevalence, titles, camouflage), Counter[str]()
    with progress.stage("making listings", listings, "listings") as advance:
        for number, market in enumerate(markets(request, district)):
            if not number:
                writer.prepare()
            tables = market.tables()
            writer.write(number, tables)
            counts.update({name: frame.height for name, frame in tables.items()})
            advance(tables["truth"].height)
    return dict(counts)


def _check(listings: int, prevalence: float, form: str, camouflage: float) -> None:
    if listings < 1:
        raise InputError(f"{listings} listings", "synth", "ask for one or more")
    if not 0 <= prevalence <= 0.25:  # twins and look-alikes need room
        raise InputError(f"prevalence {prevalence}", "synth", "give a share from 0 to 0.25")
    if not 0 <= camouflage <= 100:
        raise InputError(f"camouflage {camouflage}", "synth", "give a number of links from 0 to 100")
    if form not in FORMS:
        raise InputError(f"unknown form {form!r}", "synth", nearest(form, FORMS))
