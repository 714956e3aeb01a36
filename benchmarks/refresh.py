"""How long a refresh takes that finds nothing new, and that no cut file of a real size is taken.

    python benchmarks/refresh.py unchanged --lists ../shared/lists
    python benchmarks/refresh.py cut --lists ../shared/lists/us_ofac_sdn-2021-07-07 --source us_ofac_sdn --times 200

`unchanged` publishes every list that is on by default on the loopback, each from the folder of --lists that begins with
its code; the EU's and the UK's, which do not lie there, are made up in their formats and of their real sizes. The whole
process is timed, once where the publisher knows conditional requests and once where it sends every byte again.
`cut` breaks a random file of the set off at a random byte, with the length announced and without.
Prints one line of JSON; exit code 1 where a bar was missed.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import quoteattr

from loopback import Loopback, published

from xref.errors import SourceError, WebError
from xref.index import INDEX_FORMAT, build_index
from xref.refreshing import refresh_source
from xref.settings import Network, Settings
from xref.snapshots import Indexer, load_current, load_manifest
from xref.snapshots.base.plans import Plan
from xref.snapshots.store import is_intact
from xref.sources import SOURCES

UNCHANGED_BAR_SECONDS = 2.0
RUNS = 7
EU_ENTITIES, EU_BYTES = 6_000, 25_000_000
UK_ROWS = 15_000
NAMES = ("Ivan Petrov", "Maria Silva", "Omar Haddad", "Li Wei", "Acme Trading Company", "Kofi Mensah", "Anna Novak")
UK_NAMES = tuple(f"Name {number}" for number in range(1, 7))
UK_COLUMNS = ("Unique ID", *UK_NAMES, "Name type", "Regime Name", "Designation Type", "Date Designated", "Title")
UK_REST = ("Primary Name", "The Russia (Sanctions) (EU Exit) Regulations 2019", "Individual", "24/02/2022", "Mr " * 100)


def publish_defaults(lists: Path, root: Path) -> dict[str, str]:
    """The lists that are on by default below a folder; their address templates by code, without the host."""
    templates = {}
    for code, source in SOURCES.items():
        if source.on_by_default:
            _fill(root / code, code, lists)
            templates[code] = f"/{code}/{{file}}"
    return templates


def _fill(folder: Path, code: str, lists: Path) -> None:
    makers = {"eu_fsf": _eu, "gb_fcdo_sanctions": _uk}
    folder.mkdir()
    if code in makers:
        (folder / SOURCES[code].files[0]).write_text(makers[code](), encoding="utf-8")
        return
    found = max(lists.glob(f"{code}-*"))
    for path in found.iterdir():
        shutil.copyfile(path, folder / path.name.lower())


def _names(count: int) -> Iterator[str]:
    chance = random.Random(1)
    for number in range(count):
        yield f"{chance.choice(NAMES)} {number:x}"


def _eu() -> str:
    remark = "x" * (EU_BYTES // EU_ENTITIES - 200)
    entities = (
        f'<sanctionEntity euReferenceNumber="EU.{number}.1" logicalId="{number}">'
        f'<subjectType code="person" classificationCode="P"/><remark>{remark}</remark>'
        f'<nameAlias wholeName={quoteattr(name)} strong="true"/></sanctionEntity>'
        for number, name in enumerate(_names(EU_ENTITIES), start=1)
    )
    head = (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<export xmlns="http://eu.europa.ec/fpi/fsd/export" '
    )
    return f'{head}generationDate="2026-02-27T10:00:00.000+01:00" globalFileId="1">{"".join(entities)}</export>'


def _uk() -> str:
    text = io.StringIO()
    text.write("Report Date: 13-Feb-2026\r\n")
    rows = csv.writer(text)
    rows.writerow(UK_COLUMNS)
    for number, name in enumerate(_names(UK_ROWS)):
        rows.writerow((f"RUS{number:05}", *[""] * 5, name, *UK_REST))
    return text.getvalue()


def unchanged(lists: Path, work: Path) -> dict[str, object]:
    """Seconds of the first refresh and of those that find nothing new."""
    (work / "published").mkdir()
    templates = publish_defaults(lists, work / "published")
    with published(work / "published") as server:
        settings = work / "xref.toml"
        rows = [f'{code} = ["{server.address}{template}"]\n' for code, template in templates.items()]
        settings.write_text("[network.addresses]\n" + "".join(rows), encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "xref",
            "refresh",
            "--settings",
            str(settings),
            "--data-dir",
            str(work / "data"),
        ]
        first, _ = _timed(command, "updated")
        built = _index_times(work / "data")
        server.requests = 0
        conditional = [_timed(command, "unchanged")[0] for _ in range(RUNS)]
        requests = server.requests // RUNS
        server.has_validators = False
        whole = [_timed(command, "unchanged")[0] for _ in range(RUNS)]
    return {
        "lists": sorted(templates),
        "bytes_published": sum(path.stat().st_size for path in (work / "published").rglob("*") if path.is_file()),
        "first_refresh_seconds": round(first, 2),
        "unchanged_seconds": round(statistics.median(conditional), 2),
        "unchanged_slowest_seconds": round(max(conditional), 2),
        "unchanged_requests": requests,
        "unchanged_all_bytes_seconds": round(statistics.median(whole), 2),
        "indexes_rebuilt": sum(built[path] != made for path, made in _index_times(work / "data").items()),
        "ok": max(conditional) <= UNCHANGED_BAR_SECONDS and built == _index_times(work / "data"),
    }


def _timed(command: list[str], state: str) -> tuple[float, str]:
    """Seconds of a process; it must say that every list is of this state."""
    started = time.perf_counter()
    done = subprocess.run([*command, "--quiet"], check=False, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if f": {sum(source.on_by_default for source in SOURCES.values())} {state}" not in done.stdout:
        raise SystemExit(f"expected every list to be {state}: {done.stdout}{done.stderr}")
    return seconds, done.stdout


def _index_times(data_dir: Path) -> dict[Path, int]:
    return {path: path.stat().st_mtime_ns for path in data_dir.glob("lists/*/index/*/*")}


def cut(lists: Path, code: str, times: int, work: Path) -> dict[str, object]:
    """What came of files that break off."""
    source = replace(SOURCES[code], addresses=())
    indexer, results = Indexer(build_index, INDEX_FORMAT), Counter[str]()
    shutil.copytree(lists, work / "set", copy_function=shutil.copyfile)
    settings = Settings(network=Network(attempts=1))
    with published(work) as server:
        plan = Plan(address=f"{server.address}/set/{{file}}")
        refresh_source(source, work / "data", indexer, settings=settings, plan=plan)
        good = load_current(work / "data", code)
        assert good is not None
        server.bodies = {path: _turned(path.read_bytes()) for path in (work / "set").iterdir()}
        for turn in range(times):
            _break_off(server, lists)
            server.has_length = bool(turn % 2)
            try:
                refresh_source(source, work / "data", indexer, settings=settings, plan=plan)
                results["taken"] += 1
            except (SourceError, WebError) as exc:
                results[_gate(str(exc))] += 1
            now = load_current(work / "data", code)
            if now != good or not is_intact(good.snapshot.path, load_manifest(good)):
                results["wrong list in use"] += 1
    return {"cut": times, **results, "ok": not results["taken"] and not results["wrong list in use"]}


def _turned(body: bytes) -> bytes:
    """The file with its first two lines exchanged: one that is cut is not just the beginning of the one in use."""
    first, second, rest = (*body.split(b"\n", 2), b"", b"")[:3]
    return b"\n".join((second, first, rest)) if rest else body


def _break_off(server: Loopback, lists: Path) -> None:
    chosen = random.choice(sorted(path for path in lists.iterdir() if path.stat().st_size))
    server.cuts = {f"/set/{chosen.name}": random.randrange(chosen.stat().st_size)}


def _gate(message: str) -> str:
    _, _, rest = message.partition("at the gate '")
    return rest.partition("'")[0] if rest else "on the wire"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("what", choices=("unchanged", "cut"))
    parser.add_argument("--lists", type=Path, required=True, metavar="DIR")
    parser.add_argument("--source", default="us_ofac_sdn")
    parser.add_argument("--times", type=int, default=200)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        lists = options.lists.resolve()
        if options.what == "unchanged":
            figures = unchanged(lists, Path(work))
        else:
            figures = cut(lists, options.source, options.times, Path(work))
    print(json.dumps(figures))
    sys.exit(0 if figures["ok"] else 1)


if __name__ == "__main__":
    main()
