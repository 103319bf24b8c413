"""Whatever is written, offsets lead to it, what no reader sees is left out, and all of it reaches another process."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from remiss.errors import DocumentError, Term
from remiss.intake.extract import Extract, Finding, PieceKind, to_document
from remiss.intake.kinds import FileKind
from remiss.intake.signs import count_words, without_controls
from remiss.intake.wire import error_to_wire, from_wire, to_wire
from remiss.intake.writer import Words, Writer
from remiss.model.document import FurnitureKind
from remiss.model.outline import walk

WORDS = st.lists(st.builds(Words, st.text(), st.booleans(), st.booleans(), st.integers(0, 60)), max_size=4)
KINDS = st.sampled_from([kind for kind in PieceKind if kind not in (PieceKind.ROW, PieceKind.FURNITURE)])
PARAGRAPH = st.tuples(KINDS, WORDS, st.integers(0, 9), st.sampled_from(["", "- ", "  3. "]))
ROW = st.lists(WORDS, max_size=4)
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\ud800-\udfff\ufffe\uffff]")


def written(parts) -> tuple[Extract, list[str]]:
    """Return the extract, and the words of all that is shown in it."""
    writer, shown = Writer(), []
    for part in parts:
        if isinstance(part, tuple):
            kind, words, level, before = part
            writer.add(kind, words, before=before, level=level)
            content = words
        else:
            writer.add_row(part)
            content = [word for cell in part for word in cell]
        shown += ["".join(word.text for word in content if word.shown)]
    writer.add(PieceKind.FURNITURE, [Words("Sidfot")], furniture=FurnitureKind.FOOTER)
    return writer.finish(words=7, title="a\0b"), shown


@given(st.lists(st.one_of(PARAGRAPH, ROW), max_size=6))
def test_pieces_hold_what_is_shown_and_nothing_unseen(parts):
    extract, _ = written(parts)

    ends = 0
    for piece in extract.pieces:
        assert piece.spans[0].start >= ends
        ends = piece.spans[-1].end
        assert any(extract.text[span.start : span.end].strip() for span in piece.spans)
    assert ends <= len(extract.text)
    assert not UNSEEN.search(extract.text)
    document = to_document(extract, where="a.docx", sha256="")
    assert document.text == extract.text
    assert not any("\n" in section.title or not section.title for section in walk(document.sections))


@given(st.lists(PARAGRAPH, max_size=6))
def test_every_letter_that_is_shown_is_in_a_piece(parts):
    extract, shown = written(parts)
    inside = "".join(extract.text[span.start : span.end] for piece in extract.pieces for span in piece.spans)

    def letters(text: str) -> str:
        return "".join(without_controls(text)[0].split())

    assert letters(inside) == letters("".join([*shown, "Sidfot"]))


@given(st.lists(st.one_of(PARAGRAPH, ROW), max_size=6))
def test_an_extract_survives_the_way_between_processes(parts):
    extract, _ = written(parts)

    assert from_wire(to_wire(FileKind.DOCX, extract), "a.docx") == (FileKind.DOCX, extract)


def test_an_error_survives_it_too():
    sent = DocumentError("R-IMP-10", line=3, found=Term("filekind.xml"), limit=200, name="vanlig")

    with pytest.raises(DocumentError) as caught:
        from_wire(error_to_wire(sent), "a.docx")

    assert (caught.value.code, caught.value.where, caught.value.line) == ("R-IMP-10", "a.docx", 3)
    assert caught.value.facts == sent.facts
    assert [type(fact) for fact in caught.value.facts.values()] == [Term, int, str]


@pytest.mark.parametrize("change", [b'"kind": "docx"', b'"pieces": [', b'"text": "'])
def test_what_was_tampered_with_on_the_way_is_refused(change):
    extract, _ = written([(PieceKind.PARAGRAPH, [Words("Text")], 0, "")])
    sent = to_wire(FileKind.DOCX, extract)
    assert change in sent

    with pytest.raises(DocumentError) as caught:
        from_wire(sent.replace(change, b"\0"), "a.docx")

    assert caught.value.code == "R-IMP-19"


def test_words_the_program_sets_are_counted_with_those_of_the_file():
    writer = Writer()
    writer.add(PieceKind.HEADING, [Words("Kapitel 1 "), Words("Mål")], level=1)
    writer.count_set("Kapitel 1")
    extract = writer.finish(words=1, findings=[Finding("R-IMP-22", (("n", 1),))])

    assert extract.words == count_words(extract.text) == 2
