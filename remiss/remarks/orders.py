"""Orders told by their form: "Ställ ett par i byarna också." A list of verbs would never hold them all."""

from functools import cache

from remiss.language.lexicon import frequency, marked_spellings
from remiss.remarks.phrases import Line

# Common verbs whose forms are not made from the order: "tar", "ger". "Se" opens a reference as often as an order.
_SHORT = frozenset({"ge", "gå", "gör", "håll", "låt", "stå", "säg", "ta"})
# Words of the same shape that are none: "all" stands to "alla" as "ställ" to "ställa".
_NONE = frozenset({"all", "enda", "försök", "notera", "sala", "sann", "stöd", "viss"})
_BEFORE = frozenset({"men", "och", "så", "snälla"})
_OFTEN = 0.1  # of the form in -r, for each time that the form in -a stands in running text


def is_order(line: Line) -> bool:
    """Return whether a line begins with a verb that orders, or has one behind "men", "och" and their like."""
    words = [word.lower() for word in line.words[:2]]
    at = 1 if len(words) > 1 and words[0] in _BEFORE else 0
    if len(line.words) < 2 or at == len(words):
        return False
    spelled = (words[at],) if line.marked else (words[at], *marked_spellings(words[at]))
    return any(map(is_imperative, spelled))


@cache
def is_imperative(word: str) -> bool:
    """Return whether a lower-case form is a verb as it orders, by the other forms that are in use.

    One in -a ("kalla") has a form in -r, in -s and in the past; another ("ställ") is rarer than its form in -a, and has
    forms in -er and in the past.
    """
    if word in _SHORT:
        return True
    if len(word) < 3 or not word.isalpha() or word in _NONE or word.endswith("r"):
        return False
    if word.endswith("a"):
        own = frequency(word)
        return frequency(word + "r") > _OFTEN * own and frequency(word + "s") > 0 and _is_known(word + "de", word + "t")
    return frequency(word + "a") > frequency(word) and _is_known(word + "er") and _is_known(word + "te", word + "de")


def _is_known(*forms: str) -> bool:
    return any(frequency(form) > 0 for form in forms)
