"""Så tolkades dokumentet: what was read out of a file, for a person to correct before it is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

import streamlit as st

from remiss import importing
from remiss.app.frame.edge import tell
from remiss.app.intake.dropped import choose_restored
from remiss.app.intake.letters import choose_repairs, repair_of
from remiss.app.intake.levels import choose_levels
from remiss.app.intake.pages import show_pages
from remiss.app.intake.versions import twin_and_versions
from remiss.errors import RemissError
from remiss.importing import Corrections, Draft
from remiss.intake import FileKind, Finding, suggest_id
from remiss.model.document import Document, DocumentKind, Metadata
from remiss.model.outline import sections_of
from remiss.model.repair import Change, Repair
from remiss.render.html import Html, element, join, text, unbroken
from remiss.render.names import document_name
from remiss.render.reading import finding_text
from remiss.service import Shelf
from remiss.store import Library
from remiss.texts import Catalogue

_PLAIN = ("title", "organisation", "body", "date", "period", "reference", "status")
_HELP = frozenset({"date", "period", "status"})


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person decided on a draft: the document it became, or None when it was discarded."""

    saved: Document | None


def check(
    draft: Draft, library: Library, shelf: Shelf, say: Catalogue, *, place: tuple[int, int], key: str
) -> Decision | None:
    """Show a draft; return what was decided, or None while nothing is.

    Args:
        place: The draft's number from 1, and how many there are.
        key: Tells the boxes of this draft from those of others, so that an error leaves what was typed as it is.
    """
    st.html(_opening(draft, say, place))
    known = twin_and_versions(draft, shelf, say)
    if known:
        st.html(known)
    if draft.findings:
        st.html(_findings(draft.findings, say))
    repair = repair_of(draft, library, say, key=key)
    changes = _letters(draft, repair, say, key)
    outline, facts = st.columns([3, 2], gap="large")
    with outline:
        st.html(_heading("app.check.outline", "app.check.outline.help", say))
        levels = choose_levels(draft.document, say, key=f"levels-{key}")
        restored = choose_restored(draft.document, say, key=key)
        if draft.kind is FileKind.PDF:
            show_pages(draft.document, draft.content, say, key=key)
    with facts:
        st.html(_heading("app.check.facts", "app.check.facts.help", say))
        metadata = _facts(importing.suggest_mended(draft, repair.changes), shelf, say, key)
        document_id = _id(draft, metadata, say, key)
        with st.container(horizontal=True):
            saving = st.button(say("app.check.save"), type="primary", key=f"save-{key}")
            dropping = st.button(say("app.check.drop"), key=f"drop-{key}")
        if saving:
            corrections = Corrections(levels=levels, changes=changes, restored=restored)
            return _save(draft, library, document_id, metadata, corrections, say)
        st.html(element("p", text(say("app.check.nothing_saved")), class_="help"))
    return Decision(None) if dropping else None


def _letters(draft: Draft, repair: Repair, say: Catalogue, key: str) -> tuple[Change, ...]:
    """Show what would mend the text when it has lost its letters; return it as the person has chosen so far."""
    if not repair.changes:
        return ()
    st.html(_heading("app.letters.title", "app.letters.help", say))
    return choose_repairs(draft.document, repair, say, key=f"letters-{key}")


def _save(
    draft: Draft,
    library: Library,
    document_id: str,
    metadata: Metadata,
    corrections: Corrections,
    say: Catalogue,
) -> Decision | None:
    try:
        prepared = importing.prepare_draft(draft, document_id=document_id, metadata=metadata, corrections=corrections)
        saved = importing.save_prepared(library, prepared)
    except RemissError as error:
        tell(error, say)
        return None
    return Decision(saved)


def _opening(draft: Draft, say: Catalogue, place: tuple[int, int]) -> Html:
    number, total = place
    set_aside = len(draft.document.furniture)
    said = say(
        "app.check.found",
        sections=say.count("app.sections", len(sections_of(draft.document))),
        file=draft.file_name,
        furniture=say.count("app.check.furniture", set_aside) if set_aside else say("app.check.furniture.none"),
    )
    crumb = say("app.check.next", n=say.number(number), total=say.number(total))
    pieces = [element("p", text(crumb), class_="crumb")] if total > 1 else []
    pieces += [element("h2", text(say("app.check.title"))), element("p", text(said), class_="lead")]
    return join(pieces)


def _findings(findings: Sequence[Finding], say: Catalogue) -> Html:
    lines = join(element("li", unbroken(finding_text(finding, say))) for finding in findings)
    title = element("strong", text(say("app.check.findings")))
    return element("div", title, element("ul", lines), class_="notice", role="status")


def _heading(title: str, explanation: str, say: Catalogue) -> Html:
    return join([element("h3", text(say(title))), element("p", text(say(explanation)), class_="help")])


def _facts(suggested: Metadata, shelf: Shelf, say: Catalogue, key: str) -> Metadata:
    texts = {name: _text(name, str(getattr(suggested, name)), say, key) for name in _PLAIN[:1]}
    kinds = list(DocumentKind)
    kind = st.selectbox(
        say("app.field.kind"),
        kinds,
        index=kinds.index(suggested.kind),
        format_func=lambda kind: say(f"kind.{kind.value}"),
        key=f"kind-{key}",
    )
    texts |= {name: _text(name, str(getattr(suggested, name)), say, key) for name in _PLAIN[1:]}
    names: dict[str, str] = {
        "": say("app.field.none"),
        **{document.id: document_name(document) for document in shelf.documents},
    }
    answered = suggested.responds_to if suggested.responds_to in names else ""
    responds_to = st.selectbox(
        say("app.field.responds_to"),
        list(names),
        index=list(names).index(answered),
        format_func=lambda name: names[name],
        key=f"responds-{key}",
    )
    return Metadata(kind=kind, responds_to=responds_to or "", source=suggested.source, **texts)


def _text(name: str, value: str, say: Catalogue, key: str) -> str:
    placeholder = say(f"app.field.{name}.help") if name in _HELP else None
    return st.text_input(say(f"app.field.{name}"), value=value, placeholder=placeholder, key=f"{name}-{key}").strip()


def _id(draft: Draft, metadata: Metadata, say: Catalogue, key: str) -> str:
    """Return the id that was written, or else the one that the facts suggest.

    The suggestion is never put into the box: it could arrive while a person is writing there.
    """
    suggested = suggest_id(metadata, draft.file_name)
    written = st.text_input(say("app.check.id"), placeholder=suggested, key=f"id-{key}").strip()
    st.html(element("p", text(say("app.check.id.help")), class_="help"))
    return written or suggested
