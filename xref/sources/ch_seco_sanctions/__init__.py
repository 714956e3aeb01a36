"""From Switzerland's list (SECO) to listings. Targets that were taken off the list stay in the file: they are left out.

A target refers to programs and places, which may stand before or after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import ParseError
from xref.model import Address, Listing, Name, ParsedList, PartyType, Place, SetAside, VesselDetails
from xref.sources.base import Source
from xref.sources.base.dates import read_day
from xref.sources.base.facts import Fact, country_of, once, un_references
from xref.sources.base.xml import attribute, read_records, squashed, text_of, texts_of
from xref.sources.ch_seco_sanctions.grammar import FILE, GRAMMAR
from xref.sources.ch_seco_sanctions.information import read_document, read_information, read_span
from xref.sources.ch_seco_sanctions.names import read_name, read_titles

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_CODE = "ch_seco_sanctions"
_WHOLE_LISTS = ("whole-list", "full-list", "")
_PARTIES = {"individual": PartyType.PERSON, "entity": PartyType.ORGANIZATION, "object": PartyType.VESSEL}
_OBJECTS = {"vessel": PartyType.VESSEL, "aircraft": PartyType.AIRCRAFT}
# What is newer of two modifications of one day: who is listed anew was taken off before.
_RANKS = {"amended": 0, "de-listed": 1, "listed": 2}
_ENGLISH = ("eng", "en", "")
_PLACE_PARTS = ("address-details", "c-o", "p-o-box", "zip-code", "location", "area", "country")


@dataclass(frozen=True, slots=True)
class _Where:
    """A place of birth or an address: what stands in it, and the place it refers to."""

    field: str
    place: str
    parts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class _Target:
    """An entry as it stands, its references not yet followed."""

    uid: str
    kind: PartyType
    set_id: str
    listed_on: str
    facts: tuple[Fact, ...]
    places: tuple[_Where, ...]
    un_references: tuple[str, ...]
    related: tuple[str, ...]  # ids of other targets

    @property
    def name(self) -> str:
        names: tuple[Name, ...] = once(fact for fact in self.facts if fact.field == "names")["names"]
        return names[0].text


@dataclass(slots=True)
class _Reading:
    """What has been read of the file so far."""

    programs: dict[str, tuple[str, str]] = field(default_factory=dict)  # id of a set -> program, annex
    places: dict[str, Mapping[str, str]] = field(default_factory=dict)
    targets: dict[str, _Target] = field(default_factory=dict)
    set_aside: list[SetAside] = field(default_factory=list)
    rows: int = 0


def parse(folder: Path) -> ParsedList:
    """The list in the folder, without what was taken off it."""
    document = read_records(folder / FILE, GRAMMAR)
    kind = document.attributes.get("list-type", "")
    if kind not in _WHOLE_LISTS:
        raise ParseError(f"{FILE} is a {kind!r}, a part of the list; the whole list is a 'whole-list'")
    reading = _Reading()
    for record in document.records:
        _READERS[record.tag](record, reading)
    if not reading.targets:
        raise ParseError(f"{FILE} has no listing; the whole list has thousands of targets")
    return ParsedList(
        tuple(_listing(target, reading) for target in reading.targets.values()),
        reading.rows,
        published=read_day(document.attributes.get("date", "")),
        set_aside=tuple(reading.set_aside),
    )


def _read_program(element: Element, reading: _Reading) -> None:
    name = _english(element, "program-key") or _english(element, "program-name")
    for found in element.iterfind("sanctions-set"):
        if attribute(found, "lang") in _ENGLISH or attribute(found, "ssid") not in reading.programs:
            reading.programs[attribute(found, "ssid")] = (name, squashed(found.text))


def _english(element: Element, tag: str) -> str:
    """The English text of a child that stands there in several languages; any, where none is English."""
    found = [child for child in element.iterfind(tag) if squashed(child.text)]
    found.sort(key=lambda child: attribute(child, "lang") not in _ENGLISH)
    return squashed(found[0].text) if found else ""


def _read_place(element: Element, reading: _Reading) -> None:
    reading.places[attribute(element, "ssid")] = _parts(element)


def _parts(element: Element) -> Mapping[str, str]:
    return {name: text_of(element, name) for name in _PLACE_PARTS if text_of(element, name)}


def _read_target(element: Element, reading: _Reading) -> None:
    reading.rows += 1
    uid = attribute(element, "ssid")
    if _is_delisted(element):
        return
    party = next((child for child in element if child.tag in _PARTIES), None)
    target = _target(uid, element, party) if uid and party is not None else None
    if target is None or uid in reading.targets or not any(fact.field == "names" for fact in target.facts):
        problem = "is there a second time" if uid in reading.targets else "has no name, no party or no id"
        reading.set_aside.append(SetAside(f"{FILE} target {reading.rows}", f"id {uid or '?'} {problem}"))
    else:
        reading.targets[uid] = target


_READERS = {"sanctions-program": _read_program, "place": _read_place, "target": _read_target}


def _is_delisted(element: Element) -> bool:
    """The newest modification took the target off the list; of one day, listing anew is newer than taking off."""
    found = [(_day_of(one), _RANKS.get(_kind_of(one), 0), _kind_of(one)) for one in element.iterfind("modification")]
    return bool(found) and max(found)[2] == "de-listed"


def _kind_of(modification: Element) -> str:
    return attribute(modification, "modification-type")


def _day_of(modification: Element) -> str:
    days = (attribute(modification, name) for name in ("effective-date", "enactment-date", "publication-date"))
    return next(filter(None, map(read_day, days)), "")


def _target(uid: str, element: Element, party: Element) -> _Target:
    kind = _PARTIES[party.tag]
    if party.tag == "object":
        kind = _OBJECTS.get(attribute(party, "object-type"), PartyType.UNKNOWN)
    identities = sorted(party.iterfind("identity"), key=lambda one: attribute(one, "main") != "true")
    facts = [fact for identity in identities for fact in _identity(identity, kind)]
    facts += _texts(party, kind)
    foreign = texts_of(element, "foreign-identifier")
    facts += [Fact("references", text) for text in foreign]
    listed = (_day_of(one) for one in element.iterfind("modification") if _kind_of(one) == "listed")
    return _Target(
        uid=uid,
        kind=kind,
        set_id=attribute(element, "sanctions-set-id") or text_of(element, "sanctions-set-id"),
        listed_on=min(filter(None, listed), default=""),
        facts=tuple(facts),
        places=tuple(where for identity in identities for where in _places(identity)),
        un_references=un_references(" ".join(foreign)),
        related=tuple(attribute(relation, "target-id") for relation in party.iterfind("relation")),
    )


def _identity(identity: Element, kind: PartyType) -> Iterator[Fact]:
    for name in identity.iterfind("name"):
        yield from (Fact("names", spelling) for spelling in read_name(name))
        yield from (Fact("notes", f"Title: {title}") for title in read_titles(name))
    for element in identity.iterfind("day-month-year"):
        span = read_span(element)
        if span:
            yield Fact("birth_dates" if kind is PartyType.PERSON else "established", span)
    for country in identity.iterfind("nationality/country"):
        code = country_of(attribute(country, "iso-code")) or country_of(squashed(country.text))
        if code:
            yield Fact("nationalities", code)
    for element in identity.iterfind("identification-document"):
        document = read_document(element, kind)
        if document:
            yield document


def _places(identity: Element) -> Iterator[_Where]:
    for tag, of_field in (("place-of-birth", "birth_places"), ("address", "addresses")):
        for element in identity.iterfind(tag):
            yield _Where(of_field, attribute(element, "place-id"), _parts(element))


def _texts(party: Element, kind: PartyType) -> Iterator[Fact]:
    if attribute(party, "sex") in {"male", "female"}:
        yield Fact("genders", attribute(party, "sex"))
    yield from (read_information(text, kind) for text in texts_of(party, "other-information"))
    yield from (Fact("reasons", text) for text in texts_of(party, "justification"))
    for relation in party.iterfind("relation"):
        yield Fact("notes", f"Relation: {attribute(relation, 'relation-type')} of {attribute(relation, 'target-id')}")
    for element in party.iterfind("generic-attribute"):
        yield Fact("notes", f"{attribute(element, 'name')}: {squashed(element.text)}")


def _listing(target: _Target, reading: _Reading) -> Listing:
    program, annex = reading.programs.get(target.set_id, ("", ""))
    facts = [*target.facts, *_placed(target.places, reading.places)]
    facts += [Fact("notes", f"Annex: {annex}")] if annex else []
    facts += [Fact("links", reading.targets[uid].name) for uid in target.related if uid in reading.targets]
    return Listing(
        source=_CODE,
        uid=target.uid,
        type=target.kind,
        programs=(program,) if program else (),
        vessel=VesselDetails() if target.kind is PartyType.VESSEL else None,
        listed_on=target.listed_on,
        url=_HOMEPAGE,
        un_references=target.un_references,
        **once(facts),
    )


def _placed(wheres: Iterable[_Where], places: Mapping[str, Mapping[str, str]]) -> Iterator[Fact]:
    """Places of birth and addresses, with what the place they refer to says."""
    for where in wheres:
        parts = {**places.get(where.place, {}), **where.parts}
        text = ", ".join(parts[name] for name in _PLACE_PARTS if name in parts)
        country = country_of(parts.get("country", ""))
        if text and where.field == "birth_places":
            yield Fact(where.field, Place(text, country))
        elif text:
            yield Fact(where.field, Address(parts.get("address-details", ""), parts.get("location", ""), country, text))


_HOMEPAGE = "https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos.html"
SOURCE = Source(
    code=_CODE,
    title="Swiss sanctions list (SECO)",
    publisher="Switzerland, State Secretariat for Economic Affairs",
    files=(FILE,),
    addresses=(
        "https://www.sesam.search.admin.ch/sesam-search-web/pages/downloadXmlGesamtliste.xhtml?lang=en&action=downloadXmlGesamtlisteAction",
    ),
    parse=parse,
    min_listings=4000,  # about 7,000 in force
    homepage=_HOMEPAGE,
    licence="Terms of use of the Swiss federal authorities",
    read_timeout=180.0,  # 42 MB, made as they are asked for
)
