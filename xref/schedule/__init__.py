"""From a job to what runs it: a line for cron, units for systemd, and so on."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from xref.schedule.base import Job, Unit
from xref.schedule.cron import cron
from xref.schedule.github_actions import github_actions
from xref.schedule.kubernetes import kubernetes
from xref.schedule.launchd import launchd
from xref.schedule.systemd import systemd
from xref.schedule.windows import windows

__all__ = ["SCHEDULERS", "Job", "Unit"]

SCHEDULERS: Mapping[str, Callable[[Job], tuple[Unit, ...]]] = MappingProxyType(
    {
        "cron": cron,
        "systemd": systemd,
        "launchd": launchd,
        "windows": windows,
        "kubernetes": kubernetes,
        "github-actions": github_actions,
    }
)
