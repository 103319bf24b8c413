"""Facts that a text names: sums, dates, bodies, measures. By rule and list: what is not sure is left out."""

import re
import tomllib
from collections.abc import Iterable, Iterator
from importlib import resources
from typing import Any

from remiss.language.fold import fold
from remiss.model.point import Fact, FactKind
from remiss.model.span import Span

_WORDS: dict[str, Any] = tomllib.loads(resources.files(__package__).joinpath("facts.toml").read_text(encoding="utf-8"))


def facts(text: str) -> tuple[Fact, ...]:
    """Return the facts that a text names, in reading order, without overlaps; none for a text without any.

    Of facts that overlap the one of the kind that is looked for first stands: an amount, then a date, a body, a
    measure. Matching is on the folded text, so scans without å, ä, ö give the same.
    """
    folded = fold(text)
    found: list[Fact] = []
    for kind, spans in (
        (FactKind.AMOUNT, _whole(_AMOUNT, folded)),
        (FactKind.DATE, _whole(_DATE, folded)),
        (FactKind.BODY, _bodies(text, folded)),
        (FactKind.MEASURE, _measures(folded)),
    ):
        found += [Fact(kind=kind, span=span) for span in spans if not any(_meet(span, fact.span) for fact in found)]
    return tuple(sorted(found, key=lambda fact: fact.span))


def _choice(words: str | Iterable[str]) -> str:
    """Return a pattern of any of the words, the longest first; `_` in a word stands for white space."""
    listed = words.split() if isinstance(words, str) else words
    return "|".join(
        re.escape(word).replace("_", r"\s+") for word in sorted(listed, key=lambda word: (-len(word), word))
    )


_AMOUNTS, _DATES, _BODIES, _MEASURES = (_WORDS[name] for name in ("amount", "date", "body", "measure"))

_DIGITS = r"\d{1,3}(?:[ .]\d{3})+(?:,\d+)?|\d+(?:[.,]\d+)?"
_LETTERS = rf"\b(?:{_choice(_AMOUNTS['numbers'])})(?=\s)"
_FIRST, _SECOND = (rf"(?:(?<![{after}])(?:{_DIGITS})|{_LETTERS})" for after in (r"\d:/.,-", r"\d:/.,"))
_UNIT = rf"\s*%|\s*(?:{_choice(_AMOUNTS['units'].replace('%', ''))})\b"
_AMOUNT = re.compile(rf"{_FIRST}(?:\s*(?:-|\btill\b|\boch\b)\s*{_SECOND})?(?:{_UNIT})")

_YEAR = r"(?:19|20)\d\d"
_MONTH = f"(?:{_choice(_DATES['months'])})"
_NOT_COUNTED = rf"(?!\s+(?:{_choice(_DATES['counted'])})\b)"
_DATE = re.compile(
    rf"(?<![\w:/.,-])(?:(?:{_choice(_DATES['limits'])})\s+)*(?:"
    rf"(?:den\s+)?\d{{1,2}}(?::?e)?\s+{_MONTH}(?:\s+{_YEAR})?"  # den 1 mars 2026
    rf"|{_MONTH}\s+{_YEAR}"
    rf"|{_YEAR}-\d\d-\d\d"
    rf"|(?:(?:{_choice(_DATES['parts'])})\s+)?{_YEAR}"
    rf"(?:\s*(?:-|/|\boch\b|\btill\b)\s*{_YEAR}|-\d\d|-talet)?{_NOT_COUNTED}"
    r")(?![\d:/]|-\d|\w|[.,]\d)"
)

