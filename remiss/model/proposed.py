"""The mark around a sentence that the program proposed and nobody has touched yet: `{{3: The sentence.}}`.

It stands in the text itself, so that it survives in the file and in whatever the text is copied into. The number is
that of the `Put` it came from. It goes when a person changes a word of the sentence, or takes the braces away.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from remiss.model.draft import Put
from remiss.model.span import Span

_MARK = re.compile(r"\{\{(\d{1,6}): ?(.*?)\}\}", re.DOTALL)
_NEVER = ("{{", "}}")


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
    """Return a text with all sentences as if they had been touched."""
    return _MARK.sub(lambda match: match[2], text)


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
    return _MARK.sub(lambda match: match[2] if int(match[1]) == number else match[0], text)
