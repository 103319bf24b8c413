"""The commands: one function each, in the order a person meets them."""

import sys
from collections.abc import Sequence
from functools import partial
from typing import Any

import click

from remiss import importing, mending, service
from remiss.cli import outcomes
from remiss.cli.language import say
from remiss.cli.program import (
    FOUND,
    command,
    file_argument,
    json_option,
    library_if_any,
    library_of,
    library_to_write,
    out_option,
    pair,
    print_out,
)
from remiss.compare import has_differences
from remiss.errors import UsageError
from remiss.model.document import Document, DocumentKind
from remiss.model.repair import apply_changes
from remiss.render import jsonform, repairs, terminal
from remiss.render.reading import finding_text, findings_form
from remiss.store import MAX_BYTES, check_size, create_library, list_files


@command("init")
@click.argument("folder", metavar=say("cli.meta.folder"))
@click.option("--digests", is_flag=True, help=say("cli.digests"))
@click.option("--course", is_flag=True, help=say("cli.course"))
def init(folder: str, *, digests: bool, course: bool) -> None:
    """Make a new library."""
    library = create_library(folder, with_digests=digests or course, with_course=course)
    click.echo(say("cli.init.done", folder=str(library.root)), err=True)


@command("import")
@click.argument("files", nargs=-1, required=True, metavar=say("cli.meta.files"))
@click.option("--id", "document_id", metavar="ID", help=say("cli.import.id"))
@click.option("--title", metavar=say("cli.meta.text"), help=say("cli.import.title"))
@click.option("--kind", type=click.Choice([kind.value for kind in DocumentKind]), help=say("cli.import.kind"))
@click.option("--organisation", metavar=say("cli.meta.text"), help=say("cli.import.organisation"))
@click.option("--repair", "with_repair", is_flag=True, help=say("cli.import.repair"))
@click.option("--dry-run", is_flag=True, help=say("cli.import.dry"))
@json_option
@click.pass_context
def import_files(
    context: click.Context,
    /,
    files: tuple[str, ...],
    document_id: str | None,
    *,
    with_repair: bool,
    dry_run: bool,
    as_json: bool,
    **given: str | None,
) -> int:
    """Read files and folders in; one that is refused stops none of the others."""
    paths, left_out = list_files(files, importing.ACCEPTED_SUFFIXES)
    if document_id and len(paths) > 1:
        raise UsageError("R-CLI-11", n=len(paths))
    done: list[importing.Outcome] = []
    library = library_of(context) if dry_run else library_to_write(context)
    for outcome in importing.import_each(
        library,
        paths,
        changes=_changes(**given),
        document_id=document_id,
        dry_run=dry_run,
        standard_input=_standard_input,
        progress=_tell_page,
        repair=partial(mending.mend_foreign, library) if with_repair else None,
    ):
        for line in outcomes.told(outcome, dry_run=dry_run):
            click.echo(line, err=True)
        done.append(outcome)
    _tell_twins([outcome.draft for outcome in done if outcome.draft and outcome.error is None])
    if left_out:
        click.echo(say("cli.import.left_out", n=len(left_out), names=", ".join(left_out)), err=True)
    if len(done) > 1:
        click.echo(outcomes.counted(done), err=True)
    if as_json:
        click.echo(jsonform.to_text(outcomes.form(done, left_out)), nl=False)
    else:
        read = [outcome.document for outcome in done if outcome.document]
        click.echo("\n".join(terminal.outline(document, say) for document in read), nl=False)
    return outcomes.status_of(done)


def _standard_input() -> bytes:
    """Return what stands on standard input, one byte more than is read at most: enough to refuse it."""
    content = sys.stdin.buffer.read(MAX_BYTES + 1)
    check_size(len(content), "-")
    return content


def _tell_page(path: str, done: int, of: int) -> None:
    """Say which page of a scan is being read: each takes seconds."""
    click.echo(say("cli.import.page", file=path, page=done + 1, pages=of), err=True)


