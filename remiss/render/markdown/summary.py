"""A comparison as a Markdown summary to copy into a tjänsteutlåtande."""

from collections.abc import Iterator, Mapping

from remiss.model.alignment import Gap
from remiss.model.body import own_text
from remiss.model.document import Document, Section
from remiss.model.outline import by_id, is_renumbered
from remiss.model.result import (
    UNTOUCHED,
    Coverage,
    Detail,
    PairResult,
    Result,
    SectionPair,
    details_of,
    only_typographic,
)
from remiss.render.alone import Alone, alone_in
from remiss.render.evidence import reasons
from remiss.render.findings import Weight, findings
from remiss.render.markdown.escape import escaped, inline
from remiss.render.markdown.judgements import log, lost, notes, reviewed
from remiss.render.markdown.passages import differences
from remiss.render.markdown.table import table
from remiss.render.names import basis, document_kind, document_name, is_digest, section_name
from remiss.render.verdict import VerdictKind, judge
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
    for other, pair in pairs:
        lines += _pair(result.base, other, pair, say)
    lines += [*lost(result, say), *log(result, say), *_method(result, say)]
    return "\n".join(_without_double_blanks(lines)) + "\n"


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
    lines += notes(base, other, pair, say)
    alone = alone_in(pair)
    passages = [line for detail in details_of(pair) for line in _passages(base, other, detail, alone, say)]
    if passages:
        lines += [f"### {say('summary.differences')}", "", say("summary.legend"), "", *passages]
    return lines


def _section_table(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    left, right = by_id(base), by_id(other)
    found: dict[str, list[Detail]] = {}
    for detail in details_of(pair):
        found.setdefault(detail.link.left, []).append(detail)
    rows = []
    for section in left.values():
        rows += [
            [
                section_name(section, say),
                _counterpart(section, right[detail.link.right], say),
                *_verdict(detail, say),
                _sureness(detail, pair, say),
            ]
            for detail in found.get(section.id, [])
        ]
        if section.id not in found:
            alone = pair.standing.base_rows.get(section.id, UNTOUCHED).alone
            sure = say("summary.alone", by=alone.by) if alone is not None else "–"
            rows.append([section_name(section, say), "–", say("verdict.missing"), "–", sure])
    head = [say(f"summary.sections.{column}") for column in ("base", "other", "relation", "words", "score")]
    return table(head, rows)


def _sureness(detail: Detail, pair: PairResult, say: Catalogue) -> str:
    """Return how sure the program is of a link, or who confirmed it."""
    mark = pair.standing.confirmed.get((detail.link.left, detail.link.right))
    return say.percent(detail.link.score) if mark is None else say("evidence.judged", by=mark.by)


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
        line += f" – ”{escaped(text)}”" if text else f" – {say('summary.no_text')}"
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


def _without_double_blanks(lines: list[str]) -> Iterator[str]:
    last = ""
    for line in lines:
        if line or last:
            yield line
        last = line
