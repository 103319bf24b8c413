"""What programmes say differently, and what only one of them says, by what it is about."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from remiss.language.fold import fold
from remiss.model.body import own_text, to_source
from remiss.model.document import Document, DocumentId, SectionId
from remiss.model.figure import Figure, FigureDifference
from remiss.model.ground import OF_DIFFERENCES, Ground, GroundKind
from remiss.model.outline import by_id, page_at, sections_of
from remiss.model.result import Result
from remiss.model.span import Span
from remiss.report.aspects import aspect_of
from remiss.report.leftover import LeftOver, left_over

_Stretch = tuple[SectionId, Span]


def difference_grounds(result: Result, differing: Sequence[FigureDifference]) -> tuple[Ground, ...]:
    """Return the differences by kind: figures that two programmes tell otherwise, then what the own one says and none
    of the others does, then what each of the others says and the own one does not.

    Within these in the order of the documents and of the text. Each sentence stands once; one that several others have
    word for word stands with the first.

    Args:
        differing: As `remiss.compare.differing_figures` returns them.
    """
    found = list(_differing(result, differing))
    told = {(one.document, one.quote) for one in found} | {(result.base.id, one.beside) for one in found}
    for ground in (*_own(result), *_others(result)):
        if (ground.document, ground.quote) not in told:
            told.add((ground.document, ground.quote))
            found.append(ground)
    order = {kind: place for place, kind in enumerate(OF_DIFFERENCES)}
    return tuple(sorted(found, key=lambda one: order[one.kind]))


def _differing(result: Result, differing: Sequence[FigureDifference]) -> Iterator[Ground]:
    others = {other.id: other for other in result.others}
    seen = set()
    for one in differing:
        if one.ours is None or one.theirs is None:
            continue
        other = others[one.document]
        quote, beside = _line(other, one.theirs), _line(result.base, one.ours)
        if quote == beside or (one.document, quote, beside) in seen:
            continue
        seen.add((one.document, quote, beside))
        yield Ground(
            kind=aspect_of(beside) or aspect_of(quote) or GroundKind.MEASURE,
            section=one.ours.section,
            document=other.id,
            place=one.theirs.section,
            quote=quote,
            page=page_at(other, one.theirs.span.start),
            names=one.what,
            beside=beside,
            beside_page=page_at(result.base, one.ours.span.start),
        )


def _line(document: Document, figure: Figure) -> str:
    return " ".join(document.text[slice(*figure.sentence)].split())


def _own(result: Result) -> Iterator[Ground]:
    """Yield what the own programme says and none of the others does."""
    each = [list(left_over(result.base, pair, is_base=True)) for pair in result.pairs]
    if not each:
        return
    known = [{(one.section, one.span) for one in found} for found in each]
    order = {section.id: place for place, section in enumerate(sections_of(result.base))}
    everywhere = sorted(set.intersection(*known), key=lambda one: (order[one[0]], one[1]))
    lacking = tuple(other.id for other in result.others)
    for section, span in everywhere:
        ground = _ground(result.base, LeftOver(section, span, section), lacking)
        if ground is not None:
            yield ground


def _others(result: Result) -> Iterator[Ground]:
    """Yield what each of the others says and the own programme does not; what several say alike with the first."""
    found: dict[str, Ground] = {}
    for other, pair in zip(result.others, result.pairs, strict=True):
        for one in left_over(other, pair, is_base=False):
            ground = _ground(other, one, ())
            if ground is None:
                continue
            first = found.setdefault(fold(ground.quote), ground)
            if first.document != other.id and other.id not in first.documents:
                found[fold(ground.quote)] = replace(first, documents=(*first.documents, other.id))
    yield from found.values()


def _ground(document: Document, one: LeftOver, lacking: Sequence[DocumentId]) -> Ground | None:
    """Return what a left-over stretch says; None when it is about none of what is compared."""
    body = own_text(document, by_id(document)[one.section])
    quote = " ".join(body.text[slice(*one.span)].split())
    kind: GroundKind | None = aspect_of(quote)
    if kind is None:
        return None
    return Ground(
        kind=kind,
        section=one.beside,
        document=document.id,
        place=one.section,
        quote=quote,
        page=page_at(document, to_source(body, one.span).start),
        documents=tuple(lacking),
    )
