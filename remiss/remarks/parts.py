"""The parts of a base document under the names an answer may use for them.

With the base document at hand the names are its headings. Without it they are what the answer itself tells of it: the
list after "fyra fokusområden:", what follows "fokusområdet" or "avsnittet om", and the headings of its own view.
"""

import re
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from remiss.align.naming import Name, NameIndex, index_names, name_of
from remiss.align.profile import Profile, profiles
from remiss.language.stems import stem
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.model.document import Document, SectionId
from remiss.model.outline import sections_of
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.phrases import Line, find, is_word
from remiss.remarks.statements import Statement, role_of

LONGEST = 6  # words of a name; headings in programmes that were named in answers had 1-5
_JOINS = re.compile(r"\s*(?:,|;|\bsamt\b)\s*")
_LAST_JOIN = re.compile(r"\s+och\s+")
_ENDING = re.compile(r"[.;:!?\n]")
_PASSIVE = re.compile(r"\w{3,}(?:as|es)")


@dataclass(frozen=True, slots=True)
class Part:
    """A part by name; `section` is None without a base document. `listed` when it is one of the areas of action."""

    section: SectionId | None
    label: str
    listed: bool


@dataclass(frozen=True, slots=True)
class Parts:
    """What an answer may aim at.

    Attributes:
        parts: In the order of the base document, or of their first mention.
        index: Their names; `Name.place` is the place in `parts`.
        base: The profiles of the base document's sections, in the same order; empty without one.
        headings: For each section of the answer whose heading names a matter, that heading.
        document: The base document; None without one.
    """

    parts: tuple[Part, ...]
    index: NameIndex
    base: tuple[Profile, ...]
    headings: Mapping[SectionId, Span]
    document: Document | None = None


def parts_of(response: Document, base: Document | None, statements: Sequence[Statement], cues: Cues) -> Parts:
    """Return the parts of the base document, or what the answer calls them."""
    headings = {
        section.id: Span(section.start, section.heading_end)
        for section in sections_of(response)
        if (section.level > 1 or len(response.sections) > 1) and role_of(section.title, cues) is None
    }
    if base is None:
        parts = tuple(_unique(_told(response, statements, cues)))
        names = [_name(place, part.label) for place, part in enumerate(parts)]
        return Parts(parts, index_names(names), (), headings)
    sections = profiles(base)
    areas = {one.order for one in sections if _is_plural(one.title, cues)}
    parts = tuple(Part(one.id, one.title, one.parent in areas) for one in sections)
    names = [name_of(one) for one in sections if not (one.is_title or (one.bare and not one.numbered))]
    return Parts(parts, index_names(names), sections, headings, base)


def _is_plural(title: str, cues: Cues) -> bool:
    words = [word for word in word_texts(title) if not word.isdigit()]
    return bool(words) and is_word(cues.lists["part_plurals"], words[-1])


def _name(place: int, label: str) -> Name:
    forms = [form for form in word_texts(label) if not form.isdigit()]
    stems = tuple(stem(form) for form in forms)
    number = re.search(r"\d+(?:\.\d+)*", label)
    telling = frozenset(form for form, word in zip(stems, forms, strict=True) if not is_stopword(word))
    return Name(place, tuple(forms), stems, telling, number.group() if number else "")


def _unique(parts: Iterator[Part]) -> Iterator[Part]:
    seen: set[tuple[str, ...]] = set()
    found = sorted(parts, key=lambda part: not part.listed)
    listed = {stems for part in found if part.listed and (stems := tuple(map(stem, word_texts(part.label))))}
    for part in found:
        stems = tuple(map(stem, word_texts(part.label)))
        if stems and stems not in seen and not _goes_on(part, stems, listed):
            seen.add(stems)
            yield part


def _goes_on(part: Part, stems: tuple[str, ...], listed: Set[tuple[str, ...]]) -> bool:
    """Return whether a name is one of the listed areas and a word that a scan has damaged: "unga 6verensstimmer"."""
    words = word_texts(part.label)
    ends = [len(name) for name in listed if len(name) < len(stems) and stems[: len(name)] == name]
    return not part.listed and any(words[end][0].isdigit() and not words[end].isdigit() for end in ends)


def _told(response: Document, statements: Sequence[Statement], cues: Cues) -> Iterator[Part]:
    for at, statement in enumerate(statements):
        line = statement.line
        found = find(cues.lists["part_plurals"], line)
        while found is not None:
            for label in _listed(response.text, statements, at, line.spans[found[1] - 1].end):
                yield Part(None, label, listed=True)
            found = find(cues.lists["part_plurals"], line, found[1])
        found = find(cues.lists["part_words"], line)
        while found is not None:
            if named := named_at(response.text, line, found[1], cues):
                yield Part(None, _label(response.text, named), listed=False)
            found = find(cues.lists["part_words"], line, found[1])


def _listed(text: str, statements: Sequence[Statement], at: int, after: int) -> Iterator[str]:
    """Yield the names in a list that follows a word such as "fokusområden": after a colon, or as items."""
    statement = statements[at]
    rest = text[after : statement.span.end]
    if not rest.lstrip().startswith(":"):
        return
    if statement.opens_list and not rest.strip(" \n:"):
        for item in statements[at + 1 :]:
            if not item.item:
                return
            yield _label(text, item.span).rstrip(".,;")
        return
    pieces = [piece for piece in _JOINS.split(rest.strip(" \n:.")) if piece]
    last = _LAST_JOIN.split(pieces.pop()) if len(pieces) > 1 and "samt" not in rest else []
    for piece in (*pieces, *last):
        name = " ".join(piece.split())
        if name and len(name.split()) <= LONGEST:
            yield name


def named_at(text: str, line: Line, first: int, cues: Cues) -> Span | None:
    """Return the stretch from word `first` of a line that names a part, up to a verb, a stop or `LONGEST` words.

    A leading "om" is left out. None when nothing telling is left.
    """
    words = line.words
    leading = find(cues.lists["before_parts"], line, first)
    if leading is not None and leading[0] == first:
        first = leading[1]
    end = first
    stops = cues.lists["not_parts"]
    while end < min(len(line.spans), first + LONGEST):
        gap = text[line.spans[end - 1].end : line.spans[end].start] if end > 0 else ""
        if "," in gap or _ENDING.search(gap.replace("\n", " ")):
            break
        if _PASSIVE.fullmatch(words[end]) or is_word(stops, words[end]):
            break
        end += 1
    other = find(cues.lists["not_named"], line, first)
    if end == first or all(map(is_stopword, words[first:end])) or (other is not None and other[0] == first):
        return None
    return Span(line.spans[first].start, line.spans[end - 1].end)


def _label(text: str, span: Span) -> str:
    return " ".join(text[span.start : span.end].split())
