"""Every schedule is what its scheduler reads, runs this installation, and survives odd paths."""

from __future__ import annotations

import json
import os
import plistlib
import shlex
import shutil
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
import yaml

from xref.errors import SettingsError
from xref.schedule import SCHEDULERS, Job
from xref.schedule.base import cron_times, iso_span

HOURS = timedelta(hours=1)
FIELDS = ((0, 59), (0, 23), (1, 31), (1, 12), (0, 7))
TASKS = "{http://schemas.microsoft.com/windows/2004/02/mit/task}"


def job(data_dir="/srv/xref data", **values):
    fields = {"python": Path(sys.executable), "data_dir": Path(data_dir), "every": 6 * HOURS}
    return Job(**{**fields, **values})


def texts(kind, one):
    return [unit.text for unit in SCHEDULERS[kind](one)]


def fires(times):
    """The minutes of a week, from Sunday on, at which five fields of cron fire; an error where they are none."""
    minutes, hours, days, months, weekdays = map(allowed, times.split(" "), FIELDS)
    assert (days, months) == (set(range(1, 32)), set(range(1, 13)))
    return [
        (day * 24 + hour) * 60 + minute
        for day in range(7)
        if day in weekdays
        for hour in sorted(hours)
        for minute in sorted(minutes)
    ]


def allowed(field, bounds):
    numbers = set(range(bounds[0], bounds[1] + 1))
    found = numbers if field == "*" else {int(number) for number in field.split(",")}
    assert found <= numbers
    return found


@pytest.mark.parametrize("minutes", [5, 10, 15, 30, 60, 120, 180, 240, 360, 480, 720, 1440, 7 * 1440])
@pytest.mark.parametrize("place", ["/a", "/b", "/srv/xref"])
def test_cron_fires_as_often_as_asked_and_evenly(minutes, place):
    found = fires(cron_times(job(place, every=timedelta(minutes=minutes))))
    week = 7 * 1440
    assert len(found) == week // minutes
    gaps = {(after - before) % week for before, after in zip(found, [*found[1:], found[0] + week], strict=True)}
    assert gaps == ({minutes} if minutes < week else {0})


@pytest.mark.parametrize("every", [timedelta(seconds=90), timedelta(minutes=7), 7 * HOURS, timedelta(days=2)])
def test_an_interval_that_cron_cannot_keep_is_refused_with_those_it_can(every):
    for kind in ("cron", "kubernetes", "github-actions"):
        with pytest.raises(SettingsError, match=r"cron cannot run every .*; choose 5m, .* or 1w"):
            SCHEDULERS[kind](job(every=every))


def test_installations_have_minutes_of_their_own_and_keep_them():
    minutes = [job(f"/srv/{number}").minute for number in range(200)]
    assert len(set(minutes)) > 40
    assert minutes == [job(f"/srv/{number}").minute for number in range(200)]


def test_the_command_is_of_this_python_and_data_folder():
    words = job(sources=("eu_fsf",), settings=Path("/etc/xref.toml")).command()
    assert words == (
        sys.executable, "-m", "xref", "refresh", "--quiet", "--data-dir", str(Path("/srv/xref data")),
        "--settings", str(Path("/etc/xref.toml")), "eu_fsf",
    )  # fmt: skip


ODD = ["/srv/a b", "/srv/50% off", "/srv/it's", '/srv/"q"', "/srv/$HOME", "/srv/a;b&c|d", "/srv/ü", "/srv/#x"]


