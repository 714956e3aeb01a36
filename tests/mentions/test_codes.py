"""What codes.py promises: listed numbers and addresses, however they are written, and no others."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import factory
from xref.index import NameIndex, build_index
from xref.mentions.codes import find_identifiers

LISTED = {
    "9187629": "imo",
    "5905801": "company_imo",
    "572443210": "mmsi",
    "256843000": "mmsi",
    "T2DP4": "call_sign",
    "EQOG": "call_sign",
    "EP-MNA": "tail_number",
    "YV2726": "tail_number",
    "RA-82010": "tail_number",
    "P-671": "tail_number",
    "21204": "aircraft_serial",
    "2006": "aircraft_serial",
    "1Fz29BQp82pE3vXXcsZoMNQ3KSHfMzfMe3": "wallet",
    "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq": "wallet",
    "0x9f4cda013e354b8fc285bf4b9a60460cee7f7ea9": "wallet",
    "TQn9Y2khEsLJW1ChVWFMSMeRDow5KcbLSE": "wallet",
    "48782UyRvBPRm4Yd3XmE7F3Dbb6Ay4oGZ8fzPnM5aZvKWKRhQy2E4gUi8jUKNdEhtCXNvHsjX9PaZFZnzFJhQhFaKQ7CWzP": "wallet",
    "rPT1Sjq2YGrBMTttX4GZHjKu9dyfzbpAYe": "wallet",
    "LeKvNdNEzgQkzVVnRdV3fAu2DSF1nLsNw6": "wallet",
    "t1MMXtBrSp1XG38Lx9cePcNUCJj5vdWfUWL": "wallet",
    "Z106861": "passport",
    "927220": "passport",
    "92722023": "passport",
    "927220230": "passport",
    "D366 871": "passport",
    "8-283-646": "national_id",
    "30.654.356": "national_id",
    "800084233-1": "tax_id",
    "J-29812490-3": "tax_id",
    "IVI-030311-1L6": "tax_id",
    "HRB 58893": "registration",
    "91420112711981060J": "registration",
    "BOIMIRTH": "bic",
    "kool_boy92@hotmail.com": "email",
    "http://www.khazarsteel.co": "website",
    "www.usareally.com": "website",
    "(357)(22660766)": "phone",
    "12/ZAYANA(N)093656": "national_id",
    "D489833(9)": "passport",
    "720126-1-472906": "tax_id",
}
VALUES = tuple(LISTED)


@pytest.fixture(scope="module")
def index(tmp_path_factory):
    folder = tmp_path_factory.mktemp("index")
    listings = (
        factory.listing(f"Party {number}", uid=str(number), identifiers=(factory.identifier(value, kind),))
        for number, (value, kind) in enumerate(LISTED.items())
    )
    build_index(tuple(listings), folder)
    return NameIndex(folder, factory.snapshot())


def sure(text: str, index: NameIndex) -> list[tuple[str, str]]:
    """Each sure identifier as it stands in the text, and the listed value."""
    hits = find_identifiers(text, [index])
    return [(text[hit.start : hit.end], VALUES[hit.listings[0]]) for hit in hits if hit.is_sure]


@pytest.mark.parametrize(
    ("text", "code", "value"),
    [
        ("9187629", "9187629", "9187629"),
        ("IMO 9187629", "9187629", "9187629"),
        ("the ship (IMO: 9187629) left", "9187629", "9187629"),
        ("IMO No. 9187629", "9187629", "9187629"),
        ("(IMO number 9187629)", "9187629", "9187629"),
        ("IMO\n9187629", "9187629", "9187629"),
        ("IMO9187629", "9187629", "9187629"),
        ("IMO-9187629", "9187629", "9187629"),
        ("ИМО 9187629", "9187629", "9187629"),
        ("油轮（IMO编号9187629）", "9187629", "9187629"),
        ("its manager, IMO company number 5905801", "5905801", "5905801"),
        ("MMSI 572443210.", "572443210", "572443210"),
        ("MMSI: 256843000", "256843000", "256843000"),
        ("call sign T2DP4", "T2DP4", "T2DP4"),
        ("call sign: EQOG", "EQOG", "EQOG"),
        ("EP-MNA", "EP-MNA", "EP-MNA"),
        ("then EP MNA, both of them", "EP MNA", "EP-MNA"),
        ("the jet EPMNA landed", "EPMNA", "EP-MNA"),
        ("YV2726", "YV2726", "YV2726"),
        ("YV-2726", "YV-2726", "YV2726"),
        ("RA-82010", "RA-82010", "RA-82010"),
        ("RA82010", "RA82010", "RA-82010"),
        ("the Antonov RA 82010", "RA 82010", "RA-82010"),
        ("seen as P-671 there", "P-671", "P-671"),
        ("serial number 21204", "21204", "21204"),
        ("MSN 2006", "2006", "2006"),
        *((value, value, value) for value, kind in LISTED.items() if kind == "wallet"),
        ("Passport Z106861;", "Z106861", "Z106861"),
        ("Z106861", "Z106861", "Z106861"),
        ("passport 927220", "927220", "927220"),
        ("passport No.\u00a0927 220", "927 220", "927220"),
        ("holder of Russian passport number 92722023", "92722023", "92722023"),
        ("паспорт № 92722023", "92722023", "92722023"),
        ("pasaporte n° 92722023", "92722023", "92722023"),
        ("Passports Z106861, 927220 and 92722023", "92722023", "92722023"),
        ("92722023 (passport)", "92722023", "92722023"),
        ("927220230", "927220230", "927220230"),
        ("passport 92722\n0230", "92722\n0230", "927220230"),
        ("passport D366871", "D366871", "D366 871"),
        ("passport D366 871", "D366 871", "D366 871"),
        ("Cédula 8283646", "8283646", "8-283-646"),
        ("cédula 8.283.646", "8.283.646", "8-283-646"),
        ("DNI 30654356", "30654356", "30.654.356"),
        ("DNI 30 654 356", "30 654 356", "30.654.356"),
        ("NIT 800.084.233-1", "800.084.233-1", "800084233-1"),
        ("NIT 800084233", "800084233", "800084233-1"),
        ("NIT 800 084 233 1", "800 084 233 1", "800084233-1"),
        ("RIF J298124903", "J298124903", "J-29812490-3"),
        ("RIF J 29812490 3", "J 29812490 3", "J-29812490-3"),
        ("RFC IVI0303111L6", "IVI0303111L6", "IVI-030311-1L6"),
        ("HRB58893", "HRB58893", "HRB 58893"),
        ("Amtsgericht, HRB 58893", "HRB 58893", "HRB 58893"),
        ("91420112711981060J", "91420112711981060J", "91420112711981060J"),
        ("SWIFT BOIMIRTH", "BOIMIRTH", "BOIMIRTH"),
        ("write to kool_boy92@hotmail.com.", "kool_boy92@hotmail.com", "kool_boy92@hotmail.com"),
        ("KOOL_BOY92@HOTMAIL.COM", "KOOL_BOY92@HOTMAIL.COM", "kool_boy92@hotmail.com"),
        ("see khazarsteel.co, in Farsi", "khazarsteel.co", "http://www.khazarsteel.co"),
        ("https://www.khazarsteel.co/en/about", "https://www.khazarsteel.co", "http://www.khazarsteel.co"),
        ("(usareally.com)", "usareally.com", "www.usareally.com"),
        ("tel. +357 22660766", "357 22660766", "(357)(22660766)"),
        ("national ID 12/ZaYaNa(N)093656", "12/ZaYaNa(N)093656", "12/ZAYANA(N)093656"),
        ("his card D489833(9).", "D489833(9)", "D489833(9)"),
        ("(RUC 720126-\n     1-472906)", "720126-\n     1-472906", "720126-1-472906"),
        ("查编号IMO 5905801。", "5905801", "5905801"),
        ("선박 IMO 9187629", "9187629", "9187629"),
    ],
)
def test_a_listed_identifier_is_found_as_it_is_written(index, text, code, value):
    assert (code, value) in sure(text, index)


@pytest.mark.parametrize(
    "text",
    [
        "He sold 927220 shares.",
        "It cost $927220.",
        "In 2006 and in 21204 cases",
        "92722023 tonnes of oil",
        "passport 12345 was lost, and he sold 927220 shares",
        "The passport was lost. Then 927220 came",
        "a fine of 30.654.356 pesos",
        "sold 927 220 230 in all",
        "MSN was closed in 2006",
        "9187629 barrels",
        "on 8-283-646",
        "EQOG and T2DP4 and EPMNA",
        "the tables, 927220 rows",
    ],
)
def test_a_number_that_may_be_there_by_chance_is_not_sure(index, text):
    assert sure(text, index) == []


@pytest.mark.parametrize(
    "text", ["Z106867", "9187628", "xZ106861", "Z106861@example.org", "EP-MNB", "usareally.com.example", "", "@", "1"]
)
def test_another_identifier_is_none(index, text):
    assert find_identifiers(text, [index]) == ()


def test_a_number_without_a_word_for_it_is_kept_to_confirm_a_name(index):
    (hit,) = find_identifiers("Ivan Petrov, 927220", [index])
    assert not hit.is_sure


def test_a_part_of_a_longer_identifier_is_not_given_too(index):
    assert len(find_identifiers("IMO9187629 and https://www.khazarsteel.co/x", [index])) == 2


@settings(max_examples=100)
@given(st.text(alphabet="EP-MNA 9187629./@\nwcom(é编", max_size=80))
def test_any_text_is_read_and_hits_lie_in_it(index, text):
    for hit in find_identifiers(text, [index]):
        assert 0 <= hit.start < hit.end <= len(text)


@pytest.mark.parametrize(
    "unit", ["1", ".", "-", "@", "A", "a", "1 ", "A-", "a.", "1/", "x1", "AB ", "a@", "1\n", "A.1"]
)
def test_a_hostile_text_is_read_in_one_pass(index, unit):
    text = unit * (300_000 // len(unit))  # squared, it would not end in a day
    assert all(0 <= hit.start < hit.end <= len(text) for hit in find_identifiers(text, [index]))


def test_a_number_that_several_lists_have_is_found_on_each(index, tmp_path):
    """5420250161699 is on OFAC's list and on the UN's: the first list must not hide the second."""
    build_index((factory.listing(identifiers=(factory.identifier("Z106861"),)),), tmp_path)
    other = NameIndex(tmp_path, factory.snapshot("un_sc_sanctions"))
    text = "passport Z106861, 927220230 and Z106861"
    hits = find_identifiers(text, [index, other])
    assert [(text[hit.start : hit.end], hit.list) for hit in hits] == [
        ("Z106861", 0), ("Z106861", 1), ("927220230", 0), ("Z106861", 0), ("Z106861", 1),
    ]  # fmt: skip
