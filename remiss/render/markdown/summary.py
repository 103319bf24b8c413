"""A comparison as a Markdown summary to copy into a tjänsteutlåtande."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from remiss.model.alignment import Gap, Link
from remiss.model.body import own_text
from remiss.model.close import only_typographic
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import by_id, is_renumbered
from remiss.model.result import (
    Coverage,
    Detail,
    Matched,
    OnlyBase,
    OnlyOther,
    PairResult,
    Result,
    Row,
    SectionPair,
    details_of,
)
from remiss.render.alone import Alone, alone_in
from remiss.render.evidence import reasons
from remiss.render.findings import Weight, findings
from remiss.render.markdown.differing import figures
from remiss.render.markdown.escape import escaped, inline
from remiss.render.markdown.judgements import log_table, lost, notes, reviewed
from remiss.render.markdown.lines import as_text
from remiss.render.markdown.passages import differences
from remiss.render.markdown.relocated import relocated
from remiss.render.markdown.table import table
from remiss.render.names import basis, document_kind, document_name, is_digest, section_name
from remiss.render.verdict import VerdictKind, judge, section_of_row
from remiss.render.verdict_of_people import verdict_of_people
from remiss.texts import Catalogue, Language, catalogue
from remiss.version import __version__

GAP_WORDS = 30  # how much of a gap's text is quoted


def render_markdown(result: Result, language: Language = Language.SV) -> str:
    """Return the summary of a comparison; the same result gives the same bytes, with one line end at the end."""
    say = catalogue(language)
    lines = [f"# {escaped(result.title)}", ""]
    if result.description:
        lines += [escaped(result.description), ""]
    pairs = list(zip(result.others, result.pairs, strict=True))
    lines += [_found(result, say), "", *reviewed(result, say)]
    lines += [*_documents(result, say), *_coverage(result, say)]
    lines += figures(result, say)
    for other, pair in pairs:
        lines += _pair(result.base, other, pair, say)
    lines += [*lost(result, say), *log_table(result, say), *_method(result, say)]
    return as_text(lines)


def _found(result: Result, say: Catalogue) -> str:
    """Return what was found, the figures in bold."""
    return "".join(
        f"**{inline(piece.text)}**" if piece.weight is Weight.STRONG else inline(piece.text)
        for piece in findings(result, say)
    )


def _documents(result: Result, say: Catalogue) -> list[str]:
    rows = [(say("summary.base"), result.base), *((say("summary.other"), other) for other in result.others)]
    return [
        f"## {say('summary.documents')}",
        "",
        *table(
            [say(f"summary.{column}") for column in ("role", "document", "kind", "reference", "basis")],
            [
                [role, document_name(doc), document_kind(doc, say), doc.metadata.reference or "–", basis(doc, say)]
                for role, doc in rows
            ],
        ),
    ]


def _coverage(result: Result, say: Catalogue) -> list[str]:
    rows = [
        [document_name(other), *_covered(pair.base_coverage, say), *_covered(pair.other_coverage, say)]
        for other, pair in zip(result.others, result.pairs, strict=True)
    ]
    columns = ("document", "base_sections", "base_words", "other_sections", "other_words")
    head = [say(f"summary.coverage.{column}") for column in columns]
    return [f"## {say('summary.coverage')}", "", *table(head, rows)]


def _covered(coverage: Coverage, say: Catalogue) -> list[str]:
    """Return how many sections of how many, and the share of the words."""
    sections = say("summary.of", part=coverage.sections, total=coverage.sections_total)
    return [sections, say.percent(coverage.word_share)]


def _pair(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    lines = [f"## {escaped(say('summary.pair', other=document_name(other)))}", ""]
    lines += [f"### {say('summary.sections')}", "", *_section_table(base, other, pair, say)]
    lines += _gaps("summary.only_in_base", base, other, pair.alignment.only_left, say)
    lines += _gaps("summary.only_in_other", other, base, pair.alignment.only_right, say)
    lines += relocated(base, other, pair, say)
    lines += notes(base, other, pair, say)
    alone = alone_in(pair)
    passages = [line for detail in details_of(pair) for line in _passages(base, other, detail, alone, say)]
    if passages:
        lines += [f"### {say('summary.differences')}", "", say("summary.legend"), "", *passages]
    return lines


def _section_table(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    """Return a line for each link and each gap of the base, and for what people judged of the other's gaps.

    Where people judged, the last column says what; the program's own score stands beside it.
    """
    left, right = by_id(base), by_id(other)
    lines = [line for row in pair.rows for line in _section_lines(row, left, right, say)]
    judged = [verdict_of_people(line.row, line.right, other, pair, say) for line in lines]
    shown = [
        [*line.cells, said]
        for line, said in zip(lines, judged, strict=True)
        if said or not isinstance(line.row, OnlyOther)
    ]
    columns = ["base", "other", "relation", "words", "score", "judged"]
    width = len(columns) if any(judged) else len(columns) - 1
    head = [say(f"summary.sections.{column}") for column in columns]
    return table(head[:width], [[cell or "–" for cell in cells[:width]] for cells in shown])


@dataclass(frozen=True, slots=True)
class _Line:
    """A line of the table of sections; `right` is the counterpart it tells of."""

    row: Row
    right: SectionId | None
    cells: tuple[str, ...]


def _section_lines(
    row: Row, left: Mapping[SectionId, Section], right: Mapping[SectionId, Section], say: Catalogue
) -> Iterator[_Line]:
    name = section_name(section_of_row(row, left, right), say)
    match row:
        case OnlyBase():
            yield _Line(row, None, (name, "", say("verdict.missing"), "", ""))
        case OnlyOther():
            yield _Line(row, None, ("", name, say("verdict.missing"), "", ""))
        case Matched(base=base):
            for detail in (*row.details, *row.also):
                there = detail.link.right
                named = _counterpart(left[base], right[there], say)
                yield _Line(row, there, (name, named, *_verdict(detail, say), _sureness(detail.link, say)))


def _sureness(link: Link, say: Catalogue) -> str:
    """Return how sure the program is of a link; nothing for one that a person drew and it had not thought of."""
    return say.percent(link.score) if link.score else ""


def _counterpart(section: Section, other: Section, say: Catalogue) -> str:
    """Return the name of a section's counterpart, with the number it had in the base if it has another."""
    if not is_renumbered(section, other):
        return section_name(other, say)
    return f"{section_name(other, say)} ({say('renumbered.from', number=section.number)})"


