"""Arrows between the lines of a list as a picture: who has text from whom, told by form and not by colour."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from remiss.render.html.markup import Html, element, join

_INK = "#1b1f24"
_NEAREST, _DOT, _HEAD = 26, 4, 7  # pixels: how far the shortest arrow swings out; half of a dot; length of a head
_THINNEST, _THICKEST = 1.5, 6.0  # pixels


@dataclass(frozen=True, slots=True)
class Room:
    """What a picture takes, in pixels.

    Attributes:
        width: Of the whole.
        step: From line to line; the height of the list's lines beside it.
    """

    width: int
    step: int


WIDE, NARROW = Room(132, 44), Room(92, 72)  # a phone's names take four lines and leave less beside them


@dataclass(frozen=True, slots=True)
class Arc:
    """An arrow from one line to another, 0-based.

    Attributes:
        weight: How much goes along it; the thickness grows with it.
        sure: Whether it is known which way it goes; else it is broken and has no head.
    """

    start: int
    end: int
    weight: float
    sure: bool = True


def arcs_svg(lines: int, arcs: Sequence[Arc], room: Room = WIDE) -> Html:
    """Return the picture, `lines` steps high; what it shows must stand in words beside it.

    Ink only, so that it reads the same on a grey print. Without lines or arcs it is empty.
    """
    heaviest = max((arc.weight for arc in arcs), default=0) or 1
    shapes = [*(_arrow(arc, lines, heaviest, room) for arc in arcs), *_dots(lines, arcs, room)]
    return element(
        "svg",
        *shapes,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"0 0 {room.width} {lines * room.step}",
        width=str(room.width),
        height=str(lines * room.step),
    )


def _dots(lines: int, arcs: Iterable[Arc], room: Room) -> list[Html]:
    ends = {end for arc in arcs for end in (arc.start, arc.end)}
    return [
        element("circle", cx="6", cy=_pixels(_height(at, room)), r=str(_DOT), fill=_INK)
        for at in range(lines)
        if at in ends
    ]


def _arrow(arc: Arc, lines: int, heaviest: float, room: Room) -> Html:
    start, end = _height(arc.start, room), _height(arc.end, room)
    reach = _NEAREST + (room.width - _NEAREST - 10) * abs(arc.end - arc.start) / max(lines - 1, 1)
    out = reach * 4 / 3  # a cubic curve swings out three quarters of the way to its handles
    thick = _THINNEST + (_THICKEST - _THINNEST) * arc.weight / heaviest
    tip = 6 + _DOT + (_HEAD if arc.sure else 0)
    handles = f"{_pixels(out)} {_pixels(start)} {_pixels(out)} {_pixels(end)}"
    curve = element(
        "path",
        d=f"M{6 + _DOT} {_pixels(start)}C{handles} {tip} {_pixels(end)}",
        fill="none",
        stroke=_INK,
        stroke_width=_pixels(thick),
        stroke_dasharray=None if arc.sure else "3 4",
        stroke_opacity=".75",
    )
    return join([curve, _head(end, thick)]) if arc.sure else curve


def _head(at: float, thick: float) -> Html:
    half = 3 + thick / 2
    left, right = 6 + _DOT, 6 + _DOT + _HEAD + 2
    points = f"{left},{_pixels(at)} {right},{_pixels(at - half)} {right},{_pixels(at + half)}"
    return element("polygon", points=points, fill=_INK)


def _height(line: int, room: Room) -> float:
    return (line + 0.5) * room.step


def _pixels(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")
