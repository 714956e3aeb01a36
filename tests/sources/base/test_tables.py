"""Tables with a header: what is read, what is set aside, what refuses the file."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.errors import ParseError
from xref.sources.base.tables import Columns, Table, read_csv, split_nested

COLUMNS = Columns(needed=("id", "name"), allowed=("note",))


def table(folder: Path, content: str | bytes, **options: bool) -> Table:
    body = content if isinstance(content, bytes) else content.encode()
    (folder / "list.csv").write_bytes(body)
    return read_csv(folder, "list.csv", COLUMNS, **options)


def test_a_record_knows_its_columns_and_its_line(tmp_path):
    found = table(tmp_path, '\ufeffid,name,note\r\n1," A\r\nB ","x, y"\r\n\r\n2,C,\r\n')
    assert [(r.where, r["id"], r["name"], r["note"], r["none"]) for r in found.records] == [
        ("list.csv line 2", "1", "A B", "x, y", ""),
        ("list.csv line 5", "2", "C", "", ""),
    ]
    assert found.rows == 2


def test_a_row_of_another_width_is_set_aside(tmp_path):
    found = table(tmp_path, "id,name\n1,A\n2\n3,C,x\n")
    assert [r["id"] for r in found.records] == ["1"]
    assert [(one.where, one.reason) for one in found.set_aside] == [
        ("list.csv line 3", "has 1 columns; the header has 2"),
        ("list.csv line 4", "has 3 columns; the header has 2"),
    ]


def test_a_field_may_be_longer_than_csv_likes(tmp_path):
    assert len(table(tmp_path, f"id,name\n1,{'x' * 200_000}\n").records[0]["name"]) == 200_000


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("id,name,nmae\n1,A,B\n", r"list\.csv line 1 has the unknown column 'nmae'; known: id, name, note"),
        ("id\n1\n", r"lacks the column 'name'; it has 'id'"),
        ("id,name,id\n1,A,2\n", r"has the column 'id' twice"),
        ("", "is empty"),
        (b"\x1a\x1a", "byte 0x1a"),
        ("<!DOCTYPE html>\n", "is markup"),
        ("id,name\n1,A\x00\n", r"line 2 has the byte 0x00"),
        (b"id,name\n1,\xe9\n", "line 2 is not UTF-8"),
        ('id,name\n1,"A\n2,B\n', "line 2 is no CSV"),
        ('id,name\n1,A\n2,"B"x\n', "line 3 is no CSV"),
        ("id,name\n1,A\n2,B", "stops in mid-record"),
    ],
)
def test_another_file_is_refused_by_what_is_wrong(tmp_path, content, said):
    with pytest.raises(ParseError, match=said):
        table(tmp_path, content)


def test_a_missing_file_is_refused(tmp_path):
    with pytest.raises(ParseError, match=r"list\.csv cannot be read"):
        read_csv(tmp_path, "list.csv", COLUMNS)


def test_a_file_without_a_header_is_refused(tmp_path):
    with pytest.raises(ParseError, match="lacks the column"):
        table(tmp_path, "\ufeff", by_machine=False)


def test_a_table_made_by_hand_need_not_end_with_a_line_end(tmp_path):
    assert table(tmp_path, "id,name\n2,B", by_machine=False).rows == 1


@pytest.mark.parametrize(
    ("cell", "values"),
    [
        ("a; b;c", ("a", "b", "c")),
        ('a;"b; c";d', ("a", "b; c", "d")),
        ('a; "say ""x"""', ("a", 'say "x"')),
        ('5" gun; b', ('5" gun', "b")),
        ("; ;", ()),
        ("", ()),
        ('"a', ("a",)),
    ],
)
def test_a_cell_of_several_values_is_a_csv_of_its_own(cell, values):
    assert split_nested(cell) == values
