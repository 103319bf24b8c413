"""What the browser gets besides HTML: scripts and looks, each kept in parts of one concept a file.

A component's script and the page's style are one text each in the page: a part sees what the parts before it define.
"""

from functools import cache
from importlib import resources

STYLES = (
    "frame",
    "head",
    "pressed",
    "library",
    "search",
    "matrix",
    "texts",
    "rows",
    "judging",
    "asks",
    "response",
    "outcome",
    "reuse",
    "export",
    "coverage",
    "narrow",
    "print",
)


def script(*parts: str) -> str:
    """Return parts of `scripts/` in order as one module; the last one exports its function."""
    return "\n".join(_read(f"scripts/{part}.js") for part in parts)


@cache
def style() -> str:
    """Return the looks of every page as an element; a later part overrides an earlier one."""
    return f"<style>{''.join(_read(f'styles/{part}.css') for part in STYLES)}</style>"


def _read(name: str) -> str:
    return resources.files("remiss.app").joinpath(*name.split("/")).read_text(encoding="utf-8")
