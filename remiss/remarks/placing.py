"""Parts that the place of a remark tells: the number its paragraph opens with, the chapter its heading names."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from remiss.model.remark import Aim, Extent, Via
from remiss.model.span import Span
from remiss.remarks.found import Found
from remiss.remarks.parts import Parts
from remiss.remarks.statements import Statement

# How sure an aim is; ratios, with the others in remiss.remarks.aims.
ANNOUNCED = 0.95  # "under fokusområdet X", "i avsnitt 3.2"
HEADED = 0.8  # the heading of the answer above the remark
NEARBY = 0.45  # in the same paragraph
UNDER = 0.35  # under the same heading of the answer
_LABEL = re.compile(
    r"\W*(?:(?P<number>\d{1,2}(?:\.\d{1,2})*)(?:\s?[a-z])?\s?:\s|(?P<pointed>\d{1,2}(?:\.\d{1,2})+)\s(?=[a-zåäö]))"
)


def labelled(found: Sequence[Found], parts: Parts, text: str) -> Mapping[int, tuple[Aim, ...]]:
    """Return the parts by whose number paragraphs open, "5.2: ..." or "6 b: ...", by paragraph.

    A number with a point in it needs no colon: "6.1 är bäst". None without a base document.
    """
    numbers = {section.written[0]: part for part, section in zip(parts.parts, parts.base, strict=False)}
    firsts: dict[int, Span] = {}
    for one in found:
        firsts.setdefault(one.statement.paragraph, one.statement.span)
    labels: dict[int, tuple[Aim, ...]] = {}
    for paragraph, span in firsts.items():
        match = _LABEL.match(text, span.start, span.end)
        part = None if match is None else numbers.get(match["number"] or match["pointed"])
        if match is not None and part is not None:
            quote = Span(*match.span())
            labels[paragraph] = (
                Aim(section=part.section, label=part.label, via=Via.NAMED, score=ANNOUNCED, quote=quote),
            )
    return labels


def nearer(
    found: Sequence[Found], aims: Sequence[tuple[Aim, ...]], alike: Sequence[Sequence[Aim]], parts: Parts
) -> list[tuple[Aim, ...]]:
    """Return the aims; of a chapter that the answer's heading names, the section of it that the remark is alike.

    A remark alike none goes with most of the others under its heading; it stays with the chapter when none is.
    """
    place = {part.section: at for at, part in enumerate(parts.parts)}

    def inside(at: int) -> Aim | None:
        chapter = _headed(aims[at])
        if chapter is None or not parts.base:
            return None
        return next((one for one in alike[at] if parts.base[place[one.section]].parent == place[chapter.section]), None)

    own = [inside(at) for at in range(len(found))]
    most = Counter((one.statement.section, aim.section) for one, aim in zip(found, own, strict=True) if aim is not None)
    best: dict[object, Aim] = {}
    for one, aim in zip(found, own, strict=True):
        here = one.statement.section
        if aim is not None and (here not in best or most[here, aim.section] > most[here, best[here].section]):
            best[here] = aim
    return [
        given if _headed(given) is None else ((near,) if (near := mine or best.get(one.statement.section)) else given)
        for one, given, mine in zip(found, aims, own, strict=True)
    ]


def together(one: Found, other: Found) -> bool:
    """Return whether two remarks stand in one paragraph."""
    return one.statement.paragraph == other.statement.paragraph


def filled(found: Sequence[Found], aims: Sequence[tuple[Aim, ...]]) -> list[tuple[Aim, ...]]:
    """Return the aims; a remark that aims at nothing takes over those of a neighbour, less sure.

    First of the next in its paragraph, for what a paragraph only comes to later it has been about from the start; else
    of the one before under the same heading of the answer.
    """
    done = list(aims)
    for at in reversed(range(len(done) - 1)):
        if not done[at] and together(found[at], found[at + 1]):
            done[at] = _taken_over(done[at + 1], NEARBY)
    for at in range(1, len(done)):
        if not done[at] and _goes_on(found[at - 1].statement, found[at].statement):
            done[at] = _taken_over(done[at - 1], UNDER)
    return done


def _goes_on(one: Statement, other: Statement) -> bool:
    """Return whether a statement stands under the same heading of the answer as another, and not in another row."""
    return one.section == other.section and one.row == other.row


def _taken_over(aims: Sequence[Aim], most: float) -> tuple[Aim, ...]:
    return tuple(replace(aim, score=min(aim.score, most)) for aim in aims if aim.extent is Extent.SECTION)


def _headed(aims: Sequence[Aim]) -> Aim | None:
    return aims[0] if len(aims) == 1 and aims[0].score == HEADED else None
