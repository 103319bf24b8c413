"""Results as Markdown."""

from remiss.render.markdown.compilation import render_compilation
from remiss.render.markdown.draft import left_of, render_draft, render_parts
from remiss.render.markdown.outcomes import render_outcomes
from remiss.render.markdown.summary import render_markdown

__all__ = ["left_of", "render_compilation", "render_draft", "render_markdown", "render_outcomes", "render_parts"]
