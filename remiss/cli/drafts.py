"""What the commands that write a text share: their options, and what is the same for an answer and a report."""

import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from remiss import drafting, responding
from remiss.cli.language import say
from remiss.cli.program import FOUND, Given, print_out, write_out
from remiss.clock import now
from remiss.errors import UsageError
from remiss.exporting import Form, export_draft
from remiss.intake import decode
from remiss.model.check import Check, Finding
from remiss.model.document import Document
from remiss.model.draft import Draft, DraftKind, part_of
from remiss.model.ground import Ground
from remiss.render import jsonform
from remiss.render.checks import findings_form, findings_listing
from remiss.render.grounds import draft_form, ground_form
from remiss.store import Library
from remiss.texts import explain

Options = Mapping[str, Given]
Decorator = Callable[[Callable[..., Any]], Callable[..., Any]]


def option(command: str, name: str, **how: object) -> Decorator:
    """Return an option of a command, its help by the command's name and its own."""
    return click.option(f"--{name.replace('_', '-')}", name, help=say(f"cli.{command}.{name}"), **how)  # type: ignore[arg-type]


def number(command: str, name: str) -> Decorator:
    """Return an option that takes a number from 1."""
    return option(command, name, type=click.IntRange(1), metavar=say("cli.meta.number"))


def text(command: str, name: str) -> Decorator:
    """Return an option that takes words."""
    return option(command, name, metavar=say("cli.meta.text"))


def word(given: Options, name: str) -> str:
    """Return what an option was given, "" for nothing."""
    return str(given[name] or "")


def count(given: Options, name: str) -> int:
    """Return the number an option was given, 0 for none."""
    found = given[name]
    return found if isinstance(found, int) else 0


def write_part(library: Library, name: str, kind: DraftKind, part: str, *, by: str, at: str) -> Draft:
    """Write standard input into a part of a draft.

    Raises:
        UsageError: R-DRF-14, there is no such part.
    """
    draft = drafting.open_draft(library, name, kind)
    there = part_of(draft, part)
    if there is None:
        raise UsageError("R-DRF-14", where=name, part=part, allowed=", ".join(one.id for one in draft.parts))
    read = decode(sys.stdin.buffer.read(), "-")
    return drafting.write_part(library, name, kind, part, seen=there.text, text=read, by=by, at=at)


def forms_listing(library: Library, kind: DraftKind) -> str:
    """Return the forms for a kind of drafts as lines, then what is wrong with those that cannot be read."""
    found, refused = responding.forms_of(library, kind)
    lines = [say("cli.respond.form_line", name=one.name, title=one.title, choices=", ".join(one.choices) or "–")
             for one in found]  # fmt: skip
    return "\n".join([*lines, *(explain(error, say.language) for error in refused)]) + "\n"


def versions_listing(library: Library, name: str, kind: DraftKind, *, as_json: bool) -> str:
    """Return the earlier versions of a draft, the newest first, then why others cannot be read."""
    found, refused = drafting.versions_of(library, name, kind)
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


def written(way: str, library: Library, name: str, kind: DraftKind, given: Options) -> Draft:
    """Carry out a change that is the same for every kind of draft, and return the draft.

    Args:
        way: "accept", "write", "bring_back", "off" or "on".
    """
    by, at = word(given, "by"), now()
    match way:
        case "accept":
            return drafting.accept_proposal(library, name, kind, count(given, "accept"), by=by, at=at)
        case "write":
            return write_part(library, name, kind, word(given, "write"), by=by, at=at)
        case "bring_back":
            return drafting.bring_back(library, name, kind, count(given, "bring_back"), by=by, at=at)
        case _:
            return drafting.turn_check(library, name, kind, Check(word(given, way)), on=way == "on", by=by, at=at)


def numbered(grounds: Sequence[Ground], wanted: int, name: str) -> Ground:
    """Return a ground by its 1-based number.

    Raises:
        UsageError: R-DRF-13, there are fewer.
    """
    if wanted > len(grounds):
        raise UsageError("R-DRF-13", where=name, number=wanted, count=len(grounds))
    return grounds[wanted - 1]


def say_saved(draft: Draft, *, as_json: bool) -> None:
    """Say which revision was saved; as JSON the draft is printed too."""
    click.echo(say("cli.respond.saved", revision=draft.revision), err=True)
    if as_json:
        print_out(jsonform.to_text(draft_form(draft)), None)


def print_grounds(found: Sequence[Ground], listing: str, out: str | None, *, as_json: bool) -> None:
    """Print grounds, as lines or as JSON."""
    told = jsonform.to_text({"grounds": [ground_form(one) for one in found]}) if as_json else listing
    print_out(told, out)


def print_findings(found: Sequence[Finding], draft: Draft, out: str | None, *, as_json: bool) -> int:
    """Print what a person should look at, and return the exit status."""
    told = jsonform.to_text({"findings": findings_form(found, say)}) if as_json else findings_listing(found, draft, say)
    print_out(told, out)
    return FOUND if found else 0


def write_draft(draft: Draft, base: Document, form: Form, look: tuple[bytes | None, str], out: str | None) -> None:
    """Write a draft as a file, in the Word template that `compare.look_of` gives, with what a person calls it."""
    template, name = look
    write_out(export_draft(draft, base, form, template=template, template_name=name), out)
