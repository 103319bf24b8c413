"""Entry of the command line, and the only place in it where errors are caught."""

import sys
from collections.abc import Sequence

import click

from remiss.cli.commands import program
from remiss.cli.language import say
from remiss.errors import RemissError
from remiss.texts import explain

DONE, FOUND, WRONG_USAGE, REFUSED, CONFLICT = 0, 1, 2, 3, 4  # CONFLICT and REFUSED come with the errors themselves


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and leave with its exit status."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8")
    sys.exit(run(arguments))


def run(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status."""
    try:
        status = program.main(args=arguments, prog_name="remiss", standalone_mode=False)
    except RemissError as error:
        click.echo(f"remiss: {explain(error, say.language)}", err=True)
        return error.exit_status
    except click.UsageError as error:
        click.echo(f"remiss: {_usage_error(error)}", err=True)
        return WRONG_USAGE
    except click.Abort:
        click.echo(say("cli.aborted"), err=True)
        return WRONG_USAGE
    return status if isinstance(status, int) else DONE


def _usage_error(error: click.UsageError) -> str:
    command = error.ctx.command_path if error.ctx else "remiss"
    return f"{_finding(error)} {say('cli.try', command=command)}"


def _finding(error: click.UsageError) -> str:
    match error:
        case click.NoSuchOption(option_name=name):
            return say("R-CLI-01", option=name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return say("R-CLI-02", name=parameter.make_metavar(error.ctx) if error.ctx else parameter.name)
        case click.BadParameter(param=click.Parameter() as parameter) if isinstance(parameter.type, click.Choice):
            return say("R-CLI-03", name=parameter.opts[0], allowed=", ".join(map(str, parameter.type.choices)))
        case _ if error.ctx is not None and isinstance(error.ctx.command, click.Group):
            return say("R-CLI-04", allowed=", ".join(error.ctx.command.commands))
        case _:
            return say("R-CLI-05", found=error.format_message())
