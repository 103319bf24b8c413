"""How a sentence names a section: by its heading, by the words of it, or by its number."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import TypeVar

from remiss.align.pointers import numbers_named, pages_named
from remiss.align.profile import Profile
from remiss.align.reading import Sentence
from remiss.align.stock import (
    CUE_ENDINGS,
    HEADING_CUES,
    OPENING_PREPOSITIONS,
    TITLE_LABELS,
    is_role,
)
from remiss.language.fold import fold
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.model.span import Span

CUE_REACH = 4  # words from "fokusområdena" to the heading, for "fokusområdena förebyggande arbete och stadsutveckling"
SCATTER = 3  # words between those of a heading: "klotter och annan skadegörelse" means "Klotter och skadegörelse"

_NUMBER = re.compile(r"\d+(?:\.\d+)*")


Key = TypeVar("Key", str, int)


class Form(Enum):
    """How the words of a heading stand in a sentence.

    EXACT: in a row. COMPOUND: in one word, "begreppsavsnittet". SCATTERED: near each other. NUMBER: "avsnitt 3.2".
    PAGE: "s. 14", a page on which the section stands.
    """

    EXACT = auto()
    COMPOUND = auto()
    SCATTERED = auto()
    NUMBER = auto()
    PAGE = auto()


POINTERS = frozenset({Form.NUMBER, Form.PAGE})  # they say where a section stands, not what it is called


@dataclass(frozen=True, slots=True)
class Name:
    """What a section is called.

    Attributes:
        place: The section, as its place in reading order.
        written: Words of the heading, folded, without labels such as "fokusområde"; empty for a mere number.
        stems: Of those words.
        telling: The stems that are not function words.
        number: Its printed number, "3.2", or "".
        pages: The pages it stands on, first and last; None when the document has none.
    """

    place: int
    written: tuple[str, ...]
    stems: tuple[str, ...]
    telling: frozenset[str]
    number: str
    pages: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """Words of a sentence, from `first` up to but not including `end`, that may name a section.

    `number` is where a number stands in the sentence, with what announces it; None for words.
    """

    name: Name
    form: Form
    first: int
    end: int
    number: Span | None = None


@dataclass(frozen=True, slots=True)
class NameIndex:
    """The names of a document's sections by first stem, by each telling stem of several, by unique number, and by page.

    Attributes:
        keys: Every stem that one of the first two knows, and "", for compounds with a cue.
    """

    by_first: Mapping[str, Sequence[Name]]
    by_telling: Mapping[str, Sequence[Name]]
    by_number: Mapping[str, Sequence[Name]]
    by_page: Mapping[int, Sequence[Name]]
    keys: frozenset[str]


def name_of(one: Profile) -> Name:
    """Return what a section is called; nothing at all for a heading that is a cue itself, such as "Fokusområden"."""
    number = _NUMBER.search(one.written[0] or (one.title if one.numbered else ""))
    forms = [] if one.numbered else [form for form in word_texts(one.title) if not form.isdigit()]
    forms = [form for form in forms if fold(form) not in TITLE_LABELS]
    if all(fold(form) in HEADING_CUES for form in forms):
        forms = []
    stems = tuple(stem(form) for form in forms)
    return Name(
        place=one.order,
        written=tuple(fold(form) for form in forms),
        stems=stems,
        telling=frozenset(form for form, word in zip(stems, forms, strict=True) if not is_stopword(word)),
        number=number.group() if number else "",
        pages=one.pages,
    )


def index_names(names: Sequence[Name]) -> NameIndex:
    """Return an index for `hits`."""
    by_number = _index((name.number, name) for name in names)
    several = [name for name in names if len(name.telling) > 1 and not is_role(name.written)]
    by_first = _index((name.stems[0], name) for name in names if name.stems)
    by_telling = _index((form, name) for name in several for form in sorted(name.telling))
    return NameIndex(
        by_first=by_first,
        by_telling=by_telling,
        by_number={number: found for number, found in by_number.items() if number and len(found) == 1},
        by_page=_index(
            (page, name) for name in names if name.pages for page in range(name.pages[0], name.pages[1] + 1)
        ),
        keys=frozenset((*by_first, *by_telling, "")),
    )


def _pages(name: Name) -> range:
    return range(name.pages[0], name.pages[1] + 1) if name.pages is not None else range(0)


def may_hit(sentence: Sentence, index: NameIndex) -> bool:
    """Return False for a sentence without `hits`, as most are; True for some of these too."""
    return sentence.numbered or not index.keys.isdisjoint(sentence.known)


def hits(sentence: Sentence, index: NameIndex) -> Iterator[Hit]:
    """Yield the places in a sentence that may name a section, word by word, then by number and page."""
    if not index.keys.isdisjoint(sentence.known):
        yield from _by_words(sentence, index)
    if sentence.numbered and index.by_number:
        yield from _pointed(sentence, Form.NUMBER, index.by_number, numbers_named(sentence.folded_text))
    if sentence.numbered and index.by_page:
        yield from _pointed(sentence, Form.PAGE, index.by_page, pages_named(sentence.folded_text))


def _by_words(sentence: Sentence, index: NameIndex) -> Iterator[Hit]:
    may_have_cue, stems, keys = "" in sentence.known, sentence.stems, index.keys
    for at in range(len(stems)) if may_have_cue else [at for at, form in enumerate(stems) if form in keys]:
        form = stems[at]
        exact = [name for name in index.by_first.get(form, ()) if stems[at : at + len(name.stems)] == name.stems]
        yield from (Hit(name, Form.EXACT, at, at + len(name.stems)) for name in exact)
        for name in index.by_first.get(_before_cue(sentence.folded[at]), ()) if may_have_cue else ():
            if len(name.stems) == 1:
                yield Hit(name, Form.COMPOUND, at, at + 1)
        for name in index.by_telling.get(form, ()):
            if name.telling <= sentence.known and name not in exact and (end := _scattered_until(sentence, at, name)):
                yield Hit(name, Form.SCATTERED, at, end)


def has_cue(sentence: Sentence, hit: Hit) -> bool:
    """Return whether a word such as "fokusområdet" announces the name."""
    return any(word in HEADING_CUES for word in sentence.folded[max(hit.first - CUE_REACH, 0) : hit.first])


def has_preposition(sentence: Sentence, hit: Hit) -> bool:
    """Return whether the name stands second in the sentence, after a preposition: "I begreppsramen"."""
    return hit.first == 1 and sentence.folded[0] in OPENING_PREPOSITIONS


def stretch(sentence: Sentence, hit: Hit) -> Span:
    """Return where the words of a hit stand in their sentence; a number comes with what announces it."""
    spans = sentence.spans()
    return hit.number or Span(spans[hit.first].start, spans[hit.end - 1].end)


def quote(sentence: Sentence, hit: Hit) -> Span:
    """Return the stretch of the section's text from the cue, when one announces the name, to the end of the name."""
    named = stretch(sentence, hit)
    start = named.start
    reach = () if hit.form in POINTERS else range(max(hit.first - CUE_REACH, 0), hit.first)
    for at in reversed(reach):
        if sentence.folded[at] in HEADING_CUES or (at == 0 and sentence.folded[at] in OPENING_PREPOSITIONS):
            start = sentence.spans()[at].start
    return Span(sentence.start + start, sentence.start + named.end)


