"""`remiss app` as a process of its own: from where it starts, what it says when, and what it leaves behind."""

import os
import signal
import socket
import subprocess
import sys
import urllib.request
from contextlib import closing

import pytest

from remiss.app.serving import launch as launching
from remiss.app.serving.launch import check_free, launch

RUN = "import sys; from remiss.cli import main; sys.exit(main())"


def free_port() -> int:
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@pytest.fixture
def started(library, tmp_path):
    """Start `remiss app` in a folder with a folder named as the package, as the one above a checkout is."""
    (tmp_path / "above" / "remiss" / "remiss").mkdir(parents=True)
    running = []

    def start(port: int, *arguments: str) -> subprocess.Popen:
        process = subprocess.Popen(
            [sys.executable, "-P", "-c", RUN, "app", "--port", str(port), *arguments],
            cwd=tmp_path / "above",
            env={**os.environ, "REMISS_LIBRARY": str(library.root), "REMISS_LANG": "sv"},
            stderr=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )
        running.append(process)
        return process

    yield start
    for process in running:
        process.kill()
        process.communicate()


def test_it_starts_from_any_folder_says_where_once_it_answers_and_takes_the_server_with_it(started):
    port = free_port()
    process = started(port)

    said = process.stderr.readline()
    assert f"Remiss körs på http://127.0.0.1:{port} " in said
    urllib.request.urlopen(f"http://127.0.0.1:{port}/_stcore/health").close()

    process.send_signal(signal.SIGTERM)
    assert process.wait() == 0
    check_free("127.0.0.1", port)  # nothing is left that listens
    assert "Traceback" not in process.stderr.read()


def test_a_server_that_ends_at_once_is_not_said_to_run(monkeypatch, capsys):
    monkeypatch.setattr(launching, "command", lambda *_: [sys.executable, "-c", "raise SystemExit(3)"])

    assert launch("127.0.0.1", free_port()) == 3
    assert capsys.readouterr().err == ""