@pytest.mark.skipif(os.name != "posix", reason="cron runs a POSIX shell")
@pytest.mark.parametrize("place", ODD)
def test_the_line_of_cron_runs_the_command_whatever_the_paths_hold(tmp_path, place):
    data_dir = tmp_path / place.rpartition("/")[2]
    data_dir.mkdir()
    speaker = tmp_path / "py thon"
    speaker.write_text('#!/bin/sh\nfor word in "$@"; do echo "<$word>"; done\nexit 3\n')
    speaker.chmod(0o755)
    (text,) = texts("cron", job(str(data_dir), python=speaker))
    *comments, line = text.splitlines()
    assert all(comment.startswith("#") for comment in comments)
    *times, command = line.split(None, 5)
    assert fires(" ".join(times))
    before, *rest = command.replace("\\%", "\0").split("%")
    assert rest == []  # a bare one would end the line
    ran = subprocess.run(["/bin/sh", "-c", before.replace("\0", "%")], capture_output=True, text=True, check=False)
    assert ran.stdout == f"xref refresh failed, see {data_dir}/refresh.log: exit code 3\n"
    assert (data_dir / "refresh.log").read_text().splitlines() == [
        "<-m>", "<xref>", "<refresh>", "<--quiet>", "<--data-dir>", f"<{data_dir}>",
    ]  # fmt: skip


def sections(text):
    """The keys of a unit of systemd by its sections."""
    found = {}
    for line in text.splitlines():
        if line.startswith("["):
            section = found.setdefault(line.strip("[]"), {})
        elif line and not line.startswith("#"):
            key, _, value = line.partition("=")
            section[key] = value
    return found


def test_the_units_of_systemd_run_the_command_at_the_interval():
    service, timer = map(sections, texts("systemd", job()))
    assert shlex.split(service["Service"]["ExecStart"]) == list(job().command())
    assert (service["Service"]["Type"], timer["Install"]["WantedBy"]) == ("oneshot", "timers.target")
    assert (timer["Timer"]["OnUnitActiveSec"], timer["Timer"]["RandomizedDelaySec"]) == ("21600s", "2160s")


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="needs systemd-analyze")
@pytest.mark.parametrize("place", ODD)
def test_systemd_finds_nothing_wrong_with_the_units(tmp_path, place):
    for unit in SCHEDULERS["systemd"](job(place)):
        (tmp_path / unit.name).write_text(unit.text, encoding="utf-8")
    verify = ["systemd-analyze", "verify", "--man=no", str(tmp_path / "xref-refresh.timer")]
    found = subprocess.run(verify, capture_output=True, text=True, check=False)
    told = [line for line in (found.stdout + found.stderr).splitlines() if "xref-refresh" in line]
    assert told == []


@pytest.mark.parametrize("place", [*ODD, "/srv/<b>&amp;"])
def test_the_agent_of_launchd_is_a_property_list_of_the_command(place):
    (text,) = texts("launchd", job(place))
    agent = plistlib.loads(text.encode())
    assert agent["ProgramArguments"] == list(job(place).command())
    assert (agent["StartInterval"], agent["StandardErrorPath"]) == (21_600, str(job(place).log))
    assert text.count("<!--") == text.count("-->") == 5


def test_the_task_of_windows_is_xml_of_the_command():
    (text,) = texts("windows", job("/srv/a b & <c>"))
    task = ET.fromstring(text)
    (arguments,) = task.iter(f"{TASKS}Arguments")
    quoted = subprocess.list2cmdline(job("/srv/a b & <c>").command())
    log = subprocess.list2cmdline([str(job("/srv/a b & <c>").log)])
    assert arguments.text == f'/d /s /c "{quoted} >> {log} 2>&1"'
    assert [node.text for node in task.iter(f"{TASKS}Interval")] == ["PT21600S"]
    assert [node.text for node in task.iter(f"{TASKS}RandomDelay")] == ["PT2160S"]


@pytest.mark.parametrize("place", ["/srv/50% off", '/srv/"q"'])
def test_a_path_that_cmd_would_read_otherwise_is_refused(place):
    with pytest.raises(SettingsError, match=r"cmd\.exe reads as its own"):
        SCHEDULERS["windows"](job(place))


