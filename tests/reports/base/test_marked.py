"""The promises of xref.reports.base.marked: every mention is marked where it stands, and no letter is lost."""

from hypothesis import given
from hypothesis import strategies as st

from tests.factory import candidate, listing, match, mention, report
from xref.model import PartyType, Subject
from xref.reports.base.marked import Mark, cut, lines_of

TEXT = "Silver Star of China Silver Star\nand\nIvan\nPetrov."


def marks(*spans):
    return [Mark(rank, start, end, "strong", f"match-{rank}", "") for rank, start, end in spans]


def party(name, *mentions):
    return Subject(name, PartyType.ORGANIZATION, mentions)


def test_the_better_match_wins_where_two_overlap_and_the_other_keeps_the_rest():
    found = [(start, end, mark and mark.rank) for start, end, mark in cut(12, marks((2, 0, 6), (1, 4, 8)))]
    assert found == [(0, 4, 2), (4, 6, 1), (6, 8, 1), (8, 12, None)]


def test_every_mention_is_marked_with_its_place_and_each_line_has_its_number():
    star, china = mention("Silver Star", TEXT), mention("China Silver Star", TEXT)
    ivan = mention("Ivan\nPetrov", TEXT)
    matches = (match(party("China Silver Star", china), candidate(listing())),)
    unknowns = (party("Silver Star", star), party("Ivan Petrov", ivan))
    lines = list(lines_of(report(*matches, text=TEXT, unknowns=unknowns)))
    assert [
        (line.number, [(p.text, p.mark and p.mark.target, p.place, p.is_last) for p in line.pieces]) for line in lines
    ] == [
        (
            1,
            [
                ("Silver Star", "unknown-1", "at-0", True),
                (" of ", None, "", False),
                ("China Silver Star", "match-1", "at-15", True),
            ],
        ),
        (2, [("and", None, "", False)]),
        (3, [("Ivan", "unknown-2", "at-37", False)]),
        (4, [("Petrov", "unknown-2", "", True), (".", None, "", False)]),
    ]


@given(
    st.integers(0, 30),
    st.lists(st.tuples(st.integers(1, 5), st.integers(-2, 32), st.integers(-2, 32)), max_size=12),
)
def test_stretches_cover_the_text_once_in_order_and_each_mention_begins_one(length, spans):
    found = list(cut(length, marks(*spans)))
    assert [at for start, end, _ in found for at in range(start, end)] == list(range(length))
    begun = {start: mark for start, _, mark in found}
    for rank, start, end in spans:
        if 0 <= start < end <= length:
            assert begun[start] is not None
            assert begun[start].rank <= rank


@given(st.text(alphabet="ab\n \t", max_size=40), st.integers(0, 40), st.integers(0, 40))
def test_the_lines_put_together_are_the_text(text, start, end):
    named = party("x", mention("", "").__class__("x", start, end))
    lines = lines_of(report(match(named), text=text))
    assert "\n".join("".join(piece.text for piece in line.pieces) for line in lines) == text
