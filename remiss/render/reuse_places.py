"""Passages in words: what stands in them, in which document, section and page, and what stands around."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from remiss.language.tokens import word_texts
from remiss.model.document import Document
from remiss.model.outline import heading, page_at, path_at, sections_of
from remiss.model.reuse import Family, Passage, ReuseResult
from remiss.render.names import distinct_names, document_name, years
from remiss.render.places import place_below
from remiss.reuse import readable
from remiss.texts import Catalogue

AROUND = 140  # code points shown on either side of a copy, about two lines
_MARKS = ".,:;!? "
_BETWEEN = re.compile(r"\n\s*\n")
PATH = " › "  # between the headings of a path


@dataclass(frozen=True, slots=True, kw_only=True)
class Places:
    """What passages are told from, by id of the document.

    Attributes:
        texts: As a reader sees them: mark-up and page furniture blanked out, offsets as in the documents.
        names: Each unlike the others.
    """

    result: ReuseResult
    documents: Mapping[str, Document]
    texts: Mapping[str, str]
    names: Mapping[str, str]


def places_of(result: ReuseResult) -> Places:
    """Return what is needed to tell of the passages of a result."""
    return Places(
        result=result,
        documents={document.id: document for document in result.documents},
        texts={document.id: readable(document) for document in result.documents},
        names=_names(result.documents),
    )


def _names(documents: tuple[Document, ...]) -> Mapping[str, str]:
    """Return who each document is from and when; where that does not tell it from others, its title, then its id.

    Boards are told with their organisation when the documents are of several.
    """
    several = len({document.metadata.organisation for document in documents} - {""}) > 1
    names = distinct_names(documents, partial(_short, several=several))
    return {str(document.id): name for document, name in zip(documents, names, strict=True)}


def _short(document: Document, *, several: bool) -> str:
    known = document.metadata
    who = known.body or known.organisation
    if several and known.body and known.organisation:
        who = f"{known.organisation}, {known.body}"
    when = years(known) or known.date[:4]
    return f"{who} {when}".strip() if who else document_name(document)


def words_of(places: Places, passage: Passage) -> str:
    """Return a passage on one line, as it stands in its document."""
    return " ".join(places.texts[passage.document][passage.start : passage.end].split())


def pieces_of(places: Places, passage: Passage) -> tuple[tuple[str, bool], ...]:
    """Return a passage in pieces, each on one line with whether it is a heading or a part of one; never empty ones."""
    text, pieces, at = places.texts[passage.document], [], passage.start
    for section in sections_of(places.documents[passage.document]):
        start, end = max(section.start, passage.start), min(section.heading_end, passage.end)
        if start < end:
            pieces += [(text[at:start], False), (text[start:end], True)]
            at = end
    pieces.append((text[at : passage.end], False))
    lines = ((" ".join(piece.split()), is_heading) for piece, is_heading in pieces)
    return tuple((line, is_heading) for line, is_heading in lines if line)


def paragraphs_of(places: Places, passage: Passage) -> str:
    """Return a passage as it stands in its document, each of its paragraphs on a line of its own."""
    paragraphs = _BETWEEN.split(places.texts[passage.document][passage.start : passage.end])
    return "\n".join(" ".join(part.split()) for part in paragraphs if part.strip())


def size_of(places: Places, passage: Passage) -> int:
    """Return how many words a passage has."""
    return len(word_texts(words_of(places, passage)))


def around(places: Places, passage: Passage) -> tuple[str, str]:
    """Return what stands before and after a passage, each on one line, of whole words, without the mark at its end."""
    text = places.texts[passage.document]
    start, end = max(passage.start - AROUND, 0), min(passage.end + AROUND, len(text))
    before, after = text[start : passage.start], text[passage.end : end]
    if start and not text[start - 1].isspace():
        before = before.partition(" ")[2]
    if end < len(text) and not text[end].isspace():
        after = after.rpartition(" ")[0]
    return " ".join(before.split()), " ".join(after.split()).lstrip(_MARKS)


def path_of(places: Places, passage: Passage) -> str:
    """Return the headings above a passage, the outermost first; "" before the first heading."""
    return PATH.join(heading(section) for section in path_at(places.documents[passage.document], passage.start))


def page_of(places: Places, passage: Passage) -> int | None:
    """Return the page on which a passage begins; None when the source has no pages."""
    return page_at(places.documents[passage.document], passage.start)


def place_text(places: Places, passage: Passage, say: Catalogue) -> str:
    """Return where in its document a passage stands: "2 Gator › 2.1 Belysning, s. 4"; "" when neither is known."""
    place = place_below(places.documents[passage.document], passage.start, say)
    return ", ".join(part for part in (path_of(places, passage), place) if part)


def first_of(family: Family) -> Passage:
    """Return the passage that others are told from: the probable first, else the one searched first."""
    return family.source or family.passages[0]


def documents_in(family: Family) -> tuple[str, ...]:
    """Return the documents a family stands in, in order."""
    return tuple(dict.fromkeys(passage.document for passage in family.passages))


def by_time(places: Places, family: Family) -> tuple[Passage, ...]:
    """Return the passages of a family, the probable first one first, then by date; undated ones last."""
    first = first_of(family)

    def when(passage: Passage) -> tuple[bool, str]:
        return passage != first, places.documents[passage.document].metadata.date or "9999"

    return tuple(sorted(family.passages, key=when))
