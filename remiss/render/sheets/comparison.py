"""A comparison as sheets: section by section, what only one side says, and what it was made from."""

from collections.abc import Iterator

from remiss.model.body import own_text
from remiss.model.close import Matter
from remiss.model.document import Document, Section
from remiss.model.outline import by_id
from remiss.model.point import FactKind, Point
from remiss.model.result import Detail, Matched, OnlyBase, OnlyOther, PairResult, Result, Row
from remiss.render.differing import figure_rows
from remiss.render.evidence import reasons
from remiss.render.names import basis, document_kind, document_name
from remiss.render.points import facts_named, unbroken
from remiss.render.sheets.sheet import Cell, Column, Sheet
from remiss.render.verdict import judge
from remiss.render.verdict_of_people import verdict_of_people
from remiss.texts import Catalogue
from remiss.version import __version__

Cells = tuple[Cell, ...]


def comparison_sheets(result: Result, say: Catalogue) -> tuple[Sheet, ...]:
    """Return a comparison as four sheets; see the module."""
    pairs = list(zip(result.others, result.pairs, strict=True))
    return (
        Sheet(
            name=say("sheet.sections"),
            columns=_columns("sections", say),
            rows=tuple(
                cells for other, pair in pairs for row in pair.rows for cells in _row(result, other, pair, row, say)
            ),
        ),
        Sheet(
            name=say("sheet.only"),
            columns=_columns("only", say),
            rows=tuple(cells for other, pair in pairs for row in pair.rows for cells in _only(result, other, row, say)),
        ),
        Sheet(
            name=say("differing.title"),
            columns=tuple(Column(say(f"differing.{name}"), width) for name, width in _FIGURES.items()),
            rows=tuple(_figures(result, say)),
        ),
        Sheet(name=say("sheet.about"), columns=_columns("about", say), rows=tuple(_about(result, say))),
    )


_WIDTHS = {
    "sections": {"document": 28, "number": 8, "base": 34, "page": 6, "other_number": 8, "other": 34, "other_page": 6,
                 "relation": 12, "changed": 9, "common": 9, "score": 9, "judged": 50, "why": 60},
    "only": {"document": 28, "side": 18, "number": 8, "section": 34, "page": 6, "sentence": 80, "themes": 28,
             "amounts": 18, "dates": 18, "bodies": 24, "measures": 24},
    "about": {"role": 18, "document": 44, "kind": 34, "reference": 18, "basis": 20, "id": 40, "hash": 68},
}  # fmt: skip
_FIGURES = {"document": 28, "what": 34, "ours": 20, "theirs": 20, "our_place": 34, "our_quote": 60, "their_place": 34,
            "their_quote": 60}  # fmt: skip
_RATIOS = {"changed", "common", "score"}


def _columns(sheet: str, say: Catalogue) -> tuple[Column, ...]:
    return tuple(Column(say(f"sheet.column.{name}"), width, name in _RATIOS) for name, width in _WIDTHS[sheet].items())


def _row(result: Result, other: Document, pair: PairResult, row: Row, say: Catalogue) -> Iterator[Cells]:
    """Yield a line for each counterpart of a row's section, or one for the gap."""
    left, right = by_id(result.base), by_id(other)
    name = document_name(other)
    match row:
        case Matched(base=base, details=details, also=also):
            for detail in (*details, *also):
                yield (
                    name,
                    *_section(left[base]),
                    *_section(right[detail.link.right]),
                    *_verdict(detail, say),
                    verdict_of_people(row, detail.link.right, other, pair, say),
                    reasons(detail.link, say),
                )
        case OnlyBase(gap=gap):
            judged = verdict_of_people(row, None, other, pair, say)
            yield (name, *_section(left[gap.section]), *_NOTHING, *_missing(judged, say))
        case OnlyOther(gap=gap):
            judged = verdict_of_people(row, None, other, pair, say)
            yield (name, *_NOTHING, *_section(right[gap.section]), *_missing(judged, say))


_NOTHING: Cells = ("", "", None)


def _section(section: Section) -> Cells:
    return section.number, section.title, section.page


def _verdict(detail: Detail, say: Catalogue) -> Cells:
    kind, share, _ = judge(detail)
    matter = isinstance(detail.reading, Matter)
    return say(f"verdict.{kind}"), None if matter else share, share if matter else None, detail.link.score


def _missing(judged: str, say: Catalogue) -> Cells:
    return (say("verdict.missing"), None, None, None, judged, "")


def _only(result: Result, other: Document, row: Row, say: Catalogue) -> Iterator[Cells]:
    """Yield a line for each sentence that only one of two linked sections has."""
    if not isinstance(row, Matched):
        return
    for detail in (*row.details, *row.also):
        if isinstance(detail.reading, Matter):
            sides = (
                ("side.base", result.base, detail.link.left, detail.reading.only_left),
                ("side.other", other, detail.link.right, detail.reading.only_right),
            )
            for side, document, name, points in sides:
                section = by_id(document)[name]
                source = own_text(document, section).text
                for point in points:
                    yield (document_name(other), say(f"sheet.{side}"), *_section(section), *_point(source, point))


def _point(source: str, point: Point) -> Cells:
    named = list(facts_named(source, point))
    kinds = (FactKind.AMOUNT, FactKind.DATE, FactKind.BODY, FactKind.MEASURE)
    facts = ("; ".join(words for kind, words in named if kind is wanted) for wanted in kinds)
    return (unbroken(source, point.span), ", ".join(point.themes), *facts)


def _about(result: Result, say: Catalogue) -> Iterator[Cells]:
    for role, document in (("base", result.base), *(("other", other) for other in result.others)):
        yield (
            say(f"summary.{role}"),
            document_name(document),
            document_kind(document, say),
            document.metadata.reference,
            basis(document, say),
            document.id,
            document.sha256,
        )
    yield (say("sheet.program"), f"Remiss {__version__}", result.title, "", "", "", "")


def _figures(result: Result, say: Catalogue) -> Iterator[Cells]:
    for row in figure_rows(result, say):
        yield (row.document, row.what, row.ours, row.theirs, row.our_place, row.our_quote, row.their_place,
               row.their_quote)  # fmt: skip
