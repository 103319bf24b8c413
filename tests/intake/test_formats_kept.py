"""What is read of a foreign file is what the library keeps and reads again."""

import pytest
from good_files import docx_file, html_file, odt_file
from outline_told import told
from packed import docx

from remiss.importing import prepare_draft, read_draft
from remiss.intake.signs import count_words
from remiss.model.body import body_text, own_text
from remiss.model.outline import walk


@pytest.mark.parametrize(
    ("make", "name", "suffix"), [(docx_file, "a.docx", ".docx"), (odt_file, "a.odt", ".odt"), (html_file, "a", ".html")]
)
def test_sections_and_words_survive_the_library(make, name, suffix):
    draft = read_draft(name, make())
    kept = prepare_draft(draft, document_id="ekeby/plan", metadata=draft.metadata).document

    assert told(kept) == told(draft.document)
    assert len(told(kept)) > 2
    assert f".{draft.kind.value}" == suffix
    assert kept.metadata.source.sha256 == draft.document.sha256
    assert (kept.metadata.source.name, kept.metadata.source.pages) == (name, None)


@pytest.mark.parametrize("make", [docx_file, odt_file, html_file])
def test_every_word_of_the_text_is_in_a_section_or_set_aside(make):
    document = read_draft("a", make()).document
    aside = sum(count_words(document.text[item.span.start : item.span.end]) for item in document.furniture)
    titles = sum(count_words(section.title) for section in walk(document.sections))
    inside = sum(count_words(own_text(document, section).text) for section in walk(document.sections))
    before = count_words(body_text(document.text, document.preamble).text)

    assert aside + titles + inside + before == count_words(document.text)


def test_bars_and_empty_cells_survive_and_a_note_in_a_title_leaves_no_gap():
    cell = "<w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc>"
    note = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    run = "<w:r><w:t>{}</w:t></w:r>"
    level = '<w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    title = f"<w:p>{level}{run.format('Torg')}{note}{run.format(', gator')}</w:p>"
    rows = [("", "a | b", "c"), ("d", "", "e")]
    table = "".join(f"<w:tr>{''.join(map(cell.format, row))}</w:tr>" for row in rows)
    draft = read_draft("a.docx", docx(f"{title}<w:tbl>{table}</w:tbl>"))
    kept = prepare_draft(draft, document_id="ekeby/plan", metadata=draft.metadata).document

    assert told(draft.document) == told(kept) == [(1, "", "Torg, gator", "a | b c d e")]
    assert "|  | a \\| b | c |\n| --- | --- | --- |\n| d |  | e |" in kept.text
