"""Bars as an SVG picture, in which every colour also has a sign and every bar its figures in words."""

from collections.abc import Iterator
from textwrap import wrap

from remiss.render.bars import Bar, Bars, as_words
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.plain import for_xml

WIDTH, NARROW = 480, 264  # units; a page shows one as about a pixel, a phone the narrow picture
MOST_OF_ONE = 40  # units that one answer takes at most: a lone one does not fill the picture
BAR = 20  # height of a bar, and of a box that explains a kind
SMALLEST_FOR_SIGN = 14  # width of a segment that has room for its sign
OF_LINE = 7.7  # units that a character of the larger size surely takes at most, and one of the smaller ...
OF_SMALL = 6.9
LINES = 2  # of a name; a longer one is cut, and whole where a pointer rests on it
LEGEND_COLUMN = 130  # units that a kind takes at least
LARGE, SMALL = 14, 12  # sizes of type
INK, SOFT = "#1b1f24", "#545d68"
FONT = "Source Sans Pro, Segoe UI, Arial, sans-serif"  # a name with a digit for a word would spoil them all


def bars_svg(picture: Bars, room: int = WIDTH) -> str:
    """Return the picture as the text of an SVG file, `room` units wide; the same picture gives the same bytes."""
    unit = min(MOST_OF_ONE, room / max([1, *(sum(one.count for one in bar.segments) for bar in picture.bars)]))
    legend, top = _legend(picture, 34, room)
    pieces = [element("rect", x="-4", width="100%", height="100%", fill="#fff"), _line(picture.title, 20, weight="600")]
    pieces.append(legend)
    for bar in picture.bars:
        drawn, top = _bar(picture, bar, top, unit, room)
        pieces.append(drawn)
    note, top = _small(picture.note, top, room)
    width, height = room + 8, top + 10
    return element(
        "svg",
        *pieces,
        note,
        xmlns="http://www.w3.org/2000/svg",
        viewBox=f"-4 0 {width} {height}",
        width=str(width),
        height=str(height),
        font_family=FONT,
        role="img",
        aria_label=for_xml(as_words(picture)),
    )


def _legend(picture: Bars, top: int, room: int) -> tuple[Html, int]:
    """Return what the colours and signs mean, and where the picture goes on below it."""
    pieces, columns = [], 2 if room >= 3 * LEGEND_COLUMN else 1
    for at, kind in enumerate(picture.kinds):
        left, here = at % columns * (room // columns), top + at // columns * (BAR + 5)
        pieces.append(_box(left, here, BAR, f"#{kind.fill}", f"#{kind.ink}", kind.sign))
        pieces.append(_line(kind.name, here + 15, left=left + BAR + 8))
    rows = -(-len(picture.kinds) // columns)
    return element("g", *pieces), top + rows * (BAR + 5) + 6


def _bar(picture: Bars, bar: Bar, top: int, unit: float, room: int) -> tuple[Html, int]:
    """Return a part's name, its bar and its figures below one another, and where the picture goes on."""
    name = for_xml(bar.name)
    pieces = [element("title", text(name))]
    for line in _lines(name, int(room / OF_LINE)):
        top += 18
        pieces.append(_line(line, top))
    top += 6
    pieces += _segments(picture, bar, top, unit)
    told, top = _small(bar.told, top + BAR - 3, room)
    return element("g", *pieces, told), top + 8


def _small(words: str, top: int, room: int) -> tuple[Html, int]:
    """Return words in the smaller size below a place, and where the last line of them stands."""
    lines = wrap(words, int(room / OF_SMALL))
    return join(_line(line, top + 18 * at, size=SMALL, fill=SOFT) for at, line in enumerate(lines, 1)), top + 18 * len(
        lines
    )


def _segments(picture: Bars, bar: Bar, top: int, unit: float) -> Iterator[Html]:
    left = 0.0
    for segment in bar.segments:
        kind, width = picture.kinds[segment.kind], segment.count * unit
        sign = kind.sign if width >= SMALLEST_FOR_SIGN else ""
        yield _box(left, top, width, f"#{kind.fill}", f"#{kind.ink}", sign)
        left += width


def _box(left: float, top: int, width: float, fill: str, ink: str, sign: str) -> Html:
    """Return a coloured stretch with a thin dark edge, and its sign in the middle."""
    place = {"x": _units(left), "y": str(top), "width": _units(width), "height": str(BAR)}
    box = element("rect", fill=fill, stroke=INK, stroke_width="0.75", **place)
    if not sign:
        return box
    said = _line(sign, top + 15, left=left + width / 2, fill=ink, weight="600", anchor="middle")
    return join([box, said])


def _line(  # noqa: PLR0913 - the attributes of a line of text
    words: str,
    below: int,
    *,
    left: float = 0,
    size: int = LARGE,
    fill: str = INK,
    weight: str | None = None,
    anchor: str | None = None,
) -> Html:
    place = {"x": _units(left), "y": str(below)}
    look = {"fill": fill, "font_size": str(size), "font_weight": weight, "text_anchor": anchor}
    return element("text", text(for_xml(words)), **place, **look) if words else EMPTY


def _lines(name: str, longest: int) -> list[str]:
    lines = wrap(name, longest) or [name]
    return lines if len(lines) <= LINES else [*lines[: LINES - 1], f"{lines[LINES - 1][: longest - 2].rstrip()} …"]


def _units(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
