"""A remiss in figures: what a compiler tells first."""

from collections import Counter

from remiss.model.consultation import Answering
from remiss.model.register import Register
from remiss.model.remark import Stance, Standpoint, is_ask
from remiss.render.names import standpoint_name
from remiss.texts import Catalogue


def register_figures(register: Register, say: Catalogue) -> tuple[tuple[str, str], ...]:
    """Return names and figures in the order in which they are told; what nobody was asked, or said, is left out."""
    asked = [one for one in register.answers if one.state is not Answering.UNINVITED]
    silent = sum(one.state is Answering.SILENT for one in asked)
    stances = Counter(entry.remark.stance for entry in register.filed)
    standpoints = Counter(register.readings[response.id].stance.standpoint for response in register.responses)
    without = sum(group.positioned is None for group in register.groups)
    asks = sum(is_ask(entry.remark) for entry in register.filed)
    invited = [("asked", len(asked)), ("silent", silent)] if asked else []
    told = [(say(f"figures.{name}"), count) for name, count in (*invited, ("answers", len(register.responses)))]
    told += [
        (say("figures.standpoint", name=standpoint_name(one, say)), standpoints[one])
        for one in Standpoint
        if standpoints[one]
    ]
    told += [(say(f"figures.{name}"), count) for name, count in (("asks", asks), ("groups", len(register.groups)))]
    told += [(say("figures.without"), without)]
    told += [(say(f"figures.{one.value}"), stances[one]) for one in (Stance.POSITIVE, Stance.NEUTRAL) if stances[one]]
    return tuple((name, say.number(count)) for name, count in told)
