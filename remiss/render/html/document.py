"""One document's outline, each section's text folded below its heading."""

from remiss.language.tokens import word_count
from remiss.model.body import own_text
from remiss.model.document import Document, Section
from remiss.model.outline import heading
from remiss.render.html.marks import marked_text
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import WRITTEN_IN, page_html
from remiss.texts import Catalogue


def outline_html(document: Document, say: Catalogue, opened: str = "") -> Html:
    """Return the tree of sections with pages and word counts; a section's text opens below it.

    Args:
        opened: Id of the section whose text is open; "" for none.
    """
    return element("div", _tree(document, document.sections, say, opened), class_="outline")


def _tree(document: Document, sections: tuple[Section, ...], say: Catalogue, opened: str) -> Html:
    if not sections:
        return EMPTY
    return element("ol", join(element("li", _section(document, section, say, opened)) for section in sections))


def _section(document: Document, section: Section, say: Catalogue, opened: str) -> Html:
    words = word_count(own_text(document, section).text)
    name = join([element("span", text(heading(section)), class_="title", lang=WRITTEN_IN), page_html(section, say)])
    if not words:
        return join([element("p", name, class_="bare"), _tree(document, section.children, say, opened)])
    count = element("span", text(say.count("app.words", words)), class_="words")
    shown = element(
        "details",
        element("summary", name, count),
        marked_text(document, section),
        open=section.id == opened,
        data_row=section.id if section.id == opened else None,
    )
    return join([shown, _tree(document, section.children, say, opened)])
