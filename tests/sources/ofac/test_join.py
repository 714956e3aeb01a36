"""Four files of one set, joined by the number of the listing."""

from __future__ import annotations

import pytest

from xref.sources.ofac.base import FileRows, Row
from xref.sources.ofac.join import join

NONE = FileRows(())


def main(uid: str, name: str = "BANCO", kind: str = "", remarks: str = "", *, line: int = 1) -> Row:
    return Row(f"sdn.csv line {line}", (uid, name, kind, *[""] * 8, remarks))


def alias(uid: str, kind: str = "aka", name: str = "X") -> Row:
    return Row("alt.csv line 1", (uid, "1", kind, name, ""))


def test_the_rest_of_cut_remarks_is_joined_without_a_trim():
    rest = FileRows((Row("c line 1", ("1", " b")), Row("c line 2", ("1", "; c"))))
    assert join(FileRows((main("1", remarks="a"),)), NONE, NONE, rest).records[0].remarks == "a b; c"


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (main("1", line=2), "id 1 is there a second time, first at sdn.csv line 1; allowed: once"),
        (main("2", "", line=2), "id 2 has no name; allowed: 1 to 350 characters"),
        (main("2", kind="ship", line=2), "id 2 has the type 'ship'; allowed: individual, vessel, aircraft or null"),
    ],
)
def test_an_odd_listing_is_set_aside_and_its_aliases_are_no_orphans(row: Row, reason: str):
    joined = join(FileRows((main("1"), row)), FileRows((alias(row.uid),)), NONE, NONE)
    assert [(odd.where, odd.reason) for odd in joined.set_aside] == [("sdn.csv line 2", reason)]
    assert len(joined.records) == 1
    assert joined.orphans == ()


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (alias("1", kind="dba"), "id 1 has the name type 'dba'; allowed: aka, fka, nka"),
        (alias("1", name=" "), "id 1 has an empty other name; allowed: 1 to 350 characters"),
    ],
)
def test_an_odd_alias_is_set_aside(row: Row, reason: str):
    joined = join(FileRows((main("1"),)), FileRows((row,)), NONE, NONE)
    assert [odd.reason for odd in joined.set_aside] == [reason]
    assert joined.records[0].names == ()


def test_numbers_without_a_listing_are_orphans():
    place = Row("add.csv line 1", ("3", "1", "", "", "", ""))
    rest = Row("c line 1", ("4", "x"))
    joined = join(FileRows((main("1"),)), FileRows((alias("2"), alias("2"))), FileRows((place,)), FileRows((rest,)))
    assert joined.orphans == ("2", "3", "4")


@pytest.mark.parametrize(
    ("remarks", "orphans"), [("x" * 1000, ("1",)), ("x" * 999 + ".", ()), ("x" * 999, ()), ("x" * 1200, ("1",))]
)
def test_remarks_cut_at_the_limit_need_their_rest(remarks: str, orphans: tuple[str, ...]):
    assert join(FileRows((main("1", remarks=remarks),)), NONE, NONE, NONE).orphans == orphans
