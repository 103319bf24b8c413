"""Message catalogues: gettext's .po files, read from the package itself."""

import gettext
from collections.abc import Iterable
from enum import StrEnum
from functools import cache
from importlib import resources
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

from remiss.errors import RemissError, Term


class Language(StrEnum):
    """Languages the interface speaks."""

    SV = "sv"
    EN = "en"


class Catalogue:
    """The sentences of one language.

    Calling it with a key gives the sentence with `{name}` filled in from the values. An unknown key is a fault of the
    program and raises `KeyError`.
    """

    def __init__(self, language: Language, messages: gettext.GNUTranslations) -> None:
        self.language = language
        self._messages = messages

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the sentence for a key."""
        found = self._messages.gettext(key)
        if found == key:
            raise KeyError(f"no {self.language} text for {key!r}")
        return found.format(**values) if values else found

    def count(self, key: str, n: int, /, **values: object) -> str:
        """Return the sentence for `n` things, singular or plural; `{n}` in it is `n` as the language writes it."""
        found = self._messages.ngettext(key, key, n)
        if found == key:
            raise KeyError(f"no {self.language} plural text for {key!r}")
        return found.format(n=self.number(n), **values)

    def percent(self, ratio: float) -> str:
        """Return a ratio in [0, 1] as whole per cent: "62 %" with a no-break space in Swedish.

        What is not quite nothing, or not quite all, is not rounded to it: "<1 %" and ">99 %".
        """
        bound, sign = (0.01, "<") if 0 < ratio < 0.01 else (0.99, ">") if 0.99 < ratio < 1 else (ratio, "")
        return f"{sign}{format_percent(round(bound, 2), locale=self.language.value)}"

    def number(self, value: float) -> str:
        """Return a number with the language's grouping and decimal mark."""
        return str(format_decimal(value, locale=self.language.value))

    def decimal(self, value: float) -> str:
        """Return a number with two decimals and the language's decimal mark."""
        return str(format_decimal(value, format="0.00", locale=self.language.value))

    def listing(self, items: Iterable[str]) -> str:
        """Return items as a running list: "a, b och c"; "" for none."""
        parts = list(items)
        if len(parts) < 2:
            return "".join(parts)
        return f"{', '.join(parts[:-1])} {self('list.and')} {parts[-1]}"


@cache
def catalogue(language: Language) -> Catalogue:
    """Return the catalogue of a language; it is read once."""
    with resources.files(__package__).joinpath(f"{language.value}.po").open("rb") as file:
        messages = read_po(file, locale=language.value, abort_invalid=True)
    compiled = BytesIO()
    write_mo(compiled, messages)
    compiled.seek(0)
    return Catalogue(language, gettext.GNUTranslations(compiled))


def explain(error: RemissError, language: Language) -> str:
    """Return an error as one line for a reader: place, finding, what is allowed, remedy and code.

    A fact that is a `Term` is told in the reader's words.
    """
    say = catalogue(language)
    place = error.where
    if error.line is not None:
        place = say("error.place", where=error.where, line=error.line)
    facts = {name: say(fact) if isinstance(fact, Term) else fact for name, fact in error.facts.items()}
    sentence = say(error.code, **facts)
    return f"{place}: {sentence} ({error.code})" if place else f"{sentence} ({error.code})"


def choose_language(*wishes: str | None) -> Language:
    """Return the first language named in `wishes`, which are locale names such as "en_GB.UTF-8"; Swedish if none is."""
    for wish in wishes:
        for language in Language:
            if wish and wish.lower().startswith(language.value):
                return language
    return Language.SV
