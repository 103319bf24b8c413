"""Section ids: names made from titles, so that a link or an address survives changes elsewhere in the document."""

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass, field

from remiss.model.document import SectionId

SLUG_LENGTH = 40  # characters; long enough to tell headings apart, short enough for a path of four in an address
UNNAMED = "section"  # the slug of a title without any letter or digit of the Latin alphabet

_NOT_A_WORD = re.compile(r"[^a-z0-9]+")
_NOT_DECOMPOSED = str.maketrans({"ø": "o", "æ": "ae", "ß": "ss", "ð": "d", "þ": "th", "ł": "l"})


def slug(title: str, longest: int | None = SLUG_LENGTH) -> str:
    """Return a title as lower-case ASCII words joined by "-", at most `longest` characters, None for all of it.

    Diacritics are dropped; a long title is cut after the last whole word that fits, a long word inside the word.
    Never empty: a title without Latin letters or digits gives `UNNAMED`.

    >>> slug("Ärendets beredning")
    'arendets-beredning'
    """
    decomposed = unicodedata.normalize("NFKD", title.lower().translate(_NOT_DECOMPOSED))
    plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    words = _NOT_A_WORD.sub("-", plain).strip("-")
    if longest is not None and len(words) > longest:
        head, border, _ = words[: longest + 1].rpartition("-")
        words = head if border else words[:longest]
    return words or UNNAMED


@dataclass(slots=True)
class SectionNames:
    """The ids given out in one document; it keeps them different."""

    _taken: set[str] = field(default_factory=set)
    _repeats: Counter[str] = field(default_factory=Counter)

    def name(self, title: str, parent: SectionId | None) -> SectionId:
        """Return a new id: the slug of `title` below `parent`, None for a top section.

        The first of several equal ones is plain, the next get "-2", "-3" ... in the order of asking.
        """
        wanted = slug(title) if parent is None else f"{parent}.{slug(title)}"
        found = wanted
        while found in self._taken:
            self._repeats[wanted] += 1
            found = f"{wanted}-{self._repeats[wanted] + 1}"
        self._taken.add(found)
        return SectionId(found)
