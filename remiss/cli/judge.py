"""`remiss judge`: what the app's buttons do in a row, by command."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import click

from remiss import judging, service
from remiss.cli.language import say
from remiss.cli.program import Given, command, json_option, library_of, library_to_write, only_one
from remiss.clock import now
from remiss.errors import UsageError
from remiss.model.comparison import Comparison
from remiss.model.document import Document, DocumentId
from remiss.model.judgement import Alone, Confirmed, Deed, Noted, ReadAs, Rejected, Renewed, Undone, Way
from remiss.render import jsonform, judged_form, terminal
from remiss.store import Library

PAIR_OPTIONS = ("confirm", "reject", "versions", "matter")


@dataclass(frozen=True, slots=True)
class _Sides:
    """The two documents a judgement is about, and whether the section named alone is the other's."""

    comparison: Comparison
    base: Document
    other: Document
    at_other: bool


def _pair_option(name: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    metavar = f"{say('cli.meta.base_section')} {say('cli.meta.other_section')}"
    return click.option(f"--{name}", nargs=2, metavar=metavar, help=say(f"cli.judge.{name}"))


def _row_option(name: str) -> Callable[[Callable[..., object]], Callable[..., object]]:
    return click.option(f"--{name}", metavar=say("cli.meta.section"), help=say(f"cli.judge.{name}"))


@command("judge")
@click.argument("name", metavar=say("cli.meta.name"))
@click.option("--with", "document", metavar="ID", help=say("cli.judge.with"))
@click.option("--by", envvar="REMISS_NAME", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@_pair_option("confirm")
@_pair_option("reject")
@_pair_option("versions")
@_pair_option("matter")
@_row_option("alone")
@_row_option("reviewed")
@_row_option("unreviewed")
@click.option(
    "--note", nargs=2, metavar=f"{say('cli.meta.section')} {say('cli.meta.text')}", help=say("cli.judge.note")
)
@click.option("--other", "at_other", is_flag=True, help=say("cli.judge.other"))
@click.option("--undo", type=click.IntRange(1), metavar=say("cli.meta.number"), help=say("cli.judge.undo"))
@click.option("--renew", nargs=2, metavar="ID ID", help=say("cli.judge.renew"))
@json_option
@click.pass_context
def judge(
    context: click.Context,
    /,
    name: str,
    document: str | None,
    by: str | None,
    *,
    at_other: bool,
    as_json: bool,
    **given: Given,
) -> None:
    """Add one judgement to a saved comparison, or show what has been judged."""
    chosen = only_one(given)
    library = library_to_write(context) if chosen else library_of(context)
    comparison, content = service.open_comparison_with_bytes(library, name)
    documents = service.documents_of(library, comparison)  # all are there and can be read, before anything is saved
    if chosen:
        judging.check_name(by or "")
        deed = _deed(comparison, documents, chosen, document, at_other=at_other)
        comparison = judging.judge(library, comparison, deed, by=by or "", at=now(), read=content)
        click.echo(say("cli.judge.done", number=len(comparison.log)), err=True)
        documents = _renewed(library, comparison, documents)
    if chosen and not as_json:
        click.echo(terminal.last_entry(comparison.log, documents, say), nl=False)
        return
    result = service.compare_opened(comparison, documents)
    shown = (
        jsonform.to_text(judged_form.log_form(result, only_last=bool(chosen))) if as_json else terminal.log(result, say)
    )
    click.echo(shown, nl=False)


def _renewed(library: Library, comparison: Comparison, documents: Sequence[Document]) -> Sequence[Document]:
    """Return the documents of a comparison after a judgement: those at hand, unless it put another in their place."""
    same = [document.id for document in documents] == [comparison.base, *comparison.documents]
    return documents if same else service.documents_of(library, comparison)


def _deed(
    comparison: Comparison,
    documents: Sequence[Document],
    chosen: Mapping[str, Given],
    document: str | None,
    *,
    at_other: bool,
) -> Deed:
    ((option, value),) = chosen.items()
    if option == "undo":
        return Undone(entry=int(str(value)))
    values = (value,) if isinstance(value, str) else tuple(value) if isinstance(value, tuple) else ()
    if option == "renew":
        return Renewed(old=DocumentId(values[0]), new=DocumentId(values[1]))
    sides = _sides(comparison, documents, document, at_other=at_other)
    return _pair_deed(option, values, sides) if option in PAIR_OPTIONS else _row_deed(option, values, sides)


def _sides(comparison: Comparison, documents: Sequence[Document], document: str | None, *, at_other: bool) -> _Sides:
    """Return the documents a judgement is about; with several laid against the base, one has to be named."""
    name = document or (comparison.documents[0] if len(comparison.documents) == 1 else None)
    base, *others = documents
    other = next((one for one in others if one.id == name), None)
    if other is None:
        raise UsageError("R-CLI-14", where=comparison.name, allowed=", ".join(comparison.documents))
    return _Sides(comparison=comparison, base=base, other=other, at_other=at_other)


def _pair_deed(option: str, values: Sequence[str], sides: _Sides) -> Deed:
    one, other = judging.anchor_in(sides.base, values[0]), judging.anchor_in(sides.other, values[1])
    if option in ("versions", "matter"):
        return ReadAs(one=one, other=other, way=Way(option))
    suggestion = judging.suggestion_between(sides.base, sides.other, one.section, other.section)
    kind = Confirmed if option == "confirm" else Rejected
    return kind(one=one, other=other, suggestion=suggestion)


def _row_deed(option: str, values: Sequence[str], sides: _Sides) -> Deed:
    here, there = (sides.other, sides.base) if sides.at_other else (sides.base, sides.other)
    one, against = judging.anchor_in(here, values[0]), there.id
    if option == "alone":
        return Alone(one=one, against=against)
    if option == "note":
        return Noted(one=one, against=against, text=values[1])
    pair = service.compare_opened(sides.comparison, (sides.base, sides.other)).pairs[0]
    return judging.reviewed(sides.base, sides.other, pair, one, done=option == "reviewed")
