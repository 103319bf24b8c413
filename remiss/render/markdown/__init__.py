"""Results as Markdown."""

from remiss.render.markdown.compilation import render_compilation
from remiss.render.markdown.outcomes import render_outcomes
from remiss.render.markdown.summary import render_markdown

__all__ = ["render_compilation", "render_markdown", "render_outcomes"]
