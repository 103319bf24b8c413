"""The words and marks a diff is made of."""

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate
from typing import NamedTuple
from unicodedata import normalize

from remiss.diff.function_words import FUNCTION_WORDS
from remiss.model.span import Span

MARK, FUNCTION, TELLING = 0.5, 1.0, 4.0  # what a token weighs, in function words

_UNSEEN = "\u00ad\u0300-\u036f"  # soft hyphen and combining marks: part of the word they stand in
# A word keeps what joins its parts ("2023-02-13", "t.ex", "8:3", "12,5") and the hyphen that stands for a part ("bygg-
# och"); a note's number keeps its brackets ("[12]"). Else a mark is a token, or a run of one that people draw lines
# with. White space after it is taken along.
_TOKEN = re.compile(
    rf"(?:[^\W_]++(?:[{_UNSEEN}]*+[-'’.:]?+[^\W_]++|(?<=\d),\d++)*+[{_UNSEEN}]*+(?:(?<!\d)-(?=\s))?+"
    r"|\[[^\W_]++\]|\.++|-++|_++|\*++|=++|#++|\S)\s*+"
)


class Tokens(NamedTuple):
    """The tokens of a stretch of text.

    Attributes:
        keys: The tokens as they are compared: composed (NFC), without soft hyphens, and without the white space after
            them. Letter case counts.
        bounds: Token k covers the code points from `bounds[k]` to `bounds[k + 1]`, the white space after it included;
            the first one covers the white space before it too. One longer than `keys`.
    """

    keys: list[str]
    bounds: list[int]


def tokenise(text: str, span: Span) -> Tokens:
    """Return the tokens of a stretch of text that is not blank."""
    pieces: list[str] = _TOKEN.findall(text, span.start, span.end)
    bounds = list(accumulate(map(len, pieces), initial=span.end - sum(map(len, pieces))))
    bounds[0] = span.start
    keys = list(map(str.rstrip, pieces))
    whole = text[span.start : span.end]
    if plain(whole) != whole:
        keys = [plain(key) or key for key in keys]  # a soft hyphen by itself is a mark
    return Tokens(keys, bounds)


def plain(text: str) -> str:
    """Return text in the form in which two writings that look the same are equal: composed, without soft hyphens."""
    return text if text.isascii() else normalize("NFC", text).replace("\u00ad", "")


@lru_cache(maxsize=100_000)
def is_word(key: str) -> bool:
    """Return whether a token is a word, a number or a note's number in brackets rather than a mark."""
    return key[:1].isalnum() or (key[0] == "[" and len(key) > 1)


@lru_cache(maxsize=100_000)
def is_telling(key: str) -> bool:
    """Return whether a token says something of the matter: no mark and no function word."""
    return is_word(key) and key.lower() not in FUNCTION_WORDS


@lru_cache(maxsize=100_000)
def token_weight(key: str) -> float:
    """Return what a token counts for: a telling word four function words, a note one, a mark half of one."""
    if not is_word(key):
        return MARK
    return TELLING if is_telling(key) and key[0] != "[" else FUNCTION


def word_total(keys: Sequence[str]) -> int:
    """Return how many of the tokens are words."""
    return sum(map(is_word, keys))
