"""Writing an extract: paragraphs go in one after the other, text, offsets and pieces come out."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from remiss.intake.extract import Extract, Finding, Piece, PieceKind
from remiss.intake.looks import PLAIN, Look, headings_by_look
from remiss.intake.signs import count_words, without_controls
from remiss.model.document import FurnitureKind
from remiss.model.span import Span
from remiss.model.tree import DEEPEST

_LINE_END = re.compile("\r\n|[\r\v\f]")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of a paragraph.

    Attributes:
        shown: False for what stands in the text but is none of its words: the mark of a note, a number the program set.
        strong: It is set in bold.
        size: Of its letters, in half points; 0 when the format does not say.
    """

    text: str
    shown: bool = True
    strong: bool = False
    size: int = 0


@dataclass(frozen=True, slots=True)
class Set:
    """A piece as it was set: its looks, and whether it is the document's title by its style."""

    piece: Piece
    look: Look = PLAIN
    is_title: bool = False


class Writer:
    """Collects the pieces of a file in reading order. Without words nothing is written."""

    def __init__(self) -> None:
        self._text: list[str] = []
        self._at = 0
        self._pieces: list[Set] = []
        self._controls = 0
        self._set_words = 0

    def add(
        self,
        kind: PieceKind,
        content: Iterable[Words],
        *,
        before: str = "",
        level: int = 0,
        furniture: FurnitureKind | None = None,
    ) -> None:
        """Write a paragraph on a line of its own.

        Args:
            before: What stands before it and is none of its words, such as "- " or "2. " of a list.
            level: Of a heading, 1 the outermost; 0 for the document's title. Deeper than 6 becomes 6.
        """
        words = self._cleaned(content, one_line=kind is PieceKind.HEADING)
        if not any(word.shown and word.text.strip() for word in words):
            return
        self._put(before)
        spans = self._put_words(words)
        self._put("\n")
        seen = [word for word in words if word.shown and word.text.strip()]
        look = Look(strong=all(word.strong for word in seen), size=min(word.size for word in seen))
        titled = kind is PieceKind.HEADING and level == 0
        depth = min(max(level, 1), DEEPEST) if kind is PieceKind.HEADING else 0
        piece = Piece(kind=kind, spans=spans, level=depth, furniture=furniture)
        self._pieces.append(Set(piece, look, titled))

    def add_row(self, cells: Sequence[Sequence[Words]]) -> None:
        """Write a row of a table: cells parted by tabs, one span for each that holds something."""
        spans: list[Span] = []
        started = self._at
        filled = [self._cleaned(cell, one_line=True) for cell in cells]
        while filled and not any(word.text for word in filled[-1]):
            filled.pop()
        for place, words in enumerate(filled):
            if place:
                self._put("\t")
            spans.extend(self._put_words(words))
        if self._at > started:
            self._put("\n")
        if spans:
            self._pieces.append(Set(Piece(kind=PieceKind.ROW, spans=tuple(spans))))

    def count_set(self, text: str) -> None:
        """Count words that the program set, such as "Kapitel" before an automatic number: the file holds them not."""
        self._set_words += count_words(text)

    def text(self) -> str:
        """Return what is written so far."""
        return "".join(self._text)

    def finish(self, *, words: int | None = None, title: str = "", findings: Iterable[Finding] = ()) -> Extract:
        """Return the extract.

        Args:
            words: Words that the file holds, counted on another way; what the program set is added here.
            findings: What the reader has to tell; what the writer noticed comes after it.
        """
        text = self.text()
        told = list(findings)
        ordered = _below_title(self._pieces)
        pieces = tuple(item.piece for item in ordered)
        if not any(item.piece.kind is PieceKind.HEADING and not item.is_title for item in ordered):
            guessed = headings_by_look(text, pieces, [item.look for item in ordered])
            if guessed != pieces:
                new = sum(one.kind is not other.kind for one, other in zip(pieces, guessed, strict=True))
                told.append(Finding("R-IMP-27", (("n", new),)))
                pieces = guessed
        if self._controls:
            told.append(Finding("R-IMP-25", (("n", self._controls),)))
        return Extract(
            text=text,
            pieces=pieces,
            words=None if words is None else words + self._set_words,
            title=" ".join(without_controls(title)[0].split()),
            findings=tuple(told),
        )

    def _cleaned(self, content: Iterable[Words], *, one_line: bool) -> list[Words]:
        """Return what is left without control signs and outer white space, empty stretches left out."""
        found: list[Words] = []
        for words in content:
            text, controls = without_controls(_LINE_END.sub("\n", words.text))
            self._controls += controls
            if one_line:
                text = text.replace("\n", " ").replace("\t", " ")
            found.append(replace(words, text=text))
        while found and not found[0].text.strip():
            found.pop(0)
        while found and not found[-1].text.strip():
            found.pop()
        if found:
            found[0] = replace(found[0], text=found[0].text.lstrip())
            found[-1] = replace(found[-1], text=found[-1].text.rstrip())
        return found

    def _put(self, text: str) -> None:
        self._text.append(text)
        self._at += len(text)

    def _put_words(self, words: Sequence[Words]) -> tuple[Span, ...]:
        """Write stretches and return the spans of those that are shown, neighbours as one."""
        spans: list[Span] = []
        for item in words:
            start = self._at
            self._put(item.text)
            if not item.shown or start == self._at:
                continue
            if spans and spans[-1].end == start:
                spans[-1] = Span(spans[-1].start, self._at)
            else:
                spans.append(Span(start, self._at))
        return tuple(spans)


def _below_title(pieces: Sequence[Set]) -> list[Set]:
    """Return pieces with the title as the only heading of the first level, and title lines in a row as one heading."""
    if not any(item.is_title for item in pieces):
        return list(pieces)
    found: list[Set] = []
    for item in pieces:
        if item.is_title and found and found[-1].is_title:
            joined = replace(found[-1].piece, spans=(*found[-1].piece.spans, *item.piece.spans))
            found[-1] = replace(found[-1], piece=joined)
        elif item.piece.kind is PieceKind.HEADING and not item.is_title:
            found.append(replace(item, piece=replace(item.piece, level=min(item.piece.level + 1, DEEPEST))))
        else:
            found.append(item)
    return found
