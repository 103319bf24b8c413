"""The command that looks for words in the whole library."""

import click

from remiss import searching
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_of, out_option, print_out, tell_refused
from remiss.errors import UsageError
from remiss.model.document import DocumentKind
from remiss.model.search import Narrowing
from remiss.render import jsonform
from remiss.render.search import search_form, search_text
from remiss.store import remove_index
from remiss.texts import explain
from remiss.themes import Vocabulary
from remiss.vocabularies import library_vocabulary

_MOST = ("20", "50", "200", "1000")
_TOLD = 50  # documents read before it is said how far the index is; fewer take a moment


@command("search")
@click.argument("words", nargs=-1, required=True, metavar=say("cli.meta.words"))
@click.option("--organisation", metavar=say("cli.meta.text"), help=say("cli.search.organisation"))
@click.option("--kind", type=click.Choice([kind.value for kind in DocumentKind]), help=say("cli.search.kind"))
@click.option("--since", metavar=say("cli.meta.year"), help=say("cli.search.since"))
@click.option("--until", metavar=say("cli.meta.year"), help=say("cli.search.until"))
@click.option("--theme", metavar="ID", help=say("cli.search.theme"))
@click.option("--document", metavar="ID", help=say("cli.search.document"))
@click.option("--most", default=_MOST[0], show_default=True, type=click.Choice(_MOST), help=say("cli.search.most"))
@click.option("--rebuild", is_flag=True, help=say("cli.search.rebuild"))
@json_option
@out_option
@click.pass_context
def search(
    context: click.Context,
    /,
    words: tuple[str, ...],
    *,
    rebuild: bool,
    as_json: bool,
    out: str | None,
    **asked: str | None,
) -> None:
    """Look for words in the sections of the library's documents."""
    most = int(asked.pop("most") or 0)
    library = library_of(context)
    opened = library_vocabulary(library)
    narrowing = _narrowing(opened.vocabulary, **asked)
    tell_refused(opened)
    if rebuild:
        remove_index(library)
    done = searching.sync_index(library, _tell)
    for error in done.refused:
        click.echo(explain(error, say.language), err=True)
    found = searching.search(library, " ".join(map(_whole, words)), narrowing, most=most)
    print_out(jsonform.to_text(search_form(found)) if as_json else search_text(found, say), out)


def _narrowing(vocabulary: Vocabulary, /, *, kind: str | None, theme: str | None, **rest: str | None) -> Narrowing:
    if theme and theme not in vocabulary:
        raise UsageError("R-SOK-05", found=theme)
    given = {name: value or "" for name, value in rest.items()}
    return Narrowing(kind=DocumentKind(kind) if kind else None, theme=theme or "", **given)


def _whole(argument: str) -> str:
    """Return an argument as it is meant: the shell takes the quotes off words that are to stand in a row."""
    return f'"{argument}"' if " " in argument and '"' not in argument else argument


def _tell(done: int, of: int, _document: str) -> None:
    if of >= _TOLD and done % _TOLD == 0:
        click.echo(say("search.reading", done=say.number(done), of=say.number(of)), err=True)
