"""Where the answer stands is said, early and clearly."""

from collections.abc import Iterator

from remiss.checks.written import Written
from remiss.model.check import Check, Finding
from remiss.model.draft import Role
from remiss.model.remark import Standpoint

EARLY = 700  # code points into the views: a stance that comes later is met by nobody who only begins to read


def check_stance(text: Written) -> Iterator[Finding]:
    """Yield a finding when no standpoint shows, or when it shows late."""
    stance = text.reading.stance
    if not any(part.text.strip() for part in text.of_role(Role.VIEWS, Role.SUMMARY)):
        return  # nothing is said yet; that headings are empty is found elsewhere
    if stance.standpoint is Standpoint.UNCLEAR or stance.span is None:
        first = next(iter(text.of_role(Role.SUMMARY, Role.VIEWS, Role.DECISION)), None)
        yield Finding(check=Check.STANCE, why="missing", part=first.id if first else "")
        return
    found = text.place(stance.span)
    if found is None:
        return
    part, span = found
    views = text.of_role(Role.VIEWS)
    early = part.role in (Role.DECISION, Role.SUMMARY) or (part in views[:1] and span.start <= EARLY)
    if not early:
        quote = " ".join(part.text[slice(*span)].split())
        yield Finding(check=Check.STANCE, why="late", part=part.id, span=span, facts={"quote": quote})
