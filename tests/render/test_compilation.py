"""The remissammanställning, as Markdown, sheets and JSON."""

import json
from dataclasses import replace

from made_remiss import made_register

from remiss.exporting import Form, export
from remiss.model.register import Filed, Positioned
from remiss.model.remark_judgement import Position
from remiss.render.filed import group_title
from remiss.render.markdown import render_compilation
from remiss.render.register_form import register_form
from remiss.render.sheets import register_sheets
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)


def answered(*positions):
    register = made_register()
    groups = [replace(group, positioned=given) for group, given in zip(register.groups, positions, strict=True)]
    return replace(register, groups=tuple(groups))


def test_what_is_left_to_do_is_said_first():
    text = render_compilation(
        answered(None, Positioned(position=Position.NOT_MET), Positioned(position=Position.PARTLY, reason="I etapper."))
    )

    todo = text.split("## Kvar att göra\n")[1].split("\n##")[0]
    assert "1 önskemål saknar bemötande: 1." in todo
    assert "1 önskemål tillgodoses inte helt, utan att skälet står där: 2." in todo
    assert "**Bemötande:** tillgodoses inte. **Skäl saknas.**" in text
    assert "**Bemötande:** tillgodoses delvis. I etapper." in text


def test_nothing_is_left_when_all_is_answered():
    text = render_compilation(answered(*[Positioned(position=Position.MET, by="Utredare ett")] * 3))

    assert "Kvar att göra" not in text
    assert "**Bemötande:** tillgodoses. *(Utredare ett)*" in text


def test_the_silent_and_the_late_are_named():
    lines = render_compilation(made_register()).splitlines()

    assert "| Räddningstjänsten | inget svar | – | – | – |" in lines
    assert any(line.startswith("| Skolnämnden | svar, för sent | 2026-04-02 |") for line in lines)
    assert "Svaren skulle ha kommit in senast 2026-03-31." in lines


def test_quotes_are_the_answers_own_with_who_said_them():
    text = render_compilation(made_register())

    assert "> ”I avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp.” *(Tekniska nämnden)*" in text
    assert "Inga synpunkter på: 3 Uppföljning." in text


def test_a_line_for_every_ask():
    asks, _, answers, _ = register_sheets(made_register(), SAY)

    assert len(asks.rows) == 4
    assert [row[0] for row in asks.rows] == [1, 1, 2, 3]
    assert [row[0] for row in answers.rows][3:] == ["Räddningstjänsten", "Föreningen Norrviks bussar"]


def test_json_quotes_are_the_answers_own_characters():
    register = made_register()
    form = json.loads(json.dumps(register_form(register)))
    texts = {response.id: response.text for response in register.responses}

    assert form["remarks"]
    for remark in form["remarks"]:
        assert texts[remark["document"]][remark["start"] : remark["end"]] == remark["quote"]
    assert sorted(at for group in form["groups"] for at in group["remarks"]) == [
        at for at, remark in enumerate(form["remarks"]) if remark["stance"] not in {"positive", "neutral"}
    ]


def test_the_same_register_gives_the_same_bytes_in_every_form():
    for form in Form:
        assert export(made_register(), form) == export(made_register(), form)


def test_who_wants_different_things_is_not_said_to_agree():
    register = made_register()
    group = next(group for group in register.groups if len({register.filed[at].document for at in group.filed}) > 1)
    changes = {register.filed[at].remark.change for at in group.filed}

    def alike(at: int) -> Filed:
        one = register.filed[at]
        return replace(one, remark=replace(one.remark, change=group.change)) if at in group.filed else one

    agreed = replace(register, filed=tuple(map(alike, range(len(register.filed)))))

    assert len(changes) == 2
    assert f"2 remissinstanser om {group.matter}" in group_title(register, group, SAY)
    assert f"2 remissinstanser vill att {group.matter}" in group_title(agreed, group, SAY)
