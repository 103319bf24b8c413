"""Views: each says which section it is about, and why."""

import re
from collections.abc import Iterator, Sequence

from remiss.checks.written import Written, words
from remiss.language.fold import fold
from remiss.model.check import Check, Finding
from remiss.model.draft import Part, Role
from remiss.model.remark import Extent, Remark, Via, is_ask
from remiss.model.span import Span

_PARAGRAPH = re.compile(r"(?:[^\n]|\n(?!\s*\n))+")
_WORD = re.compile(r"[^\W_]+")
_QUOTED = re.compile(r"[”\"»“]")

Placed = tuple[Remark, Span]


def check_views(text: Written) -> Iterator[Finding]:
    """Yield each ask that names no section, and each paragraph of asks without a reason."""
    for part in text.of_role(Role.VIEWS):
        asks = tuple(_asks(text, part))
        for remark, span in asks:
            if part.about is None and not _names(remark) and not _was_put_in(text, part, span):
                yield Finding(
                    check=Check.SECTION, why="unnamed", part=part.id, span=span, facts={"quote": _quote(part, span)}
                )
        for match in _PARAGRAPH.finditer(part.text):
            here = [one for one in asks if match.start() <= one[1].start < match.end()]
            if here and not _has_reason(match[0], here):
                span = here[0][1]
                yield Finding(
                    check=Check.REASON, why="missing", part=part.id, span=span, facts={"quote": _quote(part, span)}
                )


def _asks(text: Written, part: Part) -> Iterator[Placed]:
    for remark in text.reading.remarks:
        found = text.place(remark.span)
        if is_ask(remark) and not remark.umbrella and found is not None and found[0] == part:
            yield remark, found[1]


def _names(remark: Remark) -> bool:
    """Return whether a remark says what it is about: a section by name, or the whole."""
    return any(aim.via is Via.NAMED and aim.extent in (Extent.SECTION, Extent.WHOLE) for aim in remark.aims)


def _was_put_in(text: Written, part: Part, span: Span) -> bool:
    """Return whether a stretch is of a sentence that was put in and stands as it was: it says what it is about."""
    for put in text.draft.puts:
        at = part.text.find(put.sentence)
        if at >= 0 and at <= span.start < at + len(put.sentence):
            return True
    return False


def _has_reason(paragraph: str, asks: Sequence[Placed]) -> bool:
    """Return whether a paragraph says why: a reason was read, it quotes what speaks for it, or a word tells."""
    folded = f" {' '.join(_WORD.findall(fold(paragraph)))} "
    told = any(f" {fold(one)} " in folded for one in words()["reasons"])
    return told or any(remark.reason for remark, _ in asks) or bool(_QUOTED.search(paragraph))


def _quote(part: Part, span: Span) -> str:
    return " ".join(part.text[slice(*span)].split())
