"""A workflow for GitHub Actions, which keeps the lists in its cache and hands them on as an archive."""

from __future__ import annotations

import json
import shlex

from xref.schedule.base import EXIT_CODES, NOTIFY_VARIABLE, Job, Unit, cron_times

WORKFLOW = """\
name: xref refresh
on:
  schedule:
    - cron: {times}
  workflow_dispatch:
permissions:
  contents: read
concurrency:
  group: xref-refresh
jobs:
  refresh:
    runs-on: ubuntu-latest
    timeout-minutes: 120
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - uses: actions/cache@v4
        with:
          path: lists
          key: xref-lists-${{{{ github.run_id }}}}
          restore-keys: xref-lists-
      - run: {install}
      # {codes}
      - env:
          {notify}: ${{{{ secrets.{notify} }}}}
        run: |
          code=0
          {command} || code=$?
          if [ "$code" = 1 ]; then echo "::warning::a list failed; its last good one stays in use"; fi
          if [ "$code" -gt 1 ]; then exit "$code"; fi
          python -m xref lists export lists.zip --data-dir lists
      - uses: actions/upload-artifact@v4
        with:
          name: xref-lists
          path: lists.zip
"""


def github_actions(job: Job) -> tuple[Unit, ...]:
    """`pip install .` takes xref from the repository that the workflow lies in."""
    text = WORKFLOW.format(
        times=json.dumps(cron_times(job)),
        install=json.dumps(f"python -m pip install {shlex.quote(job.install)}"),
        codes="\n      # ".join(EXIT_CODES),
        notify=NOTIFY_VARIABLE,
        command=shlex.join(job.command("python", "lists")),
    )
    return (Unit(".github/workflows/xref-refresh.yml", text),)
