"""Documents and results for a terminal: plain text, one finding a line."""

from collections.abc import Iterable, Iterator

from remiss.compare import is_outdated, lost_of, review_of, undone_in
from remiss.errors import RemissError
from remiss.model.alignment import Alignment
from remiss.model.body import own_text
from remiss.model.close import Versions, differs
from remiss.model.comparison import Comparison
from remiss.model.document import Document, Section
from remiss.model.judgement import Entry, Log
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import PairResult, Result, details_of
from remiss.render.deeds import (
    Names,
    lost_text,
    moment,
    named,
    names_of,
    review_text,
    suggestion_text,
    told_text,
)
from remiss.render.evidence import reasons
from remiss.render.names import document_kind, document_name, section_name
from remiss.render.runs import Run, word_runs
from remiss.render.verdict import section_of_row
from remiss.texts import Catalogue, explain


def outline(document: Document, say: Catalogue) -> str:
    """Return a document's name and its sections, indented by level."""
    lines = [f"{document.id} · {document_name(document)} · {document_kind(document, say)}"]
    lines += [f"{'  ' * section.level}{section_name(section, say)}" for section in sections_of(document)]
    count = len(lines) - 1
    lines.append(say.count("terminal.outline", len(document.furniture), sections=say.count("found.sections", count)))
    return _text(lines)


def shelf(
    documents: Iterable[Document], comparisons: Iterable[Comparison], refused: Iterable[RemissError], say: Catalogue
) -> str:
    """Return what a library holds: documents, comparisons, and what could not be read."""
    lines = [say("terminal.documents")]
    lines += [f"  {document.id} · {document_name(document)} · {document_kind(document, say)}" for document in documents]
    lines.append(say("terminal.comparisons"))
    lines += [f"  {comparison.name} · {comparison.title}" for comparison in comparisons]
    problems = [f"  {explain(error, say.language)}" for error in refused]
    return _text([*lines, *([say("terminal.refused"), *problems] if problems else [])])


def alignment(left: Document, right: Document, found: Alignment, say: Catalogue) -> str:
    """Return links and gaps, one a line, links with their reasons."""
    ones, twos = by_id(left), by_id(right)
    lines = [
        f"{heading(ones[link.left])}  ↔  {heading(twos[link.right])}  "
        f"[{say(f'relation.{link.relation}')}, {say.percent(link.score)}]  {reasons(link, say)}"
        for link in found.links
    ]
    lines += [say("terminal.only", document=document_name(left))]
    lines += [f"  {heading(ones[gap.section])}" for gap in found.only_left]
    lines += [say("terminal.only", document=document_name(right))]
    lines += [f"  {heading(twos[gap.section])}" for gap in found.only_right]
    return _text(lines)


def log(result: Result, say: Catalogue) -> str:
    """Return what people judged, how far they have come with each document, and what has to be looked at again."""
    names, undone = names_of(result), undone_in(result.log)
    lines = [_entry(number, one, names, say, undone=number in undone) for number, one in enumerate(result.log, 1)]
    for other, pair in zip(result.others, result.pairs, strict=True):
        left, right = by_id(result.base), by_id(other)
        lines.append(f"{document_name(other)}: {review_text([review_of(pair, left, right)], say)}")
        outdated = [section_of_row(row, left, right) for row in pair.rows if is_outdated(row, pair.standing)]
        lines += [f"  {section_name(section, say)}: {say('judged.outdated')}" for section in outdated]
    lines += [f"{say('terminal.lost')} {_indented(lost_text(one, result, say))}" for one in lost_of(result)]
    return _text(lines)


def last_entry(log: Log, documents: Iterable[Document], say: Catalogue) -> str:
    """Return the last entry of a log as `log` tells it; `documents` are those of the comparison."""
    return _text([_entry(len(log), log[-1], named(documents), say)])


def _entry(number: int, entry: Entry, names: Names, say: Catalogue, *, undone: bool = False) -> str:
    said = _indented(told_text(entry, names, say, undone=undone))
    return f"{number}. {moment(entry.at)} {entry.by}: {said}  [{suggestion_text(entry, say)}]"


def _indented(text: str) -> str:
    """Return lines that hang together: all but the first are indented."""
    return text.replace("\n", "\n    ")


def differences(left: Document, right: Document, pair: PairResult, say: Catalogue) -> str:
    """Return what differs between sections that are versions of one text, as wdiff writes it: [-was-] {+is+}."""
    ones, twos = by_id(left), by_id(right)
    lines: list[str] = []
    for detail in details_of(pair):
        if isinstance(detail.reading, Versions):
            sections = ones[detail.link.left], twos[detail.link.right]
            lines += _difference(left, right, sections, detail.reading, say)
    return _text(lines or [say("terminal.no_differences")])


def _difference(
    left: Document, right: Document, sections: tuple[Section, Section], reading: Versions, say: Catalogue
) -> Iterator[str]:
    if not differs(reading):
        return
    texts = own_text(left, sections[0]).text, own_text(right, sections[1]).text
    runs = word_runs(reading.operations, *texts)
    yield f"{section_name(sections[0], say)}  →  {section_name(sections[1], say)}  ({say.percent(reading.changed)})"
    yield "  " + " ".join(_run(run, *texts) for run in runs)
    yield ""


def _run(run: Run, left: str, right: str) -> str:
    was, now = (" ".join(text.split()) for text in (left[slice(*run.left)], right[slice(*run.right)]))
    if run.equal:
        return now
    return " ".join([*([f"[-{was}-]"] if was else []), *([f"{{+{now}+}}"] if now else [])])


def _text(lines: Iterable[str]) -> str:
    return "\n".join(lines).rstrip("\n") + "\n"
