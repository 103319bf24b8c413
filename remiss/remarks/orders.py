"""Orders told by their form: "Ställ ett par i byarna också." A list of verbs would never hold them all."""

from functools import cache

from remiss.language.lexicon import base_form, frequency, marked_spellings
from remiss.remarks.phrases import LABEL, LABEL_WORDS, Line

# Common verbs whose forms are not made from the order: "tar", "ger". "Se" opens a reference as often as an order.
_SHORT = frozenset({"ge", "gå", "gör", "håll", "låt", "stå", "säg", "ta"})
# Words of the same shape that are none, or that open a sentence as nouns and adjectives more often: "all" stands to
# "alla" as "ställ" to "ställa".
_NONE = frozenset(
    "all döda enda försök grönska het kall lista lugna lätta led notera rädda sal sala sann stöd tal viss".split()
)
_BEFORE = frozenset({"men", "och", "så", "snälla"})
_PRESENT = frozenset({"är", "var", "har", "kan", "ska", "bör", "kör", "får", "går", "står", "hölls", "finns"})
_NEXT = 2  # words
_OFTEN = 0.1  # of the form in -r, for each time that the form in -a stands in running text


def order_in(line: Line) -> int | None:
    """Return the place of the verb with which a line orders: its first word, or the one behind a label, "men" or "och".

    None before a number ("Fråga 1") and where one of the next words is a verb that tells ("Öppna förskolan ligger"):
    then the first word was no verb.
    """
    words = [word.lower() for word in line.words]
    at = words.index(LABEL) + 1 if LABEL in words[: LABEL_WORDS + 1] else 0
    at += at < len(words) and words[at] in _BEFORE
    after = words[at + 1 : at + 1 + _NEXT]
    if not after or after[0][0].isdigit() or any(map(_tells, after)):
        return None
    spelled = (words[at],) if line.marked else (words[at], *marked_spellings(words[at]))
    return at if any(map(is_imperative, spelled)) else None


def _tells(word: str) -> bool:
    """Return whether a word is a verb in the present: its dictionary form ends in -a, and is no noun ("gator")."""
    base = base_form(word)
    return word in _PRESENT or (word.endswith(("ar", "er")) and base is not None and base == f"{word[:-2]}a")


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
