"""Which listings are one party."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factory import identifier, listing
from xref.parties import number_parties

OFAC = {"source": "us_ofac_sdn", "uid": "1"}
UN = {"source": "un_sc_sanctions", "uid": "QDi.001"}
PHONE, IMO = identifier("+1 555 0100", "phone"), identifier("9187629", "imo", "")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        # A number that one party alone has, however it is written.
        ({"identifiers": (identifier("A 123-456"),)}, {"identifiers": (identifier("A123456"),)}, True),
        ({"identifiers": (identifier("A123456", country=""),)}, {"identifiers": (identifier("A123456"),)}, True),
        ({"identifiers": (identifier("A123456", country="eg"),)}, {"identifiers": (identifier("A123456"),)}, False),
        ({"identifiers": (identifier("A123456"),)}, {"identifiers": (identifier("A123456", "tax_id"),)}, False),
        ({"identifiers": (identifier("A12"),)}, {"identifiers": (identifier("A12"),)}, False),
        ({"identifiers": (PHONE,)}, {"identifiers": (PHONE,)}, False),
        # The UN's number.
        ({"un_references": ("QDi.001",)}, {"un_references": ("QDi.002", "QDi.001")}, True),
        ({"un_references": ("QDi.001",)}, {"un_references": ("QDi.002",)}, False),
        # A name, in whatever order, and the day of birth.
        ({"name": "AL-ADL, Sayf", "births": ("1963-04-11",)}, {"name": "Sayf al-Adl", "births": ("1963-04-11",)}, True),
        ({"name": "Ali", "aliases": ("A. Bakri",), "births": ("1963-04-11",)},
         {"name": "Bakri A", "births": ("1963-04-11",)}, True),
        ({"name": "Ali", "weak": ("Sayf Adl",), "births": ("1963-04-11",)},
         {"name": "Sayf Adl", "births": ("1963-04-11",)}, False),
        ({"name": "Sayf Adl", "births": ("1963-04-11",)}, {"name": "Sayf Adl", "births": ("1963-04-12",)}, False),
        ({"name": "Sayf Adl"}, {"name": "Sayf Adl"}, False),
        ({"name": "Sayf", "births": ("1963-04-11",)}, {"name": "Sayf", "births": ("1963-04-11",)}, False),
        # Hassan Dahir Aweys is twice on the UN's list and twice on OFAC's, born 1935.
        ({"name": "HASSAN DAHIR AWEYS", "births": ("1935",), "countries": ("so",)},
         {"name": "AWEYS, Hassan Dahir", "births": ("1935",), "countries": ("so",)}, True),
        ({"name": "HASSAN DAHIR AWEYS", "births": ("1935",), "countries": ("so",)},
         {"name": "AWEYS, Hassan Dahir", "births": ("1935",), "countries": ("ke",)}, False),
        ({"name": "Mohammed Ahmed", "births": ("1970",), "countries": ("eg",)},
         {"name": "Mohammed Ahmed", "births": ("1970",), "countries": ("eg",)}, False),
        # An organization's name and country; ships and aircraft share names too often.
        ({"name": "KOREA MINING", "type": "organization", "countries": ("kp", "cn")},
         {"name": "Korea Mining", "type": "organization", "countries": ("kp",)}, True),
        ({"name": "KOREA MINING", "type": "organization", "countries": ("kp",)},
         {"name": "Korea Mining", "type": "organization"}, False),
        ({"name": "OCEAN STAR", "type": "vessel", "countries": ("kp",)},
         {"name": "OCEAN STAR", "type": "vessel", "countries": ("kp",)}, False),
        ({"name": "OCEAN STAR", "type": "vessel", "identifiers": (IMO,)},
         {"name": "STAR", "type": "vessel", "identifiers": (IMO,)}, True),
        # A person and a company with one number.
        ({"identifiers": (IMO,)}, {"type": "organization", "identifiers": (IMO,)}, False),
    ],
)  # fmt: skip
def test_listings_are_of_one_party_where_they_share_what_one_party_alone_has(one, other, same):
    found = number_parties([listing(**OFAC, **one), listing(**UN, **other)])
    assert found == ((1, 1) if same else (1, 2))


def test_the_same_party_may_be_twice_on_one_list_and_a_third_listing_joins_two():
    first = listing(uid="1", un_references=("QDi.001",))
    second = listing(uid="2", identifiers=(identifier("A123456"),))
    other = listing(uid="3")
    joint = listing(uid="4", un_references=("QDi.001",), identifiers=(identifier("A123456"),))
    assert number_parties([first, second, other, joint]) == (1, 1, 2, 1)
    assert number_parties([first, second, other]) == (1, 2, 3)
    assert number_parties([other, other]) == (1, 1)
    assert number_parties([]) == ()


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sets(st.sampled_from("pqrs")))))
def test_numbers_begin_at_one_and_no_listing_is_lost(rows):
    listings = [listing(uid=str(n), un_references=tuple(sorted(refs))) for n, (_, refs) in enumerate(rows)]
    found = number_parties(listings)
    assert len(found) == len(listings)
    assert sorted(set(found)) == list(range(1, len(set(found)) + 1))
    for one, left in zip(found, listings, strict=True):
        for other, right in zip(found, listings, strict=True):
            assert one == other or not set(left.un_references) & set(right.un_references)