def test_the_job_of_kubernetes_mounts_its_lists_and_settings(tmp_path):
    settings = tmp_path / "xref.toml"
    settings.write_text('[network]\nuser_agent = "a: {b} # c"\n', encoding="utf-8")
    (text,) = texts("kubernetes", job(settings=settings, sources=("eu_fsf",), image="registry.invalid/xref:0.1"))
    claim, config, cron_job = yaml.safe_load_all(text)
    pod = cron_job["spec"]["jobTemplate"]["spec"]["template"]["spec"]
    (container,) = pod["containers"]
    assert [one["kind"] for one in (claim, config, cron_job)] == ["PersistentVolumeClaim", "ConfigMap", "CronJob"]
    assert config["data"]["xref.toml"] == settings.read_text(encoding="utf-8")
    assert container["image"] == "registry.invalid/xref:0.1"
    assert container["command"] == [
        "python", "-m", "xref", "refresh", "--quiet", "--data-dir", "/var/lib/xref",
        "--settings", "/etc/xref/xref.toml", "eu_fsf",
    ]  # fmt: skip
    assert {mount["name"]: mount["mountPath"] for mount in container["volumeMounts"]} == {
        "lists": "/var/lib/xref",
        "settings": "/etc/xref",
    }
    assert {volume["name"] for volume in pod["volumes"]} == {"lists", "settings"}
    assert len(fires(cron_job["spec"]["schedule"])) == 28
    assert (cron_job["spec"]["concurrencyPolicy"], pod["restartPolicy"]) == ("Forbid", "Never")
    assert list(yaml.safe_load_all(texts("kubernetes", job())[0]))[1]["kind"] == "CronJob"
    with pytest.raises(SettingsError, match="cannot be read"):
        SCHEDULERS["kubernetes"](job(settings=tmp_path / "gone.toml"))


@pytest.mark.skipif(os.name != "posix", reason="the runner's shell is a POSIX one")
@pytest.mark.parametrize(("code", "ends", "warns"), [(0, 0, False), (1, 0, True), (2, 2, False)])
def test_the_workflow_warns_of_a_failed_list_and_fails_where_nothing_is_usable(tmp_path, code, ends, warns):
    (text,) = texts("github-actions", job(sources=("eu_fsf",)))
    workflow = yaml.safe_load(text)
    assert len(fires(workflow[True]["schedule"][0]["cron"])) == 28  # to YAML 1.1, `on` is a truth
    steps = workflow["jobs"]["refresh"]["steps"]
    assert [step["uses"].partition("@")[0] for step in steps if "uses" in step] == [
        "actions/checkout", "actions/setup-python", "actions/cache", "actions/upload-artifact",
    ]  # fmt: skip
    assert next(step["run"] for step in steps if "run" in step) == "python -m pip install ."
    (refresh,) = [step for step in steps if "env" in step]
    assert refresh["env"] == {"XREF_NOTIFY_URL": "${{ secrets.XREF_NOTIFY_URL }}"}
    speaker = tmp_path / "python"
    speaker.write_text(f'#!/bin/sh\necho "$@"\ncase "$*" in *refresh*) exit {code};; esac\n')
    speaker.chmod(0o755)
    environment = {"PATH": f"{tmp_path}{os.pathsep}{os.environ['PATH']}"}
    script = ["/bin/sh", "-e", "-c", refresh["run"]]
    ran = subprocess.run(script, capture_output=True, text=True, env=environment, check=False)
    assert (ran.returncode, "::warning::" in ran.stdout) == (ends, warns)
    assert "-m xref refresh --quiet --data-dir lists eu_fsf\n" in ran.stdout
    assert ("lists export lists.zip" in ran.stdout) == (ends == 0)


def test_no_schedule_holds_a_secret_and_all_tell_the_exit_codes_and_where_a_secret_goes(monkeypatch):
    monkeypatch.setenv("XREF_NOTIFY_URL", "https://hooks.invalid/T0/secret")
    for kind in SCHEDULERS:
        text = "".join(texts(kind, job()))
        assert "secret/" not in text
        assert "hooks.invalid" not in text
        assert "XREF_NOTIFY_URL" in text
        assert "nothing usable" in text


@pytest.mark.parametrize(
    ("span", "iso"), [(6 * HOURS, "PT21600S"), (timedelta(seconds=90), "PT90S"), (timedelta(days=1), "PT86400S")]
)
def test_spans_are_written_as_iso_8601_has_them(span, iso):
    assert iso_span(span) == iso
    assert json.loads(json.dumps(iso)) == iso
