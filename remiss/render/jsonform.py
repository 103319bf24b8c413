"""Records to the JSON forms that other programs read: `remiss COMMAND --json`.

Offsets are code points into the document's text as it stands. Keys may be added, never renamed.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from remiss.errors import RemissError
from remiss.model.alignment import (
    Alignment,
    ContainedEvidence,
    ContextEvidence,
    Evidence,
    Gap,
    HeadingEvidence,
    JudgedEvidence,
    LeadEvidence,
    Link,
    ReferenceEvidence,
    TextEvidence,
    ThemesEvidence,
    WordsEvidence,
)
from remiss.model.body import BodyText, own_text, to_source
from remiss.model.close import Matter, Versions, only_headings, only_typographic
from remiss.model.comparison import Comparison
from remiss.model.document import Document, Section
from remiss.model.operation import Operation
from remiss.model.outline import by_id, sections_of
from remiss.model.point import Point
from remiss.model.relocation import Place
from remiss.model.result import Coverage, Detail, PairResult, Result, details_of
from remiss.model.span import Span
from remiss.render.differing import figures_form
from remiss.render.judged_form import log_form, standing_form

Json = Mapping[str, Any]


def to_text(form: Json) -> str:
    """Return a form as one JSON object with a final line end, keys in the order they were put in."""
    return json.dumps(form, ensure_ascii=False, indent=1) + "\n"


def outline_form(document: Document) -> Json:
    """Return `remiss outline`: sections and furniture in reading order."""
    return {
        "document": document.id,
        "sha256": document.sha256,
        "sections": [section_form(section) for section in sections_of(document)],
        "furniture": [
            {"start": item.span.start, "end": item.span.end, "kind": item.kind.value} for item in document.furniture
        ],
    }


def section_form(section: Section) -> Json:
    """Return one section of `remiss outline`."""
    return {
        "id": section.id,
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "start": section.start,
        "body_end": section.body_end,
        "end": section.end,
        "page": section.page,
    }


def shelf_form(
    documents: Sequence[Document], comparisons: Sequence[Comparison], refused: Sequence[RemissError]
) -> Json:
    """Return `remiss list`."""
    return {
        "documents": [
            {
                "id": document.id,
                "title": document.metadata.title,
                "kind": document.metadata.kind.value,
                "organisation": document.metadata.organisation,
                "sections": len(sections_of(document)),
                "sha256": document.sha256,
            }
            for document in documents
        ],
        "comparisons": [
            {"name": item.name, "title": item.title, "base": item.base, "documents": list(item.documents)}
            for item in comparisons
        ],
        "refused": [{"where": error.where, "line": error.line, "code": error.code} for error in refused],
    }


def alignment_form(left: Document, right: Document, alignment: Alignment) -> Json:
    """Return `remiss align`."""
    return {
        "left": _side_form(left),
        "right": _side_form(right),
        "links": [link_form(link) for link in alignment.links],
        "only_left": [gap.section for gap in alignment.only_left],
        "only_right": [gap.section for gap in alignment.only_right],
    }


def link_form(link: Link) -> Json:
    """Return one link with its evidence."""
    return {
        "left": link.left,
        "right": link.right,
        "relation": link.relation.value,
        "score": round(link.score, 4),
        "evidence": [evidence_form(item) for item in link.evidence],
    }


def evidence_form(evidence: Evidence) -> Json:  # noqa: PLR0911 - one for each kind
    """Return one reason for a link."""
    match evidence:
        case HeadingEvidence(likeness=likeness):
            return {"kind": "heading", "likeness": round(likeness, 4)}
        case TextEvidence(likeness=likeness):
            return {"kind": "text", "likeness": round(likeness, 4)}
        case WordsEvidence(words=words):
            return {"kind": "words", "words": list(words)}
        case ThemesEvidence(labels=labels, in_headings=in_headings):
            return {"kind": "themes", "labels": list(labels), "in_headings": in_headings}
        case ReferenceEvidence(quote=quote):
            return {"kind": "reference", "quote": quote}
        case ContainedEvidence(common=common, total=total):
            return {"kind": "contained", "common": common, "total": total}
        case LeadEvidence():
            return {"kind": "lead"}
        case ContextEvidence():
            return {"kind": "context"}
        case JudgedEvidence(by=by, at=at):
            return {"kind": "judged", "by": by, "at": at}


def diff_form(left: Document, right: Document, pair: PairResult) -> Json:
    """Return `remiss diff`: the linked sections that are versions of one text, with their operations."""
    return {
        "left": _side_form(left),
        "right": _side_form(right),
        "pairs": [
            _versions_form(left, right, detail.link, detail.reading)
            for detail in details_of(pair)
            if isinstance(detail.reading, Versions)
        ],
        "relocations": _relocations_form(left, right, pair),
    }


def result_form(result: Result) -> Json:
    """Return `remiss compare --format json`."""
    return {
        "title": result.title,
        "description": result.description,
        "base": _side_form(result.base),
        "others": [
            {
                **_side_form(other),
                "coverage": {"base": _coverage_form(pair.base_coverage), "other": _coverage_form(pair.other_coverage)},
                "links": [link_form(link) for link in pair.alignment.links],
                "only_base": [_gap_form(gap) for gap in pair.alignment.only_left],
                "only_other": [_gap_form(gap) for gap in pair.alignment.only_right],
                "readings": [_reading_form(result.base, other, detail) for detail in details_of(pair)],
                "relocations": _relocations_form(result.base, other, pair),
                **standing_form(result.base, other, pair),
            }
            for other, pair in zip(result.others, result.pairs, strict=True)
        ],
        "figures": figures_form(result),
        **{key: told for key, told in log_form(result).items() if key in {"log", "lost"}},
    }


def _relocations_form(base: Document, other: Document, pair: PairResult) -> list[Json]:
    """Return what moved from one section to another, with its places in the two source texts."""
    return [{"left": _place_form(base, one.left), "right": _place_form(other, one.right)} for one in pair.relocations]


def _place_form(document: Document, place: Place) -> Json:
    span = to_source(own_text(document, by_id(document)[place.section]), place.span)
    return {"section": place.section, "start": span.start, "end": span.end}


def _reading_form(left: Document, right: Document, detail: Detail) -> Json:
    match detail.reading:
        case Versions() as versions:
            return {"reading": "versions", **_versions_form(left, right, detail.link, versions)}
        case Matter() as matter:
            bodies = _bodies(left, right, detail.link)
            return {
                "reading": "matter",
                "left": detail.link.left,
                "right": detail.link.right,
                "overlap": round(matter.overlap, 4),
                "shared_left": _places(bodies[0], matter.shared_left),
                "shared_right": _places(bodies[1], matter.shared_right),
                "reused_left": _places(bodies[0], matter.reused_left),
                "reused_right": _places(bodies[1], matter.reused_right),
                "only_left": _places(bodies[0], [point.span for point in matter.only_left]),
                "only_right": _places(bodies[1], [point.span for point in matter.only_right]),
                "facts_left": _facts_form(bodies[0], matter.only_left),
                "facts_right": _facts_form(bodies[1], matter.only_right),
                "themes_left": [list(point.themes) for point in matter.only_left],
                "themes_right": [list(point.themes) for point in matter.only_right],
            }


def _versions_form(left: Document, right: Document, link: Link, versions: Versions) -> Json:
    bodies = _bodies(left, right, link)
    return {
        "left": link.left,
        "right": link.right,
        "changed": round(versions.changed, 4),
        "only_typographic": only_typographic(versions),
        "only_headings": only_headings(versions),
        "operations": [_operation_form(*bodies, operation) for operation in versions.operations],
    }


def _operation_form(left: BodyText, right: BodyText, operation: Operation) -> Json:
    """Return an operation with its places in the two source texts."""
    moved_to = None
    if operation.moved_to is not None:
        side = left if operation.left.start == operation.left.end else right
        moved_to = list(to_source(side, operation.moved_to))
    return {
        "tag": operation.tag.value,
        "left": list(to_source(left, operation.left)),
        "right": list(to_source(right, operation.right)),
        "moved_to": moved_to,
        "minor": operation.minor,
    }


def _bodies(left: Document, right: Document, link: Link) -> tuple[BodyText, BodyText]:
    return own_text(left, by_id(left)[link.left]), own_text(right, by_id(right)[link.right])


def _places(body: BodyText, spans: Sequence[Span]) -> list[list[int]]:
    return [list(to_source(body, span)) for span in spans]


def _facts_form(body: BodyText, points: Sequence[Point]) -> list[list[Json]]:
    """Return the facts of each point, in the order of `only_left` or `only_right`."""
    return [
        [{"kind": fact.kind.value, "place": list(to_source(body, fact.span))} for fact in point.facts]
        for point in points
    ]


def _side_form(document: Document) -> Json:
    return {
        "document": document.id,
        "title": document.metadata.title,
        "sha256": document.sha256,
        "sections": [section_form(section) for section in sections_of(document)],
    }


def _coverage_form(coverage: Coverage) -> Json:
    return {
        "sections": coverage.sections,
        "sections_total": coverage.sections_total,
        "words": coverage.words,
        "words_total": coverage.words_total,
    }


def _gap_form(gap: Gap) -> Json:
    near = None if gap.near is None else {"section": gap.near.section, "score": round(gap.near.score, 4)}
    return {"section": gap.section, "near": near}
