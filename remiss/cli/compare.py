"""`remiss compare`: a comparison run, printed or written as a file."""

import sys
from collections.abc import Sequence
from dataclasses import replace

import click

from remiss import service, templating
from remiss.cli.language import say
from remiss.cli.program import (
    FOUND,
    check_option,
    command,
    json_option,
    library_if_any,
    library_to_write,
    out_option,
    write_out,
)
from remiss.errors import MissingError, UsageError
from remiss.exporting import Form, export
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.store import Library, read_file

form_option = click.option("--format", "form", type=click.Choice([form.value for form in Form]), help=say("cli.format"))
template_option = click.option("--template", metavar=say("cli.meta.file"), help=say("cli.template"))


@command("compare")
@click.argument("names", nargs=-1, required=True, metavar=say("cli.meta.compare"))
@click.option("--save", metavar=say("cli.meta.name"), help=say("cli.compare.save"))
@click.option("--title", default="", metavar=say("cli.meta.text"), help=say("cli.compare.title"))
@form_option
@template_option
@json_option
@out_option
@check_option
@click.pass_context
def compare(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    names: tuple[str, ...],
    save: str | None,
    title: str,
    form: str | None,
    template: str | None,
    *,
    as_json: bool,
    out: str | None,
    check: bool,
) -> int:
    """Lay one document against others, or run a comparison of the library."""
    wanted = check_form(form, template, out, as_json=as_json)
    library = library_to_write(context) if save else library_if_any(context)
    comparison, documents = _chosen(library, names)
    named = replace(comparison, name=save or comparison.name, title=" ".join(title.split()) or comparison.title)
    if save and library is not None:
        service.check_comparison(library, named)
    result = service.compare_opened(named, documents, say_progress)
    if save and library is not None:
        service.save_comparison(library, named)
    look, look_name = look_of(library, comparison, wanted, template)
    write_out(export(result, wanted, template=look, template_name=look_name), out)
    return FOUND if check and service.has_findings(result) else 0


def _chosen(library: Library | None, names: Sequence[str]) -> tuple[Comparison, Sequence[Document]]:
    """Return the saved comparison that a single name means, or the one that several documents make."""
    if len(names) > 1:
        return service.name_comparison(library, names)
    if library is None:
        is_one = service.names_document(None, names[0])
        raise UsageError("R-CLI-12", where=names[0]) if is_one else MissingError("R-LIB-01", where=names[0])
    try:
        comparison = service.open_comparison(library, names[0])
    except MissingError as error:
        if service.names_document(library, names[0]):
            raise UsageError("R-CLI-12", where=names[0]) from error
        raise
    return comparison, service.documents_of(library, comparison)


def check_form(form: str | None, template: str | None, out: str | None, *, as_json: bool) -> Form:
    """Return the kind of file that is wanted; what could not be written is refused before time is spent on it.

    Raises:
        UsageError: R-CLI-10, two kinds; R-EXP-02, it cannot be printed; R-EXP-03, a template that is not used.
    """
    if as_json and form not in (None, Form.JSON):
        raise UsageError("R-CLI-10", one="--json", two=f"--format {form}")
    wanted = Form.JSON if as_json else Form(form or Form.MARKDOWN)
    if template and wanted is not Form.WORD:
        raise UsageError("R-EXP-03")
    if not wanted.is_text and out is None:
        raise UsageError("R-EXP-02", found=wanted.value)
    return wanted


def look_of(
    library: Library | None, comparison: Comparison, wanted: Form, template: str | None
) -> tuple[bytes | None, str]:
    """Return the Word template to write in and what a person calls it: the file that is given, else the one the
    comparison remembers; None and "" for the program's own, and for what is not written in Word.

    Raises:
        MissingError, UsageError, DocumentError: as `templating.template_of`, and as `read_file`.
    """
    if template:
        return read_file(template), template
    if wanted is not Form.WORD or library is None or not comparison.template:
        return None, ""
    return templating.template_of(library, comparison.template), comparison.template


def say_progress(done: int, total: int, name: str) -> None:
    """Say on standard error what is being done, when a person is there to read it."""
    if total > 1 and sys.stderr.isatty():
        click.echo(say("cli.progress", done=done, total=total, name=name), err=True)
