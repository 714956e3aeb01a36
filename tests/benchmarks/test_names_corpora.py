"""Text with names marked inline, as the finder's training reads it."""

from __future__ import annotations

import pytest
from names_corpora import WRITTEN, read_written


def test_marks_are_names_and_ships_are_unsure(tmp_path):
    path = tmp_path / "some.txt"
    path.write_text(
        "# origin\n# doc\n[PER Ann Li] of [ORG A & B] saw the [VES Dawn].\n# doc\nNothing.\n", encoding="utf-8"
    )
    first, second = read_written(path)
    assert first.text == "Ann Li of A & B saw the Dawn."
    assert first.names == [(0, 6, "PER"), (10, 15, "ORG")]
    assert [first.text[start:end] for start, end in first.unsure] == ["Dawn"]
    assert (second.text, second.names) == ("Nothing.", [])


@pytest.mark.parametrize("path", sorted(WRITTEN.glob("*.txt")), ids=lambda path: path.stem)
def test_no_mark_is_left_in_what_was_written(path):
    assert not any("[" in one.text or "]" in one.text for one in read_written(path))
