"""The alignments made by hand: each fits the outlines of its documents, and one that did not would be refused."""

import pytest
from alignment_gold import COLUMNS, GOLD_FILES, AlignmentGold, faults, load_gold, read_rows
from case_files import cases
from made import made_document

HEAD = "\t".join(COLUMNS) + "\n"


@pytest.mark.real
@pytest.mark.parametrize("path", GOLD_FILES, ids=lambda path: path.stem)
def test_each_file_fits_the_outlines_and_covers_every_section(path, shared):
    assert load_gold(path, shared).rows


@pytest.mark.parametrize(("given", "expected"), cases("bench/alignment_gold"))
def test_what_does_not_fit_is_named(given, expected):
    left, right = made_document("# A\n\n## C\n"), made_document("# B\n")
    try:
        found = faults(AlignmentGold(left=left, right=right, rows=read_rows(HEAD + given, where="prov")))
    except ValueError as error:
        found = (str(error),)

    assert list(found) == expected.splitlines()


def test_a_document_that_is_not_there_is_named_with_the_places(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"ingen: neither ingen\.txt in .*corpus nor data/"):
        load_gold(tmp_path / "ingen__ingen.tsv", tmp_path)


def test_other_columns_are_refused():
    with pytest.raises(ValueError, match=r"prov:1: the columns are left, .*, sure"):
        read_rows("left\tright\n", where="prov")
