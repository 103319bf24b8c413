"""A picture as shapes, and the same shapes as SVG or PNG.

Black, white and greys alone: what a shape means is in its form and in words, so that it stands a copying machine.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from html import escape
from importlib import resources
from io import BytesIO
from math import cos, pi, sin

from PIL import Image, ImageDraw, ImageFont

from remiss.render.plain import for_xml

INK, SOFT, LINE, PAPER = "#1b1f24", "#545d68", "#d5dae0", "#ffffff"
FONT = "Source Sans Pro, Segoe UI, Helvetica, Arial, sans-serif"
SCALE = 2  # pixels of the PNG for one of the drawing
DASHES = 8  # of an empty ring

Shapes = Sequence["Shape"]


@dataclass(frozen=True, slots=True)
class Words:
    """A line of text that begins, or is centred, at a point on its base line."""

    x: float
    y: float
    text: str
    size: float
    bold: bool = False
    centred: bool = False
    soft: bool = False


@dataclass(frozen=True, slots=True)
class Rule:
    """A horizontal line."""

    x: float
    y: float
    width: float
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Disc:
    """A disc filled clockwise from the top to a share in [0, 1]; a dashed ring when it is empty."""

    x: float
    y: float
    radius: float
    filled: float


@dataclass(frozen=True, slots=True)
class Band:
    """A pale ground behind other shapes."""

    x: float
    y: float
    width: float
    height: float


Shape = Words | Rule | Disc | Band


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """Shapes on white paper, the first lowest; sizes in points of a screen, y downwards.

    Attributes:
        title: For those who cannot see it.
    """

    width: int
    height: int
    title: str
    shapes: tuple[Shape, ...]


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a line of text is, in the units of a drawing."""
    return float(_font(100, bold=bold).getlength(text)) * size / 100


def svg_of(drawing: Drawing) -> str:
    """Return a drawing as an SVG file."""
    size = f'width="{drawing.width}" height="{drawing.height}" viewBox="0 0 {drawing.width} {drawing.height}"'
    shapes = "\n".join(_svg(shape) for shape in drawing.shapes)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" {size} role="img" font-family="{FONT}">\n'
        f"<title>{_escaped(drawing.title)}</title>\n"
        f'<rect width="100%" height="100%" fill="{PAPER}"/>\n{shapes}\n</svg>\n'
    )


def _svg(shape: Shape) -> str:
    match shape:
        case Words():
            looks = f'font-size="{_n(shape.size)}" fill="{SOFT if shape.soft else INK}"'
            looks += ' font-weight="600"' if shape.bold else ""
            looks += ' text-anchor="middle"' if shape.centred else ""
            return f'<text x="{_n(shape.x)}" y="{_n(shape.y)}" {looks}>{_escaped(shape.text)}</text>'
        case Rule():
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="1"'
            return f'<rect {place} fill="{INK if shape.strong else LINE}"/>'
        case Band():
            place = f'x="{_n(shape.x)}" y="{_n(shape.y)}" width="{_n(shape.width)}" height="{_n(shape.height)}"'
            return f'<rect {place} fill="#f1f3f5"/>'
        case Disc():
            return _disc_svg(shape)


def _disc_svg(disc: Disc) -> str:
    place = f'cx="{_n(disc.x)}" cy="{_n(disc.y)}" r="{_n(disc.radius)}"'
    if disc.filled <= 0:
        dash = _n(pi * disc.radius / DASHES)
        return f'<circle {place} fill="none" stroke="{SOFT}" stroke-width="1.5" stroke-dasharray="{dash}"/>'
    ring = f'<circle {place} fill="none" stroke="{INK}" stroke-width="1.5"/>'
    angle = 2 * pi * min(disc.filled, 0.999)
    end = f"{_n(disc.x + disc.radius * sin(angle))} {_n(disc.y - disc.radius * cos(angle))}"
    arc = f"A{_n(disc.radius)} {_n(disc.radius)} 0 {int(disc.filled > 0.5)} 1 {end}"
    return f'{ring}<path d="M{_n(disc.x)} {_n(disc.y)}V{_n(disc.y - disc.radius)}{arc}Z" fill="{INK}"/>'


def png_of(drawing: Drawing) -> bytes:
    """Return a drawing as a PNG file, `SCALE` pixels for each of its units, in the typeface of the pages."""
    image = Image.new("L", (drawing.width * SCALE, drawing.height * SCALE), PAPER)
    pen = ImageDraw.Draw(image)
    for shape in drawing.shapes:
        _paint(pen, shape)
    buffer = BytesIO()
    image.save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def _paint(pen: ImageDraw.ImageDraw, shape: Shape) -> None:
    match shape:
        case Words():
            anchor = "ms" if shape.centred else "ls"
            place = (shape.x * SCALE, shape.y * SCALE)
            colour = SOFT if shape.soft else INK
            pen.text(place, shape.text, colour, _font(round(shape.size * SCALE), bold=shape.bold), anchor)
        case Rule():
            pen.rectangle(_box(shape.x, shape.y, shape.width, 1), fill=INK if shape.strong else LINE)
        case Band():
            pen.rectangle(_box(shape.x, shape.y, shape.width, shape.height), fill="#f1f3f5")
        case Disc():
            _paint_disc(pen, shape)


def _paint_disc(pen: ImageDraw.ImageDraw, disc: Disc) -> None:
    box = _box(disc.x - disc.radius, disc.y - disc.radius, 2 * disc.radius, 2 * disc.radius)
    if disc.filled > 0:
        pen.pieslice(box, -90, -90 + 360 * disc.filled, fill=INK)
        pen.ellipse(box, outline=INK, width=SCALE + 1)
        return
    for start in _dashes():
        pen.arc(box, start, start + 180 / DASHES, fill=SOFT, width=SCALE + 1)


def _dashes() -> Iterator[float]:
    yield from (at * 360 / DASHES for at in range(DASHES))


def _box(x: float, y: float, width: float, height: float) -> tuple[float, float, float, float]:
    return x * SCALE, y * SCALE, (x + width) * SCALE - 1, (y + height) * SCALE - 1


@cache
def _font(size: int, *, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(BytesIO(_file("Semibold" if bold else "Regular")), size)


@cache
def _file(weight: str) -> bytes:
    return resources.files("font_source_sans_pro").joinpath("files", f"SourceSansPro-{weight}.ttf").read_bytes()


def _n(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")


def _escaped(value: str) -> str:
    return escape(for_xml(value), quote=True)
