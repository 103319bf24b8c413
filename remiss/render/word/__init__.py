"""What is written as Markdown, set in Word: real headings, tables with repeated heads, contents and page numbers."""

from remiss.render.word.document import Setting, render_word

__all__ = ["Setting", "render_word"]
