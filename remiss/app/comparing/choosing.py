"""Which documents are compared: read from the address, chosen in two boxes that follow it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import streamlit as st

from remiss.app.frame.address import Address, Page, href, own_name
from remiss.errors import MissingError, RemissError, UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId
from remiss.render.html import element, join, text
from remiss.render.names import answer_name, distinct_names, document_name, years
from remiss.service import Shelf
from remiss.texts import Catalogue

BASE, OTHERS = "base", "others"  # keys of the boxes
LABELS = ("app.choose.base", "app.choose.others")
Labels = tuple[str, str]
SAVED = "fran"  # what the address calls the saved comparison whose documents are being changed
_FEWEST = 2  # documents that can be compared
DRAWN = "documents drawn"  # key of the session: the documents in the boxes as the page drew them
CHOOSING = "choosing"  # key of the session: the documents last put in the boxes
KNOWN = "addresses known"  # key of the session: the addresses the boxes were drawn for, or have written since
_IN_PAGE = frozenset({"rad", "skillnader", "typografi"})  # what the page changes in its address by itself


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """A comparison with its documents at hand."""

    comparison: Comparison
    base: Document
    others: tuple[Document, ...]


def chosen_by(address: Address, shelf: Shelf, say: Catalogue) -> Chosen | None:
    """Return what the address chooses, or None when that is not a whole comparison yet.

    Raises:
        MissingError: R-LIB-04, no such comparison; R-APP-02, no such document.
        ComparisonError, DocumentError: there is such a comparison, and it cannot be read.
        UsageError: R-CMP-02, a document is laid against itself.
    """
    comparison = _comparison(address, shelf, say)
    if comparison is None:
        return None
    documents = _documents(shelf)
    base, *others = (_find(name, documents) for name in (comparison.base, *comparison.documents))
    return Chosen(comparison=comparison, base=base, others=tuple(others))


def _comparison(address: Address, shelf: Shelf, say: Catalogue) -> Comparison | None:
    if address.comparison:
        for saved in shelf.comparisons:
            if saved.name == address.comparison:
                return seen_from(saved, address.base)
        raise _why_missing(address.comparison, shelf)
    if not address.base or not address.against:
        return None
    if address.base in address.against:
        raise UsageError("R-CMP-02", document=address.base)
    documents = _documents(shelf)
    base, *others = (document_name(_find(name, documents)) for name in (address.base, *address.against))
    one = say("app.compare.title.one", base=base, other=others[0])
    many = say("app.compare.title.many", base=base, n=say.number(len(others)))
    return Comparison(
        name="",
        title=one if len(others) == 1 else many,
        base=DocumentId(address.base),
        documents=tuple(DocumentId(name) for name in address.against),
    )


def _why_missing(name: str, shelf: Shelf) -> RemissError:
    """Return what is wrong with a comparison that the shelf does not show; its name alone is no document's id."""
    refused = next((error for error in shelf.refused if error.where == f"comparisons/{name}.yaml"), None)
    # What it was raised with when the shelf was read is not carried on from view to view.
    return MissingError("R-LIB-04", where=name) if refused is None else refused.with_traceback(None)


def strange_names(address: Address, shelf: Shelf) -> tuple[str, ...]:
    """Return the documents an address names that are not there to be shown, in the order it names them."""
    saved = next((one for one in shelf.comparisons if one.name == address.comparison), None)
    known: set[str] = set(_documents(shelf)) if saved is None else {saved.base, *saved.documents}
    named = (address.base, *(address.against if saved is None else ()), address.shown)
    return tuple(dict.fromkeys(name for name in named if name and name not in known))


def seen_from(comparison: Comparison, document: str) -> Comparison:
    """Return a comparison with another of its documents as the base, the old base first among the others.

    What was judged stays: the log names both documents of a judgement. A document it does not have changes nothing.
    """
    if document not in comparison.documents:
        return comparison
    others = tuple(name for name in comparison.documents if name != document)
    return replace(comparison, base=DocumentId(document), documents=(comparison.base, *others))


def _documents(shelf: Shelf) -> Mapping[str, Document]:
    return {document.id: document for document in shelf.documents}


