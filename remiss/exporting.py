"""A comparison or a register on its way out: as a file that a planner goes on working with."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Any

from remiss.errors import UsageError
from remiss.model.coverage import DocumentThemes, ThemeCoverage
from remiss.model.document import Document
from remiss.model.draft import Draft
from remiss.model.outcome import Outcomes
from remiss.model.register import Register
from remiss.model.result import Result
from remiss.model.reuse import ReuseResult
from remiss.render import jsonform
from remiss.render.bars import Bars, stance_bars
from remiss.render.coverage_picture import coverage_picture
from remiss.render.drawing import png_of, svg_of
from remiss.render.grounds import draft_form
from remiss.render.markdown import render_compilation, render_draft, render_markdown, render_outcomes
from remiss.render.outcome_form import outcomes_form
from remiss.render.register_form import register_form
from remiss.render.reuse import reuse_form
from remiss.render.sheets import (
    Sheet,
    comparison_sheets,
    coverage_sheets,
    outcome_sheets,
    register_sheets,
    render_csv,
    render_excel,
    reuse_sheets,
)
from remiss.render.word import Setting, render_word
from remiss.texts import Language, catalogue
from remiss.themes import Vocabulary, with_narrower


class Form(StrEnum):
    """The kinds of file; the value is the ending of its name."""

    MARKDOWN = "md"
    WORD = "docx"
    EXCEL = "xlsx"
    CSV = "csv"
    JSON = "json"

    @property
    def is_text(self) -> bool:
        """Whether it can be printed on a screen."""
        return self in (Form.MARKDOWN, Form.JSON, Form.CSV)

    @property
    def media_type(self) -> str:
        """What a browser is told that the file is."""
        return _MEDIA_TYPES[self]


class CoverageForm(StrEnum):
    """What the matrix of themes can be fetched as; the value is the ending of the file's name."""

    PNG = "png"
    SVG = "svg"
    EXCEL = "xlsx"
    CSV = "csv"

    @property
    def media_type(self) -> str:
        """What a browser is told that the file is."""
        return _PICTURES.get(self) or Form(self.value).media_type


REUSE_FORMS = (Form.EXCEL, Form.CSV, Form.JSON)

_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    Form.MARKDOWN: "text/markdown",
    Form.WORD: f"{_OFFICE}.wordprocessingml.document",
    Form.EXCEL: f"{_OFFICE}.spreadsheetml.sheet",
    Form.CSV: "text/csv",
    Form.JSON: "application/json",
}
_PICTURES = {CoverageForm.PNG: "image/png", CoverageForm.SVG: "image/svg+xml"}


def export(
    found: Result | Register | Outcomes,
    form: Form,
    *,
    language: Language = Language.SV,
    template: bytes | None = None,
    template_name: str = "",
) -> bytes:
    """Return a comparison, or the answers to a remiss, as a file; the same input gives the same bytes.

    Args:
        found: CSV has the sections of a comparison, or the asks of a register; Excel has all sheets.
        language: Of headings and labels; texts stand as they are written.
        template: A Word document whose styles and headers are taken; only for `Form.WORD`.
        template_name: What a person calls it, for faults.

    Raises:
        UsageError: R-EXP-01, the template is no Word document.
    """
    return _file(_made_of(found, language), form, language, template, template_name)


def export_draft(
    draft: Draft,
    base: Document,
    form: Form,
    *,
    language: Language = Language.SV,
    template: bytes | None = None,
    template_name: str = "",
) -> bytes:
    """Return what a person has written as a file; sentences that nobody has touched say so in it.

    Raises:
        UsageError: R-EXP-01, the template is no Word document; R-EXP-07, a text is no table.
    """
    if form in (Form.EXCEL, Form.CSV):
        raise UsageError("R-EXP-07", found=form.value)
    made = _Made(
        title=draft.title,
        base=base,
        markdown=partial(render_draft, draft, base, catalogue(language)),
        sheets=tuple,
        form=partial(draft_form, draft),
    )
    return _file(made, form, language, template, template_name)


