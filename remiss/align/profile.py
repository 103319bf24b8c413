"""A section as the matcher sees it."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import chain

from remiss.align.ngrams import content_words, telling_forms, telling_words
from remiss.align.reading import Sentence, read_sentences
from remiss.align.recent import Recent
from remiss.align.stock import FILLERS, is_bare, is_role, without_stock
from remiss.language.fold import fold
from remiss.language.tokens import word_texts
from remiss.model.body import BodyText, own_text
from remiss.model.document import Document, Section, SectionId
from remiss.model.outline import by_id, parents, walk
from remiss.themes import ThemeId, default_vocabulary, themes_in

PASSAGE_WORDS = 60  # content words; about 120 running words, the length of a section in engine.md 2b
KEPT = 40  # documents; a base and thirty others are read once each, not once a pair
LITTLE_TEXT = 8  # content words; a section with less lives by its heading and its subsections

Words = tuple[str, ...]  # folded content words


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """One section, prepared once for all comparisons.

    Attributes:
        order: 0-based place in reading order; `parent` and `children` are such places too.
        parent: None for a top section, and below the one top section that is the document's title.
        place: The middle of its place as a share of the outline, between 0 and 1.
        body: The section's own text as a reader sees it.
        written: Number, heading and text, folded; two sections with the same read the same.
        folded: The own text for comparing wordings: folded, stock phrases and form lines left out, blanks collapsed.
        folded_title: The heading. One that is only a number, such as "3 §", is replaced by the next heading above.
        title_words: Of that heading.
        words: Of the own text, citations and stock phrases left out.
        passages: What the section is about, in pieces of some `PASSAGE_WORDS`, each with the words of a telling
            heading. A container is about what its subsections are about, in one piece. One piece at least.
        sentences: Of the own text.
        forms: Of the telling words of heading and own text, each with the first word that has it.
        told: How many different words that is, whatever their case.
        terms: The telling words of heading and own text, each as one form, with the word as it is first written.
        text_terms: Those of the own text.
        themes: How often the own text and twice the heading tell of each theme of the field.
        title_themes: Those the heading tells of.
        bare: The heading names no matter ("Inledning").
        role: It names the role of a part ("Ansvar").
        numbered: The heading is only a number.
        container: The section has subsections and next to no text of its own.
        is_title: The only top section, which is the document's title.
        pages: The pages its heading and own text stand on, first and last; None when the document has none.
    """

    id: SectionId
    title: str
    order: int
    place: float
    parent: int | None
    children: tuple[int, ...]
    body: BodyText
    written: tuple[str, str, str]
    folded: str
    folded_title: str
    title_words: Words
    words: Words
    passages: tuple[Words, ...]
    sentences: tuple[Sentence, ...]
    forms: Mapping[str, str]
    told: int
    terms: Mapping[str, str]
    text_terms: frozenset[str]
    themes: Mapping[ThemeId, int]
    title_themes: frozenset[ThemeId]
    bare: bool
    role: bool
    numbered: bool
    container: bool
    is_title: bool
    pages: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class _Outline:
    sections: Mapping[SectionId, Section]
    order: Mapping[SectionId, int]
    above: Mapping[SectionId, SectionId | None]
    bodies: Mapping[SectionId, BodyText]
    folded: Mapping[SectionId, str]  # own texts folded
    plain: Mapping[SectionId, str]  # own texts folded, without stock phrases
    pieces: Mapping[SectionId, tuple[Words, ...]]
    title: SectionId | None  # the one top section, when there is only one


def profiles(document: Document) -> tuple[Profile, ...]:
    """Return a profile of every section of a document in reading order; those of the last documents are kept."""
    return _RECENT.get(document)


def _profiles(document: Document) -> tuple[Profile, ...]:
    sections = by_id(document)
    bodies = {key: own_text(document, section) for key, section in sections.items()}
    folded = {key: fold(body.text) for key, body in bodies.items()}
    plain = {key: without_stock(text) for key, text in folded.items()}
    outline = _Outline(
        sections=sections,
        order={key: place for place, key in enumerate(sections)},
        above=parents(document),
        bodies=bodies,
        folded=folded,
        plain=plain,
        pieces={key: _pieces(body, plain[key]) for key, body in bodies.items()},
        title=document.sections[0].id if len(document.sections) == 1 else None,
    )
    return tuple(_profile(section, outline) for section in sections.values())


_RECENT = Recent(_profiles, KEPT)


def _profile(section: Section, outline: _Outline) -> Profile:
    body, pieces, above = outline.bodies[section.id], outline.pieces[section.id], outline.above[section.id]
    telling_parent = None if above is None or above == outline.title else outline.order[above]
    title = _telling_title(section, outline)
    numbered = title != section.title
    title_words = content_words(title)
    bare = is_bare(title_words)
    words = tuple(chain(*pieces))
    container = bool(section.children) and len(words) < LITTLE_TEXT
    heading_words = () if bare or numbered else title_words
    sentences = read_sentences(body.text, outline.folded[section.id], outline.order[section.id])
    all_words = tuple(chain.from_iterable(sentence.words for sentence in sentences))
    in_heading = tuple(word_texts(section.title))
    heading_terms, terms = telling_words(in_heading), telling_words(all_words)
    in_title = () if numbered else _themes(in_heading)
    forms = telling_forms((*in_heading, *all_words))
    return Profile(
        id=section.id,
        title=section.title,
        order=outline.order[section.id],
        place=(outline.order[section.id] + 0.5) / len(outline.order),
        parent=telling_parent,
        children=tuple(outline.order[child.id] for child in section.children),
        body=body,
        written=(section.number, _collapse(fold(section.title)), _collapse(outline.folded[section.id])),
        folded=_collapse(FILLERS.sub(" ", outline.plain[section.id])),
        folded_title=_collapse(fold(title)),
        title_words=title_words,
        words=words,
        passages=(heading_words + _subtree_words(section, outline),) if container else _passages(heading_words, pieces),
        sentences=sentences,
        forms=forms,
        told=len({word.casefold() for word in forms.values()}),
        terms=heading_terms | {term: word for term, word in terms.items() if term not in heading_terms},
        text_terms=frozenset(terms),
        themes=Counter((*_themes(all_words), *in_title, *in_title)),
        title_themes=frozenset(in_title),
        bare=bare,
        role=is_role(title_words),
        numbered=numbered,
        container=container,
        is_title=section.id == outline.title and bool(section.children),
        pages=_pages(section),
    )


def _pages(section: Section) -> tuple[int, int] | None:
    """Return the first and the last page of a section; the last block counts by the page it begins on."""
    if section.page is None:
        return None
    return section.page, max([section.page, *(block.page for block in section.blocks if block.page is not None)])


def _themes(words: tuple[str, ...]) -> tuple[ThemeId, ...]:
    return themes_in(words, default_vocabulary())


def _telling_title(section: Section, outline: _Outline) -> str:
    """Return the heading that tells what a section is about: its own, or the one above when its own is a number."""
    here: SectionId | None = section.id
    while here is not None:
        title = outline.sections[here].title
        if content_words(title):
            return title
        here = outline.above[here]
    return section.title


def _pieces(body: BodyText, plain: str) -> tuple[Words, ...]:
    return tuple(content_words(plain[block.start : block.end]) for block in body.blocks)


def _subtree_words(section: Section, outline: _Outline) -> Words:
    return tuple(word for below in walk((section,)) for piece in outline.pieces[below.id] for word in piece)


def _passages(heading_words: Words, pieces: tuple[Words, ...]) -> tuple[Words, ...]:
    found: list[Words] = []
    current: Words = ()
    for piece in pieces:
        current += piece
        while len(current) >= 2 * PASSAGE_WORDS:
            found.append(heading_words + current[:PASSAGE_WORDS])
            current = current[PASSAGE_WORDS:]
        if len(current) >= PASSAGE_WORDS:
            found.append(heading_words + current)
            current = ()
    if current or not found:
        found.append(heading_words + current)
    return tuple(found)


def _collapse(text: str) -> str:
    return " ".join(text.split())
