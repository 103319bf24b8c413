"""What speaks for each place that a remark may aim at: names, words, headings, likeness.

Places are the sections of the base document in reading order, then the document as a whole, then what lies outside it.
"""

from collections.abc import Mapping, Sequence
from math import log, log10, sqrt

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from remiss.align.ngrams import telling_forms
from remiss.align.profile import Profile
from remiss.language.lexicon import frequency
from remiss.language.tokens import word_texts
from remiss.model.document import Document
from remiss.model.remark import Aim, Stance
from remiss.model.span import Span
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found
from remiss.remarks.likeness import alike, strangers
from remiss.remarks.parts import Parts
from remiss.remarks.phrases import find, is_word
from remiss.remarks.told import HEADED
from remiss.remarks.wholes import whole_meant, whole_named

SIGNS = (
    "hinted",  # the remark has a word of its heading, or several apart
    "headed",  # the heading of the answer above the remark names it
    "under_hinted",  # the section that it stands under is hinted at ...
    "under_headed",  # ... or is headed
    "words",  # cosine of the telling words of remark and section, weighed by how rare they are
    "nearest",  # all other sections have a lower one
    "paragraph",  # the same, of all remarks in the paragraph
    "title",  # share of the heading's words that the remark has
    "heading",  # cosine of the words of the answer's heading and the section
    "likeness",  # the root of what align has: between none and a little lies more than between much and more
    "length",  # of the section, the logarithm of how many telling words it has
    "is_title",  # it is the document's title
    "opening",  # it is the first section, or lies in it: what is told there is told again where it is dealt with
    "lowest",  # it has no sections below it
    "whole",  # the place is the document as a whole
    "whole_named",  # ... and the remark names it
    "whole_meant",  # ... and means it, and no one part of it
    "whole_praised",  # ... and praises it
    "outside",  # the place is outside
    "outside_said",  # ... and the remark says so
    "strange",  # ... and next to none of its words stand in the base document
)
Evidence = npt.NDArray[np.float64]  # remarks x places x signs
_AT = {sign: at for at, sign in enumerate(SIGNS)}
_RARE, _COMMON = -6.0, -3.0  # powers of ten: share of running words from which a word is rare, and common
_LEAST = 0.3  # weight of a common word beside that of a rare one
_SHORT = 1.0  # added to the length of a remark's vector: one word in common is little


def evidence(
    found: Sequence[Found], told: Sequence[Sequence[Aim]], parts: Parts, response: Document, cues: Cues
) -> Evidence:
    """Return what speaks for each place, for each remark; parts must have a base document.

    Args:
        told: For each remark the parts it names, or hints at.
    """
    sections = parts.base
    signs = np.zeros((len(found), len(sections) + 2, len(SIGNS)))
    inside, whole, outside = signs[:, : len(sections)], signs[:, len(sections)], signs[:, len(sections) + 1]
    _name(inside, told, parts)
    _compare(inside, found, parts, response, cues)
    for at, likeness in enumerate(alike(found, parts, response)):
        for place, shown in likeness.items():
            inside[at, place, _AT["likeness"]] = sqrt(shown)
    inside[:, :, _AT["length"]] = [log(1 + section.told) for section in sections]
    inside[:, :, _AT["is_title"]] = [section.is_title for section in sections]
    tops, above = _tops(sections), {section.parent for section in sections}
    first = next((at for at, section in enumerate(sections) if not section.is_title), None)
    inside[:, :, _AT["opening"]] = [top == first for top in tops]
    inside[:, :, _AT["lowest"]] = [at not in above for at in range(len(sections))]
    strange = strangers(found, parts, response)
    for at, one in enumerate(found):
        named = whole_named(one.line, cues)
        whole[at, _AT["whole"]] = outside[at, _AT["outside"]] = 1
        whole[at, _AT["whole_named"]] = named is not None
        whole[at, _AT["whole_meant"]] = whole_meant(one.line, cues) is not None
        whole[at, _AT["whole_praised"]] = named is not None and one.remark.stance is Stance.POSITIVE
        outside[at, _AT["outside_said"]] = find(cues.lists["outside"], one.line) is not None
        outside[at, _AT["strange"]] = strange[at]
    return signs


def _tops(sections: Sequence[Profile]) -> list[int]:
    """Return for each section the one of the first level below the title that it lies in, or is."""
    tops: list[int] = []
    for at, section in enumerate(sections):
        is_top = section.parent is None or sections[section.parent].is_title
        tops.append(at if is_top else tops[section.parent or 0])
    return tops


