"""What a person writes in the search box, as an expression of SQLite's FTS5.

Words must all be there, in any order; "words in a row" as they stand; `-word` not; `ELLER` or `OR` between two;
`word*` whatever follows. A word finds its inflections, the compounds it is part of, and its writing without å, ä and ö;
a compound also its parts side by side and near one another: "trygghetsåtgärder" finds "åtgärder för trygghet".
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from remiss.errors import UsageError
from remiss.language.fold import fold
from remiss.language.lemmas import spellings
from remiss.language.stopwords import is_stopword
from remiss.language.tokens import word_texts
from remiss.search.forms import forms_of

_PIECE = re.compile(r'(?P<no>-?)(?:"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+))')
_EITHER = frozenset({"ELLER", "OR"})
_NEAR = 4  # words between the parts of what could be written as one: "åtgärder för ökad trygghet"
_SHORTEST = 2  # letters before a star
_MOST = 40  # words of a query; more is a text, not a query


Beginning = Callable[[str], Sequence[str]]


class _How(StrEnum):
    WORD = "word"
    PHRASE = "phrase"
    START = "start"


@dataclass(frozen=True, slots=True)
class _Term:
    text: str
    how: _How
    unwanted: bool


def expression(wanted: str, beginning: Beginning) -> str:
    """Return what is asked for as an FTS5 expression over the columns `heading`, `words` and `parts`.

    Args:
        beginning: Gives the forms of the words that begin with some folded letters.

    Words that say nothing ("och") are left out when others are left; in a phrase they count.

    Raises:
        UsageError: R-SOK-01, no word is asked for; R-SOK-02, only words that must not be there; R-SOK-03, too many.
    """
    groups = _groups(wanted)
    if sum(map(len, groups)) > _MOST:
        raise UsageError("R-SOK-03", most=_MOST)
    if not groups:
        raise UsageError("R-SOK-01", found=wanted.strip())
    wished = ([_one(term, beginning) for term in group if not term.unwanted] for group in groups)
    needed = [_either(found) for found in wished if found]
    unwanted = [_one(term, beginning) for group in groups for term in group if term.unwanted]
    if not needed:
        raise UsageError("R-SOK-02", found=wanted.strip())
    asked = " AND ".join(needed)
    return f"({asked}) NOT ({' OR '.join(unwanted)})" if unwanted else asked


def replaced(wanted: str, word: str, by: str) -> str:
    """Return a query with one of its words written otherwise."""
    return re.sub(rf"(?<![\w-]){re.escape(word)}(?!\w)", lambda _: by, wanted, count=1)


def _groups(wanted: str) -> list[list[_Term]]:
    """Return the terms; those of one group stand for one another."""
    groups: list[list[_Term]] = []
    joined = False
    for piece in _PIECE.finditer(wanted):
        if piece["word"] in _EITHER:
            joined = bool(groups)
            continue
        terms = list(_terms(piece))
        if joined and terms:
            groups[-1] += terms
        else:
            groups += [[term] for term in terms]
        joined = joined and not terms
    telling = [group for group in groups if not all(_says_nothing(term) for term in group)]
    return telling or groups


def _terms(piece: re.Match[str]) -> Iterator[_Term]:
    unwanted = bool(piece["no"])
    if piece["phrase"] is not None:
        if word_texts(piece["phrase"]):
            yield _Term(piece["phrase"], _How.PHRASE, unwanted)
        return
    written = piece["word"]
    words = word_texts(written)
    for place, word in enumerate(words, 1):
        is_start = place == len(words) and written.endswith("*") and len(word) >= _SHORTEST
        yield _Term(word, _How.START if is_start else _How.WORD, unwanted)


def _says_nothing(term: _Term) -> bool:
    return term.how is _How.WORD and not term.unwanted and is_stopword(term.text.lower())


def _either(found: list[str]) -> str:
    return f"({' OR '.join(found)})" if len(found) > 1 else "".join(found)


def _one(term: _Term, beginning: Beginning) -> str:
    match term.how:
        case _How.PHRASE:
            row = [forms_of(word)[0] for word in word_texts(term.text)]
            return f"{{words}} : {_quoted(' '.join(row))}"
        case _How.START:
            start = fold(term.text)
            others = [form for form in beginning(start) if not form.startswith(start)]
            found = [f"{_quoted(start)} *", *map(_quoted, others)]
            return f"{{words parts}} : ({' OR '.join(found)})"
        case _How.WORD:
            return _either([found for forms in _readings(term.text) for found in _word(*forms)])


def _readings(word: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the forms of a word as it is written, with its å, ä and ö put back, and as a scan without them has it."""
    plain = fold(word)
    yield from dict.fromkeys(forms_of(one) for one in (word, *spellings(plain, damaged=True), plain))


def _word(whole: str, parts: tuple[str, ...]) -> Iterator[str]:
    if not parts:
        yield f"{{heading words parts}} : {_quoted(whole)}"
        return
    yield f"{{heading words}} : {_quoted(whole)}"
    yield f"{{parts}} : {_quoted(' '.join(parts))}"
    yield f"{{words}} : NEAR({' '.join(map(_quoted, parts))}, {_NEAR})"


def _quoted(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'
