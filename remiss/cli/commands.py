"""The commands: one function each, in the order a person meets them."""

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import click

from remiss import service
from remiss.app.launch import launch
from remiss.cli.language import Command, Group, say
from remiss.compare import has_differences
from remiss.errors import MissingError
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId, DocumentKind
from remiss.render import jsonform, terminal
from remiss.store import Library, create_library, open_library, read_file, write_file
from remiss.version import __version__

FOUND = 1  # exit status of --check when there are differences or gaps


@click.group(
    cls=Group,
    help=say("cli.help"),
    options_metavar=say("cli.meta.options"),
    subcommand_metavar=say("cli.meta.command"),
    context_settings={"max_content_width": 100},
)
@click.option("--library", "path", envvar="REMISS_LIBRARY", metavar=say("cli.meta.folder"), help=say("cli.library"))
@click.version_option(__version__, "--version", message="remiss %(version)s", help=say("cli.version"))
@click.pass_context
def program(context: click.Context, path: str | None) -> None:
    """Read the options that come before the command."""
    context.obj = path


def _library(context: click.Context) -> Library:
    return open_library(context.obj)


def _library_if_any(context: click.Context) -> Library | None:
    """Return the library, or None when there is none and none was asked for: files can be compared without."""
    try:
        return open_library(context.obj)
    except MissingError:
        if context.obj:
            raise
        return None


def _command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    text = say(f"cli.{name}")
    short = text.rstrip(".").split(". ")[0]
    return program.command(name, cls=Command, help=text, short_help=short, options_metavar=say("cli.meta.options"))


_json = click.option("--json", "as_json", is_flag=True, help=say("cli.json"))
_out = click.option("--out", metavar=say("cli.meta.file"), help=say("cli.out"))
_check = click.option("--check", is_flag=True, help=say("cli.check"))
_file = click.argument("file", metavar=say("cli.meta.file"))
_left = click.argument("left", metavar=say("cli.meta.left"))
_right = click.argument("right", metavar=say("cli.meta.right"))


def _print(text: str, out: str | None) -> None:
    """Print to standard output or, whole or not at all, to a file."""
    if out is None or out == "-":
        click.echo(text, nl=False)
    else:
        write_file(out, text.encode("utf-8"))


@_command("init")
@click.argument("folder", metavar=say("cli.meta.folder"))
@click.option("--digests", is_flag=True, help=say("cli.digests"))
def init(folder: str, *, digests: bool) -> None:
    """Make a new library."""
    library = create_library(folder, with_digests=digests)
    click.echo(say("cli.init.done", folder=str(library.root)), err=True)


@_command("import")
@click.argument("files", nargs=-1, required=True, metavar=say("cli.meta.files"))
@click.option("--id", "document_id", metavar="ID", help=say("cli.import.id"))
@click.option("--title", metavar=say("cli.meta.text"), help=say("cli.import.title"))
@click.option("--kind", type=click.Choice([kind.value for kind in DocumentKind]), help=say("cli.import.kind"))
@click.option("--organisation", metavar=say("cli.meta.text"), help=say("cli.import.organisation"))
@click.option("--dry-run", is_flag=True, help=say("cli.import.dry"))
@_json
@click.pass_context
def import_files(
    context: click.Context,
    /,
    files: tuple[str, ...],
    document_id: str | None,
    *,
    dry_run: bool,
    as_json: bool,
    **given: str | None,
) -> None:
    """Read files in; nothing is saved when the first of them is refused."""
    if document_id and len(files) > 1:
        raise click.UsageError(say("cli.import.one_id"))
    library = _library(context)
    changes: dict[str, Any] = {key: value for key, value in given.items() if value}
    drafts = [service.read_draft(library, name, read_file(name)) for name in files]
    read = []  # as found in the files: offsets, and what was set apart
    for draft in drafts:
        metadata = replace(draft.metadata, **changes)
        name = document_id or service.suggest_id(metadata, draft.file_name)
        if draft.twin:
            click.echo(say("cli.import.twin", file=draft.file_name, twin=draft.twin), err=True)
        if not dry_run:
            service.save_draft(library, draft, document_id=name, metadata=metadata, levels={})
        read.append(replace(draft.document, id=DocumentId(name), metadata=metadata))
    if as_json:
        click.echo(jsonform.to_text({"documents": [jsonform.outline_form(document) for document in read]}), nl=False)
    else:
        click.echo("\n".join(terminal.outline(document, say) for document in read), nl=False)


