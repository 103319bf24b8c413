"""A saved comparison gets another title, or is removed."""

import pytest

from remiss.errors import ComparisonError, ConflictError, MissingError
from remiss.keeping import change_documents, free_name, remove_comparison, rename_comparison
from remiss.service import list_library, open_comparison
from remiss.store import add_comparison, create_library, drafts_of

BY_HAND = "# Till nämnden i maj\ntitle: Gammal # tillfällig\nbase: prov/ett\ndocuments: [prov/tva]\n# sist\n"


TITLES = ("Ny", "Ett: två # tre", "  Ny \n rad ", "”citat” 'och' \"fler\"", "- streck", "2026")


@pytest.fixture
def library(tmp_path):
    opened = create_library(str(tmp_path / "bibliotek"), with_digests=False)
    (opened.root / "comparisons" / "prov.yaml").write_text(BY_HAND, encoding="utf-8")
    return opened


def text_of(library) -> str:
    return (library.root / "comparisons" / "prov.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("title", TITLES)
def test_a_new_title_reads_back_and_the_rest_of_the_file_keeps_its_form(library, title):
    rename_comparison(library, "prov", title)

    assert open_comparison(library, "prov").title == " ".join(title.split())
    assert text_of(library).splitlines()[0::2] == BY_HAND.splitlines()[0::2]


def test_a_title_written_otherwise_is_found_too(library):
    (library.root / "comparisons" / "prov.yaml").write_text(
        BY_HAND.replace("title: Gammal", "title:\n  Gammal"), "utf-8"
    )
    before = open_comparison(library, "prov")

    rename_comparison(library, "prov", "Ny")

    after = open_comparison(library, "prov")
    assert (after.title, after.base, after.documents) == ("Ny", before.base, before.documents)


def test_no_title_is_refused_and_the_file_stays(library):
    with pytest.raises(ComparisonError):
        rename_comparison(library, "prov", " ")
    assert text_of(library) == BY_HAND


def test_a_comparison_is_removed(library):
    remove_comparison(library, open_comparison(library, "prov"))

    assert list_library(library).comparisons == ()
    with pytest.raises(MissingError):
        open_comparison(library, "prov")


def test_one_that_has_changed_since_it_was_seen_stays(library):
    seen = open_comparison(library, "prov")
    rename_comparison(library, "prov", "Ny")

    with pytest.raises(ConflictError):
        remove_comparison(library, seen)
    assert open_comparison(library, "prov").title == "Ny"


@pytest.mark.parametrize("left", ["prov.response.md", "prov.response.versions", "prov.report.md"])
def test_what_was_written_in_a_removed_comparison_is_inherited_by_none(library, left):
    path = library.root / "comparisons" / left
    if left.endswith(".versions"):
        path.mkdir()
    else:
        path.write_text("Skrivet.", encoding="utf-8")
    seen = open_comparison(library, "prov")
    remove_comparison(library, seen)

    assert drafts_of(library, "prov") == (f"comparisons/{left}",)
    with pytest.raises(ConflictError, match="R-LIB-20"):
        add_comparison(library, "prov", BY_HAND)
    assert free_name(library, "Prov") == "prov-2"
    assert path.exists()


def test_a_free_name_is_the_first(library):
    assert free_name(library, "Något nytt") == "nagot-nytt"
    add_comparison(library, "prov-2", BY_HAND)
    assert free_name(library, "Prov") == "prov-3"


@pytest.mark.parametrize(
    "listed", ["documents: [prov/tva]\n", "documents:\n- prov/tva\n", "documents:\n    - prov/tva\n"]
)
def test_other_documents_leave_what_was_written_by_hand(library, listed):
    text = BY_HAND.replace("documents: [prov/tva]\n", listed)
    (library.root / "comparisons" / "prov.yaml").write_text(text, encoding="utf-8")

    change_documents(library, "prov", ["prov/tva", "prov/tre"])

    assert open_comparison(library, "prov").documents == ("prov/tva", "prov/tre")
    assert text_of(library).startswith("# Till nämnden i maj\n")
    assert text_of(library).endswith("# sist\n")


def test_a_base_is_not_laid_against_itself(library):
    before = text_of(library)

    with pytest.raises(ComparisonError):
        change_documents(library, "prov", ["prov/ett"])
    assert text_of(library) == before
