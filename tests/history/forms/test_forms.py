"""A difference as a table, as Markdown and as JSON; whatever a list holds, it stays text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.factory import CREATED
from xref.history.base import Difference, Stored
from xref.history.forms import FORMS
from xref.snapshots.base import Home, Manifest
from xref.snapshots.changes import ChangeKind, FieldChange, ListingChange


def stored(day, digit):
    manifest = Manifest("xx", "The Office", digit * 64, CREATED, day, files=(), listings=2)
    return Stored(Home(Path(), "xx"), manifest)


OLD, NEW = stored("2019-01-15", "a"), stored("2021-07-07", "b")
CHANGES = (
    ListingChange(ChangeKind.ADDED, "xx", "7", "IVAN | PETROV", "person", ("SDGT", "IRAN")),
    ListingChange(ChangeKind.REMOVED, "xx", "1234", "Sea \x1b[31mStar", "vessel"),
    ListingChange(
        ChangeKind.CHANGED, "xx", "9", "<b>Anna_Petrova</b>", "person", ("P",),
        (FieldChange("birth_dates", ("1970",), ("1970-02-05", "1971")),),
    ),
)  # fmt: skip


def render(form, *differences):
    return "".join(FORMS[form](differences))


def test_the_table_has_a_line_a_listing_and_one_a_value():
    assert render("table", Difference("xx", OLD, NEW, CHANGES)) == (
        "xx: 2019-01-15 (aaaaaaaaaaaaaaaa) -> 2021-07-07 (bbbbbbbbbbbbbbbb)\n"
        "1 added, 1 removed, 1 changed\n"
        "+ 7     person        IVAN | PETROV  [SDGT, IRAN]\n"
        "- 1234  vessel        Sea \\x1b[31mStar\n"
        "~ 9     person        <b>Anna_Petrova</b>  [P]\n"
        "    birth dates    - 1970\n"
        "                   + 1970-02-05\n"
        "                   + 1971\n"
    )


def test_markdown_has_tables_that_no_name_can_break():
    text = render("markdown", Difference("xx", OLD, NEW, CHANGES))
    assert text == (
        "## xx: 2019-01-15 (aaaaaaaaaaaaaaaa) -> 2021-07-07 (bbbbbbbbbbbbbbbb)\n"
        "\n1 added, 1 removed, 1 changed\n"
        "\n### Added\n\n| id | name | type | programs |\n|---|---|---|---|\n"
        "| 7 | IVAN \\| PETROV | person | SDGT, IRAN |\n"
        "\n### Removed\n\n| id | name | type | programs |\n|---|---|---|---|\n"
        "| 1234 | Sea \\\\x1b\\[31mStar | vessel |  |\n"
        "\n### Changed\n\n| id | name | field | removed | added |\n|---|---|---|---|---|\n"
        "| 9 | \\<b>Anna_Petrova\\</b> | birth dates | 1970 | 1970-02-05; 1971 |\n"
    )


def test_json_is_one_document_with_the_changes_as_they_are_stored():
    document = json.loads(render("json", Difference("xx", OLD, NEW, CHANGES), Difference("yy", None, NEW, ())))
    first, second = document["lists"]
    assert document["schema"] == "xref.diff/1"
    assert first["summary"] == {"added": 1, "removed": 1, "changed": 1}
    assert first["from"] == {
        "snapshot": "sha256:" + "a" * 64,
        "published": "2019-01-15",
        "retrieved": "2026-11-23T20:00:00Z",
        "listings": 2,
    }
    assert first["changes"] == [change.to_dict() for change in CHANGES]
    assert second["from"] is None


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_first_list_and_one_compared_with_itself_say_so(form):
    assert "there is none to compare it with" in render(form, Difference("xx", None, NEW, ()))
    assert "the same snapshot" in render(form, Difference("xx", NEW, NEW, ()))


@pytest.mark.parametrize("form", sorted(FORMS))
def test_several_lists_follow_each_other(form):
    text = render(form, Difference("xx", OLD, NEW, ()), Difference("yy", OLD, NEW, ()))
    assert text.index("xx") < text.index("yy")
    assert text.endswith("\n")
