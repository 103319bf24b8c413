"""A judgement of a remark saved, and told as every command tells it."""

from collections.abc import Sequence

import click

from remiss import judging
from remiss.cli.language import say
from remiss.clock import now
from remiss.errors import UsageError
from remiss.model.anchor import RemarkAnchor
from remiss.model.comparison import Comparison
from remiss.model.document import Document
from remiss.model.judgement import Deed
from remiss.model.register import Register
from remiss.register import anchor_of_remark
from remiss.render import asks_list, jsonform, terminal
from remiss.render.register_form import judged_register_form
from remiss.store import Library


def remark_named(register: Register, name: str) -> RemarkAnchor:
    """Return the remark of a name as `asks_list` gives it.

    Raises:
        UsageError: R-JDG-20, there is none.
    """
    for entry in register.filed:
        if asks_list.remark_name(entry) == name.strip():
            response = next(one for one in register.responses if one.id == entry.document)
            return anchor_of_remark(response, entry.remark.span)
    raise UsageError("R-JDG-20", where=register.title, found=name)


def judge_remark(  # noqa: PLR0913 - what is judged, where it was read, by whom
    library: Library,
    comparison: Comparison,
    content: bytes,
    register: Register,
    deed: Deed,
    by: str,
    *,
    as_json: bool,
    beside: Sequence[Document] = (),
) -> None:
    """Save a deed and show the entry it became.

    Args:
        content: The file the comparison was read from.
        beside: Documents that the entry may name and the register does not hold.

    Raises:
        ConflictError, UsageError: as `judging.judge`.
    """
    judged = judging.judge(library, comparison, deed, by=by, at=now(), read=content)
    click.echo(say("cli.judge.done", number=len(judged.log)), err=True)
    if as_json:
        click.echo(jsonform.to_text(judged_register_form(judged)), nl=False)
    else:
        told = terminal.last_entry(judged.log, (register.base, *register.responses, *beside), say)
        click.echo(told, nl=False)
