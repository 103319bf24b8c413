"""Base forms: what the inflections of a word, and a verb and the noun of its action, have in common."""

from collections.abc import Iterator
from functools import lru_cache

from remiss.language.lexicon import base_form, frequency, marked_spellings
from remiss.language.stems import stem

PARTICLES = frozenset(
    "an av bort efter fram för genom hop igen igenom in kvar med ned ner om på samman till upp ut vid åter över".split()
)
"""Words that make one verb with the verb before them: "följa upp" is "uppfölja"."""

# A word without marks gives way to the same letters with marks when they are so many times as common. Between "halsa"
# (218) and "mal" (30), both words of their own, of which nobody writes the first in a plan.
_TELLING_RATIO = 100.0
_DAMAGED_RATIO = 1.0  # among words that lost their marks; the neighbours speak for it

_ENDINGS = tuple("ernas arnas ornas erna arna orna ens ets ers ars ors en et er ar or na n t s".split())
_PARTICIPLES = (("ade", "ad"), ("tta", "tt"), ("dda", "dd"), ("da", "d"), ("ta", "t"), ("gna", "gen"), ("rna", "ren"),
                ("vna", "ven"), ("tna", "ten"))  # fmt: skip
_INFINITIVE_ENDINGS = ("a", "e", "å", "o", "y")  # also of short verbs: "ge", "få", "bo", "avsky"
_OWN_SHARE = 0.02  # of the word's own frequency; "planen" has 0.4 of "plan", "skrevet" 0.0 of "skrev"
_ACTIONS = (("ning", "a"), ("ing", "a"), ("ande", "a"), ("ande", ""), ("ende", ""), ("kan", "ka"), ("ran", "ra"),
            ("lan", "la"))  # fmt: skip


@lru_cache(maxsize=100_000)
def lemmas(word: str) -> frozenset[str]:
    """Return the base forms that a lower-case word may be of; never empty.

    Two words are inflections of one when their sets meet. A noun of action also has its verb: "mätningen" has
    "mätning" and "mäta". A word that no list knows has its stem, marked by a leading "~", so that it meets unknown
    words only.
    """
    found = set(_inflected(word))
    if not found:
        found = {form for ending in _ENDINGS if word.endswith(ending) for form in _known_base(word, ending)}
        found |= {verb for verb in (_known_verb(word),) if verb}
    found |= {verb for form in tuple(found) for verb in _verbs(form)}
    return frozenset(found) or frozenset({f"~{stem(word)}"})


@lru_cache(maxsize=100_000)
def spellings(word: str, *, damaged: bool = False) -> tuple[str, ...]:
    """Return the words that a lower-case writing may stand for, at least one, the written one first if it is a word.

    Args:
        word: One word, with å, ä and ö or without.
        damaged: The text around is known to have lost its marks, so that "rad" may be "råd".
    """
    marked = marked_spellings(word)
    if not marked:
        return (word,)
    if base_form(word) is None and frequency(word) * _TELLING_RATIO <= frequency(marked[0]):
        return marked
    ratio = _DAMAGED_RATIO if damaged else _TELLING_RATIO
    return word, *(other for other in marked if frequency(other) >= ratio * frequency(word))


def has_lost_marks(word: str) -> bool:
    """Return whether a lower-case word is none unless å, ä or ö are put back."""
    return word not in spellings(word)


@lru_cache(maxsize=100_000)
def is_base(word: str) -> bool:
    """Return whether a lower-case word is a dictionary form.

    The list of base forms holds one for each form, and gives many nouns to the verb beside them ("plan" to "plana"); a
    word is a noun too when its definite form is its own, and not so rare as to be chance.
    """
    base = base_form(word)
    if base is None or base == word:
        return base is not None
    least = _OWN_SHARE * frequency(word)
    return base.endswith("a") and any(
        base_form(form) == word and frequency(form) >= least for form in _definite_forms(word)
    )


def _definite_forms(word: str) -> Iterator[str]:
    yield from (word + ending for ending in ("en", "et", "n", "t"))
    yield from (word[:-2] + word[-1:] + ending for ending in ("en", "et") if word[-2:] in {"el", "en", "er"})


def is_verb(word: str) -> bool:
    """Return whether a lower-case word may be an infinitive."""
    return word.endswith(_INFINITIVE_ENDINGS) and base_form(word) == word


def _inflected(word: str) -> Iterator[str]:
    base = base_form(word)
    if is_base(word):
        yield word
    elif base is not None:
        yield base if is_base(base) else base_form(base) or base
        yield from (form for form in _participles(word) if form != base)
        stem_of = base.removesuffix("a")
        if word == base + "r" and base_form(stem_of + "arna") == stem_of:  # "toppar" is also what one does
            yield stem_of
    elif word.endswith("s") and base_form(word[:-1]) is not None:
        yield from _inflected(word[:-1])


def _participles(word: str) -> Iterator[str]:
    bare = word.removesuffix("s")
    for ending, participle in _PARTICIPLES:
        form = bare.removesuffix(ending) + participle
        if bare.endswith(ending) and frequency(form) > 0 and base_form(form) not in {None, form} and not is_base(form):
            yield from (form, base_form(form) or form)


def _known_base(word: str, ending: str) -> Iterator[str]:
    form = word.removesuffix(ending)
    if len(form) > 2 and is_base(form):
        yield form


def _verbs(form: str) -> Iterator[str]:
    for ending, verb_ending in _ACTIONS:
        verb = form.removesuffix(ending) + verb_ending
        if form.endswith(ending) and len(verb) > 1 and (known := _known_verb(verb)):
            yield known


def _known_verb(verb: str) -> str | None:
    if frequency(verb) > 0 and is_base(verb):
        return verb
    for cut in range(2, min(len(verb) - 1, 7)):
        particle, rest = verb[:cut], verb[cut:]
        if particle in PARTICLES and frequency(rest) > 1e-7 and base_form(rest) is not None:
            return particle + (base_form(rest) or rest)
    return None
