"""hiddenlinks, stage by stage."""

from __future__ import annotations

from pathlib import Path

from harness import Stage, main

from hiddenlinks.detect import detect
from hiddenlinks.graph.market import assemble
from hiddenlinks.load import from_folder
from hiddenlinks.policy import Policy
from hiddenlinks.recognise import Recogniser


def run(folder: Path, stage: Stage) -> int:
    """As :func:`hiddenlinks.scan` does it."""
    policy, recogniser = Policy(), Recogniser.default()
    stage("recogniser")
    dataset = from_folder(folder)
    stage("load")
    market = assemble(dataset, policy)
    stage("assemble")
    del dataset
    found = detect(market, policy, recogniser, "bench")
    stage("detect")
    return len(found.findings)


if __name__ == "__main__":
    main(run)
