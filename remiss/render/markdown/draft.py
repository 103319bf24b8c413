"""A draft as Markdown to hand on: what nobody has touched yet says so."""

import re
from collections.abc import Iterator

from remiss.model.document import Document
from remiss.model.draft import Draft
from remiss.model.proposed import proposals
from remiss.render.markdown.escape import escaped
from remiss.render.markdown.lines import as_text
from remiss.texts import Catalogue

_PLAIN_HEADING = re.compile(r"(?m)^(#{1,5})(?=[ \t])")


def render_draft(draft: Draft, base: Document, say: Catalogue) -> str:
    """Return a draft with its title, who answers, and a warning where sentences are left that nobody has touched."""
    return as_text(_lines(draft, base, say))


def render_parts(draft: Draft) -> str:
    """Return the parts of a draft alone, as the body of a document; the signs of marks are left out."""
    return as_text(line for part in draft.parts for line in (f"{'#' * part.level} {part.heading}", "", part.text, ""))


def left_of(draft: Draft) -> int:
    """Return how many sentences of a draft are proposed and not touched."""
    return sum(1 for part in draft.parts for _ in proposals(part.text))


def _lines(draft: Draft, base: Document, say: Catalogue) -> Iterator[str]:
    yield from (f"# {escaped(draft.title)}", "")
    who = ", ".join(one for one in (draft.body, draft.organisation) if one)
    reference = base.metadata.reference
    known = [who, say("draft.reference", reference=reference) if reference else ""]
    if told := " · ".join(escaped(one) for one in known if one):
        yield from (told, "")
    if left := left_of(draft):
        yield from (f"> {say.count('draft.proposed.warning', left)}", "")
    for part in draft.parts:
        yield from (f"{'#' * min(part.level + 1, 6)} {escaped(part.heading)}", "")
        yield from (*_PLAIN_HEADING.sub(r"\1#", _with_told_marks(part.text, say)).split("\n"), "")


def _with_told_marks(text: str, say: Catalogue) -> str:
    """Return a text whose marks are words: a reader of the export knows nothing of braces."""
    made, at = [], 0
    for one in proposals(text):
        said = say("draft.proposed.mark", text=text[slice(*one.inner)])
        made += [text[at : one.span.start], f"**\\[{said}\\]**"]
        at = one.span.end
    return "".join([*made, text[at:]])
