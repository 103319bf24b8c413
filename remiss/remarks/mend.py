"""A reading of a scanned text for matching: letters that a machine took for others put back, one for one.

It says nothing to anybody and changes nothing: cues and names are looked for in it, quotes come from the original.
What a person sees repaired is another matter, with its own evidence. Letters lost or doubled are left as they are.
"""

import re
from collections.abc import Collection
from functools import cache
from itertools import combinations, product

from remiss.language.fold import fold
from remiss.language.lexicon import frequency, marked_spellings

# A text without å, ä and ö. Clean Swedish texts have 4.3-5.2 per cent of them among the letters, scans that lost them
# none (language.md, real gold).
DAMAGED = 0.005
FEWEST = 40  # letters; a shorter text may have none by chance
# What scans read for å, ä, ö and i, by what stands there: counts of two real scans (language.md), folded.
_READ_AS = {
    "é": "aoe", "è": "aoe", "d": "ao", "&": "ao", "4": "a", "i": "a", "6": "o", "0": "o", "o": "a", "x": "o", "g": "o",
    "1": "i", "|": "i", "a": "o", "e": "ao",
}  # fmt: skip
_FIRM = frozenset("é&46|è")  # signs that are hardly ever what was printed
_MOST_CHANGED = 2  # letters of a word
_LOUDER = 100.0  # times as common as the written word a known word must be to take its place
STRANGE = "þ"  # a letter that no Swedish word has
_TOKEN = re.compile(r"[^\W_]*[&|\w][\w&|-]*")
_SHORTEST_PART = 4  # letters of the last part of a compound that vouches for a reading


def plain_text(text: str, homographs: Collection[str] = ()) -> str:
    """Return a text folded, of the same length; of a scan that lost å, ä and ö, with misread letters put back.

    Args:
        text: Any text.
        homographs: Words that folding would make others of ("bor", which "bör" becomes); in a text that has å, ä and ö
            they begin with `STRANGE` instead, so that they are found under neither.
    """
    if not _is_damaged(text):
        folded = list(fold(text))
        for word in sorted(homographs):
            for match in re.finditer(rf"\b{re.escape(word)}\b", text, re.IGNORECASE):
                folded[match.start()] = STRANGE
        return "".join(folded)
    found = list(fold(text))
    for match in _TOKEN.finditer(text):
        mended = _mended(match.group())
        if len(mended) == len(match.group()):
            found[match.start() : match.end()] = mended
    return "".join(found)


def _is_damaged(text: str) -> bool:
    letters = sum(map(str.isalpha, text))
    marked = sum(text.count(sign) for sign in "åäöÅÄÖ")
    return letters >= FEWEST and marked < DAMAGED * letters


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
