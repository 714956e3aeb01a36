"""The promises of xref.reports.as_ftm, held to what the FollowTheMoney schema says of the properties used.

The facts below were read from followthemoney 4.11 (November 2026), which needs a compiler to install. Where it is
installed, it is asked itself, too.
"""

import importlib.util
import json
import re

import pytest
from hypothesis import given, settings

from tests.factory import article, candidate, identifier, listing, match, mention, report, subject
from tests.reports.strategies import reports
from xref.model import Address, Identifier, IdentifierKind, PartyType, Place, Subject
from xref.reports import REPORTS, Layout, render

THING = {"name": "name", "alias": "name", "previousName": "name", "weakAlias": "name", "country": "country",
         "summary": "text", "notes": "text", "description": "text", "sourceUrl": "url", "topics": "topic",
         "address": "address", "program": "string", "proof": "entity"}  # fmt: skip
LEGAL = THING | {"email": "email", "phone": "phone", "website": "url", "incorporationDate": "date",
                 "registrationNumber": "identifier", "idNumber": "identifier", "taxNumber": "identifier",
                 "leiCode": "identifier", "dunsCode": "identifier", "swiftBic": "identifier"}  # fmt: skip
FACTS = {
    "Document": THING | {"fileName": "string", "title": "string", "author": "string", "publishedAt": "date",
                         "bodyText": "text", "namesMentioned": "name", "peopleMentioned": "name",
                         "companiesMentioned": "name", "processingAgent": "string", "processedAt": "date"},
    "Mention": {"document": "entity", "name": "name", "resolved": "entity", "detectedSchema": "string",
                "contextCountry": "country"},
    "Person": LEGAL | {"birthDate": "date", "birthPlace": "string", "nationality": "country", "citizenship": "country",
                       "gender": "gender", "position": "string", "passportNumber": "identifier"},
    "Organization": LEGAL,
    "LegalEntity": LEGAL,
    "Vessel": THING | {"imoNumber": "identifier", "mmsi": "identifier", "callSign": "identifier",
                       "registrationNumber": "identifier"},
    "Airplane": THING | {"registrationNumber": "identifier", "serialNumber": "identifier"},
    "Sanction": {"entity": "entity", "authority": "string", "authorityId": "identifier", "program": "string",
                 "listingDate": "date", "endDate": "date", "provisions": "string", "reason": "text", "sourceUrl": "url",
                 "retrievedAt": "date"},
    "CryptoWallet": THING | {"publicKey": "identifier", "currency": "string", "holder": "entity"},
    "Note": THING | {"entity": "entity"},
}  # fmt: skip
REQUIRED = {"Document": {"fileName"}, "Mention": {"document", "name"}, "Person": {"name"}, "Organization": {"name"},
            "LegalEntity": {"name"}, "Vessel": {"name"}, "Sanction": {"entity"}}  # fmt: skip
FORMS = {
    "entity": re.compile(r"[0-9a-zA-Z]([0-9a-zA-Z.\-]*[0-9a-zA-Z])?"),
    "date": re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d:\d\d)?)?)?"),
    "country": re.compile("[a-z]{2}"),
    "gender": re.compile("male|female"),
    "url": re.compile("https?://.*", re.IGNORECASE),
    "phone": re.compile(r"\+.*"),
    "topic": re.compile("sanction"),
}
TEXT = "The envoy Ivan Petrov met Petrov at Acme."
PETROV = Subject("Ivan Petrov", PartyType.PERSON, (mention("Ivan Petrov", TEXT), mention("Petrov", TEXT, after=20)))


def entities(*made, **layout):
    return [json.loads(line) for line in "".join(REPORTS["ftm"].render(made, Layout(**layout))).split("\n") if line]


def faults(entity, *, typed=True):
    """What of an entity the schema does not allow."""
    known, said = FACTS[entity["schema"]], entity["properties"]
    yield from (name for name in said if name not in known)
    yield from (name for name in REQUIRED.get(entity["schema"], ()) if name not in said)
    if not FORMS["entity"].fullmatch(entity["id"]):
        yield entity["id"]
    for name, values in said.items():
        form = FORMS.get(known.get(name)) if typed else None
        yield from (f"{name}: {value}" for value in values if form and not form.fullmatch(value))


def one(found, schema):
    return next(entity["properties"] for entity in found if entity["schema"] == schema)


