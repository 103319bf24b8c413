"""Themes as JSON, and as lines for a terminal."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from remiss.model.coverage import DocumentThemes, SectionThemes
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.render.names import document_name, section_name
from remiss.render.quotes import passages
from remiss.texts import Catalogue
from remiss.themes import Suggestion, ThemeId, Trial, Vocabulary
from remiss.themes.trying import TRIED


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


def trial_form(trial: Trial) -> Mapping[str, Any]:
    """Return `remiss themes --json --try`: what a word would match."""
    return {
        "word": " ".join(trial.phrase),
        "forms": [{"form": form, "count": count} for form, count in trial.forms],
        "known": [{"theme": theme, "count": count} for theme, count in trial.known],
        "documents": [
            {
                "document": one.document,
                "sections": [
                    {
                        "section": section.section,
                        "evidence": [
                            {"start": start, "end": end}
                            for treated in section.treated
                            for start, end in treated.evidence
                        ],
                    }
                    for section in one.sections
                ],
            }
            for one in trial.found
        ],
    }


def trial_text(trial: Trial, documents: Sequence[Document], vocabulary: Vocabulary, say: Catalogue) -> str:
    """Return what a word would match as lines: how much, in which forms, and every sentence with its section."""
    word = " ".join(trial.phrase)
    if not trial.found:
        return say("vocabulary.try.nothing", word=word) + "\n"
    known = say.listing(f"{vocabulary[theme].label} ({say.number(count)})" for theme, count in trial.known)
    lines = [
        say(
            "vocabulary.try.found",
            word=word,
            places=say.count("vocabulary.places", trial.places),
            documents=say.count("app.documents", len(trial.found)),
        ),
        ", ".join(f"{form} ({say.number(count)})" for form, count in trial.forms),
        say("vocabulary.try.known", themes=known) if known else say("vocabulary.try.unknown"),
    ]
    by_name = {document.id: document for document in documents}
    for one in trial.found:
        document = by_name[one.document]
        lines.append(f"{document.id} · {document_name(document)}")
        for passage in passages(document, one.sections, TRIED):
            section = passage.section
            lines.append("  " + (section_name(section, say) if section else say("terminal.preamble")))
            lines += [f"    {' '.join(quote.text.split())}" for quote in passage.quotes]
    return "\n".join(lines) + "\n"


def suggestions_form(documents: Sequence[Document], found: Sequence[Sequence[Suggestion]]) -> Mapping[str, Any]:
    """Return `remiss themes --json --suggest`: by document the words that no theme has."""
    return {
        "documents": [
            {
                "document": document.id,
                "words": [
                    {
                        "word": one.word,
                        "count": one.count,
                        "elsewhere": one.elsewhere,
                        "sections": one.sections,
                        "likelihood": round(one.likelihood, 2),
                    }
                    for one in words
                ],
            }
            for document, words in zip(documents, found, strict=True)
        ]
    }


def suggestions_text(documents: Sequence[Document], found: Sequence[Sequence[Suggestion]], say: Catalogue) -> str:
    """Return the words that no theme has as lines, by document."""
    lines = []
    for document, words in zip(documents, found, strict=True):
        lines.append(f"{document.id} · {document_name(document)}")
        if not words:
            lines.append(f"  {say('vocabulary.suggest.none')}")
        for one in words:
            sections = say.count("app.sections", one.sections)
            n, elsewhere = say.number(one.count), say.number(one.elsewhere)
            lines.append(f"  {one.word}: {say('vocabulary.suggest.why', n=n, sections=sections, elsewhere=elsewhere)}")
    return "\n".join(lines) + "\n"
