"""The asks of a register as a list in a terminal, each with the name that commands know its remark by."""

from collections.abc import Iterator

from remiss.model.register import Filed, Group, Register
from remiss.model.remark import read_with
from remiss.render.filed import group_title, part_name, quoted, respondent_names
from remiss.texts import Catalogue


def remark_name(entry: Filed) -> str:
    """Return what commands call a remark: its answer, a colon, and where it begins there, in code points."""
    return f"{entry.document}:{entry.remark.span.start}"


def asks_text(register: Register, say: Catalogue) -> str:
    """Return the groups under the parts they are filed at, with each ask, what it does and the sender's position."""
    return "\n".join(_lines(register, say)) + "\n"


def _lines(register: Register, say: Catalogue) -> Iterator[str]:
    names = respondent_names(register)
    responses = {response.id: response for response in register.responses}
    before = ""
    for group in register.groups:
        part = part_name(register, group.section, group.extent, say)
        if part != before:
            yield from (["", part] if before else [part])
        before = part
        yield f"  {group_title(register, group, say)}{_position(group, say)}"
        for entry in (register.filed[at] for at in group.filed):
            response, stance = responses[entry.document], say(f"stance.{entry.remark.stance.value}")
            yield f"    {remark_name(entry)}  {names[entry.document]}, {stance}"
            if (context := read_with(entry.remark)) is not None:
                yield f"      {say('remarks.context', quote=quoted(response, context))}"
            yield f"      {say('quoted', text=quoted(response, entry.remark.span))}"
    if not register.groups:
        yield say("asks.nothing")


def _position(group: Group, say: Catalogue) -> str:
    return "" if group.positioned is None else f" [{say(f'position.{group.positioned.position.value}')}]"
