"""The mark around a sentence that the program proposed and nobody has touched yet: `{{3: The sentence.}}`.

It stands in the text itself, so that it survives in the file and in whatever the text is copied into. The number is
that of the `Put` it came from. Who writes in the app sees the text without its marks; a mark stays around its sentence
as long as that stands untouched.
"""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from remiss.model.draft import Put
from remiss.model.span import Span

# A mark neither holds another nor goes on past its paragraph: one that lost its end takes nothing with it.
_MARK = re.compile(r"\{\{(\d{1,6}): ?((?:(?!\{\{|\}\}(?!\})|\n[ \t]*\n).)*)\}\}", re.DOTALL)
_SIGNS = re.compile(r"\{\{(?:\d{1,6}:)?|\}\}")
_NEVER = ("{{", "}}")
_ESCAPABLE = frozenset("\\`*_[]<>|~#&")  # that Markdown may have a backslash before
_BETWEEN = re.compile(r"(\n(?:[ \t]*\n)+)")  # paragraphs
_BEGINS = re.compile(r"(?:^|\n)[ \t]*(?:>[ \t]*)*(?:(?:\d{1,3}[.)]|[-*+])[ \t]+)?$|[.!?…][”\"»’)\]]*\s+$")
_ENDS = re.compile(r"(?<=[.!?…”\"’»)])\s|[ \t]*(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Proposal:
    """A marked sentence: the number it carries, where the mark stands, and where the sentence inside it does."""

    number: int
    span: Span
    inner: Span


def proposals(text: str) -> Iterator[Proposal]:
    """Yield the marked sentences of a text in order."""
    for match in _MARK.finditer(text):
        yield Proposal(int(match[1]), Span(*match.span()), Span(*match.span(2)))


def damaged(text: str) -> Iterator[Span]:
    """Yield where signs of marks stand that belong to none, in order: a mark that somebody took half of away."""
    whole = [one.span for one in proposals(text)]
    for match in _SIGNS.finditer(text):
        if not any(span.start <= match.start() < span.end for span in whole):
            yield Span(*match.span())


def can_be_marked(sentence: str) -> bool:
    """Return whether a sentence can stand in a mark: on one line, without the mark's own signs."""
    return bool(sentence.strip()) and "\n" not in sentence and not any(sign in sentence for sign in _NEVER)


def marked(number: int, sentence: str) -> str:
    """Return a sentence in its mark.

    Raises:
        ValueError: it cannot stand in one.
    """
    if not can_be_marked(sentence):
        raise ValueError(f"cannot be marked: {sentence!r}")
    return f"{{{{{number}: {sentence}}}}}"


def without_marks(text: str) -> str:
    """Return a text as a reader sees it: without the signs of whole marks; those of half ones are text."""
    return _MARK.sub(lambda match: match[2], text)


def unmarked_span(text: str, span: Span) -> Span:
    """Return where a stretch of a text stands in the text without its marks."""
    signs = [
        side for one in proposals(text) for side in ((one.span.start, one.inner.start), (one.inner.end, one.span.end))
    ]
    return Span(*(at - sum(min(max(at - start, 0), end - start) for start, end in signs) for at in span))


def blanked(text: str) -> str:
    """Return a text with blanks where the signs of marks are: every other character keeps its offset."""
    return _MARK.sub(lambda match: " " * (match.start(2) - match.start()) + match[2] + "  ", text)


def released(text: str, puts: Sequence[Put]) -> str:
    """Return a text without the marks of sentences that do not read as they were proposed: a person has touched them.

    A mark whose number is not known stays: nobody can say whether it has been touched.
    """
    proposed = {put.number: " ".join(put.sentence.split()) for put in puts}

    def kept(match: re.Match[str]) -> str:
        number = int(match[1])
        untouched = number not in proposed or proposed[number] == " ".join(match[2].split())
        return match[0] if untouched else match[2]

    return _MARK.sub(kept, text)


def accepted(text: str, number: int) -> str:
    """Return a text without the marks that carry a number: a person has read the sentence and lets it stand."""
    return without_numbers(text, {number})


def without_numbers(text: str, numbers: Collection[int]) -> str:
    """Return a text without the marks that carry some numbers; all other characters stay."""
    return _MARK.sub(lambda match: match[2] if int(match[1]) in numbers else match[0], text)


def carried(text: str, before: str) -> str:
    """Return a text with its own marks and those of an earlier one, around the sentences that stand in it untouched.

    A paragraph that reads as one of the earlier text has the marks of that one. Elsewhere a sentence is untouched when
    it stands word for word, and where a sentence begins and ends.
    """
    known = [one for one in _BETWEEN.split(before)[::2] if _MARK.search(one)]
    pieces = _BETWEEN.split(text)
    loose = []
    for at in range(0, len(pieces), 2):
        same = next((one for one in known if without_marks(one).strip() == pieces[at].strip()), None)  # it has none
        if same is None:
            loose.append(at)
        else:
            known.remove(same)
            pieces[at] = same
    for number, sentence in ((int(match[1]), match[2]) for one in known for match in _MARK.finditer(one)):
        for at in loose:
            start = _untouched(pieces[at], sentence)
            if start is not None:
                end = start + len(sentence)
                pieces[at] = f"{pieces[at][:start]}{{{{{number}: {sentence}}}}}{pieces[at][end:]}"
                break
    return "".join(pieces)


def _untouched(text: str, sentence: str) -> int | None:
    """Return where a sentence stands by itself in a text, outside of marks; None where it does not."""
    seen = blanked(text)
    taken = [one.span for one in proposals(text)]
    at = text.find(sentence) if sentence.strip() else -1
    while at >= 0:
        end = at + len(sentence)
        free = not any(at < span.end and span.start < end for span in taken)
        if free and _BEGINS.search(seen[:at]) and _ENDS.match(text, end):
            return at
        at = text.find(sentence, at + 1)
    return None


def as_written(quote: str) -> re.Pattern[str]:
    """Return what finds a quote in a text of Markdown, where signs of Markdown may be escaped."""
    return re.compile("".join(rf"\\?{re.escape(sign)}" if sign in _ESCAPABLE else re.escape(sign) for sign in quote))


def unescaped(text: str) -> str:
    """Return a text of Markdown without the backslashes before its signs."""
    return re.sub(r"\\([\\`*_\[\]<>|~#&])", r"\1", text)
