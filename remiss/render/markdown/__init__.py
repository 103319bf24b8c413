"""Results as Markdown."""

from remiss.render.markdown.summary import render_markdown

__all__ = ["render_markdown"]
