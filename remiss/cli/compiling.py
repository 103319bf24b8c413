"""`remiss compile`: the answers to a remiss together, printed or written as a file."""

import click

from remiss import answers, service
from remiss.cli.compare import check_form, form_option, look_of, say_progress, template_option
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_of, out_option, write_out
from remiss.exporting import export


@command("compile")
@click.argument("name", metavar=say("cli.meta.comparison"))
@form_option
@template_option
@click.option("--cues", metavar=say("cli.meta.file"), help=say("cli.remarks.cues"))
@json_option
@out_option
@click.pass_context
def compile_answers(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    name: str,
    form: str | None,
    template: str | None,
    cues: str | None,
    *,
    as_json: bool,
    out: str | None,
) -> None:
    """Read the answers of a comparison and file what they say by section."""
    wanted = check_form(form, template, out, as_json=as_json)
    library = library_of(context)
    comparison = service.open_comparison(library, name)
    look, look_name = look_of(library, comparison, wanted, template)
    register = answers.open_register(library, comparison, cues, say_progress)
    for stray in answers.strays(register):
        told = say("cli.compile.stray", document=stray.id, other=stray.metadata.responds_to, base=register.base.id)
        click.echo(told, err=True)
    write_out(export(register, wanted, template=look, template_name=look_name), out)
