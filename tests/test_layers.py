"""The order of the modules, read from every import: nothing points right, nothing hides in a function."""

from __future__ import annotations

import ast
import re
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

PACKAGE = Path(__file__).resolve().parents[1] / "xref"

# A module imports only from modules to its left.
ORDER = """
errors late version model rendering misprints text numerals ages lines tables languages english scripts countries
vocabulary parts headlines leadins abbreviations exonyms respelling likeness meanings comparison strictness settings
web sources snapshots refreshing index readers intake mentions signals matching company parties candidates merging
unknowns reports history decisions opening pipeline bounded explaining replay corpus monitor schedule server cli
__main__
""".split()  # noqa: SIM905 - as one reads it aloud


LATE = re.compile(r"(xref(?:\.\w+)+):\w+")


@dataclass(frozen=True)
class Place:
    """Where a third party may be imported; a lazy one only inside the function that needs it."""

    modules: frozenset[str]
    lazy: bool | None = None  # None: either way


PLACES = {
    "alembic": Place(frozenset({"decisions"}), lazy=True),
    "anyascii": Place(frozenset({"text"})),
    "charset_normalizer": Place(frozenset({"readers"}), lazy=True),
    "click": Place(frozenset({"cli"}), lazy=False),
    "defusedxml": Place(frozenset({"sources"}), lazy=True),
    "gliner": Place(frozenset({"mentions"}), lazy=True),  # an extra
    "spacy": Place(frozenset({"mentions"}), lazy=True),  # an extra
    "filelock": Place(frozenset({"snapshots", "corpus"})),
    "fsspec": Place(frozenset({"corpus"}), lazy=True),  # an extra, as are the next three
    "pyarrow": Place(frozenset({"corpus"}), lazy=True),
    "pyspark": Place(frozenset({"corpus"}), lazy=True),
    "zstandard": Place(frozenset({"corpus"}), lazy=True),
    "jinja2": Place(frozenset({"reports", "server"}), lazy=True),
    "markupsafe": Place(frozenset({"reports", "server"}), lazy=True),  # comes with jinja2
    "lxml": Place(frozenset({"readers"}), lazy=True),
    "markdown_it": Place(frozenset({"readers"}), lazy=True),
    "numpy": Place(frozenset({"index"}), lazy=True),  # 0.14 s to import
    "pandas": Place(frozenset({"sources", "readers", "reports", "corpus"}), lazy=True),  # 0.5 s to import
    "platformdirs": Place(frozenset({"settings"}), lazy=True),
    "pypdfium2": Place(frozenset({"readers"}), lazy=True),
    "rapidfuzz": Place(frozenset({"text"})),
    "sqlalchemy": Place(frozenset({"decisions"}), lazy=True),  # 0.2 s
    "requests": Place(frozenset({"web"})),
    "rich": Place(frozenset({"reports", "cli"}), lazy=True),
    "tenacity": Place(frozenset({"web"})),
    "trafilatura": Place(frozenset({"readers"}), lazy=True),  # 0.4 s
    "xlsxwriter": Place(frozenset({"reports"}), lazy=True),
    "urllib3": Place(frozenset({"web"})),
    "warcio": Place(frozenset({"readers"}), lazy=True),
}


@dataclass(frozen=True)
class Import:
    """One imported module, where it stands, and whether a function hides it."""

    at: str  # "cli/check.py:12"
    inside: tuple[str, ...]  # the importing module below the package: ("cli", "check")
    target: tuple[str, ...]  # what is imported: ("xref", "reports", "base") or ("pandas",)
    local: bool
    typing: bool  # under `if TYPE_CHECKING`, so it never runs


def own_name(path: Path, package: Path) -> tuple[str, ...]:
    return path.relative_to(package).with_suffix("").parts


def is_module(package: Path, parts: tuple[str, ...]) -> bool:
    place = package.parent.joinpath(*parts)
    return place.with_suffix(".py").is_file() or place.is_dir()