def export_reuse(found: ReuseResult, form: Form, *, language: Language = Language.SV) -> bytes:
    """Return what recurs in documents as a file; the same input gives the same bytes.

    Args:
        form: CSV has the passages, Excel all sheets.

    Raises:
        ValueError: the form is none of `REUSE_FORMS`.
    """
    say = catalogue(language)
    match form:
        case Form.JSON:
            return jsonform.to_text(reuse_form(found)).encode("utf-8", "backslashreplace")
        case Form.EXCEL:
            return render_excel(reuse_sheets(found, say), title=say("app.page.reuse"))
        case Form.CSV:
            return render_csv(reuse_sheets(found, say)[0], say)
        case _:
            raise ValueError(f"reuse is not written as {form}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Covered:
    """How documents cover themes, on its way out.

    Attributes:
        documents: One's own first.
        names: What they are called, each unlike the others.
        found: Their themes, in the same order.
        coverage: In the order in which it is to be shown.
    """

    documents: tuple[Document, ...]
    names: tuple[str, ...]
    found: tuple[DocumentThemes, ...]
    coverage: tuple[ThemeCoverage, ...]
    vocabulary: Vocabulary
    title: str


def export_coverage(covered: Covered, form: CoverageForm, *, language: Language = Language.SV) -> bytes:
    """Return the matrix of themes as a picture or a file; the same input gives the same bytes.

    Args:
        form: CSV has the matrix, Excel the sentences behind it, too.
    """
    say, words = catalogue(language), covered.vocabulary
    if form in (CoverageForm.PNG, CoverageForm.SVG):
        drawing = coverage_picture(covered.coverage, covered.names, words, title=covered.title, say=say)
        return png_of(drawing) if form is CoverageForm.PNG else svg_of(drawing).encode("utf-8", "backslashreplace")
    found = [with_narrower(one, words) for one in covered.found]
    sheets = coverage_sheets(covered.documents, covered.names, found, covered.coverage, words, say)
    return render_csv(sheets[0], say) if form is CoverageForm.CSV else render_excel(sheets, title=covered.title)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Made:
    """What can be made of something, each when it is asked for."""

    title: str
    base: Document
    markdown: Callable[[], str]
    sheets: Callable[[], tuple[Sheet, ...]]
    form: Callable[[], Mapping[str, Any]]
    pictures: Mapping[str, Bars] = field(default_factory=dict)


def _made_of(found: Result | Register | Outcomes, language: Language) -> _Made:
    say = catalogue(language)
    match found:
        case Result():
            return _Made(
                title=found.title,
                base=found.base,
                markdown=partial(render_markdown, found, language),
                sheets=partial(comparison_sheets, found, say),
                form=partial(jsonform.result_form, found),
            )
        case Register():
            return _Made(
                title=found.title,
                base=found.base,
                markdown=partial(render_compilation, found, language),
                sheets=partial(register_sheets, found, say),
                form=partial(register_form, found),
                pictures={say("compile.overview"): stance_bars(found, say)},
            )
        case Outcomes():
            return _Made(
                title=say("outcome.title", title=found.register.title),
                base=found.register.base,
                markdown=partial(render_outcomes, found, language),
                sheets=partial(outcome_sheets, found, say),
                form=partial(outcomes_form, found),
            )


def _file(made: _Made, form: Form, language: Language, template: bytes | None, template_name: str) -> bytes:
    say = catalogue(language)
    match form:
        case Form.MARKDOWN:
            return made.markdown().encode("utf-8", "backslashreplace")
        case Form.JSON:
            return jsonform.to_text(made.form()).encode("utf-8", "backslashreplace")
        case Form.EXCEL:
            return render_excel(made.sheets(), title=made.title)
        case Form.CSV:
            return render_csv(made.sheets()[0], say)
        case Form.WORD:
            reference = made.base.metadata.reference
            setting = Setting(
                title=made.title,
                reference=reference,
                template=template,
                template_name=template_name,
                pictures=made.pictures,
            )
            return render_word(made.markdown(), setting, say)
