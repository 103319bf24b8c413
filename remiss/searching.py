"""Searching the library: its index kept in step with the files, and asked."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from itertools import islice

from rapidfuzz import fuzz, process

from remiss.errors import RemissError, UsageError
from remiss.language.tokens import word_texts
from remiss.model.document import Document, DocumentId, DocumentKind
from remiss.model.search import Choices, Filed, Found, Hit, Narrowing
from remiss.render.names import answer_name, years
from remiss.search import (
    entries_of,
    excerpt_of,
    expression,
    heading_forms,
    page_of,
    paragraph_of,
    part_forms,
    replaced,
    spelled_forms,
    whole_forms,
)
from remiss.service import open_document
from remiss.store import MARKS, Library, Match, Row, SearchIndex, document_stamps, open_index
from remiss.themes import Vocabulary, themes_of, with_narrower
from remiss.vocabularies import library_vocabulary, stamp_of

MOST = 50  # sections shown at once
_TOGETHER = 100  # documents written at once: what a kill costs at most
_LIKE = 80.0  # percent of its letters that a word tried instead has in common
_SHORT = 4  # letters from which a word is tried to be put right
_TRIED = 10  # words looked at to be tried instead

IndexProgress = Callable[[int, int, DocumentId], None]


@dataclass(frozen=True, slots=True)
class Synced:
    """What was done to bring an index in step: documents read, documents gone, and why others cannot be read."""

    read: int
    gone: int
    refused: tuple[RemissError, ...]


@dataclass(frozen=True, slots=True)
class Looked:
    """What a view of the search shows.

    Attributes:
        synced: What was done to bring the index in step.
        choices: What the search can be narrowed by.
        found: None where nothing was asked for, or it cannot be looked for.
        fault: Why it cannot.
    """

    synced: Synced
    choices: Choices
    found: Found | None = None
    fault: RemissError | None = None


def sync_index(library: Library, progress: IndexProgress | None = None) -> Synced:
    """Bring the index in step with the library: only what has changed since is read.

    Broken off at any point, it goes on from there the next time. What cannot be read is left out and told.

    Args:
        progress: Called before each document that is read, with how many are done, how many there are, and its id.

    Raises:
        DocumentError: R-SOK-04, the index cannot be written.
    """
    vocabulary = library_vocabulary(library).vocabulary
    with open_index(library, stamp_of(vocabulary)) as index:
        return _synced(index, library, vocabulary, progress)


def search(
    library: Library, wanted: str, narrowing: Narrowing | None = None, *, most: int = MOST, skip: int = 0
) -> Found:
    """Look for words in the sections of the library, as far as its index has them; see `sync_index`.

    Raises:
        UsageError: R-SOK-01 to R-SOK-03, `wanted` asks for nothing that can be looked for.
        DocumentError: R-SOK-04, the index cannot be read.
    """
    with _index_of(library) as index:
        return _found(index, wanted, narrowing or Narrowing(), most, skip)


def search_choices(library: Library) -> Choices:
    """Return what the documents in the index can be narrowed by."""
    with _index_of(library) as index:
        return _choices(index)


def look(  # noqa: PLR0913 - what is asked, and which part of what is found
    library: Library,
    vocabulary: Vocabulary,
    wanted: str,
    narrowing: Narrowing,
    *,
    most: int = MOST,
    skip: int = 0,
    progress: IndexProgress | None = None,
) -> Looked:
    """Do what `sync_index`, `search_choices` and `search` do, with the index opened once.

    Args:
        wanted: Nothing is looked for when it is blank.
        skip: How many of the best are not given; where there are no more than that, the last part of `most` is.

    Raises:
        DocumentError: R-SOK-04, the index cannot be written or read.
    """
    with open_index(library, stamp_of(vocabulary)) as index:
        synced, found, fault = _synced(index, library, vocabulary, progress), None, None
        if wanted.strip():
            try:
                found = _found(index, wanted, narrowing, most, skip)
                if skip and found.sections and not found.hits:
                    found = _found(index, wanted, narrowing, most, (found.sections - 1) // most * most)
            except UsageError as error:
                fault = error
        return Looked(synced, _choices(index), found, fault)


def _synced(index: SearchIndex, library: Library, vocabulary: Vocabulary, progress: IndexProgress | None) -> Synced:
    refused: list[RemissError] = []
    known, there = index.stamps(), document_stamps(library)
    gone = sorted(known.keys() - there.keys())
    changed = [(name, stamp) for name, stamp in there.items() if known.get(name) != stamp]

    def read() -> Iterator[tuple[Document, str]]:
        for done, (name, stamp) in enumerate(changed):
            if progress is not None:
                progress(done, len(changed), name)
            try:
                yield open_document(library, name), stamp
            except RemissError as error:
                refused.append(error)
                gone.append(name)  # what it said before counts no more

    reading = read()
    while some := tuple(islice(reading, _TOGETHER)):
        index.put(tuple(_taken_in(some, vocabulary)))
    if not known.keys().isdisjoint(gone):
        index.put((), gone)
    return Synced(len(changed) - len(refused), len(gone) - len(refused), tuple(refused))


def _found(index: SearchIndex, wanted: str, narrowing: Narrowing, most: int, skip: int) -> Found:
    asked = expression(wanted, index.beginning)
    matches, sections, documents = index.find(asked, narrowing, most=most, skip=skip)
    instead = "" if sections else _instead(index, wanted)
    return Found(hits=tuple(map(_hit, matches)), sections=sections, documents=documents, instead=instead)


def _choices(index: SearchIndex) -> Choices:
    organisations, kinds, found_years, themes = index.choices()
    return Choices(organisations=organisations, kinds=tuple(map(DocumentKind, kinds)), years=found_years, themes=themes)


def _index_of(library: Library) -> AbstractContextManager[SearchIndex]:
    return open_index(library, stamp_of(library_vocabulary(library).vocabulary))


def _taken_in(some: Sequence[tuple[Document, str]], vocabulary: Vocabulary) -> Iterator[tuple[Filed, Sequence[Row]]]:
    """Yield documents with their stamps as the index takes them in."""
    treated = [with_narrower(one, vocabulary) for one in themes_of([document for document, _ in some], vocabulary)]
    for (document, stamp), found in zip(some, treated, strict=True):
        known = document.metadata
        filed = Filed(
            document=document.id,
            stamp=stamp,
            name=answer_name(document),
            organisation=known.organisation,
            kind=known.kind,
            year=(known.date or years(known))[:4],
            themes=tuple(sorted({one.theme for section in found.sections for one in section.treated})),
        )
        yield filed, _rows(document)


def _rows(document: Document) -> tuple[Row, ...]:
    return tuple(
        Row(
            entry=entry,
            heading=heading_forms(entry.text[: entry.heading_end]),
            words=whole_forms(entry.text),
            parts=part_forms(entry.text),
            spelled=spelled_forms(entry.text),
        )
        for entry in entries_of(document)
    )


def _hit(match: Match) -> Hit:
    entry = match.entry
    shown = excerpt_of(entry.text, entry.heading_end, match.slots, MARKS)
    return Hit(
        document=match.document,
        name=match.name,
        section=entry.section,
        path=entry.path,
        heading_marks=shown.heading_marks,
        page=page_of(entry.pages, shown.start),
        paragraph=paragraph_of(entry.paragraphs, shown.start),
        excerpt=shown.text,
        marks=shown.marks,
        cut=shown.cut,
        places=shown.places,
    )


def _instead(index: SearchIndex, wanted: str) -> str:
    """Return the query with the first word that the library lacks put right, as the library writes it; or ""."""
    for word in word_texts(wanted):
        form = whole_forms(word)
        if len(word) < _SHORT or index.has_form(form):
            continue
        known = {like: other for like, other in index.spelled(word[:1].lower()).items() if len(like) >= _SHORT}
        near = process.extract(word.lower(), list(known), scorer=fuzz.ratio, score_cutoff=_LIKE, limit=_TRIED)
        for like, _, _ in sorted(near, key=lambda one: (-one[1], one[0])):
            if index.has_form(known[like]):
                return replaced(wanted, word, like)
    return ""
