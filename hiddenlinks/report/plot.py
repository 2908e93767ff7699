"""A report as a figure: how the findings score, and what they are tied to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from io import StringIO
from typing import TYPE_CHECKING, Any, Final

from hiddenlinks.errors import InputError
from hiddenlinks.findings import Finding
from hiddenlinks.report.claim import claim
from hiddenlinks.vocabulary import Status

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["plot"]

_BINS: Final = 20
_LIKELY, _UNLIKELY, _OPEN = "#c0392b", "#b27a12", "#7a8496"


def plot(findings: Sequence[Finding]) -> Figure:
    """Two panels: a histogram of scores, and the number of findings by what they claim.

    The figure shows itself in a notebook as SVG; its ``axes`` are matplotlib's, to change as you like.
    """
    try:
        from matplotlib.figure import Figure
    except ImportError:
        raise InputError("matplotlib is not installed", mend="pip install 'hiddenlinks[notebook]'") from None

    class Shown(Figure):
        """A figure that shows itself without a plotting backend."""

        def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:  # noqa: ANN401 - as IPython calls it
            out = StringIO()
            self.savefig(out, format="svg", metadata={"Date": None})
            return {"image/svg+xml": out.getvalue(), "text/plain": repr(self)}

    figure = Shown(figsize=(8.4, 3.2), layout="constrained")
    scores, claims = figure.subplots(1, 2)
    _scores(scores, findings)
    _claims(claims, findings)
    return figure


def _scores(axes: Axes, findings: Sequence[Finding]) -> None:
    followed = [finding.score for finding in findings if finding.status is Status.HIDDEN]
    lost = [finding.score for finding in findings if finding.status is Status.UNRESOLVED]
    edges = [at / _BINS for at in range(_BINS + 1)]
    axes.hist([followed, lost], edges, stacked=True, color=[_LIKELY, _OPEN], label=["hidden", "unresolved"])
    axes.axvline(0.5, color=_UNLIKELY, linestyle="--", linewidth=1)
    axes.set(xlabel="score", ylabel="findings", xlim=(0, 1))
    axes.legend(frameon=False)


def _claims(axes: Axes, findings: Sequence[Finding]) -> None:
    counts = sorted(Counter(map(claim, findings)).items(), key=lambda both: (both[1], both[0]))
    colours = [_OPEN if name == "leads out of sight" else _LIKELY for name, _ in counts]
    bars = axes.barh([name for name, _ in counts], [count for _, count in counts], color=colours)
    axes.bar_label(bars, padding=3)
    axes.set(xlabel="findings")
