"""Themes as JSON, and as lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from remiss.model.coverage import DocumentThemes, SectionThemes
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.render.names import document_name, section_name
from remiss.texts import Catalogue
from remiss.themes import ThemeId, Vocabulary


def themes_form(found: Sequence[DocumentThemes], vocabulary: Vocabulary) -> Mapping[str, Any]:
    """Return `remiss themes`: the vocabulary's themes, and by section those it treats."""
    return {
        "themes": [{"id": theme.id, "label": theme.label, "broader": theme.broader} for theme in vocabulary.values()],
        "documents": [
            {"document": one.document, "sections": [_section_form(section) for section in one.sections]}
            for one in found
        ],
    }


def _section_form(section: SectionThemes) -> Mapping[str, Any]:
    return {
        "section": section.section,
        "start": section.span.start,
        "end": section.span.end,
        "themes": [
            {
                "theme": treated.theme,
                "score": round(treated.score, 4),
                "evidence": [{"start": start, "end": end} for start, end in treated.evidence],
            }
            for treated in section.treated
        ],
    }


def themes_text(
    documents: Sequence[Document], found: Sequence[DocumentThemes], vocabulary: Vocabulary, say: Catalogue
) -> str:
    """Return the sections that treat a theme, each with its themes and the words that tell of them."""
    lines = [
        line
        for document, one in zip(documents, found, strict=True)
        for line in _document_lines(document, one, vocabulary, say)
    ]
    return "\n".join(lines) + "\n"


def _document_lines(document: Document, found: DocumentThemes, vocabulary: Vocabulary, say: Catalogue) -> Iterator[str]:
    sections = by_id(document)
    yield f"{document.id} · {document_name(document)}"
    for one in found.sections:
        if not one.treated:
            continue
        yield "  " + (section_name(sections[one.section], say) if one.section else say("terminal.preamble"))
        for treated in one.treated:
            words = dict.fromkeys(" ".join(document.text[slice(*span)].lower().split()) for span in treated.evidence)
            yield f"    {vocabulary[ThemeId(treated.theme)].label}: {', '.join(words)}"
