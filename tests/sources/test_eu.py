"""The EU's list of financial sanctions, by rows for each oddity of its format."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.errors import ParseError
from xref.model import Identifier, IdentifierKind, Listing, ParsedList, PartyType
from xref.sources import SOURCES

EU = SOURCES["eu_fsf"]
K = IdentifierKind
ALIAS = '<nameAlias firstName="Ivan" middleName="" lastName="Petrov" wholeName="Ivan Petrov" strong="true"/>'


def written(tmp_path: Path, *entities: str) -> ParsedList:
    (tmp_path / EU.files[0]).write_text(
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" '
        f'generationDate="2026-02-27T10:00:00.000+01:00" globalFileId="1">{"".join(entities)}</export>',
        encoding="utf-8",
    )
    return EU.parse(tmp_path)


def one(tmp_path: Path, content: str, attributes: str = "", *, kind: str = "person") -> Listing:
    entity = (
        f'<sanctionEntity euReferenceNumber="EU.1.23" logicalId="13" {attributes}>'
        f'<subjectType code="{kind}" classificationCode="P"/>{content}</sanctionEntity>'
    )
    (found,) = written(tmp_path, entity).listings
    return found


def spelt(listing: Listing) -> list[tuple[str, str]]:
    return [(name.text, "weak" if name.weak else name.kind.value) for name in listing.names]


def test_an_entity_keeps_what_the_list_says(tmp_path):
    found = one(
        tmp_path,
        '<remark>A remark. (Date of UN designation: 2016-11-30)</remark><regulation regulationType="amendment" '
        'programme="IRQ" publicationDate="2003-07-08" numberTitle="1210/2003 (OJ L169)" logicalId="348">'
        f"<publicationUrl>https://example.org/act</publicationUrl></regulation>{ALIAS}"
        '<citizenship countryIso2Code="IQ" countryDescription="IRAQ"/>',
        'unitedNationId="IQi.001" designationDetails=""',
    )
    assert (found.source, found.uid, found.type) == ("eu_fsf", "EU.1.23", PartyType.PERSON)
    assert (found.programs, found.url, found.citizenships) == (("IRQ",), "https://example.org/act", ("iq",))
    assert (found.listed_on, found.un_references) == ("2016-11-30", ("IQi.001",))
    assert found.references == ("13", "IQi.001")
    assert found.notes == ("A remark. (Date of UN designation: 2016-11-30)",)


def test_the_day_of_designation_may_be_an_attribute(tmp_path):
    assert one(tmp_path, ALIAS, 'designationDate="2002-06-18"').listed_on == "2002-06-18"


@pytest.mark.parametrize(
    ("attributes", "remark", "strength"),
    [
        ('strong="true"', "", "alias"),
        ('strong="false"', "", "weak"),
        ('strong="true"', "low quality alias", "weak"),
        ('strong="true"', "lo quality", "weak"),
        ('strong="false"', "ood quality alias", "alias"),
        ('strong="true"', "god quality", "alias"),
        ('strong="true"', "formerly known as", "former_name"),
        ("", "", "alias"),
    ],
)
def test_an_alias_is_as_strong_as_the_attribute_or_the_remark_says(tmp_path, attributes, remark, strength):
    alias = f'<nameAlias wholeName="Vanya" {attributes}><remark>{remark}</remark></nameAlias>'
    assert spelt(one(tmp_path, ALIAS + alias)) == [("Ivan Petrov", "primary"), ("Vanya", strength)]


def test_the_primary_name_is_strong_latin_and_of_no_foreign_language(tmp_path):
    found = one(
        tmp_path,
        '<nameAlias wholeName="Иван Петров" nameLanguage="BG" strong="true"/>'
        '<nameAlias wholeName="Vanya" strong="false"/><nameAlias wholeName="Iwan Petrow" nameLanguage="DE"/>'
        '<nameAlias firstName="Ivan" lastName="PETROV" wholeName="" nameLanguage="EN" strong="true"/>',
    )
    assert spelt(found) == [
        ("Ivan PETROV", "primary"),
        ("Иван Петров", "alias"),
        ("Vanya", "weak"),
        ("Iwan Petrow", "alias"),
    ]


def test_a_party_of_weak_names_alone_keeps_one_as_primary(tmp_path):
    assert spelt(one(tmp_path, '<nameAlias wholeName="Vanya" strong="false"/>')) == [("Vanya", "primary")]


def test_titles_and_functions_come_apart_at_their_letters(tmp_path):
    alias = '<nameAlias wholeName="A B" title="Mullah" function="(a) Minister (b) Governor of Kabul, " gender="F"/>'
    found = one(tmp_path, alias + alias)
    assert (found.title, found.genders) == ("Mullah; Minister; Governor of Kabul", ("female",))


@pytest.mark.parametrize(
    ("birth", "expected"),
    [
        ('birthdate="1937-04-28" year="1937" calendarType="GREGORIAN" circa="false"', "1937-04-28"),
        ('year="1965" monthOfYear="3" dayOfMonth=""', "1965-03"),
        ('year="1965" month="3" day="4"', "1965-03-04"),
        ('year="1961" circa="true"', "circa 1961"),
        ('yearRangeFrom="1953" yearRangeTo="1958" circa="true"', "circa 1953/1958"),
        ('yearRangeTo="1980"', "born: unknown to 1980"),
        ('calendarType="ISLAMIC" year="1343"', "born: 1343 (islamic calendar)"),
        ('year="1965" monthOfYear="2" dayOfMonth="31"', "born: 1965-2-31"),
        ('calendarType="GREGORIAN" city="" countryIso2Code="00" countryDescription="UNKNOWN"', ""),
    ],
)
def test_a_birth_is_as_precise_as_it_is_known(tmp_path, birth, expected):
    found = one(tmp_path, f"{ALIAS}<birthdate {birth}/>")
    shown = ["circa " * span.circa + span.iso for span in found.birth_dates] or list(found.notes)
    assert shown == ([expected] if expected else [])
    assert found.birth_places == ()


@pytest.mark.parametrize(
    ("country", "code"),
    [
        ('countryIso2Code="BY" countryDescription="BELARUS"', "by"),
        ('countryIso2Code="CS" countryDescription="SERBIA AND MONTENEGRO"', "rs"),
        ('countryIso2Code="00" countryDescription="UNKNOWN"', ""),
        ('countryIso2Code="" countryDescription="Syria"', "sy"),
        ('countryIso2Code="ZZ"', ""),
    ],
)
def test_countries_stand_as_codes(tmp_path, country, code):
    found = one(tmp_path, f'{ALIAS}<birthdate year="1965" city="Minsk" {country}/><citizenship {country}/>')
    assert found.birth_places[0].country == code
    assert found.citizenships == ((code,) if code else ())


def test_numbers_come_with_their_register_country_and_doubts(tmp_path):
    found = one(
        tmp_path,
        f'{ALIAS}<identification identificationTypeCode="passport" identificationTypeDescription="National passport" '
        'number="AD001095" latinNumber="" issueDate="2001-02-03" validTo="2011-02-03" knownFalse="true" '
        'reportedLost="false" issuedBy="Kabul" countryIso2Code="AF"><remark>(passport)</remark></identification>'
        '<identification identificationTypeCode="regnumber" number="12" latinNumber="12"/>'
        '<identification identificationTypeCode="imo" number="9187629"/>'
        '<identification identificationTypeCode="new" identificationTypeDescription="Tax identification" number="7"/>',
    )
    assert found.identifiers == (
        Identifier(K.PASSPORT, "AD001095", "af", "National passport", "2001-02-03", "2011-02-03"),
        Identifier(K.REGISTRATION, "12", label="regnumber"),
        Identifier(K.IMO, "9187629", label="imo"),
        Identifier(K.TAX_ID, "7", label="Tax identification"),
    )
    assert found.notes == ("National passport AD001095: known false; issued by Kabul; (passport)",)


def test_an_address_has_ways_to_reach_the_party(tmp_path):
    found = one(
        tmp_path,
        f'{ALIAS}<address street="1 Main St" poBox="7" city="Minsk" zipCode="22" countryIso2Code="BY" '
        'countryDescription="BELARUS"><contactInfo key="EMAIL" value="a@example.org"/>'
        '<contactInfo key="FAX" value="1"/><contactInfo key="PHONE" value="2"/><contactInfo key="WEB" value="e.org"/>'
        "<remark>until 2005</remark></address>",
    )
    assert [(one.text, one.city, one.country) for one in found.addresses] == [
        ("1 Main St, PO box 7, Minsk, 22, BELARUS", "Minsk", "by")
    ]
    assert [i.kind for i in found.identifiers] == [K.EMAIL, K.FAX, K.PHONE, K.WEBSITE]
    assert found.notes == ("Address 1 Main St, PO box 7, Minsk, 22, BELARUS: until 2005",)


@pytest.mark.parametrize(
    ("code", "party"),
    [("person", "person"), ("enterprise", "organization"), ("vessel", "vessel"), ("submarine", "unknown")],
)
def test_a_party_of_an_unknown_kind_is_kept(tmp_path, code, party):
    assert one(tmp_path, ALIAS, kind=code).type == party


def test_an_entity_without_a_reference_has_its_number_and_one_without_a_name_is_set_aside(tmp_path):
    parsed = written(
        tmp_path,
        f'<sanctionEntity logicalId="7">{ALIAS}</sanctionEntity>',
        '<sanctionEntity logicalId="8"><nameAlias wholeName=""/></sanctionEntity>',
        f"<sanctionEntity>{ALIAS}</sanctionEntity>",
    )
    assert [listing.uid for listing in parsed.listings] == ["7"]
    assert (parsed.rows, parsed.published) == (3, "2026-02-27")
    assert [(aside.where.split()[-1], aside.reason) for aside in parsed.set_aside] == [
        ("8", "has no name"),
        ("3", "has neither euReferenceNumber nor logicalId"),
    ]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("<nickname/>", r"unknown element 'nickname' in 'sanctionEntity'"),
        ('<nameAlias name="X"/>', r"unknown attribute '@name' in 'nameAlias'"),
    ],
)
def test_what_the_format_did_not_have_refuses_the_file(tmp_path, content, message):
    with pytest.raises(ParseError, match=message):
        one(tmp_path, ALIAS + content)
