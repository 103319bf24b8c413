"""Whether a passage in two places is reuse, how alike the two are, and whether what recurs is only a formula."""

import re
from collections.abc import Iterator

from rapidfuzz import fuzz
from rapidfuzz.distance import Levenshtein

from remiss.language.fold import fold
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.model.reuse import Passage, Reuse, ReuseKind
from remiss.model.span import Span
from remiss.reuse.formulae import without_formulae
from remiss.reuse.refine import Pair
from remiss.reuse.runs import LONGEST_RUN

FEWEST_WORDS = 8  # on each side; shorter phrases recur by chance and by names
FEWEST_LETTERS = 50  # code points, white space left out
COMMAS, NAMES = 2, 0.6  # of an enumeration: commas, and the share of its words that are names
STACKED, LINE_WORDS, STACK_WORDS = 3, 5, 25  # lines of a stack, words of one, words of all
TELLING = 3  # words that say something, on each side
SHORT = 12  # words
CUTOFF = 0.75  # likeness of long passages
SHORT_CUTOFF = 0.9  # likeness of short ones
VERBATIM_ERRORS = 2  # letters
WHOLE = 0.5  # share of a sentence that may be other words when the rest is the same

_WORD = re.compile(r"[^\W_]+")
_LIST_NUMBER = re.compile(r"\s*\d+(?:\.\d+)*(?:\s*[:.)](?=\s)|\s*\n)")
_NOT_LETTERS = re.compile(r"[\W_]+")
_SENTENCE_START = re.compile(r"(?:\A|[.!?:]\s+|\n\s*\n\s*|\n\s*(?:[-•#o]|\d+[.)])\s+)(?=\S)")
_SENTENCE_END = re.compile(r"[.!?](?=\s|\Z)|(?=\n\s*\n)|\Z")


def judged(names: tuple[str, str], left: str, right: str, pair: Pair) -> Iterator[Reuse]:
    """Yield the passage as reuse, if it is; without stock phrases at its ends, unless it is nothing else."""
    if pair.run < LONGEST_RUN:
        return
    said = _without_formulae(left, right, pair)
    if said and _is_long(left, right, said):
        pair = said
    similarity = _similarity(left, right, pair)
    if similarity < SHORT_CUTOFF:
        whole = _whole_sentences(left, right, pair)
        if whole is None and _words(left, right, pair) < SHORT:
            return
        pair = whole or pair
        similarity = _similarity(left, right, pair)
    if similarity < CUTOFF or not _is_long(left, right, pair):
        return
    passages = Passage(names[0], *pair.left), Passage(names[1], *pair.right)
    yield Reuse(*passages, similarity, _kind(left[slice(*pair.left)], right[slice(*pair.right)]))


def _words(left: str, right: str, pair: Pair) -> int:
    return min(len(_WORD.findall(text, *span)) for text, span in ((left, pair.left), (right, pair.right)))


def _is_long(left: str, right: str, pair: Pair) -> bool:
    return _words(left, right, pair) >= FEWEST_WORDS and _letters(left, right, pair) >= FEWEST_LETTERS


def _letters(left: str, right: str, pair: Pair) -> int:
    return min(len("".join(text[slice(*span)].split())) for text, span in ((left, pair.left), (right, pair.right)))


def _similarity(left: str, right: str, pair: Pair) -> float:
    return likeness(left[slice(*pair.left)], right[slice(*pair.right)])


def _without_formulae(left: str, right: str, pair: Pair) -> Pair | None:
    """Return the passage without stock phrases at its ends; None when nothing is left."""
    sides = []
    for text, span in ((left, pair.left), (right, pair.right)):
        rest = without_formulae(text[slice(*span)])
        number = _LIST_NUMBER.match(rest)
        found = [match.span() for match in _WORD.finditer(rest, number.end() if number else 0)]
        if not found:
            return None
        sides.append(Span(span.start + found[0][0], span.start + found[-1][1]))
    return Pair(sides[0], sides[1])


def likeness(left: str, right: str) -> float:
    """Return how alike two passages are, white space and folding aside; a ratio in [0, 1]. Symmetric."""
    return fuzz.ratio(" ".join(fold(left).split()), " ".join(fold(right).split())) / 100


def _kind(left: str, right: str) -> ReuseKind:
    if _is_formula(left) or _is_formula(right) or (_is_stack(left) and _is_stack(right)) or _is_names(left):
        return ReuseKind.FORMULA
    letters = [_NOT_LETTERS.sub("", fold(side)) for side in (left, right)]
    errors = Levenshtein.distance(*letters, score_cutoff=VERBATIM_ERRORS)
    return ReuseKind.VERBATIM if errors <= VERBATIM_ERRORS else ReuseKind.NEAR


def _is_formula(text: str) -> bool:
    """Return whether stock phrases and citations are most of what a passage says."""
    rest = _telling(without_formulae(text))
    return rest < TELLING or 2 * rest < _telling(fold(text))


def _is_stack(text: str) -> bool:
    """Return whether a short passage is a stack of short lines: a letterhead, names below a text, a form's fields."""
    lines = [_WORD.findall(line) for line in text.split("\n") if line.strip()]
    words = sum(map(len, lines))
    begun = sum(not line[0][0].islower() for line in lines if line)
    short = words <= STACK_WORDS and max(map(len, lines)) <= LINE_WORDS
    return short and len(lines) >= STACKED and 3 * begun >= 2 * len(lines)


def _is_names(text: str) -> bool:
    """Return whether a short passage is an enumeration: names between commas, and little else."""
    words = [word for word in word_texts(text) if not is_stopword(fold(word)) and not word.isdigit()]
    names = sum(word[0].isupper() for word in words)
    return len(words) <= SHORT and text.count(",") >= COMMAS and names >= NAMES * len(words) and not text.isupper()


def _telling(text: str) -> int:
    return sum(not is_stopword(word) and not word.isdigit() for word in word_texts(text))


def _whole_sentences(left: str, right: str, pair: Pair) -> Pair | None:
    """Return the sentences that hold the passage, when it is most of one sentence on either side; else None."""
    found = [_sentence(text, span) for text, span in ((left, pair.left), (right, pair.right))]
    for span, sentence in zip(pair[:2], found, strict=True):
        if sentence is None or span.end - span.start < (1 - WHOLE) * (sentence.end - sentence.start):
            return None
    one, two = found
    return Pair(one, two) if one and two else None


def _sentence(text: str, span: Span) -> Span | None:
    """Return the sentence that a stretch lies in, None when it lies in several."""
    reach = max(span.start - 120, 0)
    start = max((match.end() for match in _SENTENCE_START.finditer(text, reach, span.start + 1)), default=None)
    match = _SENTENCE_END.search(text, span.start)
    if start is None or match is None or match.end() < span.end:
        return None
    return Span(start, match.end())
