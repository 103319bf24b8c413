"""PDF files of a few lines, drawn from a description, and what was read of them told in lines.

A description has a line for each line of text: where it begins in points from the left and from below, its size, with
`b` for bold or `i` for italic, and what it says; what stands between two `^` is raised. `page` begins another page,
`page 842 595 90` one that is shown in that size and is turned in the file; `rule 50 700 500 700` is a line, `field` a
form's field that is filled in, `turned` text at half a right angle, `bookmark 1 Title` an outermost one to the page.
"""

import io

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

from remiss.intake.extract import Extract, PieceKind

A4 = (595, 842)
_FONTS = {"": "Times-Roman", "b": "Times-Bold", "i": "Times-Italic"}


def draw(description: str, *, title: str = "", **options) -> bytes:
    """Return the PDF that a description tells of."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, **options)
    canvas.setTitle(title)
    for line in description.strip().splitlines():
        words = line.split(" ")
        if words[0] == "page":
            canvas.showPage()
            width, height, turned = (*map(int, words[1:]), *(*A4, 0)[len(words) - 1 :])
            canvas.setPageSize((width, height))
            canvas.setPageRotation(turned)
            canvas.transform(*_upright(width, height, turned))
        elif words[0] == "rule":
            canvas.line(*map(float, words[1:]))
        elif words[0] == "field":
            left, bottom, text = line.split(" ", 3)[1:]
            canvas.acroForm.textfield(value=text, x=float(left), y=float(bottom), width=200, height=20, name=text)
        elif words[0] == "bookmark":
            level, name = line.split(" ", 2)[1:]
            canvas.bookmarkPage(name)
            canvas.addOutlineEntry(name, name, int(level) - 1)
        elif words[0] == "turned":
            left, bottom, size, text = line.split(" ", 4)[1:]
            canvas.saveState()
            canvas.rotate(45)
            _draw_line(canvas, float(left), float(bottom), size, text)
            canvas.restoreState()
        else:
            left, bottom, size, text = line.split(" ", 3)
            _draw_line(canvas, float(left), float(bottom), size, text)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def _upright(width: int, height: int, turned: int) -> tuple[int, ...]:
    """Return the matrix that makes what is drawn upright on a page of this size that is turned when it is shown."""
    return {
        0: (1, 0, 0, 1, 0, 0),
        90: (0, 1, -1, 0, height, 0),
        180: (-1, 0, 0, -1, width, height),
        270: (0, -1, 1, 0, 0, width),
    }[turned]


def _draw_line(canvas: Canvas, left: float, bottom: float, size: str, text: str) -> None:
    font, points = _FONTS[size.lstrip("0123456789.")], float(size.rstrip("bi"))
    for at, part in enumerate(text.split("^")):
        small = points * (0.6 if at % 2 else 1)
        canvas.setFont(font, small)
        canvas.drawString(left, bottom + (points * 0.35 if at % 2 else 0), part)
        left += stringWidth(part, font, small)


def told(extract: Extract) -> str:
    """Return a line for each piece, with its page, and for each finding; cells and stretches are parted by a bar."""
    return "\n".join([*(_piece(extract, piece) for piece in extract.pieces), *map(_finding, extract.findings)])


def _piece(extract: Extract, piece) -> str:
    shown = "|".join(extract.text[span.start : span.end] for span in piece.spans)
    kind = piece.kind.value
    if piece.kind is PieceKind.HEADING:
        kind = f"heading {piece.level}"
    elif piece.furniture is not None:
        kind = piece.furniture.value
    return f"{piece.page} {kind}: {shown}"


def _finding(finding) -> str:
    return " ".join(["!", finding.code, *(f"{name}={value}" for name, value in finding.facts)])
