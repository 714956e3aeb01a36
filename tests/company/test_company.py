"""What company promises: each party is told of the others that are very likely listed, and of nearer namesakes."""

from __future__ import annotations

from dataclasses import replace

from tests import factory
from xref.company import in_company
from xref.company.fellows import MAX_KEPT
from xref.comparison import compare
from xref.matching import Draft
from xref.model import Evidence, Listing
from xref.parts import split_name
from xref.settings import Settings
from xref.signals import Fellow, Pairing

SETTINGS = Settings()


def draft(shown: str, listing: Listing, score: float) -> Draft:
    compared = compare(split_name(shown, listing.type), split_name(listing.name, listing.type), listing.type)
    pairing = Pairing(factory.subject(shown, listing.type), listing, shown, listing.names[0], compared)
    return Draft(pairing, {"name": Evidence(compared.score, "")}, score)


def listing(name: str, uid: str, **fields) -> Listing:
    return factory.listing(name, uid=uid, **fields)


def fellows(found: list[list[Draft]], party: int) -> list[str]:
    return [fellow.shown for fellow in found[party][0].pairing.fellows]


def test_only_likely_parties_speak_and_never_for_themselves():
    sure, unsure = (
        draft("Ivan Petrov", listing("PETROV, Ivan", "1"), 0.9),
        draft("Oleg Ross", listing("ROSS, A", "2"), 0.1),
    )
    found = in_company([[sure], [unsure]], [], SETTINGS)
    assert fellows(found, 0) == []
    assert fellows(found, 1) == ["Ivan Petrov"]


def test_two_parties_that_may_be_one_listing_do_not_speak_for_each_other():
    same = listing("PETROV, Ivan", "1")
    found = in_company([[draft("Ivan Petrov", same, 0.9)], [draft("Iwan Petrow", same, 0.9)]], [], SETTINGS)
    assert fellows(found, 0) == fellows(found, 1) == []


def test_the_party_whose_name_is_nearer_is_told_to_the_other():
    same = listing("DEBONO, Darren", "1")
    found = in_company([[draft("Darren Debono", same, 0.9)], [draft("Darrin Debono", same, 0.8)]], [], SETTINGS)
    assert found[0][0].pairing.nearer == ""
    assert found[1][0].pairing.nearer == "Darren Debono"


def test_an_identifier_speaks_for_its_own_listing_and_its_links():
    omar, band = (
        listing("HAMMAMI, Omar", "1", programs=("A",)),
        listing("BAND", "2", programs=("B",), links=("HAMMAMI, Omar",)),
    )
    parties = [[draft("Omar Hammami", omar, 0.1)], [draft("Band", band, 0.1)]]
    found = in_company(parties, [Fellow("403062567", omar)], SETTINGS)
    assert fellows(found, 0) == fellows(found, 1) == ["403062567"]


def test_a_list_printed_as_an_article_keeps_few_of_each_program():
    parties = [
        [draft(f"Ivan{number} Petrov{number}", listing(f"PETROV{number}, Ivan{number}", str(number)), 0.9)]
        for number in range(50)
    ]
    found = in_company(parties, [], SETTINGS)
    assert max(len(fellows(found, number)) for number in range(50)) <= MAX_KEPT


def test_a_rival_that_is_itself_no_match_is_none():
    same = listing("DEBONO, Darren", "1")
    slip = draft("Darrin Debono", same, 0.8)
    slip = slip._replace(pairing=replace(slip.pairing, rival="darren debono"))
    for score, rival in ((0.9, "darren debono"), (0.1, "")):
        found = in_company([[draft("Darren Debono", same, score)], [slip]], [], SETTINGS)
        assert found[1][0].pairing.rival == rival


def test_a_likelier_namesake_is_told():
    same = listing("DEBONO, Darren", "1")
    school = draft("Debono Darren", same, 0.5)
    school.evidence["everyday"] = Evidence(0.2, 'the sentence speaks of "school"')
    found = in_company([[draft("Darren Debono", same, 0.9)], [school]], [], SETTINGS)
    assert [drafts[0].pairing.likelier for drafts in found] == ["", "Darren Debono"]
