"""A word to a webhook after a refresh: it never fails the refresh, and its address is never printed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import urlsplit

import click

from xref.errors import XrefError
from xref.history.notice import is_news, notice
from xref.reports.base import show
from xref.settings import Network
from xref.snapshots.base.plans import Outcome
from xref.web import post

TOTAL_SECONDS = 60.0  # for all attempts: the next refresh must not wait for a webhook
READ_SECONDS = 15.0


def webhook(text: str) -> str:
    """An address to post to; a usage error, which does not repeat it, where it is none."""
    try:
        parts = urlsplit(text.strip())
        is_address = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        is_address = False
    if text and not is_address:
        raise click.BadParameter("it is no address; it must begin with https:// or http://")
    return text.strip()


def notify(url: str, outcomes: Iterable[Outcome], data_dir: Path, network: Network) -> None:
    """Tell the webhook where a list changed or failed; where it cannot be told, that is a warning."""
    outcomes = tuple(outcomes)
    if not url or not is_news(outcomes):
        return
    bounded = replace(
        network,
        total_timeout=min(network.total_timeout, TOTAL_SECONDS),
        read_timeout=min(network.read_timeout, READ_SECONDS),
    )
    try:
        post(url, notice(outcomes, data_dir), bounded)
    except XrefError as exc:
        click.echo(show(f"warning: the webhook was not told of this refresh: {exc}"), err=True)
