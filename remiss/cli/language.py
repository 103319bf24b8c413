"""The command line speaks the reader's language, in its help too."""

from collections.abc import Iterator
from contextlib import contextmanager
from os import environ

import click

from remiss.texts import catalogue, choose_language

say = catalogue(
    choose_language(environ.get("REMISS_LANG"), environ.get("LC_ALL"), environ.get("LC_MESSAGES"), environ.get("LANG"))
)

_HEADINGS = {"Options": "cli.help.options", "Commands": "cli.help.commands", "Arguments": "cli.help.arguments"}


class Formatter(click.HelpFormatter):
    """Click's help with headings in the reader's language."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write the usage line."""
        super().write_usage(prog, args, prefix or f"{say('cli.help.usage')} ")

    def write_heading(self, heading: str) -> None:
        """Write a heading."""
        super().write_heading(say(_HEADINGS[heading]) if heading in _HEADINGS else heading)


class Context(click.Context):
    """A context whose help is written by `Formatter`."""

    formatter_class = Formatter


class ExtraArguments(click.UsageError):
    """More was given than a command takes; Click says so only in English."""


class Command(click.Command):
    """A command whose help speaks the reader's language."""

    context_class = Context

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the arguments; what is left over is for `remiss.cli.entry` to word."""
        ctx.allow_extra_args = True
        with _placed(ctx):
            extra = super().parse_args(ctx, args)
        if extra:
            raise ExtraArguments(" ".join(extra), ctx)
        return extra

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, told in the reader's language."""
        return _spoken(super().get_help_option(ctx))


class Group(click.Group):
    """The program with its commands, listed in the order a person meets them."""

    context_class = Context
    command_class = Command

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return the option `--help`, told in the reader's language."""
        return _spoken(super().get_help_option(ctx))

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read the options that come before the command."""
        with _placed(ctx):
            return super().parse_args(ctx, args)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the commands in the order they were added."""
        return list(self.commands)


def _spoken(option: click.Option | None) -> click.Option | None:
    if option is not None:
        option.help = say("cli.help.help")
    return option


@contextmanager
def _placed(ctx: click.Context) -> Iterator[None]:
    """Say in which command an error was made; Click's parser leaves that out."""
    try:
        yield
    except click.UsageError as error:
        error.ctx = error.ctx or ctx
        raise
