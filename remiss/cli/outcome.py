"""`remiss outcome`: what became of the asks in the text that was adopted, and what a person says of it."""

from collections.abc import Mapping, Sequence

import click

from remiss import answers, judging, service
from remiss.cli.compare import check_form, form_option, look_of, say_progress, template_option
from remiss.cli.judged import judge_remark, remark_named
from remiss.cli.language import say
from remiss.cli.program import command, json_option, library_of, library_to_write, only_one, out_option, write_out
from remiss.cli.spoken import meant
from remiss.exporting import export
from remiss.model.judgement import Deed, Undone
from remiss.model.outcome import Outcomes
from remiss.model.remark_judgement import Assessed, Fulfilment

NONE = "none"  # takes back what was said
_VERDICTS: Mapping[str, Sequence[str]] = {value: [f"outcome.{value}"] for value in Fulfilment}


@command("outcome")
@click.argument("name", metavar=say("cli.meta.comparison"))
@click.option("--adopted", required=True, metavar=say("cli.meta.file"), help=say("cli.outcome.adopted"))
@click.option("--judge", nargs=2, metavar=f"{say('cli.meta.remark')} {say('cli.meta.text')}",
              help=say("cli.outcome.judge"))  # fmt: skip
@click.option("--reason", default="", metavar=say("cli.meta.text"), help=say("cli.outcome.reason"))
@click.option("--undo", type=click.IntRange(1), metavar=say("cli.meta.number"), help=say("cli.judge.undo"))
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@form_option
@template_option
@json_option
@out_option
@click.pass_context
def outcome(  # noqa: PLR0913 - one argument for each option
    context: click.Context,
    name: str,
    *,
    adopted: str,
    judge: tuple[str, str] | None,
    reason: str,
    undo: int | None,
    by: str,
    form: str | None,
    template: str | None,
    as_json: bool,
    out: str | None,
) -> None:
    """Show which asks of the answers the adopted text meets, or say of one what became of it."""
    chosen = only_one({"judge": judge, "undo": undo})
    for option, value in (("format", form), ("out", out)):
        only_one({**chosen, option: value})
    wanted = check_form(form, template, out, as_json=as_json)
    library = library_to_write(context) if chosen else library_of(context)
    comparison, content = service.open_comparison_with_bytes(library, name)
    if chosen:
        judging.check_name(by)
    verdict = _verdict(judge[1]) if judge else None
    look, look_name = look_of(library, comparison, wanted, template)
    outcomes = answers.open_outcomes(library, comparison, adopted, say_progress)
    if not chosen:
        write_out(export(outcomes, wanted, template=look, template_name=look_name), out)
        return
    deed: Deed = _assessed(outcomes, judge[0], verdict, reason) if judge else Undone(entry=undo or 0)
    judge_remark(library, comparison, content, outcomes.register, deed, by, as_json=as_json,
                 beside=outcomes.result.others)  # fmt: skip


def _verdict(word: str) -> Fulfilment | None:
    """Return what a word says became of an ask, in either language; None for the one that takes it back."""
    found = meant(word, {**_VERDICTS, NONE: [f"position.word.{NONE}"]}, "--judge")
    return None if found == NONE else Fulfilment(found)


def _assessed(outcomes: Outcomes, name: str, verdict: Fulfilment | None, reason: str) -> Assessed:
    """Return what is said of an ask.

    Raises:
        UsageError: R-JDG-20, no ask has the name.
    """
    one = remark_named(outcomes.register, name)
    (adopted,) = outcomes.result.others
    return Assessed(one=one, adopted=adopted.id, fulfilment=verdict, reason=reason)
