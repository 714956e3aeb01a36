"""How publishers write dates, each row as one of them does."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.sources.base.dates import from_serial, read_dates, read_day


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("1970-02-05", ["1970-02-05"]),
        ("1970-02", ["1970-02"]),
        ("1970", ["1970"]),
        ("1970-02-05 00:00:00", ["1970-02-05"]),
        ("1970-02-05T06:07:08.123Z", ["1970-02-05"]),
        ("1970-02-05T06:07:08+01:00", ["1970-02-05"]),
        ("5/02/1970", ["1970-02-05"]),
        ("05.02.1970", ["1970-02-05"]),
        ("05-02-1970", ["1970-02-05"]),
        ("12/25/1970", ["1970-12-25"]),
        ("dd/mm/1965", ["1965"]),
        ("00/00/1975", ["1975"]),
        ("dd/03/1975", ["1975-03"]),
        ("10 Dec 1948", ["1948-12-10"]),
        ("10 Dec. 1948", ["1948-12-10"]),
        ("10 December 1948", ["1948-12-10"]),
        ("10-Dec-1948", ["1948-12-10"]),
        ("29-Aprl-1967", ["1967-04-29"]),
        ("23-Apr-68", ["1968-04-23"]),
        ("March 16, 1972", ["1972-03-16"]),
        ("Sep 1938", ["1938-09"]),
        ("Sep. 1938", ["1938-09"]),
        ("Jan-67", ["1967-01"]),
        ("Jan-05", ["2005-01"]),
        ("03/1967", ["1967-03"]),
        ("c. 1960", ["1960"]),
        ("circa 1951", ["1951"]),
        ("Approximately 1968", ["1968"]),
        ("1951 to 1953", ["1951/1953"]),
        ("1970-1973", ["1970/1973"]),
        ("Between 1963 and 1965", ["1963/1965"]),
        ("1963 and 1965", ["1963", "1965"]),
        ("a) 5 Feb 1970 b) 1969", ["1970-02-05", "1969"]),
        ("i) 1963, ii) 1965", ["1963", "1965"]),
        ("01/10/1983,15/10/1983, 01/01/1980", ["1983-10-01", "1983-10-15", "1980-01-01"]),
        ("5/06/1953   15/06/1953", ["1953-06-05", "1953-06-15"]),
        ("1963; 1963", ["1963"]),
        ("", []),
    ],
)  # fmt: skip
def test_a_field_of_dates_is_read_whole(text: str, dates: list[str]):
    found = read_dates(text)
    assert [span.iso for span in found.spans] == dates
    assert found.is_all


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("5 Feb. 1970 (this aka only, born 5 Feb. 1969)", ["1970-02-05", "1969-02-05"]),
        ("3 March 1979 (from false passport)", ["1979-03-03"]),
        ("1965 to 1953", ["1965", "1953"]),
        ("unknown", []),
        ("31 Feb 1970", []),
        ("na", []),
        ("15/08/19yy", []),
        ("ID 19701234", []),
        ("1970" + " x" * 2000, ["1970"]),
    ],
)
def test_what_is_more_than_dates_says_so(text: str, dates: list[str]):
    found = read_dates(text)
    assert ([span.iso for span in found.spans], found.is_all) == (dates, False)


def test_circa_stands_with_its_date_alone():
    assert [span.circa for span in read_dates("circa 1951, 1953, c. 1955 to 1957").spans] == [True, False, True]


def test_the_first_date_is_the_day():
    assert (read_day("Listed on 25 Apr. 2017 (amended 2018)"), read_day("unknown")) == ("2017-04-25", "")


@pytest.mark.parametrize(
    ("number", "iso"), [(1970, "1970"), (25569, "1970-01-01"), (25569.5, "1970-01-01"), (36526, "2000-01-01")]
)
def test_a_number_is_a_year_or_a_spreadsheets_day(number: float, iso: str):
    span = from_serial(number)
    assert span is not None
    assert span.iso == iso


@pytest.mark.parametrize("number", [-1, 0, 7, 1e9, float("inf"), float("nan")])
def test_any_other_number_is_no_date(number: float):
    assert from_serial(number) is None


@given(st.text(alphabet="0123456789/-. circatobewnd)JanFeb", max_size=60))
def test_any_text_is_read(text: str):
    for span in read_dates(text).spans:
        assert span.first <= span.last


def test_a_long_field_is_read_in_one_pass():
    assert read_dates("1/1/1970-" * 50_000).spans
