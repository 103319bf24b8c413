"""Saving over a comparison: only over what was seen, and never through a link or against a mark."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from prov import LONGER, NAME, TEXT, inside, longer, path_of, refusal
from steps import at_every_step

from remiss.errors import ConflictError, DocumentError, MissingError, UsageError
from remiss.store import (
    add_comparison,
    add_document,
    create_library,
    hash_of,
    list_comparisons,
    list_documents,
    list_refused,
    open_library,
    read_comparison,
    read_file,
    replace_comparison,
    update_comparison,
    write_file,
)

RACES = [("update", 8, 50), ("update", 20, 20), ("replace", 8, 50), ("polled", 4, 10)]
DOCUMENT = "---\ntitle: Prov\nkind: other\n---\n# Ett\n"


@pytest.mark.parametrize(("how", "writers", "saves"), RACES)
def test_several_writers_at_once_lose_nothing(library, tried, how, writers, saves):
    found = tried("racing.py", library.root, how, writers, saves)

    wanted = {f"# {writer}.{number}" for writer in range(writers) for number in range(saves)}
    assert set(found["lines"]) == wanted
    assert len(found["lines"]) == writers * saves


def test_no_save_overwrites_what_its_writer_has_not_seen(library, tried):
    found = tried("racing.py", library.root, "replace", 8, 25)

    became = dict(found["steps"])
    assert len(became) == len(found["steps"]) == 200  # no two saves on the same version
    version, length = found["first"], 0
    while version in became:
        version, length = became[version], length + 1
    assert (version, length) == (found["last"], 200)


def test_a_save_returns_the_hash_to_save_on(library):
    one = replace_comparison(library, NAME, "title: Ett\n", seen=hash_of(TEXT))
    two = replace_comparison(library, NAME, "title: Två\n", seen=one)

    assert read_comparison(library, NAME) == "title: Två\n".encode()
    assert two == hash_of(read_comparison(library, NAME))
    assert update_comparison(library, NAME, lambda content: content) == two


def test_what_has_changed_since_it_was_seen_is_kept(library):
    update_comparison(library, NAME, longer)

    with pytest.raises(ConflictError) as caught:
        replace_comparison(library, NAME, "title: Min\n", seen=hash_of(TEXT))

    assert (caught.value.code, caught.value.where, caught.value.exit_status) == ("R-LIB-13", NAME, 4)
    assert read_comparison(library, NAME) == LONGER


def test_a_change_that_cannot_be_made_leaves_the_file_and_the_lock(library):
    def refuse(_content):
        raise UsageError("R-JDG-01")

    for _ in range(3):
        with pytest.raises(UsageError, match="R-JDG-01"):
            update_comparison(library, NAME, refuse)

    assert read_comparison(library, NAME) == TEXT
    assert inside(library) == [f"{NAME}.yaml"]
    update_comparison(library, NAME, longer)


def test_what_another_program_saves_meanwhile_is_kept(library):
    """An editor knows nothing of the lock."""

    def meanwhile(content):
        path_of(library).write_bytes(b"title: Av en annan\n")
        return content + b"description: Min\n"

    with pytest.raises(ConflictError, match="R-LIB-13"):
        update_comparison(library, NAME, meanwhile)

    assert read_comparison(library, NAME) == b"title: Av en annan\n"
    assert inside(library) == [f"{NAME}.yaml"]


def test_a_name_that_another_program_takes_meanwhile_is_kept(library):
    def take(call):
        if call == "fsync":
            path_of(library, "ny").write_bytes(b"title: Av en annan\n")

    with pytest.raises(ConflictError, match="R-LIB-12"), at_every_step(take):
        add_comparison(library, "ny", "title: Min\n")

    assert read_comparison(library, "ny") == b"title: Av en annan\n"
    assert inside(library) == ["ny.yaml", f"{NAME}.yaml"]


def test_a_comparison_that_is_removed_meanwhile_stays_removed(library):
    def meanwhile(content):
        path_of(library).unlink()
        return content

    with pytest.raises(MissingError, match="R-LIB-04"):
        update_comparison(library, NAME, meanwhile)

    assert inside(library) == []


@pytest.mark.parametrize("place", ["inside", "outside"])
def test_nothing_is_saved_through_a_link(library, tmp_path, place):
    target = path_of(library) if place == "inside" else tmp_path / "ute.yaml"
    target.write_bytes(TEXT)
    path_of(library, "lank").symlink_to(target)

    assert read_comparison(library, "lank") == TEXT
    with pytest.raises(UsageError) as caught:
        update_comparison(library, "lank", longer)

    assert (caught.value.code, caught.value.where) == ("R-LIB-14", "lank")
    assert path_of(library, "lank").is_symlink()
    assert target.read_bytes() == TEXT
    assert inside(library) == ["lank.yaml", f"{NAME}.yaml"]


@pytest.mark.parametrize("target", ["finns-inte.yaml", "lank.yaml"])
def test_a_link_to_nothing_takes_the_name_and_nothing_is_saved_where_it_leads(library, target):
    path_of(library, "lank").symlink_to(path_of(library).with_name(target))

    with pytest.raises(ConflictError, match="R-LIB-12"):
        add_comparison(library, "lank", TEXT.decode())
    with pytest.raises(DocumentError, match="R-LIB-09"):
        update_comparison(library, "lank", longer)

    assert inside(library) == ["lank.yaml", f"{NAME}.yaml"]


def test_a_file_that_is_marked_as_read_only_is_left_alone(library):
    """Root may write everything, and the mark still says what somebody wants."""
    path_of(library).chmod(0o444)

    with pytest.raises(UsageError) as caught:
        update_comparison(library, NAME, longer)

    assert (caught.value.code, caught.value.where) == ("R-LIB-15", NAME)
    assert read_comparison(library, NAME) == TEXT
    assert inside(library) == [f"{NAME}.yaml"]


def test_permissions_stay(library):
    path_of(library).chmod(0o640)
    update_comparison(library, NAME, longer)

    assert path_of(library).stat().st_mode & 0o777 == 0o640


def test_a_link_takes_the_id_of_a_document(library, tmp_path):
    (library.root / "data" / "kommun").mkdir()
    (library.root / "data" / "kommun" / "plan.md").symlink_to(tmp_path / "ute.md")

    with pytest.raises(ConflictError, match="R-LIB-08"):
        add_document(library, "kommun/plan", DOCUMENT, b"", ".txt")

    assert not (tmp_path / "ute.md").exists()


@pytest.mark.parametrize(("found", "is_saved"), [(b"mitt", False), (b"original", True)])
def test_a_file_beside_a_document_is_kept_but_for_what_a_broken_save_left(library, found, is_saved):
    beside = library.root / "data" / "kommun" / "plan.original.txt"
    beside.parent.mkdir()
    beside.write_bytes(found)

    error = refusal(lambda: add_document(library, "kommun/plan", DOCUMENT, b"original", ".txt"))

    assert (error.code if error else "") == ("" if is_saved else "R-LIB-08")
    assert (library.root / "data" / "kommun" / "plan.md").exists() == is_saved
    assert beside.read_bytes() == found


NAMES = st.one_of(
    st.text(max_size=12),
    st.text(alphabet="ab-/\\.\0å\u0301 ~:%", max_size=12),
    st.text(alphabet="a-0", min_size=1, max_size=300),
    st.sampled_from(
        ["../../x", "x\0", "/etc/x", "..", ".", "", "a" * 81, "a" * 82, "å", "a\u030a", "con", "x\n", "\ud800"]
    ),
)


@given(names=st.lists(NAMES, min_size=1, max_size=3))
def test_a_name_is_never_a_path_out_of_the_library(tmp_path_factory, names):
    folder = tmp_path_factory.mktemp("namn")
    library = create_library(str(folder / "a" / "b"), with_digests=False)
    saved = set()
    for name in names:
        told = [
            refusal(lambda: add_comparison(library, name, "title: x\n")),  # noqa: B023 - called at once
            refusal(lambda: update_comparison(library, name, longer)),  # noqa: B023
            refusal(lambda: replace_comparison(library, name, "title: y\n", seen="")),  # noqa: B023
        ]
        first = "R-LIB-12" if name in saved else ""
        if not told[0]:
            saved.add(name)
        codes = [error.code if error else "" for error in told]
        assert codes in ([first, "", "R-LIB-13"], ["R-LIB-11", "R-LIB-04", "R-LIB-04"])

    files = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    assert {file for file in files if not file.endswith(".lock")} == {f"a/b/comparisons/{name}.yaml" for name in saved}
    assert list_comparisons(library) == tuple(sorted(saved))
    assert list_refused(library) == ()


@given(document_id=st.one_of(NAMES, st.tuples(NAMES, NAMES).map("/".join)))
def test_an_id_is_never_a_path_out_of_the_library(tmp_path_factory, document_id):
    folder = tmp_path_factory.mktemp("id")
    library = create_library(str(folder / "a" / "b"), with_digests=False)
    error = refusal(lambda: add_document(library, document_id, DOCUMENT, b"", ".txt"))

    assert error is None or error.code == "R-LIB-07"
    files = {path.relative_to(library.root / "data").as_posix() for path in (folder / "a").rglob("*.md")}
    assert files == (set() if error else {f"{document_id}.md"})
    assert list_documents(library) == (() if error else (document_id,))


@pytest.mark.parametrize("name", ["x\0y", "\ud800", "å" * 200, "a" * 300])
def test_a_name_that_no_file_can_have_is_said(tmp_path, name):
    path = str(tmp_path / name)
    told = [
        refusal(lambda: write_file(path, b"x")),
        refusal(lambda: create_library(path, with_digests=False)),
        refusal(lambda: read_file(path)),
        refusal(lambda: open_library(path)),
    ]

    assert {error.code for error in told} <= {"R-LIB-01", "R-LIB-05", "R-LIB-09"}
    assert [(error.code, error.facts["found"]) for error in told[:2]] == [("R-LIB-09", "disk.name")] * 2
    assert not list(tmp_path.iterdir())
