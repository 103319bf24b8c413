"""The command that does the same work with every document of a library."""

from collections.abc import Callable, Iterator, Sequence

import click

from remiss import importing
from remiss.batch import WHOLE, Step, Workers, each_of, new_files, run_batch
from remiss.cli import outcomes
from remiss.cli.language import say
from remiss.cli.program import command, library_to_write
from remiss.store import Library, list_files
from remiss.texts import explain

_STEPS = [step.value for step in WHOLE]
_TOLD = 50  # pieces of work between two words on how far it is


@command("batch")
@click.argument("folder", metavar=say("cli.meta.folder"))
@click.option("--do", "steps", multiple=True, type=click.Choice(_STEPS), help=say("cli.batch.do"))
@click.option("--base", default="", metavar="ID", help=say("cli.batch.base"))
@click.option("--jobs", default=0, show_default=True, type=click.IntRange(0, 256), help=say("cli.batch.jobs"))
@click.option("--scheduler", default="", metavar=say("cli.meta.address"), help=say("cli.batch.scheduler"))
@click.option("--import", "files", multiple=True, metavar=say("cli.meta.files"), help=say("cli.batch.import"))
@click.pass_context
def batch(context: click.Context, /, folder: str, steps: tuple[str, ...], files: tuple[str, ...], **given: str) -> int:
    """Do the same work with every document of the library."""
    library = library_to_write(context)
    wanted = [Step(step) for step in steps] or [step for step in WHOLE if step is not Step.ALIGN or given["base"]]
    workers = Workers(jobs=int(given["jobs"]), scheduler=given["scheduler"])
    status = _import(library, files, workers) if files else 0
    told = run_batch(library, folder, wanted, base=given["base"], workers=workers, progress=_tell)
    for error in told.refused:
        click.echo(explain(error, say.language), err=True)
    documents = say.count("app.documents", told.documents)
    click.echo(say("batch.done", documents=documents, folder=folder, files=say.listing(told.files)))
    if told.refused:
        click.echo(say.count("batch.refused", len(told.refused)), err=True)
    return max(status, 1 if told.refused else 0)


def _import(library: Library, files: Sequence[str], workers: Workers) -> int:
    """Read files and folders in, those that are new; return the status an import leaves with."""

    def read_all(opened: Callable[[str], importing.Opened], paths: Sequence[str]) -> Iterator[importing.Opened]:
        return each_of(opened, paths, workers)

    paths, _ = list_files(files, importing.ACCEPTED_SUFFIXES)
    done = []
    for outcome in importing.import_each(
        library,
        new_files(library, paths),
        changes={},
        document_id=None,
        dry_run=False,
        standard_input=bytes,
        read_all=read_all,
    ):
        for line in outcomes.told(outcome, dry_run=False):
            click.echo(line, err=True)
        done.append(outcome)
    click.echo(outcomes.counted(done), err=True)
    return outcomes.status_of(done)


def _tell(step: str, done: int, of: int) -> None:
    if done % _TOLD == 0 or done == of:
        click.echo(say("batch.progress", step=step, done=say.number(done), of=say.number(of)), err=True)
