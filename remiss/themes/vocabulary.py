"""The vocabulary of themes, as a person writes it in YAML."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import NewType

from remiss.errors import DocumentError
from remiss.language.fold import fold
from remiss.parsing.yaml_reader import Entry, Place, entries, has_content, read_items, text_of, texts_of

ThemeId = NewType("ThemeId", str)

DEFAULT = "vocabulary.yaml"
REQUIRED = ("id", "label", "words")
WORD_KEYS = ("words", "company", "not", "without")
KEYS = (*REQUIRED, "company", "not", "without", "broader", "notes")

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
        without: What of a known theme's words is taken away; only in a vocabulary that changes another.
        broader: The theme that this one is part of, or None.
        notes: For those who use the vocabulary; "" for none.
    """

    id: ThemeId
    label: str
    telling: tuple[Phrase, ...]
    company: tuple[Phrase, ...] = ()
    excluded: tuple[Phrase, ...] = ()
    without: tuple[Phrase, ...] = ()
    broader: ThemeId | None = None
    notes: str = ""

    def written(self, key: str) -> tuple[Phrase, ...]:
        """The words under one of `WORD_KEYS`."""
        return {"words": self.telling, "company": self.company, "not": self.excluded, "without": self.without}[key]

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

    A text without content, such as comments alone, gives no themes. A theme that the default vocabulary has needs no
    more than its `id`: what is written changes it, see `extended`.

    Raises:
        DocumentError: R-YAML-01 to -13; R-THM-01 a key is missing; -02 an id stands twice; -03 a word is no pattern;
            -04 a broader theme is not there, or is the theme itself; -05 what is to be taken away is no word of the
            default theme.
    """
    place = Place(where=where, first_line=1, error=DocumentError)
    known = default_vocabulary() if where != DEFAULT else {}
    found: dict[ThemeId, Theme] = {}
    written: dict[ThemeId, Mapping[str, Entry]] = {}
    for item in read_items(text, place) if has_content(text) else ():
        keys = entries(item, KEYS, place)
        theme = _theme(keys, place)
        missing = next((key for key in REQUIRED if key not in keys), None) if theme.id not in known else None
        if missing or "id" not in keys:
            raise place.fault("R-THM-01", item.start_mark, key=missing or "id")
        if theme.id in found:
            raise place.fault("R-THM-02", keys["id"].node.start_mark, id=theme.id)
        found[theme.id], written[theme.id] = theme, keys
    for theme in found.values():
        _check(theme, written[theme.id], found, known, place)
    return found


def _check(theme: Theme, written: Mapping[str, Entry], found: Vocabulary, known: Vocabulary, place: Place) -> None:
    """Refuse what a theme says of other themes, or of the one it changes, and that is not so."""
    if "broader" in written and (theme.broader == theme.id or theme.broader not in {**found, **known}):
        raise place.fault("R-THM-04", written["broader"].node.start_mark, id=str(theme.broader))
    changed = known.get(theme.id)
    for phrase, node in zip(theme.without, written["without"].node.value if theme.without else (), strict=True):
        if changed is None or phrase not in _all_phrases(changed):
            raise place.fault("R-THM-05", node.start_mark, word=" ".join(phrase), id=theme.id)


def _all_phrases(theme: Theme) -> tuple[Phrase, ...]:
    return (*theme.telling, *theme.company, *theme.excluded)


def _theme(keys: Mapping[str, Entry], place: Place) -> Theme:
    def text_at(key: str) -> str:
        return text_of(keys[key], place) if key in keys else ""

    def words_at(key: str) -> tuple[Phrase, ...]:
        return _phrases(keys[key], place) if key in keys else ()

    return Theme(
        id=ThemeId(text_at("id")),
        label=text_at("label"),
        telling=words_at("words"),
        company=words_at("company"),
        excluded=words_at("not"),
        without=words_at("without"),
        broader=ThemeId(text_at("broader")) if "broader" in keys else None,
        notes=text_at("notes"),
    )


def _phrases(entry: Entry, place: Place) -> tuple[Phrase, ...]:
    found = []
    for written, node in zip(texts_of(entry, place), entry.node.value, strict=True):
        phrase = read_phrase(written)
        if phrase is None:
            raise place.fault("R-THM-03", node.start_mark, word=written)
        found.append(phrase)
    return tuple(found)


def read_phrase(written: str) -> Phrase | None:
    """Return a word, a pattern or several in a row as a person writes them; None for what is none."""
    words = tuple(written.lower().split())
    if len("".join(words).replace("*", "")) < _LEAST or not all(map(_WORD.fullmatch, words)):
        return None
    return words


def extended(vocabulary: Vocabulary, own: Vocabulary) -> Vocabulary:
    """Return a vocabulary with another's themes added at its end.

    A theme that both have has the words of both, less what the own one is `without`; what it says of label, broader
    theme and notes counts, where it says something.
    """
    found = dict(vocabulary)
    for theme in own.values():
        known = found.get(theme.id)
        found[theme.id] = theme if known is None else _both(known, theme)
    return found


def _both(known: Theme, own: Theme) -> Theme:
    def joined(before: tuple[Phrase, ...], added: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        return tuple(dict.fromkeys((*(phrase for phrase in before if phrase not in own.without), *added)))

    return Theme(
        id=own.id,
        label=own.label or known.label,
        telling=joined(known.telling, own.telling),
        company=joined(known.company, own.company),
        excluded=joined(known.excluded, own.excluded),
        broader=own.broader or known.broader,
        notes=own.notes or known.notes,
    )
