"""The library on disk: what is there before stays whole, whatever happens."""

import copy
import os
import pickle
import stat
import threading

import pytest

from remiss.errors import ComparisonError, ConflictError, DocumentError, MissingError, RemissError, UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import list_library, open_comparison, open_document, run_comparison, save_comparison
from remiss.store import (
    Library,
    add_document,
    create_library,
    hash_of,
    is_file,
    list_comparisons,
    list_documents,
    list_refused,
    open_library,
    read_changes,
    read_comparison,
    read_document,
    read_file,
    read_original,
    write_file,
)

TEXT = "---\ntitle: Prov\nkind: other\n---\n# Ett\n"


@pytest.fixture
def library(tmp_path) -> Library:
    return create_library(str(tmp_path / "bibliotek"), with_digests=False)


def files(library: Library) -> dict[str, bytes]:
    return {p.relative_to(library.root).as_posix(): p.read_bytes() for p in library.root.rglob("*") if p.is_file()}


def test_a_new_library_is_empty(library):
    assert list_documents(library) == ()
    assert list_comparisons(library) == ()
    assert open_library(str(library.root)) == library


def test_a_new_library_may_hold_the_shipped_digests(tmp_path):
    library = create_library(str(tmp_path / "ny"), with_digests=True)

    assert "stockholm/trygghetsprogram-2024-2027" in list_documents(library)
    assert len(list_documents(library)) >= 10
    assert len(list_comparisons(library)) >= 3


def test_a_library_is_never_made_over_something(tmp_path):
    (tmp_path / "viktigt.txt").write_text("mitt")

    with pytest.raises(ConflictError) as caught:
        create_library(str(tmp_path), with_digests=False)

    assert caught.value.code == "R-LIB-02"
    assert (tmp_path / "viktigt.txt").read_text() == "mitt"


def test_no_library_is_said(tmp_path):
    with pytest.raises(MissingError) as caught:
        open_library(str(tmp_path))

    assert caught.value.code == "R-LIB-01"


def test_an_added_document_lies_beside_its_original(library):
    add_document(library, "kommun/plan", TEXT, b"original\r\n\xff", ".txt")

    assert read_document(library, "kommun/plan") == TEXT.encode()
    assert files(library)["data/kommun/plan.original.txt"] == b"original\r\n\xff"
    assert list_documents(library) == ("kommun/plan",)


def test_a_list_of_changes_lies_beside_the_document_and_is_none(library):
    add_document(library, "kommun/plan", TEXT, b"original", ".txt", changes="mended: []\n")

    assert read_changes(library, "kommun/plan") == b"mended: []\n"
    assert read_original(library, "kommun/plan") == ("plan.original.txt", b"original")
    assert list_documents(library) == ("kommun/plan",)
    assert list_refused(library) == ()


def test_somebodys_own_file_is_not_taken_for_a_list_of_changes(library):
    beside = library.root / "data" / "kommun" / "plan.changes.yaml"
    beside.parent.mkdir()
    beside.write_text("mitt eget")
    with pytest.raises(ConflictError, match="R-LIB-08"):
        add_document(library, "kommun/plan", TEXT, b"original", ".txt", changes="mended: []\n")

    assert beside.read_text() == "mitt eget"


def test_a_document_without_original_or_changes_has_none(library):
    assert read_changes(library, "kommun/plan") is None
    assert read_original(library, "kommun/plan") is None
    assert read_original(library, "../ut") is None


def test_an_original_in_markdown_is_no_document(library):
    add_document(library, "kommun/plan", TEXT, b"# Original", ".md")

    assert list_documents(library) == ("kommun/plan",)


def test_a_taken_id_is_a_conflict_and_nothing_is_overwritten(library):
    add_document(library, "kommun/plan", TEXT, b"ett", ".txt")
    before = files(library)

    with pytest.raises(ConflictError) as caught:
        add_document(library, "kommun/plan", "annat", b"annat", ".txt")

    assert caught.value.code == "R-LIB-08"
    assert files(library) == before


@pytest.mark.parametrize(
    "document_id", ["../ute", "plan", "/etc/passwd", "a/../../b", "Kommun/Plan", "a//b", "a/b/c/d/e", "", "a/b\n"]
)
def test_an_id_is_never_a_path_out_of_the_library(library, document_id):
    with pytest.raises(UsageError) as caught:
        add_document(library, document_id, TEXT, b"", ".txt")
    assert caught.value.code == "R-LIB-07"

    with pytest.raises(MissingError):
        read_document(library, document_id)


@pytest.mark.parametrize("name", ["../x", "saknas", "", "a/b"])
def test_a_comparison_that_is_not_there_is_said(library, name):
    with pytest.raises(MissingError) as caught:
        read_comparison(library, name)

    assert caught.value.code == "R-LIB-04"


def test_a_missing_file_is_said(tmp_path):
    with pytest.raises(MissingError) as caught:
        read_file(str(tmp_path / "saknas.txt"))

    assert caught.value.code == "R-LIB-05"


