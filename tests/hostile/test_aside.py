"""The process in which files are read is kept to its limits, and this one does not notice."""

import threading

import pytest
from good_files import docx_file, html_file
from packed import docx

from remiss.errors import DocumentError
from remiss.intake import aside
from remiss.intake.aside import read_aside
from remiss.intake.limits import Limits
from remiss.intake.turns import Places
from remiss.intake.wire import PROGRESS, Task
from remiss.store import hash_of

PAGES = b"<!doctype html><html>" + b"<p>Torgen &auml;r <b>ljusa</b>.</p>" * 200_000


def refused(data: bytes, limits: Limits | None = None) -> DocumentError:
    with pytest.raises(DocumentError) as caught:
        read_aside(data, "a.docx", limits)
    assert caught.value.where == "a.docx"
    return caught.value


def test_what_uses_up_its_time_is_ended():
    assert refused(PAGES, Limits(processor=1)).code == "R-IMP-16"


def test_what_uses_up_its_memory_is_ended():
    paragraphs = "".join(f"<w:p><w:r><w:t>{hash_of(str(n).encode())}</w:t></w:r></w:p>" for n in range(60_000))

    assert refused(docx(paragraphs), Limits(memory=110 << 20)).code == "R-IMP-17"


@pytest.mark.parametrize(
    ("program", "code"),
    [
        ("import time; time.sleep(60)", "R-IMP-16"),
        ("import subprocess; subprocess.run(['sleep', '60'])", "R-IMP-16"),
        ("import os; os.abort()", "R-IMP-19"),
        ("1 / 0", "R-IMP-19"),
        (
            "import sys; sys.setrecursionlimit(50); from remiss.intake.limits import TOO_DEEP; sys.exit(TOO_DEEP)",
            "R-IMP-19",
        ),
        ("print('inte json')", "R-IMP-19"),
        ("print('[]')", "R-IMP-19"),
        ("print('{}')", "R-IMP-19"),
        ("import sys; sys.exit(4)", "R-IMP-18"),
        ('print(\'{"error": "R-IMP-13", "line": null, "facts": {}, "terms": []}\')', "R-IMP-13"),
        ('print(\'{"kind": "docx", "text": "a", "pieces": [["paragraph", [[0, 9]], 0, null, null]]}\')', "R-IMP-19"),
    ],
)
def test_whatever_a_reader_does_becomes_an_answer(monkeypatch, program, code):
    monkeypatch.setattr(aside, "_START", program)

    assert refused(docx_file(), Limits(wall=2)).code == code


def test_two_are_read_at_once_and_the_others_wait(monkeypatch):
    running, most, lock = [0], [0], threading.Lock()
    real = aside._run

    def counted(*arguments):
        with lock:
            running[0] += 1
            most[0] = max(most[0], running[0])
        try:
            return real(*arguments)
        finally:
            with lock:
                running[0] -= 1

    monkeypatch.setattr(aside, "_run", counted)
    threads = [threading.Thread(target=read_aside, args=(html_file(), "a.html")) for _ in range(5)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert most[0] <= 2


def test_the_process_gets_no_secrets_of_this_one(monkeypatch):
    monkeypatch.setenv("HEMLIGHET", "42")
    monkeypatch.setattr(aside, "_START", "import os, sys; sys.exit('HEMLIGHET' in os.environ)")

    assert refused(docx_file()).code == "R-IMP-19"  # it ended well and said nothing: the secret was not there
    answer, status = aside._run(b"", aside._Allowed(Limits()), Task.READ, 0, lambda *_: True)
    assert (answer, status) == (b"", 0)


def test_a_page_comes_with_places_inside_of_it_or_not_at_all(monkeypatch):
    answer = '{"text": "ab", "width": 595, "height": 842, "places": [[0, 9, 1, 0, 0, 1, 1]]}'
    monkeypatch.setattr(aside, "_START", f"print('{answer}')")

    with pytest.raises(DocumentError, match="R-IMP-19"):
        aside.place_aside(b"", "a.pdf", 1)


def test_scans_take_turns_page_by_page_and_leave_the_places_of_others_free():
    turns = [aside._Turn(seated=False) for _ in range(2)]
    for turn in turns:
        turn.__enter__()
    turns[0].picture()
    assert aside._PLACES.try_acquire()
    aside._PLACES.release()
    assert not aside._PICTURES.try_acquire()
    turns[0].__exit__()
    assert aside._PICTURES.try_acquire()
    aside._PICTURES.release()
    turns[1].__exit__()


def test_a_scan_that_finds_no_seat_lets_go_of_its_place_and_is_read_when_there_is_one(monkeypatch):
    program = f"""
import sys
sys.stdin.buffer.read(int(sys.stdin.buffer.readline()))
print("{PROGRESS} 0 1", file=sys.stderr, flush=True)
sys.stdin.buffer.readline()
print('{{"text": "ab", "width": 595, "height": 842, "places": []}}')
"""
    monkeypatch.setattr(aside, "_START", program)
    monkeypatch.setattr(aside, "_SEATS", Places(1))
    aside._SEATS.acquire()
    answers = []
    thread = threading.Thread(target=lambda: answers.append(aside.place_aside(b"", "a.pdf", 1)))
    thread.start()
    while not aside._SEATS._waiting:
        thread.join(0.01)
        assert thread.is_alive()
    assert aside._PLACES._free == 2
    aside._SEATS.release()
    thread.join(20)

    assert answers
    assert aside._SEATS.try_acquire()


@pytest.mark.parametrize(
    ("told", "limits", "seconds"),
    [
        ("pass", Limits(wall=1), 1),
        ("print('remiss-read 20', file=sys.stderr, flush=True)", Limits(wall=1), 3),
        ("print('remiss-page 0 1', file=sys.stderr, flush=True)", Limits(wall=9, page=1), 1),
    ],
)
def test_the_time_that_is_told_is_the_time_that_was_given(monkeypatch, told, limits, seconds):
    monkeypatch.setattr(aside, "_START", f"import sys, time; {told}; time.sleep(60)")

    assert refused(b"", limits).facts["seconds"] == seconds


def test_the_processor_time_that_is_told_is_the_time_that_was_given():
    assert refused(PAGES, Limits(processor=1)).facts["seconds"] == 1
