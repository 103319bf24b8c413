"""The library on disk: what is there before stays whole, whatever happens."""

import os

import pytest

from remiss.errors import ComparisonError, ConflictError, MissingError, UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.service import open_comparison, save_comparison
from remiss.store import (
    Library,
    add_document,
    create_library,
    hash_of,
    list_comparisons,
    list_documents,
    open_library,
    read_comparison,
    read_document,
    read_file,
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


def test_a_saved_comparison_reads_back(library):
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
    comparison = Comparison(name="sig-sjalv", title="T", base=DocumentId("a/ett"), documents=(DocumentId("a/ett"),))

    with pytest.raises(ComparisonError):
        save_comparison(library, comparison)

    assert list_comparisons(library) == ()
