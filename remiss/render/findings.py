"""What a comparison found, in one sentence or two: the first thing a reader sees."""

from remiss.model.document import Document
from remiss.model.outline import by_id, heading
from remiss.model.result import PairResult
from remiss.render.names import document_name
from remiss.texts import Catalogue

MOST_TITLES = 4  # headings named in a sentence; more is counted


def conclusion(base: Document, other: Document, pair: PairResult, say: Catalogue) -> str:
    """Return how much of the base the other document covers, what it lacks, and what it adds."""
    covered = pair.base_coverage
    parts = [
        say(
            "found.covered",
            base=document_name(base),
            other=document_name(other),
            part=covered.sections,
            total=covered.sections_total,
            words=say.percent(covered.words / covered.words_total if covered.words_total else 0),
        )
    ]
    lacking = [heading(by_id(base)[gap.section]) for gap in pair.alignment.only_left]
    adding = [heading(by_id(other)[gap.section]) for gap in pair.alignment.only_right]
    parts.append(say("found.lacks", titles=_titles(lacking, say)) if lacking else say("found.lacks.nothing"))
    if adding:
        parts.append(say.count("found.adds", len(adding), other=document_name(other), titles=_titles(adding, say)))
    return " ".join(parts)


def _titles(titles: list[str], say: Catalogue) -> str:
    shown = [say("quoted", text=title) for title in titles[:MOST_TITLES]]
    if len(titles) > MOST_TITLES:
        shown.append(say.count("found.more", len(titles) - MOST_TITLES))
    return say.listing(shown)
