"""`remiss respond`: the own response, by command."""

from collections.abc import Sequence
from datetime import date

import click

from remiss import drafting, responding, service
from remiss.cli.compare import check_form, look_of, say_progress, template_option
from remiss.cli.drafts import (
    Options,
    count,
    forms_listing,
    number,
    numbered,
    option,
    print_findings,
    print_grounds,
    say_saved,
    text,
    versions_listing,
    word,
    write_draft,
    written,
)
from remiss.cli.language import say
from remiss.cli.program import (
    Given,
    command,
    json_option,
    library_of,
    library_to_write,
    only_one,
    out_option,
    print_out,
)
from remiss.clock import now
from remiss.exporting import Form
from remiss.model.check import Check
from remiss.model.draft import Draft
from remiss.model.ground import Ground
from remiss.render.grounds import grounds_listing
from remiss.responding import KIND, Errand
from remiss.response import grounds_of
from remiss.store import Library

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
        return print_findings(responding.check_response(draft, errand), draft, out, as_json=as_json)
    if way == "grounds":
        found = _grounds(errand, draft)
        print_grounds(found, grounds_listing(found, errand.base, errand.documents, say), out, as_json=as_json)
    else:
        write_draft(draft, errand.base, wanted, look_of(library, errand.comparison, wanted, template), out)
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
    say_saved(draft, as_json=as_json)


def _changed(way: str, library: Library, errand: Errand, given: Options) -> Draft:
    """Carry out what changes the draft and return it."""
    name, by, at = errand.comparison.name, word(given, "by"), now()
    match way:
        case "form":
            return _started(library, errand, given, by=by, at=at)
        case "put":
            ground = numbered(_grounds(errand, drafting.open_draft(library, name, KIND)), count(given, "put"), name)
            return responding.put_ground(library, errand, ground, by_section=True, by=by, at=at)
        case _:
            return written(way, library, name, KIND, given)


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


def _grounds(errand: Errand, draft: Draft) -> Sequence[Ground]:
    result = service.compare_opened(errand.comparison, (errand.base, *errand.others), say_progress)
    return grounds_of(result, responding.told_of(errand, draft.organisation, draft.body))


def _add(library: Library, errand: Errand, document_id: str) -> None:
    draft = drafting.open_draft(library, errand.comparison.name, KIND)
    today = date.today().isoformat()  # noqa: DTZ011 - the day on the person's own clock
    document = responding.add_to_library(library, draft, errand, document_id=document_id, date=today)
    click.echo(say("cli.respond.added", id=document.id), err=True)
