"""The matrix on its way out: a picture for a presentation, and tables."""

from functools import partial

import streamlit as st

from remiss.exporting import CoverageForm, Covered, export_coverage
from remiss.language.file_names import name_from
from remiss.texts import Catalogue


def show_files(covered: Covered, say: Catalogue) -> None:
    """Show what the matrix can be fetched as; each file is made when it is asked for."""
    with st.container(horizontal=True, key="coverage-files"):
        for form in CoverageForm:
            st.download_button(
                say(f"coverage.file.{form}"),
                partial(export_coverage, covered, form, language=say.language),
                file_name=f"{name_from(covered.title)}.{form}",
                mime=form.media_type,
                on_click="ignore",
                key=f"coverage {form}",
            )
