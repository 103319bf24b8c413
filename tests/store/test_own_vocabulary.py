"""The library's vocabulary saved: old or new, never over what was not seen."""

import errno

import pytest
from prov import refusal
from steps import at_step

from remiss.errors import ConflictError
from remiss.store import VOCABULARY, list_documents, list_refused, read_own_vocabulary, update_own_vocabulary

OLD, NEW = b"- id: skola\n  words: [rast]\n", b"- id: skola\n  words: [rast, skolstart]\n"


def path_in(library):
    return library.root / VOCABULARY


def save(library, seen):
    return update_own_vocabulary(library, lambda _: NEW, seen=seen)


def test_a_library_without_one_gets_one(library):
    assert read_own_vocabulary(library) is None

    save(library, None)

    assert read_own_vocabulary(library) == NEW
    assert (list_documents(library), list_refused(library)) == ((), ())


@pytest.mark.parametrize("seen", [None, NEW])
def test_what_is_not_what_was_seen_is_kept(library, seen):
    path_in(library).write_bytes(OLD)

    with pytest.raises(ConflictError, match="R-LIB-13"):
        save(library, seen)

    assert read_own_vocabulary(library) == OLD


@pytest.mark.parametrize("before", [None, OLD])
def test_another_program_that_saves_meanwhile_wins(library, before):
    if before is not None:
        path_in(library).write_bytes(before)

    def meanwhile(_content):
        path_in(library).write_bytes(b"# annat\n")
        return NEW

    with pytest.raises(ConflictError, match="R-LIB-13"):
        update_own_vocabulary(library, meanwhile, seen=before)
    assert read_own_vocabulary(library) == b"# annat\n"


def test_a_link_and_a_marked_file_are_refused(library, tmp_path):
    elsewhere = tmp_path / "annan.yaml"
    elsewhere.write_bytes(OLD)
    path_in(library).symlink_to(elsewhere)
    assert refusal(lambda: save(library, OLD)).code == "R-LIB-14"

    path_in(library).unlink()
    path_in(library).write_bytes(OLD)
    path_in(library).chmod(0o444)
    assert refusal(lambda: save(library, OLD)).code == "R-LIB-15"
    assert elsewhere.read_bytes() == read_own_vocabulary(library) == OLD


@pytest.mark.parametrize("before", [None, OLD])
def test_a_save_that_is_refused_at_any_step_leaves_the_old_or_the_new(library, before):
    def refuse(_call):
        raise OSError(errno.ENOSPC, "full")

    for number in range(1, 40):
        path_in(library).unlink(missing_ok=True)
        if before is not None:
            path_in(library).write_bytes(before)
        with at_step(number, refuse) as calls:
            refused = refusal(lambda: save(library, before))
        assert path_in(library).exists() is (before is not None) or read_own_vocabulary(library) == NEW
        assert not path_in(library).exists() or path_in(library).read_bytes() in (before, NEW)
        if refused is None:
            assert path_in(library).read_bytes() == NEW
        if len(calls) < number:
            return
    pytest.fail("a save has more steps than tried")
