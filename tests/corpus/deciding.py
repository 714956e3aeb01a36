"""A data folder of one's own, and decisions in its book."""

from __future__ import annotations

import os
import shutil

from xref.decisions import opened
from xref.decisions.deciding import Said, entry_of
from xref.model import Scope, Verdict
from xref.pipeline import Screener


def with_lists_of(lists, folder):
    """A data folder with the same lists, in which nothing is decided."""
    shutil.copytree(lists, folder, copy_function=os.link)
    return folder


def decide(data, text, name, verdict, *, lasts=None):
    """Decide everywhere what a name in a text is, as an analyst called ann."""
    report = Screener.open(data, offline=True).screen(text).to_dict()
    match = next(match for match in report["matches"] if match["name"] == name)
    said = Said(Verdict(verdict), "for a test", "ann", Scope.EVERYWHERE, lasts)
    with opened(data, "") as store:
        return store.append(entry_of(report, match, match["candidates"][0], said))
