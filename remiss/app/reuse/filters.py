"""Which families the page shows and in which order: chosen in boxes and links, kept in the address."""

from collections.abc import Mapping
from dataclasses import dataclass

import streamlit as st

from remiss.app.frame.address import Address, own, own_name, with_own
from remiss.app.frame.boxes import choice_box
from remiss.app.frame.paging import PARAMETER
from remiss.app.frame.switch import Choice, switch
from remiss.model.document import DocumentKind
from remiss.model.reuse import Family, ReuseKind
from remiss.render.html import Html, element
from remiss.render.reuse_places import Places, documents_in, first_of, size_of
from remiss.reuse import said
from remiss.texts import Catalogue

DOCUMENT, KIND = "reuse document", "reuse kind"  # keys of the boxes
LENGTHS = (0, 25, 50, 100)  # words
_ALIKE = {"": None, "ordagrant": ReuseKind.VERBATIM, "nastan": ReuseKind.NEAR}


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which families are shown; what is None or "" is not asked for.

    Attributes:
        document: Id of a document that they stand in.
        kind: Of one of their documents.
        alike: How they are the same.
        shortest: Words.
        within: Also those that stand in one document alone.
        by_spread: Most documents first, not longest first.
    """

    document: str = ""
    kind: DocumentKind | None = None
    alike: ReuseKind | None = None
    shortest: int = 0
    within: bool = False
    by_spread: bool = False


def wanted_by(address: Address) -> Wanted:
    """Return what the address asks for; what it cannot mean counts as not asked for."""
    kinds = {kind.value: kind for kind in DocumentKind}
    lengths = {str(words): words for words in LENGTHS}
    return Wanted(
        document=own(address, "dokument"),
        kind=kinds.get(own(address, "slag")),
        alike=_ALIKE.get(own(address, "likhet")),
        shortest=lengths.get(own(address, "minst"), 0),
        within=own(address, "inom") == "1",
        by_spread=own(address, "ordning") == "dokument",
    )


def chosen_families(places: Places, wanted: Wanted) -> tuple[Family, ...]:
    """Return the families that are wanted, formulae left out: the longest first, or those in most documents."""
    found = [family for family in said(places.result.families) if _fits(places, family, wanted)]

    def rank(family: Family) -> tuple[int, int]:
        words, spread = -size_of(places, first_of(family)), -len(documents_in(family))
        return (spread, words) if wanted.by_spread else (words, spread)

    return tuple(sorted(found, key=rank))


def _fits(places: Places, family: Family, wanted: Wanted) -> bool:
    names = documents_in(family)
    kinds = {places.documents[name].metadata.kind for name in names}
    return (
        (wanted.within or len(names) > 1)
        and (not wanted.document or wanted.document in names)
        and (wanted.kind is None or wanted.kind in kinds)
        and (wanted.alike is None or family.kind is wanted.alike)
        and (not wanted.shortest or size_of(places, first_of(family)) >= wanted.shortest)
    )


def filters(address: Address, places: Places, say: Catalogue) -> None:
    """Show the boxes and the links; the address is what counts, the boxes follow it."""
    documents = {"": say("reuse.all_documents")} | dict(places.names)
    present = {document.metadata.kind for document in places.result.documents}
    kinds = {"": say("reuse.all_kinds")} | {
        kind.value: say(f"kind.{kind.value}") for kind in DocumentKind if kind in present
    }
    with st.container(key="filters"):
        one, two = st.columns(2)
        with one:
            _box(address, "dokument", DOCUMENT, documents, say("reuse.document"))
        with two:
            _box(address, "slag", KIND, kinds, say("reuse.document_kind"))
        switches = (
            _switch(address, "ordning", {"": "by_length", "dokument": "by_spread"}, say),
            _switch(address, "likhet", {"": "all_alike", "ordagrant": "verbatim", "nastan": "near"}, say),
            _lengths(address, say),
            _switch(address, "inom", {"": "between", "1": "within"}, say),
        )
        st.html(element("div", *switches, class_="switches"))


def _switch(address: Address, name: str, values: Mapping[str, str], say: Catalogue) -> Html:
    now = own(address, name) if own(address, name) in values else ""
    choices = (
        Choice(
            label=say(f"reuse.{label}"), leads_to=with_own(address, **{name: value, "familj": ""}), chosen=value == now
        )
        for value, label in values.items()
    )
    return switch(say(f"reuse.switch.{name}"), choices)


def _lengths(address: Address, say: Catalogue) -> Html:
    now = wanted_by(address).shortest
    choices = (
        Choice(
            label=say("reuse.any_length") if not words else say("reuse.at_least", n=words),
            leads_to=with_own(address, minst=str(words) if words else "", familj=""),
            chosen=words == now,
        )
        for words in LENGTHS
    )
    return switch(say("reuse.switch.minst"), choices)


def _box(address: Address, name: str, key: str, options: Mapping[str, str], label: str) -> None:
    closes = (own_name("familj"), PARAMETER)
    choice_box(label, options, own(address, name), key=key, parameter=own_name(name), closes=closes)
