"""`remiss answer`: the sender's position on an ask, by command."""

from collections.abc import Mapping
from datetime import datetime
from functools import cache

import click

from remiss import answers, judging, service
from remiss.cli.compare import say_progress
from remiss.cli.language import say
from remiss.cli.program import command, library_to_write
from remiss.errors import UsageError
from remiss.language.fold import fold
from remiss.model.register import Group, Register
from remiss.model.remark_judgement import Position, Replied
from remiss.register import anchor_of_group
from remiss.render import terminal
from remiss.texts import Language, catalogue

NONE = "none"  # takes a position back


@command("answer")
@click.argument("name", metavar=say("cli.meta.name"))
@click.option("--ask", "number", type=click.IntRange(1), required=True, metavar=say("cli.meta.number"),
              help=say("cli.answer.ask"))  # fmt: skip
@click.option("--position", "word", required=True, metavar=say("cli.meta.text"), help=say("cli.answer.position"))
@click.option("--reason", default="", metavar=say("cli.meta.text"), help=say("cli.answer.reason"))
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@click.pass_context
def answer(context: click.Context, name: str, number: int, word: str, reason: str, by: str) -> None:
    """Save a position on an ask, by its number in the compilation, and show it."""
    position = _position(word)
    library = library_to_write(context)
    comparison, content = service.open_comparison_with_bytes(library, name)
    judging.check_name(by)
    register = answers.open_register(library, comparison, None, say_progress)
    group = _group(register, number, name)
    deed = Replied(one=anchor_of_group(register, group), position=position, reason=reason)
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    comparison = judging.judge(library, comparison, deed, by=by, at=at, read=content)
    click.echo(say("cli.judge.done", number=len(comparison.log)), err=True)
    click.echo(terminal.last_entry(comparison.log, (register.base, *register.responses), say), nl=False)


def _group(register: Register, number: int, name: str) -> Group:
    if number > len(register.groups):
        raise UsageError("R-JDG-12", where=name, number=number, count=len(register.groups))
    return register.groups[number - 1]


def _position(word: str) -> Position | None:
    """Return the position a word stands for, in either language; None for the one that takes a position back."""
    found = _words().get(fold(word).strip())
    if found is None:
        allowed = [say(f"position.word.{value}") for value in (*Position, NONE)]
        raise UsageError("R-CLI-03", name="--position", allowed=", ".join(allowed))
    return None if found == NONE else Position(found)


@cache
def _words() -> Mapping[str, str]:
    values = (*(position.value for position in Position), NONE)
    told = {
        fold(catalogue(language)(f"{key}.{value}")): value
        for language in Language
        for value in values
        for key in ("position.word", "position")
        if (key, value) != ("position", NONE)
    }
    return told | {value: value for value in values}
