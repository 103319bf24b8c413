"""Which parts of a base document a remark is written in like words as."""

from collections.abc import Sequence, Set
from dataclasses import replace

from remiss.align.features import Features, measure
from remiss.align.kinship import nearness
from remiss.align.ngrams import telling_forms
from remiss.align.profile import Profile, profiles
from remiss.align.score import NO_CONTEXT, calibrated, score
from remiss.language.tokens import word_texts
from remiss.model.document import Block, BlockKind, Document, DocumentId, Section, SectionId
from remiss.model.remark import Aim, Via
from remiss.remarks.found import Found
from remiss.remarks.parts import Part, Parts
from remiss.themes import default_vocabulary, themes_in

COVERED = 0.6  # share of the words of a name that a remark must have, in any compound
THEME = 0.5  # score of a remark that speaks of the theme that a name tells
FEWEST_FORMS = 7  # telling words from which a remark can show that it speaks of something else ...
SHARED_FORMS = 0.25  # ... which it does when the base document has at most such a share of them
MOST = 3  # parts a remark is said to be alike
WORDS_SHOWN = 5


def strangers(found: Sequence[Found], parts: Parts, response: Document) -> tuple[bool, ...]:
    """Return for each remark whether it speaks of what the base document has no words for; never without one."""
    known = {form for section in parts.base for form in section.forms}
    return tuple(bool(known) and _is_strange(one, known, response.text) for one in found)


def _is_strange(one: Found, known: Set[str], text: str) -> bool:
    span = one.remark.span
    forms = [form for form in telling_forms(_words(text[span.start : span.end])) if "+" not in form]
    return len(forms) >= FEWEST_FORMS and sum(form in known for form in forms) <= SHARED_FORMS * len(forms)


def alike(found: Sequence[Found], parts: Parts, response: Document) -> list[dict[int, float]]:
    """Return for each remark how alike it is the sections of the base document, as align has it for two sections.

    By the place of each section that it is alike at all, the title left out; ratios in (0, 1].
    """
    remarks = profiles(_as_sections(found, response))
    near = replace(nearness(profiles(response), parts.base), matter=1.0, editions=0.0)  # it answers the document
    scores: list[dict[int, float]] = [{} for _ in found]
    for (i, j), features in measure(remarks, parts.base).items():
        shown = calibrated(score(_without_names(features), NO_CONTEXT, near))
        if shown > 0 and not parts.base[j].is_title:
            scores[i][j] = shown
    return scores


def _without_names(features: Features) -> Features:
    """Return features without what `remiss.remarks.aims` reads more closely: that one names the other."""
    return features._replace(reference=None)


def _as_sections(found: Sequence[Found], response: Document) -> Document:
    sections = tuple(
        Section(
            id=SectionId(str(at)),
            number="",
            title="-",
            level=1,
            start=one.remark.span.start,
            heading_end=one.remark.span.start,
            body_end=one.remark.span.end,
            end=one.remark.span.end,
            blocks=(Block(kind=BlockKind.PARAGRAPH, spans=(one.remark.span,)),),
        )
        for at, one in enumerate(found)
    )
    return replace(response, id=DocumentId(f"{response.id}#"), sections=sections, preamble=())


def shared_words(text: str, part: Profile) -> tuple[str, ...]:
    """Return the telling words that a text shares with a section, the longest first, at most `WORDS_SHOWN`."""
    common = [word for form, word in telling_forms(_words(text)).items() if form in part.forms]
    return tuple(dict.fromkeys(sorted(common, key=lambda word: -len(word))))[:WORDS_SHOWN]


def alike_in_name(one: Found, parts: Parts, text: str) -> tuple[Aim, ...]:
    """Return the parts whose name, in any compound, or whose theme a remark speaks of."""
    span = one.remark.span
    mine = telling_forms(_words(text[span.start : span.end]))
    themes = set(themes_in(_words(one.line.text), default_vocabulary()))
    found: list[tuple[float, Aim]] = []
    for part in parts.parts:
        words = _single(part)
        common = [mine[form] for form in words if form in mine]
        covered = len(common) / len(words) if words else 0.0
        theme = THEME if themes.intersection(themes_in(_words(part.label), default_vocabulary())) else 0.0
        if covered >= COVERED or theme:
            how_sure = max(covered * COVERED, theme)
            found.append(
                (how_sure, Aim(label=part.label, via=Via.LIKENESS, score=how_sure, words=tuple(dict.fromkeys(common))))
            )
    return tuple(aim for _, aim in sorted(found, key=lambda pair: -pair[0])[:MOST])


def _single(part: Part) -> tuple[str, ...]:
    """Return the forms of a name's words, those of a compound's parts and not of the whole."""
    return tuple(form for form in telling_forms(_words(part.label)) if "+" not in form)


def _words(text: str) -> tuple[str, ...]:
    return tuple(word_texts(text))