def test_a_write_that_fails_leaves_the_file_before(tmp_path, monkeypatch):
    target = tmp_path / "rapport.md"
    target.write_text("före")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(UsageError) as caught:
        write_file(str(target), b"efter")

    assert caught.value.code == "R-LIB-09"
    assert target.read_text() == "före"
    assert [path.name for path in tmp_path.iterdir()] == ["rapport.md"]


def test_writing_replaces_the_whole_file(tmp_path):
    target = tmp_path / "rapport.md"
    target.write_text("en mycket längre text än den nya")

    write_file(str(target), "å".encode())

    assert target.read_bytes() == "å".encode()


def test_writing_where_there_is_no_folder_is_said(tmp_path):
    with pytest.raises(UsageError) as caught:
        write_file(str(tmp_path / "ingen" / "rapport.md"), b"x")

    assert caught.value.code == "R-LIB-09"


def test_hash():
    assert hash_of(b"") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def add(library: Library, *ids: str) -> None:
    for document_id in ids:
        add_document(library, document_id, TEXT, b"", ".txt")


def test_a_saved_comparison_reads_back(library):
    add(library, "a/ett", "b/tva", "c/tre")
    comparison = Comparison(
        name="tva-program",
        title="no: 1.10 – ”citat”",
        base=DocumentId("a/ett"),
        documents=(DocumentId("b/tva"), DocumentId("c/tre")),
        description="Varför?\nTvå rader.",
    )
    save_comparison(library, comparison)

    assert open_comparison(library, "tva-program") == comparison
    with pytest.raises(ConflictError) as caught:
        save_comparison(library, comparison)
    assert caught.value.code == "R-LIB-12"


def test_a_comparison_that_cannot_be_read_back_is_not_saved(library):
    add(library, "a/ett")
    comparison = Comparison(name="sig-sjalv", title="T", base=DocumentId("a/ett"), documents=(DocumentId("a/ett"),))

    with pytest.raises(ComparisonError):
        save_comparison(library, comparison)

    assert list_comparisons(library) == ()


LONG = "a" * 300


@pytest.mark.parametrize("call", [is_file, read_file, open_library])
def test_what_the_disk_refuses_to_look_up_is_said(call):
    with pytest.raises(DocumentError) as caught:
        call(LONG)

    assert caught.value.code == "R-LIB-09"
    assert caught.value.exit_status == 3


def test_a_folder_one_may_not_look_into_is_not_made_a_library(tmp_path, monkeypatch):
    def refused(_):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "iterdir", refused)
    with pytest.raises(UsageError) as caught:
        create_library(str(tmp_path), with_digests=False)

    assert caught.value.code == "R-LIB-09"


def test_a_lock_that_cannot_be_had_is_said(library):
    (library.root / ".lock").mkdir()

    with pytest.raises(UsageError) as caught:
        add_document(library, "kommun/plan", TEXT, b"", ".txt")

    assert caught.value.code == "R-LIB-09"
    assert list_documents(library) == ()


def test_the_lock_of_a_shared_library_may_be_taken_by_others(library):
    add_document(library, "kommun/plan", TEXT, b"", ".txt")

    assert stat.S_IMODE((library.root / ".lock").stat().st_mode) == 0o666


def test_too_large_a_file_is_unreadable_input(library, monkeypatch):
    add_document(library, "kommun/plan", TEXT, b"", ".txt")
    monkeypatch.setattr("remiss.store.files.MAX_BYTES", 10)

    with pytest.raises(DocumentError) as caught:
        read_document(library, "kommun/plan")

    assert (caught.value.code, caught.value.exit_status) == ("R-LIB-06", 3)


def test_a_pipe_is_written_into(tmp_path):
    pipe = tmp_path / "rör"
    os.mkfifo(pipe)
    read = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write_file(str(pipe), b"hej")
    reader.join(10)

    assert read == [b"hej"]
    assert stat.S_ISFIFO(pipe.stat().st_mode)


def test_a_device_stays_a_device(tmp_path):
    link = tmp_path / "ingenstans"
    link.symlink_to("/dev/null")
    write_file(str(link), b"hej")

    assert link.is_symlink()
    assert stat.S_ISCHR(link.stat().st_mode)


def test_a_link_is_followed_also_one_that_leads_to_nothing_yet(tmp_path):
    (tmp_path / "mapp").mkdir()
    link = tmp_path / "länk.md"
    link.symlink_to(tmp_path / "mapp" / "rapport.md")
    for content in (b"ett", b"tv\xc3\xa5"):
        write_file(str(link), content)

        assert link.is_symlink()
        assert (tmp_path / "mapp" / "rapport.md").read_bytes() == content
    assert [path.name for path in (tmp_path / "mapp").iterdir()] == ["rapport.md"]


