"""What a call of the command line leaves behind."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Call", "Done"]


@dataclass(frozen=True)
class Done:
    """Exit status, stdout and stderr."""

    status: int
    out: str
    err: str

    @property
    def line(self) -> str:
        """The one line on stderr of a call that could not be used."""
        assert self.status == 2, self
        assert not self.out
        (line,) = self.err.splitlines()
        assert line.startswith("hiddenlinks: ")
        return line


Call = Callable[..., Done]
