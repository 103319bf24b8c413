"""The command that shows which themes of the field documents treat, what one lacks, and what words are missing."""

from collections.abc import Sequence

import click

from remiss import collection
from remiss.cli.language import say
from remiss.cli.program import (
    command,
    json_option,
    library_if_any,
    library_of,
    only_one,
    out_option,
    print_out,
    tell_refused,
    write_out,
)
from remiss.exporting import CoverageForm, Covered, export_coverage
from remiss.model.coverage import DocumentThemes
from remiss.model.document import Document
from remiss.render import jsonform
from remiss.render.coverage import coverage_form, missing_form, missing_text
from remiss.render.names import distinct_names, document_name
from remiss.render.themes import suggestions_form, suggestions_text, themes_form, themes_text, trial_form, trial_text
from remiss.store import Library
from remiss.themes import Vocabulary, coverage_of, lacking, suggestions, try_word
from remiss.vocabularies import phrase_of, vocabulary_with

MANY = 3  # documents from which a title counts them
FILES = [form.value for form in CoverageForm]


@command("themes")
@click.argument("files", nargs=-1, metavar=say("cli.meta.files"))
@click.option("--vocabulary", "own", metavar=say("cli.meta.file"), help=say("cli.themes.vocabulary"))
@click.option("--missing", is_flag=True, help=say("cli.themes.missing"))
@click.option("--try", "word", metavar=say("cli.meta.text"), help=say("cli.themes.try"))
@click.option("--suggest", is_flag=True, help=say("cli.themes.suggest"))
@click.option("--format", "form", type=click.Choice(FILES), help=say("cli.themes.format"))
@json_option
@out_option
@click.pass_context
def themes(  # noqa: PLR0913 - what the command line gives
    context: click.Context,
    files: tuple[str, ...],
    own: str | None,
    word: str | None,
    form: str | None,
    *,
    missing: bool,
    suggest: bool,
    as_json: bool,
    out: str | None,
) -> None:
    """Show which themes the sections of documents treat; without files, of all documents of the library."""
    only_one({"missing": missing, "try": word, "suggest": suggest, "format": form})
    library = library_if_any(context) if files else library_of(context)
    opened = vocabulary_with(library, own)
    tell_refused(opened)
    documents, found = collection.themes_in_documents(library, files, opened.vocabulary)
    if form is not None:
        write_out(_file(form, documents, found, opened.vocabulary), out)
        return
    if word is not None:
        text = _tried(word, documents, opened.vocabulary, as_json=as_json)
    elif suggest:
        text = _suggested(library, documents, opened.vocabulary, as_json=as_json)
    elif missing:
        text = _missing(documents, found, opened.vocabulary, as_json=as_json)
    elif as_json:
        coverage = coverage_form(found, coverage_of(found, opened.vocabulary))
        text = jsonform.to_text({**themes_form(found, opened.vocabulary), "coverage": coverage})
    else:
        text = themes_text(documents, found, opened.vocabulary, say)
    print_out(text, out)


def _tried(word: str, documents: Sequence[Document], vocabulary: Vocabulary, *, as_json: bool) -> str:
    trial = try_word(phrase_of(word), documents, vocabulary)
    return jsonform.to_text(trial_form(trial)) if as_json else trial_text(trial, documents, vocabulary, say)


def _suggested(library: Library | None, documents: Sequence[Document], vocabulary: Vocabulary, *, as_json: bool) -> str:
    """Measure the words of the documents against one another and against the rest of the library."""
    beside = {document.id: document for document in (*collection.documents_in(library), *documents)}
    found = [suggestions(document, tuple(beside.values()), vocabulary) for document in documents]
    if as_json:
        return jsonform.to_text(suggestions_form(documents, found))
    return suggestions_text(documents, found, say)


def _missing(
    documents: Sequence[Document], found: Sequence[DocumentThemes], vocabulary: Vocabulary, *, as_json: bool
) -> str:
    lacks = lacking(coverage_of(found, vocabulary), 0) if documents else ()
    if as_json:
        return jsonform.to_text({**themes_form(found, vocabulary), "missing": missing_form(found, lacks)})
    return missing_text(lacks, distinct_names(documents, document_name), vocabulary, say)


def _file(
    form: str, documents: tuple[Document, ...], found: tuple[DocumentThemes, ...], vocabulary: Vocabulary
) -> bytes:
    names = distinct_names(documents, document_name)
    named = say.listing(names) if len(names) < MANY else say.count("app.documents", len(names))
    covered = Covered(
        documents=documents,
        names=names,
        found=found,
        coverage=coverage_of(found, vocabulary),
        vocabulary=vocabulary,
        title=say("coverage.picture.title", title=named),
    )
    return export_coverage(covered, CoverageForm(form), language=say.language)
