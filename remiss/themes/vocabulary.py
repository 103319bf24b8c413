"""The vocabulary of themes, as a person writes it in YAML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NewType

from remiss.errors import DocumentError
from remiss.language.fold import fold
from remiss.parsing.yaml_reader import Entry, Place, entries, read_items, text_of, texts_of

ThemeId = NewType("ThemeId", str)

DEFAULT = "vocabulary.yaml"
REQUIRED = ("id", "label", "words")
KEYS = (*REQUIRED, "company", "not", "broader", "notes")

_WORD = re.compile(r"\*?[^\s*]+\*?")
_LEAST = 2  # letters; a phrase of one letter would stand everywhere


Phrase = tuple[str, ...]
"""Words in a row as written, in lower case, each of which may begin and end with "*" for any letters."""


@dataclass(frozen=True, slots=True)
class Theme:
    """A concept of the field.

    Attributes:
        label: What it is called in the reader's language.
        telling: Words that tell of it when they stand alone.
        company: Words that also mean other things; they tell of it beside others.
        excluded: What does not count, though one of the words above is in it: names of bodies, other matters.
        broader: The theme that this one is part of, or None.
        notes: For those who use the vocabulary; "" for none.
    """

    id: ThemeId
    label: str
    telling: tuple[Phrase, ...]
    company: tuple[Phrase, ...] = ()
    excluded: tuple[Phrase, ...] = ()
    broader: ThemeId | None = None
    notes: str = ""

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """All its words, folded."""
        return tuple(tuple(map(fold, phrase)) for phrase in (*self.telling, *self.company))


Vocabulary = Mapping[ThemeId, Theme]  # in the order of the file


@cache
def default_vocabulary() -> Vocabulary:
    """Return the vocabulary that comes with the program; it is read once."""
    text = resources.files(__package__).joinpath("vocabulary.yaml").read_text(encoding="utf-8")
    return read_vocabulary(text, where=DEFAULT)


def read_vocabulary(text: str, *, where: str) -> Vocabulary:
    """Read a vocabulary: a list of themes, each with `id`, `label` and `words`, and what else `KEYS` names.

    Raises:
        DocumentError: R-YAML-01 to -13; R-THM-01 a key is missing; -02 an id stands twice; -03 a word is no pattern;
            -04 a broader theme is not there, or is the theme itself.
    """
    place = Place(where=where, first_line=1, error=DocumentError)
    found: dict[ThemeId, Theme] = {}
    broader: list[tuple[Theme, Entry]] = []
    for item in read_items(text, place):
        keys = entries(item, KEYS, place)
        for key in REQUIRED:
            if key not in keys:
                raise place.fault("R-THM-01", item.start_mark, key=key)
        theme = _theme(keys, place)
        if theme.id in found:
            raise place.fault("R-THM-02", item.start_mark, id=theme.id)
        found[theme.id] = theme
        if "broader" in keys:
            broader.append((theme, keys["broader"]))
    for theme, entry in broader:
        known = default_vocabulary() if where != DEFAULT else {}
        if theme.broader == theme.id or (theme.broader not in found and theme.broader not in known):
            raise place.fault("R-THM-04", entry.node.start_mark, id=str(theme.broader))
    return found


def _theme(keys: Mapping[str, Entry], place: Place) -> Theme:
    return Theme(
        id=ThemeId(text_of(keys["id"], place)),
        label=text_of(keys["label"], place),
        telling=_phrases(keys["words"], place),
        company=_phrases(keys["company"], place) if "company" in keys else (),
        excluded=_phrases(keys["not"], place) if "not" in keys else (),
        broader=ThemeId(text_of(keys["broader"], place)) if "broader" in keys else None,
        notes=text_of(keys["notes"], place) if "notes" in keys else "",
    )


def _phrases(entry: Entry, place: Place) -> tuple[Phrase, ...]:
    found = []
    for written in texts_of(entry, place):
        words = tuple(written.lower().split())
        if len("".join(words).replace("*", "")) < _LEAST or not all(map(_WORD.fullmatch, words)):
            raise place.fault("R-THM-03", entry.node.start_mark, word=written)
        found.append(words)
    return tuple(found)


def extended(vocabulary: Vocabulary, own: Vocabulary) -> Vocabulary:
    """Return a vocabulary with another's themes added; of a theme that both have, the words of both, the own label."""
    found = dict(vocabulary)
    for theme in own.values():
        known = found.get(theme.id)
        found[theme.id] = theme if known is None else _both(known, theme)
    return found


def _both(known: Theme, own: Theme) -> Theme:
    return Theme(
        id=own.id,
        label=own.label,
        telling=(*known.telling, *own.telling),
        company=(*known.company, *own.company),
        excluded=(*known.excluded, *own.excluded),
        broader=own.broader or known.broader,
        notes=own.notes or known.notes,
    )
