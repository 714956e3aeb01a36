"""What a delivered list must pass."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.factory import listing
from tests.snapshots.tiny import source
from xref.errors import SourceError
from xref.model import ParsedList, SetAside
from xref.settings import Settings
from xref.snapshots.base import Manifest, Plan
from xref.snapshots.gates import GATES, Delivery, pass_gates

ODD = SetAside("main.csv line 7", "no name")


def delivery(count=100, *, rows=1000, odd=0, orphans=(), programs=None, last=None):
    parsed = ParsedList((listing(),) * count, rows, set_aside=(ODD,) * odd, orphans=tuple(orphans))
    return Delivery(source(min_listings=50), parsed, programs or {}, last, Settings())


def manifest(listings=100, **programs):
    moment = datetime(2026, 11, 23, tzinfo=UTC)
    return Manifest("xx", "X", "0", moment, "", (), listings=listings, programs=tuple(programs.items()))


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        (delivery(), ""),
        (delivery(odd=10), ""),
        (
            delivery(odd=11),
            "11 of 1,000 records were not understood, 1.0% are allowed; first: main.csv line 7: no name",
        ),
        (delivery(50), ""),
        (delivery(49), "49 listings, the whole list has at least 50"),
        (delivery(orphans=["1"]), "1 ids are not in the main file (1)"),
        (delivery(orphans=map(str, range(12))), "12 ids are not in the main file (0, 1, 2, 3, 4, 5, 6, 7, 8, 9 …)"),
        (delivery(90, last=manifest(100)), ""),
        (delivery(89, last=manifest(100)), "89 listings, 100 before"),
        (delivery(500, last=manifest(100)), ""),
        (delivery(programs={"A": 18}, last=manifest(A=20)), ""),
        (delivery(programs={"A": 17}, last=manifest(A=20)), "17 of A, 20 before"),
        (delivery(last=manifest(A=20)), "0 of A, 20 before"),
        (delivery(last=manifest(A=19)), ""),
    ],
)
def test_a_delivery_passes_or_is_refused_with_its_figures(given, refused):
    if not refused:
        assert pass_gates(given, Plan()) == ()
        return
    with pytest.raises(SourceError) as caught:
        pass_gates(given, Plan())
    assert refused in str(caught.value)
    assert str(caught.value).startswith("xx_tiny: refused at the gate '")


def test_each_override_opens_its_own_gate_alone():
    shrunk = delivery(60, last=manifest(100))
    torn = delivery(orphans=["1"])
    assert pass_gates(shrunk, Plan(accept_shrink=True)) == ("shrink",)
    assert pass_gates(torn, Plan(accept_orphans=True)) == ("orphans",)
    for given, plan in ((shrunk, Plan(accept_orphans=True)), (torn, Plan(accept_shrink=True))):
        with pytest.raises(SourceError):
            pass_gates(given, plan)


def test_every_gate_says_what_it_is_for():
    assert all(gate.__doc__ for gate in GATES.values())
