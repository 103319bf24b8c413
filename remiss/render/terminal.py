"""Documents and results for a terminal: plain text, one finding a line."""

from collections.abc import Iterable, Iterator

from remiss.compare import in_force, review_of
from remiss.errors import RemissError
from remiss.model.alignment import Alignment
from remiss.model.body import own_text
from remiss.model.comparison import Comparison
from remiss.model.document import Document, Section
from remiss.model.judgement import Undone
from remiss.model.outline import by_id, heading, sections_of
from remiss.model.result import PairResult, Result, Versions, details_of, differs
from remiss.render.deeds import deed_text, lost_text, moment, names_of, suggestion_text
from remiss.render.evidence import reasons
from remiss.render.names import document_kind, document_name, section_name
from remiss.render.runs import Run, word_runs
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
    """Return what people judged, one entry a line, and how far they have come with each document."""
    names, counting = names_of(result), {number for number, _ in in_force(result.log)}
    lines = []
    for number, entry in enumerate(result.log, 1):
        undone = "" if number in counting or isinstance(entry.deed, Undone) else f" ({say('log.is_undone')})"
        said = deed_text(entry.deed, names, say)
        lines.append(f"{number}. {moment(entry.at)} {entry.by}: {said}{undone}  [{suggestion_text(entry, say)}]")
    for other, pair in zip(result.others, result.pairs, strict=True):
        review = review_of(pair, by_id(result.base), by_id(other))
        told = say("review.of", done=say.number(review.done), total=say.number(review.total))
        lines.append(f"{document_name(other)}: {told}")
        lines += [f"  {say('terminal.lost')} {lost_text(one, names, say)}" for one in pair.standing.lost]
    return _text(lines)


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
