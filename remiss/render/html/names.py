"""How documents and sections are named on a page."""

from collections.abc import Iterable, Sequence

from remiss.model.document import Document, Section
from remiss.model.outline import heading
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.names import is_digest, years
from remiss.texts import Catalogue

WRITTEN_IN = "sv"  # language of the documents: screen readers need it when the page itself is English
SHORT = 44  # characters of a name that fit a switch with two documents on one line of a telephone


def document_facts(document: Document, say: Catalogue) -> tuple[str, ...]:
    """Return what a reader needs to know of a document besides its title: who, what, when, and how it was read."""
    known = document.metadata
    source = known.source
    pages = source.pages if source is not None else None
    facts = [
        known.organisation,
        known.body,
        say(f"kind.{known.kind.value}"),
        years(known) or known.date,
        known.status,
        known.reference,
        say.count("app.pages", pages) if pages else "",
        say("basis.digest") if is_digest(document) else "",
        say("basis.ocr") if source is not None and source.ocr else "",
    ]
    return tuple(fact for fact in facts if fact)


def facts_html(document: Document, say: Catalogue) -> Html:
    """Return the facts as one line."""
    return element("span", text(" · ".join(document_facts(document, say))), class_="facts")


def short_name(document: Document, among: Iterable[Document] = ()) -> str:
    """Return who a document is from, else its title, cut to `SHORT` characters at a word.

    Args:
        among: The documents it is to be told from: a board of another organisation needs its organisation said.
    """
    known = document.metadata
    name = known.body or known.organisation or known.title
    if known.body and known.organisation and len({one.metadata.organisation for one in among} - {""}) > 1:
        name = f"{known.organisation}, {known.body}"
    if known.period:
        name = f"{name} {years(known)}"
    elif known.date:
        name = f"{name} {known.date[:4]}"
    if len(name) <= SHORT:
        return name
    return f"{name[:SHORT].rpartition(' ')[0] or name[:SHORT]} …"


def head_of(document: Document, among: Sequence[Document], say: Catalogue) -> tuple[str, tuple[str, ...]]:
    """Return what the column of a document is called, and the facts below it.

    It has the document's title; answers with one title in common have who gives each, and the title below.
    """
    known, facts = document.metadata, document_facts(document, say)
    whose = known.body or known.organisation
    if not whose or sum(one.metadata.title == known.title for one in among) < 2:
        return known.title, facts
    if known.body and len({one.metadata.organisation for one in among} - {""}) > 1:
        facts = (known.title, *(fact for fact in facts if fact != known.body))
    else:
        facts = (known.title, *(fact for fact in facts if fact not in (known.body, known.organisation)))
    return whose, facts


def heading_html(section: Section, say: Catalogue, *, name: str = "h3", original: str = "") -> Html:
    """Return a section's heading with its page; `original` as in `page_html`."""
    return element(name, element("span", text(heading(section)), lang=WRITTEN_IN), page_html(section, say, original))


def page_html(section: Section, say: Catalogue, original: str = "") -> Html:
    """Return the page of a heading, nothing when the source has no pages.

    Args:
        original: The address where that page can be looked at; "" when it cannot.
    """
    if section.page is None:
        return EMPTY
    page = text(say("page", page=section.page))
    if original:
        page = element("a", page, href=original, title=say("page.original"))
    return join([text(" "), element("span", page, class_="page")])
