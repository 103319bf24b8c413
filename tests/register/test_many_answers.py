"""Answers as they come in by the hundred: said twice, without objection, without text, in a common draft."""

import pytest
from made import made_document
from made_remiss import made_base

from remiss.model.remark import Standpoint
from remiss.register import build_register, peculiar_answers, respondents_in
from remiss.remarks import default_cues, read_response
from remiss.render.markdown import render_compilation
from remiss.texts import Language

DRAFT = """Nämnden ser positivt på planen och på att den tar sin utgångspunkt i barnens väg till skolan. I avsnittet
om belysning bör det framgå hur gångtunnlar ska lysas upp. Vinterväghållning av cykelbanorna saknas i avsnittet om
trygga skolvägar."""


def register_of(*texts):
    base, cues = made_base(), default_cues()
    answers = [made_document(text, document_id=f"norrvik/{at}") for at, text in enumerate(texts, 1)]
    return build_register(base, [(one, read_response(one, base, cues)) for one in answers], cues, title="Prov")


def test_an_ask_that_an_answer_makes_twice_is_one_with_two_places():
    register = register_of(
        "# Sammanfattning\n\nI avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp.\n\n"
        "# Synpunkter\n\nI avsnittet om belysning bör det framgå hur gångtunnlarna ska lysas upp.\n"
    )

    assert [len(group.filed) for group in register.groups] == [1]
    assert len(register.filed[0].remark.repeats) == 1


def test_asks_that_an_answer_repeats_in_other_words_count_as_one_respondent():
    register = register_of(
        "# Synpunkter\n\nI avsnittet om belysning bör det framgå hur gångtunnlar ska lysas upp.\n\n"
        "Det saknas, under belysning, hur kommunens gångtunnlar blir upplysta.\n"
    )

    assert {respondents_in(register, group) for group in register.groups} == {("norrvik/1",)}


@pytest.mark.parametrize(
    "text",
    [
        "# Yttrande\n\nNämnden har ingen erinran mot förslaget.\n",
        "# Yttrande\n\nVi har inget att erinra.\n",
        "# Beslut\n\nNämnden lämnar förslaget utan erinran.\n",
    ],
)
def test_no_objection_is_no_ask(text):
    register = register_of(text)

    assert register.groups == ()
    assert register.readings["norrvik/1"].stance.standpoint is Standpoint.NO_REMARKS
    assert peculiar_answers(register) == {}


@pytest.mark.parametrize("text", ["# Yttrande\n", "# Yttrande\n\n \n\n## Synpunkter\n"])
def test_an_answer_without_text_is_told(text):
    register = register_of(text)

    assert (register.filed, register.groups) == ((), ())
    assert peculiar_answers(register)["norrvik/1"].empty
    assert "utan text" in render_compilation(register, Language.SV)


def test_a_common_draft_is_told_and_its_asks_are_grouped():
    register = register_of(
        f"# Yttrande från Ekeby\n\n{DRAFT}\n",
        f"# Svar\n\n{DRAFT.replace(chr(10), ' ')}\n",
        "# Svar\n\nVi tackar nej.\n",
    )

    assert {name: odd.same_as for name, odd in peculiar_answers(register).items()} == {"norrvik/2": "norrvik/1"}
    assert {len(respondents_in(register, group)) for group in register.groups} == {2}
    assert "ordagrant samma text" in render_compilation(register, Language.SV)


def test_two_short_answers_alike_are_no_common_draft():
    assert peculiar_answers(register_of(*["# Yttrande\n\nNämnden har inget att erinra.\n"] * 2)) == {}
