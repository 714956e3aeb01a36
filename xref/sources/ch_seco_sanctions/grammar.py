"""What the Swiss list's XML may hold."""

from __future__ import annotations

from xref.sources.base.xml import Grammar

FILE = "consolidated-list.xml"
ROOT = "swiss-sanctions-list"
_PARTY = "@* identity justification relation other-information generic-attribute"
_PLACE = "@* location location-variant area area-variant country"

# The publisher's schema is not at hand, so any attribute passes; elements do not. A modification repeats what an
# entry was before and after a change, and is not looked into.
GRAMMAR = Grammar(
    root=ROOT,
    records=frozenset({"sanctions-program", "target", "place"}),
    elements={
        ROOT: "@* sanctions-program target place",
        "sanctions-program": "@* program-key program-name sanctions-set origin version-date predecessor-version-date",
        "target": "@* sanctions-set-id foreign-identifier individual entity object generic-attribute modification",
        "individual": _PARTY,
        "entity": _PARTY,
        "object": _PARTY,
        "identity": "@* name day-month-year place-of-birth nationality address identification-document",
        "name": "@* name-part",
        "name-part": "@* value spelling-variant",
        "nationality": "@* country",
        "address": "@* address-details c-o p-o-box zip-code remarks remark location area country",
        "place-of-birth": "@* location area country remarks remark",
        "identification-document": "@* number issuer date-of-issue expiry-date place-of-issue remark remarks",
        "place": _PLACE,
        "modification": "@* *",
        **dict.fromkeys(
            (
                "program-key", "program-name", "sanctions-set", "origin", "version-date", "predecessor-version-date",
                "sanctions-set-id", "foreign-identifier", "justification", "relation", "other-information",
                "generic-attribute", "value", "spelling-variant", "day-month-year", "country", "address-details", "c-o",
                "p-o-box", "zip-code", "remarks", "remark", "location", "location-variant", "area", "area-variant",
                "number", "issuer", "date-of-issue", "expiry-date", "place-of-issue",
            ),
            "@*",
        ),
    },
)  # fmt: skip
