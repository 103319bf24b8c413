"""The command that shows which themes of the field each section treats."""

import click

from remiss import collection
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_if_any, out_option, print_out
from remiss.render import jsonform
from remiss.render.themes import themes_form, themes_text


@command("themes")
@click.argument("files", nargs=-1, required=True, metavar=say("cli.meta.files"))
@click.option("--vocabulary", "own", metavar=say("cli.meta.file"), help=say("cli.themes.vocabulary"))
@json_option
@out_option
@click.pass_context
def themes(context: click.Context, files: tuple[str, ...], own: str | None, *, as_json: bool, out: str | None) -> None:
    """Show which themes the sections of documents treat."""
    vocabulary = collection.vocabulary_with(own)
    documents, found = collection.themes_in_documents(library_if_any(context), files, vocabulary)
    if as_json:
        print_out(jsonform.to_text(themes_form(found, vocabulary)), out)
    else:
        print_out(themes_text(documents, found, vocabulary, say), out)
