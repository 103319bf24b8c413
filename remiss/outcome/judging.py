"""Whether an adopted text meets a wish: a suggestion with what it rests on."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from remiss.language.tokens import word_texts
from remiss.model.document import SectionId
from remiss.model.outcome import Suggested, Why
from remiss.model.remark import Change
from remiss.model.remark_judgement import Fulfilment
from remiss.outcome.changes import Changes, Sentence
from remiss.outcome.kin import KIN, PART, answering, denies, figures_in, parts
from remiss.outcome.wishes import FIGURE_WEIGHT, SIGN_WEIGHT, VERB_WEIGHT, WORD_WEIGHT, Wish
from remiss.themes import default_vocabulary, themes_in

# Chosen on tests/cases/outcome, 2026-11: shares of what is wanted that came in.
MET, PARTLY = 0.55, 0.32
ELSEWHERE = 0.6  # what stands in another part than the one aimed at counts so much
OFF_MATTER = 0.25  # and what is on nothing the ask speaks of, so much
TELLING = 3  # letters; a shorter word shows nothing to a reader
_BEST = (Fulfilment.MET, Fulfilment.PARTLY, Fulfilment.NOT_MET, Fulfilment.CANNOT_TELL)
MANY = 2  # parts of a compound
OTHER_FIGURE = 0.4  # share of a wish for a number that is met by another one
MUCH = 5  # new words on the matter that are more than a touch


@dataclass(frozen=True, slots=True)
class Place:
    """Where an ask aims.

    Attributes:
        sent: The parts it is about, of the text as sent out; empty when it is on the whole.
        adopted: What answers to them; every section when it is on the whole.
        whole: It is on the document as a whole.
        moved: The parts stand elsewhere among their neighbours now, or under another heading.
        titles: Words of the headings of each adopted section.
        new: Sections that only the adopted text has.
    """

    sent: Collection[SectionId]
    adopted: Collection[SectionId]
    whole: bool
    moved: bool
    titles: Mapping[SectionId, tuple[str, ...]]
    new: Collection[SectionId]


def suggest(wishes: Sequence[Wish], place: Place, changes: Changes) -> Suggested:
    """Return what the program thinks became of an ask: of one that wants several things, whether all came.

    Args:
        wishes: What the ask wants; at least one.
    """
    found = [_suggest(wish, place, changes) for wish in wishes]
    telling = [one for one in found if one.fulfilment is not Fulfilment.CANNOT_TELL] or found[:1]
    kinds = {one.fulfilment for one in telling}
    best = min(telling, key=lambda one: _BEST.index(one.fulfilment))
    if len(kinds) > 1 and best.fulfilment is Fulfilment.MET:
        best = replace(best, fulfilment=Fulfilment.PARTLY, why=Why.SOME)
    return _with_passages(best, wishes[0], place, changes)


def _with_passages(found: Suggested, wish: Wish, place: Place, changes: Changes) -> Suggested:
    """Return a suggestion that shows a passage of both texts, where the ask aims at a part that both have."""
    sent, adopted = found.sent, found.adopted
    before = [one for section in place.sent for one in changes.sent.get(section, ())]
    if sent is None and before:
        nearest = _nearest(wish, before) or next((one for one in before if one.is_new), before[0])
        sent, adopted = nearest.place, adopted or nearest.other
    if adopted is None and place.sent:
        after = [one for section in place.adopted for one in changes.adopted.get(section, ()) if one.is_new]
        adopted = after[0].place if after else None
    return replace(found, sent=sent, adopted=adopted)


def _suggest(wish: Wish, place: Place, changes: Changes) -> Suggested:
    if wish.change is Change.RESTRUCTURE and not place.whole:
        return _restructured(place)
    if wish.change is Change.REMOVE or wish.is_against:
        return _removed(wish, place, changes)
    found = _best(wish, place, changes)
    if found is not None and found.share >= PARTLY:
        return found.suggested
    return _left(wish, place, changes) or _denied(wish, place, changes) or _unmet(wish, place, changes)


@dataclass(frozen=True, slots=True)
class _Found:
    share: float
    suggested: Suggested


def _best(wish: Wish, place: Place, changes: Changes) -> _Found | None:
    """Return the part whose new text answers the most of a wish, the first of equals."""
    best: _Found | None = None
    for section, sentences in changes.adopted.items():
        fresh = [one for one in sentences if one.is_new and not denies(one.text)]
        near = place.whole or section in place.adopted
        for tried, ahead in _tries(sentences, fresh):
            if not near and not (wish.is_naming and _on_matter(wish, tried)):
                continue
            share = _share(wish, tried, place.titles.get(section, ()), ahead, new=section in place.new)
            share *= 1.0 if near else ELSEWHERE
            if best is None or share > best.share + 1e-9:
                best = _Found(share, _told(wish, tried, share))
    return best


def _tries(sentences: Sequence[Sentence], fresh: Sequence[Sentence]) -> Iterator[tuple[Sequence[Sentence], str]]:
    """Yield each new sentence with what stands before it, of which "de" and "det" speak; then all of them together."""
    before = dict(zip([one.place for one in sentences[1:]], sentences, strict=False))
    for one in fresh:
        yield [one], before[one.place].text if one.place in before else ""
    if fresh:
        yield fresh, ""


def _on_matter(wish: Wish, sentences: Sequence[Sentence]) -> bool:
    """Return whether sentences speak of half of what an ask is about."""
    whole = [word for one in sentences for word in word_texts(one.text)]
    return sum(_answered(word, whole) >= KIN for word in wish.matter) >= len(wish.matter) / 2


def _share(wish: Wish, sentences: Sequence[Sentence], title: tuple[str, ...], ahead: str = "", *, new: bool) -> float:
    """Return how much of a wish new sentences answer, 0-1; `ahead` is what stands before them."""
    fresh = tuple(word for one in sentences for word in one.fresh) + (title if new else ())
    whole = tuple(word for one in sentences for word in word_texts(f"{one.text} {one.before}")) + title
    text = " … ".join(" ".join(one.fresh) for one in sentences)
    got = sum(one.weight * _answered(one.word, fresh) for one in wish.wanted)
    total = sum(one.weight for one in wish.wanted)
    figured = _figured(wish, sentences)
    if figured < 1:
        return figured
    total += FIGURE_WEIGHT * len(wish.figures)
    got += FIGURE_WEIGHT * len(wish.figures)
    bodies = [one.word for one in wish.wanted if one.is_body]
    if bodies and not any(_answered(body, fresh) >= KIN for body in bodies):
        return 0.0
    treated = themes_in(fresh, default_vocabulary()) if wish.themes else ()
    for theme in wish.themes:
        total += SIGN_WEIGHT
        got += SIGN_WEIGHT * (theme in treated)
    for sign in wish.signs:
        total += SIGN_WEIGHT
        got += SIGN_WEIGHT * sign.is_shown(text)
    if total < WORD_WEIGHT:  # all it speaks of stood there: a change to that is what can be seen
        if wish.change is Change.ADD and total:
            return got / total * WORD_WEIGHT / 2
        on_it = sum(_answered(word, whole) for word in wish.matter) / max(len(wish.matter), 1)
        return on_it * min(len(_telling(fresh)) / MUCH, 1.0) if wish.matter and on_it >= KIN else 0.0
    matter = 1.0
    if wish.matter:
        known = (*whole, *word_texts(ahead))
        matter = sum(_answered(word, known) for word in wish.matter) / len(wish.matter)
    return got / total * (OFF_MATTER + (1 - OFF_MATTER) * matter)


def _figured(wish: Wish, sentences: Sequence[Sentence]) -> float:
    """Return how far new sentences give the numbers a wish names: 1 when they do or it names none, `OTHER_FIGURE` when
    the number there is another now, 0 when it is as it was."""
    told = {figure for one in sentences if one.is_new for figure in figures_in(word_texts(one.text))} - wish.stood
    if set(wish.figures) <= told:
        return 1.0
    counted = {unit for _, unit in wish.figures}
    near = {unit for one in sentences if _on_matter(wish, [one]) for _, unit in figures_in(word_texts(one.text))}
    return OTHER_FIGURE if counted & near & {unit for _, unit in told} else 0.0


def _answered(word: str, words: Iterable[str]) -> float:
    """Return how far words answer one; a compound is also answered by words that share its parts among them."""
    among = tuple(words)
    best = max((answering(word, other) for other in among), default=0.0)
    pieces = parts(word)
    if best >= KIN or len(pieces) < MANY:
        return best
    known = {part for other in among for part in parts(other)}
    return KIN if all(piece in known for piece in pieces) else best


def _telling(words: Iterable[str]) -> list[str]:
    return [word for word in words if len(word) > TELLING]


def _told(wish: Wish, sentences: Sequence[Sentence], share: float) -> Suggested:
    fresh = tuple(word for one in sentences for word in one.fresh)
    said = [word for word in fresh if any(answering(one.word, word) >= PART for one in wish.wanted)]
    said += [word for word in fresh if wish.figures and figures_in((word,))]
    said += [word for word in fresh if any(sign.is_shown(word) for sign in wish.signs)]
    lacking = [one for one in wish.wanted if one.is_body and _answered(one.word, fresh) < KIN]
    met = share >= MET and not lacking
    lead = max(sentences, key=lambda one: sum(_answered(want.word, one.fresh) for want in wish.wanted))
    named = wish.signs or wish.themes or wish.figures
    only_matter = sum(one.weight for one in wish.wanted) < WORD_WEIGHT and not named
    why = Why.REWORDED if only_matter else Why.ADDED if met else Why.SOME
    return Suggested(
        fulfilment=Fulfilment.MET if met else Fulfilment.PARTLY,
        why=why,
        words=tuple(dict.fromkeys(said or _telling(fresh)))[:6],
        sent=lead.other,
        adopted=lead.place,
    )


def _left(wish: Wish, place: Place, changes: Changes) -> Suggested | None:
    """Return that what the ask speaks of, and nothing else, was changed where it aims; None when it was not."""
    if wish.is_naming or wish.wanted or not wish.matter:
        return None
    for section in place.sent:
        for one in changes.sent.get(section, ()):
            gone = [word for word in one.fresh if _speaks_of(word, wish.matter)]
            if one.other is not None and len(gone) >= max(2, len(wish.matter) / 2):
                return Suggested(
                    fulfilment=Fulfilment.MET, why=Why.REWORDED, words=tuple(gone), sent=one.place, adopted=one.other
                )
    return None


def _speaks_of(word: str, terms: Iterable[str]) -> bool:
    """Return whether a word is one of the terms, or a compound that one of them ends."""
    return any(answering(term, word) >= PART or parts(term)[-1:] == parts(word)[-1:] for term in terms)


def _denied(wish: Wish, place: Place, changes: Changes) -> Suggested | None:
    """Return that what is wanted came in to be turned down; None when it did not."""
    for section in changes.adopted:
        if not (place.whole or section in place.adopted):
            continue
        for one in changes.adopted[section]:
            if one.is_new and denies(one.text) and _share(wish, [one], (), new=False) >= PARTLY:
                return Suggested(
                    fulfilment=Fulfilment.NOT_MET,
                    why=Why.DENIED,
                    sent=one.other,
                    adopted=one.place,
                )
    return None


def _restructured(place: Place) -> Suggested:
    if not place.adopted:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.NO_PART)
    fulfilment = Fulfilment.MET if place.moved else Fulfilment.NOT_MET
    return Suggested(fulfilment=fulfilment, why=Why.MOVED if place.moved else Why.STAYED)


def _removed(wish: Wish, place: Place, changes: Changes) -> Suggested:
    """Return whether the sentence that most speaks of what was to go is still there."""
    if place.sent and not place.adopted:
        return Suggested(fulfilment=Fulfilment.MET, why=Why.GONE)
    terms = (*wish.matter, *(one.word for one in wish.wanted if one.weight > VERB_WEIGHT))
    if not terms:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.VAGUE)
    places = place.sent or changes.sent
    spoken = [
        (sum(_spoken(term, word_texts(one.text)) for term in terms), one)
        for section in places
        for one in changes.sent.get(section, ())
    ]
    best, sentence = max(spoken, key=lambda pair: pair[0], default=(0.0, None))
    if sentence is None or best < KIN:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.VAGUE)
    gone = [
        word
        for word in sentence.fresh
        if any(answering(term, word) >= KIN and not _answered(term, word_texts(sentence.before)) for term in terms)
    ]
    if sentence.other is None or gone:
        met = sentence.other is None or len(gone) >= len(terms) / 2
        return Suggested(
            fulfilment=Fulfilment.MET if met else Fulfilment.PARTLY,
            why=Why.GONE,
            words=tuple(dict.fromkeys(gone)),
            sent=sentence.place,
            adopted=sentence.other,
        )
    return Suggested(fulfilment=Fulfilment.NOT_MET, why=Why.STANDS, sent=sentence.place, adopted=sentence.other)


def _spoken(term: str, words: Iterable[str]) -> float:
    """Return how far words speak of a term; a compound that it ends does."""
    among = tuple(words)
    return max(_answered(term, among), KIN if any(_speaks_of(word, (term,)) for word in among) else 0.0)


def _unmet(wish: Wish, place: Place, changes: Changes) -> Suggested:
    """Return why nothing of a wish was found: the part reads the same, was changed in something else, or is gone."""
    if wish.is_vague:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.VAGUE)
    if place.sent and not place.adopted:
        return Suggested(fulfilment=Fulfilment.CANNOT_TELL, why=Why.NO_PART)
    changed = any(one.is_new for section in place.adopted for one in changes.adopted.get(section, ()))
    changed = changed or any(one.other is None for section in place.sent for one in changes.sent.get(section, ()))
    return Suggested(fulfilment=Fulfilment.NOT_MET, why=Why.OTHER if changed else Why.UNCHANGED)


def _nearest(wish: Wish, sentences: Sequence[Sentence]) -> Sentence | None:
    """Return the sentence that most speaks of the matter, the first of equals; None when none does."""
    spoken = [(sum(_answered(word, word_texts(one.text)) for word in wish.matter), one) for one in sentences]
    best, sentence = max(spoken, key=lambda pair: pair[0], default=(0.0, None))
    return sentence if best > 0 else None
