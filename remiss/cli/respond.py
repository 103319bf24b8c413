"""`remiss respond`: the own response, by command."""

from collections.abc import Sequence
from datetime import date

import click

from remiss import drafting, responding, service
from remiss.cli.compare import check_form, say_progress, template_option
from remiss.cli.drafts import (
    Options,
    count,
    forms_listing,
    number,
    option,
    text,
    versions_listing,
    word,
    write_part,
)
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
from remiss.model.check import Check
from remiss.model.draft import Draft
from remiss.model.ground import Ground
from remiss.render import jsonform
from remiss.render.checks import findings_form, findings_listing
from remiss.render.grounds import draft_form, ground_form, grounds_listing
from remiss.responding import KIND, Errand
from remiss.response import grounds_of
from remiss.store import Library, read_file

FORMS = (Form.MARKDOWN, Form.WORD, Form.JSON)
WAYS = ("form", "forms", "grounds", "put", "accept", "write", "check", "off", "on", "versions", "bring_back", "add")
_READ = ("forms", "grounds", "check", "versions")


@command("respond")
@click.argument("name", metavar=say("cli.meta.comparison"))
@text("respond", "form")
@option("respond", "forms", is_flag=True)
@text("respond", "organisation")
@text("respond", "body")
@option("respond", "choose", multiple=True, metavar=say("cli.meta.text"))
@option("respond", "grounds", is_flag=True)
@number("respond", "put")
@number("respond", "accept")
@text("respond", "write")
@option("respond", "check", is_flag=True)
@option("respond", "off", type=click.Choice([check.value for check in Check]))
@option("respond", "on", type=click.Choice([check.value for check in Check]))
@option("respond", "versions", is_flag=True)
@number("respond", "bring_back")
@option("respond", "add", is_flag=True)
@option("respond", "id", metavar="ID")
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
        print_out(forms_listing(library, KIND), out)
        return 0
    if way == "versions":
        print_out(versions_listing(library, name, KIND, as_json=as_json), out)
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
        _add(library, errand, word(given, "id"))
        return
    draft = _changed(way, library, errand, given)
    click.echo(say("cli.respond.saved", revision=draft.revision), err=True)
    if as_json:
        print_out(jsonform.to_text(draft_form(draft)), None)


def _changed(way: str, library: Library, errand: Errand, given: Options) -> Draft:
    """Carry out what changes the draft and return it."""
    name, by, at = errand.comparison.name, word(given, "by"), now()
    match way:
        case "form":
            return _started(library, errand, given, by=by, at=at)
        case "put":
            ground = _ground(errand, drafting.open_draft(library, name, KIND), count(given, "put"))
            return responding.put_ground(library, errand, ground, by_section=True, by=by, at=at)
        case "accept":
            return drafting.accept_proposal(library, name, KIND, count(given, "accept"), by=by, at=at)
        case "write":
            return write_part(library, name, KIND, word(given, "write"), by=by, at=at)
        case "bring_back":
            return drafting.bring_back(library, name, KIND, count(given, "bring_back"), by=by, at=at)
        case _:
            check = Check(word(given, way))
            return drafting.turn_check(library, name, KIND, check, on=way == "on", by=by, at=at)


def _started(library: Library, errand: Errand, given: Options, *, by: str, at: str) -> Draft:
    form = responding.open_form(library, word(given, "form"))
    chosen = given["choose"]
    return responding.start_response(
        library,
        errand,
        form,
        organisation=word(given, "organisation"),
        body=word(given, "body"),
        chosen=chosen if isinstance(chosen, tuple) else (),
        by=by,
        at=at,
    )


def _ground(errand: Errand, draft: Draft, number: int) -> Ground:
    grounds = _grounds(errand, draft)
    if number > len(grounds):
        raise UsageError("R-DRF-13", where=errand.comparison.name, number=number, count=len(grounds))
    return grounds[number - 1]


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


def _add(library: Library, errand: Errand, document_id: str) -> None:
    draft = drafting.open_draft(library, errand.comparison.name, KIND)
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the person's own clock
    document = responding.add_to_library(library, draft, errand, document_id=document_id, date=today)
    click.echo(say("cli.respond.added", id=document.id), err=True)
