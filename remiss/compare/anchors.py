"""Sections named so that they are found again after their document has changed."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz

from remiss.language.fold import fold
from remiss.model.body import own_text
from remiss.model.document import Document, Section, SectionId
from remiss.model.judgement import QUOTE_LENGTH, Anchor
from remiss.model.outline import heading, sections_of

# fuzz.partial_ratio from which a section holds an edited quote: of 27,704 quotes held against the other sections of
# their document in ../shared/corpus and seeds, 99 % stay below 72; what reaches more are the formulas of statutes, so
# the best place must lead the next one by LEAD.
NEARLY = 85.0
LEAD = 8.0
SHORT_QUOTE = 30  # code points; a shorter one may stand anywhere and is only looked for as a whole


@dataclass(frozen=True, slots=True)
class _Place:
    """A section as anchors are compared with it; texts folded, white space collapsed."""

    section: Section
    heading: str
    text: str


def anchor_of(document: Document, section: Section) -> Anchor:
    """Return how a section is named in the log."""
    return Anchor(
        document=document.id,
        section=section.id,
        heading=" ".join(heading(section).split()),
        quote=_quote(own_text(document, section).text),
        place=section.start,
    )


def _quote(text: str) -> str:
    """Return the beginning of a text on one line, cut after a whole word where there is one."""
    line = " ".join(text.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    return line[: QUOTE_LENGTH + 1].rpartition(" ")[0] or line[:QUOTE_LENGTH]


def find_anchors(document: Document, anchors: Iterable[Anchor]) -> Mapping[Anchor, SectionId]:
    """Return where the sections that anchors name stand now; one that cannot be found is left out.

    Looked for, in this order: the quote in the section of that id, the quote in another section, the id, a quote that
    reads nearly so in one section alone, the heading. Of several places the one under the same heading wins, then the
    one nearest to where it stood, then the first. Only anchors of this document are looked for.
    """
    wanted = [anchor for anchor in dict.fromkeys(anchors) if anchor.document == document.id]
    if not wanted:
        return {}
    places = [
        _Place(section, _plain(heading(section)), _plain(own_text(document, section).text))
        for section in sections_of(document)
    ]
    found = ((anchor, _find(anchor, places)) for anchor in wanted)
    return {anchor: place.section.id for anchor, place in found if place is not None}


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _find(anchor: Anchor, places: list[_Place]) -> _Place | None:
    here = next((place for place in places if place.section.id == anchor.section), None)
    quote, title = _plain(anchor.quote), _plain(anchor.heading)
    if here is not None and quote and quote in here.text:
        return here
    exact = [place for place in places if quote and _holds(quote, place)]
    if here is not None and not exact:
        return here
    named = [place for place in places if title and place.heading == title]
    return _nearest(exact or _nearly(quote, places) or named, title, anchor.place)


def _holds(quote: str, place: _Place) -> bool:
    return quote in place.text if len(quote) >= SHORT_QUOTE else quote == place.text


def _nearly(quote: str, places: list[_Place]) -> list[_Place]:
    """Return the one section that holds an edited quote; none when several may."""
    if len(quote) < SHORT_QUOTE or not places:
        return []
    ranked = sorted(((fuzz.partial_ratio(quote, place.text), -at) for at, place in enumerate(places)), reverse=True)
    best, at = ranked[0]
    next_best = ranked[1][0] if len(ranked) > 1 else 0.0
    return [places[-at]] if best >= NEARLY and best - next_best >= LEAD else []


def _nearest(places: list[_Place], title: str, start: int) -> _Place | None:
    return min(places, key=lambda place: (place.heading != title, abs(place.section.start - start)), default=None)
