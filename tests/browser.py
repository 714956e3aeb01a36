"""A real browser that looks at pages served on the loopback, and says what a reader would see of them.

Chromium is started without a window. It loads a page of ours that shows the page under test in a frame,
looks at it from outside (a report runs no script) and writes down what it saw, which `--dump-dom` hands back.
"""

from __future__ import annotations

import html
import http.server
import json
import re
import shutil
import subprocess
import threading
from functools import partial
from pathlib import Path

import pytest

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
needs_browser = pytest.mark.skipif(not CHROMIUM, reason="Chromium is not installed (Debian: apt-get install chromium)")
# A test does not leave the machine: no name but the loopback's is looked up, and nothing is fetched in the background.
FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--disable-extensions", "--hide-scrollbars", "--disable-dev-shm-usage",
)  # fmt: skip
ONLY_LOOPBACK = "--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1"
DARK = "--blink-settings=preferredColorScheme=0"
SECONDS = 60
WATCHER = Path(__file__).parent / "fixtures" / "watcher.html"


class Browser:
    """Chromium, a folder it may load from, and the paths that it asked for."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.asked = folder, []
        site = folder / "site"
        site.mkdir()
        handler = partial(_Handler, self.asked, directory=str(site))
        self._server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self.address = f"http://127.0.0.1:{self._server.server_port}"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def close(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()

    def look(self, page: str, *, width: int, seen: tuple[str, ...] = (), click: str = "", dark: bool = False) -> dict:
        """What a reader sees of the page in a frame of `width` pixels: see the watcher's own words."""
        (self.folder / "site" / "report.html").write_text(page, encoding="utf-8")
        task = json.dumps({"width": width, "seen": seen, "click": click}).replace("<", "\\u003c")
        watcher = WATCHER.read_text(encoding="utf-8").replace("/*TASK*/", f"const task = {task};")
        (self.folder / "site" / "watcher.html").write_text(watcher, encoding="utf-8")
        shown = self._run("--virtual-time-budget=10000", "--dump-dom", *[DARK] * dark, f"{self.address}/watcher.html")
        return json.loads(html.unescape(re.search(r'<pre id="result">(.*?)</pre>', shown, re.DOTALL)[1]))

    def print(self, page: str) -> bytes:
        """The page as the PDF that the browser prints."""
        (self.folder / "site" / "report.html").write_text(page, encoding="utf-8")
        target = self.folder / "report.pdf"
        self._run("--no-pdf-header-footer", f"--print-to-pdf={target}", f"{self.address}/report.html")
        return target.read_bytes()

    def _run(self, *options: str) -> str:
        profile = self.folder / "profile"
        shutil.rmtree(profile, ignore_errors=True)
        command = [CHROMIUM, *FLAGS, ONLY_LOOPBACK, f"--user-data-dir={profile}", *options]
        done = subprocess.run(command, capture_output=True, check=True, timeout=SECONDS)
        return done.stdout.decode("utf-8")


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, asked: list[str], *rest, **options) -> None:
        self._asked = asked
        super().__init__(*rest, **options)

    def do_GET(self) -> None:
        self._asked.append(self.path)
        super().do_GET()

    def log_message(self, *_) -> None:
        """Nothing: the test's output is the test's."""
