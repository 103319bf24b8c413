"""What a group of asks is called: the matter that its asks share, in their own words, and what is wanted of it."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache

from remiss.language.fold import fold
from remiss.language.lexicon import base_form
from remiss.language.tokens import words
from remiss.model.document import DocumentId
from remiss.model.register import Filed
from remiss.model.remark import Change
from remiss.register.grouping import Forms, Weights
from remiss.register.matters import Matters

SHARED = 0.5  # share of a group's asks that must have a word for it to be of their matter
LONGEST = 6  # words of a matter
ASKS_KEPT = 4096  # whose words are kept; those of 120 answers are some 2,500
_ADJECTIVAL = ("ande", "iga", "iska", "ade", "rnas", "ens", "ets")  # before a noun: never the last word of a matter
_JOINTS = frozenset(
    "i for av om pa till mellan och mot vid".split()
)  # folded; inside a matter: "våld i nära relationer"

_ARTICLES = frozenset({"den", "det", "de"})  # a definite noun keeps it before its adjective: "det lokala rådet"


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of an ask: as written, and its one form, "" for one that is never of a matter."""

    text: str
    form: str
    follows: bool  # nothing but a blank stands between it and the word before


Ask = tuple[_Word, ...]


def change_of(members: Sequence[Filed]) -> Change | None:
    """Return what most of some asks want done; of equally many the one that is wanted first. None for criticism."""
    wanted = Counter(member.remark.change for member in members)
    return max(wanted, key=lambda change: wanted[change])  # a Counter keeps the order of the first of each


class Namer:
    """Names groups.

    Args:
        forms: The telling words of each ask by its place in the register, those left out that name the part it aims at.
        weights: How rare a form is among all asks.
        texts: Of the answers.
        matters: Which words can name one.
    """

    def __init__(
        self, forms: Mapping[int, Forms], weights: Weights, texts: Mapping[DocumentId, str], matters: Matters
    ) -> None:
        self._forms, self._weights, self._texts, self._matters = forms, weights, texts, matters

    def matter_of(self, group: Mapping[int, Filed]) -> str:
        """Return what some asks, by their places, are about: the words around the noun that most of them have and that
        is rare among all.

        As most of them write it, the first of equals; "" when they share no such word. A name of the part that they
        aim at counts only when nothing else is shared.
        """
        if len(group) == 1:
            return ""
        asks = [self._read(member) for member in group.values()]
        support = Counter(form for ask in asks for form in {word.form for word in ask if word.form})
        told = {form for form, many in support.items() if many > 1 and many >= SHARED * len(asks)}
        own = {form for at in group for form in self._forms[at]}
        heads = [word.form for ask in asks for word in _heads(ask) if word.form in told]
        if not heads:
            return ""
        best = max(heads, key=lambda form: (form in own, support[form] * self._weights.get(form, 1.0)))
        found = [phrase for ask in asks if (phrase := _around(ask, best, told)) is not None]
        spelled = Counter(" ".join(word.text for word in phrase) for phrase in found)
        return max(spelled, key=lambda phrase: spelled[phrase])

    def _read(self, member: Filed) -> Ask:
        span = member.remark.span
        return _words_of(self._texts[member.document][span.start : span.end], self._matters)


@lru_cache(maxsize=ASKS_KEPT)
def _words_of(line: str, matters: Matters) -> Ask:
    """Return the words of an ask; a judgement makes the groups anew, and no ask reads otherwise for it."""
    found = []
    verbal, end = False, 0
    for token in words(line):
        form = matters.form(token.text, verbal=verbal)
        written = token.text.lower() if token.span.start == 0 else token.text
        found.append(_Word(written, form, follows=not line[end : token.span.start].strip()))
        verbal, end = matters.opens_verb(token.text), token.span.end
    return tuple(found)


def _heads(ask: Ask) -> Iterator[_Word]:
    """Yield the words with which stretches of an ask end that can be of a matter."""
    for at, word in enumerate(ask):
        last = not (at + 1 < len(ask) and ask[at + 1].form and ask[at + 1].follows)
        if word.form and last and not _is_modifier(word.text.lower()):
            yield word


def _is_modifier(word: str) -> bool:
    """Return whether a word stands before a noun: an adjective by its ending, or a genitive."""
    base = base_form(word) or ""
    return word.endswith(_ADJECTIVAL) or (word.endswith("s") and bool(base) and not base.endswith("s"))


def _around(ask: Ask, head: str, told: Set[str]) -> Ask | None:
    """Return the words around the first that has the form of a head and can be one: those before it and, after a
    joining word, those behind it that are shared too; None when the ask does not have it."""
    found = (at for at, word in enumerate(ask) if word.form == head and not _is_modifier(word.text.lower()))
    at = next(found, None)
    if at is None:
        return None
    first, end = at, at + 1
    while first > 0 and ask[first].follows and ask[first - 1].form in told and end - first < LONGEST:
        first -= 1
    if end - first > 1 and first > 0 and ask[first].follows and ask[first - 1].text.lower() in _ARTICLES:
        first -= 1
    while (further := _further(ask, end, told)) > end and further - first <= LONGEST:
        end = further
    return ask[first:end]


def _further(ask: Ask, end: int, told: Set[str]) -> int:
    """Return where a phrase that may end at `end` ends with the shared words right behind it, or behind one joint."""
    for start in (end, end + 1):
        joint = ask[end:start]
        if all(fold(word.text) in _JOINTS and word.follows for word in joint):
            at = start
            while at < len(ask) and ask[at].form in told and ask[at].follows:
                at += 1
            if at > start:
                return at
    return end