def test_a_match_gives_the_article_its_mentions_the_listing_and_why():
    listed = listing(
        "PETROV, Ivan", aliases=("PETROFF",), weak=("VANYA",), former=("PETROVICH",), births=("1970-02",),
        countries=("sy",), identifiers=(identifier(), Identifier(IdentifierKind.WALLET, "1abc", label="XBT")),
        birth_places=(Place("Homs", "sy"),), genders=("male",), addresses=(Address(text="1 Road, Homs"),),
        url="https://list.test/1001", listed_on="2018-09-13",
    )  # fmt: skip
    found = entities(report(match(PETROV, candidate(listed)), text=TEXT, unknowns=(subject("Acme", "organization"),)))
    assert [entity["schema"] for entity in found] == [
        "Document", "Person", "Sanction", "CryptoWallet", "Note", "Mention", "Mention", "Mention",
    ]  # fmt: skip
    assert [list(faults(entity)) for entity in found] == [[]] * len(found)
    person = one(found, "Person")
    assert person["name"] == ["PETROV, Ivan"]
    assert (person["alias"], person["weakAlias"], person["previousName"]) == (["PETROFF"], ["VANYA"], ["PETROVICH"])
    assert (person["birthDate"], person["nationality"], person["passportNumber"]) == (
        ["1970-02"],
        ["sy"],
        ["927220230"],
    )
    assert found[1]["id"] == "us-ofac-sdn-1001"
    assert one(found, "Sanction")["listingDate"] == ["2018-09-13"]
    assert one(found, "CryptoWallet")["holder"] == [found[1]["id"]]
    mentions = [entity["properties"] for entity in found if entity["schema"] == "Mention"]
    assert [(said["name"], said.get("resolved")) for said in mentions] == [
        (["Ivan Petrov"], ["us-ofac-sdn-1001"]), (["Petrov"], ["us-ofac-sdn-1001"]), (["Acme"], None),
    ]  # fmt: skip
    assert all(said["document"] == [found[0]["id"]] for said in mentions)
    assert "name: the same name" in one(found, "Note")["description"]
    assert f"us_ofac_sdn of 2026-11-20, snapshot sha256:{'a' * 64}" in one(found, "Document")["notes"]


def test_a_lead_does_not_say_which_party_is_meant():
    found = entities(report(match(PETROV, candidate(score=0.2)), text=TEXT))
    assert "resolved" not in one(found, "Mention")


@pytest.mark.parametrize("kind", list(PartyType))
def test_every_type_and_identifier_has_a_sound_form(kind):
    numbers = tuple(Identifier(one, "+1 22", "us", "Some No.") for one in IdentifierKind)
    spans = (listing(births=("1951",)).birth_dates[0].__class__.of(1951),)
    listed = listing("ACME", kind, uid="QDi.001/b", identifiers=numbers, established=spans, url="javascript:x")
    found = entities(report(match(PETROV, candidate(listed)), text=TEXT))
    assert [list(faults(entity)) for entity in found] == [[]] * len(found)
    told = json.dumps(found)
    assert told.count("+1 22") >= len(numbers)


def test_a_listing_of_two_articles_is_told_once():
    made = [report(match(PETROV), article=article(TEXT, source)) for source in ("a.txt", "b.txt")]
    schemata = [entity["schema"] for entity in entities(*made)]
    assert (schemata.count("Person"), schemata.count("Document"), schemata.count("Note")) == (1, 2, 2)


def test_the_text_goes_along_where_asked_for():
    assert "bodyText" not in one(entities(report()), "Document")
    assert one(entities(report(text="one\ntwo"), with_text=True), "Document")["bodyText"] == ["one\ntwo"]


@settings(max_examples=50)
@given(reports())
def test_any_text_is_one_object_a_line_with_known_properties(made):
    for line in render(made, "ftm").split("\n")[:-1]:
        entity = json.loads(line)
        assert all(name in FACTS[entity["schema"]] for name in entity["properties"])
        assert FORMS["entity"].fullmatch(entity["id"])


@pytest.mark.skipif(not importlib.util.find_spec("followthemoney"), reason="followthemoney is not installed")
def test_followthemoney_itself_takes_every_entity():
    from followthemoney import model  # noqa: PLC0415

    for entity in entities(report(match(PETROV), text=TEXT, unknowns=(subject("Acme"),))):
        proxy = model.get_proxy(entity, cleaned=False)
        assert {name: len(values) for name, values in entity["properties"].items()} == {
            name: len(values) for name, values in proxy.to_dict()["properties"].items()
        }
