"""Results as sheets of rows, for Excel and as CSV."""

from remiss.render.sheets.comparison import comparison_sheets
from remiss.render.sheets.coverage import coverage_sheets
from remiss.render.sheets.csvfile import render_csv
from remiss.render.sheets.excel import render_excel
from remiss.render.sheets.outcomes import outcome_sheets
from remiss.render.sheets.register import register_sheets
from remiss.render.sheets.reuse import reuse_sheets
from remiss.render.sheets.sheet import Column, Sheet

__all__ = [
    "Column",
    "Sheet",
    "comparison_sheets",
    "coverage_sheets",
    "outcome_sheets",
    "register_sheets",
    "render_csv",
    "render_excel",
    "reuse_sheets",
]
