"""`remiss answer`: the sender's position on an ask, by command."""

import click

from remiss import answers, judging, service
from remiss.cli.compare import say_progress
from remiss.cli.judged import judge_remark
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_to_write
from remiss.cli.spoken import meant
from remiss.errors import UsageError
from remiss.model.register import Group, Register
from remiss.model.remark_judgement import Position, Replied
from remiss.register import anchor_of_group

NONE = "none"  # takes a position back


@command("answer")
@click.argument("name", metavar=say("cli.meta.name"))
@click.option("--ask", "number", type=click.IntRange(1), required=True, metavar=say("cli.meta.number"),
              help=say("cli.answer.ask"))  # fmt: skip
@click.option("--position", "word", required=True, metavar=say("cli.meta.text"), help=say("cli.answer.position"))
@click.option("--reason", default="", metavar=say("cli.meta.text"), help=say("cli.answer.reason"))
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@json_option
@click.pass_context
def answer(  # noqa: PLR0913 - one argument for each option
    context: click.Context, name: str, number: int, word: str, reason: str, by: str, *, as_json: bool
) -> None:
    """Save a position on an ask, by its number in the compilation, and show it."""
    position = _position(word)
    library = library_to_write(context)
    comparison, content = service.open_comparison_with_bytes(library, name)
    judging.check_name(by)
    register = answers.open_register(library, comparison, None, say_progress)
    group = _group(register, number, name)
    deed = Replied(one=anchor_of_group(register, group), position=position, reason=reason)
    judge_remark(library, comparison, content, register, deed, by, as_json=as_json)


def _group(register: Register, number: int, name: str) -> Group:
    if number > len(register.groups):
        raise UsageError("R-JDG-12", where=name, number=number, count=len(register.groups))
    return register.groups[number - 1]


def _position(word: str) -> Position | None:
    """Return the position a word stands for, in either language; None for the one that takes a position back."""
    keys: dict[str, list[str]] = {value: [f"position.word.{value}", f"position.{value}"] for value in Position}
    found = meant(word, keys | {NONE: [f"position.word.{NONE}"]}, "--position")
    return None if found == NONE else Position(found)
