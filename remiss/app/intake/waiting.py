"""How far the scans have come that are being read, and the way to stop them."""

from collections.abc import Sequence
from time import monotonic

import streamlit as st

from remiss.app.intake.jobs import Job
from remiss.render.html import element, text
from remiss.texts import Catalogue

_EVERY = 1.0  # seconds; a page of a scan takes five


def show_reading(reading: Sequence[tuple[str, Job]], say: Catalogue) -> None:
    """Show which page of each file is being read, until one of them has ended; the rest of the page can be used."""

    @st.fragment(run_every=_EVERY)
    def follow() -> None:
        if any(job.ended for _, job in reading):
            st.rerun()
        for at, (name, job) in enumerate(reading):
            job.seen = monotonic()
            _progress(at, name, job, say)

    st.html(element("p", text(say("app.scan.help")), class_="help"))
    follow()


def _progress(at: int, name: str, job: Job, say: Catalogue) -> None:
    page, pages = say.number(min(job.done + 1, job.of)), say.number(job.of)
    key = "app.scan.stopping" if job.stopped else "app.scan.reading"
    st.progress(job.done / max(job.of, 1), say(key, file=name, page=page, pages=pages))
    if not job.stopped and st.button(say("app.scan.stop"), key=f"stop-{at}-{name}", help=say("app.scan.stop.help")):
        job.stopped = True
