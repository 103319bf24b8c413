"""What an ask wants, in the words that can be looked for in another text."""

import re
from collections.abc import Collection
from dataclasses import dataclass, replace

from remiss.language.facts import facts
from remiss.language.fold import fold
from remiss.language.tokens import word_texts, words
from remiss.model.point import FactKind
from remiss.model.remark import Change, Remark
from remiss.model.span import Span
from remiss.outcome.kin import KIN, SAME, Figure, Sign, answering, figures_in, is_asking, parts, signs_in
from remiss.themes import ThemeId, default_vocabulary, hits, themes_in

_JOINED = re.compile(r"\b(?:och|samt)\s+(?=(?:att|hur|vad|vem|när|som)\b)")
_ITSELF = re.compile(r"\b(?:namnden|forvaltningen|bolaget|styrelsen|myndigheten)s?\b")
_AGAINST = re.compile(r"\b(?:bor|borde|ska|far)\s+inte\s+(?!bara\b|enbart\b|endast\b)")
BODY_WEIGHT = 2.0  # of a board that is named: to have it in the text is what is asked for
SIGN_WEIGHT = 2.5  # of a kind of thing that is asked for, such as a measure
FIGURE_WEIGHT = 5.0  # of a number that is named: it is what is asked for
WORD_WEIGHT, VERB_WEIGHT = 1.0, 0.4
_INFINITIVES = ("as", "era", "eras", "ras", "ande", "ende")


@dataclass(frozen=True, slots=True)
class Wanted:
    """A word of an ask and how much it tells."""

    word: str
    weight: float

    @property
    def is_body(self) -> bool:
        """Whether it names a board, an office or another body."""
        return self.weight >= BODY_WEIGHT


@dataclass(frozen=True, slots=True)
class Wish:
    """An ask, taken apart.

    Attributes:
        wanted: What the text as sent out did not have at that place: what is to come in.
        matter: Words that stand there already: what the ask is about.
        signs: Kinds of things that are asked for.
        themes: Themes of the field that are asked for by a phrase, such as "våld i nära relationer".
        change: What is to be done with the text.
        figures: Numbers that are asked for and did not stand there, in digits with what they count.
        stood: Those that stood there.
        is_against: It wants that what stands there is not done.
    """

    wanted: tuple[Wanted, ...]
    matter: tuple[str, ...]
    signs: tuple[Sign, ...]
    themes: tuple[ThemeId, ...]
    change: Change | None
    figures: tuple[Figure, ...] = ()
    stood: frozenset[Figure] = frozenset()
    is_against: bool = False

    @property
    def is_naming(self) -> bool:
        """Whether something is named that the text did not have."""
        return bool(self.signs or self.themes or self.figures) or any(one.weight >= WORD_WEIGHT for one in self.wanted)

    @property
    def is_vague(self) -> bool:
        """Whether nothing is named that can be looked for."""
        return not (self.signs or self.themes or self.matter or self.wanted or self.figures)


def read_wishes(
    remark: Remark, text: str, here: Collection[str], titles: Collection[str] = (), own: str = ""
) -> tuple[Wish, ...]:
    """Return what an ask wants: one wish, or one for each of several things that are told apart by "och att".

    Args:
        remark: The ask.
        text: Of the answer it stands in.
        here: Words of the part it aims at as it was sent out.
        titles: Words of the headings there, which only say where.
        own: The body that answers, which may speak of itself as "nämnden".
    """
    read = _pieces(_without_reason(remark, text), here, titles, remark.change)
    if _is_purpose(remark, text) and not any(wish.is_naming or wish.matter for wish in read):
        read = _pieces(text[slice(*remark.span)], here, titles, remark.change)
    told = tuple(wish for wish in read if not wish.is_vague)
    if not told and own and _ITSELF.search(fold(text[slice(*remark.span)])):
        return (replace(read[0], wanted=(Wanted(own, BODY_WEIGHT),)),)
    return told or (read[0],)


def _pieces(ask: str, here: Collection[str], titles: Collection[str], change: Change | None) -> list[Wish]:
    return [_read(piece, here, titles, change) for piece in _JOINED.split(ask)]


def _is_purpose(remark: Remark, text: str) -> bool:
    """Return whether what was read as the reason says what is to come of it: "skärpas så att …"."""
    return remark.reason is not None and fold(text[slice(*remark.reason)]).startswith("sa att")


def _without_reason(remark: Remark, text: str) -> str:
    span, reason = remark.span, remark.reason
    if reason is None or not span.start < reason.start < span.end:
        return text[slice(*span)]
    return text[span.start : reason.start] + text[min(reason.end, span.end) : span.end]


def _read(ask: str, here: Collection[str], titles: Collection[str], change: Change | None) -> Wish:
    bodies = [ask[slice(*fact.span)] for fact in facts(ask) if fact.kind is FactKind.BODY]
    signs, phrases = signs_in(ask), [hit for hit in hits(ask, default_vocabulary()) if " " in ask[slice(*hit.span)]]
    said = [hit.span for hit in phrases]
    said += [Span(*match.span()) for sign in signs for match in sign.asked.finditer(fold(ask))]
    wanted: dict[str, Wanted] = {}
    matter: list[str] = []
    for token in words(ask):
        word = token.text
        if is_asking(word) or any(span.start < token.span.end and token.span.start < span.end for span in said):
            continue
        if figures_in((word,)) or any(_is_title(word, other) for other in titles):
            continue
        if any(answering(word, other) >= KIN or parts(word) == parts(other)[-1:] for other in here):
            matter.append(word)
        elif not any(answering(word, other) == SAME for other in wanted):
            wanted[word] = Wanted(word, _weight(word, bodies))
    known = frozenset(themes_in((*titles, *here), default_vocabulary())) if phrases else frozenset()
    themes = tuple(dict.fromkeys(hit.theme for hit in phrases if hit.theme not in known))
    nouns = [word for word in matter if not _is_verb(word)]
    is_against = bool(matter) and _AGAINST.search(fold(ask)) is not None
    if not is_against and (
        nouns or wanted or signs
    ):  # what is done to a thing stands in other words as soon as the text is rewritten
        matter = nouns
    figures = figures_in(word_texts(ask))
    stood = figures_in(here)
    return Wish(
        tuple(wanted.values()),
        tuple(dict.fromkeys(matter)),
        signs,
        themes,
        change,
        tuple(one for one in figures if one not in stood),
        frozenset(stood),
        is_against,
    )


def _is_title(word: str, title: str) -> bool:
    """Return whether a word only names the part: it is the heading's, or what a compound there is of."""
    return answering(word, title) == SAME or parts(word) == parts(title)[-1:]


def _weight(word: str, bodies: Collection[str]) -> float:
    if any(word in body for body in bodies):
        return BODY_WEIGHT
    return VERB_WEIGHT if _is_verb(word) else WORD_WEIGHT


def _is_verb(word: str) -> bool:
    return fold(word).endswith(_INFINITIVES)
