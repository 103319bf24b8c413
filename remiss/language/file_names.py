"""A title as a short name for a file or an id, cut where a phrase may end."""

import re

from remiss.language.fold import fold
from remiss.model.identity import slug

NAME_LENGTH = 64  # characters; a path of two such names keeps within what Windows allows in a folder

# What ends in one of these goes on: a line in the next, a title behind where it was cut.
JOINERS = frozenset(
    fold(word)
    for word in """att av bl.a bland både de den denna deras dess dessa det dvs efter eller en enligt ett från för
    förutom genom hos i inför inom kring med mellan mot när och om på per respektive samt sin sina som såväl s.k t.ex
    till under utan utanför utom vid via""".split()
)
_YEARS = re.compile(r"-(?:19|20)\d\d(?:-(?:(?:19|20)\d\d|\d\d))*\Z")  # "-2024-2027", "-2021-04-22"


def name_from(title: str) -> str:
    """Return a title's slug, a long one cut behind a word that can end a phrase.

    The years or the date at its end stay: they tell editions and meetings apart. Never empty, see
    `remiss.model.identity.slug`.

    >>> name_from("Remissvar")
    'remissvar'
    """
    name = slug(title, longest=None)
    if len(name) <= NAME_LENGTH:
        return name
    years = _YEARS.search(name)
    tail = years.group() if years else ""
    head = name[: NAME_LENGTH - len(tail) + 1].rpartition("-")[0] or name[: NAME_LENGTH - len(tail)]
    if years and len(head) > years.start():
        head = name[: years.start()]
    while "-" in head and _cannot_end(head.rpartition("-")[2]):
        head = head.rpartition("-")[0]
    return head + tail


def _cannot_end(word: str) -> bool:
    return word in JOINERS or len(word) == 1
