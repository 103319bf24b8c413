"""Pages that are pictures, read by tesseract when it is installed.

Tesseract is a program of its own, given a page on its standard input; nothing is written to disk. Its hOCR tells where
each line stands, how large its type is, and how sure each word is.
"""

import html
import re
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from os import environ
from statistics import median

import pypdfium2
from pypdfium2 import raw

from remiss.intake.pdf.lines import Box, Line
from remiss.intake.pdf.picture import fitting

_DOTS = 300  # an inch; 200 took a third longer and 150 half as long again for the same words
_COMMAND = ("tesseract", "stdin", "stdout", "-l", "swe", "--psm", "3", "hocr")
_SURE = 60  # per cent; words below are told of
_MOST_WORDS = 15  # of a text layer that is only a stamp on a scan
_MOSTLY = 0.5  # of the page, that a picture covers
_DRAWN = 100  # paths; letters turned into outlines make many more on a page
_NEAR = 1.13  # times a type size; tesseract's measure of lines of one size varies by an eighth
_DOUBTFUL = 75  # per cent on average; the size of such a line is as doubtful as its words
_LINE_BEGINS = r"<span class='ocr_(?:line|header|caption|textfloat)'"
_LINE = re.compile(rf'{_LINE_BEGINS}[^>]*title="([^"]*)"[^>]*>(.*?)(?={_LINE_BEGINS}|\Z)', re.DOTALL)
_WORD = re.compile(r"<span class='ocrx_word'[^>]*title='([^']*)'[^>]*>(.*?)</span>", re.DOTALL)
_LETTERS = re.compile(r"[^\W\d_]+")
_TAG = re.compile(r"<[^>]+>")
_BOX = re.compile(r"bbox (\d+) (\d+) (\d+) (\d+)")
_BASELINE = re.compile(r"baseline (-?[\d.]+) (-?[\d.]+)")
_SIZE = re.compile(r"x_size ([\d.]+)")
_CONFIDENCE = re.compile(r"x_wconf (\d+)")


@dataclass(frozen=True, slots=True)
class Sureness:
    """How sure the reading of a page is.

    Attributes:
        words: Number of words.
        total: Sum of their confidences in per cent.
        unsure: Words whose confidence is below 60, in order.
    """

    words: int = 0
    total: int = 0
    unsure: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """What was read from a picture of a page: its lines in reading order, and how many runs of letters they hold."""

    lines: tuple[Line, ...]
    sureness: Sureness
    letters: int


def is_picture(page: pypdfium2.PdfPage, words: int) -> bool:
    """Return whether a page shows text that its text layer has not: a scan, or letters turned into drawings.

    Args:
        words: Number of words in its text layer.
    """
    if words > _MOST_WORDS:
        return False
    width, height = page.get_size()
    paths = covered = 0.0
    for part in page.get_objects(max_depth=3):
        if part.type == raw.FPDF_PAGEOBJ_IMAGE:
            left, bottom, right, top = part.get_bounds()
            covered += (right - left) * (top - bottom)
        paths += part.type == raw.FPDF_PAGEOBJ_PATH
    return covered >= _MOSTLY * width * height or (not words and paths >= _DRAWN)


def recognise(page: pypdfium2.PdfPage, patience: float) -> Recognised | None:
    """Return what a page's picture says; None when tesseract, or its Swedish, is not installed or fails.

    Args:
        patience: Seconds it may take.

    Raises:
        TimeoutError: It takes longer.
    """
    scale = fitting(page, _DOTS / 72)
    bitmap = page.render(scale=scale, grayscale=True)
    rows = bytes(bitmap.buffer)
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    bitmap.close()
    picture = b"P5 %d %d 255\n" % (width, height) + b"".join(
        rows[at * stride : at * stride + width] for at in range(height)
    )
    try:
        done = subprocess.run(  # noqa: S603 - fixed words
            _COMMAND, input=picture, capture_output=True, timeout=patience, check=True, env=_environment()
        )
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    except (OSError, subprocess.CalledProcessError):
        return None
    return read_hocr(done.stdout.decode("utf-8", "replace"), height, scale)


def _environment() -> dict[str, str]:
    """Return the environment with one thread for tesseract: with more, they wait for one another on a busy machine."""
    return {**environ, "OMP_THREAD_LIMIT": "1"}


def read_hocr(text: str, height: int, scale: float) -> Recognised:
    """Return the lines of tesseract's hOCR.

    Args:
        height: Of the picture in dots.
        scale: Dots a point.
    """
    lines = list(_lines(text, height, scale))
    words = [word for _, found in lines for word in found]
    return Recognised(
        tuple(_levelled(lines)),
        Sureness(len(words), sum(sure for _, sure in words), tuple(word for word, sure in words if sure < _SURE)),
        sum(len(_LETTERS.findall(word)) for word, _ in words),
    )


def _lines(text: str, height: int, scale: float) -> Iterator[tuple[Line, list[tuple[str, int]]]]:
    for at, match in enumerate(_LINE.finditer(text)):
        box, words = _BOX.search(match[1]), list(_words(match[2]))
        if not box or not words:
            continue
        left, top, right, bottom = (int(number) for number in box.groups())
        slope, size = _BASELINE.search(match[1]), _SIZE.search(match[1])
        base = bottom + (float(slope[2]) if slope else 0.0)
        points = float(size[1]) / scale if size else (bottom - top) / scale
        first = words[0][0]
        shown = " ".join(word for word, _ in words)
        yield (
            Line(
                text=shown,
                box=Box(left / scale, (height - bottom) / scale, right / scale, (height - top) / scale),
                start=left / scale,
                end=right / scale,
                base=(height - base) / scale,
                size=round(points, 1),
                first=(right - left) / scale * len(first) / len(shown),
                at=at,
                until=at,
            ),
            words,
        )


def _words(text: str) -> Iterator[tuple[str, int]]:
    for match in _WORD.finditer(text):
        word = html.unescape(_TAG.sub("", match[2])).strip()
        sure = _CONFIDENCE.search(match[1])
        if word:
            yield word, int(sure[1]) if sure else 0


def _levelled(lines: Sequence[tuple[Line, list[tuple[str, int]]]]) -> Iterator[Line]:
    """Yield lines in the usual size, or in that of their group of larger or smaller ones; unsure ones in the usual."""
    usual = median([line.size for line, words in lines if len(words) > 3] or [0.0])
    unsure = {line for line, words in lines if sum(sure for _, sure in words) < _DOUBTFUL * len(words)}
    sizes: dict[float, float] = {}
    group: list[float] = []
    for size in sorted({line.size for line, _ in lines if not usual / _NEAR <= line.size <= usual * _NEAR}):
        group = [*group, size] if group and size <= group[-1] * _NEAR else [size]
        sizes.update(dict.fromkeys(group, group[0]))
    for line, _ in lines:
        yield replace(line, size=usual if line in unsure else sizes.get(line.size, usual))
