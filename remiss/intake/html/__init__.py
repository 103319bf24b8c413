"""Web pages (HTML)."""

from remiss.intake.html.document import read_html

__all__ = ["read_html"]
