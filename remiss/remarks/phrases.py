"""Cue phrases: a small pattern language over the words of a statement.

    saknas            the word                 kompletter*  *ring  *belys*   words that begin, end so, or hold it
    anser|menar att   one of several words     vill .. att  up to `NEAR` words between    skulle ... kunna   up to `FAR`
    ^ detta           at the beginning only, or after a label: "Åtgärd 3: ..."        beslut $      at the end only
    ?                 the statement is a question (its last word)

Phrases are matched on the words of a statement without regard to punctuation and line breaks.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from remiss.language.fold import fold
from remiss.language.tokens import words
from remiss.model.span import Span
from remiss.remarks.mend import Plain

NEAR, FAR = 3, 14  # words; the longest way from "skulle" to "kunna" in hand-read answers was 11
QUESTION, LABEL, QUOTED = "?", ":", "_"  # stand-ins for signs, and for a word inside a quotation
LABEL_WORDS = 5  # so many words and a colon in front of a statement are its label: "Avsnitt 3.2, andra stycket:"
_PIECE = re.compile(r"\*?[\w-]+\*?(?:\|\*?[\w-]+\*?)*|\.{2,3}|\?|\^|\$")
_GAPS = {"..": rf"(?:\S+ ){{0,{NEAR}}}?", "...": rf"(?:\S+ ){{0,{FAR}}}?"}


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a statement as phrases are matched on them.

    Attributes:
        text: A blank, then each word with a blank after it.
        words: Those words.
        starts: Offset in `text` where each word begins, rising.
        spans: The stretch of the document that each word was taken from; a question mark has its own.
        marked: The words have their å, ä and ö; else they are folded.
    """

    text: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    spans: tuple[Span, ...]
    marked: bool


@dataclass(frozen=True, slots=True)
class Index:
    """Phrases in one writing, by how they may begin.

    Attributes:
        exact: Patterns by a first word that is written out.
        wild: Pattern of those whose first word has a `*`; None when there are none.
    """

    exact: Mapping[str, re.Pattern[str]]
    wild: re.Pattern[str] | None


@dataclass(frozen=True, slots=True)
class Phrases:
    """Some phrases as written, and ready to match a text with å, ä and ö, and one without."""

    written: tuple[str, ...]
    marked: Index
    folded: Index


def line_of(plain: Plain, stretches: Sequence[Span], quoted: Sequence[Span] = ()) -> Line:
    """Return the words of some stretches of a text, those inside `quoted` as `QUOTED`."""
    text = plain.text
    found: list[tuple[str, Span]] = []
    for stretch in stretches:
        for token in words(text[stretch.start : stretch.end]):
            place = Span(stretch.start + token.span.start, stretch.start + token.span.end)
            inside = any(mark.start <= place.start < mark.end for mark in quoted)
            found.append((QUOTED if inside else token.text, place))
            if len(found) <= LABEL_WORDS and text[place.end : place.end + 2] in {": ", ":\n"}:
                found.append((LABEL, Span(place.end, place.end + 1)))
    if found and found[-1][0] == LABEL:
        found.pop()
    at = text.rfind(QUESTION, stretches[0].start, stretches[-1].end) if stretches else -1
    if found and at >= found[-1][1].end:
        found.append((QUESTION, Span(at, at + 1)))
    return joined(found, marked=plain.marked)


def joined(found: Sequence[tuple[str, Span]], *, marked: bool) -> Line:
    """Return a line of words, each with the stretch of the document it was taken from."""
    starts, length = [], 1
    for word, _ in found:
        starts.append(length)
        length += len(word) + 1
    told = tuple(word for word, _ in found)
    text = " " + "".join(f"{word} " for word in told)
    return Line(text, told, tuple(starts), tuple(place for _, place in found), marked)


def part_of(line: Line, first: int, end: int) -> Line:
    """Return some words of a line as a line of their own."""
    return joined(list(zip(line.words[first:end], line.spans[first:end], strict=True)), marked=line.marked)


def is_phrase(written: str) -> bool:
    """Return whether a cue can be read: known pieces only, and at least one word that is not only a gap."""
    pieces = written.split()
    return all(_PIECE.fullmatch(piece) for piece in pieces) and any(
        one == QUESTION or any(map(str.isalpha, one)) for one in pieces
    )


def compile_phrases(phrases: Sequence[str]) -> Phrases:
    """Return the phrases ready to match. Of those that match at a word, the first counts."""
    return Phrases(tuple(phrases), _index(map(str.lower, phrases)), _index(map(fold, phrases)))


def either(one: Phrases | None, other: Phrases | None) -> Phrases | None:
    """Return the phrases of both, those of `one` first."""
    if one is None or other is None:
        return one or other
    return compile_phrases((*one.written, *other.written))


def is_word(phrases: Phrases | None, word: str) -> bool:
    """Return whether a word, in any writing, is one of some phrases."""
    folded = fold(word)
    return phrases is not None and find(phrases, joined([(folded, Span(0, len(folded)))], marked=False)) is not None


def _index(phrases: Iterable[str]) -> Index:
    """Sort phrases by their first word: most words of a text begin none, and nothing has to be tried there."""
    exact: dict[str, list[str]] = defaultdict(list)
    wild: list[str] = []
    for phrase in phrases:
        pieces = phrase.split()
        first = next(piece for piece in pieces if piece != "^")
        forms = first.split("|")
        pattern = _pattern(pieces)
        if "*" in first or first in _GAPS:
            wild.append(pattern)
            continue
        for form in dict.fromkeys(forms):
            exact[form].append(pattern)
    return Index(
        {form: re.compile("|".join(patterns)) for form, patterns in exact.items()},
        re.compile("|".join(wild)) if wild else None,
    )


def _pattern(pieces: Sequence[str]) -> str:
    opening = rf"(?:(?<=\A )|(?<= {LABEL} ))" if pieces[0] == "^" else ""
    return opening + "".join(_piece(piece) for piece in pieces if piece != "^")


def _piece(piece: str) -> str:
    if piece == "$":
        return r"\Z"
    if piece in _GAPS:
        return _GAPS[piece]
    forms = "|".join(re.escape(form).replace(r"\*", r"\S*") for form in piece.split("|"))
    return f"(?:{forms}) "


def find(phrases: Phrases | None, line: Line, start: int = 0) -> tuple[int, int] | None:
    """Return the first match at or after word `start`: the numbers of its first word and of the one after its last."""
    if phrases is None:
        return None
    index = phrases.marked if line.marked else phrases.folded
    for at in range(start, len(line.starts)):
        for pattern in (index.exact.get(line.words[at]), index.wild):
            match = None if pattern is None else pattern.match(line.text, line.starts[at])
            if match is not None:
                return at, bisect_right(line.starts, match.end() - 1)
    return None


def span_of(line: Line, found: tuple[int, int]) -> Span:
    """Return the stretch of the document from the first to the last of some words of a line."""
    return Span(line.spans[found[0]].start, line.spans[found[1] - 1].end)
