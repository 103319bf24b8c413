"""A judgement of a remark saved, and told as every command tells it."""

import click

from remiss import judging
from remiss.cli.language import say
from remiss.clock import now
from remiss.model.comparison import Comparison
from remiss.model.judgement import Deed
from remiss.model.register import Register
from remiss.render import jsonform, terminal
from remiss.render.register_form import judged_register_form
from remiss.store import Library


def judge_remark(  # noqa: PLR0913 - what is judged, where it was read, by whom
    library: Library, comparison: Comparison, content: bytes, register: Register, deed: Deed, by: str, *, as_json: bool
) -> None:
    """Save a deed and show the entry it became.

    Args:
        content: The file the comparison was read from.

    Raises:
        ConflictError, UsageError: as `judging.judge`.
    """
    judged = judging.judge(library, comparison, deed, by=by, at=now(), read=content)
    click.echo(say("cli.judge.done", number=len(judged.log)), err=True)
    if as_json:
        click.echo(jsonform.to_text(judged_register_form(judged)), nl=False)
    else:
        click.echo(terminal.last_entry(judged.log, (register.base, *register.responses), say), nl=False)
