"""The readings that a written word may have, before its neighbours are asked."""

import math
from collections import Counter
from dataclasses import dataclass, replace

from remiss.model.repair import Ground
from remiss.repair.channel import Channel
from remiss.repair.spelling import START, Spelling
from remiss.repair.words import Words

_BEAM = 40  # readings kept at each letter; 80 found nothing more on the study's scans
_WEIGHED = 16  # of the finished readings that are looked up as words
_KEPT = 8  # readings that the neighbours decide between; the study's
_SPELLING_WEIGHT = 0.5  # of the letters' chances beside the scanner's while words are not finished; the study's
_SHORT, _SHORT_COST = 4, 2.0  # in a short word, two characters for one letter are rather two letters; nats
_SHORTENED = frozenset("O0G6&")  # signs that stand for a small letter or a capital
_OWN_WORDS = 6_000  # words; a document of as many counts as much as the list of common forms. The study's
_DERIVED_COST = 1.0  # nats a word costs that no list has when it is not what is written


@dataclass(frozen=True, slots=True)
class Candidate:
    """One reading of a written word.

    Attributes:
        text: The reading, capitals as they should stand.
        written: Logarithm (nats) of the chance that the scanner writes it as it stands.
        alone: Logarithm of the word's chance without its neighbours.
        ground: What speaks for the word.
    """

    text: str
    written: float
    alone: float
    ground: Ground


def find_candidates(
    observed: str, channel: Channel, spelling: Spelling, words: Words, *, hangs: bool
) -> tuple[Candidate, ...]:
    """Return the likeliest readings of a word, at most eight and what is written, the likeliest first.

    Args:
        observed: The written word.
        channel: The scanner's habits.
        spelling: How letters follow one another.
        words: What words are known.
        hangs: A hyphen follows, so that the word may have a linking s.
    """
    capitals = is_in_capitals(observed)
    base = observed.lower() if capitals else observed
    found: dict[str, Candidate] = {}
    for reading, written in _readings(base, channel, spelling)[:_WEIGHED]:
        for text in _cased(reading, observed, capitals=capitals):
            candidate = _weighed(text, observed, written, words, hangs=hangs)
            if text not in found or found[text].written < written:
                found[text] = candidate
    as_it_is = found.get(observed) or _weighed(
        observed, observed, sum(channel.cost(char) for char in base), words, hangs=hangs
    )
    best = sorted(found.values(), key=lambda one: (-one.written - one.alone, one.text))[:_KEPT]
    return tuple(best) if as_it_is in best else (*best, as_it_is)


def with_own_words(candidates: tuple[Candidate, ...], own: Counter[str]) -> tuple[Candidate, ...]:
    """Return candidates whose words count for more when the document has them elsewhere; in the same order.

    Args:
        candidates: Readings of one word.
        own: Words that were read with certainty, small letters, with their counts.
    """
    size = own.total()
    part = size / (size + _OWN_WORDS)
    if not any(own[one.text.lower()] for one in candidates):
        return candidates
    return tuple(
        replace(one, alone=math.log((1 - part) * math.exp(one.alone) + part * own[one.text.lower()] / size))
        for one in candidates
    )


def is_in_capitals(word: str) -> bool:
    """Return whether a word has two letters or more, all capitals."""
    return word.isupper() and sum(map(str.isalpha, word)) > 1


def _weighed(text: str, observed: str, written: float, words: Words, *, hangs: bool) -> Candidate:
    alone, ground = words.weigh(text)
    if hangs and text.endswith("s") and ground not in {Ground.LIST, Ground.LIBRARY}:
        alone, ground = max((alone, ground), words.weigh(text[:-1]), key=lambda one: one[0])
    if text != observed and ground in {Ground.DICTIONARY, Ground.COMPOUND}:
        alone -= _DERIVED_COST
    return Candidate(text, written, alone, ground)


def _cased(reading: str, observed: str, *, capitals: bool) -> tuple[str, ...]:
    """Return a reading with the capitals it may have; none when a capital would stand inside it."""
    if capitals:
        return (reading.upper(),)
    if any(map(str.isupper, reading[1:])) and not any(map(str.isupper, observed[1:])):
        return ()
    if reading[:1] in "ÅÄÖ" and observed[0] in _SHORTENED and reading[1:2].islower():
        return reading, reading[0].lower() + reading[1:]
    return (reading,)


def _readings(observed: str, channel: Channel, spelling: Spelling) -> list[tuple[str, float]]:
    """Return readings with the chance that they are written so, the likeliest first by that and by their letters."""
    short = _SHORT_COST if len(observed) <= _SHORT else 0.0
    beams: list[dict[str, tuple[float, float]]] = [{} for _ in range(len(observed) + 1)]
    beams[0][""] = (0.0, 0.0)
    for at, char in enumerate(observed):
        steps = [(1, char, channel.cost(char))]
        for wide in (1, 2):
            cost = short if wide == 2 else 0.0
            if at + wide <= len(observed):
                steps += [
                    (wide, letter, nats - cost) for letter, nats in channel.readings.get(observed[at : at + wide], ())
                ]
        for before, (written, spelled) in _best(beams[at]):
            reach = (START + before)[-4:].lower()
            for wide, letter, nats in steps:
                score = spelled + _SPELLING_WEIGHT * spelling.chance(reach, letter.lower())
                known = beams[at + wide].get(before + letter)
                if known is None or sum(known) < written + nats + score:
                    beams[at + wide][before + letter] = (written + nats, score)
    return [(reading, written) for reading, (written, _) in _best(beams[-1])]


def _best(beam: dict[str, tuple[float, float]]) -> list[tuple[str, tuple[float, float]]]:
    return sorted(beam.items(), key=lambda item: (-sum(item[1]), item[0]))[:_BEAM]
