"""Runs of text written into a paragraph."""

from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from remiss.render.word.reading import Runs

STRUCK = RGBColor(0x8A, 0x45, 0x00)  # the page's orange; what is struck is struck through as well


def write_runs(paragraph: Paragraph, runs: Runs) -> None:
    """Write runs at the end of a paragraph; an address that is not the text itself stands behind it in brackets."""
    for run in runs:
        written = paragraph.add_run(run.text)
        written.bold = run.bold or None
        written.italic = run.italic or None
        if run.struck:
            written.font.strike = True
            written.font.color.rgb = STRUCK
        if run.code:
            written.font.name = "Consolas"
            written.font.size = Pt(9)
        if run.link and run.link != run.text:
            paragraph.add_run(f" ({run.link})")
