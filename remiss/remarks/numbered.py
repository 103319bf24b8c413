"""Measures, goals and points that a base document counts, and remarks that name them: "åtgärd 12", "delmål 3.2"."""

import re
from collections.abc import Iterator, Mapping

from remiss.language.fold import fold
from remiss.language.tokens import word_texts
from remiss.model.document import Document, SectionId
from remiss.model.outline import sections_of
from remiss.model.span import Span

# What is counted, as the beginning of the word in any form, folded; longer ones first.
KINDS = ("atgard", "aktivitet", "indikator", "rekommendation", "insats", "forslag", "delmal", "punkt", "mal")
_NUMBER = r"\d{1,3}(?:\.\d{1,3}){0,3}"
_WORD = rf"(?<!\w)(?P<kind>{'|'.join(KINDS)})(?:e?n|e?t|er|erna|na|en)?"
_NAMED = re.compile(
    rf"{_WORD}\s(?:nr\.?\s|nummer\s)?(?P<numbers>{_NUMBER}(?:(?:\s?[-–,]\s?|\s(?:och|samt|till|respektive)\s){_NUMBER}){{0,8}})"
    r"(?![\d:]|\s?(?:§|kr|procent|%|år))"
)
_OPENING = re.compile(rf"\W*{_WORD}\s(?P<number>{_NUMBER})(?!\w)")


def counted_parts(base: Document) -> dict[tuple[str, str], SectionId]:
    """Return where each counted measure stands, by kind and number: what opens a paragraph, an item or a row.

    What two sections have is left out. Number "" stands for the one section whose heading speaks of such measures.
    """
    found: dict[tuple[str, str], set[SectionId]] = {}
    for section in sections_of(base):
        for kind in {one for word in word_texts(section.title) if (one := _kind(fold(word)))}:
            found.setdefault((kind, ""), set()).add(section.id)
        for block in section.blocks:
            for span in block.spans:
                for key in _opened(fold(base.text[slice(*span)])):
                    found.setdefault(key, set()).add(section.id)
    return {key: next(iter(sections)) for key, sections in found.items() if len(sections) == 1}


def _kind(folded: str) -> str:
    return next((kind for kind in KINDS if folded.startswith(kind)), "")


def _opened(folded: str) -> Iterator[tuple[str, str]]:
    for line in folded.splitlines():
        if match := _OPENING.match(line):
            yield match["kind"], match["number"]


def counted_in(text: str, span: Span, parts: Mapping[tuple[str, str], SectionId]) -> Iterator[tuple[SectionId, Span]]:
    """Yield the sections of the measures that a stretch names, each once, with the words that name them.

    A measure that no section opens with is looked for in the one whose heading tells of such measures.
    """
    seen: set[SectionId] = set()
    for match in _NAMED.finditer(fold(text[slice(*span)])):
        kind = match["kind"]
        for number in re.findall(_NUMBER, match["numbers"]):
            section = parts.get((kind, number), parts.get((kind, "")))
            if section is not None and section not in seen:
                seen.add(section)
                yield section, Span(span.start + match.start(), span.start + match.end())