def targets(node: ast.Import | ast.ImportFrom, package: Path, inside: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The modules a statement imports, relative dots resolved: `from . import base` is the module `base`."""
    if isinstance(node, ast.Import):
        return [tuple(alias.name.split(".")) for alias in node.names]
    start = (package.name, *inside)[: -node.level] if node.level else ()
    base = (*start, *(node.module.split(".") if node.module else ()))
    if base[:1] != (package.name,):
        return [base]
    # A name out of a package's folder is a module of it, or something its __init__ holds.
    found = [(*base, alias.name) if is_module(package, (*base, alias.name)) else base for alias in node.names]
    return list(dict.fromkeys(found))


def named_late(node: ast.Constant) -> tuple[str, ...]:
    """The module that "xref.sources.un:SOURCE" has imported when it is asked for."""
    named = LATE.fullmatch(node.value) if isinstance(node.value, str) else None
    return tuple(named[1].split(".")) if named else ()


def checks_types(node: ast.AST) -> bool:
    return isinstance(node, ast.If) and ast.unparse(node.test) in {"TYPE_CHECKING", "typing.TYPE_CHECKING"}


def imports_of(path: Path, package: Path) -> list[Import]:
    inside, found = own_name(path, package), []

    def visit(node: ast.AST, *, local: bool, typing: bool) -> None:
        if isinstance(node, ast.Import | ast.ImportFrom):
            at = f"{path.relative_to(package).as_posix()}:{node.lineno}"
            found.extend(Import(at, inside, target, local, typing) for target in targets(node, package, inside))
        if isinstance(node, ast.Constant) and (late := named_late(node)):
            found.append(Import(f"{path.relative_to(package).as_posix()}:{node.lineno}", inside, late, False, typing))
        hidden = local or isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda)
        if checks_types(node):
            for child in node.body:
                visit(child, local=hidden, typing=True)
            for child in node.orelse:
                visit(child, local=hidden, typing=typing)
            return
        for child in ast.iter_child_nodes(node):
            visit(child, local=hidden, typing=typing)

    visit(ast.parse(path.read_text(encoding="utf-8")), local=False, typing=False)
    return found


def modules(package: Path) -> list[Path]:
    return sorted(package.rglob("*.py"))


def complaints(package: Path) -> list[str]:
    """What is wrong with the imports of a package, one line each."""
    found = []
    for path in modules(package):
        inside = own_name(path, package)
        if inside[0] not in ORDER and inside != ("__init__",):
            found.append(f"{path.relative_to(package).as_posix()}: {inside[0]} has no place in the order")
            continue
        for one in imports_of(path, package):
            own = one.target[0] == package.name
            problem = first_party(one) if own else third_party(one)
            if problem:
                found.append(f"{one.at}: {problem}")
    return found


def first_party(one: Import) -> str | None:
    name = ".".join(one.target)
    if one.local:
        return f"local import of {name}"
    if one.inside == ("__init__",):  # the package's public names
        return None
    if len(one.target) == 1:
        return f"imports {name} itself, which stands right of everything"
    own, other = one.inside[0], one.target[1]
    if other not in ORDER:
        return f"{name} has no place in the order"
    if own == other:
        return sideways(one, name)
    if ORDER.index(other) > ORDER.index(own):
        return f"{name} stands right of {own}"
    return None


def sideways(one: Import, name: str) -> str | None:
    """Inside a folder: the registry may import its modules, and they only `base`."""
    target = one.target[1:]
    shared = next((n for n, (a, b) in enumerate(zip(one.inside, target, strict=False)) if a != b), len(target))
    module, other = one.inside[shared : shared + 1], target[shared : shared + 1]
    if module == ("__init__",) or (other == ("base",) and module != ("base",)):
        return None
    return f"imports {name} sideways"


def third_party(one: Import) -> str | None:
    name = one.target[0]
    if name in sys.stdlib_module_names:
        return f"local import of {name}" if one.local else None
    place = PLACES.get(name)
    if place is None:
        return f"{name} has no place"
    if one.inside[0] not in place.modules:
        return f"{name} belongs in {', '.join(sorted(place.modules))}"
    if place.lazy and not (one.local or one.typing):
        return f"{name} must be imported inside the function that needs it"
    if place.lazy is False and one.local:
        return f"local import of {name}"
    return None


# What a made-up tree has beside the file under test.
OTHERS = ("model.py", "text.py", "pipeline.py", "sources/__init__.py", "sources/base.py", "sources/un.py")


def tree(folder: Path, name: str, text: str) -> Path:
    package = folder / "xref"
    for path, content in {**dict.fromkeys(("__init__.py", *OTHERS), ""), name: text}.items():
        (package / path).parent.mkdir(parents=True, exist_ok=True)
        (package / path).write_text(content, encoding="utf-8")
    return package


def test_every_import_of_xref_keeps_the_order():
    assert complaints(PACKAGE) == []


def test_there_is_something_to_check():
    found = [one for path in modules(PACKAGE) for one in imports_of(path, PACKAGE)]
    first = [one for one in found if one.target[0] == "xref"]
    assert {"errors", "model", "settings"} <= {own_name(path, PACKAGE)[0] for path in modules(PACKAGE)}
    assert len(first) >= 10
    assert any(one.local for one in found)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("model.py", "import json\nfrom xref.errors import XrefError"),
        ("text.py", "try:\n    import tomllib\nexcept ImportError:\n    tomllib = None"),
        ("pipeline.py", "from . import model"),
        ("cli.py", "import click\nfrom xref.pipeline import screen"),
        ("cli/__init__.py", "from xref.cli.check import check"),
        ("__main__.py", "from xref.cli import main"),
        ("__init__.py", "from xref.pipeline import screen\nfrom xref.version import __version__"),
        ("sources/__init__.py", "from xref.sources.un import SOURCE"),
        ("sources/ofac.py", "from xref.sources.base import Source"),
        ("sources/ofac.py", "from xref.sources import base"),
        ("sources/ofac.py", "from .base import Source"),
        ("mentions/finder/words.py", "from xref.mentions.finder.base import x"),
        ("mentions/finder/words.py", "from xref.mentions.base import x"),
        ("mentions/finder/__init__.py", "from xref.mentions.finder.words import x"),
        ("snapshots.py", "from xref.sources.base import Source"),
        ("index/__init__.py", "def build():\n    import numpy as np"),
        ("index/__init__.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import numpy as np"),
        ("readers/__init__.py", "def read():\n    from pandas import read_csv"),
        ("reports/as_text.py", "def render():\n    from rich.console import Console"),
        ("web.py", "import requests\ndef get():\n    import tenacity"),
    ],
)
def test_a_sound_import_is_accepted(tmp_path, name, text):
    assert complaints(tree(tmp_path, name, text)) == []


@pytest.mark.parametrize(
    ("name", "text", "line", "problem"),
    [
        ("errors.py", "from xref.model import Article", 1, "xref.model stands right of errors"),
        ("model.py", "import json\nimport xref.text", 2, "xref.text stands right of model"),
        ("model.py", "from xref import text", 1, "xref.text stands right of model"),
        ("model.py", "from . import text", 1, "xref.text stands right of model"),
        ("model.py", "from .text import words", 1, "xref.text stands right of model"),
        ("model.py", "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    import xref.text", 3,
         "xref.text stands right of model"),
        ("text.py", "if True:\n    from xref.cli import main", 2, "xref.cli stands right of text"),
        ("signals/names.py", "from ..matching import judge", 1, "xref.matching stands right of signals"),
        ("sources/un.py", "from xref.snapshots.base import x", 1, "xref.snapshots.base stands right of sources"),
        ("sources/ofac.py", "from xref.sources.un import x", 1, "imports xref.sources.un sideways"),
        ("sources/ofac.py", "from . import un", 1, "imports xref.sources.un sideways"),
        ("sources/ofac.py", "from xref.sources import SOURCES", 1, "imports xref.sources sideways"),
        ("sources/base.py", "from xref.sources.un import x", 1, "imports xref.sources.un sideways"),
        ("mentions/names.py", "from xref.mentions.finder.words import x", 1,
         "imports xref.mentions.finder.words sideways"),
        ("mentions/finder/words.py", "from xref.mentions.finder import x", 1, "imports xref.mentions.finder sideways"),
        ("mentions/finder/__init__.py", "from xref.mentions import x", 1, "imports xref.mentions sideways"),
        ("cli.py", "import xref", 1, "imports xref itself, which stands right of everything"),
        ("cli.py", "from xref import __version__", 1, "imports xref itself, which stands right of everything"),
        ("cli.py", "def run():\n    from xref.model import Article", 2, "local import of xref.model"),
        ("cli.py", "class A:\n    async def b(self):\n        import xref.model", 3, "local import of xref.model"),
        ("__init__.py", "def screen():\n    from xref.pipeline import x", 2, "local import of xref.pipeline"),
        ("text.py", "def f():\n    import json", 2, "local import of json"),
        ("cli.py", "def f():\n    import click", 2, "local import of click"),
        ("reports.py", "import click", 1, "click belongs in cli"),
        ("snapshots.py", "from requests.adapters import HTTPAdapter", 1, "requests belongs in web"),
        ("sources/ofac.py", "import tenacity", 1, "tenacity belongs in web"),
        ("matching.py", "def f():\n    import pandas", 2, "pandas belongs in corpus, readers, reports, sources"),
        ("sources/ofac.py", "import pandas", 1, "pandas must be imported inside the function that needs it"),
        ("reports/a.py", "from rich.table import Table", 1, "rich must be imported inside the function that needs it"),
        ("index.py", "class A:\n    import numpy", 2, "numpy must be imported inside the function that needs it"),
        ("signals/names.py", "def f():\n    import numpy", 2, "numpy belongs in index"),
        ("__init__.py", "import click", 1, "click belongs in cli"),
        ("model.py", "import leftpad", 1, "leftpad has no place"),
        ("model.py", "SHOW = later('xref.text:fold')", 1, "xref.text stands right of model"),
        ("cli.py", "from xref.helpers import x", 1, "xref.helpers has no place in the order"),
    ],
)  # fmt: skip
def test_a_wrong_import_is_named_with_its_place(tmp_path, name, text, line, problem):
    assert complaints(tree(tmp_path, name, text)) == [f"{name}:{line}: {problem}"]


@pytest.mark.parametrize("name", ["helpers.py", "helpers/a.py"])
def test_a_module_without_a_place_in_the_order_is_named(tmp_path, name):
    assert complaints(tree(tmp_path, name, "import json")) == [f"{name}: helpers has no place in the order"]


def test_every_wrong_import_of_a_file_is_named(tmp_path):
    package = tree(tmp_path, "errors.py", "import click\nfrom xref.model import a\nimport pandas")
    assert [line.split(": ")[0] for line in complaints(package)] == ["errors.py:1", "errors.py:2", "errors.py:3"]
