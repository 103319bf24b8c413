"""Matching forms: what stands for a word where texts are compared by counting words."""

import math
import unicodedata
from functools import lru_cache
from itertools import islice

from remiss.language.compounds import Analysis, Part, modifiers, splits
from remiss.language.fold import fold
from remiss.language.lemmas import lemmas, spellings
from remiss.language.lexicon import base_form, frequency, known_forms

_SET_WORD = 8e-6  # share of running words from which a word is taken whole; above are "alltid" and "kontakt"
_COMMON_WORDS = 20_000  # twice as many cost twice the time and are met in a tenth more of the words
_CHANCE = 13.0  # nats that a split may be less likely than the word; "grundlag" 9, "paragraf" 12, "kontakt" 20


@lru_cache(maxsize=100_000)
def term_forms(word: str) -> tuple[str, ...]:
    """Return the forms that stand for one word in a comparison by words: one, or one per part and one for the whole.

    Each form is a folded base form. A compound has those of its parts in reading order, the head last, and then the
    whole as its parts joined by "+": "åtgärdsplanerna" and "atgardsplan" both have ("atgard", "plan", "atgard+plan").
    Inflections of one word have the same forms; two words that share a part share its form. A very common compound is
    taken whole, and so is what cannot be divided into known words; an unknown word has its stem. A word with hyphens is
    divided there. A word without a letter or digit has no form.
    """
    text = unicodedata.normalize("NFC", word).lower().replace("\u00ad", "")
    pieces = [piece for piece in text.split("-") if any(map(str.isalnum, piece))]
    if not pieces:
        return ()
    firsts = [_form(modifiers(piece)) for piece in pieces[:-1]]
    parts = (*firsts, *map(_form, _divided(pieces[-1])))
    return parts if len(parts) == 1 else (*parts, "+".join(parts))


def recall_common_words() -> None:
    """Work out the forms of the most common words now, half a second's work, for a process that compares documents.

    They are some two of five different words of a programme; what is compared first then costs as little as later.
    """
    for word in islice(known_forms(), _COMMON_WORDS):
        term_forms(fold(word))


def _divided(word: str) -> Analysis:
    spelled = spellings(word)[0]
    whole = lemmas(spelled)
    known = base_form(spelled) is not None
    base = _likeliest(whole) if known else word
    share = frequency(base) if known else 0.0
    if share >= _SET_WORD:
        return (whole,)
    found = splits(base, damaged=not known and word.isascii())
    if not found or (share > 0 and found[0][0] < math.log(share) - _CHANCE):
        return (whole,)
    return found[0][1]


def _likeliest(part: Part) -> str:
    return max(part, key=lambda form: (frequency(form), form))


def _form(part: Part) -> str:
    return fold(_likeliest(part).removeprefix("~"))
