"""The command that finds the same words in several places."""

import click

from remiss import collection
from remiss.cli.compare import check_form
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_if_any, out_option, print_out, write_out
from remiss.exporting import REUSE_FORMS, export_reuse
from remiss.render.reuse import reuse_text

_FORMS = click.Choice([form.value for form in REUSE_FORMS])


@command("reuse")
@click.argument("names", nargs=-1, required=True, metavar=say("cli.meta.reuse"))
@click.option("--jobs", default=1, show_default=True, type=click.IntRange(1, 64), help=say("cli.reuse.jobs"))
@click.option("--format", "form", type=_FORMS, help=say("cli.reuse.format"))
@json_option
@out_option
@click.pass_context
def reuse(
    context: click.Context, names: tuple[str, ...], jobs: int, form: str | None, *, as_json: bool, out: str | None
) -> None:
    """Show which passages stand in several places of documents, or of those of a comparison."""
    wanted = check_form(form, None, out, as_json=as_json) if form or as_json else None
    result = collection.reuse_of(library_if_any(context), names, jobs=jobs)
    if wanted is None:
        print_out(reuse_text(result, say), out)
    else:
        write_out(export_reuse(result, wanted), out)
