"""Forward by addresses that are written so that filters or people misread them."""
# ruff: noqa: PLR2004 - shares and odds say more where they are used

from __future__ import annotations

from hiddenlinks.synth.plots.base import Plot, forward
from hiddenlinks.vocabulary import LinkKind


@forward()
def spelt_apart(plot: Plot) -> str:
    """An address in the description, written so that filters miss it."""
    host = plot.places.host()
    end = plot.end(f"https://{host}/p/{plot.places.code()}")
    path = end.removeprefix(f"https://{host}")
    plot.write(end, spelt=plot.random.choice(_APART)(host, path))
    return end


_APART = (
    lambda host, path: f"hxxps://{host.replace('.', '[.]')}{path}",
    lambda host, path: f"https://{host.replace('.', '[dot]')}{path}",
    lambda host, path: f"{host.replace('.', ' dot ')}{path}",
    lambda host, path: f"{host.replace('.', '(dot)')}{path}",
    lambda host, path: f"{host.replace('.', ' . ')}{path}",
    lambda host, path: f"www[.]{host.replace('.', '[.]')}{path}",
)


@forward()
def address_tricks(plot: Plot) -> str:
    """An address that looks like another host: user names, upper case, dots, ports, numbers, tabs."""
    if plot.random.random() < 0.15:  # some hosts are bare numbers
        last = plot.random.randrange(1, 255)
        end = plot.end(f"https://203.0.113.{last}/{plot.places.code()}")
        spelt = end.replace(f"203.0.113.{last}", str((203 << 24) + (113 << 8) + last))
    else:
        host = plot.places.host()
        end = plot.end(f"https://{host}/p/{plot.places.code()}")
        spelt = plot.random.choice(_TRICKS)(host, end.removeprefix(f"https://{host}"))
    kind = plot.random.choice((LinkKind.ANCHOR, LinkKind.TEXT_URL))
    plot.stage.link(plot.stage.spell(plot.draft), spelt, kind)
    return end


_TRICKS = (
    lambda host, path: f"https://www.amazon.com@{host}{path}",
    lambda host, path: f"https://paypal.com:support@{host}{path}",
    lambda host, path: f"HTTPS://{host.upper()}{path}",
    lambda host, path: f"https://{host}.{path}",
    lambda host, path: f"https://www.{host}:443{path}",
    lambda host, path: f"http:\\\\{host}{path}",
    lambda host, path: f"https://{host[:4]}\t{host[4:]}{path}",
    lambda host, path: f"https://{host}{path[:-1]}%{ord(path[-1]):02X}",
    lambda host, path: f"https://{host}/x/..{path}",
)


@forward()
def foreign_letters(plot: Plot) -> str:
    """A host in letters that ASCII does not have."""
    host = plot.places.host().replace("a", plot.random.choice("äáå")).replace("o", plot.random.choice("öóø"))
    ascii_host = host.encode("idna").decode()
    end = plot.end(f"https://{ascii_host}/p/{plot.places.code()}")
    plot.lead(end.replace(ascii_host, host), LinkKind.ANCHOR)
    return end
