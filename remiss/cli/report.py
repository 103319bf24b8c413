"""`remiss report`: the report of a comparing planner, by command."""

from collections.abc import Sequence

import click

from remiss import drafting, reporting, responding, service
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
from remiss.model.check import OF_ANY_TEXT
from remiss.model.draft import Draft
from remiss.model.ground import Ground
from remiss.render.grounds import kinds_listing
from remiss.reporting import KIND, Compared
from remiss.responding import Errand
from remiss.store import Library
from remiss.vocabularies import vocabulary_with

FORMS = (Form.MARKDOWN, Form.WORD, Form.JSON)
WAYS = ("form", "forms", "grounds", "put", "accept", "write", "check", "off", "on", "versions", "bring_back")
_READ = ("forms", "grounds", "check", "versions")
_CHECKS = click.Choice([check.value for check in OF_ANY_TEXT])


@command("report")
@click.argument("name", metavar=say("cli.meta.comparison"))
@text("report", "form")
@option("report", "forms", is_flag=True)
@text("respond", "body")
@option("report", "grounds", is_flag=True)
@number("respond", "put")
@number("respond", "accept")
@text("respond", "write")
@option("respond", "check", is_flag=True)
@option("respond", "off", type=_CHECKS)
@option("respond", "on", type=_CHECKS)
@option("respond", "versions", is_flag=True)
@number("respond", "bring_back")
@click.option("--by", envvar="REMISS_NAME", default="", metavar=say("cli.meta.text"), help=say("cli.judge.by"))
@click.option("--format", "kind", type=click.Choice([form.value for form in FORMS]), help=say("cli.format"))
@template_option
@json_option
@out_option
@click.pass_context
def report(
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
    """Write, check and export the report on a comparison."""
    way = next(iter(only_one({way: given[way] for way in WAYS})), "")
    wanted = check_form(kind, template, out, as_json=as_json)
    changes = bool(way) and way not in _READ
    library = library_to_write(context) if changes else library_of(context)
    errand = _errand(library, name)
    if changes:
        draft = _changed(way, library, errand, given)
        say_saved(draft, as_json=as_json)
        return 0
    match way:
        case "forms":
            print_out(forms_listing(library, KIND), out)
        case "versions":
            print_out(versions_listing(library, name, KIND, as_json=as_json), out)
        case "grounds":
            grounds = _grounds(library, errand)
            print_grounds(grounds, kinds_listing(grounds, errand.documents, say), out, as_json=as_json)
        case "check":
            draft = drafting.open_draft(library, name, KIND)
            found = reporting.check_report(draft, (errand.base, *errand.others))
            return print_findings(found, draft, out, as_json=as_json)
        case _:
            draft = drafting.open_draft(library, name, KIND)
            write_draft(draft, errand.base, wanted, look_of(library, errand.comparison, wanted, template), out)
    return 0


def _errand(library: Library, name: str) -> Errand:
    comparison = service.open_comparison(library, name)
    base, *others = service.documents_of(library, comparison)
    return responding.errand_of(comparison, base, others, ())


def _changed(way: str, library: Library, errand: Errand, given: Options) -> Draft:
    """Carry out what changes the report and return it."""
    name, by, at = errand.comparison.name, word(given, "by"), now()
    match way:
        case "form":
            form = responding.open_form(library, word(given, "form"))
            reporting.check_begin(errand, form)
            compared = _compared(library, errand)
            return reporting.start_report(library, errand, compared, form, body=word(given, "body"), by=by, at=at)
        case "put":
            ground = numbered(_grounds(library, errand), count(given, "put"), name)
            return reporting.put_in_report(library, errand, ground, by=by, at=at)
        case _:
            return written(way, library, name, KIND, given)


def _compared(library: Library, errand: Errand) -> Compared:
    result = service.compare_opened(errand.comparison, (errand.base, *errand.others), say_progress)
    return reporting.compared_for(result, vocabulary_with(library, None).vocabulary)


def _grounds(library: Library, errand: Errand) -> Sequence[Ground]:
    return reporting.report_grounds(_compared(library, errand))
