"""Words that are new and frequent in a document and that no theme has."""

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from remiss.language import term_forms
from remiss.language.fold import fold
from remiss.language.lexicon import frequency
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import words
from remiss.model.body import body_text
from remiss.model.document import Document
from remiss.model.outline import sections_of
from remiss.themes.terms import Finder
from remiss.themes.vocabulary import Vocabulary

FEWEST = 4  # times in the document; what is said less often is no matter of its own
SHORTEST = 4  # letters
SURE = 15.13  # log-likelihood from which a difference in use is no chance, p < 0.0001 (Rayson & Garside 2000)
GENERAL = 20_000  # running words that general Swedish counts for beside the other documents
COMMON = 2  # a word that more than one in so many of the others have is not new
FEW_OTHERS = 4  # among so few, that most have a word says little
MOST = 12  # suggestions for one document


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A word that a theme may want.

    Attributes:
        word: Its commonest form in the document, in lower case.
        count: How often the document has it, in any form.
        elsewhere: How often the other documents have it.
        sections: In how many sections of the document it stands.
        likelihood: How little chance explains the difference: Dunning's G², at least `SURE`.
    """

    word: str
    count: int
    elsewhere: int
    sections: int
    likelihood: float


@dataclass(slots=True)
class _Use:
    """How a document uses a word, in all its forms; a name hardly ever begins with a small letter."""

    count: int = 0
    small: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    sections: set[int] = field(default_factory=set)

    @property
    def form(self) -> str:
        return min(self.forms, key=lambda form: (-self.forms[form], form))


def suggestions(document: Document, others: Sequence[Document], vocabulary: Vocabulary) -> tuple[Suggestion, ...]:
    """Return the words that are used much more in a document than in others and in Swedish at large.

    Names, short words and words that the vocabulary knows, also as what does not count, are left out, and so are words
    that stand in one section only, or in most of the other documents. The most telling comes first, ties by the
    alphabet; at most `MOST`. With no other documents they are measured against Swedish at large alone.
    """
    uses, total = _uses(document), _length(document)
    elsewhere, having, size = Counter[str](), Counter[str](), GENERAL
    beside = [other for other in others if other.id != document.id]
    for other in beside:
        used = _uses(other)
        elsewhere.update({key: use.count for key, use in used.items()})
        having.update(used.keys())
        size += _length(other)
    finder = Finder(vocabulary)
    found = []
    for key, use in uses.items():
        if use.count < FEWEST or len(use.sections) < 2 or 2 * use.small < use.count:
            continue
        if COMMON * having[key] > max(len(beside), FEW_OTHERS) or _is_known(use, finder):
            continue
        expected = elsewhere[key] + GENERAL * sum(map(frequency, use.forms))
        likelihood = _likelihood(use.count, total, expected, size)
        if likelihood >= SURE:
            found.append(Suggestion(use.form, use.count, elsewhere[key], len(use.sections), likelihood))
    return tuple(sorted(found, key=lambda one: (-one.likelihood, one.word))[:MOST])


def _is_known(use: _Use, finder: Finder) -> bool:
    return any(len(term.phrase) == 1 for form in use.forms for term in finder.starting(fold(form)))


def _likelihood(count: int, total: int, elsewhere: float, size: int) -> float:
    """Return G² of a word's use here and elsewhere; 0 when it is used less here (Dunning 1993)."""
    share = (count + elsewhere) / (total + size)
    if not total or count / total <= share:
        return 0.0
    there = elsewhere * math.log(elsewhere / (share * size)) if elsewhere else 0.0
    return 2 * (count * math.log(count / (share * total)) + there)


def _texts(document: Document) -> Iterator[str]:
    if document.preamble:
        yield body_text(document.text, document.preamble).text
    for section in sections_of(document):
        yield body_text(document.text, section.blocks).text


def _length(document: Document) -> int:
    return sum(len(words(text)) for text in _texts(document))


def _uses(document: Document) -> Mapping[str, _Use]:
    found: dict[str, _Use] = {}
    for at, text in enumerate(_texts(document)):
        for token in words(text):
            word = token.text.lower().replace("\u00ad", "")
            if len(word) < SHORTEST or not word.isalpha() or is_stopword(word):
                continue
            use = found.setdefault(term_forms(word)[-1], _Use())
            use.count += 1
            use.small += token.text[0].islower()
            use.forms[word] += 1
            use.sections.add(at)
    return found
