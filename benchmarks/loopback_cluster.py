"""A standalone cluster of Apache Spark on the loopback: its workers can be killed as machines die."""

from __future__ import annotations

import os
import shutil
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from importlib.util import find_spec
from pathlib import Path
from types import TracebackType

START_SECONDS = 60.0


def is_here() -> str:
    """Why Spark cannot run on this machine; empty where it can."""
    if find_spec("pyspark") is None:
        return "PySpark is not installed"
    java = os.environ.get("JAVA_HOME")
    found = shutil.which("java", path=f"{java}/bin") if java else shutil.which("java")
    return "" if found else "there is no Java"


def free_port() -> int:
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def environment() -> dict[str, str]:
    """What Spark's processes need to stay on the loopback and to use this Python."""
    own = {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable}
    return {**os.environ, **own}


class Cluster:
    """A master and its workers, of one core each. Their logs and work are in `folder`."""

    def __init__(self, folder: Path, workers: int) -> None:
        self.folder, self._count = folder, workers
        self.url = f"spark://127.0.0.1:{free_port()}"
        self._processes: list[subprocess.Popen[bytes]] = []

    def __enter__(self) -> Cluster:
        port = self.url.rpartition(":")[2]
        self._start("master", "--host", "127.0.0.1", "--port", port, "--webui-port", "0")
        self._wait_for("master", "Starting Spark master")
        for number in range(self._count):
            work = ("--cores", "1", "--memory", "1g", "--webui-port", "0", "--work-dir", str(self.work(number)))
            self._start(f"worker{number}", "--host", "127.0.0.1", *work, self.url)
        for number in range(self._count):
            self._wait_for(f"worker{number}", "Successfully registered")
        return self

    def __exit__(self, kind: type[BaseException] | None, exc: BaseException | None, at: TracebackType | None) -> None:
        for number in range(len(self._processes)):
            self._kill(number)

    def work(self, number: int) -> Path:
        """Where the executors of a worker have their files."""
        return self.folder / f"work{number}"

    def is_screening(self, number: int) -> bool:
        """Whether an executor of that worker has unpacked the lists: it is about to screen, or does."""
        return any(self.work(number).glob("app-*/*/xref-*/0/meta.json"))

    def kill_worker(self, number: int) -> None:
        """End a worker and its executors as a machine ends that loses its power."""
        self._kill(number + 1)

    def _start(self, name: str, *options: str) -> None:
        spec = find_spec("pyspark")
        assert spec is not None
        assert spec.origin is not None
        home = Path(spec.origin).parent
        kind = "worker.Worker" if name.startswith("worker") else "master.Master"
        command = [str(home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind}", *options]
        with (self.folder / f"{name}.log").open("wb") as log:
            self._processes.append(
                subprocess.Popen(
                    command, stdout=log, stderr=subprocess.STDOUT, start_new_session=True, env=environment()
                )
            )

    def _wait_for(self, name: str, words: str) -> None:
        log, deadline = self.folder / f"{name}.log", time.monotonic() + START_SECONDS
        while words not in log.read_text(errors="replace"):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{name} does not start: {log.read_text(errors='replace')[-2000:]}")
            time.sleep(0.1)

    def _kill(self, number: int) -> None:
        process = self._processes[number]
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
