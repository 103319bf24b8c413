"""A comparison on its way out: as a file that a planner goes on working with."""

from enum import StrEnum

from remiss.model.result import Result
from remiss.render import jsonform
from remiss.render.markdown import render_markdown
from remiss.render.sheets import comparison_sheets, render_csv, render_excel
from remiss.render.word import Setting, render_word
from remiss.texts import Language, catalogue


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


_OFFICE = "application/vnd.openxmlformats-officedocument"
_MEDIA_TYPES = {
    Form.MARKDOWN: "text/markdown",
    Form.WORD: f"{_OFFICE}.wordprocessingml.document",
    Form.EXCEL: f"{_OFFICE}.spreadsheetml.sheet",
    Form.CSV: "text/csv",
    Form.JSON: "application/json",
}


def export(
    result: Result,
    form: Form,
    *,
    language: Language = Language.SV,
    template: bytes | None = None,
    template_name: str = "",
) -> bytes:
    """Return a comparison as a file; the same result and template give the same bytes.

    Args:
        language: Of headings and labels; texts stand as they are written.
        template: A Word document whose styles and headers are taken; only for `Form.WORD`.
        template_name: What a person calls it, for faults.

    Raises:
        UsageError: R-EXP-01, the template is no Word document.
    """
    say = catalogue(language)
    match form:
        case Form.MARKDOWN:
            return render_markdown(result, language).encode("utf-8", "backslashreplace")
        case Form.JSON:
            return jsonform.to_text(jsonform.result_form(result)).encode("utf-8", "backslashreplace")
        case Form.EXCEL:
            return render_excel(comparison_sheets(result, say), title=result.title)
        case Form.CSV:
            return render_csv(comparison_sheets(result, say)[0], say)
        case Form.WORD:
            setting = Setting(
                title=result.title,
                reference=result.base.metadata.reference,
                template=template,
                template_name=template_name,
            )
            return render_word(render_markdown(result, language), setting, say)
