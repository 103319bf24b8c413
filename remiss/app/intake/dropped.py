"""What was set aside as page furniture: shown by kind and page, and put back as text when a person says so."""

from collections.abc import Mapping, Sequence
from itertools import groupby

import streamlit as st

from remiss.model.document import Document, Furniture, FurnitureKind
from remiss.model.outline import page_at
from remiss.model.span import Span
from remiss.render.html import Html, element, join, text
from remiss.texts import Catalogue

Alike = tuple[FurnitureKind, str]
"""Furniture that stands on many pages is asked about once: its kind, and its words."""


def choose_restored(document: Document, say: Catalogue, *, key: str) -> tuple[Span, ...]:
    """Show what was set aside; return the places of what is to be text again."""
    found = alike(document)
    if not found:
        return ()
    st.html(_listed(document, found, say))
    chosen = st.multiselect(
        say("app.dropped.restore"),
        list(found),
        format_func=lambda one: _name(document, one, found[one], say),
        placeholder=say("app.dropped.none"),
        key=f"restored-{key}",
    )
    return tuple(piece.span for one in chosen for piece in found[one])


def alike(document: Document) -> Mapping[Alike, Sequence[Furniture]]:
    """Return the furniture by kind and words, in the order of kinds; white space counts as one blank."""
    kinds = list(FurnitureKind)
    found: dict[Alike, list[Furniture]] = {}
    for piece in sorted(document.furniture, key=lambda piece: (kinds.index(piece.kind), piece.span)):
        words = " ".join(document.text[slice(*piece.span)].split())
        if words:
            found.setdefault((piece.kind, words), []).append(piece)
    return found


def _listed(document: Document, found: Mapping[Alike, Sequence[Furniture]], say: Catalogue) -> Html:
    parts = []
    for kind, group in groupby(found, key=lambda one: one[0]):
        lines = join(
            element(
                "li", text(one[1]), text(" "), element("span", text(_pages(document, found[one], say)), class_="page")
            )
            for one in group
        )
        parts += [element("p", text(say(f"furniture.{kind.value}")), class_="facts"), element("ul", lines)]
    summary = element("summary", text(f"{say('app.check.dropped')} ({say.number(len(document.furniture))})"))
    return element("details", summary, *parts, class_="set-aside")


def _name(document: Document, one: Alike, pieces: Sequence[Furniture], say: Catalogue) -> str:
    kind, words = one
    return " · ".join(part for part in (say(f"furniture.{kind.value}"), words, _pages(document, pieces, say)) if part)


def _pages(document: Document, pieces: Sequence[Furniture], say: Catalogue) -> str:
    """Return the page of a piece, the first and the last of several, or how often it stands where there are none."""
    pages = [page for page in (page_at(document, piece.span.start) for piece in pieces) if page is not None]
    if not pages:
        return f"× {len(pieces)}" if len(pieces) > 1 else ""
    first, last = min(pages), max(pages)
    return say("page", page=first if first == last else f"{first}–{last}")
