"""How well what was read of a PDF agrees with what it is known to say."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pdf.truth import Truth
from rapidfuzz import fuzz

from remiss.intake.extract import Extract, to_document
from remiss.language.fold import fold
from remiss.model.body import body_text
from remiss.model.document import Section

_ALIKE = 92  # ratio of two titles that are one; a scan misreads a letter or two
_MARK = re.compile(r"Zm(\d{3})q")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """Ratios in [0, 1].

    Attributes:
        f1: Of the headings, the document's title left out.
        nesting: Share of the headings found that stand below the right one.
        kept: Share of the words that are in headings or body text.
        noise: Share of the words in headings or body text that should not be there.
        order: Share of the marked paragraphs that stand in the right order, the missing counted as wrong.
        paragraphs: Share of the marked paragraphs that are one block.
        missed, extra: Headings.
    """

    f1: float
    nesting: float
    kept: float
    noise: float
    order: float
    paragraphs: float
    missed: tuple[str, ...]
    extra: tuple[str, ...]


def score(truth: Truth, extract: Extract) -> Score:
    """Return how well an extract agrees with the truth."""
    document = to_document(extract, where="bench.pdf", sha256="0" * 64)
    found = list(_walk(document.sections, ()))
    wanted = truth.headings()
    pairs = _pairs([_plain(title) for _, title in wanted], [_plain(_full(section)) for section, _ in found])
    free = [at for at in range(len(found)) if at not in {pair[1] for pair in pairs}]
    extra = [_full(found[at][0]) for at in free if _plain(_full(found[at][0])) != _plain(truth.title)]
    missed = [title for at, (_, title) in enumerate(wanted) if at not in {pair[0] for pair in pairs}]
    precision, recall = _ratio(len(pairs), len(pairs) + len(extra)), _ratio(len(pairs), len(wanted))
    kept, noise = _words(truth, document_words(document))
    body = "\n".join(body_text(document.text, [block]).text for section, _ in found for block in section.blocks)
    body = "\n".join([*(body_text(document.text, [block]).text for block in document.preamble), body])
    return Score(
        f1=2 * precision * recall / (precision + recall) if pairs else float(not wanted),
        nesting=_nesting(wanted, found, pairs),
        kept=kept,
        noise=noise,
        order=_order(truth, body),
        paragraphs=_whole(truth, body),
        missed=tuple(missed),
        extra=tuple(extra),
    )


def document_words(document) -> Counter[str]:
    """Return the words of headings and body text, folded."""
    texts = [body_text(document.text, [block]).text for block in document.preamble]
    for section, _ in _walk(document.sections, ()):
        texts += [_full(section), *(body_text(document.text, [block]).text for block in section.blocks)]
    return Counter(word for text in texts for word in _WORD.findall(fold(text)))


def _walk(sections: Sequence[Section], above: tuple[str, ...]):
    for section in sections:
        yield section, above
        yield from _walk(section.children, (*above, section.title))


def _full(section: Section) -> str:
    return f"{section.number} {section.title}".strip()


def _plain(title: str) -> str:
    words = _WORD.findall(fold(title))
    while len(words) > 1 and words[0].isdigit():
        words = words[1:]
    return " ".join(words)


def _pairs(wanted: Sequence[str], found: Sequence[str]) -> list[tuple[int, int]]:
    """Pair titles that read alike, in order."""
    pairs, start = [], 0
    for at, title in enumerate(wanted):
        for place in range(start, len(found)):
            if fuzz.ratio(title, found[place]) >= _ALIKE:
                pairs.append((at, place))
                start = place + 1
                break
    return pairs


def _nesting(wanted, found, pairs) -> float:
    right = 0
    for at, place in pairs:
        level = wanted[at][0]
        parent = next((wanted[before] for before in range(at - 1, -1, -1) if wanted[before][0] < level), None)
        above = found[place][1]
        right += _plain(parent[1]) == _plain(above[-1]) if parent and above else parent is None and len(above) <= 1
    return _ratio(right, len(pairs))


def _words(truth: Truth, got: Counter[str]) -> tuple[float, float]:
    wanted = Counter(word for text in truth.words() for word in _WORD.findall(fold(text)))
    common = sum((wanted & got).values())
    return _ratio(common, sum(wanted.values())), 1 - _ratio(common, sum(got.values()))


def _order(truth: Truth, body: str) -> float:
    wanted = _MARK.findall(" ".join(truth.words()))
    got = _MARK.findall(body)
    ends: list[int] = []  # longest rising run of marks, by patience
    for mark in map(int, got):
        place = next((at for at, end in enumerate(ends) if end >= mark), len(ends))
        ends[place : place + 1] = [mark]
    return _ratio(len(ends), len(wanted))


def _whole(truth: Truth, body: str) -> float:
    lines = {fold(" ".join(line.split())) for line in body.splitlines()}
    marked = [part.text for part in truth.parts if _MARK.search(part.text)]
    return _ratio(sum(fold(text) in lines for text in marked), len(marked))


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 1.0
