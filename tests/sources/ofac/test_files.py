"""OFAC's files as bytes: what is read, what is set aside, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from xref.errors import ParseError
from xref.sources.ofac.files import read_rows

GOOD = b'36,12,"aka","AERO-CARIBBEAN",-0- \r\n'


def read(folder: Path, content: bytes, *, stored_as: str = "alt.csv"):
    (folder / stored_as).write_bytes(content)
    return read_rows(folder, "alt.csv", 5)


@pytest.mark.parametrize("stored_as", ["alt.csv", "ALT.CSV", "Alt.csv"])
def test_a_file_is_found_whatever_the_case_of_its_name(tmp_path: Path, stored_as: str):
    assert len(read(tmp_path, GOOD, stored_as=stored_as).rows) == 1


@pytest.mark.parametrize(
    ("content", "fields"),
    [
        (GOOD + b"\x1a", ("36", "12", "aka", "AERO-CARIBBEAN", "")),
        (GOOD + b"\x1a\r\n", ("36", "12", "aka", "AERO-CARIBBEAN", "")),
        (GOOD, ("36", "12", "aka", "AERO-CARIBBEAN", "")),
        (b"36,12,aka,X,-0- \n", ("36", "12", "aka", "X", "")),
        (b"\xef\xbb\xbf" + GOOD, ("36", "12", "aka", "AERO-CARIBBEAN", "")),
        (b'36,12,"aka","CH-660-0-469-982-0, S.A.",-0-\r\n', ("36", "12", "aka", "CH-660-0-469-982-0, S.A.", "")),
        ('36,12,"aka","PÉREZ",-0- \r\n'.encode(), ("36", "12", "aka", "PÉREZ", "")),
        (b'36,12,"aka"," outer blanks stay ",-0- \r\n', ("36", "12", "aka", " outer blanks stay ", "")),
    ],
)
def test_a_record_is_read(tmp_path: Path, content: bytes, fields: tuple[str, ...]):
    found = read(tmp_path, content)
    assert [row.fields for row in found.rows] == [fields]
    assert found.warnings == found.set_aside == ()
    assert found.rows[0].where == "alt.csv line 1"


def test_latin_1_is_read_with_a_warning(tmp_path: Path):
    found = read(tmp_path, GOOD + b'36,13,"aka","P\xc9REZ",-0- \r\n')
    assert found.rows[1].fields[3] == "PÉREZ"
    assert found.warnings == ("alt.csv line 2 is not UTF-8; the file was read as Latin-1",)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        (b'36,12,"aka","unbalanced,-0- \r\n', "quotes do not pair up; each must be closed on its line"),
        (b'36,12,"aka","a"b,-0- \r\n', "quotes do not pair up; each must be closed on its line"),
        (b'36,12,"aka",-0- \r\n', "has 4 columns; allowed: 5"),
        (b'36,12,"aka","A","B",-0- \r\n', "has 6 columns; allowed: 5"),
        (b'x36,12,"aka","A",-0- \r\n', "has the id 'x36'; allowed: a number"),
        (b'-0- ,12,"aka","A",-0- \r\n', "has the id '-0-'; allowed: a number"),
        (b" \r\n", "has 1 columns; allowed: 5"),
    ],
)
def test_an_odd_line_is_set_aside_and_the_next_is_read(tmp_path: Path, line: bytes, reason: str):
    found = read(tmp_path, GOOD + line + GOOD * 2)
    assert [(odd.where, odd.reason) for odd in found.set_aside] == [("alt.csv line 2", reason)]
    assert len(found.rows) == 3
    assert found.count == 4


@pytest.mark.parametrize("ending", [b"-0", b"-0-", b"-0- ", b'"a remark"'])
def test_a_whole_last_record_without_a_line_end_is_a_warning(tmp_path: Path, ending: bytes):
    found = read(tmp_path, GOOD + b'36,13,"aka","X",' + ending)
    assert len(found.rows) == 2
    assert found.warnings == ("alt.csv line 2 is the last and has no line end; the file may have been cut",)


@pytest.mark.parametrize("ending", [b"3", b'36,13,"aka","AER', b'36,13,"aka","AERO",', b'36,13,"aka",-0', b"36,13,aka"])
def test_a_cut_last_record_refuses_the_file(tmp_path: Path, ending: bytes):
    with pytest.raises(ParseError, match=r"alt\.csv line 2 stops in mid-record .* a whole file ends with a line end"):
        read(tmp_path, GOOD + ending)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "alt.csv is empty"),
        (b"<!DOCTYPE html><html><body>403</body></html>\n", "alt.csv line 1 is markup"),
        (b"\n <html>\n", "alt.csv line 1 is markup"),
        (b"<?xml version='1.0'?>\n", "alt.csv line 1 is markup"),
        (GOOD + b"36,\x00\r\n", "alt.csv line 2 has the byte 0x00; a CSV file is text alone"),
        (b"PK\x03\x04rest\n", "alt.csv line 1 has the byte 0x03"),
        (b"\x1f\x8b\x08rest\n", "alt.csv line 1 has the byte 0x1f"),
        (GOOD.decode().encode("utf-16"), "has the byte 0x00"),
        (GOOD + b"\x1a" + GOOD, "alt.csv line 2 has the byte 0x1a"),
        (b'{"error": "AccessDenied"}\n', "alt.csv is not OFAC's table: 1 of 1 lines are odd; alt.csv line 1 has 1 col"),
        (b"_id,source,entity_number,type,programs\n" * 9, "lines are odd; alt.csv line 1 has the id '_id'"),
        (GOOD + b"a,b\r\n" * 6, r"6 of 7 lines are odd; alt.csv line 2 has 2 columns; allowed: 5"),
    ],
)
def test_another_kind_of_file_is_refused(tmp_path: Path, content: bytes, message: str):
    with pytest.raises(ParseError, match=message):
        read(tmp_path, content)


def test_a_missing_file_is_named_with_those_that_are_there(tmp_path: Path):
    (tmp_path / "sdn.csv").write_bytes(b"")
    with pytest.raises(ParseError, match=r"alt\.csv is missing in .*, which has sdn\.csv"):
        read_rows(tmp_path, "alt.csv", 5)
    with pytest.raises(ParseError, match=r"alt\.csv cannot be read"):
        read_rows(tmp_path / "nowhere", "alt.csv", 5)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    st.binary(max_size=200)
    | st.lists(st.sampled_from([GOOD, b'"', b",", b"\r", b"\n", b"\x1a", b"\xff", b"-0- "])).map(b"".join)
)
def test_any_bytes_are_rows_or_a_parse_error(tmp_path: Path, content: bytes):
    try:
        found = read(tmp_path, content)
    except ParseError:
        return
    assert found.count <= content.count(b"\n") + 1