def _find(name: str, documents: Mapping[str, Document]) -> Document:
    if name not in documents:
        raise MissingError("R-APP-02", where=name)
    return documents[name]


def begin(address: Address, shelf: Shelf, say: Catalogue, labels: Labels = LABELS) -> bool:
    """Show the boxes with nothing chosen, or the way to more documents where there are too few; return which."""
    if len(shelf.documents) < _FEWEST:
        add = href(Address(page=Page.LIBRARY, language=address.language, adding=True))
        link = element("a", text(say("app.add")), href=add, class_="button primary")
        st.html(join([element("p", text(say("app.choose.too_few"))), element("p", link, class_="actions")]))
        return False
    choose(address, shelf, None, say, labels)
    return True


def choose(address: Address, shelf: Shelf, chosen: Chosen | None, say: Catalogue, labels: Labels = LABELS) -> None:
    """Show the two boxes; a change goes into the address, and the page follows.

    What is chosen is also what the boxes begin with, see `remiss.app.frame.boxes`.

    Args:
        labels: Keys of what stands above them.
    """
    called = distinct_names(shelf.documents, _label)  # a box takes two of one name for one
    names: Mapping[str, str] = {document.id: name for document, name in zip(shelf.documents, called, strict=True)}
    base = chosen.base.id if chosen else address.base if address.base in names else None
    others = [other.id for other in chosen.others] if chosen else [name for name in address.against if name in names]
    others = [name for name in others if name != base]
    _set(BASE, base)
    _set(OTHERS, others)
    st.session_state[DRAWN] = (base, *others)
    st.session_state[KNOWN] = [_query()]
    one, two = st.columns(2)
    every = list(names)
    one.selectbox(
        say(labels[0]),
        every,
        format_func=lambda name: names.get(name, name),
        key=BASE,
        index=every.index(base) if base else None,
        placeholder=say("app.choose.placeholder"),
        on_change=_changed,
    )
    two.multiselect(
        say(labels[1]),
        [name for name in names if name != base],
        format_func=lambda name: names.get(name, name),
        key=OTHERS,
        default=others,
        select_all=False,
        placeholder=say("app.choose.placeholder"),
        on_change=_changed,
    )


def _label(document: Document) -> str:
    known = document.metadata
    when = years(known) or known.date[:4]
    name = answer_name(document)
    return name if not when or when in name else f"{name} ({when})"


def _set(key: str, value: str | Sequence[str] | None) -> None:
    if st.session_state.get(key) != value:
        st.session_state[key] = value


def _changed() -> None:
    """Write what is in the boxes into the address; a document cannot be laid against itself.

    Streamlit also calls a change what the page itself has put in the boxes, when a link leads on to another page, and
    boxes that a page still being drawn has not shown yet are empty to it: who follows a link, so that the address is
    another than the boxes were drawn for or have written, has chosen nothing.
    """
    base, query = st.session_state[BASE], _query()
    is_drawn = (base, *st.session_state[OTHERS]) == st.session_state.get(DRAWN)
    if is_drawn or query not in st.session_state.get(KNOWN, [query]):
        return
    if saved := st.query_params.get("jamforelse", ""):
        st.query_params[own_name(SAVED)] = saved
    for name in ("jamforelse", "visa", "rad", "avsnitt", "tomma", "bas", "mot"):
        st.query_params.pop(name, None)
    if base:
        st.query_params["bas"] = base
    others = [name for name in st.session_state[OTHERS] if name != base]
    if others:
        st.query_params["mot"] = others
    st.session_state[CHOOSING] = (base, *others)
    st.session_state[KNOWN] = [*st.session_state.get(KNOWN, []), _query()]


def _query() -> Sequence[tuple[str, Sequence[str]]]:
    """Return the address but for what the page changes by itself."""
    return sorted((name, st.query_params.get_all(name)) for name in st.query_params if name not in _IN_PAGE)


def is_choosing(comparison: Comparison) -> bool:
    """Return whether these documents are the ones just put in the boxes: who chooses one often chooses another."""
    return st.session_state.get(CHOOSING) == (comparison.base, *comparison.documents)
