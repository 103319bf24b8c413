"""`remiss respond`: the own response, by command."""

import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import click

from remiss import drafting, responding, service
from remiss.cli.compare import check_form, say_progress, template_option
from remiss.cli.language import say
from remiss.cli.program import (
    FOUND,
    Given,
    command,
    json_option,
    library_of,
    library_to_write,
    only_one,
    out_option,
    print_out,
    write_out,
)
from remiss.clock import now
from remiss.errors import UsageError
from remiss.exporting import Form, export_draft
from remiss.intake import decode
from remiss.model.check import Check
from remiss.model.draft import Draft, part_of
from remiss.model.ground import Ground
from remiss.render import jsonform
from remiss.render.checks import findings_form, findings_listing
from remiss.render.grounds import draft_form, ground_form, grounds_listing
from remiss.responding import KIND, Errand
from remiss.response import grounds_of
from remiss.store import Library, read_file
from remiss.texts import explain

FORMS = (Form.MARKDOWN, Form.WORD, Form.JSON)
WAYS = ("form", "forms", "grounds", "put", "accept", "write", "check", "off", "on", "versions", "bring_back", "add")
_READ = ("forms", "grounds", "check", "versions")

Options = Mapping[str, Given]


def _option(name: str, **how: object) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return click.option(f"--{name.replace('_', '-')}", name, help=say(f"cli.respond.{name}"), **how)  # type: ignore[arg-type]


