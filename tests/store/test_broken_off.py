"""Saves that are broken off: killed, or refused by the system at any call. The file is the old one or the new one."""

import errno
import json
import resource
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from prov import LONGER, NAME, TEXT, inside, longer, path_of, refusal
from steps import at_every_step, at_step

from remiss.errors import DocumentError, RemissError, Term, UsageError
from remiss.store import add_comparison, read_comparison, sweep, update_comparison

KILLS = 500
WAYS = ("add", "update", "replace", "document", "file")
REFUSED = Path(__file__).parent / "refused.py"


def test_a_kill_at_any_moment_leaves_the_last_save_or_the_one_on_its_way(library, tried):
    found = tried("killed.py", library.root, "random", KILLS)

    assert (found["torn"], found["lost"]) == (0, 0)
    assert found["left"] == found["swept"]
    assert found["left_then"] == 0
    assert found["saves"] > KILLS / 10  # else hardly any kill met a save
    assert found["in_flight"] > 0
    assert found["left"] > 0


def test_a_kill_before_any_call_leaves_the_old_file_or_the_new(library, tried):
    found = tried("killed.py", library.root, "steps")

    calls = [call for call, *_ in found]
    renamed = calls.index("os.rename")
    assert "fsync" in calls[:renamed]  # the file, before it is in its place
    assert "fsync" in calls[renamed:]  # and then the folder
    for step, (_, before, after, left) in enumerate(found):
        assert after == before + (step > renamed)
        assert left <= 1


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EROFS, errno.EDQUOT])
def test_a_call_that_is_refused_leaves_the_old_file_and_says_so_or_the_save_is_done(library, number):
    def refuse(_call):
        raise OSError(number, "refused")

    told, calls, step = [], [""], 0
    while step <= len(calls):
        step += 1
        path_of(library).write_bytes(TEXT)
        with at_step(step, refuse) as calls:
            error = refusal(lambda: update_comparison(library, NAME, longer))
        assert read_comparison(library, NAME) == (TEXT if error else LONGER)
        if error:
            assert error.code == "R-LIB-09"
            assert isinstance(error.facts["found"], Term)
            assert inside(library) == [f"{NAME}.yaml"]
            told.append(calls[step - 1])
        sweep(library, least_age=0)  # of a save that is done, an empty folder may be left
        assert inside(library) == [f"{NAME}.yaml"]
    assert set(told) >= {"open", "os.mkdir", "fsync", "os.rename"}


@pytest.mark.parametrize("call", ["open", "os.mkdir", "fsync", "os.rename"])
def test_a_disk_that_refuses_everything_from_a_call_on_leaves_the_old_file(library, call):
    """Here the temporary folder cannot be removed either, as when a disk is unplugged; `sweep` does it later."""
    is_gone = False

    def refuse(met):
        nonlocal is_gone
        is_gone = is_gone or met == call
        if is_gone:
            raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(RemissError, match="R-LIB-09"), at_every_step(refuse):
        update_comparison(library, NAME, longer)

    assert read_comparison(library, NAME) == TEXT
    sweep(library, least_age=0)
    assert inside(library) == [f"{NAME}.yaml"]


def test_a_file_larger_than_is_allowed_leaves_the_old_one(library):
    """The system's own limit: the call that writes is refused when half is written."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (8192, hard))
    try:
        with pytest.raises(UsageError) as updated:
            update_comparison(library, NAME, lambda content: content * 1000)
        with pytest.raises(UsageError) as added:
            add_comparison(library, "ny", TEXT.decode() * 1000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    for caught, where in ((updated, NAME), (added, "ny")):
        error = caught.value
        assert (error.code, error.where, error.facts["found"]) == ("R-LIB-09", where, "disk.limit")
    assert read_comparison(library, NAME) == TEXT
    assert inside(library) == [f"{NAME}.yaml"]


def test_a_full_disk_leaves_what_was_there(tmp_path):
    """A small disk of its own, in a space of names that ends with the program."""
    script = 'mount -t tmpfs -o size=256k none "$1" && shift && exec "$@"'
    program = [sys.executable, str(REFUSED), str(tmp_path), "full"]
    unshare = shutil.which("unshare")
    command = [unshare or "unshare", "--user", "--map-root-user", "--mount", "sh", "-c", script, "sh", str(tmp_path)]
    if unshare is None or subprocess.run([*command, "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a disk of their own")

    left = subprocess.run([*command, *program], capture_output=True, text=True, check=False)

    assert left.returncode == 0, left.stderr
    assert json.loads(left.stdout) == {way: ["R-LIB-09", "disk.full", True] for way in WAYS}


@pytest.mark.parametrize("has_lock", [False, True])
def test_a_folder_one_may_only_read_stays_as_it_was(open_library_folder, tried, has_lock):
    if has_lock:
        for lock in (".lock", f"comparisons/.{NAME}.lock", "comparisons/.ny.lock"):
            (open_library_folder / lock).parent.chmod(0o755)
            (open_library_folder / lock).touch()
            (open_library_folder / lock).chmod(0o666)
            (open_library_folder / lock).parent.chmod(0o555)

    told = tried("refused.py", open_library_folder, "nobody")

    assert told == {way: ["R-LIB-09", "disk.denied", True] for way in WAYS}


def test_what_could_not_be_read_back_is_not_written(library, monkeypatch):
    monkeypatch.setattr("remiss.store.files.MAX_BYTES", len(TEXT))

    with pytest.raises(DocumentError, match="R-LIB-06"):
        update_comparison(library, NAME, longer)
    with pytest.raises(DocumentError, match="R-LIB-06"):
        add_comparison(library, "ny", LONGER.decode())

    assert read_comparison(library, NAME) == TEXT
    assert inside(library) == [f"{NAME}.yaml"]
