"""A new document beside what the library has: the same file, or an earlier version, and the comparisons with it."""

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from remiss.app.frame.address import Address, Page, href
from remiss.importing import Draft
from remiss.language.fold import fold
from remiss.model.document import Document
from remiss.render.html import Html, element, join, text
from remiss.render.names import document_name
from remiss.service import Shelf
from remiss.texts import Catalogue


def earlier_versions(draft: Draft, documents: Iterable[Document]) -> tuple[Document, ...]:
    """Return the documents that a draft may be a new version of, by id: of the same title and organisation, or read
    from a file of the same name. The draft's twin is none."""
    suggested = draft.metadata
    title, organisation = fold(suggested.title), fold(suggested.organisation)
    stem = fold(PurePath(draft.file_name).stem)

    def is_earlier(document: Document) -> bool:
        known = document.metadata
        same = fold(known.title) == title and fold(known.organisation) == organisation
        same_file = (
            known.source is not None and bool(known.source.sha256) and fold(PurePath(known.source.name).stem) == stem
        )
        return document.id != draft.twin and ((same and bool(title)) or same_file)

    return tuple(document for document in documents if is_earlier(document))


def twin_and_versions(draft: Draft, shelf: Shelf, say: Catalogue) -> Html:
    """Return the notes on the same file and on earlier versions; nothing when there are none."""
    if draft.twin:
        twin = next((document for document in shelf.documents if document.id == draft.twin), None)
        name = draft.twin if twin is None else document_name(twin)
        said = element("p", text(say("app.check.twin", twin=draft.twin)))
        return _notice([said, element("p", _opens(draft.twin, name, say))])
    return join(_notice(list(_version(document, shelf, say))) for document in earlier_versions(draft, shelf.documents))


def _version(document: Document, shelf: Shelf, say: Catalogue) -> Iterator[Html]:
    title = document_name(document)
    yield element("p", text(f"{say('app.check.version')} "), _opens(document.id, title, say))
    used = [one for one in shelf.comparisons if document.id in (one.base, *one.documents)]
    if used:
        links = join(
            element(
                "li",
                element(
                    "a",
                    text(one.title),
                    href=href(Address(page=Page.COMPARE, language=say.language, comparison=one.name)),
                ),
                text(" "),
                element("code", text(f"remiss judge {one.name} --by … --renew {document.id} …")),
            )
            for one in used
        )
        yield element("p", text(say("app.check.version.used")))
        yield element("ul", links)


def _opens(document_id: str, name: str, say: Catalogue) -> Html:
    return element("a", text(name), href=href(Address(page=Page.LIBRARY, language=say.language, document=document_id)))


def _notice(pieces: list[Html]) -> Html:
    return element("div", *pieces, class_="notice", role="status")
