"""The answers to a remiss together."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from made import made_document
from made_remiss import INVITATION, made_answer, made_register

from remiss.model.consultation import Answering
from remiss.model.register import Positioned
from remiss.model.remark import Aim, Extent, Stance, Via, is_ask
from remiss.model.remark_judgement import Position
from remiss.register import build_register, respondents_in, tally, tally_answers
from remiss.register.filing import file_reading
from remiss.remarks import default_cues, read_response


def quotes(register, group):
    texts = {response.id: response.text for response in register.responses}
    return [
        " ".join(texts[entry.document][slice(*entry.remark.span)].split())
        for entry in (register.filed[at] for at in group.filed)
    ]


def test_the_same_ask_of_two_answers_is_one_group():
    register = made_register()

    lamps = [group for group in register.groups if any("gångtunnlar" in quote for quote in quotes(register, group))]
    assert len(lamps) == 1
    assert respondents_in(register, lamps[0]) == ("norrvik/tekniska", "norrvik/skol")
    assert lamps[0].section == "belysning"
    assert "gångtunnlar" in lamps[0].terms


def test_another_ask_on_the_same_section_is_another_group():
    register = made_register()

    found = [quotes(register, group) for group in register.groups if group.section == "trygga-skolvagar"]
    assert len(found) == 2
    assert all(len(quoted) == 1 for quoted in found)


def test_asks_that_only_share_the_name_of_the_section_are_two_groups():
    base, cues = made_register().base, default_cues()
    texts = ("busskort", "cykelställ", "farthinder")
    answers = [
        made_document(
            f"# Svar\n\nI avsnittet om trygga skolvägar bör det framgå hur {word} ska hanteras.\n",
            document_id=f"norrvik/{at}",
        )
        for at, word in enumerate(texts)
    ]
    read = [(answer, read_response(answer, base, cues)) for answer in answers]

    assert len(build_register(base, read, cues, title="Prov").groups) == len(texts)


def test_groups_stand_in_the_order_of_the_base_and_are_numbered():
    register = made_register()

    assert [group.section for group in register.groups] == ["belysning", "trygga-skolvagar", "trygga-skolvagar"]
    assert [group.number for group in register.groups] == [1, 2, 3]


def test_every_ask_is_in_exactly_one_group():
    register = made_register()

    asks = [at for at, entry in enumerate(register.filed) if is_ask(entry.remark)]
    assert sorted(at for group in register.groups for at in group.filed) == asks


def test_who_has_answered():
    states = {answer.name: answer.state for answer in made_register().answers}

    assert states == {
        "Tekniska nämnden": Answering.ANSWERED,
        "Skolnämnden": Answering.LATE,
        "Kulturnämnden": Answering.ABSTAINED,
        "Räddningstjänsten": Answering.SILENT,
        "Föreningen Norrviks bussar": Answering.UNINVITED,
    }


def test_an_answer_counts_once_for_each_stance_on_a_section():
    counts = {(one.section, stance): n for one in tally(made_register()) for stance, n in one.stances.items()}

    assert counts["belysning", Stance.POSITIVE] == 1
    assert sum(n for (section, stance), n in counts.items() if section == "belysning" and stance in {
        Stance.SUGGESTS_ADDITION, Stance.SUGGESTS_CLARIFICATION}) == 2  # fmt: skip


def test_an_answer_without_a_word_is_in_the_register():
    empty = made_document("# Svar\n", document_id="norrvik/tomt")
    base = made_document("# Plan\n\nText.\n", document_id="norrvik/plan")

    register = build_register(
        base, [(empty, read_response(empty, base))], default_cues(), title="Prov", invitation=INVITATION
    )

    assert (register.filed, register.groups) == ((), ())
    assert [answer.state for answer in register.answers].count(Answering.SILENT) == len(INVITATION.names)


@given(st.permutations(["tekniska", "skol", "forening"]))
def test_the_order_of_the_answers_changes_no_group(order):
    base = made_register().base
    cues = default_cues()
    read = [(answer, read_response(answer, base, cues)) for answer in map(made_answer, order)]

    register = build_register(base, read, cues, title="Prov")

    assert {frozenset(quotes(register, group)) for group in register.groups} == {
        frozenset(quotes(made_register(), group)) for group in made_register().groups
    }


@pytest.mark.parametrize(
    ("position", "reason", "wanted"),
    [
        (Position.MET, "", False),
        (Position.PARTLY, " ", True),
        (Position.NOT_MET, "Dyrt.", False),
        (Position.OUTSIDE, "", True),
    ],
)
def test_who_turns_down_an_ask_says_why(position, reason, wanted):
    assert Positioned(position=position, reason=reason).needs_reason is wanted


def test_a_remark_on_nothing_is_on_the_whole():
    base = made_register().base
    answer = made_document("# Synpunkter\n\nNämnden saknar ett resonemang.\n", document_id="norrvik/kort")

    register = build_register(base, [(answer, read_response(answer, base))], default_cues(), title="Prov")

    assert [(entry.section, entry.extent, entry.sure) for entry in register.filed] == [(None, Extent.WHOLE, False)]


def test_how_much_each_answer_says():
    register = made_register()

    counts = tally_answers(register)

    assert list(counts) == [response.id for response in register.responses]
    assert {name.removeprefix("norrvik/"): (one.asks, one.others, one.without) for name, one in counts.items()} == {
        "tekniska": (1, 1, 1),
        "skol": (2, 0, 2),
        "kultur": (0, 1, 0),
        "forening": (1, 0, 1),
    }


def test_what_is_likelier_wrong_than_right_is_not_sure():
    base = made_register().base
    answer = made_document("# Synpunkter\n\nLamporna bör bytas.\n", document_id="norrvik/kort")
    reading = read_response(answer, base)
    (remark,) = reading.remarks
    aim = Aim(section=base.sections[0].id, label="Delen", via=Via.LIKENESS, score=0.0)

    def is_sure(score: float) -> bool:
        filed = replace(remark, aims=(replace(aim, score=score),))
        return next(file_reading(answer, replace(reading, remarks=(filed,)), {})).sure

    assert [is_sure(score) for score in (0.15, 0.49, 0.5, 0.95)] == [False, False, True, True]


def test_where_two_parts_of_one_name_may_be_meant_it_is_not_sure():
    parts = (
        "## 1 Torg\n\nTorget sopas.\n\n### Ansvar\n\nNämnden.\n\n## 2 Skola\n\nSkolan.\n\n### Ansvar\n\nStyrelsen.\n"
    )
    base = made_document(f"# Plan\n\n{parts}", document_id="norrvik/plan")
    answer = made_document("# Synpunkter\n\nAvsnittet Ansvar behöver förtydligas.\n", document_id="norrvik/svar")
    (filed,) = file_reading(answer, read_response(answer, base), {})

    assert len(filed.remark.aims) == 2
    assert not filed.sure
