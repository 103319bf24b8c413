"""Whole documents laid against one another."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace

from remiss.compare.judged import judged_pair
from remiss.compare.pair import compare_pair
from remiss.compare.standing import standing
from remiss.model.document import Document, Section, SectionId, SourceText
from remiss.model.judgement import Log
from remiss.model.outline import sections_of
from remiss.model.result import PairResult, Result

OPENING = SectionId("_inledande-text")  # no slug begins with "_"


def compare(
    base: Document,
    others: Iterable[Document],
    *,
    title: str,
    description: str = "",
    log: Log = (),
    lay: Callable[[Document, Document], PairResult] = compare_pair,
) -> Result:
    """Lay each of `others` against `base`, and work in what people judged.

    Pairs stand in the order of `others`. A document laid against itself has no gap and only equal operations.

    Args:
        lay: `compare_pair`, or what does the same with another's help.
    """
    base = with_opening(base)
    compared = []
    for other in map(with_opening, others):
        machine = lay(base, other)
        compared.append((other, judged_pair(machine, base, other, standing(log, base, other))))
    return Result(
        title=title,
        description=description,
        base=base,
        others=tuple(other for other, _ in compared),
        pairs=tuple(pair for _, pair in compared),
        log=log,
    )


def by_coverage(result: Result) -> Result:
    """Return a result with the document first that covers most of the base's words; ties in the order they had."""
    order = sorted(range(len(result.pairs)), key=lambda place: -result.pairs[place].base_coverage.words)
    return replace(
        result,
        others=tuple(result.others[place] for place in order),
        pairs=tuple(result.pairs[place] for place in order),
    )


def nowhere(result: Result) -> tuple[Section, ...]:
    """Return the base sections that none of the others answers, in reading order."""
    gaps = [{gap.section for gap in pair.alignment.only_left} for pair in result.pairs]
    return tuple(section for section in sections_of(result.base) if all(section.id in found for found in gaps))


def by_gaps(result: Result) -> tuple[Section, ...]:
    """Return the base sections, those that most of the others lack first; ties in reading order."""
    gaps = Counter(gap.section for pair in result.pairs for gap in pair.alignment.only_left)
    return tuple(sorted(sections_of(result.base), key=lambda section: -gaps[section.id]))


def with_opening(document: Document) -> Document:
    """Return a document whose text before the first heading is a section too, under the document's title.

    What is in no section would never be compared. The opening of a digest is a note on the digest and stays outside.
    """
    source = document.metadata.source
    if not document.preamble or (source is not None and source.text is SourceText.DIGEST):
        return document
    start = document.preamble[0].spans[0].start
    end = document.sections[0].start if document.sections else len(document.text)
    opening = Section(
        id=OPENING,
        number="",
        title=document.metadata.title or document.id,
        level=1,
        start=start,
        heading_end=start,
        body_end=end,
        end=end,
        page=document.preamble[0].page,
        blocks=document.preamble,
    )
    return replace(document, preamble=(), sections=(opening, *document.sections))
