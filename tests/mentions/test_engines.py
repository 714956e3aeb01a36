"""Other finders of names: real loading, on a pipeline built here; a stand-in where a model cannot be had."""

from __future__ import annotations

import sys
from types import SimpleNamespace

import pytest

from xref.errors import SettingsError
from xref.mentions.engines import GLINER_KINDS, open_engine

TEXT = "Ann Quist of Norsund left Oslo."


@pytest.fixture
def pipeline(tmp_path):
    """A folder with a spaCy pipeline that knows three names."""
    spacy = pytest.importorskip("spacy")
    blank = spacy.blank("en")
    known = (("PERSON", "Ann Quist"), ("ORG", "Norsund"), ("GPE", "Oslo"))
    blank.add_pipe("entity_ruler").add_patterns([{"label": label, "pattern": name} for label, name in known])
    blank.to_disk(tmp_path / "tiny")
    return tmp_path / "tiny"


def told(find, text=TEXT):
    return [(text[one.start : one.end], one.kind) for one in find(text)]


@pytest.mark.filterwarnings("ignore")  # spaCy's own dependencies warn
def test_a_pipeline_of_spacy_is_loaded_and_asked(pipeline):
    assert told(open_engine(f"spacy:{pipeline}")) == [
        ("Ann Quist", "person"),
        ("Norsund", "organization"),
        ("Oslo", "place"),
    ]


@pytest.mark.filterwarnings("ignore")
def test_a_model_that_is_not_there_is_said(tmp_path):
    pytest.importorskip("spacy")
    with pytest.raises(SettingsError, match="cannot be loaded"):
        open_engine(f"spacy:{tmp_path / 'none'}")


class StandIn:
    """What `gliner.GLiNER` promises: from_pretrained, predict_entities."""

    def __init__(self, name):
        self.name = name

    @classmethod
    def from_pretrained(cls, name):
        if name == "none":
            raise OSError("no such model\nand much more")
        return cls(name)

    def predict_entities(self, text, labels, threshold):
        assert set(labels) == set(GLINER_KINDS)
        found = [{"start": text.find("Quist"), "end": text.find("Quist") + 5, "label": "person", "score": 0.8}]
        if "Ann" in text:
            found.append({"start": text.find("Ann"), "end": text.find("Quist") + 5, "label": "person", "score": 0.9})
        return [one for one in found if one["start"] >= 0 and one["score"] >= threshold]


def test_gliner_is_asked_line_by_line_and_its_spans_are_kept_apart(monkeypatch):
    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=StandIn))
    text = f"{TEXT}\nQuist slept."
    assert told(open_engine("gliner:small"), text) == [("Ann Quist", "person"), ("Quist", "person")]


def test_a_reason_is_one_line(monkeypatch):
    monkeypatch.setitem(sys.modules, "gliner", SimpleNamespace(GLiNER=StandIn))
    with pytest.raises(SettingsError, match=r"^--names gliner:none: the model cannot be loaded: no such model$"):
        open_engine("gliner:none")


@pytest.mark.parametrize("engine", ["spacy", "gliner"])
def test_an_engine_that_is_not_installed_names_its_extra(monkeypatch, engine):
    monkeypatch.setitem(sys.modules, engine, None)
    with pytest.raises(SettingsError, match=rf"pip install 'xref\[{engine}\]'"):
        open_engine(f"{engine}:model")


@pytest.mark.parametrize("asked", ["flair:model", "spacy", "spacy:", "en_core_web_sm"])
def test_an_unknown_engine_names_the_known_ones(asked):
    with pytest.raises(SettingsError, match="gliner:MODEL, spacy:MODEL"):
        open_engine(asked)
