"""Asks of different answers that want the same.

Two asks are the same when they aim at one part of the base and are about one thing. What they are about is told by
the words that are rare among all asks: "bör", "programmet" and "tydligare" are in every second one. The words of the
part's own heading tell nothing: with them, whatever thirty answers asked of a section they named was one group.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import log

import numpy as np
import numpy.typing as npt
from scipy.sparse import csr_matrix

from remiss.align.ngrams import telling_forms
from remiss.language.tokens import word_texts
from remiss.model.document import DocumentId
from remiss.model.register import Filed
from remiss.model.span import Span
from remiss.register.matters import Matters

# Cosine of rarity-weighted words from which two asks are about one thing: read off the real answer in ../shared/seeds
# laid beside its digest, where the same 21 asks stand in other words.
ALIKE = 0.2
ROWS = 256  # asks whose likeness to all is worked out at once
FEW = 3  # telling words from which an ask tells what it is about without the sentence before
MOST_TERMS = 3  # words that name a group

Forms = Mapping[str, str]  # form -> the word as written
Weights = Mapping[str, float]  # form -> how rare it is
Grouped = list[list[int]]
Row = npt.NDArray[np.float64]


def telling(
    filed: Sequence[Filed], asks: Sequence[int], texts: Mapping[DocumentId, str], matters: Matters
) -> dict[int, Forms]:
    """Return the telling words of asks, by their places in `filed`, but for those that only say that something is asked
    for, and those that name the part an ask aims at: all on that part have them."""
    named = {label: telling_forms(tuple(word_texts(label))) for label in _labels(filed[at] for at in asks)}
    return {at: _telling(filed[at], named, texts, matters) for at in asks}


def _labels(entries: Iterable[Filed]) -> set[str]:
    return {aim.label for entry in entries for aim in entry.remark.aims}


def rarity(forms: Iterable[Forms]) -> Weights:
    """Return how rare each form is among asks: the logarithm of how many there are for each that has it."""
    told = list(forms)
    frequency = Counter(form for found in told for form in found)
    return {form: log((1 + len(told)) / count) for form, count in frequency.items()}


def group_asks(filed: Sequence[Filed], forms: Mapping[int, Forms], weights: Weights) -> Grouped:
    """Return groups of asks, as places in `filed`.

    Args:
        filed: The remarks of a register.
        forms: The telling words of the asks in it, by their places, in order.
        weights: Of these words.

    Each ask is in exactly one group, members in the order of `forms`. An ask joins the group whose members are on
    average most like it, if they are `ALIKE`; ties go to the earlier group. Asks without a part in common are not
    alike.
    """
    asks = list(forms)
    alike = _likeness(_vectors(list(forms.values()), weights), _incidence([_parts(filed[at]) for at in asks]))
    return [[asks[place] for place in group] for group in _grouped(alike, len(asks))]


def terms(group: Sequence[Forms], weights: Weights) -> tuple[str, ...]:
    """Return the words that all members use, the rarest first, each word once; none for a single ask."""
    if len(group) == 1:
        return ()
    common = [form for form in group[0] if all(form in forms for forms in group)]
    ranked = sorted(common, key=lambda form: (-weights[form], form))
    return tuple(dict.fromkeys(group[0][form] for form in ranked))[:MOST_TERMS]


def _telling(entry: Filed, names: Mapping[str, Forms], texts: Mapping[DocumentId, str], matters: Matters) -> Forms:
    text, remark = texts[entry.document], entry.remark
    named = {form for aim in remark.aims for form in names[aim.label]}

    def of(span: Span) -> dict[str, str]:
        forms = telling_forms(tuple(word_texts(text[span.start : span.end])))
        return {form: word for form, word in forms.items() if form not in named and matters.is_of_one(word)}

    own = of(remark.span)
    return own if remark.context is None or len(own) >= FEW else of(remark.context) | own


def _parts(entry: Filed) -> frozenset[str]:
    """Return the sections an ask aims at, or what else it is about."""
    sections: set[str] = {aim.section for aim in entry.remark.aims if aim.section is not None}
    return frozenset(sections or {entry.extent.value})


def _vectors(forms: Sequence[Forms], weights: Weights) -> csr_matrix:
    """Return a row of length 1 for each ask, a column for each form; a row of zeros for one without a telling word."""
    columns = {form: at for at, form in enumerate(weights)}
    rows = [(place, columns[form], weights[form]) for place, found in enumerate(forms) for form in found]
    where, which, values = (np.array(part) for part in zip(*rows, strict=True)) if rows else (np.zeros(0),) * 3
    matrix = csr_matrix((values, (where, which)), shape=(len(forms), max(len(columns), 1)), dtype=np.float64)
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1))).ravel()
    return csr_matrix(matrix.multiply((1 / np.where(lengths > 0, lengths, 1))[:, None]))


def _incidence(parts: Sequence[frozenset[str]]) -> csr_matrix:
    """Return a row for each ask, a column for each part, 1 where the ask aims at it."""
    columns = {part: at for at, part in enumerate(dict.fromkeys(part for found in parts for part in sorted(found)))}
    told = [(place, columns[part]) for place, found in enumerate(parts) for part in sorted(found)]
    where, which = (np.array(part) for part in zip(*told, strict=True)) if told else (np.zeros(0),) * 2
    return csr_matrix((np.ones(len(told)), (where, which)), shape=(len(parts), max(len(columns), 1)))


def _likeness(vectors: csr_matrix, parts: csr_matrix) -> Iterator[Row]:
    """Yield for each ask the cosine of it with every ask, in [0, 1]; 0 with those that it has no part in common with.

    Worked out some rows at a time: of 10,000 asks the whole table takes 800 MB.
    """
    for start in range(0, vectors.shape[0], ROWS):
        some = slice(start, start + ROWS)
        common = (parts[some] @ parts.T).toarray() > 0
        yield from np.asarray((vectors[some] @ vectors.T).toarray()) * common


def _grouped(alike: Iterable[Row], many: int) -> Grouped:
    """Return the groups of `many` asks, whose rows of likeness come in order."""
    groups: Grouped = []
    home = np.zeros(many, dtype=np.intp)
    sizes = np.ones(many + 1)
    for place, row in enumerate(alike):
        total = np.bincount(home[:place], weights=row[:place], minlength=len(groups) + 1)
        mean = total / sizes[: len(groups) + 1]
        best = int(mean.argmax())
        if mean[best] >= ALIKE:
            groups[best].append(place)
            sizes[best] += 1
        else:
            best = len(groups)
            groups.append([place])
        home[place] = best
    return groups
