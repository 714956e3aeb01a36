"""What a delivered list must pass."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from tests.snapshots.tiny import source
from xref.errors import SourceError
from xref.model import ParsedList, SetAside
from xref.settings import Settings
from xref.snapshots.base import Fill, Manifest
from xref.snapshots.base.plans import Plan
from xref.snapshots.gates import GATES, WATCHES, Delivery, pass_gates, watch

ODD = SetAside("main.csv line 7", "no name")
MOMENT = datetime(2026, 11, 23, tzinfo=UTC)
SETTINGS = Settings()


def manifest(listings=100, *, names=0, fills=(), **programs):
    counts = {"listings": listings, "names": names or listings, "programs": tuple(programs.items())}
    return Manifest("xx", "X", "0", MOMENT, "", (), fills=tuple(Fill(*one) for one in fills), **counts)


def delivery(counted=None, *, odd=0, orphans=(), last=None, ends=(b"\n", b"\n")):
    parsed = ParsedList((), 1000, set_aside=(ODD,) * odd, orphans=tuple(orphans))
    counted = counted or manifest()
    before, after = ({"main.csv": end} for end in ends)
    return Delivery(source(min_listings=50), parsed, counted, last, SETTINGS, after, before)


@pytest.mark.parametrize(
    ("given", "refused"),
    [
        (delivery(), ""),
        (delivery(odd=10), ""),
        (
            delivery(odd=11),
            "11 of 1,000 records were not understood, 1.0% are allowed; first: main.csv line 7: no name",
        ),
        (delivery(manifest(50)), ""),
        (delivery(manifest(49)), "'min-listings': 49 listings, the whole list has at least 50"),
        (delivery(orphans=["1"]), "'orphans': the files are of different days: 1 ids are not in the main file (1)"),
        (delivery(orphans=map(str, range(12))), "12 ids are not in the main file (0, 1, 2, 3, 4, 5, 6, 7, 8, 9 …)"),
        (delivery(manifest(90), last=manifest(100)), ""),
        (delivery(manifest(89), last=manifest(100)), "'shrink': it shrank by more than 10%: 89 listings, 100 before"),
        (delivery(manifest(500), last=manifest(100)), ""),
        (delivery(manifest(A=18), last=manifest(A=20)), ""),
        (delivery(manifest(A=17), last=manifest(A=20)), "17 of A, 20 before; --accept-shrink xx_tiny takes it"),
        (delivery(last=manifest(A=20)), "0 of A, 20 before"),
        (delivery(last=manifest(A=19)), ""),
        (delivery(manifest(names=180), last=manifest(names=200)), ""),
        (delivery(manifest(names=179), last=manifest(names=200)), "179 names, 200 before"),
        (delivery(ends=(b"\n", b"1")), "'end': main.csv stops without a line end, as the one before did not"),
        (delivery(ends=(b"\x1a", b"")), "it may have been cut; --accept-shrink xx_tiny takes it"),
        (delivery(ends=(b"1", b"2")), ""),
        (delivery(ends=(b"", b"2")), ""),
        (delivery(ends=(b"\r", b"\x1a")), ""),
        (
            delivery(manifest(fills=[("births", 71, 100)]), last=manifest(fills=[("births", 96, 100)])),
            "'fill': fields are filled by more than 25% less: births 71%, 96% before; if the publisher says no more",
        ),
        (delivery(manifest(fills=[("births", 72, 100)]), last=manifest(fills=[("births", 96, 100)])), ""),
        (delivery(manifest(fills=[("births", 144, 200)]), last=manifest(fills=[("births", 96, 100)])), ""),
        (delivery(manifest(fills=[("births", 0, 0)]), last=manifest(fills=[("births", 20, 100)])), "births 0%, 20%"),
        (delivery(last=manifest(fills=[("births", 20, 100)])), "births 0%, 20% before"),
        (delivery(last=manifest(fills=[("births", 19, 100)])), ""),
        (delivery(manifest(fills=[("births", 0, 100)]), last=manifest()), ""),  # a manifest of before there were fills
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
    shrunk = delivery(manifest(60), last=manifest(100), ends=(b"\n", b"x"))
    torn = delivery(orphans=["1"])
    faded = delivery(last=manifest(fills=[("births", 96, 100)]))
    assert pass_gates(shrunk, Plan(accept_shrink=True)) == ("end", "shrink")
    assert pass_gates(torn, Plan(accept_orphans=True)) == ("orphans",)
    both = Plan(accept_orphans=True, accept_shrink=True)
    for given, plan in ((shrunk, Plan(accept_orphans=True)), (torn, Plan(accept_shrink=True)), (faded, both)):
        with pytest.raises(SourceError):
            pass_gates(given, plan)


@pytest.mark.parametrize(
    ("given", "odd"),
    [
        (delivery(), ()),
        (delivery(manifest(125), last=manifest(100)), ()),
        (delivery(manifest(126), last=manifest(100)), ("it grew by more than 25%: 126 listings, 100 before",)),
        (delivery(ends=(b"\x1a", b"\n")), ("main.csv no longer ends with the mark 0x1A: it may have been cut",)),
    ],
)
def test_what_is_odd_is_told_and_refuses_nothing(given, odd):
    assert watch(given) == odd
    assert pass_gates(given, Plan()) == ()


def test_every_gate_says_what_it_is_for():
    assert all(gate.__doc__ for gate in (*GATES.values(), *WATCHES.values()))
