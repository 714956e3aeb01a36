"""Items of the remarks that are identifiers, as OFAC wrote them in 2021 and 2025."""

from __future__ import annotations

import pytest

from xref.model import Identifier, PartyType
from xref.sources.ofac.identifiers import read_identifier

LABEL_MSN = "Aircraft Manufacturer's Serial Number (MSN)"
LABEL_LINE = "Aircraft Construction Number (also called L/N or S/N or F/N)"

ROWS = [
    ("Passport 1084010 (Egypt)", ("passport", "1084010", "eg", "Passport")),
    ("Passport 265 216 (Egypt)", ("passport", "265 216", "eg", "Passport")),
    ("Passport 92/664 (Egypt)", ("passport", "92/664", "eg", "Passport")),
    ("Passport 719032284", ("passport", "719032284", "", "Passport")),
    ("Travel Document Number A0144378 (Germany)", ("passport", "A0144378", "de", "Travel Document Number")),
    ("Passport #H0044232 (Iraq)", ("passport", "H0044232", "iq", "Passport")),
    ("Passport E1929795 (Iran) expires 25 May 2010", ("passport", "E1929795", "ir", "Passport", "", "2010-05-25")),
    (
        "Passport G 649385 issued 08 Sep 2006 expires 17 Jul 2011",
        ("passport", "G 649385", "", "Passport", "2006-09-08", "2011-07-17"),
    ),
    (
        "Passport 654781 (Jordan) issued 01 Jan 2008 to 31 Dec 2010",
        ("passport", "654781", "jo", "Passport", "2008/2010"),
    ),
    ("Passport 927220230 (Korea, North) issued 11 May 2017", ("passport", "927220230", "kp", "Passport", "2017-05-11")),
    ("Passport Booklet: A5199819 (Pakistan)", ("passport", "A5199819", "pk", "Passport Booklet")),
    ("Diplomatic Passport 008827 (Iran) issued 1999", ("passport", "008827", "ir", "Diplomatic Passport", "1999")),
    ("National ID No. 660000 73767 (Belgium)", ("national_id", "660000 73767", "be", "National ID No.")),
    ("National ID No. JMB 0105954171511", ("national_id", "JMB 0105954171511", "", "National ID No.")),
    ("National ID No. 742 (Iran) issued 2005", ("national_id", "742", "ir", "National ID No.", "2005")),
    ("National ID No. (HWI)040182 (Burma)", ("national_id", "(HWI)040182", "mm", "National ID No.")),
    ("Cedula No. T.I. 57111-01681 (Colombia)", ("national_id", "T.I. 57111-01681", "co", "Cedula No.")),
    ("C.U.R.P. GAGC780302HSRXRR00 (Mexico)", ("national_id", "GAGC780302HSRXRR00", "mx", "C.U.R.P.")),
    ("SSN 523-33-8386 (United States)", ("national_id", "523-33-8386", "us", "SSN")),
    ("D.N.I. 78.865.882 (Spain)", ("national_id", "78.865.882", "es", "D.N.I.")),
    ("Tazkira National ID Card 932995 (Afghanistan)", ("national_id", "932995", "af", "Tazkira National ID Card")),
    ("Electoral Registry No. 22942118 (Venezuela)", ("national_id", "22942118", "ve", "Electoral Registry No.")),
    ("NIT # 800149060-5 (Colombia)", ("tax_id", "800149060-5", "co", "NIT")),
    ("R.F.C. DIB-771110-HQ1 (Mexico)", ("tax_id", "DIB-771110-HQ1", "mx", "R.F.C.")),
    ("R.F.C. # PMA-910805 (Mexico)", ("tax_id", "PMA-910805", "mx", "R.F.C.")),
    ("RFC CAVP-590612-AD1 (Mexico)", ("tax_id", "CAVP-590612-AD1", "mx", "RFC")),
    ("RUC # 20108363101 (Peru)", ("tax_id", "20108363101", "pe", "RUC")),
    ("RIF # J-31136071-9 (Venezuela)", ("tax_id", "J-31136071-9", "ve", "RIF")),
    ("US FEIN CH-660-0-469-982-0 (United States)", ("tax_id", "CH-660-0-469-982-0", "us", "US FEIN")),
    ("Tax ID No. CHE-309.842.573 (Switzerland)", ("tax_id", "CHE-309.842.573", "ch", "Tax ID No.")),
    ("V.A.T. Number BG 121024920 (Bulgaria)", ("tax_id", "BG 121024920", "bg", "V.A.T. Number")),
    ("Italian Fiscal Code: KMMMHD68D03Z352N", ("tax_id", "KMMMHD68D03Z352N", "", "Italian Fiscal Code")),
    ("Registration ID 6000845 Nabatieh (Lebanon)", ("registration", "6000845 Nabatieh", "lb", "Registration ID")),
    ("Government Gazette Number 09804148 (Russia)", ("registration", "09804148", "ru", "Government Gazette Number")),
    ("Legal Entity Number 851683897 (Netherlands)", ("registration", "851683897", "nl", "Legal Entity Number")),
    ("Legal Entity Number 253400V1H6ART1UQ0N98", ("lei", "253400V1H6ART1UQ0N98", "", "Legal Entity Number")),
    (
        "Unified Social Credit Code (USCC) 9111000071093019X7 (China)",
        ("registration", "9111000071093019X7", "cn", "Unified Social Credit Code (USCC)"),
    ),
    ("Public Registration Number 1027739088410", ("registration", "1027739088410", "", "Public Registration Number")),
    (
        "Chamber of Commerce Number 55389694 (Netherlands)",
        ("registration", "55389694", "nl", "Chamber of Commerce Number"),
    ),
    ("Identification Number 2.194.575 (Paraguay)", ("national_id", "2.194.575", "py", "Identification Number")),
    ("D-U-N-S Number 53-499-4520", ("duns", "53-499-4520", "", "D-U-N-S Number")),
    (
        "Digital Currency Address - XBT 1Q9UAQbcDezmyouFrzt94t4dSMxgsUfW1X",
        ("wallet", "1Q9UAQbcDezmyouFrzt94t4dSMxgsUfW1X", "", "XBT"),
    ),
    (
        "Digital Currency Address - USDT TXkqU1MMvqZNkMvMuNxRmbBhs5Qg7uYQgB",
        ("wallet", "TXkqU1MMvqZNkMvMuNxRmbBhs5Qg7uYQgB", "", "USDT"),
    ),
    (
        "Vessel Registration Identification IMO 9187629",
        ("imo", "9187629", "", "Vessel Registration Identification IMO"),
    ),
    ("Vessel Registration Identification 8606173", ("imo", "8606173", "", "Vessel Registration Identification")),
    ("Company Number IMO 5055293", ("company_imo", "5055293", "", "Company Number IMO")),
    ("Identification Number IMO 5766343", ("company_imo", "5766343", "", "Identification Number IMO")),
    ("MMSI 572469210", ("mmsi", "572469210", "", "MMSI")),
    ("Other Vessel Call Sign 5IM713", ("call_sign", "5IM713", "", "Other Vessel Call Sign")),
    ("Aircraft Tail Number YV2565", ("tail_number", "YV2565", "", "Aircraft Tail Number")),
    ("Previous Aircraft Tail Number 2-WGLP", ("tail_number", "2-WGLP", "", "Previous Aircraft Tail Number")),
    (f"{LABEL_MSN} 3159", ("aircraft_serial", "3159", "", LABEL_MSN)),
    (f"{LABEL_LINE} 8401", ("aircraft_serial", "8401", "", LABEL_LINE)),
    ("SWIFT/BIC HAVIGB2L", ("bic", "HAVIGB2L", "", "SWIFT/BIC")),
    ("BIK (RU) 044525607", ("bank_code", "044525607", "ru", "BIK (RU)")),
    ("ISIN US1694261033", ("isin", "US1694261033", "", "ISIN")),
    ("Identification Number ISIN: RU0009177331", ("isin", "RU0009177331", "", "Identification Number ISIN")),
    ("Equity Ticker 0728 HK", ("ticker", "0728 HK", "", "Equity Ticker")),
    ("Website http://fsday.ir", ("website", "http://fsday.ir", "", "Website")),
    ("Email Address info@arrai.tv", ("email", "info@arrai.tv", "", "Email Address")),
    ("Email:adelb@shabakah.net.sa", ("email", "adelb@shabakah.net.sa", "", "Email")),
    ("Phone Number 79110354982", ("phone", "79110354982", "", "Phone Number")),
    ("Telephone (98)(21)(23803303)", ("phone", "(98)(21)(23803303)", "", "Telephone")),
    ("Telephone + 97165749996", ("phone", "+ 97165749996", "", "Telephone")),
    ("Telephone: (04) 710043", ("phone", "(04) 710043", "", "Telephone")),
    ("Phone No. 263-4-486946", ("phone", "263-4-486946", "", "Phone No.")),
    ("Fax No. (218) (0)214778766", ("fax", "(218) (0)214778766", "", "Fax No.")),
    ("Driver's License No. 180839 (Mexico)", ("other", "180839", "mx", "Driver's License No.")),
    ("Chinese Commercial Code 1728 4320", ("other", "1728 4320", "", "Chinese Commercial Code")),
    ("Lunar Registry Number 77 (Palau)", ("registration", "77", "pw", "Lunar Registry Number")),
]


