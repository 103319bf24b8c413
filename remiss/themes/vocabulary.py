"""The vocabulary of themes, as a person writes it in YAML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NewType

from remiss.errors import DocumentError
from remiss.language.fold import fold
from remiss.parsing.yaml_reader import Place, entries, read_items, text_of, texts_of

ThemeId = NewType("ThemeId", str)

_WORD = re.compile(r"\*?[^\s*]+\*?")
_LEAST = 2  # letters; a phrase of one letter would stand everywhere


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the field.

    Attributes:
        label: What it is called in the reader's language.
        phrases: Its words as written in the vocabulary, folded; each one or more words, each of which may begin and
            end with "*" for any letters.
    """

    id: ThemeId
    label: str
    phrases: tuple[tuple[str, ...], ...]


Vocabulary = Mapping[ThemeId, Theme]  # in the order of the file


@cache
def default_vocabulary() -> Vocabulary:
    """Return the vocabulary that comes with the program; it is read once."""
    text = resources.files(__package__).joinpath("vocabulary.yaml").read_text(encoding="utf-8")
    return read_vocabulary(text, where="vocabulary.yaml")


def read_vocabulary(text: str, *, where: str) -> Vocabulary:
    """Read a vocabulary: a list of themes, each with `id`, `label` and `words`.

    Raises:
        DocumentError: R-YAML-01 to -13; R-THM-01 a key is missing; -02 an id stands twice; -03 a word is no pattern.
    """
    place = Place(where=where, first_line=1, error=DocumentError)
    found: dict[ThemeId, Theme] = {}
    for item in read_items(text, place):
        keys = entries(item, ("id", "label", "words"), place)
        for key in ("id", "label", "words"):
            if key not in keys:
                raise place.fault("R-THM-01", item.start_mark, key=key)
        theme_id = ThemeId(text_of(keys["id"], place))
        if theme_id in found:
            raise place.fault("R-THM-02", item.start_mark, id=theme_id)
        phrases = []
        for written in texts_of(keys["words"], place):
            words = tuple(fold(written).split())
            if len("".join(words).replace("*", "")) < _LEAST or not all(map(_WORD.fullmatch, words)):
                raise place.fault("R-THM-03", keys["words"].node.start_mark, word=written)
            phrases.append(words)
        found[theme_id] = Theme(id=theme_id, label=text_of(keys["label"], place), phrases=tuple(phrases))
    return found
