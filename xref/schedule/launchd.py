"""An agent for launchd, on macOS."""

from __future__ import annotations

import plistlib

from xref.schedule.base import EXIT_CODES, NOTIFY_VARIABLE, Job, Unit

LABEL = "org.xref.refresh"


def launchd(job: Job) -> tuple[Unit, ...]:
    """Runs also after a sleep that it would have fallen into; the log has what is printed."""
    place = f"~/Library/LaunchAgents/{LABEL}.plist"
    agent = {
        "Label": LABEL,
        "ProgramArguments": list(job.command()),
        "StartInterval": int(job.every.total_seconds()),
        "RunAtLoad": True,
        "ProcessType": "Background",
        "StandardOutPath": str(job.log),
        "StandardErrorPath": str(job.log),
    }
    notes = (
        f"launchctl bootstrap gui/$(id -u) {place}",
        *EXIT_CODES,
        "`launchctl print gui/$(id -u)/org.xref.refresh` shows the last one.",
        f"EnvironmentVariables with {NOTIFY_VARIABLE} posts what changed to a webhook.",
    )
    head, _, rest = plistlib.dumps(agent, sort_keys=False).decode().partition('<plist version="1.0">')
    comment = "".join(f"<!-- {note} -->\n" for note in notes)
    return (Unit(place, f'{head}{comment}<plist version="1.0">{rest}'),)