@pytest.mark.parametrize(("item", "expected"), ROWS)
def test_an_identifier_is_read_with_its_country_and_dates(item: str, expected: tuple[str, ...]):
    facts = read_identifier(item, PartyType.PERSON)
    assert [fact.field for fact in facts] == ["identifiers"]
    found = facts[0].value
    assert isinstance(found, Identifier)
    values = (found.kind, found.value, found.country, found.label, found.issued, found.expires)
    assert values == (*expected, "", "")[:6]


def test_an_organizations_identification_number_is_a_registration():
    (fact,) = read_identifier("Identification Number NBC 80114829", PartyType.ORGANIZATION)
    assert isinstance(fact.value, Identifier)
    assert fact.value.kind == "registration"


@pytest.mark.parametrize(
    ("item", "value", "country"),
    [
        ("Matricula Mercantil No 818178-2 (Cali)", "818178-2", ""),
        ("Folio Mercantil No. 22839 (Jalisco) (Mexico)", "22839", "mx"),
        ("Passport No.: 0310857, Eritrea, Issue Date 21 August 2006, Expire Date 20 August 2008)", "0310857", ""),
        ("Passport 4117921 issued under the name Dilawar Khan Zain Khan", "4117921", ""),
        ("Public Registration Number 467323, Doc. 694710 (Panama)", "467323", "pa"),
    ],
)
def test_what_an_identifier_has_no_place_for_is_kept_in_a_note(item: str, value: str, country: str):
    identifier, note = read_identifier(item, PartyType.PERSON)
    assert isinstance(identifier.value, Identifier)
    assert (identifier.value.value, identifier.value.country) == (value, country)
    assert (note.field, note.value) == ("notes", item)


def test_a_country_with_a_remark_is_still_a_country():
    (fact,) = read_identifier("Passport I066302 (Cabo Verde.  Previously Cape Verde.)", PartyType.PERSON)
    assert isinstance(fact.value, Identifier)
    assert fact.value.country == "cv"


@pytest.mark.parametrize(
    "item",
    [
        "NIT # Provisional (Colombia)",
        "U.S.A. Passport issued 21 Jun 1992 in Amman, Jordan",
        "Passport issued in Sarajevo, Bosnia-Herzegovina",
        "Vessel Registration Identification IMO 15411",
        "Executive Order 13662 Directive Determination - Subject to Directive 2",
        "Listing Date (EO 14024 Directive 3): 24 Feb 2022",
        "Interpol: Red Notice. File No. 2009/3599. March 24, 2009",
        "M0018061/104,issued 12 September 1993",
        "Major General",
        "Website",
        "",
    ],
)
def test_free_text_is_no_identifier(item: str):
    assert read_identifier(item, PartyType.PERSON) == ()