def _name(inside: Evidence, told: Sequence[Sequence[Aim]], parts: Parts) -> None:
    place = {part.section: at for at, part in enumerate(parts.parts)}
    above = [None if one.parent is None or parts.base[one.parent].is_title else one.parent for one in parts.base]
    for at, aims in enumerate(told):
        for aim in aims:
            sign = "headed" if aim.score == HEADED else "hinted"
            inside[at, place[aim.section], _AT[sign]] = 1
            below = [under for under, parent in enumerate(above) if parent == place[aim.section]]
            inside[at, below, _AT[f"under_{sign}"]] = 1


def _compare(inside: Evidence, found: Sequence[Found], parts: Parts, response: Document, cues: Cues) -> None:
    """Fill in what the words of remarks, their paragraphs and the headings above them share with sections."""
    words = _Words(parts.base, cues)
    own = [telling_forms(_words(response.text, one.remark.span)) for one in found]
    paragraphs: dict[int, dict[str, str]] = {}
    for one, forms in zip(found, own, strict=True):
        paragraphs.setdefault(one.statement.paragraph, {}).update(forms)
    around = [paragraphs[one.statement.paragraph] for one in found]
    above = [telling_forms(_words(response.text, _heading(one, parts))) for one in found]
    rows = words.rows(own)
    inside[:, :, _AT["title"]] = words.shares(rows)
    for sign, those in (("words", rows), ("paragraph", words.rows(around)), ("heading", words.rows(above))):
        inside[:, :, _AT[sign]] = words.cosines(those)
    shares = inside[:, :, _AT["words"]]
    most = shares == shares.max(axis=1, keepdims=True)
    inside[:, :, _AT["nearest"]] = most & (shares > 0) & (most.sum(axis=1, keepdims=True) == 1)


def _heading(one: Found, parts: Parts) -> Span:
    """Return the heading of the answer that a remark stands under, or the first cell of its row; else nothing."""
    if one.statement.row is not None:
        return one.statement.row
    section = one.statement.section
    return (None if section is None else parts.headings.get(section)) or Span(0, 0)


def _words(text: str, span: Span) -> tuple[str, ...]:
    return tuple(word_texts(text[slice(*span)]))


class _Words:
    """The telling words of a base document's sections, weighed by how few sections have them and how rare they are."""

    def __init__(self, sections: Sequence[Profile], cues: Cues) -> None:
        counts: dict[str, int] = {}
        first: dict[str, str] = {}
        titles = [telling_forms(tuple(word_texts(section.title))) for section in sections]
        for section in sections:
            for form, word in section.forms.items():
                counts[form] = counts.get(form, 0) + 1
                first.setdefault(form, word)
        self._columns = {form: at for at, form in enumerate(counts)}
        most = len(sections) + 1
        self._weights = np.array([log(most / count) * _telling(first[form], cues) for form, count in counts.items()])
        bodies, named = (self.rows(side) for side in ([section.forms for section in sections], titles))
        self._bodies = _scaled(bodies, 0.0).T.tocsr()
        self._titles = named.T.tocsr()
        self._title_sums = np.asarray(named.sum(axis=1)).ravel()

    def rows(self, texts: Sequence[Mapping[str, str]]) -> csr_matrix:
        """Return one row of weights for each text, a column for each form that the sections have."""
        columns = [[self._columns[form] for form in text if form in self._columns] for text in texts]
        places = np.array([0, *np.cumsum([len(row) for row in columns])])
        flat = np.array([column for row in columns for column in row], dtype=np.int64)
        return csr_matrix((self._weights[flat], flat, places), shape=(len(texts), len(self._columns)))

    def cosines(self, rows: csr_matrix) -> npt.NDArray[np.float64]:
        """Return the cosine of each text and each section; texts of a word or two are taken as longer than they are."""
        return np.asarray((_scaled(rows, _SHORT) @ self._bodies).todense())

    def shares(self, rows: csr_matrix) -> npt.NDArray[np.float64]:
        """Return for each text and section what share of the heading's weight the text has."""
        has = rows.copy()
        has.data = np.ones_like(has.data)
        return np.asarray((has @ self._titles).todense()) / (self._title_sums + _SHORT)


def _scaled(rows: csr_matrix, more: float) -> csr_matrix:
    """Return rows divided by their length, and `more`; empty ones stay empty."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1)).ravel()) + more
    lengths[lengths == 0] = 1
    return csr_matrix(rows.multiply(1 / lengths[:, None]))


def _telling(word: str, cues: Cues) -> float:
    """Return how much a word tells, in [_LEAST, 1], by how rare it is in running text; 0 for a body.

    Who is to do a thing is named all over an answer.
    """
    if is_word(cues.lists["bodies"], word):
        return 0.0
    power = log10(max(frequency(word.lower()), 10**_RARE))
    return _LEAST + (1 - _LEAST) * min(1.0, (_COMMON - power) / (_COMMON - _RARE)) if power < _COMMON else _LEAST
