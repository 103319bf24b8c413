"""Sections named so that they are found again after their document has changed."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from unicodedata import normalize

from rapidfuzz import fuzz

from remiss.language.fold import fold
from remiss.model.anchor import FINGERPRINT_LENGTH, QUOTE_LENGTH, Anchor
from remiss.model.body import own_text
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import heading, sections_of

# fuzz.partial_ratio from which a section holds an edited quote: of 27,704 quotes held against the other sections of
# their document in ../shared/corpus and seeds, 99 % stay below 72; what reaches more are the formulas of statutes, so
# the best place must lead the next one by LEAD.
NEARLY = 85.0
LEAD = 8.0
# Sections an edited quote is held against, those that have most of its words: comparing costs 0.15 ms, and after a new
# version of 500 sections as many quotes are looked for.
CLOSELY = 5
SHORT_QUOTE = 30  # code points; a shorter one may stand anywhere and is only looked for as a whole


@dataclass(frozen=True, slots=True)
class Found:
    """Where a section stands now; `changed` when its own text is not known to be what it was."""

    section: SectionId
    changed: bool


@dataclass(frozen=True, slots=True)
class _Place:
    """A section as anchors are compared with it; heading and text folded, white space collapsed."""

    section: Section
    heading: str
    text: str
    words: frozenset[str]
    fingerprint: str


_Places = Mapping[SectionId, _Place]  # in reading order


def anchor_of(document: Document, section: Section) -> Anchor:
    """Return how a section is named in the log."""
    text = own_text(document, section).text
    return Anchor(
        document=document.id,
        section=section.id,
        heading=" ".join(heading(section).split()),
        quote=_quote(text),
        place=section.start,
        fingerprint=_fingerprint(text),
    )


def _quote(text: str) -> str:
    """Return the beginning of a text on one line, cut after a whole word where there is one."""
    line = " ".join(text.split())
    if len(line) <= QUOTE_LENGTH:
        return line
    return line[: QUOTE_LENGTH + 1].rpartition(" ")[0] or line[:QUOTE_LENGTH]


def _fingerprint(text: str) -> str:
    """Return what tells a text from others, whatever its line breaks and the way its letters are put together."""
    line = " ".join(normalize("NFC", text).split())
    return sha256(line.encode("utf-8", "surrogatepass")).hexdigest()[:FINGERPRINT_LENGTH]


def find_anchors(document: Document, anchors: Iterable[Anchor]) -> Mapping[Anchor, Found]:
    """Return where the sections that anchors name stand now; one that cannot be found is left out.

    Looked for, in this order: the quote in the section of that id, the quote in another section, a quote that reads
    nearly so in one section alone, the id, the heading. Of several places the one under the same heading wins, then
    the one nearest to where it stood, then the first. Id and heading alone do not lead to a section that holds the
    quote of an anchor with another id: it is that one's. Only anchors of this document are looked for.
    """
    wanted = [anchor for anchor in dict.fromkeys(anchors) if anchor.document == document.id]
    if not wanted:
        return {}
    places = {section.id: _place(document, section) for section in sections_of(document)}
    by_quote = {anchor: place for anchor in wanted if (place := _quoted(anchor, places)) is not None}
    claims = defaultdict[SectionId, set[SectionId]](set)
    for anchor, place in by_quote.items():
        claims[place.section.id].add(anchor.section)
    found = {anchor: by_quote.get(anchor) or _named(anchor, places, claims) for anchor in wanted}
    return {
        anchor: Found(place.section.id, changed=_is_changed(anchor, place))
        for anchor, place in found.items()
        if place is not None
    }


def _place(document: Document, section: Section) -> _Place:
    text = own_text(document, section).text
    plain = _plain(text)
    return _Place(section, _plain(heading(section)), plain, frozenset(plain.split()), _fingerprint(text))


def _plain(text: str) -> str:
    return " ".join(fold(text).split())


def _is_changed(anchor: Anchor, place: _Place) -> bool:
    """Return whether a text is another than the one an anchor was made of; without fingerprint the quote tells."""
    if anchor.fingerprint:
        return anchor.fingerprint != place.fingerprint
    return _plain(anchor.quote) not in place.text


def _quoted(anchor: Anchor, places: _Places) -> _Place | None:
    """Return the section that holds an anchor's quote, to the letter or nearly so."""
    quote = _plain(anchor.quote)
    if not quote:
        return None
    here = places.get(anchor.section)
    if here is not None and quote in here.text:
        return here
    exact = [place for place in places.values() if _holds(quote, place)]
    return _nearest(exact, anchor) if exact else _nearly(quote, tuple(places.values()))


def _holds(quote: str, place: _Place) -> bool:
    return quote in place.text if len(quote) >= SHORT_QUOTE else quote == place.text


def _nearly(quote: str, places: Sequence[_Place]) -> _Place | None:
    """Return the one section that holds an edited quote; none when several may."""
    if len(quote) < SHORT_QUOTE:
        return None
    words = frozenset(quote.split())
    close = sorted(places, key=lambda place: -len(words & place.words))[:CLOSELY]  # equal ones in reading order
    likeness = [_likeness(quote, place.text) for place in close]
    next_best, best = sorted([0.0, 0.0, *likeness])[-2:]
    return close[likeness.index(best)] if best >= NEARLY and best - next_best >= LEAD else None


def _likeness(quote: str, text: str) -> float:
    """Return how nearly a text holds a quote, 0-100; a text of one of its words is not the quote."""
    measure = fuzz.partial_ratio if len(text) >= len(quote) else fuzz.ratio
    return measure(quote, text, score_cutoff=NEARLY - LEAD)


def _named(anchor: Anchor, places: _Places, claims: Mapping[SectionId, set[SectionId]]) -> _Place | None:
    """Return the section of an anchor's id, or of its heading, that no quote of another section claims."""
    free = {key: place for key, place in places.items() if claims.get(key, set()) <= {anchor.section}}
    title = _plain(anchor.heading)
    namesakes = [place for place in free.values() if title and place.heading == title]
    return free.get(anchor.section) or _nearest(namesakes, anchor)


def _nearest(places: Iterable[_Place], anchor: Anchor) -> _Place | None:
    title = _plain(anchor.heading)
    return min(
        places, key=lambda place: (place.heading != title, abs(place.section.start - anchor.place)), default=None
    )
