"""A server of its own for the browser to visit."""

import os
import socket
import subprocess
import time
import urllib.request
from contextlib import closing
from pathlib import Path

import pytest

from remiss.app.serving.launch import command

PATIENCE = 60  # seconds a busy machine may take to start the server, or to show what was asked for


def free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def started(library: Path, folder: Path, port: int) -> subprocess.Popen:
    """Start a server for a library from a folder that is not the checkout, and wait until it answers."""
    log = folder / "server.log"
    with log.open("ab") as output:
        environment = {**os.environ, "REMISS_LIBRARY": str(library)}
        process = subprocess.Popen(
            command("127.0.0.1", port), cwd=folder, env=environment, stdout=output, stderr=output
        )
    try:
        _wait(f"http://127.0.0.1:{port}/_stcore/health", process, log)
    except BaseException:
        process.kill()
        raise
    return process


def _wait(address: str, process: subprocess.Popen, log: Path) -> None:
    for _ in range(PATIENCE * 10):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(address, timeout=1).close()
        except OSError:
            time.sleep(0.1)
        else:
            return
    pytest.fail(f"the app did not start: {log.read_text(encoding='utf-8')}")
