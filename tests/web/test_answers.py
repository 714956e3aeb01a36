"""What the head of an answer tells."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from requests import Response

from xref.web.answers import asked_pause

SENT = "Wed, 07 Jul 2021 15:00:00 GMT"


@pytest.mark.parametrize(
    ("headers", "seconds"),
    [
        ({}, 0),
        ({"Retry-After": "7"}, 7),
        ({"Retry-After": " 7 "}, 7),
        ({"Retry-After": "-7"}, 0),
        ({"Retry-After": "soon"}, 0),
        ({"Retry-After": "9" * 40}, 0),
        ({"Retry-After": "Wed, 07 Jul 2021 15:01:30 GMT", "Date": SENT}, 90),  # by the publisher's clock
        ({"Retry-After": "Wed, 07 Jul 2021 14:00:00 GMT", "Date": SENT}, 0),
        ({"Retry-After": "Wed, 07 Jul 2021 15:01:30", "Date": SENT}, 90),
        ({"Retry-After": "Wed, 07 Jul 2021 15:01:30 GMT", "Date": "today"}, 0),  # long past by ours
    ],
)
def test_a_pause_is_seconds_or_a_date(headers, seconds):
    response = Response()
    response.headers.update(headers)
    assert asked_pause(response) == seconds


def test_a_date_counts_from_our_clock_where_the_publisher_tells_none():
    response = Response()
    response.headers["Retry-After"] = format_datetime(datetime.now(UTC) + timedelta(seconds=60), usegmt=True)
    assert 50 < asked_pause(response) <= 60
