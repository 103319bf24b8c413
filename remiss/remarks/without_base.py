"""Where remarks aim when the base document is not at hand: at what they name, or what those beside them aim at."""

from collections.abc import Sequence
from dataclasses import replace

from remiss.model.document import Document
from remiss.model.remark import Aim, Extent, Via
from remiss.remarks.cues import Cues
from remiss.remarks.found import Found, goes_on, together
from remiss.remarks.likeness import alike_in_name
from remiss.remarks.parts import Parts
from remiss.remarks.phrases import find, span_of
from remiss.remarks.wholes import whole_meant, whole_named

# How sure an aim is, by how it was found; ratios, with those in remiss.remarks.told, whose order is what matters.
CONTINUED = 0.6  # "Exempelvis ...", after a remark on a part
WHOLE = 0.6  # "programmet"
NEARBY = 0.45  # in the same paragraph
UNDER = 0.35  # under the same heading of the answer


def heard(
    found: Sequence[Found], told: Sequence[tuple[Aim, ...]], parts: Parts, response: Document, cues: Cues
) -> list[tuple[Aim, ...]]:
    """Return the aims of each remark.

    Args:
        told: For each remark the parts it names, as the answer calls them.
    """
    aims: list[tuple[Aim, ...]] = []
    for at, one in enumerate(found):
        before = aims[-1] if at > 0 and together(found[at - 1], one) else ()
        alike = alike_in_name(one, parts, response.text)
        aims.append(told[at] or _carried(one, before, alike, cues) or _fallback(one, cues))
    return _filled(found, aims)


def _carried(one: Found, before: Sequence[Aim], alike: tuple[Aim, ...], cues: Cues) -> tuple[Aim, ...]:
    """Return the aims of a remark that names no part: what the one before aimed at, or what it is alike."""
    known = [aim for aim in before if aim.extent is Extent.SECTION]
    if known and find(cues.lists["continues"], one.line) is not None:
        return _taken_over(known, CONTINUED)
    whole = whole_named(one.line, cues)
    if alike or (whole is not None and (not known or whole[0] == 0)):  # "Programmet ...", or said in passing
        return alike
    return _taken_over(known, NEARBY)


def _fallback(one: Found, cues: Cues) -> tuple[Aim, ...]:
    """Return the aim of a remark that is on no part: the document as a whole, or what is outside it."""
    if (found := find(cues.lists["outside"], one.line)) is not None:
        quote = span_of(one.line, found)
        return (Aim(extent=Extent.OUTSIDE, label=cues.labels["outside"], via=Via.NAMED, score=WHOLE, quote=quote),)
    if (found := whole_meant(one.line, cues)) is not None:
        quote = span_of(one.line, found)
        return (Aim(extent=Extent.WHOLE, label=cues.labels["whole"], via=Via.NAMED, score=WHOLE, quote=quote),)
    return ()


def _filled(found: Sequence[Found], aims: Sequence[tuple[Aim, ...]]) -> list[tuple[Aim, ...]]:
    """Return the aims; a remark that aims at nothing takes over those of a neighbour, less sure.

    First of the next in its paragraph, for what a paragraph only comes to later it has been about from the start; else
    of the one before under the same heading of the answer.
    """
    done = list(aims)
    for at in reversed(range(len(done) - 1)):
        if not done[at] and together(found[at], found[at + 1]):
            done[at] = _taken_over(done[at + 1], NEARBY)
    for at in range(1, len(done)):
        if not done[at] and goes_on(found[at - 1], found[at]):
            done[at] = _taken_over(done[at - 1], UNDER)
    return done


def _taken_over(aims: Sequence[Aim], most: float) -> tuple[Aim, ...]:
    return tuple(replace(aim, score=min(aim.score, most)) for aim in aims if aim.extent is Extent.SECTION)
