"""Words that a person may write for a value, in either language."""

from collections.abc import Mapping, Sequence
from functools import cache

from remiss.cli.language import say
from remiss.errors import UsageError
from remiss.language.fold import fold
from remiss.texts import Language, catalogue


def meant(word: str, values: Sequence[str], keys: Sequence[str], option: str) -> str:
    """Return the value a word stands for: itself, or what `<key>.<value>` calls it in one of the languages.

    Raises:
        UsageError: R-CLI-03, the word stands for none; those of the first key are named.
    """
    found = _words(tuple(values), tuple(keys)).get(fold(word).strip())
    if found is None:
        allowed = ", ".join(say(f"{keys[0]}.{value}") for value in values)
        raise UsageError("R-CLI-03", name=option, allowed=allowed)
    return found


@cache
def _words(values: tuple[str, ...], keys: tuple[str, ...]) -> Mapping[str, str]:
    told = {
        fold(words): value
        for language in Language
        for key in keys
        for value in values
        if (words := catalogue(language)(f"{key}.{value}"))
    }
    return told | {value: value for value in values}