def _number(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return _option(name, type=click.IntRange(1), metavar=say("cli.meta.number"))


def _text(name: str) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    return _option(name, metavar=say("cli.meta.text"))


@command("respond")
@click.argument("name", metavar=say("cli.meta.comparison"))
@_text("form")
@_option("forms", is_flag=True)
@_text("organisation")
@_text("body")
@_option("choose", multiple=True, metavar=say("cli.meta.text"))
@_option("grounds", is_flag=True)
@_number("put")
@_number("accept")
@_text("write")
@_option("check", is_flag=True)
@_option("off", type=click.Choice([check.value for check in Check]))
@_option("on", type=click.Choice([check.value for check in Check]))
@_option("versions", is_flag=True)
@_number("bring_back")
@_option("add", is_flag=True)
@_option("id", metavar="ID")
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@click.option("--format", "kind", type=click.Choice([form.value for form in FORMS]), help=say("cli.format"))
@template_option
@json_option
@out_option
@click.pass_context
def respond(
    context: click.Context,
    /,
    name: str,
    kind: str | None,
    template: str | None,
    *,
    as_json: bool,
    out: str | None,
    **given: Given,
) -> int:
    """Write, check and export the own response of a comparison."""
    way = next(iter(only_one({way: given[way] for way in WAYS})), "")
    wanted = check_form(kind, template, out, as_json=as_json)
    library = library_to_write(context) if way and way not in _READ else library_of(context)
    errand = _errand(library, name)
    if way and way not in _READ:
        _change(way, library, errand, given, as_json=as_json)
        return 0
    if way == "forms":
        print_out(_forms(library), out)
        return 0
    if way == "versions":
        print_out(_versions(library, name, as_json=as_json), out)
        return 0
    draft = drafting.open_draft(library, name, KIND)
    if way == "check":
        return _print_findings(errand, draft, out, as_json=as_json)
    if way == "grounds":
        _print_grounds(errand, draft, out, as_json=as_json)
    else:
        look = read_file(template) if template else None
        write_out(export_draft(draft, errand.base, wanted, template=look, template_name=template or ""), out)
    return 0


def _errand(library: Library, name: str) -> Errand:
    comparison = service.open_comparison(library, name)
    base, *others = service.documents_of(library, comparison)
    shelf = service.list_library(library)
    return responding.errand_of(comparison, base, others, shelf.documents)


def _change(way: str, library: Library, errand: Errand, given: Options, *, as_json: bool) -> None:
    """Carry out what changes the draft, or the library, and say so; as JSON the draft is printed."""
    if way == "add":
        _add(library, errand, _word(given, "id"))
        return
    draft = _changed(way, library, errand, given)
    click.echo(say("cli.respond.saved", revision=draft.revision), err=True)
    if as_json:
        print_out(jsonform.to_text(draft_form(draft)), None)


def _word(given: Options, option: str) -> str:
    return str(given[option] or "")


def _count(given: Options, option: str) -> int:
    found = given[option]
    return found if isinstance(found, int) else 0


def _changed(way: str, library: Library, errand: Errand, given: Options) -> Draft:
    """Carry out what changes the draft and return it."""
    name, by, at = errand.comparison.name, _word(given, "by"), now()
    match way:
        case "form":
            return _started(library, errand, given, by=by, at=at)
        case "put":
            ground = _ground(errand, drafting.open_draft(library, name, KIND), _count(given, "put"))
            return responding.put_ground(library, errand, ground, by_section=True, by=by, at=at)
        case "accept":
            return drafting.accept_proposal(library, name, KIND, _count(given, "accept"), by=by, at=at)
        case "write":
            return _written(library, name, _word(given, "write"), by=by, at=at)
        case "bring_back":
            return drafting.bring_back(library, name, KIND, _count(given, "bring_back"), by=by, at=at)
        case _:
            check = Check(_word(given, way))
            return responding.turn_check(library, name, check, on=way == "on", by=by, at=at)


def _started(library: Library, errand: Errand, given: Options, *, by: str, at: str) -> Draft:
    form = responding.open_form(library, _word(given, "form"))
    chosen = given["choose"]
    return responding.start_response(
        library,
        errand,
        form,
        organisation=_word(given, "organisation"),
        body=_word(given, "body"),
        chosen=chosen if isinstance(chosen, tuple) else (),
        by=by,
        at=at,
    )


def _ground(errand: Errand, draft: Draft, number: int) -> Ground:
    grounds = _grounds(errand, draft)
    if number > len(grounds):
        raise UsageError("R-DRF-13", where=errand.comparison.name, number=number, count=len(grounds))
    return grounds[number - 1]


def _written(library: Library, name: str, part: str, *, by: str, at: str) -> Draft:
    draft = drafting.open_draft(library, name, KIND)
    there = part_of(draft, part)
    if there is None:
        raise UsageError("R-DRF-14", where=name, part=part, allowed=", ".join(one.id for one in draft.parts))
    text = decode(sys.stdin.buffer.read(), "-")
    return drafting.write_part(library, name, KIND, part, seen=there.text, text=text, by=by, at=at)


def _grounds(errand: Errand, draft: Draft) -> Sequence[Ground]:
    result = service.compare_opened(errand.comparison, (errand.base, *errand.others), say_progress)
    return grounds_of(result, responding.told_of(errand, draft.organisation, draft.body))


def _print_grounds(errand: Errand, draft: Draft, out: str | None, *, as_json: bool) -> None:
    found = _grounds(errand, draft)
    if as_json:
        print_out(jsonform.to_text({"grounds": [ground_form(one) for one in found]}), out)
    else:
        print_out(grounds_listing(found, errand.base, errand.documents, say), out)


def _print_findings(errand: Errand, draft: Draft, out: str | None, *, as_json: bool) -> int:
    found = responding.check_response(draft, errand)
    if as_json:
        print_out(jsonform.to_text({"findings": findings_form(found, say)}), out)
    else:
        print_out(findings_listing(found, draft, say), out)
    return FOUND if found else 0


def _forms(library: Library) -> str:
    found, refused = responding.forms_of(library)
    lines = [say("cli.respond.form_line", name=one.name, title=one.title, choices=", ".join(one.choices) or "–")
             for one in found]  # fmt: skip
    return "\n".join([*lines, *(explain(error, say.language) for error in refused)]) + "\n"


def _versions(library: Library, name: str, *, as_json: bool) -> str:
    found, refused = drafting.versions_of(library, name, KIND)
    told = [explain(error, say.language) for error in refused]
    if as_json:
        versions = [{"number": one.number, **draft_form(one.draft)} for one in found]
        return jsonform.to_text({"versions": versions, "refused": told})
    lines = [
        say("cli.respond.version", number=one.number, at=one.draft.at, by=one.draft.by or "–",
            revision=one.draft.revision)
        for one in found
    ]  # fmt: skip
    return "\n".join([*(lines or [say("cli.respond.no_versions")]), *told]) + "\n"


def _add(library: Library, errand: Errand, document_id: str) -> None:
    draft = drafting.open_draft(library, errand.comparison.name, KIND)
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the person's own clock
    document = responding.add_to_library(library, draft, errand, document_id=document_id, date=today)
    click.echo(say("cli.respond.added", id=document.id), err=True)
