"""The straight lines that are drawn on a page: what tables are ruled with."""

import ctypes
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2
from pypdfium2 import raw

from remiss.intake.pdf.glyphs import Point, shown_at

_MOST_OBJECTS = 40_000  # of a page; Chromium makes one of each letter
_MOST_PATHS = 4_000  # a page that draws more is a map or a drawing
_MOST_SEGMENTS = 2_000  # of one path
_THIN = 2.5  # points; the thickest border of Word's gallery is 6, but those are frames
_SHORTEST = 4.0  # points


class Rule(NamedTuple):
    """A line, upright or level, `at` a place across its own direction and from `start` to `end` along it, in points."""

    upright: bool
    at: float
    start: float
    end: float


def read_rules(page: pypdfium2.PdfPage) -> list[Rule]:
    """Return the lines and the edges of rectangles drawn on a page, [] on one that is a drawing.

    What stands in a form object, such as a picture of another file, is left out.
    """
    count = raw.FPDFPage_CountObjects(page)
    if count > _MOST_OBJECTS:
        return []
    parts = (raw.FPDFPage_GetObject(page, at) for at in range(count))
    paths = [part for part in parts if raw.FPDFPageObj_GetType(part) == raw.FPDF_PAGEOBJ_PATH]
    if len(paths) > _MOST_PATHS:
        return []
    point, _ = shown_at(page)
    return [rule for path in paths for rule in _of_path(path, point)]


def _of_path(path: object, point: Point) -> Iterator[Rule]:
    left, bottom, right, top = (ctypes.c_float() for _ in range(4))
    if not raw.FPDFPageObj_GetBounds(path, left, bottom, right, top):
        return
    one, other = point(left.value, bottom.value), point(right.value, top.value)
    if min(abs(other[0] - one[0]), abs(other[1] - one[1])) <= _THIN:
        yield from _straight(one, other)
        return
    corners: list[tuple[float, float]] = []
    for corner, begins in _corners(path, point):
        if begins:
            corners = []
        corners.append(corner)
        if len(corners) > 1:
            yield from _straight(*corners[-2:])
        if len(corners) == 4:  # a rectangle is closed without a fifth point
            yield from _straight(corners[3], corners[0])


def _corners(path: object, point: Point) -> Iterator[tuple[tuple[float, float], bool]]:
    x, y, matrix = ctypes.c_float(), ctypes.c_float(), raw.FS_MATRIX()
    raw.FPDFPageObj_GetMatrix(path, matrix)
    for at in range(min(raw.FPDFPath_CountSegments(path), _MOST_SEGMENTS)):
        segment = raw.FPDFPath_GetPathSegment(path, at)
        if raw.FPDFPathSegment_GetPoint(segment, x, y):
            begins = raw.FPDFPathSegment_GetType(segment) == raw.FPDF_SEGMENT_MOVETO
            across = matrix.a * x.value + matrix.c * y.value + matrix.e
            upwards = matrix.b * x.value + matrix.d * y.value + matrix.f
            yield point(across, upwards), begins


def _straight(one: tuple[float, float], other: tuple[float, float]) -> Iterator[Rule]:
    (x1, x2), (y1, y2) = sorted((one[0], other[0])), sorted((one[1], other[1]))
    if x2 - x1 <= _THIN and y2 - y1 >= _SHORTEST:
        yield Rule(True, (x1 + x2) / 2, y1, y2)
    elif y2 - y1 <= _THIN and x2 - x1 >= _SHORTEST:
        yield Rule(False, (y1 + y2) / 2, x1, x2)
