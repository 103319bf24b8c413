"""Remarks named so that they are found again when the answer has changed, or the program reads it otherwise."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from remiss.language.fold import fold
from remiss.model.anchor import RemarkAnchor
from remiss.model.document import Document
from remiss.model.register import Group, Register
from remiss.model.span import Span

# fuzz.ratio from which a remark is an edited form of a judged one, if it leads the next by LEAD: those of
# remiss.compare.anchors, measured on sections of documents.
NEARLY = 85.0
LEAD = 8.0


@dataclass(frozen=True, slots=True)
class Remembered:
    """Where a judged remark stands now: its place among those looked in; `changed` when it reads otherwise."""

    at: int
    changed: bool


def anchor_of_remark(document: Document, span: Span) -> RemarkAnchor:
    """Return how a remark is named in the log."""
    quote = " ".join(document.text[span.start : span.end].split())
    return RemarkAnchor(document=document.id, quote=quote, place=span.start)


def anchor_of_group(register: Register, group: Group) -> RemarkAnchor:
    """Return how a group is named in the log: by its first ask."""
    first = register.filed[group.filed[0]]
    response = next(one for one in register.responses if one.id == first.document)
    return anchor_of_remark(response, first.remark.span)


def find_remarks(
    document: Document, spans: Sequence[Span], anchors: Iterable[RemarkAnchor]
) -> Mapping[RemarkAnchor, Remembered]:
    """Return which of an answer's remarks anchors name; one that cannot be found is left out.

    Looked for, in this order: the remark that reads so, whatever its line breaks and diacritics; the one that has most
    of the quoted words where they still stand; one that reads nearly so, alone of its kind. Of several the nearest to
    where it stood, then the first. Only anchors of this document are looked for.
    """
    wanted = [anchor for anchor in dict.fromkeys(anchors) if anchor.document == document.id]
    if not wanted:
        return {}
    folded = fold(document.text)
    texts = [" ".join(folded[span.start : span.end].split()) for span in spans]
    alike = defaultdict[str, list[int]](list)
    for at, text in enumerate(texts):
        alike[text].append(at)
    found: dict[RemarkAnchor, Remembered] = {}
    for anchor in wanted:
        same = alike.get(_plain(anchor.quote))
        if same:
            nearest = min(same, key=lambda at, place=anchor.place: abs(spans[at].start - place))  # type: ignore[misc]
            found[anchor] = Remembered(nearest, changed=False)
        elif (other := _elsewhere(anchor, folded, spans, texts)) is not None:
            found[anchor] = Remembered(other, changed=True)
    return found


def find_quote(document: Document, anchor: RemarkAnchor) -> Span | None:
    """Return where the quote of an anchor stands, the nearest of several to where it stood; None when it is gone."""
    return _quoted(anchor, fold(document.text))


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _quoted(anchor: RemarkAnchor, folded: str) -> Span | None:
    words = fold(anchor.quote).split()
    if not words:
        return None
    places = re.finditer(r"\s+".join(map(re.escape, words)), folded)
    spans = [Span(*place.span()) for place in places]
    return min(spans, key=lambda span: abs(span.start - anchor.place), default=None)


def _elsewhere(anchor: RemarkAnchor, folded: str, spans: Sequence[Span], texts: Sequence[str]) -> int | None:
    """Return the remark that holds the quoted words, or reads nearly so; None when there is none."""
    quoted = _quoted(anchor, folded)
    if quoted is not None:
        shared = [min(quoted.end, span.end) - max(quoted.start, span.start) for span in spans]
        most = max(shared, default=0)
        return shared.index(most) if most > 0 else None
    quote = _plain(anchor.quote)
    likeness = [fuzz.ratio(quote, text, score_cutoff=NEARLY - LEAD) for text in texts]
    next_best, best = sorted([0.0, 0.0, *likeness])[-2:]
    return likeness.index(best) if best >= NEARLY and best - next_best >= LEAD else None
