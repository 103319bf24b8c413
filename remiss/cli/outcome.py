"""`remiss outcome`: what became of the asks in the text that was adopted."""

import click

from remiss import answers, service
from remiss.cli.compare import check_form, form_option, say_progress, template_option
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_of, out_option, write_out
from remiss.exporting import export
from remiss.store import read_file


@command("outcome")
@click.argument("name", metavar=say("cli.meta.comparison"))
@click.option("--adopted", required=True, metavar=say("cli.meta.file"), help=say("cli.outcome.adopted"))
@form_option
@template_option
@json_option
@out_option
@click.pass_context
def outcome(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    name: str,
    adopted: str,
    form: str | None,
    template: str | None,
    *,
    as_json: bool,
    out: str | None,
) -> None:
    """Show which asks of the answers the adopted text meets."""
    wanted = check_form(form, template, out, as_json=as_json)
    library = library_of(context)
    comparison = service.open_comparison(library, name)
    outcomes = answers.open_outcomes(library, comparison, adopted, say_progress)
    look = read_file(template) if template else None
    write_out(export(outcomes, wanted, template=look, template_name=template or ""), out)
