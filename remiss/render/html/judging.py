"""What a person can judge in a row, and what was judged there.

Buttons carry what they do as data (`data-act`, `data-row` ...); the script of the page reads it (`remiss.app`).
"""

from remiss.compare import is_outdated, is_reviewed, row_standing
from remiss.model.document import SectionId
from remiss.model.outline import heading
from remiss.model.result import Detail, Mark, Matched, OnlyOther, Row
from remiss.render.html.markup import EMPTY, Html, element, join, text
from remiss.render.html.names import WRITTEN_IN
from remiss.render.html.sides import Sides
from remiss.render.verdict import row_id


def link_controls(detail: Detail, row: Row, sides: Sides) -> Html:
    """Return the buttons that confirm or reject a link, or who confirmed it; nothing where nobody can judge.

    A link whose text has changed since it was confirmed can be judged again.
    """
    link = detail.link
    mark = sides.standing.confirmed.get((link.left, link.right))
    said = _marked("app.judged.confirmed", mark, sides) if mark is not None else EMPTY
    if not sides.judging or (mark is not None and not mark.changed):
        return said
    pair = f"{heading(sides.left_sections[link.left])} – {heading(sides.right_sections[link.right])}"
    buttons = [
        element(
            "button",
            text(sides.say(f"app.judge.{act}")),
            type="button",
            class_=f"act {act}",
            data_act=act,
            data_of=row_id(row),
            data_left=link.left,
            data_right=link.right,
            aria_label=f"{sides.say(f'app.judge.{act}')}: {pair}",
        )
        for act in ("confirm", "reject")
    ]
    return join([said, element("span", *buttons, class_="acts")])


def row_controls(row: Row, sides: Sides) -> Html:
    """Return what belongs to a row as a whole: who judged that it stands alone, the tick, and the way to more."""
    said = row_standing(row, sides.standing)
    alone = _marked("app.judged.alone", said.alone, sides) if said.alone is not None else EMPTY
    again = _right_gap(row, sides) if said.alone is None or said.alone.changed else EMPTY
    return join([alone, again, _outdated(row, sides), _tick(row, sides), _more(row, sides)])


def _outdated(row: Row, sides: Sides) -> Html:
    """Return that a row reads otherwise than when it was judged; nothing where it does not."""
    if not is_outdated(row, sides.standing):
        return EMPTY
    said = element("strong", text(sides.say("app.judged.outdated")))
    return element("p", said, class_="rejected outdated")


def _right_gap(row: Row, sides: Sides) -> Html:
    """Return the button that confirms a gap; nothing for a section that has counterparts."""
    if isinstance(row, Matched) or not sides.judging:
        return EMPTY
    button = element(
        "button", text(sides.say("app.judge.gap")), type="button", class_="act confirm", data_act="alone",
        data_of=row_id(row), aria_label=_named("app.judge.gap", row, sides),
    )  # fmt: skip
    return element("span", button, class_="acts")


def row_notes(row: Row, sides: Sides) -> Html:
    """Return the note on a row and the suggestions rejected in it; nothing where there are none."""
    note = row_standing(row, sides.standing).note
    shown = EMPTY
    if note is not None:
        lines = join((text(line) for line in note.text.split("\n")), element("br"))
        whose = element("strong", text(sides.say("app.judged.note", by=note.mark.by)))
        shown = element("p", whose, text(" "), element("span", lines, lang=WRITTEN_IN), class_="note")
    return join([shown, _rejected(row, sides)])


def _rejected(row: Row, sides: Sides) -> Html:
    section, side = SectionId(row_id(row).rpartition(":")[2]), int(isinstance(row, OnlyOther))
    others = sides.left_sections if side else sides.right_sections
    found = [(pair[1 - side], mark) for pair, mark in sides.standing.rejected.items() if pair[side] == section]
    told = [
        (sides.say("app.judged.rejected", heading=heading(others[other]), by=mark.by), mark) for other, mark in found
    ]
    return join(element("p", text(f"{said} "), _undo(mark, said, sides), class_="rejected") for said, mark in told)


def _marked(key: str, mark: Mark, sides: Sides) -> Html:
    told = sides.say(key, by=mark.by)
    said = element("span", text(told), title=mark.at.replace("T", " "))
    return element("span", said, text(" "), _undo(mark, told, sides), class_="judged")


def _undo(mark: Mark, what: str, sides: Sides) -> Html:
    if not sides.judging:
        return EMPTY
    return element(
        "button", text(sides.say("app.judge.undo")), type="button", class_="act undo", data_act="undo",
        data_entry=str(mark.entry), aria_label=f"{sides.say('app.judge.undo')}: {what}",
    )  # fmt: skip


def _tick(row: Row, sides: Sides) -> Html:
    done = is_reviewed(row, sides.standing)
    if not sides.judging:
        return element("span", text(sides.say("app.judged.reviewed")), class_="judged") if done else EMPTY
    return element(
        "button",
        element("span", class_="box", aria_hidden="true"),
        text(sides.say("app.judge.review")),
        type="button",
        class_="act review",
        data_act="review",
        data_of=row_id(row),
        aria_label=_named("app.judge.review", row, sides),
        aria_pressed="true" if done else "false",
    )


def _more(row: Row, sides: Sides) -> Html:
    if not sides.judging:
        return EMPTY
    return element(
        "button",
        text(sides.say("app.judge.more")),
        type="button",
        class_="act more",
        data_act="open",
        data_of=row_id(row),
        aria_label=_named("app.judge.more", row, sides),
        aria_expanded="false",
    )


def _named(key: str, row: Row, sides: Sides) -> str:
    """Return what a button is called where its row is not seen: its words, then the section."""
    section = SectionId(row_id(row).rpartition(":")[2])
    sections = sides.right_sections if isinstance(row, OnlyOther) else sides.left_sections
    return f"{sides.say(key)}: {heading(sections[section])}"
