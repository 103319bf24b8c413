"""How long a reading process is waited for: each page it tells of gives it time once more."""

import subprocess
import sys
from queue import Queue
from threading import Timer

from remiss.intake.aside import _Allowed, _follow
from remiss.intake.limits import Limits

SHORT = Limits(wall=2, page=2)


def test_a_process_that_says_nothing_is_not_waited_for():
    assert _follow(Queue(), _Allowed(SHORT), lambda *_: None) is None


def test_a_process_that_tells_of_pages_is_waited_for_longer_than_the_first_limit():
    said: Queue = Queue()
    heard = []
    lines = [b"remiss-page 0 2\n", b"remiss-page 1 2\n", None]
    timers = [Timer(1.2 * (at + 1), said.put, (line,)) for at, line in enumerate(lines)]
    for timer in timers:
        timer.start()

    assert _follow(said, _Allowed(SHORT), lambda *page: heard.append(page)) is not None
    assert heard == [(0, 2), (1, 2)]


def test_a_process_keeps_below_what_it_was_started_with():
    """In a container the hard limits may be lower than ours."""
    script = (
        "import resource as r; from remiss.intake.limits import *; keep(Limits()); print(r.getrlimit(r.RLIMIT_NOFILE))"
    )
    command = f"ulimit -n 40; ulimit -t 500; {sys.executable} -c '{script}'"
    done = subprocess.run(["sh", "-c", command], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "(40, 40)"
