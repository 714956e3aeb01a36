"""A service and a timer for systemd: of the user, or of the system for root."""

from __future__ import annotations

import os

from xref.schedule.base import EXIT_CODES, JITTER, NOTIFY_VARIABLE, Job, Unit


def systemd(job: Job) -> tuple[Unit, ...]:
    """The journal has what is printed, and a failed run is a failed unit."""
    is_root = os.name == "posix" and os.geteuid() == 0
    folder = "/etc/systemd/system" if is_root else "~/.config/systemd/user"
    return Unit(f"{folder}/xref-refresh.service", _service(job)), Unit(
        f"{folder}/xref-refresh.timer", _timer(job, user="" if is_root else " --user")
    )


def _service(job: Job) -> str:
    return "\n".join(
        (
            "[Unit]",
            "Description=Bring the sanctions lists of xref up to date",
            "Wants=network-online.target",
            "After=network-online.target",
            "",
            "[Service]",
            *(f"# {part}" for part in EXIT_CODES),
            "# Both are failures here: name a unit with OnFailure= above to be told.",
            "Type=oneshot",
            f"ExecStart={' '.join(map(_quoted, job.command()))}",
            f"# A file with the line {NOTIFY_VARIABLE}=https://... posts what changed to a webhook.",
            f"EnvironmentFile=-{_plain(str(job.data_dir / 'notify.env'))}",
            "TimeoutStartSec=2h",
            "Nice=10",
            "NoNewPrivileges=yes",
            "",
        )
    )


def _timer(job: Job, user: str) -> str:
    seconds = int(job.every.total_seconds())
    return "\n".join(
        (
            f"# systemctl{user} daemon-reload && systemctl{user} enable --now xref-refresh.timer",
            *(("# loginctl enable-linger   (it runs also while you are logged out)",) if user else ()),
            "[Unit]",
            f"Description=Bring the sanctions lists of xref up to date {job.words}",
            "",
            "[Timer]",
            "OnBootSec=5min",
            f"OnUnitActiveSec={seconds}s",
            f"RandomizedDelaySec={max(1, int(seconds * JITTER))}s",
            "",
            "[Install]",
            "WantedBy=timers.target",
            "",
        )
    )


def _quoted(word: str) -> str:
    """A word of a command: neither specifier, nor variable, nor more than one word."""
    escaped = word.replace("\\", "\\\\").replace('"', '\\"').replace("$", "$$")
    return f'"{_plain(escaped)}"'


def _plain(text: str) -> str:
    return text.replace("%", "%%")
