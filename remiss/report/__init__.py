"""The report of a comparing planner: what the own programme and others have in common, and what only one has."""

from remiss.report.aspects import aspect_of
from remiss.report.leftover import LeftOver, left_over
from remiss.report.of_differences import difference_grounds
from remiss.report.of_themes import Example, strongest_example, theme_grounds
from remiss.report.wording import report_sentence

__all__ = [
    "Example",
    "LeftOver",
    "aspect_of",
    "difference_grounds",
    "left_over",
    "report_sentence",
    "strongest_example",
    "theme_grounds",
]
