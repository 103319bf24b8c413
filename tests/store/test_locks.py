"""One writer at a time for each comparison, and no lock that stays behind."""

import fcntl
import os
import threading

import pytest
from prov import LONGER, NAME, TEXT, inside, longer, path_of

from remiss.errors import ConflictError, UsageError
from remiss.store import add_comparison, list_comparisons, list_refused, locks, read_comparison, update_comparison
from remiss.store.locks import locked


@pytest.fixture(params=["queued", "polled"])
def way(request, monkeypatch):
    """Both ways to wait: that of the system, and the one for systems without."""
    monkeypatch.setattr(locks, "HAS_FCNTL", request.param == "queued")
    return request.param


@pytest.fixture
def impatient(monkeypatch):
    monkeypatch.setattr(locks, "LOCK_SECONDS", 0.05)


def lock_of(library, name=NAME):
    return path_of(library, name).with_name(f".{name}.lock")


@pytest.mark.usefixtures("way", "impatient")
def test_who_saves_another_comparison_does_not_wait(library):
    add_comparison(library, "annan", TEXT.decode())

    def meanwhile(content):
        update_comparison(library, "annan", longer)
        return content + b"\n"

    update_comparison(library, NAME, meanwhile)

    assert read_comparison(library, "annan") == LONGER


@pytest.mark.usefixtures("way", "impatient")
def test_who_waits_too_long_is_told_and_the_first_save_stands(library):
    told = []

    def meanwhile(_content):
        with pytest.raises(ConflictError) as caught:
            update_comparison(library, NAME, lambda content: content + b"aldrig")
        told.append((caught.value.code, caught.value.where))
        return LONGER

    update_comparison(library, NAME, meanwhile)

    assert told == [("R-LIB-10", NAME)]
    assert read_comparison(library, NAME) == LONGER


def test_who_gave_up_holds_nothing_when_the_turn_comes(library, monkeypatch):
    def meanwhile(content):
        monkeypatch.setattr(locks, "LOCK_SECONDS", 0.05)
        with pytest.raises(ConflictError, match="R-LIB-10"):
            update_comparison(library, NAME, longer)
        monkeypatch.undo()
        return content

    before = set(threading.enumerate())
    update_comparison(library, NAME, meanwhile)
    for thread in set(threading.enumerate()) - before:  # the one that waited in the system's queue
        thread.join(10)
        assert not thread.is_alive()

    with lock_of(library).open() as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@pytest.mark.usefixtures("impatient")
def test_no_file_stays_open(library):
    def meanwhile(content):
        with pytest.raises(ConflictError):
            update_comparison(library, NAME, longer)
        return content

    def saved():
        before = set(threading.enumerate())
        update_comparison(library, NAME, meanwhile)
        for thread in set(threading.enumerate()) - before:
            thread.join(10)
        return os.dup(0)  # the lowest number that is free

    first = saved()
    os.close(first)
    second = saved()
    os.close(second)

    assert first == second


def test_a_wait_that_is_broken_off_with_ctrl_c_holds_nothing(library, monkeypatch):
    class Interrupted(locks.Future):
        def result(self, timeout=None):  # noqa: ARG002 - the signature is theirs
            raise KeyboardInterrupt

    lock = lock_of(library)
    with locked(lock, NAME):
        monkeypatch.setattr(locks, "Future", Interrupted)
        with pytest.raises(KeyboardInterrupt), locked(lock, NAME):
            pass
    monkeypatch.undo()

    with locked(lock, NAME):
        assert lock.exists()


def test_a_lock_file_that_is_removed_while_waited_for_is_made_again(library, monkeypatch):
    lock, flock, removed = lock_of(library), fcntl.flock, []

    def flock_late(handle, operation):
        flock(handle, operation)
        if not removed:
            removed.append(lock.unlink())

    monkeypatch.setattr(fcntl, "flock", flock_late)
    with locked(lock, NAME), lock.open() as file, pytest.raises(BlockingIOError):
        flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)

    assert removed


@pytest.mark.parametrize("leads", [True, False])
def test_a_lock_that_is_a_link_is_not_followed(library, tmp_path, leads):
    target = tmp_path / "hemlig.txt"
    if leads:
        target.write_text("mitt")
        target.chmod(0o600)
    lock_of(library).symlink_to(target)

    with pytest.raises(UsageError) as caught:
        update_comparison(library, NAME, longer)

    assert (caught.value.code, caught.value.where) == ("R-LIB-09", NAME)
    assert target.exists() == leads
    assert not leads or target.stat().st_mode & 0o777 == 0o600
    assert read_comparison(library, NAME) == TEXT


def test_a_lock_that_is_another_file_too_leaves_its_permissions(library, tmp_path):
    target = tmp_path / "hemlig.txt"
    target.write_text("mitt")
    target.chmod(0o600)
    lock_of(library).hardlink_to(target)

    update_comparison(library, NAME, longer)

    assert target.stat().st_mode & 0o777 == 0o600
    assert target.read_text() == "mitt"


def test_the_lock_is_for_all_who_may_write_in_the_folder_whatever_the_umask(library):
    before = os.umask(0o077)
    try:
        update_comparison(library, NAME, longer)
    finally:
        os.umask(before)

    assert lock_of(library).stat().st_mode & 0o777 == 0o666


@pytest.mark.usefixtures("way")
def test_locks_are_in_no_list(library):
    update_comparison(library, NAME, longer)
    add_comparison(library, "annan", TEXT.decode())

    assert list_comparisons(library) == ("annan", NAME)
    assert list_refused(library) == ()
    assert inside(library) == ["annan.yaml", f"{NAME}.yaml"]


@pytest.mark.usefixtures("way")
def test_a_lock_that_was_left_keeps_nobody_out(library):
    lock_of(library).write_bytes(b"")

    update_comparison(library, NAME, longer)

    assert read_comparison(library, NAME) == LONGER


def test_a_disk_without_locks_is_said_and_nothing_is_saved(library, monkeypatch):
    def flock(_handle, _operation):
        raise OSError(38, "Function not implemented")

    monkeypatch.setattr(fcntl, "flock", flock)
    with pytest.raises(UsageError) as caught:
        update_comparison(library, NAME, longer)

    assert (caught.value.code, caught.value.facts["found"]) == ("R-LIB-09", "disk.no_locks")
    assert read_comparison(library, NAME) == TEXT
