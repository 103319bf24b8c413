"""`remiss remarks`: what an answer says of the document it answers."""

import click

from remiss import answers
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_if_any, out_option, print_out
from remiss.render import jsonform
from remiss.render.remarks import remarks_form, remarks_text


@command("remarks")
@click.argument("response", metavar=say("cli.meta.response"))
@click.option("--to", "base", metavar=say("cli.meta.file"), help=say("cli.remarks.to"))
@click.option("--cues", metavar=say("cli.meta.file"), help=say("cli.remarks.cues"))
@json_option
@out_option
@click.pass_context
def remarks(
    context: click.Context, response: str, base: str | None, cues: str | None, *, as_json: bool, out: str | None
) -> None:
    """Show where an answer stands and what it asks for."""
    answer = answers.read_answer(library_if_any(context), response, base, cues)
    if answer.told:
        found = answer.base is not None
        click.echo(say("cli.remarks.told" if found else "cli.remarks.told.missing", base=answer.told), err=True)
    if as_json:
        print_out(
            jsonform.to_text(remarks_form(answer.response, answer.base, answer.reading, answer.responsibility)), out
        )
    else:
        print_out(remarks_text(answer.response, answer.reading, say), out)
