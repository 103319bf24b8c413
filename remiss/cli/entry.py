"""Entry of the command line, and the only place in it where errors are caught."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from io import StringIO, TextIOWrapper

import click

from remiss.cli import (  # noqa: F401 - each adds its commands
    answering,
    asks,
    batch,
    commands,
    compare,
    compiling,
    judge,
    outcome,
    remarks,
    report,
    respond,
    reuse,
    search,
    serve,
    themes,
)
from remiss.cli.language import ExtraArguments, say
from remiss.cli.program import program
from remiss.errors import RemissError, UsageError
from remiss.texts import explain

DONE, FOUND, WRONG_USAGE, REFUSED, CONFLICT = 0, 1, 2, 3, 4  # CONFLICT and REFUSED come with the errors themselves
CLOSED = 141  # what a shell reports of a program whose reader left, as `remiss list | head -1` does


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status.

    What no encoding can hold, such as a file name in Latin-1, is printed as \\udcxx: an error message must come out in
    every locale, and in JSON that is the way such a sign is written, so that a program reads the name back.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    status = run(arguments)
    for name in ("stdout", "stderr"):
        try:
            getattr(sys, name).flush()
        except OSError:  # said already; Python would try once more, and print a traceback
            setattr(sys, name, StringIO())
    sys.exit(status)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    try:
        status = program.main(args=arguments, prog_name="remiss", standalone_mode=False)
    except RemissError as error:
        return _tell(explain(error, say.language), error.exit_status)
    except click.UsageError as error:
        command = error.ctx.command_path if error.ctx else "remiss"
        return _tell(f"{explain(finding(error), say.language)} {say('cli.try', command=command)}", WRONG_USAGE)
    except click.Abort:
        return _tell(say("cli.aborted"), WRONG_USAGE)
    except SystemExit:  # Click leaves so, and only so, when nobody reads what is printed any more
        return CLOSED
    except OSError as error:  # files have their own errors, from the store; what is left is the printing
        unsaid = UsageError("R-CLI-13", found=error.strerror or type(error).__name__)
        return _tell(explain(unsaid, say.language), WRONG_USAGE)
    return status if isinstance(status, int) else DONE


def _tell(sentence: str, status: int) -> int:
    with suppress(OSError):  # nobody can be told; the status still tells
        click.echo(f"remiss: {sentence}", err=True)
    return status


def finding(error: click.UsageError) -> UsageError:
    """Return what Click found in an error that has a sentence in both languages."""
    match error:
        case ExtraArguments(message=found):
            return UsageError("R-CLI-09", found=found)
        case click.NoSuchOption(option_name=name):
            return UsageError("R-CLI-01", option=name)
        case click.BadOptionUsage(option_name=name):
            return UsageError("R-CLI-08" if _is_flag(error, name) else "R-CLI-07", option=name)
        case click.BadParameter(param=click.Parameter() as parameter):
            return _bad_value(error, parameter)
        case _ if error.ctx is not None and isinstance(error.ctx.command, click.Group):
            return UsageError("R-CLI-04", allowed=", ".join(error.ctx.command.commands))
        case _:
            return UsageError("R-CLI-05", found=error.format_message())


def _bad_value(error: click.BadParameter, parameter: click.Parameter) -> UsageError:
    match error, parameter.type:
        case click.MissingParameter(), _:
            name = parameter.make_metavar(error.ctx) if error.ctx else parameter.name
            return UsageError("R-CLI-02", name=name or "")
        case _, click.Choice(choices=choices):
            return UsageError("R-CLI-03", name=parameter.opts[0], allowed=", ".join(map(str, choices)))
        case _, click.IntRange(min=low, max=high):
            return UsageError("R-CLI-06", name=parameter.opts[0], allowed=f"{low}–{high}")
        case _:
            return UsageError("R-CLI-05", found=error.format_message())


def _is_flag(error: click.UsageError, name: str) -> bool:
    parameters = error.ctx.command.params if error.ctx else []
    return any(isinstance(item, click.Option) and item.is_flag and name in item.opts for item in parameters)
