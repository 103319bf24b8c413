"""Documents laid against a base with the help of a second process: whatever becomes of it, the result is the same."""

import os
import signal
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from time import monotonic, sleep

import pytest
from made import made_document, made_text

from remiss.compare import compare, compare_pair
from remiss.sharing import Helper, shared

sharing = sys.modules[shared.__module__]

TITLES = ("Mål", "Skolan", "Parker", "Belysning", "Samverkan", "Uppföljning")
STARTS_ONE = """
from remiss.sharing import Helper
helper = Helper()
helper.start()
print(helper._process.pid, flush=True)
input()
"""


class Counting(Helper):
    """A helper that says how many pairs it was asked for, and how many it did."""

    asked = done = 0

    def lay(self, base, other):
        self.asked += 1
        found = super().lay(base, other)
        self.done += found is not None
        return found


def document(number):
    texts = (
        f"Nämnden ska senast år {2000 + number + place} ordna {title.lower()} i {number % 5 + 2} områden. "
        f"Var {number + 2}:e månad räknas hur många som känner sig trygga vid {title.lower()}.\n\n"
        f"Polisen och skolan går {'vandringar' if number % 2 else 'rundor'} ihop med föreningarna."
        for place, title in enumerate(TITLES)
    )
    return made_document(made_text(*zip(TITLES, texts, strict=True)), document_id=f"prov/{number}")


BASE, OTHERS = document(0), tuple(map(document, range(1, 25)))


@pytest.fixture(scope="module")
def alone():
    return compare(BASE, OTHERS, title="Prov")


@pytest.fixture
def helper():
    """A helper that has read its word lists."""
    found = Counting()
    found.start()
    assert found.lay(BASE, OTHERS[0]) == compare_pair(BASE, OTHERS[0])
    found.asked = found.done = 0
    yield found
    found.kill()


def compared(helper, others=OTHERS):
    with shared(BASE, others, helper) as lay:
        return compare(BASE, others, title="Prov", lay=lay)


def test_the_result_is_the_same_and_some_of_it_the_helpers(helper, alone):
    assert compared(helper) == alone
    assert 0 < helper.done < len(OTHERS)


def test_other_pairs_may_be_asked_for(helper):
    with shared(BASE, OTHERS, helper) as lay:
        assert lay(OTHERS[0], BASE) == compare_pair(OTHERS[0], BASE)
        assert lay(BASE, BASE) == compare_pair(BASE, BASE)


def test_two_at_once_both_get_theirs(helper, alone):
    with ThreadPoolExecutor(2) as threads:
        both = list(threads.map(lambda _: compared(helper), range(2)))

    assert both == [alone, alone]


@pytest.mark.parametrize("done", [0, 1, 5])
def test_a_helper_that_is_killed_costs_nothing_but_time(helper, alone, done):
    with shared(BASE, OTHERS, helper) as lay:
        pairs = [lay(BASE, other) for other in OTHERS[:done]]
        os.kill(helper._process.pid, signal.SIGKILL)
        pairs += [lay(BASE, other) for other in OTHERS[done:]]

    assert tuple(pairs) == alone.pairs
    assert helper.done < helper.asked


def test_a_helper_that_hangs_is_waited_for_and_then_ended(helper, alone, monkeypatch):
    monkeypatch.setattr(sharing, "PATIENCE", 0.2)
    os.kill(helper._process.pid, signal.SIGSTOP)

    assert compared(helper) == alone
    assert not helper.lives


def test_one_that_is_left_in_the_middle_is_free_for_the_next(helper, alone):
    with shared(BASE, OTHERS, helper) as lay:
        lay(BASE, OTHERS[0])

    assert compared(helper) == alone
    assert helper.lives


def test_a_lost_helper_is_started_again_but_not_for_ever():
    helper = Helper()
    for _ in range(5):
        helper.start()
        lived = helper.lives
        helper.kill()

    assert not lived


def test_few_documents_start_none():
    helper = Helper()

    assert compared(helper, OTHERS[:3]) == compare(BASE, OTHERS[:3], title="Prov")
    assert not helper.lives


def test_it_ends_with_the_process_that_started_it():
    starter = subprocess.Popen([sys.executable, "-c", STARTS_ONE], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    pid = int(starter.stdout.readline())
    assert _lives(pid)

    starter.kill()
    starter.communicate()

    until = monotonic() + 60
    while _lives(pid) and monotonic() < until:
        sleep(0.1)
    assert not _lives(pid)


def _lives(pid):
    """Return whether a process runs; one that has ended and that nobody has asked after does not."""
    found = subprocess.run(["ps", "-o", "stat=", "-p", str(pid)], capture_output=True, text=True, check=False)
    return found.stdout.strip()[:1] not in ("", "Z")