# What belongs to the name before its last word: "bygg- och miljönämnden", "tekniska nämnden".
_OPENING = rf"(?:[a-z]+-(?:,\s+[a-z]+-)*\s+(?:och|samt)\s+|(?:{_choice(_BODIES['opening'])})\s+)?"
_BODY = re.compile(
    rf"\b(?:{_OPENING}(?P<last>[a-z-]*(?:{'|'.join(_BODIES['endings'])}))|{_choice(_BODIES['names'])})s?\b"
)
_NEVER = frozenset(_BODIES["never"].split())
_NAMND = re.compile(rf"\b(?:{_choice(_BODIES['before_namnd'])})\s+$")
# A place by its name: "Malmö kommun", "Göteborgs stad", "Polisregion Syd". Its capital tells, so the text as it stands.
_PLACE = re.compile(r"\b[A-ZÅÄÖ][\w-]+ (?:kommun|[Ss]tad)s?\b|\b(?:Region|Polisregion) [A-ZÅÄÖ]\w+")

_STOPS = _choice(_MEASURES["stops"])
_PHRASE = rf"(?!(?:{_STOPS})\b)[a-z][\w-]*(?:\s+(?!(?:{_STOPS})\b)[a-z][\w-]*)*"
_MODAL = rf"(?:{_choice(_MEASURES['modals'])})(?:\s+(?:{_choice(_MEASURES['between'])}))*"
_PLAIN = rf"(?!\s+(?:{_choice(_MEASURES['particles'])})\b)"
_ACTIVE = re.compile(rf"\b{_MODAL}\s+(?:{_choice(_MEASURES['verbs'])}){_PLAIN}\s+(?P<what>{_PHRASE})")
_PASSIVE = re.compile(
    rf"(?:^|[.:;•]\s+)(?P<what>{_PHRASE})\s+{_MODAL}\s+(?:{_choice(_MEASURES['passives'])})\b{_PLAIN}"
)
_ARTICLE = re.compile(rf"(?:{_choice(_MEASURES['articles'])})\s+")
_PRONOUNS = frozenset(_MEASURES["pronouns"].split())
_UNFINISHED = re.compile(rf"{_MEASURES['unfinished']}$")
_DEFINITE = re.compile(rf"{_MEASURES['definite']}$")
_JOIN = re.compile(_MEASURES["joins"])
_NOMINAL = re.compile(rf"\b[a-z-]*(?:{'|'.join(_MEASURES['endings'])})\b")


def _whole(pattern: re.Pattern[str], folded: str) -> Iterator[Span]:
    return (Span(*match.span()) for match in pattern.finditer(folded))


def _measures(folded: str) -> Iterator[Span]:
    """Yield what is to be done: the words after or before the verb, then measures known by their word."""
    phrases = [_named(match) for pattern in (_ACTIVE, _PASSIVE) for match in pattern.finditer(folded)]
    named = [span for span in phrases if span is not None]
    yield from named
    yield from (span for span in _whole(_NOMINAL, folded) if not any(_meet(span, other) for other in named))


def _named(match: re.Match[str]) -> Span | None:
    """Return the phrase of a measure without its article.

    Nothing when it is a pronoun, too long for a name, points back at a name, or may lack its noun.
    """
    start, end = match.span("what")
    while article := _ARTICLE.match(match.string, start, end):
        start = article.end()
    words = match.string[start:end].split()
    if len(words) > _MEASURES["longest"] or not set(words) - _PRONOUNS or words[-1] in _PRONOUNS:
        return None
    if match.re is _PASSIVE and len(words) == 1 and _DEFINITE.search(words[0]):
        return None
    if _JOIN.match(match.string, end) and _UNFINISHED.search(words[-1]):
        return None
    return Span(start, end)


def _bodies(text: str, folded: str) -> Iterator[Span]:
    places = list(_whole(_PLACE, text))
    yield from places
    for match in _BODY.finditer(folded):
        span = Span(*match.span())
        if _is_body(match) and not any(_meet(span, place) for place in places):
            yield span


def _is_body(match: re.Match[str]) -> bool:
    """Return whether a word that ends like a body is one; the bare "nämnd" needs a word before that tells."""
    last = match["last"] or match.group()
    if match.group() == "namnd":
        return bool(_NAMND.search(match.string, 0, match.start()))
    return last.removesuffix("s") not in _NEVER


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
