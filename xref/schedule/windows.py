"""A task for the Task Scheduler of Windows."""

from __future__ import annotations

import subprocess
from xml.sax.saxutils import escape

from xref.errors import SettingsError
from xref.schedule.base import EXIT_CODES, JITTER, NOTIFY_VARIABLE, Job, Unit, iso_span

TASK = """\
<?xml version="1.0"?>
<!-- PowerShell: Register-ScheduledTask -TaskName xref-refresh -Xml (Get-Content xref-refresh.xml -Raw) -->
<!-- {codes} The scheduler shows the code as the last run result. -->
<!-- setx {notify} https://... posts what changed to a webhook. -->
<Task version="1.4" xmlns="http://schemas.microsoft.com/windows/2004/02/mit/task">
  <RegistrationInfo>
    <Description>Brings the sanctions lists of xref up to date {words}</Description>
  </RegistrationInfo>
  <Triggers>
    <TimeTrigger>
      <Repetition>
        <Interval>{interval}</Interval>
        <StopAtDurationEnd>false</StopAtDurationEnd>
      </Repetition>
      <StartBoundary>2026-01-01T00:{minute:02d}:00</StartBoundary>
      <Enabled>true</Enabled>
      <RandomDelay>{jitter}</RandomDelay>
    </TimeTrigger>
  </Triggers>
  <Settings>
    <MultipleInstancesPolicy>IgnoreNew</MultipleInstancesPolicy>
    <DisallowStartIfOnBatteries>false</DisallowStartIfOnBatteries>
    <StopIfGoingOnBatteries>false</StopIfGoingOnBatteries>
    <StartWhenAvailable>true</StartWhenAvailable>
    <RunOnlyIfNetworkAvailable>true</RunOnlyIfNetworkAvailable>
    <ExecutionTimeLimit>PT2H</ExecutionTimeLimit>
  </Settings>
  <Actions>
    <Exec>
      <Command>cmd.exe</Command>
      <Arguments>{arguments}</Arguments>
    </Exec>
  </Actions>
</Task>
"""


def windows(job: Job) -> tuple[Unit, ...]:
    """Missed runs are made up for, and two never run at once."""
    words = [*job.command(), str(job.log)]
    odd = next((word for word in words if any(sign in word for sign in '%"')), None)
    if odd:
        raise SettingsError(
            f"{odd!r} has a percent sign or a quote, which cmd.exe reads as its own; choose another path"
        )
    command = f"{subprocess.list2cmdline(job.command())} >> {subprocess.list2cmdline([str(job.log)])} 2>&1"
    text = TASK.format(
        codes=" ".join(EXIT_CODES),
        notify=NOTIFY_VARIABLE,
        words=job.words,
        interval=iso_span(job.every),
        minute=job.minute,
        jitter=iso_span(job.every * JITTER),
        arguments=escape(f'/d /s /c "{command}"'),
    )
    return (Unit("xref-refresh.xml", text),)
