"""Truth as people write it."""

from __future__ import annotations

from pathlib import Path

from hiddenlinks.evaluate import read_truth

ROWS = (
    ("https://www.example.it/a?utm_source=x#top", "https://example.it/a"),
    ("https://example.it/a", "https://example.it/a"),
    ("https://t.me/Shop", "handle:telegram/shop"),
    ("handle:telegram/Shop", "handle:telegram/shop"),
    ("no reference", "no reference"),
    ("", None),
)


def test_targets_are_keys_whatever_their_spelling(tmp_path: Path) -> None:
    lines = ["listing_id,label,category,direction,technique,target"]
    lines += [f"{row},hidden,adult,forward,t,{target}" for row, (target, _) in enumerate(ROWS)]
    (tmp_path / "truth.csv").write_text("\n".join(lines), "utf-8")
    truth = read_truth(tmp_path / "truth.csv")
    assert truth["listing_id"].to_list() == [str(row) for row in range(len(ROWS))]
    assert truth["target"].to_list() == [key for _, key in ROWS]
