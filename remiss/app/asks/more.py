"""What else is done with a remiss: answers gone through, remarks marked by hand, who was asked, and undoing."""

from collections.abc import Iterator, Mapping
from datetime import date

import streamlit as st

from remiss import inviting
from remiss.app.asks.form import STANCES, filing_at, parts_of
from remiss.app.asks.saving import TOLD, Desk, Place, Told, has_told, refused, save, tell_saved
from remiss.compare import in_force
from remiss.consulted import read_invitation
from remiss.errors import RemissError, UsageError
from remiss.model.anchor import RemarkAnchor
from remiss.model.consultation import Answering, Invitation
from remiss.model.document import DocumentId
from remiss.model.judgement import Deed, Undone
from remiss.model.register import Register
from remiss.model.remark import Stance
from remiss.model.remark_judgement import Added, GoneThrough
from remiss.register import anchor_of_remark, find_quote
from remiss.render.deeds import deed_text, named
from remiss.render.html import Html, element, text
from remiss.render.html.asks import Names
from remiss.render.wording import capital
from remiss.store import hash_of
from remiss.texts import Catalogue

LABEL = 110  # code points of an entry of the log in a box
MOST_NAMED = 8  # bodies in one state named at once; the rest unfold


def mark_read(desk: Desk, register: Register, response: DocumentId, names: Names) -> None:
    """Offer to say that all of an answer's remarks have been gone through, or not after all."""
    done = response in register.gone_through
    desk = desk.at(Place.READ)
    said = desk.say("asks.unread" if done else "asks.read", name=names[response])
    deed = GoneThrough(document=response, done=not done)
    st.button(said, key="asks read", on_click=save, args=(desk, lambda: deed))
    tell_saved(desk)


def mark_by_hand(desk: Desk, register: Register, names: Names) -> None:
    """Offer to mark a remark that the program did not see, by its words."""
    desk = desk.at(Place.ADDED)
    with st.expander(desk.say("asks.add"), expanded=has_told(desk)):
        _marking(desk, register, names, parts_of(desk, register))
        tell_saved(desk)


def _marking(desk: Desk, register: Register, names: Names, parts: Mapping[str, str]) -> None:
    say = desk.say
    with st.form("asks add", border=False, clear_on_submit=False):
        response = st.selectbox(say("asks.column.respondent"), list(names), format_func=names.__getitem__, key="add to")
        st.text_area(say("asks.add.quote"), key="add quote", height=90)
        left, right = st.columns(2)
        left.selectbox(say("asks.part_of"), list(parts), format_func=parts.__getitem__, key="add part")
        right.selectbox(
            say("asks.stance"),
            STANCES,
            format_func=lambda stance: capital(say(f"stance.{stance.value}")),
            key="add stance",
        )

        def deed() -> Deed | None:
            state = st.session_state
            document = next(one for one in register.responses if one.id == state.get("add to", response))
            quote = " ".join(str(state.get("add quote", "")).strip("”“\"' \n").split())
            span = find_quote(document, RemarkAnchor(document=document.id, quote=quote, place=0))
            if span is None:
                raise UsageError("R-JDG-13", where=document.id)
            return Added(
                one=anchor_of_remark(document, span),
                stance=Stance(state.get("add stance", STANCES[0])),
                filing=filing_at(register, str(state.get("add part", next(iter(parts))))),
            )

        st.form_submit_button(say("asks.add.save"), on_click=save, args=(desk, deed))


def undo(desk: Desk, register: Register) -> None:
    """Offer to undo any entry of the log that counts."""
    counting = dict(in_force(register.log))
    if not counting:
        return
    desk = desk.at(Place.UNDONE)
    say, names = desk.say, named((register.base, *register.responses))

    def label(number: int) -> str:
        said = " ".join(deed_text(counting[number].deed, names, say).split())
        return f"{number}. {said if len(said) <= LABEL else said[:LABEL] + ' …'} ({counting[number].by})"

    box, press = st.columns([5, 1], vertical_alignment="bottom")
    box.selectbox(say("asks.undo"), sorted(counting, reverse=True), format_func=label, key="asks undo")

    def deed() -> Deed | None:
        number = st.session_state.get("asks undo")
        return Undone(entry=number) if isinstance(number, int) else None

    press.button(say("app.judge.undo"), key="asks undo press", on_click=save, args=(desk, deed))
    tell_saved(desk)


def show_invitation(desk: Desk, register: Register | None = None) -> None:
    """Show who is silent, and folded below it a box with who was asked, to paste another list into."""
    desk = desk.at(Place.INVITATION)
    say, asked = desk.say, desk.comparison.invitation
    told = say.count("asks.invited", len(asked.names)) if asked.names else say("asks.nobody_invited")
    if asked.names and register is not None:
        st.html(element("div", *_standing(register, say), class_="standing"))
    with st.expander(told, expanded=has_told(desk)):
        shown = hash_of(repr(asked).encode())  # another list in the file is another box
        with st.form("asks invited", border=False):
            known = "\n".join(asked.names)
            st.text_area(say("asks.invite"), value=known, key=f"invited {shown}", height=160)
            st.text_input(say("asks.deadline"), value=asked.deadline, key=f"deadline {shown}", width=220)
            st.form_submit_button(say("asks.invite.save"), on_click=_invite, args=(desk, shown))
        tell_saved(desk)


def _standing(register: Register, say: Catalogue) -> Iterator[Html]:
    """Yield who has not answered, who did so late, who abstained and who was not asked; a name may hold commas."""
    for state in (Answering.SILENT, Answering.LATE, Answering.ABSTAINED, Answering.UNINVITED):
        names = [one.name for one in register.answers if one.state is state]
        if not names:
            continue
        said, number = "; ".join(names), say.number(len(names))
        if len(names) <= MOST_NAMED:
            yield element("p", text(say(f"asks.{state.value}", n=number, names=said)))
        else:
            first = "; ".join(names[:MOST_NAMED])
            more = say.count("asks.standing.more", len(names) - MOST_NAMED)
            told = element("summary", text(say(f"asks.{state.value}", n=number, names=f"{first} {more}")))
            yield element("details", told, element("p", text(said)))


def _invite(desk: Desk, shown: str) -> None:
    found = read_invitation(str(st.session_state.get(f"invited {shown}", "")))
    deadline = str(st.session_state.get(f"deadline {shown}", "")).strip()
    if found.deadline and deadline == desk.comparison.invitation.deadline:
        deadline = found.deadline
    try:
        if deadline and not _is_day(deadline):
            raise UsageError("R-JDG-14", found=deadline)
        inviting.invite(desk.library, desk.comparison.name, Invitation(names=found.names, deadline=deadline))
    except RemissError as error:
        refused(desk, error)
        return
    st.session_state[TOLD] = Told(desk.say.count("asks.invite.saved", len(found.names)), desk.place, 0, done=True)


def _is_day(written: str) -> bool:
    try:
        return date.fromisoformat(written).isoformat() == written
    except ValueError:
        return False
