"""Passages that stand in another section of the other document, as a list."""

from remiss.model.body import own_text
from remiss.model.document import Document
from remiss.model.outline import by_id
from remiss.model.result import PairResult
from remiss.render.markdown.escape import escaped
from remiss.render.names import section_name
from remiss.texts import Catalogue

QUOTED_WORDS = 30  # as for a gap: enough to know the passage by


def relocated(base: Document, other: Document, pair: PairResult, say: Catalogue) -> list[str]:
    """Return the lines that list what moved to another section; none when nothing did."""
    if not pair.relocations:
        return []
    left, right = by_id(base), by_id(other)
    lines = [f"### {say('summary.relocated')}", ""]
    for one in pair.relocations:
        here, there = left[one.left.section], right[one.right.section]
        words = own_text(base, here).text[slice(*one.left.span)].split()
        quote = " ".join(words[:QUOTED_WORDS]) + (" …" if len(words) > QUOTED_WORDS else "")
        names = {"left": escaped(section_name(here, say)), "right": escaped(section_name(there, say))}
        lines.append(f"- {say('summary.relocated.one', **names, quote=escaped(quote))}")
    return [*lines, ""]
