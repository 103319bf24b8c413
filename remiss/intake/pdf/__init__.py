"""PDF files to extracts. PDFium is not thread-safe: what is here runs in a process of its own, never in the app's."""

from remiss.intake.pdf.picture import render_page
from remiss.intake.pdf.placing import place_page
from remiss.intake.pdf.reading import read_pdf

__all__ = ["place_page", "read_pdf", "render_page"]
