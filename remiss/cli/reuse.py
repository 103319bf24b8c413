"""The command that finds the same words in several places."""

import click

from remiss import collection
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_if_any, out_option, print_out
from remiss.render import jsonform
from remiss.render.reuse import reuse_form, reuse_text


@command("reuse")
@click.argument("files", nargs=-1, required=True, metavar=say("cli.meta.files"))
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help=say("cli.reuse.jobs"))
@json_option
@out_option
@click.pass_context
def reuse(context: click.Context, files: tuple[str, ...], jobs: int, *, as_json: bool, out: str | None) -> None:
    """Show which passages stand in several places."""
    documents, found, families = collection.reuse_of(library_if_any(context), files, jobs=jobs)
    if as_json:
        print_out(jsonform.to_text(reuse_form(found, families)), out)
    else:
        print_out(reuse_text(documents, families, say), out)
