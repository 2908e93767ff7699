"""A file is there whole or not at all, and what cannot be written is one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from hiddenlinks.errors import InputError
from hiddenlinks.whole import whole


def test_what_is_stopped_leaves_the_file_as_it_was(tmp_path: Path) -> None:
    file = tmp_path / "f.txt"
    file.write_text("before")
    with pytest.raises(ZeroDivisionError), whole(file) as part:
        part.write_text(f"half{1 // 0}" if part.write_text("half") else "")
    assert file.read_text() == "before"
    assert list(tmp_path.iterdir()) == [file]


def test_its_mode_stays(tmp_path: Path) -> None:
    file = tmp_path / "f.txt"
    file.write_text("before")
    file.chmod(0o640)
    with whole(file) as part:
        part.write_text("after")
    assert (file.read_text(), file.stat().st_mode & 0o777) == ("after", 0o640)


def test_a_device_is_written_to_directly() -> None:
    with whole(Path("/dev/null")) as part:
        assert part == Path("/dev/null")


@pytest.mark.parametrize("name", ["no/folder/f.txt", "x" * 300])
def test_what_cannot_be_written_is_one_line(tmp_path: Path, name: str) -> None:
    with (
        pytest.raises(InputError, match=r"cannot be written: .*; give another path"),
        whole(tmp_path / name) as part,
    ):
        part.write_text("x")
