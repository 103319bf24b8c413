"""The library as the pages see it: read again only when a file has changed."""

from collections.abc import Iterator
from os import environ

import streamlit as st

from remiss import service
from remiss.errors import RemissError
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


def shelf_of(library: Library) -> Shelf:
    """Return what the library holds now."""
    return _shelf(str(library.root), hash_of("\n".join(_stamps(library)).encode()), library)


def _stamps(library: Library) -> Iterator[str]:
    """Yield a line for every file that changes when its content does: comparisons, which are judged, by their bytes."""
    for document_id, stamp in document_stamps(library).items():
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


@st.cache_resource(max_entries=4, show_spinner=False)
def _shelf(root: str, stamp: str, _library: Library) -> Shelf:  # noqa: ARG001 - root and stamp are the key
    return service.list_library(_library)
