"""`remiss asks`: the asks of a remiss, and what the page Synpunkter does with them, by command."""

from collections.abc import Callable, Mapping, Sequence

import click

from remiss import answers, judging, service
from remiss.cli.compare import say_progress
from remiss.cli.judged import judge_remark, remark_named
from remiss.cli.language import say
from remiss.cli.program import Given, command, json_option, library_of, library_to_write, only_one
from remiss.cli.spoken import meant
from remiss.errors import UsageError
from remiss.model.judgement import Deed, Undone
from remiss.model.register import Register
from remiss.model.remark import Extent, Stance
from remiss.model.remark_judgement import Dropped, Filing, Joined, Parted, Refiled
from remiss.render import asks_list, jsonform
from remiss.render.register_form import register_form

_WIDE: Mapping[str, Sequence[str]] = {
    value: [f"part.word.{value}", f"register.{value}"] for value in (Extent.WHOLE, Extent.OUTSIDE)
}
_STANCES: Mapping[str, Sequence[str]] = {value: [f"stance.{value}"] for value in Stance}


def _option(name: str, *metas: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    shown = " ".join(say(f"cli.meta.{meta}") for meta in metas)
    many = {"nargs": len(metas)} if len(metas) > 1 else {}
    return click.option(f"--{name}", metavar=shown, help=say(f"cli.asks.{name}"), **many)  # type: ignore[arg-type]


@command("asks")
@click.argument("name", metavar=say("cli.meta.name"))
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@_option("drop", "remark")
@_option("refile", "remark", "section")
@_option("stance", "remark", "text")
@_option("join", "remark", "remark")
@_option("part", "remark")
@click.option("--undo", type=click.IntRange(1), metavar=say("cli.meta.number"), help=say("cli.judge.undo"))
@json_option
@click.pass_context
def asks(context: click.Context, /, name: str, by: str, *, as_json: bool, **given: Given) -> None:
    """Add one judgement on a remark, or list the asks with the names of their remarks."""
    chosen = only_one(given)
    library = library_to_write(context) if chosen else library_of(context)
    comparison, content = service.open_comparison_with_bytes(library, name)
    if chosen:
        judging.check_name(by)
    register = answers.open_register(library, comparison, None, say_progress)
    if not chosen:
        form = register_form(register)
        click.echo(jsonform.to_text(form) if as_json else asks_list.asks_text(register, say), nl=False)
        return
    ((option, value),) = chosen.items()
    deed = _deed(register, option, (value,) if isinstance(value, str | int) else tuple(value or ()))
    judge_remark(library, comparison, content, register, deed, by, as_json=as_json)


def _deed(register: Register, option: str, values: tuple[str | int, ...]) -> Deed:
    if option == "undo":
        return Undone(entry=int(values[0]))
    words = [str(value) for value in values]
    one = remark_named(register, words[0])
    match option:
        case "drop":
            return Dropped(one=one)
        case "part":
            return Parted(one=one)
        case "join":
            return Joined(one=one, other=remark_named(register, words[1]))
        case "stance":
            return Refiled(one=one, stance=Stance(meant(words[1], _STANCES, "--stance")))
        case _:
            return Refiled(one=one, filing=_filing(register, words[1]))


def _filing(register: Register, part: str) -> Filing:
    """Return the filing at a part: a word for the whole or what lies outside, else a section of the base."""
    try:
        extent = Extent(meant(part, _WIDE, "--refile"))
    except UsageError:
        return Filing(extent=Extent.SECTION, section=judging.anchor_in(register.base, part))
    return Filing(extent=extent)
