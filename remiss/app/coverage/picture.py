"""The matrix on its way out: a picture for a presentation, and tables."""

from collections.abc import Callable, Sequence
from functools import partial

import streamlit as st

from remiss.exporting import Form
from remiss.model.coverage import DocumentThemes, ThemeCoverage
from remiss.model.identity import slug
from remiss.render.coverage_picture import coverage_picture
from remiss.render.drawing import png_of, svg_of
from remiss.render.html import CoverageView
from remiss.render.sheets import coverage_sheets, render_csv, render_excel
from remiss.texts import Catalogue


def show_files(
    view: CoverageView, found: Sequence[DocumentThemes], coverage: Sequence[ThemeCoverage], title: str
) -> None:
    """Show what the matrix can be fetched as; each file is made when it is asked for."""
    say = view.say
    named = say("coverage.picture.title", title=title)

    def sheets() -> bytes:
        made = coverage_sheets(view.documents, view.names, found, coverage, view.vocabulary, say)
        return render_excel(made, title=named)

    def table() -> bytes:
        made = coverage_sheets(view.documents, view.names, found, coverage, view.vocabulary, say)
        return render_csv(made[0], say)

    def drawn(as_png: bool) -> bytes:
        drawing = coverage_picture(coverage, view.names, view.vocabulary, title=named, say=say)
        return png_of(drawing) if as_png else svg_of(drawing).encode("utf-8", "backslashreplace")

    _buttons(
        named,
        (
            ("png", "image/png", partial(drawn, True)),
            ("svg", "image/svg+xml", partial(drawn, False)),
            ("xlsx", Form.EXCEL.media_type, sheets),
            ("csv", Form.CSV.media_type, table),
        ),
        say,
    )


def _buttons(title: str, files: Sequence[tuple[str, str, Callable[[], bytes]]], say: Catalogue) -> None:
    with st.container(horizontal=True, key="coverage-files"):
        for ending, media_type, made in files:
            st.download_button(
                say(f"coverage.file.{ending}"),
                made,
                file_name=f"{slug(title)}.{ending}",
                mime=media_type,
                on_click="ignore",
                key=f"coverage {ending}",
            )
