"""The sentences of a section as they are searched for the names of other sections."""

import re
from dataclasses import dataclass
from functools import lru_cache

from remiss.align.pointers import points
from remiss.align.stock import CUE_ENDINGS
from remiss.language.fold import fold
from remiss.language.sentences import sentences
from remiss.language.stems import stem
from remiss.language.tokens import word_texts
from remiss.language.tokens import words as tokens
from remiss.model.span import Span

_DIGIT = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of a section's own text, beginning at `start` in it.

    Attributes:
        section: The section, as its place in reading order.
        text, folded_text: As written, and folded.
        words, folded, stems: Its words in order, as written, folded, and their stems.
        known: The stems as a set, and "" when a word may be a compound with a cue, such as "begreppsavsnittet".
        numbered: It names a number or a page, such as "avsnitt 3.2" or "s. 14".
    """

    section: int
    start: int
    text: str
    folded_text: str
    words: tuple[str, ...]
    folded: tuple[str, ...]
    stems: tuple[str, ...]
    known: frozenset[str]
    numbered: bool

    def spans(self) -> tuple[Span, ...]:
        """Return where its words stand, from its beginning; found only when asked for, for few sentences are."""
        return tuple(token.span for token in tokens(self.text))


def read_sentences(text: str, folded: str, section: int) -> tuple[Sentence, ...]:
    """Return the sentences of the own text of the section at a place; `folded` is the same text folded."""
    found = []
    may_have_cue = any(ending in folded for ending in CUE_ENDINGS)
    for span in sentences(text):
        piece, folded_piece = text[span.start : span.end], folded[span.start : span.end]
        forms = tuple(word_texts(piece))
        plain = tuple(map(_plain, forms))
        stems = tuple(map(stem, forms))
        cue = may_have_cue and any(word.endswith(CUE_ENDINGS) for word in plain)
        found.append(
            Sentence(
                section=section,
                start=span.start,
                text=piece,
                folded_text=folded_piece,
                words=forms,
                folded=plain,
                stems=stems,
                known=frozenset((*stems, "")) if cue else frozenset(stems),
                numbered=_DIGIT.search(piece) is not None and points(folded_piece),
            )
        )
    return tuple(found)


@lru_cache(maxsize=200_000)
def _plain(word: str) -> str:
    return fold(word)
