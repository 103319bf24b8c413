"""Which files the bench reads, and how each is made."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from pdf.makers import Look, by_chromium, by_libreoffice, redrawn, scanned
from pdf.truth import Truth, read_truth

from remiss.intake.pdf.lines import Line

DIRECTIVE, BILL, ACT, SHORT, OLD = (
    "dir_2016_15.txt",
    "prop_2013-14_167.txt",
    "sfs_2023-421_ordningsvakter.txt",
    "dir_2014_158.txt",
    "dir_1987_42.txt",
)
_TWO_COLUMNS = "main { } body { columns: 2; column-gap: 24px } h1 { column-span: all }"


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A file, what it says, and what may be expected of it.

    Attributes:
        tagged: Headings are tagged as such.
        hints: It has bookmarks.
        numbered: Headings carry numbers that the text behind it has not.
        scan: Its pages, or some of them, are pictures.
        kept, order: Least share of the words kept, and of the marked paragraphs in order.
    """

    name: str
    truth: Truth
    make: Callable[[Path], None]
    tagged: bool = False
    hints: bool = False
    numbered: bool = False
    scan: bool = False
    kept: float = 0.995
    order: float = 1.0


def files(shared: Path, folder: Path) -> list[Made]:
    """Return the bench's files; none is made yet."""
    read = partial(_read, shared)
    made = [
        *_chromium(read),
        *_libreoffice(read),
    ]
    short = read(SHORT, 5_000)
    bill = read(BILL, 9_000)
    columns = Look(tagged=False, bookmarks=False, columns=2, justified=True, hyphens=True, body=10)
    for name, order in (("redrawn_rows", _by_row), ("redrawn_mixed", _mixed)):
        made.append(
            Made(
                name=name,
                truth=bill,
                make=lambda path, order=order: redrawn(_source(folder, bill, columns), path, order),
                kept=0.99,  # words parted over a leap in the stream are lost to PDFium as well
                order=0.9,
            )
        )
    made += [
        Made(
            name="scan_200dpi",
            truth=short,
            scan=True,
            kept=0.97,
            order=0.8,
            make=lambda path: scanned(_source(folder, short, Look(bookmarks=False, tagged=False)), path),
        ),
        Made(
            name="scan_mixed",
            truth=bill,
            scan=True,
            kept=0.97,
            order=0.8,
            make=lambda path: scanned(
                _source(folder, bill, Look(bookmarks=False, tagged=False)), path, keep=(0, 2, 3, 4, 5, 6)
            ),
        ),
    ]
    return made


def _by_row(line: Line) -> tuple[float, ...]:
    return round(-line.base), line.start


def _mixed(line: Line) -> tuple[float, ...]:
    """Blocks of about nine lines, in an order that has nothing to do with reading."""
    return line.at // 500 * 3 % 7, line.at


def _read(shared: Path, name: str, characters: int, *, extras: bool = True) -> Truth:
    return read_truth(shared / "corpus" / name, characters=characters, extras=extras)


def _source(folder: Path, truth: Truth, look: Look) -> bytes:
    path = folder / "to_scan.pdf"
    by_libreoffice(truth, path, look)
    return path.read_bytes()


def _chromium(read: Callable[..., Truth]) -> list[Made]:
    looks = {
        "chromium_plain": (read(DIRECTIVE, 30_000), {}),
        "chromium_heads": (read(BILL, 25_000), {"heads": True}),
        "chromium_columns": (read(SHORT, 9_000), {"style": _TWO_COLUMNS}),
        "chromium_landscape": (read(OLD, 15_000), {"style": "@page { size: A4 landscape }"}),
        "chromium_act": (read(ACT, 9_000), {}),
    }
    return [
        Made(name=name, truth=truth, make=partial(_chrome, truth, options), tagged=True)
        for name, (truth, options) in looks.items()
    ]


def _chrome(truth: Truth, options: dict[str, object], path: Path) -> None:
    by_chromium(truth, path, **options)  # type: ignore[arg-type]


def _office(truth: Truth, look: Look, path: Path) -> None:
    by_libreoffice(truth, path, look)


def _libreoffice(read: Callable[..., Truth]) -> list[Made]:
    directive, bill, act, short, old = (
        read(DIRECTIVE, 30_000), read(BILL, 25_000), read(ACT, 9_000), read(SHORT, 9_000), read(OLD, 15_000)
    )  # fmt: skip
    bare = {"tagged": False, "bookmarks": False}
    looks = {
        "office_tagged": (directive, Look(numbered=True, contents=True)),
        "office_tagged_columns": (short, Look(columns=2, hyphens=True, justified=True)),
        "office_tagged_lookalike": (bill, Look(as_headings=False)),
        "office_bookmarks": (directive, Look(tagged=False, contents=True)),
        "office_bare": (directive, Look(**bare, contents=True)),
        "office_bare_numbered": (old, Look(**bare, numbered=True, sizes=(14, 12, 11, 11, 11, 11), contents=True)),
        "office_bare_columns": (bill, Look(**bare, columns=2, hyphens=True, justified=True, body=10)),
        "office_bare_landscape": (short, Look(**bare, landscape=True)),
        "office_bare_small": (directive, Look(**bare, sizes=(13, 11, 11, 11, 11, 11), hyphens=True)),
        "office_bare_light": (old, Look(**bare, bold=False, sizes=(16, 14, 12.5, 12, 12, 12), as_headings=False)),
        "office_bare_act": (act, Look(**bare, heads=False)),
        "office_bare_book": (
            directive,
            Look(**bare, indent=True, justified=True, hyphens=True, leading=115, mirrored=True, cover=True),
        ),
        "office_bare_airy": (old, Look(**bare, leading=150, bold=False, sizes=(16, 13, 12, 12, 12, 12), numbered=True)),
        "office_bare_italic": (directive, Look(**bare, italic=2, sizes=(14, 12, 11, 11, 11, 11))),
        "office_bare_tabs": (directive, Look(**bare, numbered=True, wide=True, ruled=False, contents=True)),
        "office_tagged_book": (directive, Look(indent=True, justified=True, hyphens=True, mirrored=True, cover=True)),
        "office_bare_same": (old, Look(**bare, sizes=(11, 11, 11, 11, 11, 11), bold=False, as_headings=False)),
    }
    return [
        Made(
            name=name,
            truth=truth,
            make=partial(_office, truth, look),
            tagged=look.tagged and look.as_headings,
            hints=look.bookmarks and look.as_headings,
            numbered=look.numbered,
        )
        for name, (truth, look) in looks.items()
    ]
