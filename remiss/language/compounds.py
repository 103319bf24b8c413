"""Compounds: the words that a Swedish word is put together of."""

import math
from collections.abc import Iterator
from functools import lru_cache

from remiss.language.lemmas import is_base, lemmas, spellings
from remiss.language.lexicon import base_form, frequency
from remiss.language.stopwords import is_stopword

Part = frozenset[str]
"""The base forms that one part of a word may be of."""

Analysis = tuple[Part, ...]
"""One way to divide a word: its parts, the head last."""

_NO_MODIFIERS = frozenset(
    """
    all alla an ann av be bi bort den dess efter eller ens ent er fort för före förs förut genom hens hop hän igen
    in kor kun man med mer miss mot ned ner oss per pro rela sam samman sig till tre und under upp uppe ut utan van
    vid åter över
    """.split()
)
"""Prefixes and function words that are also words: "förslag" is no "slag" of any kind."""

_NO_HEADS = frozenset(
    """
    aktig alt amma ande ant ar are aren ares arna bar bara bart dom ella ellt else elsen elser ende ens eras erna
    ers essa get graf het heten heter heterna hets iga igen igt ing ingar ingen inte isk iska ism isten kap lig liga
    ligen ligt ment mets ning ningar ningen orna rad rade ras rat ring sam samma sams samt sen skap skapet tera tet
    tion tionen torn vis
    """.split()
)
"""Suffixes and endings that are also words: a "partnerskap" is no cupboard."""

_COMPARATIVES = frozenset("bättre högre lägre mindre större yngre äldre".split())
_RARE = 2e-7  # share of running words below which a part is rather chance; prototypes/language of the study
_COMMON = 1e-5  # what a part of three letters must have
_SHORTEST = 3  # letters of a part
_MOST = 6  # analyses kept of a word
_PART_COST = 4.0  # nats; a split into fewer parts wins over a likelier one into more
_NONE: tuple[float, Part] = -math.inf, frozenset()  # what can be no part
_LINK_GAIN = 3.0  # nats; a linking s marks the seam of a compound


@lru_cache(maxsize=50_000)
def analyses(word: str, *, damaged: bool = False) -> tuple[Analysis, ...]:
    """Return the ways to read a lower-case word, at most seven: undivided first, then splits, the likeliest first.

    Each is a tuple of parts, the head last; linking letters are undone ("gatu" has "gata"). A word that lost its å, ä
    and ö is read with them. A word with hyphens is divided there.

    Args:
        word: One word.
        damaged: The text around is known to have lost its marks, so that "rad" may be "råd".
    """
    if "-" in word.strip("-"):
        return _hyphenated(word.strip("-"), damaged=damaged)
    spelled = spellings(word, damaged=damaged)
    whole = frozenset().union(*(lemmas(form) for form in spelled))
    found = splits(word, damaged=damaged or (word.isascii() and not any(map(base_form, spelled))))
    return ((whole,), *(parts for _, parts in found[:_MOST]))


@lru_cache(maxsize=50_000)
def splits(word: str, *, damaged: bool = False) -> tuple[tuple[float, Analysis], ...]:
    """Return (score, parts) of the splits of a lower-case word into two or more known words, best first.

    Scores are logarithms of frequencies, comparable for one word only. No split: empty.
    """
    found: dict[Analysis, float] = {}
    for cut in range(_SHORTEST, len(word) - _SHORTEST + 1):
        chance, modifier = _modifier(word[:cut], damaged=damaged)
        for score, tail in _tails(word, cut, damaged=damaged) if modifier else ():
            total = chance + score - _PART_COST + _seam(word, cut)
            found[modifier, *tail] = max(total, found.get((modifier, *tail), -math.inf))
    ranked = sorted(found.items(), key=lambda item: (-item[1], [sorted(part) for part in item[0]]))
    return tuple((score, parts) for parts, score in ranked[: 2 * _MOST])


def _seam(word: str, cut: int) -> float:
    if cut > _SHORTEST + 1 and word[cut - 1] == "s":
        return _LINK_GAIN
    return -_LINK_GAIN if word[cut] == "s" and frequency(word[cut + 1 :]) > frequency(word[cut:]) else 0.0


def _tails(word: str, cut: int, *, damaged: bool) -> Iterator[tuple[float, Analysis]]:
    """Yield the readings of what follows a first part; of three like letters at a seam one is not written."""
    starts = (cut, cut - 1) if word[cut - 1] == word[cut - 2] else (cut,)
    for rest in (word[start:] for start in starts):
        chance, head = _head(rest, damaged=damaged)
        if head:
            yield chance, (head,)
        if len(rest) >= 2 * _SHORTEST:
            yield from splits(rest, damaged=damaged)


@lru_cache(maxsize=50_000)
def _modifier(text: str, *, damaged: bool) -> tuple[float, Part]:
    """Return the logarithm of the frequency of a first part and its base forms; empty when it can be none."""
    if text in _NO_MODIFIERS or _is_function_word(text):
        return _NONE
    forms = _unlinked(text)
    if damaged:
        forms = [form for plain in forms for form in spellings(plain, damaged=True)]
    known = [(share, form) for form in forms if (share := frequency(form)) >= _RARE]  # most are none at all
    if not known:
        return _NONE
    return _likely([(share, form) for share, form in known if is_base(form) or form in _COMPARATIVES])


def _unlinked(text: str) -> list[str]:
    """Return what may stand before a seam as `text`, words or not."""
    last, forms = text[-1], [text]
    if last in "sea":
        forms.append(text[:-1])
    if last == "s":
        forms.append(text[:-1] + "e")
    if last in "oue":
        forms.append(text[:-1] + "a")
    return [*forms, text + "a", text + "e"]


@lru_cache(maxsize=50_000)
def _head(text: str, *, damaged: bool) -> tuple[float, Part]:
    """Return the logarithm of the frequency of a last part and its base forms; empty when it can be none."""
    if text in _NO_HEADS or _is_function_word(text):
        return _NONE
    return _likely(
        [
            (max(frequency(form), 0.3 * frequency(base)), form)
            for form in _spelled(text, damaged=damaged)
            if (base := base_form(form)) is not None
        ]
    )


def _likely(forms: list[tuple[float, str]]) -> tuple[float, Part]:
    likely = [
        (share, form)
        for share, form in forms
        if share >= (_RARE if len(form) > _SHORTEST else _COMMON) and form not in _NO_MODIFIERS
    ]
    if not likely:
        return _NONE
    return math.log(max(likely)[0]), frozenset().union(*(lemmas(form) for _, form in likely))


def _spelled(text: str, *, damaged: bool) -> tuple[str, ...]:
    return spellings(text, damaged=True) if damaged else (text,)


def _is_function_word(word: str) -> bool:
    return len(word) < 6 and is_stopword(word)


def modifiers(text: str, *, damaged: bool = False) -> Part:
    """Return the base forms that a lower-case first part may be of: "kultur", "trygghets", "IT"; never empty."""
    return _modifier(text, damaged=damaged)[1] or lemmas(text)


def _hyphenated(word: str, *, damaged: bool) -> tuple[Analysis, ...]:
    first, rest = word.split("-", 1)
    known = modifiers(first, damaged=damaged)
    return tuple((known, *tail) for tail in analyses(rest, damaged=damaged))
