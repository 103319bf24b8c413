"""Which parts of a base document a remark is written in like words as."""

from collections.abc import Mapping, Sequence, Set
from dataclasses import replace

from remiss.align.features import Features, measure
from remiss.align.kinship import nearness
from remiss.align.ngrams import telling_forms
from remiss.align.profile import Profile, profiles
from remiss.align.score import NO_CONTEXT, calibrated, score
from remiss.language.lexicon import frequency
from remiss.language.tokens import word_texts
from remiss.model.document import Block, BlockKind, Document, DocumentId, Section, SectionId
from remiss.model.remark import Aim, Via
from remiss.remarks.found import Found
from remiss.remarks.parts import Part, Parts
from remiss.themes import default_vocabulary, themes_in

CUTOFF = 0.15  # shown score of align; of the shipped pair and a real answer every aim above it was right, 2026-11
COVERED = 0.6  # share of the words of a name that a remark must have, in any compound
THEME = 0.5  # score of a remark that speaks of the theme that a name tells
FEWEST_FORMS = 7  # telling words from which a remark can show that it speaks of something else ...
SHARED_FORMS = 0.25  # ... which it does when the base document has at most such a share of them
RARE = 0.3  # score of a remark that shares with one part alone what no other, or hardly any other, has
OWN = 1.0  # weight from which it does: one word that stands in one part alone, or two that stand in two ...
AHEAD = 1.5  # ... and so many times that of the part after it
IN_NAME = 1.5  # how much more a word in the heading of a part weighs than one in its text
COMMON = 2e-5  # share of running words; what is more common tells of no section: "räkna", "bolag", "verksamhet"
MOST = 3  # parts a remark is said to be alike
WORDS_SHOWN = 5


def liken(found: Sequence[Found], parts: Parts, response: Document) -> tuple[tuple[Aim, ...], ...]:
    """Return for each remark the parts it is alike, the most alike first, none for one that is like nothing."""
    if not found:
        return ()
    if parts.base:
        return _by_text(found, parts, response)
    return tuple(_by_name(one, parts, response.text) for one in found)


def strangers(found: Sequence[Found], parts: Parts, response: Document) -> tuple[bool, ...]:
    """Return for each remark whether it speaks of what the base document has no words for; never without one."""
    known = {form for section in parts.base for form in section.forms}
    return tuple(bool(known) and _is_strange(one, known, response.text) for one in found)


def _is_strange(one: Found, known: Set[str], text: str) -> bool:
    span = one.remark.span
    forms = [form for form in telling_forms(_words(text[span.start : span.end])) if "+" not in form]
    return len(forms) >= FEWEST_FORMS and sum(form in known for form in forms) <= SHARED_FORMS * len(forms)


def _by_text(found: Sequence[Found], parts: Parts, response: Document) -> tuple[tuple[Aim, ...], ...]:
    """Compare each remark, as a section of its own, with the sections of the base document as align does."""
    remarks = profiles(_as_sections(found, response))
    near = replace(nearness(profiles(response), parts.base), matter=1.0, editions=0.0)  # it answers the document
    scores: dict[int, list[tuple[float, int]]] = {}
    for (i, j), features in measure(remarks, parts.base).items():
        shown = calibrated(score(_without_names(features), NO_CONTEXT, near))
        if shown >= CUTOFF and not parts.base[j].is_title:
            scores.setdefault(i, []).append((shown, j))
    return tuple(
        tuple(
            Aim(
                section=parts.parts[j].section,
                label=parts.parts[j].label,
                via=Via.LIKENESS,
                score=shown,
                words=_shared(remarks[at], parts.base[j]),
            )
            for shown, j in sorted(scores.get(at, ()), key=lambda pair: (-pair[0], pair[1]))[:MOST]
        )
        for at in range(len(found))
    )


def share_rare_words(found: Sequence[Found], parts: Parts, response: Document) -> tuple[tuple[Aim, ...], ...]:
    """Return for each remark the one part whose own words it uses; sections of a line or two are too short to be alike.

    None without a base document, and for a remark whose words point to several parts.
    """
    rare = _rare_words(parts)
    return tuple(_by_rare_words(response.text[slice(*one.remark.span)], rare, parts) for one in found)


def _rare_words(parts: Parts) -> dict[str, dict[int, float]]:
    """Return the weight with which a compound, or a heading's uncommon word, points to parts: little if to many."""
    found: dict[str, dict[int, float]] = {}
    for at, section in enumerate(parts.base):
        named = telling_forms(_words(section.title))
        for form, word in {**section.forms, **named}.items():
            if not section.is_title and ("+" in form or form in named) and frequency(word.lower()) <= COMMON:
                found.setdefault(form, {})[at] = IN_NAME if form in named else 1.0
    return {form: {at: weight / len(places) for at, weight in places.items()} for form, places in found.items()}


def _by_rare_words(text: str, rare: Mapping[str, Mapping[int, float]], parts: Parts) -> tuple[Aim, ...]:
    mine = telling_forms(_words(text))
    weights: dict[int, float] = {}
    for form in mine:
        for at, weight in rare.get(form, {}).items():
            weights[at] = weights.get(at, 0.0) + weight
    best = sorted(weights, key=lambda at: (-weights[at], at))
    if not best or weights[best[0]] < OWN or (len(best) > 1 and weights[best[0]] < AHEAD * weights[best[1]]):
        return ()
    part = parts.parts[best[0]]
    words = [word for form, word in mine.items() if best[0] in rare.get(form, {})]
    shown = tuple(dict.fromkeys(sorted(words, key=lambda word: -len(word))))[:WORDS_SHOWN]
    return (Aim(section=part.section, label=part.label, via=Via.LIKENESS, score=RARE, words=shown),)


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


def _shared(remark: Profile, part: Profile) -> tuple[str, ...]:
    common = [word for form, word in remark.forms.items() if form in part.forms]
    return tuple(dict.fromkeys(sorted(common, key=lambda word: -len(word))))[:WORDS_SHOWN]


def _by_name(one: Found, parts: Parts, text: str) -> tuple[Aim, ...]:
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