def _verdict(detail: Detail, say: Catalogue) -> tuple[str, str]:
    """Return how two linked sections relate, in the words of the page, and the share of words behind it."""
    kind, share, _ = judge(detail)
    if only_typographic(detail.reading):
        return say(f"verdict.{kind}"), say("verdict.typographic")
    if share is None:
        return say(f"verdict.{kind}"), "–"
    key = "summary.share.changed" if kind is VerdictKind.CHANGED else "summary.share.common"
    return say(f"verdict.{kind}"), say(key, share=say.percent(share))


def _gaps(key: str, document: Document, against: Document, gaps: tuple[Gap, ...], say: Catalogue) -> list[str]:
    lines = [f"### {say(key)}", ""]
    if not gaps:
        return [*lines, say("summary.gaps.none"), ""]
    sections, others = by_id(document), by_id(against)
    for gap in gaps:
        section = sections[gap.section]
        words = own_text(document, section).text.split()
        text = " ".join(words[:GAP_WORDS]) + (" …" if len(words) > GAP_WORDS else "")
        line = f"- **{escaped(section_name(section, say))}**"
        line += f" – {say('quoted', text=escaped(text))}" if text else f" – {say('summary.no_text')}"
        if gap.near is not None:
            near = section_name(others[gap.near.section], say)
            line += f" *({escaped(say('summary.near', section=near, score=say.percent(gap.near.score)))})*"
        lines.append(line)
    return [*lines, ""]


def _passages(
    base: Document, other: Document, detail: Detail, alone: Mapping[SectionPair, Alone], say: Catalogue
) -> list[str]:
    left, right = by_id(base)[detail.link.left], by_id(other)[detail.link.right]
    only = alone[detail.link.left, detail.link.right]
    lines = differences(own_text(base, left), own_text(other, right), detail.reading, only, say)
    if not lines:
        return []
    names = section_name(left, say), section_name(right, say)
    title = names[0] if names[0] == names[1] else f"{names[0]} → {names[1]}"
    return [f"#### {escaped(title)}", "", f"*{escaped(reasons(detail.link, say))}*", "", *lines]


def _method(result: Result, say: Catalogue) -> list[str]:
    lines = [f"## {say('summary.method')}", "", say("summary.method.text", version=__version__), ""]
    documents = (result.base, *result.others)
    if any(is_digest(document) for document in documents):
        lines += [say("summary.digest"), ""]
    return lines + [_source(document) for document in documents]


def _source(document: Document) -> str:
    """Return the document with its id, its source as it is to be cited, and its hash."""
    source = document.metadata.source
    cited = f" {escaped(source.name)}." if source is not None else ""
    return f"- {escaped(document_name(document))}:{cited} `{document.id}`, SHA-256 `{document.sha256}`"
