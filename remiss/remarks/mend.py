"""A reading of a scanned text for matching: letters that a machine took for others put back, one for one.

It says nothing to anybody and changes nothing: cues and names are looked for in it, quotes come from the original.
What a person sees repaired is another matter, with its own evidence. Letters lost or doubled are left as they are.
"""

import re
from dataclasses import dataclass
from functools import cache
from itertools import combinations, product

from remiss.language.fold import fold
from remiss.language.lexicon import frequency, marked_spellings

# A text without å, ä and ö. Clean Swedish texts have 4.3-5.2 per cent of them among the letters, scans that lost them
# none (language.md, real gold).
DAMAGED = 0.005
CLEAN = 0.03  # from here on a text has kept its å, ä and ö; between the two they are there, but not to be relied on
FEWEST = 40  # letters; a shorter text may have none by chance ...
SOME = 400  # ... and in one shorter than this a single one shows that it has them
_MARKS = "åäöÅÄÖ"
# What scans read for å, ä, ö and i, by what stands there: counts of two real scans (language.md), folded.
_READ_AS = {
    "é": "aoe", "è": "aoe", "d": "ao", "&": "ao", "4": "a", "i": "a", "6": "o", "0": "o", "o": "a", "x": "o", "g": "o",
    "1": "i", "|": "i", "a": "o", "e": "ao",
}  # fmt: skip
_FIRM = frozenset("é&46|è")  # signs that are hardly ever what was printed
_MOST_CHANGED = 2  # letters of a word
_LOUDER = 100.0  # times as common as the written word a known word must be to take its place
_TOKEN = re.compile(r"[^\W_]*[&|\w][\w&|-]*")
_SHORTEST_PART = 4  # letters of the last part of a compound that vouches for a reading


@dataclass(frozen=True, slots=True)
class Plain:
    """A text as cues are looked for in it: of the same length, in lower case, quotes and dashes plain.

    `marked` when it has its å, ä and ö; then "bor" is not "bör". Else the text is without any.
    """

    text: str
    marked: bool


def plain_text(text: str) -> Plain:
    """Return a text for matching; of a scan that lost å, ä and ö, with misread letters put back."""
    letters = sum(map(str.isalpha, text))
    marks = sum(text.count(sign) for sign in _MARKS)
    folded = fold(text)
    if marks >= CLEAN * letters if letters >= SOME else marks > 0:
        lower = text.lower()
        if len(lower) != len(folded):
            return Plain(folded, marked=False)
        return Plain(
            "".join(sign if sign in _MARKS else plain for sign, plain in zip(lower, folded, strict=True)), marked=True
        )
    if letters < FEWEST or marks >= DAMAGED * letters:
        return Plain(folded, marked=False)
    found = list(folded)
    for match in _TOKEN.finditer(text):
        mended = _mended(match.group())
        if len(mended) == len(match.group()):
            found[match.start() : match.end()] = mended
    return Plain("".join(found), marked=False)


@cache
def _mended(token: str) -> str:
    """Return the likeliest reading of one word, folded."""
    written = fold(token)
    lower = token.lower()
    firm = any(sign in _FIRM for sign in lower)
    is_word = any(map(str.isalpha, token)) or token in _FIRM
    if not is_word or ("-" in token and not firm):
        return written
    least = _known(written) * _LOUDER
    if least == 0 and not firm and _is_compound(written):
        return written
    best, common = written, least
    for reading in _readings(lower):
        share = _known(reading)
        if share > common:
            best, common = reading, share
    if best == written and firm:
        return _by_last_part(lower) or _firmly(lower)
    return best


def _readings(token: str) -> list[str]:
    places = [at for at, sign in enumerate(token) if sign in _READ_AS]
    found = []
    plain = [fold(sign) for sign in token]
    for many in range(1, min(_MOST_CHANGED, len(places)) + 1):
        for chosen in combinations(places, many):
            for signs in product(*(_READ_AS[token[at]] for at in chosen)):
                reading = plain.copy()
                for at, sign in zip(chosen, signs, strict=True):
                    reading[at] = sign
                found.append("".join(reading))
    return found


@cache
def _known(folded: str) -> float:
    """Return how common a word is in any spelling with å, ä and ö, as a share of running words."""
    return max((frequency(folded), *(frequency(word) for word in marked_spellings(folded))))


def _is_compound(written: str) -> bool:
    return any(
        _known(written[at:]) > 0 and _known(written[:at].removesuffix("s")) > 0
        for at in range(3, len(written) - _SHORTEST_PART + 1)
    )


def _by_last_part(token: str) -> str:
    """Return the reading of an unknown compound whose last part is a known word; "" when there is none."""
    readings = [reading for reading in _readings(token) if _is_compound(reading)]
    return readings[0] if readings else ""


def _firmly(token: str) -> str:
    return "".join(_READ_AS[sign][0] if sign in _FIRM else fold(sign) for sign in token)
