"""What a comparison found, in a sentence or two: the first thing a reader sees, on a page and in a summary.

The sentence is a row of pieces, so that every format marks what matters in its own way.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

from remiss.compare import nowhere
from remiss.model.document import Document, DocumentKind, Section
from remiss.model.outline import heading, sections_of
from remiss.model.result import PairResult, Result
from remiss.render.names import document_name
from remiss.texts import Catalogue

NAMED_DOCUMENTS = 3  # others told of one by one; more are told of together
NAMED_GAPS = 3  # sections missing everywhere that are named


# kinds whose word says which document is meant; "programmet" beside another programme's draft does not
_TELLING = frozenset({DocumentKind.RESPONSE, DocumentKind.ANSWER, DocumentKind.NOTE, DocumentKind.PROTOCOL})


class Weight(StrEnum):
    """What a piece of a sentence is: plain words, a figure to see at a glance, or the name of a document."""

    PLAIN = "plain"
    STRONG = "strong"
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a sentence; `full` is the whole name where `text` is a short one, else ""."""

    text: str
    weight: Weight = Weight.PLAIN
    full: str = ""


Phrase = tuple[Piece, ...]


def findings(result: Result, say: Catalogue) -> Phrase:
    """Return what a comparison found: how much of the base the others cover, and what none of them does."""
    if len(result.others) == 1:
        return _one(result.base, result.others[0], result.pairs[0], say)
    said = _few(result, say) if len(result.others) <= NAMED_DOCUMENTS else _many(result, say)
    return (*said, Piece(" "), *_nowhere(nowhere(result), say))


def _one(base: Document, other: Document, pair: PairResult, say: Catalogue) -> Phrase:
    covered, back = pair.base_coverage, pair.other_coverage
    gaps = covered.sections_total - covered.sections
    only_other = back.sections_total - back.sections
    said = _filled(
        say("found.one" if gaps else "found.one.all"),
        count=_share(covered.sections, covered.sections_total, say),
        base=(_title(base),),
        other=(_called(other, (base,), say),),
        gaps=(_strong(say.count("found.gaps", gaps)),) if gaps else (),
    )
    if not only_other:
        return said
    more = _filled(say("found.only_other"), count=(_strong(say.count("found.sections", only_other)),))
    return (*said, Piece(" "), *more)


def _few(result: Result, say: Catalogue) -> Phrase:
    rest = [result.base, *result.others]
    parts = [
        _filled(
            say("found.in"),
            n=(_strong(say.number(pair.base_coverage.sections)),),
            other=(_called(other, rest, say),),
        )
        for other, pair in zip(result.others, result.pairs, strict=True)
    ]
    return _filled(
        say("found.few"),
        sections=(_sections_of(result, say),),
        base=(_title(result.base),),
        listed=tuple(_listed(parts, say)),
    )


def _listed(parts: Sequence[Phrase], say: Catalogue) -> Iterator[Piece]:
    """Yield phrases as a running list: "a, b och c"."""
    for index, part in enumerate(parts):
        if index:
            yield Piece(f" {say('list.and')} " if index == len(parts) - 1 else ", ")
        yield from part


def _many(result: Result, say: Catalogue) -> Phrase:
    most = max(range(len(result.pairs)), key=lambda index: result.pairs[index].base_coverage.words)
    total = len(sections_of(result.base))
    somewhere = total - len(nowhere(result))
    return _filled(
        say("found.many"),
        sections=(_sections_of(result, say),),
        base=(_title(result.base),),
        n=(_strong(say.number(somewhere)),),
        documents=(Piece(say.number(len(result.others))),),
        most=(_title(result.others[most]),),
        count=_share(result.pairs[most].base_coverage.sections, total, say),
    )


def _nowhere(missing: Sequence[Section], say: Catalogue) -> Phrase:
    if not missing:
        return (Piece(say("found.nowhere.none")),)
    most = NAMED_GAPS if len(missing) > NAMED_GAPS + 1 else len(missing)  # "1 till" takes the room of its heading
    named = [heading(section) for section in missing[:most]]
    rest = len(missing) - len(named)
    names = say.listing([*named, say.count("found.others", rest)] if rest else named)
    count = _strong(say.count("found.missing_in_all", len(missing)))
    return _filled(say("found.nowhere"), count=(count,), names=(Piece(names),))


def _sections_of(result: Result, say: Catalogue) -> Piece:
    return _strong(say.count("found.sections", len(sections_of(result.base))))


def _share(part: int, total: int, say: Catalogue) -> Phrase:
    return (_strong(say.count("found.of", total, part=say.number(part))),)


def _filled(template: str, **values: Phrase) -> Phrase:
    """Fill a sentence of the catalogue with phrases."""
    pieces: list[Piece] = []
    for words, name, _, _ in Formatter().parse(template):
        pieces += [Piece(words)] if words else []
        pieces += values[name] if name else ()
    return tuple(pieces)


def _called(document: Document, others: Sequence[Document], say: Catalogue) -> Piece:
    """Return what a document is called beside `others`: what it is ("remissvaret") where that tells it apart."""
    same = [other for other in others if other.metadata.kind is document.metadata.kind and other is not document]
    if same or document.metadata.kind not in _TELLING:
        return _title(document)
    return Piece(say(f"the.{document.metadata.kind.value}"), Weight.NAME, document_name(document))


def _title(document: Document) -> Piece:
    return Piece(document_name(document), Weight.NAME)


def _strong(value: str) -> Piece:
    return Piece(value, Weight.STRONG)