def _index(pairs: Iterable[tuple[Key, Name]]) -> Mapping[Key, Sequence[Name]]:
    found: dict[Key, list[Name]] = defaultdict(list)
    for key, name in pairs:
        found[key].append(name)
    return dict(found)


def _scattered_until(sentence: Sentence, at: int, name: Name) -> int | None:
    """Return where the telling stems of a name, one of them at `at`, have all occurred; None when they do not."""
    missing = set(name.telling)
    for place in range(at, min(at + len(name.telling) + SCATTER, len(sentence.stems))):
        missing.discard(sentence.stems[place])
        if not missing:
            return place + 1
    return None


def _before_cue(folded: str) -> str:
    """Return the stem of what a compound such as "begreppsavsnittet" says before its cue; "" for other words."""
    for ending in CUE_ENDINGS:
        if folded.endswith(ending) and len(folded) > len(ending) + 2:
            return stem(folded.removesuffix(ending).removesuffix("s"))
    return ""


def _pointed(
    sentence: Sentence, form: Form, index: Mapping[Key, Sequence[Name]], named: Iterable[tuple[Key, Span]]
) -> Iterator[Hit]:
    for key, span in named:
        for name in index.get(key, ()):
            inside = [at for at, word in enumerate(sentence.spans()) if span.start <= word.start < span.end]
            yield Hit(name, form, inside[0], inside[-1] + 1, span)
