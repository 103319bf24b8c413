"""The alignments made by hand: each fits the outlines of its documents, and one that did not would be refused."""

import pytest
from alignment_gold import COLUMNS, GOLD_FILES, AlignmentGold, faults, load_gold, read_rows
from case_files import cases
from made import made_document

from remiss.model.outline import by_id

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


def test_a_chapter_is_read_as_a_document_of_its_own(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "lag.txt").write_text("# Lag\n\n## 1 kap. A\n\n## 12 kap. B\n\n### 1 §\n\n## 2 kap. C\n")
    alone = tmp_path / "lag~12__lag~2.tsv"
    rows = ("b\t0\t14\t-\t\t\tnone\t1", "b.1\t14\t23\t-\t\t\tnone\t1", "-\t\t\tc\t0\t12\tnone\t1")
    alone.write_text(HEAD + "\n".join(rows))

    gold = load_gold(alone, tmp_path)

    assert list(by_id(gold.left)) == ["b", "b.1"]


def test_a_chapter_that_is_not_there_is_named(tmp_path):
    (tmp_path / "corpus").mkdir()
    (tmp_path / "corpus" / "lag.txt").write_text("# Lag\n\n## 1 kap. A\n")
    with pytest.raises(ValueError, match=r"no chapter 2: no line begins with '## 2 kap\.'"):
        load_gold(tmp_path / "lag~1__lag~2.tsv", tmp_path)


def test_other_columns_are_refused():
    with pytest.raises(ValueError, match=r"prov:1: the columns are left, .*, sure"):
        read_rows("left\tright\n", where="prov")
