"""The promises of xref.reports.as_junit."""

import xml.etree.ElementTree as ET

from hypothesis import given

from tests.factory import article, candidate, match, report, snapshot
from tests.reports.strategies import reports
from xref.reports import REPORTS, Layout, render


def suites(*made):
    return ET.fromstring("".join(REPORTS["junit"].render(made, Layout(many=len(made) > 1)))).findall("testsuite")


def test_a_flagged_match_is_a_failure_and_a_lead_is_none():
    suite = suites(report(match(), match(None, candidate(score=0.2))))[0]
    assert (suite.get("tests"), suite.get("failures"), suite.get("skipped")) == ("3", "1", "0")
    cases = suite.findall("testcase")
    assert [[child.tag for child in case] for case in cases] == [["failure"], ["system-out"], ["system-out"]]
    assert cases[0].get("name") == "1 Ivan Petrov: us_ofac_sdn 1001 Ivan Petrov"
    assert "line 1: Ivan Petrov\nname: the same name" in cases[0][0].text


def test_a_stale_list_is_no_pass():
    suite = suites(report(lists=(snapshot(stale=True),)))[0]
    assert (suite.get("failures"), suite.get("skipped")) == ("0", "1")
    assert "STALE" in suite.find("testcase/skipped").get("message")


def test_what_made_the_report_is_in_its_properties():
    found = {one.get("name"): one.get("value") for one in suites(report())[0].iter("property")}
    assert found["settings"] == "sha256:" + "5" * 64
    assert found["snapshot of us_ofac_sdn"] == f"sha256:{'a' * 64} 2026-11-20"


def test_each_article_is_a_suite():
    made = [report(article=article("x", source)) for source in ("a.txt", "b")]
    assert [one.get("name") for one in suites(*made)] == ["a.txt", "b"]


@given(reports())
def test_any_text_is_sound_xml(made):
    root = ET.fromstring(render(made, "junit"))
    assert len(root.findall("testsuite")) == 1
    assert {element.tag for element in root.iter()} <= {
        "testsuites", "testsuite", "properties", "property", "testcase", "failure", "skipped", "system-out",
    }  # fmt: skip
