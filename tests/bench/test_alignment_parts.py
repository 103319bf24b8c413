"""Parts of documents: each list of sections fits its text, and one that did not would be refused."""

import pytest
from alignment_gold import GOLD_FILES, PART_FILES, open_named
from alignment_parts import COLUMNS, UNTITLED, part_faults, part_of, read_cuts
from case_files import cases

from remiss.model.outline import sections_of

HEAD = "\t".join(COLUMNS) + "\n"
TEXT = "# A\n1.1 Bb\nett\ntvå\n"


@pytest.mark.real
@pytest.mark.parametrize("path", PART_FILES, ids=lambda path: path.stem)
def test_each_list_fits_its_text_and_is_used(path, shared):
    document = open_named(path.stem, shared)

    assert [one.id for one in sections_of(document)] == [
        cut.id for cut in read_cuts(path.read_text(encoding="utf-8"), where=path.name)
    ]
    assert any(path.stem in gold.stem.split("__") for gold in GOLD_FILES)


@pytest.mark.parametrize(("given", "expected"), cases("bench/alignment_parts"))
def test_what_does_not_fit_is_named(given, expected):
    try:
        found = part_faults(TEXT, read_cuts(HEAD + given, where="prov"))
    except ValueError as error:
        found = (str(error),)

    assert list(found) == expected.splitlines()


def test_titles_and_paragraphs_are_the_texts_own():
    cuts = read_cuts(f"{HEAD}a\t1\t-\t\t0\t3\t3\nb\t2\ta\t1.1\t4\t10\t15\nc\t2\ta\t\t15\t15\t19\n", where="prov")

    found = sections_of(part_of(TEXT, cuts, "prov"))

    assert [(one.number, one.title) for one in found] == [("", "A"), ("1.1", "Bb"), ("", UNTITLED)]
    assert [[TEXT[slice(*block.spans[0])] for block in one.blocks] for one in found] == [[], ["ett"], ["två"]]
    assert [one.end for one in found] == [19, 15, 19]


def test_a_passage_may_begin_inside_a_line():
    cuts = read_cuts(f"{HEAD}a\t1\t-\t\t12\t12\t14\n", where="prov")

    (block,) = part_of(TEXT, cuts, "prov").sections[0].blocks

    assert TEXT[slice(*block.spans[0])] == "tt"


def test_a_list_that_does_not_fit_makes_no_document():
    with pytest.raises(ValueError, match=r"prov does not fit its text:\na: no text"):
        part_of(TEXT, read_cuts(f"{HEAD}a\t1\t-\t\t1\t1\t2\n", where="prov"), "prov")


def test_other_columns_are_refused():
    with pytest.raises(ValueError, match=r"prov:1: the columns are id, .*, body_end"):
        read_cuts("id\tlevel\n", where="prov")
