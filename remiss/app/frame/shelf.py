"""The library as the pages see it: of its documents, only those whose file has changed are read again."""

from collections.abc import Callable, Iterator, Mapping
from os import environ
from threading import Lock

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from remiss import service
from remiss.errors import RemissError
from remiss.model.document import Document, DocumentId
from remiss.service import Shelf
from remiss.store import (
    Library,
    document_stamps,
    hash_of,
    list_comparisons,
    list_refused,
    open_library,
    read_comparison,
    sweep,
)
from remiss.texts import Catalogue

MANY = 500  # documents to be read before it is shown how far that is: about a second
TOLD = 100  # documents between two words on it

Progress = Callable[[int, int], None]


def library_in_use() -> Library:
    """Open the library the server was started with.

    Raises:
        MissingError: R-LIB-01, there is none.
    """
    library = open_library(environ.get("REMISS_LIBRARY") or None)
    _tidied(str(library.root), library)
    return library


@st.cache_resource(max_entries=4, show_spinner=False)
def _tidied(root: str, _library: Library) -> int:  # noqa: ARG001 - the key
    """Remove what broken saves have left, once for each start of the server."""
    return sweep(_library)


def shelf_of(library: Library, say: Catalogue) -> Shelf:
    """Return what the library holds now, telling how far the reading is where it takes a while."""
    bars: list[DeltaGenerator] = []

    def progress(done: int, of: int) -> None:
        if not bars:  # a place for it on every view would be a gap on every page
            bars.append(st.empty())
        bars[0].progress(done / of, say("app.library.reading", done=say.number(done), of=say.number(of)))

    found = _kept(str(library.root)).shelf_of(library, progress)
    for bar in bars:
        bar.empty()
    return found


class Kept:
    """What was read of a library: its documents by their stamps, and the whole while nothing changes.

    Sessions share it; one reads while the others wait for what it finds.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._documents: dict[str, tuple[str, Document]] = {}
        self._whole: tuple[str, Shelf] | None = None

    def shelf_of(self, library: Library, progress: Progress) -> Shelf:
        """Return what a library holds; only files with another stamp than before are read.

        Args:
            progress: Called now and then with how many documents are read and how many are to be, when they are many.
        """
        with self._lock:
            stamps = document_stamps(library)
            stamp = "\n".join(_lines(library, stamps))
            if self._whole is None or self._whole[0] != stamp:
                self._whole = stamp, self._read(library, stamps, progress)
            return self._whole[1]

    def _read(self, library: Library, stamps: Mapping[DocumentId, str], progress: Progress) -> Shelf:
        known = {name: one for name, one in self._documents.items() if stamps.get(DocumentId(name)) == one[0]}
        self._documents = known
        count, new = 0, len(stamps) - len(known)

        def opened(library: Library, name: str) -> Document:
            nonlocal count
            if name in known:
                return known[name][1]
            if new >= MANY and count % TOLD == 0:
                progress(min(count, new), new)
            count += 1
            document = service.open_saved(library, name)
            if DocumentId(name) in stamps:  # as it was before it was read: what changes meanwhile is read again
                known[name] = stamps[DocumentId(name)], document
            return document

        return service.list_library(library, opened)


@st.cache_resource(max_entries=4, show_spinner=False)
def _kept(root: str) -> Kept:  # noqa: ARG001 - the key
    return Kept()


def _lines(library: Library, stamps: Mapping[DocumentId, str]) -> Iterator[str]:
    """Yield a line for every file that changes when its content does: comparisons, which are judged, by their bytes."""
    for document_id, stamp in stamps.items():
        yield f"{document_id} {stamp}"
    for name in list_comparisons(library):
        yield f"{name} {_hash(library, name)}"
    for error in list_refused(library):
        yield f"{error.where} {error.code}"


def _hash(library: Library, name: str) -> str:
    try:
        return hash_of(read_comparison(library, name))
    except RemissError as error:
        return error.code
