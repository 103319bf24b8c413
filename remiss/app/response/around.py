"""What stands around a text that is written: how far it is, the way to it, its two sides, and help for its parts."""

from collections.abc import Mapping

from remiss import responding
from remiss.app.frame.address import Address, own, with_own
from remiss.app.frame.switch import Choice, switch
from remiss.app.response.desk import Desk
from remiss.errors import RemissError
from remiss.model.check import Check, Finding
from remiss.model.draft import Draft
from remiss.model.proposed import without_marks
from remiss.render.html import Html, element, text
from remiss.texts import Catalogue

CHECKS = "kontroll"  # what the address calls the side with what is left to do


def found_said(draft: Draft, findings: tuple[Finding, ...], say: Catalogue) -> str:
    """Return one sentence: how long the response is and what is left to do."""
    words = sum(len(without_marks(part.text).split()) for part in draft.parts)
    left = sum(1 for one in findings if one.check is Check.PROPOSED)
    said = say.count("app.response.words", words)
    proposed = say.count("app.response.left", left) if left else ""
    found = say.count("check.found", len(findings)) if findings else say("app.response.nothing_found")
    return " ".join(one for one in (said, proposed, f"{found.rstrip('.')}.") if one)


def to_text(draft: Draft, say: Catalogue) -> Html:
    """Return the way past what speaks to a section: on a phone it stands above the text."""
    first = draft.parts[0].id if draft.parts else ""
    link = element("a", text(say("app.response.to_text")), href=f"#del-{first}", data_part=first)
    return element("p", link, class_="to-text")


def sides(address: Address, findings: tuple[Finding, ...], say: Catalogue) -> Html:
    """Return the switch between what can be put into the text and what is left to do."""
    shown = own(address, "sida") == CHECKS
    choices = (
        Choice(label=say("app.response.side.grounds"), leads_to=with_own(address, sida=""), chosen=not shown),
        Choice(
            label=say("app.response.side.checks"),
            leads_to=with_own(address, sida=CHECKS),
            chosen=shown,
            count=say.number(len(findings)),
        ),
    )
    return switch(say("app.response.side"), choices)


def helps_of(desk: Desk, draft: Draft) -> Mapping[str, str]:
    """Return the help of the form, by part; nothing when the form is gone or broken, for the draft has all else."""
    try:
        form = responding.open_form(desk.library, draft.form)
    except RemissError:
        return {}
    return {part.id: part.help for part in form.parts}