@_command("list")
@_json
@click.pass_context
def list_all(context: click.Context, *, as_json: bool) -> None:
    """Show what the library holds."""
    shelf = service.list_library(_library(context))
    if as_json:
        click.echo(jsonform.to_text(jsonform.shelf_form(shelf.documents, shelf.comparisons, shelf.refused)), nl=False)
    else:
        click.echo(terminal.shelf(shelf.documents, shelf.comparisons, shelf.refused, say), nl=False)


@_command("outline")
@_file
@click.option("--text", "as_text", is_flag=True, help=say("cli.outline.text"))
@_json
@click.pass_context
def outline(context: click.Context, file: str, *, as_text: bool, as_json: bool) -> None:
    """Show the sections of a document."""
    document = service.open_document(_library_if_any(context), file)
    if as_text:
        click.echo(document.text, nl=False)
    elif as_json:
        click.echo(jsonform.to_text(jsonform.outline_form(document)), nl=False)
    else:
        click.echo(terminal.outline(document, say), nl=False)


@_command("align")
@_left
@_right
@_json
@_out
@_check
@click.pass_context
def align(context: click.Context, left: str, right: str, *, as_json: bool, out: str | None, check: bool) -> int:
    """Show which sections of two documents treat the same matter."""
    one, two, alignment = service.align_pair(_library_if_any(context), left, right)
    form = jsonform.to_text(jsonform.alignment_form(one, two, alignment))
    _print(form if as_json else terminal.alignment(one, two, alignment, say), out)
    return FOUND if check and (alignment.only_left or alignment.only_right) else 0


@_command("diff")
@_left
@_right
@_json
@_out
@_check
@click.pass_context
def diff(context: click.Context, left: str, right: str, *, as_json: bool, out: str | None, check: bool) -> int:
    """Show what differs in the sections that are versions of one text."""
    one, two, pair = service.diff_pair(_library_if_any(context), left, right)
    form = jsonform.to_text(jsonform.diff_form(one, two, pair))
    _print(form if as_json else terminal.differences(one, two, pair, say), out)
    return FOUND if check and has_differences(one, two, pair) else 0


@_command("compare")
@click.argument("names", nargs=-1, required=True, metavar=say("cli.meta.compare"))
@click.option("--save", metavar=say("cli.meta.name"), help=say("cli.compare.save"))
@click.option("--format", "form", type=click.Choice(["md", "json"]), help=say("cli.format"))
@_json
@_out
@_check
@click.pass_context
def compare(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    names: tuple[str, ...],
    save: str | None,
    form: str | None,
    *,
    as_json: bool,
    out: str | None,
    check: bool,
) -> int:
    """Lay one document against others, or run a comparison of the library."""
    library = _library_if_any(context)
    comparison = _comparison(library, names)
    if save:
        service.save_comparison(_library(context), replace(comparison, name=save))
    result = service.run_comparison(library, comparison, progress=_progress)
    text = jsonform.to_text(jsonform.result_form(result)) if as_json or form == "json" else service.summarise(result)
    _print(text, out)
    return FOUND if check and service.has_findings(result) else 0


def _comparison(library: Library | None, names: tuple[str, ...]) -> Comparison:
    if len(names) == 1:
        if library is None:
            raise MissingError("R-LIB-01", where=names[0])
        return service.open_comparison(library, names[0])
    return service.name_comparison(library, names[0], names[1:])


def _progress(done: int, total: int, name: str) -> None:
    """Say on standard error what is being done, when a person is there to read it."""
    if total > 1 and sys.stderr.isatty():
        click.echo(say("cli.progress", done=done, total=total, name=name), err=True)


@_command("app")
@click.option("--host", default="127.0.0.1", show_default=True, help=say("cli.app.host"))
@click.option("--port", default=8501, show_default=True, type=click.IntRange(1, 65535), help=say("cli.app.port"))
@click.pass_context
def app(context: click.Context, host: str, port: int) -> int:
    """Start the web app and stay until it is stopped."""
    return launch(host, port, context.obj)
