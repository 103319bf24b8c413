"""Words that a person may write for a value, in either language."""

from collections.abc import Mapping, Sequence

from remiss.cli.language import say
from remiss.errors import UsageError
from remiss.language.fold import fold
from remiss.texts import Language, catalogue


def meant(word: str, keys: Mapping[str, Sequence[str]], option: str) -> str:
    """Return the value a word stands for: itself, or what one of its keys calls it in one of the languages.

    Args:
        keys: By value; the first of each is the word that is named when another is asked for.

    Raises:
        UsageError: R-CLI-03, the word stands for none.
    """
    told = {
        fold(catalogue(language)(key)): value for language in Language for value, named in keys.items() for key in named
    }
    found = (told | {value: value for value in keys}).get(fold(word).strip())
    if found is None:
        raise UsageError("R-CLI-03", name=option, allowed=", ".join(say(named[0]) for named in keys.values()))
    return found
