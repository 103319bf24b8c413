"""Automatic numbers, as Word counts them."""

import pytest
from case_files import cases

from remiss.intake.docx.numbering import LEVELS, Counter, Level, Numbering
from remiss.intake.figures import in_figures


def levels(text: str) -> tuple[Level, ...]:
    """Return levels written as "form pattern", parted by bars; "restart n" and "legal" may follow."""
    found = []
    for item in text.split("|"):
        form, pattern, *rest = item.split()
        restart = int(rest[rest.index("restart") + 1]) if "restart" in rest else None
        found.append(Level(form=form, pattern=pattern, restart=restart, legal="legal" in rest))
    return (*found, *[Level()] * (LEVELS - len(found)))


def numberings(lines: list[str]) -> dict[str, Numbering]:
    """Return lists by id; "=1 start 0 7" is another of the definition of list 1, whose level 0 starts at 7."""
    found: dict[str, Numbering] = {}
    for line in lines:
        name, text = line.split(": ")
        starts: list[int | None] = [None] * LEVELS
        if text.startswith("="):
            other, _, level, start = text[1:].split()
            starts[int(level)] = int(start)
            found[name] = Numbering(other, found[other].levels, tuple(starts))
        else:
            found[name] = Numbering(name, levels(text), tuple(starts))
    return found


@pytest.mark.parametrize(("given", "expected"), cases("intake/numbers"))
def test_numbers_are_counted_as_word_counts_them(given, expected):
    *lists, steps = given.strip().splitlines()
    counter = Counter(numberings(lists))
    told = []
    for step in steps.split():
        name, level = step.split(".")
        number, bullet = counter.step(name, int(level))
        told.append("*" if bullet else number or "-")

    assert " · ".join(told) == expected.strip()


@pytest.mark.parametrize(
    ("count", "form", "expected"),
    [
        (1994, "upperRoman", "MCMXCIV"),
        (26, "lowerLetter", "z"),
        (28, "lowerLetter", "bb"),
        (0, "upperRoman", "0"),
        (5000, "upperLetter", "5000"),
        (-3, "decimal", "-3"),
        (3, "okänd", "3"),
    ],
)
def test_counts_in_figures(count, form, expected):
    assert in_figures(count, form) == expected
