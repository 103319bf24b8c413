"""New documents: files are read, checked by a person, and only then saved."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from time import monotonic

import streamlit as st

from remiss import importing
from remiss.app.frame.address import Address, Page, href
from remiss.app.intake import checking
from remiss.app.intake.batch import save_ready, standings
from remiss.app.intake.jobs import Job, start
from remiss.app.intake.waiting import show_reading
from remiss.app.serving.settings import UPLOAD_MEGABYTES
from remiss.errors import RemissError
from remiss.importing import Draft
from remiss.model.document import Document
from remiss.render.html import Html, element, join, text, unbroken
from remiss.service import Shelf
from remiss.store import Library, hash_of
from remiss.texts import Catalogue, explain

DONE = "files dealt with"  # key of the session: by file, the saved document or None for one that was discarded
JOBS = "files being read"  # key of the session: by file, its job
Done = dict[str, Document | None]


@dataclass(frozen=True, slots=True)
class Read:
    """What the files in the box were read as so far; `reading` are those whose pages are still read, by name."""

    drafts: list[Draft]
    errors: list[RemissError]
    reading: list[tuple[str, Job]]


def show(address: Address, library: Library, shelf: Shelf, say: Catalogue) -> None:
    """Show the page for new documents: the box for files, then the check of one file after the other."""
    st.html(_opening(address, say))
    files = st.file_uploader(
        say("app.add.label"),
        accept_multiple_files=True,
        max_upload_size=UPLOAD_MEGABYTES,
        key="files",
    )
    read = _read(shelf, [(file.name, file.getvalue()) for file in files or []], say)
    drafts, errors = read.drafts, read.errors
    if read.reading:
        show_reading(read.reading, say)
    done = _still_there(drafts)
    if errors:
        st.html(_refused(errors, say))
    saved = [document for document in done.values() if document is not None]
    if saved:
        st.html(_saved(saved, address, say))
    waiting = [draft for draft in drafts if _key(draft) not in done]
    if not waiting:
        if drafts and not read.reading:
            st.html(element("p", text(say("app.check.done"))))
        return
    if len(waiting) > 1 and _saved_together(waiting, library, shelf, done, say):
        st.rerun()
    place = len(drafts) - len(waiting) + 1
    decided = checking.check(waiting[0], library, shelf, say, place=(place, len(drafts)), key=_key(waiting[0]))
    if decided is not None:
        done[_key(waiting[0])] = decided.saved
        st.rerun()


def _saved_together(waiting: Sequence[Draft], library: Library, shelf: Shelf, done: Done, say: Catalogue) -> bool:
    """Show what waits and offer to save the sure ones; return whether that was done."""

    def saved(draft: Draft, document: Document) -> None:
        done[_key(draft)] = document

    return save_ready(standings(waiting, shelf), library, say, saved)


def _still_there(drafts: Sequence[Draft]) -> Done:
    """Return what was decided on the files in the box; one that is taken out and put in again is asked about again."""
    keys = {_key(draft) for draft in drafts}
    kept: Done = {key: saved for key, saved in st.session_state.get(DONE, {}).items() if key in keys}
    st.session_state[DONE] = kept
    return kept


def _key(draft: Draft) -> str:
    return _file_key(draft.file_name, draft.content)


def _file_key(name: str, content: bytes) -> str:
    return hash_of(name.encode("utf-8", "surrogatepass") + b"\0" + content)[:16]


def _read(shelf: Shelf, files: Sequence[tuple[str, bytes]], say: Catalogue) -> Read:
    """Read files in; what cannot be read is told beside the rest, and what takes long is left to its job."""
    jobs = _jobs(files)
    bar = st.progress(0.0) if len(files) > 1 and not all(job.ended for job in jobs) else None
    for place, ((name, content), job) in enumerate(zip(files, jobs, strict=True), 1):
        if bar is not None:
            bar.progress(place / len(files), say("app.add.reading", n=say.number(place), total=say.number(len(files))))
        job.seen = monotonic()
        if not job.of:
            job.wait()
        if job.ended and job.draft is None and job.error is None:  # it broke down for no reason of the file's
            raise RuntimeError(f"{name} ({len(content)} bytes) was not read")
    if bar is not None:
        bar.empty()
    found = list(zip(files, jobs, strict=True))
    return Read(
        drafts=[
            replace(job.draft, content=content, twin=importing.twin_of(content, shelf.documents))
            for (_, content), job in found
            if job.draft is not None
        ],
        errors=[job.error for job in jobs if job.error is not None],
        reading=[(name, job) for (name, _), job in found if not job.ended],
    )


def _jobs(files: Sequence[tuple[str, bytes]]) -> list[Job]:
    """Return the job of each file, started where there is none; the pages of one that was taken out are not read on."""
    known: dict[str, Job] = st.session_state.setdefault(JOBS, {})
    keys = [_file_key(name, content) for name, content in files]
    for key in [key for key in known if key not in keys]:
        known.pop(key).stopped = True
    for key, (name, content) in zip(keys, files, strict=True):
        if key not in known:
            known[key] = start(name, content, _without_bytes)
    return [known[key] for key in keys]


def leave() -> None:
    """Let go of the files of a page that is no longer shown: the box is empty when it is shown again."""
    for job in st.session_state.pop(JOBS, {}).values():
        job.stopped = True
    st.session_state.pop(DONE, None)


def _without_bytes(draft: Draft) -> Draft:
    return replace(draft, content=b"")  # they lie in the session already


def _opening(address: Address, say: Catalogue) -> Html:
    back = href(Address(page=Page.LIBRARY, language=address.language))
    return join(
        [
            element("p", element("a", text(say("app.back")), href=back), class_="crumb"),
            element("h1", text(say("app.add")), tabindex="-1"),
            element("p", text(say("app.add.lead")), class_="lead"),
        ]
    )


def _refused(errors: Sequence[RemissError], say: Catalogue) -> Html:
    listed = join(element("li", unbroken(explain(error, say.language))) for error in errors)
    title = element("strong", text(say.count("app.add.files", len(errors))))
    return element("div", title, element("ul", listed), class_="fault", role="alert")


def _saved(documents: Sequence[Document], address: Address, say: Catalogue) -> Html:
    lines = join(
        element(
            "li",
            text(f"{say('app.check.saved', title=document.metadata.title)} "),
            element(
                "a",
                text(say("app.check.open")),
                href=href(Address(page=Page.LIBRARY, language=address.language, document=document.id)),
            ),
        )
        for document in documents
    )
    return element("ul", lines, class_="done", role="status")
