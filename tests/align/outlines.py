"""Makes small documents: from a light notation, and at random."""

import re

from hypothesis import settings
from hypothesis import strategies as st

from remiss.model.document import Block, BlockKind, Document, DocumentId, Metadata
from remiss.model.span import Span
from remiss.model.tree import Heading, build_sections

untimed = settings(deadline=None)  # a busy machine is no finding

_HEADING = re.compile(r"^(#+) (?:(\d[\d.]*) (?=[^\W\d]))?(.+)$", re.MULTILINE)
_PAGE = re.compile(r"^<!-- sida (\d+) -->$", re.MULTILINE)
_LINE = re.compile(r"^(?!#|<!--)\S.*$", re.MULTILINE)


def document(text: str, name: str = "d") -> Document:
    """Return a document from lines: "# Heading", "## 1.2 Below it", "<!-- sida 2 -->", every other line a paragraph."""
    pages = [(m.start(), int(m.group(1))) for m in _PAGE.finditer(text)]

    def page(offset: int) -> int | None:
        return max((number for start, number in pages if start < offset), default=1) if pages else None

    headings = [
        Heading(
            start=m.start(),
            heading_end=m.end(),
            number=m.group(2) or "",
            title=m.group(3),
            level=len(m.group(1)),
            page=page(m.start()),
        )
        for m in _HEADING.finditer(text)
    ]
    blocks = [
        Block(kind=BlockKind.PARAGRAPH, spans=(Span(*m.span()),), page=page(m.start())) for m in _LINE.finditer(text)
    ]
    preamble, sections = build_sections(headings, blocks, len(text))
    return Document(
        id=DocumentId(name),
        metadata=Metadata(title=name),
        text=text,
        sha256="",
        preamble=preamble,
        sections=sections,
    )


TITLES = st.sampled_from(
    ["Inledning", "Samverkan", "Lägesbild", "Stadens miljö", "Riktade sociala insatser", "3 §", "Syfte", "Uppföljning"]
)
SENTENCES = st.sampled_from(
    [
        "Nämnden följer upp målen varje år.",
        "Belysningen vid resecentrum ska bytas.",
        "Polisen och kommunen skriver ett avtal.",
        "Skolan erbjuder föräldrar stöd.",
        "Klotter tas bort inom ett dygn.",
        "Under Samverkan saknas näringslivet.",
        "Se avsnittet Lägesbild.",
    ]
)
SECTIONS = st.tuples(st.integers(1, 3), TITLES, st.lists(SENTENCES, max_size=3))


@st.composite
def documents(draw) -> Document:
    """Outlines of up to eight sections with few headings and sentences, so that repeats are common."""
    lines = []
    for level, title, sentences in draw(st.lists(SECTIONS, max_size=8)):
        lines += ["#" * level + f" {title}", *sentences, ""]
    return document("\n".join(lines))
