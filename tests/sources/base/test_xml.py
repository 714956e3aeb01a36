"""XML files of publishers: whole and known, or refused with a line that names what is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.errors import ParseError
from xref.sources.base import xml
from xref.sources.base.xml import Grammar, attribute, read_records, text_of, texts_of

GRAMMAR = Grammar(
    root="LIST",
    records=frozenset({"PARTY"}),
    elements={"LIST": "@made PARTIES", "PARTIES": "PARTY", "PARTY": "@id NAME", "NAME": "@lang"},
)
WHOLE = (
    '<?xml version="1.0" encoding="utf-8"?>\n<LIST made="2026-02-27"><PARTIES>\n'
    '<PARTY id=" 1 "><NAME lang="en">\n Ivan\n  Petrov </NAME><NAME/><NAME>Иван</NAME></PARTY>\n'
    '<PARTY id="2"/></PARTIES></LIST>'
)


def read(tmp_path, content, grammar=GRAMMAR):
    path = tmp_path / "list.xml"
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    document = read_records(path, grammar)
    return document.attributes, list(document.records)


def test_records_come_one_by_one_with_squashed_texts(tmp_path):
    attributes, records = read(tmp_path, WHOLE)
    assert attributes == {"made": "2026-02-27"}
    assert [attribute(record, "id") for record in records] == ["1", "2"]
    assert text_of(records[0], "NAME") == "Ivan Petrov"
    assert texts_of(records[0], "NAME") == ("Ivan Petrov", "Иван")
    assert text_of(records[1], "NAME") == attribute(records[1], "none") == ""


def test_a_namespace_is_no_part_of_a_name(tmp_path):
    party = '<x:PARTY id="1"><x:NAME>A</x:NAME></x:PARTY>'
    text = f'<x:LIST xmlns:x="urn:a" x:made="1"><x:PARTIES>{party}</x:PARTIES></x:LIST>'
    attributes, (record,) = read(tmp_path, text)
    assert (attributes, text_of(record, "NAME")) == ({"made": "1"}, "A")


def test_records_that_were_read_are_let_go(tmp_path):
    path = tmp_path / "list.xml"
    path.write_text(WHOLE, encoding="utf-8")
    document = read_records(path, GRAMMAR)
    first = next(document.records)
    assert len(first) == 3
    assert [len(record) for record in document.records] == [0]


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("<NAME/>", "<NOM/>", "list.xml has the unknown element 'NOM' in 'PARTY'; known: NAME"),
        ("<NAME/>", "<NAME><b/></NAME>", "list.xml has the unknown element 'b' in 'NAME'; known: none"),
        ('lang="en"', 'langue="en"', "list.xml has the unknown attribute '@langue' in 'NAME'; known: @lang"),
        ("LIST", "html", "list.xml begins with the element 'html'; the publisher's file with 'LIST'"),
        ("</LIST>", "", "list.xml is not whole or no XML: no element found"),
        ("</LIST>", "</LIST><LIST/>", "list.xml is not whole or no XML: junk after document element"),
        ("utf-8", "klingon", "list.xml is not whole or no XML"),
        ("Ivan", "&ivan;", "list.xml declares a document type|list.xml is not whole or no XML: undefined entity"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_what_it_was_is_refused_by_name(tmp_path, old, new, message):
    with pytest.raises(ParseError, match=message):
        read(tmp_path, WHOLE.replace(old, new))


@pytest.mark.parametrize(
    "declared",
    [
        '<!DOCTYPE LIST SYSTEM "http://127.0.0.1:9/list.dtd">',
        '<!DOCTYPE LIST [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE LIST [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE LIST [<!ENTITY % a SYSTEM "http://127.0.0.1:9/a">%a;]>',
        "<!DOCTYPE LIST>",
    ],
)
def test_a_document_type_and_entities_are_refused(tmp_path, declared):
    text = WHOLE.replace("\n<LIST", f"\n{declared}<LIST", 1)
    with pytest.raises(ParseError, match=r"list\.xml declares a document type or entity"):
        read(tmp_path, text)


def test_an_endless_record_is_given_up(tmp_path, monkeypatch):
    monkeypatch.setattr(xml, "MAX_RECORD_BYTES", 200_000)
    with pytest.raises(ParseError, match=r"list\.xml has a record of more than 200,000 bytes"):
        read(tmp_path, WHOLE.replace("Ivan", "I" * 300_000))
    many = '<PARTY id="3"><NAME>A</NAME></PARTY>' * 20_000
    assert len(read(tmp_path, WHOLE.replace('<PARTY id="2"/>', many))[1]) == 20_001


def test_no_file_is_said_in_one_line(tmp_path):
    with pytest.raises(ParseError, match=r"none\.xml cannot be read: No such file"):
        read_records(tmp_path / "none.xml", GRAMMAR)


@pytest.mark.parametrize("at", range(len(WHOLE.encode()) - 1))
def test_a_file_cut_anywhere_is_refused(tmp_path, at):
    with pytest.raises(ParseError):
        read(tmp_path, WHOLE.encode()[:at])


@given(content=st.binary(max_size=200))
def test_bytes_that_are_no_list_are_refused(tmp_path_factory, content):
    with pytest.raises(ParseError, match=r"^list\.xml "):
        read(tmp_path_factory.mktemp("any"), content)


def test_what_a_grammar_leaves_open_is_not_checked(tmp_path):
    elements = {"LIST": "@* PARTIES", "PARTIES": "PARTY", "PARTY": "@* NAME OLD", "OLD": "@* *"}
    old = '<OLD at="1"><PARTY id="0"><NOM/></PARTY></OLD>'
    text = f'<LIST b="1"><PARTIES><PARTY c="1"><NAME/>{old}</PARTY></PARTIES></LIST>'
    _, records = read(tmp_path, text, Grammar("LIST", frozenset({"PARTY"}), elements))
    assert [record.attrib for record in records] == [{"c": "1"}]


def test_an_element_is_known_by_its_canonical_name(tmp_path):
    grammar = Grammar("LIST", GRAMMAR.records, GRAMMAR.elements, canonical=lambda name: name.partition("-")[0])
    text = '<LIST made="1"><PARTIES><PARTY id="1"><NAME-Nom>A</NAME-Nom></PARTY></PARTIES></LIST>'
    _, (record,) = read(tmp_path, text, grammar)
    assert text_of(record, "NAME") == "A"
