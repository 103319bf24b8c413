"""The program: the group of commands, and what they share."""

from collections.abc import Callable, Mapping
from typing import Any

import click

from remiss.cli.language import Command, Group, say
from remiss.errors import MissingError, UsageError
from remiss.store import Library, is_checkouts_own, open_library, sweep, write_file
from remiss.texts import explain
from remiss.version import __version__
from remiss.vocabularies import LibraryVocabulary


@click.group(
    cls=Group,
    invoke_without_command=True,
    help=say("cli.help"),
    options_metavar=say("cli.meta.options"),
    subcommand_metavar=say("cli.meta.command"),
    context_settings={"max_content_width": 100},
)
@click.option("--library", "path", envvar="REMISS_LIBRARY", metavar=say("cli.meta.folder"), help=say("cli.library"))
@click.version_option(__version__, "--version", message="remiss %(version)s", help=say("cli.version"))
@click.pass_context
def program(context: click.Context, path: str | None) -> None:
    """Read the options that come before the command; without one, show the help."""
    context.obj = path
    if context.invoked_subcommand is None:
        click.echo(context.get_help())


def library_of(context: click.Context) -> Library:
    """Open the library the command line names, or the one found without.

    Raises:
        MissingError: R-LIB-01, there is none.
    """
    return open_library(context.obj)


def library_to_write(context: click.Context) -> Library:
    """Open the library as `library_of` does, and remove what saves that were broken off have left in it.

    Nobody who names no library means to write among the program's own files, so it is told when that is what happens.
    """
    library = library_of(context)
    if not context.obj and is_checkouts_own(library):
        click.echo(say("cli.own_library", folder=str(library.root)), err=True)
    sweep(library)
    return library


def library_if_any(context: click.Context) -> Library | None:
    """Return the library, or None when there is none and none was asked for: files can be compared without."""
    try:
        return open_library(context.obj)
    except MissingError:
        if context.obj:
            raise
        return None


def command(name: str) -> Callable[[Callable[..., Any]], click.Command]:
    """Return what makes a function a command of the program, with its help from the catalogue."""
    text = say(f"cli.{name}")
    short = text.rstrip(".").split(". ")[0]
    return program.command(name, cls=Command, help=text, short_help=short, options_metavar=say("cli.meta.options"))


Given = tuple[str, ...] | str | int | None  # the value of an option that may be left out
FOUND = 1  # exit status of --check when there are differences or gaps

json_option = click.option("--json", "as_json", is_flag=True, help=say("cli.json"))
out_option = click.option("--out", metavar=say("cli.meta.file"), help=say("cli.out"))
check_option = click.option("--check", is_flag=True, help=say("cli.check"))
file_argument = click.argument("file", metavar=say("cli.meta.file"))
_left = click.argument("left", metavar=say("cli.meta.left"))
_right = click.argument("right", metavar=say("cli.meta.right"))


def pair(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command two documents and the ways to print what is found of them."""
    return _left(_right(json_option(out_option(check_option(command)))))


def print_out(text: str, out: str | None) -> None:
    """Print to standard output or, whole or not at all, to a file."""
    write_out(text.encode("utf-8", "backslashreplace"), out)  # a file name may hold what is no letter


def write_out(content: bytes, out: str | None) -> None:
    """Write to standard output or, whole or not at all, to a file."""
    if out is None or out == "-":
        click.echo(content, nl=False)
    else:
        write_file(out, content)


def tell_refused(opened: LibraryVocabulary) -> None:
    """Say what is wrong with the library's own vocabulary; the program's own is used."""
    if opened.refused is not None:
        click.echo(f"remiss: {explain(opened.refused, say.language)} {say('cli.themes.refused')}", err=True)


def only_one(given: Mapping[str, Given]) -> Mapping[str, Given]:
    """Return the options that were given, none or one; one without a value, or with an empty one, was not.

    Args:
        given: Values by the names that Click gives the options: without `--`, and `_` for `-`.

    Raises:
        UsageError: R-CLI-10, there are more.
    """
    chosen = {option: value for option, value in given.items() if value}
    if len(chosen) > 1:
        one, two, *_ = (f"--{option.replace('_', '-')}" for option in sorted(chosen))
        raise UsageError("R-CLI-10", one=one, two=two)
    return chosen