def test_a_loop_of_links_is_said(tmp_path):
    (tmp_path / "a").symlink_to(tmp_path / "b")
    (tmp_path / "b").symlink_to(tmp_path / "a")

    with pytest.raises(UsageError) as caught:
        write_file(str(tmp_path / "a"), b"x")

    assert caught.value.code == "R-LIB-09"
    assert (tmp_path / "a").is_symlink()


def test_permissions_are_kept_or_follow_the_umask(tmp_path):
    kept, new = tmp_path / "hemlig.md", tmp_path / "ny.md"
    kept.write_text("före")
    kept.chmod(0o600)
    before = os.umask(0o027)
    try:
        write_file(str(kept), b"efter")
        write_file(str(new), b"ny")
    finally:
        os.umask(before)

    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    assert stat.S_IMODE(new.stat().st_mode) == 0o640


def test_a_folder_that_cannot_be_flushed_is_no_failure(tmp_path, monkeypatch):
    flush = os.fsync

    def only_files(handle):
        if stat.S_ISDIR(os.fstat(handle).st_mode):
            raise OSError(22, "Invalid argument")
        flush(handle)

    monkeypatch.setattr(os, "fsync", only_files)
    write_file(str(tmp_path / "rapport.md"), b"x")

    assert (tmp_path / "rapport.md").read_bytes() == b"x"


def test_what_lies_in_the_library_without_a_name_is_said(library):
    add_document(library, "kommun/plan", TEXT, b"", ".md")
    data = library.root / "data"
    for name in ("a/Min Plan.md", "a/._x.md", ".git/hund/x.md", "kommun/README.md", "README.md", "lös.md"):
        (data / name).parent.mkdir(parents=True, exist_ok=True)
        (data / name).write_text(TEXT)
    (data / "a" / "mapp.md").mkdir()
    (data / "a" / "borta.md").symlink_to(data / "finns-inte")
    (library.root / "comparisons" / "Två ord.yaml").write_text("title: x")
    (library.root / "comparisons" / ".dold.yaml").write_text("title: x")
    shelf = list_library(library)

    assert [document.id for document in shelf.documents] == ["kommun/plan"]
    assert [(error.where, error.code) for error in shelf.refused] == [
        ("comparisons/Två ord.yaml", "R-LIB-11"),
        ("data/a/Min Plan.md", "R-LIB-07"),
        ("data/lös.md", "R-LIB-07"),
        ("a/borta", "R-LIB-09"),
    ]


@pytest.mark.parametrize("closed", ["data", "data/kommun", "comparisons"])
def test_a_folder_one_may_not_read_is_said(library, monkeypatch, closed):
    add_document(library, "kommun/plan", TEXT, b"", ".txt")
    look = os.scandir

    def scandir(path):
        if str(path) == str(library.root / closed):
            raise PermissionError(13, "Permission denied", str(path))
        return look(path)

    monkeypatch.setattr(os, "scandir", scandir)

    assert [(error.where, error.code) for error in list_refused(library)] == [(closed, "R-LIB-09")]
    assert closed in [error.where for error in list_library(library).refused]


@pytest.mark.parametrize("kind", [RemissError, *RemissError.__subclasses__()])
@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
def test_an_error_can_be_copied_and_sent(kind, again):
    error = kind("R-YAML-05", where="a/b", line=4, key="title", limit=3)
    found = again(error)

    assert type(found) is kind
    assert (found.code, found.where, found.line, found.facts) == (error.code, error.where, error.line, error.facts)
    assert str(found) == str(error)


def test_a_comparison_of_what_the_library_lacks_is_not_saved(library):
    add(library, "a/ett")
    comparison = Comparison(name="halv", title="T", base=DocumentId("a/ett"), documents=(DocumentId("b/tva"),))

    with pytest.raises(UsageError) as caught:
        save_comparison(library, comparison)

    assert (caught.value.code, caught.value.where) == ("R-CMP-04", "b/tva")
    assert list_comparisons(library) == ()


def test_a_saved_comparison_reads_the_library_and_nothing_beside_it(library, tmp_path, monkeypatch):
    add(library, "a/ett", "b/tva")
    comparison = Comparison(name="tva", title="T", base=DocumentId("a/ett"), documents=(DocumentId("b/tva"),))
    save_comparison(library, comparison)
    before = run_comparison(library, comparison)
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "ett").write_text("# Något annat\n")
    monkeypatch.chdir(tmp_path)

    assert run_comparison(library, comparison) == before
    assert open_document(library, "a/ett").sha256 == hash_of(TEXT.encode())
    assert open_document(library, "./a/ett").sha256 != hash_of(TEXT.encode())


def test_a_comparison_never_reads_a_file_outside_of_the_library(library, tmp_path):
    (tmp_path / "x.md").write_text(TEXT)
    comparison = Comparison(name="", title="T", base=DocumentId(str(tmp_path / "x.md")), documents=())

    with pytest.raises(MissingError) as caught:
        run_comparison(library, comparison)

    assert caught.value.code == "R-LIB-03"
