"""A cron job for Kubernetes, and the volume that keeps the lists."""

from __future__ import annotations

import json

from xref.errors import SettingsError
from xref.schedule.base import EXIT_CODES, NOTIFY_VARIABLE, Job, Unit, cron_times

DATA_DIR = "/var/lib/xref"
SETTINGS_DIR = "/etc/xref"
# JSON strings are YAML strings: whatever a path holds stays a string.
VOLUME = """\
apiVersion: v1
kind: PersistentVolumeClaim
metadata:
  name: xref-lists
spec:
  accessModes: [ReadWriteOnce]
  resources:
    requests:
      storage: 5Gi
"""
JOB = """\
---
# {codes}
apiVersion: batch/v1
kind: CronJob
metadata:
  name: xref-refresh
spec:
  schedule: {times}
  concurrencyPolicy: Forbid
  startingDeadlineSeconds: 3600
  failedJobsHistoryLimit: 3
  successfulJobsHistoryLimit: 1
  jobTemplate:
    spec:
      backoffLimit: 0 # the next run is the next attempt; a refresh retries by itself what can heal
      activeDeadlineSeconds: 7200
      template:
        spec:
          restartPolicy: Never
          securityContext:
            runAsNonRoot: true
            runAsUser: 10001
            fsGroup: 10001
          containers:
            - name: xref
              image: {image}
              command: {command}
              env:
                - name: {notify}
                  valueFrom:
                    secretKeyRef: # kubectl create secret generic xref-notify --from-literal=url=https://...
                      name: xref-notify
                      key: url
                      optional: true
              securityContext:
                allowPrivilegeEscalation: false
                capabilities:
                  drop: [ALL]
              volumeMounts:
                - name: lists
                  mountPath: {data_dir}
{mount}          volumes:
            - name: lists
              persistentVolumeClaim:
                claimName: xref-lists
{volume}"""
SETTINGS = """\
---
apiVersion: v1
kind: ConfigMap
metadata:
  name: xref-settings
data:
  xref.toml: {content}
"""
SETTINGS_MOUNT = f"""\
                - name: settings
                  mountPath: {SETTINGS_DIR}
"""
SETTINGS_VOLUME = """\
            - name: settings
              configMap:
                name: xref-settings
"""


def kubernetes(job: Job) -> tuple[Unit, ...]:
    """Logs are those of the pod; a failed run is a failed job."""
    settings = f"{SETTINGS_DIR}/xref.toml" if job.settings else ""
    command = job.command("python", DATA_DIR, settings)
    text = JOB.format(
        codes="\n# ".join(EXIT_CODES),
        times=json.dumps(cron_times(job)),
        image=json.dumps(job.image or "xref:latest"),
        command=json.dumps(command),
        notify=NOTIFY_VARIABLE,
        data_dir=DATA_DIR,
        mount=SETTINGS_MOUNT if settings else "",
        volume=SETTINGS_VOLUME if settings else "",
    )
    return (Unit("xref-refresh.yaml", VOLUME + _config(job) + text),)


def _config(job: Job) -> str:
    if job.settings is None:
        return ""
    try:
        return SETTINGS.format(content=json.dumps(job.settings.read_text(encoding="utf-8")))
    except (OSError, ValueError) as exc:
        raise SettingsError(f"settings {job.settings} cannot be read: {exc}") from exc
