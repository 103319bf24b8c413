"""Measures by number: "åtgärd 12", "åtgärderna 14 till 19", and where in the base document they are listed."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from remiss.align.profile import KEPT
from remiss.align.recent import Recent
from remiss.language.fold import fold
from remiss.model.document import Document, Section
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.phrases import Line, find, is_word, span_of

_NUMBER = re.compile(r"\d{1,3}")
_MARKED = re.compile(r"\W{0,4}(?:[^\W\d_]+ )?(\d{1,3})(?=[.):|\s])")  # "12.", "| 12 |", "Åtgärd 12:"
_FEWEST = 2  # numbered lines of a list
_LISTED = ("lista", "listan", "plan", "planen", "tabell", "tabellen", "oversikt", "katalog")  # folded


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure that a line names by its number.

    Attributes:
        place: Of the section that lists it, in reading order.
        quote: Where it is named.
        listed: A line of that section begins with the number; else it is the one headed as the list.
    """

    place: int
    quote: Span
    listed: bool


def measure_at(line: Line, base: Document, cues: Cues) -> Measure | None:
    """Return the first measure that a line names by number; None when it names none, or nothing lists it."""
    named = find(cues.lists["measures"], line)
    while named is not None:
        end = named[1]
        if end < len(line.words) and _NUMBER.fullmatch(line.words[end]):
            quote = span_of(line, (named[0], end + 1))
            place = _LISTS.get(base).get(int(line.words[end]))
            if place is not None:
                return Measure(place, quote, listed=True)
            headed = [at for at, one in enumerate(sections_of(base)) if _is_list(one.title, cues)]
            return Measure(headed[0], quote, listed=False) if len(headed) == 1 else None
        named = find(cues.lists["measures"], line, end)
    return None


def _lists(base: Document) -> Mapping[int, int]:
    """Return by number the place of the one section that has a line beginning with it, of sections with several."""
    found: dict[int, set[int]] = {}
    for place, section in enumerate(sections_of(base)):
        numbers = set(_numbers(base.text, section))
        for number in numbers if len(numbers) >= _FEWEST else ():
            found.setdefault(number, set()).add(place)
    return {number: min(places) for number, places in found.items() if len(places) == 1}


def _numbers(text: str, section: Section) -> Iterator[int]:
    for block in section.blocks:
        start = text.rfind("\n", 0, block.spans[0].start) + 1  # the number of a list is none of its text
        if match := _MARKED.match(text, start):
            yield int(match[1])


_LISTS = Recent(_lists, KEPT)


def _is_list(title: str, cues: Cues) -> bool:
    """Return whether a heading is that of a list of measures."""
    words: Sequence[str] = fold(title).split()
    cut = [word.removesuffix(ending) for word in words for ending in _LISTED if word.endswith(ending)]
    return any(is_word(cues.lists["measures"], word) for word in (*words, *cut))