def _changes(*, kind: str | None, **given: str | None) -> dict[str, Any]:
    """Return what the options say instead of what the files suggest."""
    changes: dict[str, Any] = {key: importing.readable(value) for key, value in given.items() if value}
    return changes | {"kind": DocumentKind(kind)} if kind else changes


def _tell_twins(drafts: Sequence[importing.Draft]) -> None:
    """Say which files are in the library already, or twice among the given."""
    first: dict[bytes, str] = {}
    for draft in drafts:
        other = first.setdefault(draft.content, draft.file_name)
        if draft.twin:
            click.echo(say("cli.import.twin", file=draft.file_name, twin=draft.twin), err=True)
        elif other != draft.file_name:
            click.echo(say("cli.import.same", file=draft.file_name, other=other), err=True)


@command("list")
@json_option
@click.pass_context
def list_all(context: click.Context, *, as_json: bool) -> None:
    """Show what the library holds."""
    shelf = service.list_library(library_of(context))
    if as_json:
        click.echo(jsonform.to_text(jsonform.shelf_form(shelf.documents, shelf.comparisons, shelf.refused)), nl=False)
    else:
        click.echo(terminal.shelf(shelf.documents, shelf.comparisons, shelf.refused, say), nl=False)


@command("outline")
@file_argument
@click.option("--text", "as_text", is_flag=True, help=say("cli.outline.text"))
@json_option
@click.pass_context
def outline(context: click.Context, file: str, *, as_text: bool, as_json: bool) -> None:
    """Show the sections of a document."""
    opened = service.open_reading(library_if_any(context), file)
    document, findings = (opened, ()) if isinstance(opened, Document) else (opened.document, opened.findings)
    if as_json:
        found = {**jsonform.outline_form(document), "findings": findings_form(findings, say)}
        click.echo(jsonform.to_text(found), nl=False)
        return
    for finding in findings:
        click.echo(f"{file}: {finding_text(finding, say)}", err=True)
    if as_text:
        click.echo(document.text, nl=False)
    else:
        click.echo(terminal.outline(document, say), nl=False)


@command("repair")
@file_argument
@click.option("--text", "as_text", is_flag=True, help=say("cli.repair.text"))
@json_option
@out_option
@click.pass_context
def repair(context: click.Context, file: str, *, as_text: bool, as_json: bool, out: str | None) -> None:
    """Show what would mend a text whose letters were lost in scanning, or the text mended."""
    if as_text and as_json:
        raise UsageError("R-CLI-10", one="--json", two="--text")
    document, found = mending.repair_document(library_if_any(context), file)
    if as_text:
        print_out(apply_changes(document.text, found.changes), out)
    elif as_json:
        print_out(jsonform.to_text(repairs.repair_form(document.id, document.text, found)), out)
    else:
        print_out(repairs.repair_listing(document.id, document.text, found, say), out)


@command("align")
@pair
@click.pass_context
def align(context: click.Context, left: str, right: str, *, as_json: bool, out: str | None, check: bool) -> int:
    """Show which sections of two documents treat the same matter."""
    one, two, alignment = service.align_pair(library_if_any(context), left, right)
    if as_json:
        print_out(jsonform.to_text(jsonform.alignment_form(one, two, alignment)), out)
    else:
        print_out(terminal.alignment(one, two, alignment, say), out)
    return FOUND if check and (alignment.only_left or alignment.only_right) else 0


@command("diff")
@pair
@click.pass_context
def diff(context: click.Context, left: str, right: str, *, as_json: bool, out: str | None, check: bool) -> int:
    """Show what differs in the sections that are versions of one text."""
    one, two, pair = service.diff_pair(library_if_any(context), left, right)
    if as_json:
        print_out(jsonform.to_text(jsonform.diff_form(one, two, pair)), out)
    else:
        print_out(terminal.differences(one, two, pair, say), out)
    return FOUND if check and has_differences(one, two, pair) else 0
