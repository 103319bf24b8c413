"""What programmes have in common and not, by the themes of the field, each with its strongest example."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from remiss.language.sentences import sentences
from remiss.model.body import own_text, to_source
from remiss.model.coverage import DocumentThemes, ThemeCoverage
from remiss.model.document import Document, SectionId
from remiss.model.ground import Ground, GroundKind
from remiss.model.outline import by_id, page_at
from remiss.render.quotes import Quote, passages
from remiss.themes import Vocabulary, coverage_of

READABLE = range(6, 46)  # words of an example: fewer tell little, more are hard to follow
SCRAP = 3  # words; fewer are no sentence
_AIM = 20


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence on a theme, in the document's own words; see `Ground` for the fields."""

    place: SectionId | None
    quote: str
    page: int | None


def theme_grounds(
    documents: Sequence[Document], found: Sequence[DocumentThemes], vocabulary: Vocabulary
) -> tuple[Ground, ...]:
    """Return a ground for each theme that any of the documents treats: those in common first, then those that the
    first lacks, then those that it alone has.

    Within these, what most documents treat comes first; ties in the order of the vocabulary. A theme that is only told
    by headings has no quote. The first document is the own one; alone it gives nothing.
    """
    grounds = [_ground(row, documents, found, vocabulary) for row in coverage_of(found, vocabulary)]
    kinds = (GroundKind.COMMON, GroundKind.LACKING, GroundKind.ALONE)
    there = [one for one in grounds if one is not None]
    return tuple(sorted(there, key=lambda one: (kinds.index(one.kind), -len(one.documents))))


def _ground(
    row: ThemeCoverage, documents: Sequence[Document], found: Sequence[DocumentThemes], vocabulary: Vocabulary
) -> Ground | None:
    own, *others = (bool(cover.sections) for cover in row.covers)
    having = [at for at, has in enumerate(others, 1) if has]
    if not others or not (own or having):
        return None
    strongest = max(having, key=lambda at: (row.covers[at].strength, -at)) if having else 0
    document, example = documents[strongest], strongest_example(documents[strongest], found[strongest], row.theme)
    ground = Ground(
        kind=GroundKind.ALONE if not having else GroundKind.COMMON if own else GroundKind.LACKING,
        section=None,
        document=document.id,
        place=example.place,
        quote=example.quote,
        page=example.page,
        theme=vocabulary[row.theme].label,  # type: ignore[index]
        documents=tuple(documents[at].id for at in having) or tuple(one.id for one in documents[1:]),
    )
    if ground.kind is not GroundKind.COMMON:
        return ground
    beside = strongest_example(documents[0], found[0], row.theme)
    return replace(ground, section=beside.place, beside=beside.quote, beside_page=beside.page)


def strongest_example(document: Document, found: DocumentThemes, theme: str) -> Example:
    """Return the sentence of a document that tells most of a theme: the one with most of its words, of a length that
    can be read; of equal ones the one nearest to `_AIM` words, then the first.

    Where only headings and scraps of lists tell of it, it is the first sentence of the section that has most of it.
    """
    worth: Mapping[SectionId | None, float] = {
        one.section: treated.score for one in found.sections for treated in one.treated if treated.theme == theme
    }
    quotes = list(_quotes(document, found, theme))
    if not quotes:
        return _opening_of(document, max(worth, key=worth.__getitem__, default=None))
    place, best = max(quotes, key=lambda one: _rank(one[1]))
    return Example(place, " ".join(best.text.split()), best.page)


def _opening_of(document: Document, place: SectionId | None) -> Example:
    """Return the first sentence of a section whose heading tells of a theme; "" where it has no text."""
    if place is None:
        return Example(place, "", None)
    body = own_text(document, by_id(document)[place])
    first = next(iter(sentences(body.text)), None)
    if first is None:
        return Example(place, "", None)
    quote = " ".join(body.text[slice(*first)].split())
    return Example(place, quote, page_at(document, to_source(body, first).start))


def _quotes(document: Document, found: DocumentThemes, theme: str) -> Iterator[tuple[SectionId | None, Quote]]:
    for passage in passages(document, found.sections, theme):
        for quote in passage.quotes:
            if len(quote.text.split()) < SCRAP:
                continue
            yield passage.section.id if passage.section else None, quote


def _rank(quote: Quote) -> tuple[bool, bool, int, int]:
    """Return how good an example is; what begins or ends in the midst of a sentence, as at a page break, is last."""
    whole = not quote.text[:1].islower() and quote.text.rstrip('”"’)')[-1:] in ".!?…"
    length = len(quote.text.split())
    said = {quote.text[slice(*mark)].lower() for mark in quote.marks}
    return whole, length in READABLE, len(said), -abs(length - _AIM)
