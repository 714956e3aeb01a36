"""A surname alone is the person of the document who bears it."""

from __future__ import annotations

import pytest

from xref.mentions.base import FoundName
from xref.mentions.names.agreement import agree

TEXT = "Manuel Belgrano fell back. Belgrano lost a town. Belgrano Mills made cloth."
PERSON = FoundName(0, 15, "person", "Manuel")


@pytest.mark.parametrize(
    ("kind", "expected"),
    [("organization", "person"), ("unknown", "person"), ("place", "place"), ("vessel", "vessel")],
)
def test_a_surname_alone_is_the_person_who_bears_it(kind, expected):
    assert [one.kind for one in agree(TEXT, [PERSON, FoundName(27, 35, kind, "")])] == ["person", expected]


def test_where_an_organization_begins_with_it_a_surname_stays_what_it_is():
    names = [PERSON, FoundName(27, 35, "organization", ""), FoundName(49, 63, "organization", "Mills")]
    assert agree(TEXT, names) == names


@pytest.mark.parametrize(("lead", "kind"), [("the", "word"), ("at", "unknown")])
def test_a_family_is_no_party(lead, kind):
    text = f"Manuel Belgrano fell back. Then {lead} Belgranos left."
    start = text.index("Belgranos")
    names = [PERSON, FoundName(start, start + len("Belgranos"), "unknown", "")]
    assert [one.kind for one in agree(text, names)] == ["person", kind]
