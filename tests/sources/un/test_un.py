"""The UN Security Council's list: an entry with every trap, and the real file where it is at hand."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from xml.etree import ElementTree

import pytest

from xref.errors import ParseError
from xref.model import IdentifierKind, Listing, NameKind, ParsedList, PartyType
from xref.sources import SOURCES

LISTS = Path(__file__).resolve().parents[4] / "shared" / "lists"
UN = SOURCES["un_sc_sanctions"]
HEAD = "<REFERENCE_NUMBER>QDi.001 </REFERENCE_NUMBER><UN_LIST_TYPE>Al-Qaida</UN_LIST_TYPE>"


def written(tmp_path: Path, persons: str = "", entities: str = "") -> ParsedList:
    (tmp_path / "consolidated.xml").write_text(
        '<?xml version="1.0" encoding="UTF-8"?><CONSOLIDATED_LIST dateGenerated="2026-02-27T00:00:09.554Z">'
        f"<INDIVIDUALS>{persons}</INDIVIDUALS><ENTITIES>{entities}</ENTITIES></CONSOLIDATED_LIST>",
        encoding="utf-8",
    )
    return UN.parse(tmp_path)


def person(tmp_path: Path, content: str) -> Listing:
    (one,) = written(tmp_path, f"<INDIVIDUAL>{HEAD}{content}</INDIVIDUAL>").listings
    return one


def spelt(listing: Listing) -> list[tuple[str, str, bool]]:
    return [(name.text, name.kind.value, name.weak) for name in listing.names]


def test_an_entry_keeps_what_the_list_says(tmp_path):
    one = person(
        tmp_path,
        "<DATAID>6908555</DATAID><FIRST_NAME>\n ALI </FIRST_NAME><SECOND_NAME>BAKRI</SECOND_NAME><FOURTH_NAME>na"
        "</FOURTH_NAME><NAME_ORIGINAL_SCRIPT>على بكري</NAME_ORIGINAL_SCRIPT><LISTED_ON>2005-09-29</LISTED_ON>"
        "<GENDER>Male</GENDER><TITLE><VALUE>Dr.</VALUE></TITLE><DESIGNATION><VALUE>Minister</VALUE></DESIGNATION>"
        "<NATIONALITY><VALUE>Egypt</VALUE><VALUE>na</VALUE></NATIONALITY>"
        "<COMMENTS1>Member. [Old Reference # QI.B.196.05]</COMMENTS1>"
        "<INDIVIDUAL_ADDRESS><CITY>Giza</CITY><COUNTRY>Egypt</COUNTRY><NOTE>until 2005</NOTE></INDIVIDUAL_ADDRESS>"
        "<INDIVIDUAL_PLACE_OF_BIRTH><CITY>Beni-Suef</CITY><COUNTRY>Egypt</COUNTRY></INDIVIDUAL_PLACE_OF_BIRTH>",
    )
    assert (one.source, one.uid, one.type) == ("un_sc_sanctions", "QDi.001", PartyType.PERSON)
    assert spelt(one) == [("ALI BAKRI", "primary", False), ("على بكري", "alias", False)]
    assert (one.un_references, one.references) == (("QDi.001",), ("6908555", "QI.B.196.05"))
    assert (one.programs, one.listed_on, one.genders) == (("Al-Qaida",), "2005-09-29", ("male",))
    assert (one.title, one.nationalities) == ("Dr.; Minister", ("eg",))
    assert [(place.text, place.country) for place in one.birth_places] == [("Beni-Suef, Egypt", "eg")]
    assert [(address.city, address.country) for address in one.addresses] == [("Giza", "eg")]
    assert one.notes == ("Address Giza, Egypt: until 2005", "Member. [Old Reference # QI.B.196.05]")


@pytest.mark.parametrize(
    ("alias", "names"),
    [
        ("<QUALITY>Good</QUALITY><ALIAS_NAME>A B; A C</ALIAS_NAME>", [("A B", "alias", 0), ("A C", "alias", 0)]),
        ("<QUALITY>Low</QUALITY><ALIAS_NAME>“Kawa”</ALIAS_NAME>", [("Kawa", "alias", 1)]),
        ("<QUALITY/><ALIAS_NAME/>", []),
        ("<QUALITY>Low</QUALITY><ALIAS_NAME>Odnorukiy</ALIAS_NAME><NOTE>original script: Однорукий</NOTE>",
         [("Odnorukiy", "alias", 1), ("Однорукий", "alias", 1)]),
        ("<QUALITY>Good</QUALITY><ALIAS_NAME>حسن</ALIAS_NAME><NOTE>Hasan Gul; Hassan Gul</NOTE>",
         [("حسن", "alias", 0), ("Hasan Gul", "alias", 0), ("Hassan Gul", "alias", 0)]),
        ("<QUALITY>Good</QUALITY><ALIAS_NAME>A</ALIAS_NAME><NOTE>nom de guerre</NOTE>", [("A", "alias", 0)]),
    ],
)  # fmt: skip
def test_an_alias_is_as_strong_as_its_quality_says(tmp_path, alias, names):
    one = person(tmp_path, f"<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_ALIAS>{alias}</INDIVIDUAL_ALIAS>")
    assert spelt(one)[1:] == [(text, kind, bool(weak)) for text, kind, weak in names]


def test_a_name_that_is_good_once_and_low_once_is_good(tmp_path):
    alias = "<INDIVIDUAL_ALIAS><QUALITY>{}</QUALITY><ALIAS_NAME>Kawa</ALIAS_NAME></INDIVIDUAL_ALIAS>"
    one = person(tmp_path, f"<FIRST_NAME>X</FIRST_NAME>{alias.format('Low')}{alias.format('Good')}")
    assert spelt(one)[1:] == [("Kawa", "alias", False)]


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1966-04-18</DATE>", ["1966-04-18"]),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1966</YEAR>", ["1966"]),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1958</YEAR><NOTE>Sep.</NOTE>", ["1958-09"]),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Nov. 1973</NOTE>", ["1973-11"]),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>Between Aug. and Sep. 1977</NOTE>", ["1977"]),
        ("<TYPE_OF_DATE>EXACT</TYPE_OF_DATE><NOTE>24/06/1402 (Hijri Calendar)</NOTE>", []),
        ("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1951</YEAR>", ["circa 1951"]),
        ("<TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><NOTE>30-35 years old</NOTE>", []),
        ("<TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1973</TO_YEAR>", ["1968/1973"]),
        ("<FROM_YEAR>1955</FROM_YEAR><TO_YEAR>1958</TO_YEAR><NOTE>Approximately</NOTE>", ["circa 1955/1958"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_birth_is_as_precise_as_it_is_known(tmp_path, birth, expected):
    content = f"<FIRST_NAME>X</FIRST_NAME><INDIVIDUAL_DATE_OF_BIRTH>{birth}</INDIVIDUAL_DATE_OF_BIRTH>"
    one = person(tmp_path, content)
    assert ["circa " * span.circa + span.iso for span in one.birth_dates] == expected
    if "NOTE" in birth and not expected:
        assert one.notes[0].startswith("born: ")


def test_an_entity_has_several_names_in_one_field_and_its_number_in_the_comments(tmp_path):
    entity = (
        "<ENTITY><REFERENCE_NUMBER>GBe.001</REFERENCE_NUMBER><UN_LIST_TYPE>GB</UN_LIST_TYPE>"
        "<FIRST_NAME>GRANDS LACS CO (GLC) ; GREAT LAKES (NGO)</FIRST_NAME><COMMENTS1>IMO Number: 5342883. See QDi.001."
        "</COMMENTS1><ENTITY_ALIAS><QUALITY>f.k.a.</QUALITY><ALIAS_NAME>Lakes</ALIAS_NAME></ENTITY_ALIAS></ENTITY>"
    )
    parsed = written(tmp_path, f"<INDIVIDUAL>{HEAD}<FIRST_NAME>ALI</FIRST_NAME></INDIVIDUAL>", entity)
    one = parsed.listings[1]
    assert spelt(one) == [
        ("GRANDS LACS CO", "primary", False),
        ("GLC", "alias", True),
        ("GREAT LAKES (NGO)", "alias", False),
        ("Lakes", NameKind.FORMER_NAME, False),
    ]
    assert one.programs == ("Guinea-Bissau",)
    assert [(i.kind, i.value) for i in one.identifiers] == [(IdentifierKind.COMPANY_IMO, "5342883")]
    assert one.links == ("ALI",)
    assert (parsed.rows, parsed.published) == (2, "2026-02-27")


def test_an_entry_without_a_reference_or_a_name_is_set_aside(tmp_path):
    parsed = written(
        tmp_path,
        f"<INDIVIDUAL>{HEAD}<FIRST_NAME>ALI</FIRST_NAME></INDIVIDUAL><INDIVIDUAL>{HEAD}</INDIVIDUAL>"
        "<INDIVIDUAL><DATAID>7</DATAID><FIRST_NAME>X</FIRST_NAME></INDIVIDUAL>",
    )
    assert (len(parsed.listings), parsed.rows) == (1, 3)
    assert [(one.where, one.reason) for one in parsed.set_aside] == [
        ("consolidated.xml entry 2 ()", "has no name"),
        ("consolidated.xml entry 3 (7)", "has no REFERENCE_NUMBER"),
    ]


def test_an_unknown_element_refuses_the_file_and_is_named(tmp_path):
    with pytest.raises(ParseError, match=r"consolidated\.xml has the unknown element 'NICKNAME' in 'INDIVIDUAL'"):
        person(tmp_path, "<FIRST_NAME>X</FIRST_NAME><NICKNAME>Y</NICKNAME>")


def real() -> ParsedList:
    folder = LISTS / "un_sc_sanctions-2026-02-27"
    if not folder.is_dir():
        pytest.skip("the real lists are not at hand (../shared/lists)")
    return UN.parse(folder)


def squashed(element: ElementTree.Element, tag: str) -> str:
    return " ".join((element.findtext(tag) or "").split())


def test_the_list_of_february_2026_is_read_whole():
    """Counted again here from the file itself: no alias, script or birth is lost on the way."""
    parsed = real()
    assert Counter(one.type.value for one in parsed.listings) == {"person": 730, "organization": 273}
    assert (parsed.rows, parsed.published, parsed.set_aside) == (1003, "2026-02-27", ())
    listings = {one.uid: one for one in parsed.listings}
    root = ElementTree.parse(LISTS / "un_sc_sanctions-2026-02-27" / "consolidated.xml").getroot()
    aliases, scripts, ranges = Counter[str](), Counter[str](), 0
    for entry in (*root.iter("INDIVIDUAL"), *root.iter("ENTITY")):
        one = listings[squashed(entry, "REFERENCE_NUMBER")]
        names = {name.text: name for name in one.names}
        for original in entry.iter("NAME_ORIGINAL_SCRIPT"):
            scripts[entry.tag] += " ".join(original.text.split()) in names
        for alias in (*entry.iter("INDIVIDUAL_ALIAS"), *entry.iter("ENTITY_ALIAS")):
            quality, text = squashed(alias, "QUALITY"), squashed(alias, "ALIAS_NAME")
            plain = text.partition(";")[0].partition(" (")[0].partition(", born")[0].strip(' ,“”"')
            found = names.get(plain) or names.get(text.replace("“", "").replace("”", "").replace("(Sheikh) ", ""))
            found = found or names.get(text)
            assert (found is None) == (not text), text
            if found:
                aliases[quality] += 1
                is_weak = quality == "Low" and not any(
                    squashed(other, "QUALITY") != "Low" and plain in squashed(other, "ALIAS_NAME")
                    for other in entry.iter("INDIVIDUAL_ALIAS")
                )
                assert found.weak <= (quality == "Low")
                assert found.weak or not is_weak or found.kind is NameKind.PRIMARY, text
        for birth in entry.iter("INDIVIDUAL_DATE_OF_BIRTH"):
            if squashed(birth, "TYPE_OF_DATE") == "BETWEEN":
                span = (int(squashed(birth, "FROM_YEAR")), int(squashed(birth, "TO_YEAR")))
                ranges += span in [(known.first.year, known.last.year) for known in one.birth_dates]
    assert aliases == {"Good": 1524, "Low": 615, "a.k.a.": 594, "f.k.a.": 19}
    assert scripts == {"INDIVIDUAL": 336, "ENTITY": 42}
    assert ranges == 31
    owners = [one for one in parsed.listings for known in one.identifiers if known.kind is IdentifierKind.COMPANY_IMO]
    assert len(owners) == 16
