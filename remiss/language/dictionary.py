"""Whether a word is spelled as a dictionary spells it, compounds and inflections that no list holds included."""

from functools import cache
from importlib import metadata
from pathlib import PurePath
from threading import Lock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hunspell import Hunspell

_LOADING = Lock()  # see lexicon
_PACKAGE, _FILE, _NAME = "hunspell-sv", "sv_SE.dic", "sv_SE"


def is_spelled(word: str) -> bool:
    """Return whether the dictionary knows a word as it stands, or with a small or a capital first letter.

    A word with a sign that the dictionary's encoding lacks is not spelled. Nor is one without letters.
    Source: Hunspell with the Swedish dictionary of the package hunspell-sv (279,128 entries).
    """
    if not any(map(str.isalpha, word)):
        return False
    try:
        return any(_dictionary().spell(form) for form in dict.fromkeys((word, word.lower(), word.capitalize())))
    except UnicodeEncodeError:
        return False


def _dictionary() -> "Hunspell":
    with _LOADING:
        return _load()


@cache
def _load() -> "Hunspell":
    from hunspell import Hunspell  # noqa: PLC0415 - 30 MB that only letter repair needs

    found = next(file for file in metadata.files(_PACKAGE) or () if file.name == _FILE)
    return Hunspell(_NAME, hunspell_data_dir=str(PurePath(found.locate()).parent))
