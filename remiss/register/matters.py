"""Words that can name a matter, told from those with which anything is asked for."""

from remiss.align.ngrams import telling_term
from remiss.align.recent import Recent
from remiss.language.fold import fold
from remiss.language.lexicon import base_form
from remiss.language.stopwords import is_stopword
from remiss.remarks import Cues, is_word

_VERBAL = ("a", "as", "s")  # how a verb ends after "att" and "bör"
_VERB_ENDINGS = frozenset("r er ar s as es t at ts ats te de ade tes des ades".split())  # in the place of an -a
_ADVERBIAL = ("igt", "iskt", "bart")  # of how something is said, or what it is to be


class Matters:
    """The words of matters, by the cues of a language; what was found of a word is remembered."""

    def __init__(self, cues: Cues) -> None:
        self._lists = cues.lists
        self._known: dict[str, bool] = {}
        self._openers: dict[str, bool] = {}

    def is_of_one(self, word: str) -> bool:
        """Return whether a word tells what an ask is about: no stopword, and none with which anything is asked for."""
        if word not in self._known:
            plain = fold(word)
            known = is_stopword(plain) or not plain[:1].isalpha() or is_word(self._lists["no_matter"], plain)
            self._known[word] = not known
        return self._known[word]

    def form(self, word: str, *, verbal: bool) -> str:
        """Return the one form of a word that can be the noun of a matter, whatever its inflection; "" for any other.

        Args:
            word: As written.
            verbal: It stands right after a word that opens a verb.
        """
        if not self.is_of_one(word) or fold(word).endswith(_ADVERBIAL) or _is_verb(word.lower(), verbal=verbal):
            return ""
        return telling_term(word)

    def opens_verb(self, word: str) -> bool:
        """Return whether a verb may follow a word: "att", "bör"."""
        if word not in self._openers:
            self._openers[word] = is_word(self._lists["before_verbs"], word)
        return self._openers[word]


_BY_CUES = Recent(Matters, 2)


def matters_of(cues: Cues) -> Matters:
    """Return the words of matters by some cues, the same as before for the same cues."""
    return _BY_CUES.get(cues)


def _is_verb(word: str, *, verbal: bool) -> bool:
    """Return whether a word is a verb in -a by its ending: nouns in -a have -n and -or; one as "visa" by its place."""
    base = base_form(word) or ""
    if verbal and word.endswith(_VERBAL):
        return True
    return base.endswith("a") and word.startswith(base[:-1]) and word[len(base) - 1 :] in _VERB_ENDINGS
