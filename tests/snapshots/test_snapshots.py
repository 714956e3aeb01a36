"""A refresh, whole: good, refused, failed, killed; the last good snapshot stays in use every time."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
import threading
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from types import MappingProxyType

import pytest

from tests import publisher as faults
from tests.factory import listing
from tests.publisher import cut, file, redirect, status
from tests.snapshots.tiny import (
    CODE,
    INDEXER,
    build,
    leftovers,
    source,
    take,
    whole,
    write_set,
)
from xref import web
from xref.errors import ParseError, SettingsError, SnapshotError, SourceError, WebError, XrefError
from xref.model import ParsedList
from xref.refreshing import rebuild_index, refresh_or_keep, refresh_source
from xref.settings import Network, Settings
from xref.snapshots import Indexer, State, current_lists, load_current, load_manifest
from xref.snapshots.base.plans import Plan

ROOT = Path(__file__).resolve().parents[2]
QUICK = Settings(network=Network(read_timeout=5, total_timeout=10, attempts=2, max_bytes=100_000))
HASTY = Settings(network=replace(QUICK.network, read_timeout=0.3, total_timeout=0.5))


@pytest.fixture(autouse=True)
def short_pauses(monkeypatch):
    monkeypatch.setattr(web, "BACKOFF_SECONDS", 0.01)


@pytest.fixture
def home(tmp_path):
    return tmp_path / "data"


@pytest.fixture
def files(tmp_path):
    return write_set(tmp_path / "list-2021-07-07")


def fetch(home, *addresses, settings=QUICK, **plan):
    return refresh_source(source(*addresses), home, INDEXER, settings=settings, plan=Plan(**plan))


def test_a_set_from_a_folder_is_kept_byte_for_byte_with_its_manifest(home, files):
    outcome = take(home, files)
    current = whole(home)
    manifest = load_manifest(current)
    assert outcome.state is State.UPDATED
    assert outcome.manifest == manifest
    assert {p.name: p.read_bytes() for p in (current.snapshot.path / "files").iterdir()} == {
        p.name: p.read_bytes() for p in files.iterdir()
    }
    assert current.snapshot.path.name == manifest.sha256[:16]
    assert (manifest.rows, manifest.listings, manifest.names) == (31, 30, 31)
    assert (manifest.types, manifest.programs) == ((("person", 30),), (("P", 30),))
    assert manifest.published == "2021-07-07"
    assert current.is_built("1")
    assert not current.is_built("2")
    assert leftovers(home) == []


def test_a_set_from_the_web_keeps_what_the_publisher_said(home, files, publisher):
    publisher.publish(files)
    for path in files.iterdir():
        publisher.on(f"/old/{path.name}", redirect(f"/{path.name}"))
    fetch(home, publisher.url("/old/{file}"))
    manifest = load_manifest(whole(home))
    main = manifest.files[0]
    assert (main.name, main.url, main.final_url) == (
        "main.csv",
        publisher.url("/old/main.csv"),
        publisher.url("/main.csv"),
    )
    assert main.redirects == (main.url,)
    assert main.etag
    assert manifest.published == "2021-07-07"  # of Last-Modified


def test_what_has_not_changed_is_asked_for_once_and_not_built_again(home, files, publisher):
    template = publisher.publish(files)
    fetch(home, template)
    before = whole(home)
    built = (before.index / "count").stat().st_mtime_ns
    outcome = fetch(home, template)
    after = whole(home)
    assert outcome.state is State.UNCHANGED
    assert [headers.get("If-None-Match") is None for _, headers in publisher.requests] == [True, True, False, False]
    assert (after.index / "count").stat().st_mtime_ns == built
    assert after.snapshot.fetched_at >= before.snapshot.fetched_at
    assert leftovers(home) == []


def test_one_changed_file_of_a_set_is_fetched_and_the_other_kept(home, files, publisher):
    template = publisher.publish(files)
    fetch(home, template)
    publisher.on("/alt.csv", file(b"2,Dos\n"))
    outcome = fetch(home, template)
    assert (outcome.state, outcome.since) == (State.UPDATED, "2021-07-07")
    assert (outcome.manifest.added, outcome.manifest.removed, outcome.manifest.changed) == (0, 0, 2)
    assert outcome.manifest.parent
    whole(home)


def test_the_same_content_under_another_date_is_unchanged(home, files, tmp_path):
    take(home, files)
    copy = shutil.copytree(files, tmp_path / "list-2022-01-01")
    assert take(home, copy).state is State.UNCHANGED
    assert load_current(home, CODE).snapshot.published == "2021-07-07"


def test_a_list_without_a_day_gets_it_from_a_folder_that_tells_it(home, tmp_path):
    assert take(home, write_set(tmp_path / "downloads")).manifest.published == ""
    dated = take(home, write_set(tmp_path / "list-2021-07-07"))
    assert (dated.state, dated.manifest.published) == (State.UNCHANGED, "2021-07-07")
    assert load_current(home, CODE).snapshot.published == "2021-07-07"
    assert take(home, write_set(tmp_path / "list-2025-01-01")).manifest.published == "2021-07-07"
    whole(home)


def test_what_changed_is_counted_by_id(home, files, tmp_path):
    take(home, files)
    outcome = take(home, write_set(tmp_path / "next", 31, first=2, aliases="5,Cinco\n"))
    assert (outcome.manifest.added, outcome.manifest.removed, outcome.manifest.changed) == (2, 1, 1)


def test_going_back_to_earlier_content_uses_the_stored_snapshot(home, files, tmp_path):
    other = write_set(tmp_path / "other", 31)
    first = take(home, files).manifest
    take(home, other)
    take(home, files)
    assert whole(home).snapshot.sha256 == first.sha256


def test_the_next_address_is_tried_for_the_whole_set(home, files, publisher, tmp_path):
    publisher.publish(write_set(tmp_path / "torn", 40), "/first/")
    publisher.on("/first/alt.csv", faults.missing)
    publisher.publish(files, "/second/")
    fetch(home, publisher.url("/first/{file}"), publisher.url("/second/{file}"))
    manifest = load_manifest(whole(home))
    assert manifest.listings == 30
    assert all("/second/" in one.url for one in manifest.files)


def test_a_publisher_gets_the_headers_it_wants_and_the_address_of_one_file_may_be_any(home, publisher):
    address = publisher.on("/content?token=abc", file(b"1,Uno"))
    one = source(address, headers={"apikey": "k"})
    one = replace(one, files=("list.csv",), parse=lambda _: ParsedList((listing(source=CODE),), 1), min_listings=1)
    assert refresh_source(one, home, INDEXER, settings=QUICK).state is State.UPDATED
    assert publisher.requests[0][0] == "/content?token=abc"
    assert publisher.requests[0][1]["apikey"] == "k"


def test_a_publisher_that_fails_in_bursts_is_asked_as_often_as_it_needs(home, files, publisher):
    template = publisher.publish(files)
    publisher.on("/main.csv", status(500), status(500), file((files / "main.csv").read_bytes()))
    once = Settings(network=replace(QUICK.network, attempts=1))
    assert refresh_source(source(template, attempts=3), home, INDEXER, settings=once).state is State.UPDATED


def test_capital_file_names_are_served_by_their_template(home, files, publisher):
    for path in files.iterdir():
        publisher.on(f"/{path.name.upper()}", file(path.read_bytes()))
    assert fetch(home, publisher.url("/{FILE}")).state is State.UPDATED


def test_configured_addresses_and_the_one_given_now_replace_the_sources_own(home, files, publisher):
    template = publisher.publish(files)
    moved = replace(QUICK.network, addresses=MappingProxyType({CODE: (template,)}))
    assert fetch(home, publisher.url("/gone/{file}"), settings=Settings(network=moved)).state is State.UPDATED
    assert fetch(home, publisher.url("/gone/{file}"), address=template).state is State.UNCHANGED


def test_one_address_for_several_files_is_refused(home):
    with pytest.raises(SettingsError, match=r"write \{file\} or \{FILE\}"):
        fetch(home, "https://lists.invalid/main.csv")


@pytest.mark.parametrize(
    ("answer", "message"),
    [
        (file(b"2,two\n", agent="curl"), "status 403"),
        (faults.missing, "status 404"),
        (status(500), "status 500"),
        (redirect("/alt.csv"), "in a circle"),
        (cut(b"1,Uno\n", 3), "cut off, 3 of 6 bytes"),
        (faults.page, "a web page"),
        (faults.disguised_page, "a web page"),
        (faults.bomb, "more than the 100,000 bytes"),
        (faults.drip, "not whole after"),
        (faults.reset, "no connection"),
        (faults.drip_head, "not whole after"),
        (faults.longer(b"1,Uno\n"), "'end': alt.csv stops without a line end"),  # HTTP gives us no byte more
        (faults.unannounced(b"1,Uno"), "cut off: the first 5 of 6 bytes of the file in use"),
        (faults.unannounced(b"2,Dos"), "'end': alt.csv stops without a line end"),
        (faults.silence, "no answer in time|not whole after"),
        (file(b"1,Uno,Dos\n"), "alt.csv line 1: 3 columns, expected 2"),
        (file(b"99,Nobody\n"), r"1 ids are not in the main file \(99\); --accept-orphans"),
    ],
)
def test_a_set_whose_last_file_fails_leaves_the_last_good_one_in_use(home, files, publisher, answer, message):
    template = publisher.publish(files)
    fetch(home, template)
    before = whole(home)
    publisher.on("/alt.csv", answer)
    settings = HASTY if answer in {faults.drip, faults.drip_head, faults.silence} else QUICK
    with pytest.raises((WebError, SourceError), match=message) as caught:
        fetch(home, template, settings=settings)
    assert "\n" not in str(caught.value)
    assert CODE in str(caught.value)
    assert whole(home) == before  # the time of the last check too: a failure is none
    assert leftovers(home) == []


def test_a_list_that_shrank_is_refused_with_its_figures_and_taken_on_demand(home, files, tmp_path):
    take(home, files)
    short = write_set(tmp_path / "short", 24)
    with pytest.raises(SourceError, match=r"'shrink': it shrank by more than 10%: 24 listings, 30 before; 24 of P, 30"):
        take(home, short)
    assert whole(home).snapshot.listings == 30
    assert take(home, short, accept_shrink=True).manifest.overrides == ("shrink",)


def test_a_torn_set_is_taken_on_demand_and_says_so_for_ever(home, tmp_path):
    torn = write_set(tmp_path / "torn", aliases="98,A\n99,B\n")
    with pytest.raises(SourceError, match=r"2 ids are not in the main file \(98, 99\)"):
        take(home, torn)
    assert whole(home) is None
    take(home, torn, accept_orphans=True)
    manifest = load_manifest(whole(home))
    assert (manifest.overrides, manifest.orphans) == (("orphans",), ("98", "99"))


@pytest.mark.parametrize(
    ("break_set", "message"),
    [
        (lambda folder: (folder / "alt.csv").unlink(), "lacks alt.csv; the set is main.csv, alt.csv"),
        (lambda folder: shutil.copy(folder / "main.csv", folder / "alt.csv"), "alt.csv line 1: 3 columns"),
        (shutil.rmtree, "is no folder"),
    ],
)
def test_a_folder_that_is_no_set_is_refused(home, files, break_set, message):
    take(home, files)
    break_set(files)
    with pytest.raises((SourceError, ParseError), match=message):
        take(home, files)
    assert whole(home).snapshot.listings == 30


def test_files_in_capitals_or_in_a_folder_of_the_sources_name_are_found(home, tmp_path):
    inner = write_set(tmp_path / "lists" / CODE)
    (inner / "main.csv").rename(inner / "MAIN.CSV")
    assert take(home, tmp_path / "lists").manifest.listings == 30


def test_a_failed_source_says_why_and_what_stays_in_use(home, files, publisher):
    take(home, files)
    outcome = refresh_or_keep(source(publisher.url("/{file}")), home, INDEXER, settings=QUICK)
    assert outcome.state is State.FAILED
    assert "status 404" in outcome.error
    assert outcome.manifest.listings == 30
    nothing = refresh_or_keep(source(publisher.url("/{file}")), home / "new", INDEXER, settings=QUICK)
    assert nothing.manifest is None


def test_a_recent_list_is_left_alone(home, files):
    take(home, files)
    assert take(home, files, if_older=timedelta(hours=1)).state is State.SKIPPED
    set_checked(home, datetime.now(UTC) - timedelta(hours=2))
    assert take(home, files, if_older=timedelta(hours=1)).state is State.UNCHANGED
    set_checked(home, datetime.now(UTC) + timedelta(days=400))  # the clock was set back
    assert take(home, files, if_older=timedelta(hours=1)).state is State.UNCHANGED


def set_checked(home, moment):
    path = home / "lists" / CODE / "current.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**record, "checked_at": moment.isoformat()}), encoding="utf-8")


def test_nothing_is_in_use_before_the_first_refresh(home):
    assert load_current(home, CODE) is None
    assert current_lists(home) == ()


def test_every_list_in_use_is_found(home, files):
    take(home, files)
    assert [current.snapshot.source for current in current_lists(home)] == [CODE]


def test_an_index_that_is_gone_or_of_another_format_is_built_from_the_stored_bytes(home, files):
    take(home, files)
    seen = load_current(home, CODE)
    shutil.rmtree(seen.index)
    shutil.rmtree(files)
    assert rebuild_index(home, source(), INDEXER, seen=seen).is_built("1")
    whole(home)
    newer = rebuild_index(home, source(), Indexer(build, "2"))
    assert load_current(home, CODE) == newer
    assert newer.is_built("2")
    assert rebuild_index(home, source(), Indexer(build, "2"), seen=seen) == newer  # another process was faster


def test_a_damaged_index_is_replaced_beside_the_old_one(home, files):
    take(home, files)
    seen = load_current(home, CODE)
    (seen.index / "count").write_text("torn", encoding="utf-8")
    assert rebuild_index(home, source(), INDEXER, seen=seen).index != seen.index
    whole(home)


def test_an_unchanged_refresh_mends_the_index(home, files):
    take(home, files)
    shutil.rmtree(load_current(home, CODE).index)
    assert take(home, files).state is State.UNCHANGED
    whole(home)


@pytest.mark.parametrize(
    "damage",
    [
        lambda root: (root / "current.json").write_text("{", encoding="utf-8"),
        lambda root: (root / "current.json").write_text('{"schema": "xref.snapshot/9"}', encoding="utf-8"),
        lambda root: (root / "current.json").write_text('{"schema": "xref.snapshot/1"}', encoding="utf-8"),
        lambda root: shutil.rmtree(root / "snapshots"),
        lambda root: next(root.glob("snapshots/*/manifest.json")).write_text("[]", encoding="utf-8"),
    ],
)
def test_a_damaged_store_is_named_and_the_next_refresh_mends_it(home, files, damage):
    take(home, files)
    damage(home / "lists" / CODE)
    with pytest.raises(SnapshotError, match="run `xref refresh`"):
        load_current(home, CODE)
    take(home, files)
    whole(home)
    assert leftovers(home) == []


def test_damaged_bytes_are_not_indexed_and_the_next_refresh_mends_them(home, files):
    take(home, files)
    (load_current(home, CODE).snapshot.path / "files" / "main.csv").write_text("1,x,P\n", encoding="utf-8")
    with pytest.raises(SnapshotError, match="is damaged"):
        rebuild_index(home, source(), INDEXER)
    assert take(home, files).state is State.UPDATED
    whole(home)


def test_a_full_disk_is_one_line_and_no_loss(home, files, tmp_path):
    take(home, files)

    def build_on_full_disk(_listings, _folder):
        with Path("/dev/full").open("w", encoding="utf-8") as full:
            full.write("x")

    if not Path("/dev/full").exists():
        pytest.skip("needs /dev/full")
    plan = Plan(folder=write_set(tmp_path / "next", 31))
    with pytest.raises(SnapshotError, match="no space left on the disk: make room"):
        refresh_source(source(), home, Indexer(build_on_full_disk, "1"), plan=plan)
    assert whole(home).snapshot.listings == 30
    assert leftovers(home) == []


def test_a_place_that_cannot_be_written_is_one_line(files, tmp_path):
    (tmp_path / "taken").write_text("", encoding="utf-8")
    with pytest.raises(SnapshotError, match=r"cannot write .*taken"):
        take(tmp_path / "taken", files)
    if os.geteuid() != 0:  # the super-user may write anywhere
        closed = tmp_path / "closed"
        closed.mkdir(mode=0o500)
        with pytest.raises(SnapshotError, match="set another folder with --data-dir"):
            take(closed, files)


def test_a_second_refresh_waits_and_gives_up_with_a_line(home, files):
    entered, leave = threading.Event(), threading.Event()

    def slow(listings, folder):
        entered.set()
        leave.wait(5)
        build(listings, folder)

    plan = Plan(folder=files)
    first = threading.Thread(target=refresh_source, args=(source(), home, Indexer(slow, "1")), kwargs={"plan": plan})
    first.start()
    entered.wait(5)
    with pytest.raises(SnapshotError, match=r"another process is refreshing it .*; try again later"):
        take(home, files, lock_timeout=0.05)
    leave.set()
    first.join()
    whole(home)


def test_readers_see_a_whole_list_during_swaps(home, files, tmp_path):
    other, done = write_set(tmp_path / "other", 31), threading.Event()
    torn, looks = list[XrefError | AssertionError | OSError](), list[int]()
    take(home, files)

    def look():
        while not done.wait(0.02):
            try:
                whole(home)
                looks.append(1)
            except (XrefError, AssertionError, OSError) as exc:
                torn.append(exc)

    readers = [threading.Thread(target=look) for _ in range(20)]
    for reader in readers:
        reader.start()
    for turn in range(6):
        take(home, other if turn % 2 == 0 else files)
    done.set()
    for reader in readers:
        reader.join()
    assert torn == []
    assert len(looks) >= 20


def test_a_killed_refresh_leaves_a_whole_list_and_the_next_one_cleans_up(home, files, tmp_path):
    other, moment = write_set(tmp_path / "other", 31), random.Random(40)
    take(home, files)
    command = [sys.executable, "-m", "tests.snapshots.tiny", str(home), str(other), str(files)]
    for _ in range(6):
        with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as child:
            child.stdout.readline()  # it is at work now
            try:
                child.wait(moment.random() * 0.06)
            except subprocess.TimeoutExpired:
                child.kill()
        assert whole(home).snapshot.listings in {30, 31}
    take(home, write_set(tmp_path / "last", 32))
    assert whole(home).snapshot.listings == 32
    assert leftovers(home) == []


def test_a_damaged_store_does_not_let_a_shrunk_list_in(home, files, tmp_path):
    take(home, files)
    (home / "lists" / CODE / "current.json").write_text("{", encoding="utf-8")
    with pytest.raises(SourceError, match="24 listings, 30 before"):
        take(home, write_set(tmp_path / "short", 24))


def test_content_that_comes_back_notes_the_gate_that_was_overruled(home, tmp_path):
    short, long = write_set(tmp_path / "short", 24), write_set(tmp_path / "long", 60)
    first = take(home, short).manifest
    take(home, long)
    take(home, short, accept_shrink=True)
    manifest = load_manifest(whole(home))
    assert manifest == replace(first, overrides=("shrink",))


def test_a_refresh_that_fails_tidies_up_after_one_that_was_killed(home, files, publisher):
    take(home, files)
    root = home / "lists" / CODE
    for folder in (root, root / "index"):
        (folder / "tmp-1-dead").mkdir()
        (folder / "tmp-1-dead" / "half").write_text("x", encoding="utf-8")
    with pytest.raises(WebError):
        fetch(home, publisher.url("/{file}"))
    assert leftovers(home) == []


def test_a_mirror_that_lags_behind_does_not_hide_a_list_that_cannot_be_read(home, files, publisher):
    mirror = publisher.publish(files, "/mirror/")
    fetch(home, mirror)
    publisher.publish(files, "/")
    publisher.on("/main.csv", file(b"1,Party 1,P,new column\n"))
    line = (
        r"'format': main.csv line 1: 4 columns, expected 3; .*/mirror/\{file\} has nothing newer than the list in use"
    )
    with pytest.raises(SourceError, match=line):
        fetch(home, publisher.url("/{file}"), mirror)
    publisher.on("/mirror/alt.csv", file(b"2,Dos\n"))
    outcome = fetch(home, publisher.url("/{file}"), mirror)
    assert (outcome.state, len(outcome.warnings)) == (State.UPDATED, 1)
