"""A line for cron."""

from __future__ import annotations

import shlex

from xref.schedule.base import EXIT_CODES, NOTIFY_VARIABLE, Job, Unit, cron_times


def cron(job: Job) -> tuple[Unit, ...]:
    """One line; cron mails what a failed run prints, and the log has the rest."""
    log = shlex.quote(str(job.log))
    said = shlex.quote(f"xref refresh failed, see {job.log}: exit code")
    line = f"{shlex.join(job.command())} >> {log} 2>&1 || echo {said} $?"
    text = "\n".join(
        (
            f"# Brings the lists of xref up to date {job.words}: add these lines with `crontab -e`.",
            *(f"# {part}" for part in EXIT_CODES),
            "# Cron mails what is printed here, which is nothing but failures.",
            f"# {NOTIFY_VARIABLE}=https://...   posts what changed to a webhook",
            f"{cron_times(job)}  {_escaped(line)}",
        )
    )
    return (Unit("crontab", text + "\n"),)


def _escaped(line: str) -> str:
    """Cron takes a bare percent sign for the end of the line."""
    return line.replace("%", "\\%")
