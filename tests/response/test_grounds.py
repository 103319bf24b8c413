"""What speaks to a section: with its quote, its place and its page, and a sentence made of nothing else."""

from dataclasses import replace

import pytest
from made import made_document

from remiss.compare import compare
from remiss.model.draft import Role
from remiss.model.ground import GroundKind
from remiss.model.judgement import Entry, Noted
from remiss.model.proposed import proposals
from remiss.remarks import read_response
from remiss.response import Blanks, Told, draft_from, grounds_of, put_in, sentence_for, shipped_form, shipped_forms
from remiss.texts import Language, catalogue

BASE = """# 1 Belysning

Gatubelysningen på gångvägar ska ses över vartannat år av tekniska nämnden.

# 2 Väktare

Väktare ska gå genom centrum varje kväll under sommarhalvåret.
"""
OWN = """# Belysning

Gatubelysningen på gångvägar ska ses över vartannat år av tekniska nämnden.
Medborgarna bjuds in till trygghetsvandringar varje höst.

# Brandskydd i flerbostadshus

Räddningstjänsten informerar hyresgäster om brandvarnare och utrymning.
"""


def with_organisation(document, organisation):
    return replace(document, metadata=replace(document.metadata, organisation=organisation))


base = with_organisation(made_document(BASE, title="Trygga gator", document_id="prov/bas"), "Ån")
own = with_organisation(made_document(OWN, title="Vårt program", document_id="prov/eget"), "Sjön")
documents = {one.id: one for one in (base, own)}
sv = catalogue(Language.SV)


def found(told, log=()):
    return grounds_of(compare(base, [own], title="Prov", log=log), told)


def test_what_the_own_programme_says_and_the_base_does_not():
    grounds = found(Told(organisation="Sjön"))

    gap = next(one for one in grounds if one.kind is GroundKind.GAP and not one.whole)
    assert gap.section == "belysning"
    assert gap.quote == "Medborgarna bjuds in till trygghetsvandringar varje höst."
    assert gap.quote in own.text
    whole = next(one for one in grounds if one.kind is GroundKind.GAP and one.whole)
    assert whole.place == "brandskydd-i-flerbostadshus"
    new = next(one for one in grounds if one.kind is GroundKind.NEW)
    assert new.section == "vaktare"


def test_the_same_of_somebody_elses_programme():
    kinds = {one.kind for one in found(Told(organisation="Berget"))}

    assert kinds == {GroundKind.OTHERS}


def test_a_note_is_told_as_it_was_written():
    from remiss.compare import anchor_of
    from remiss.model.outline import by_id

    one = anchor_of(base, by_id(base)["vaktare"])
    log = (Entry(by="Eva", at="2026-01-02", deed=Noted(one=one, against=own.id, text="Fråga\npolisen.")),)

    note = next(one for one in found(Told(organisation="Sjön"), log) if one.kind is GroundKind.JUDGED)

    assert (note.section, note.by) == ("vaktare", "Eva")
    assert sentence_for(note, base, documents, sv) == "Fråga polisen."


def test_an_earlier_own_answer_speaks_to_the_section_it_names():
    earlier = made_document(
        "# Synpunkter\n\nAvsnittet Väktare bör kompletteras med kvällstider.\n", document_id="prov/svar"
    )
    reading = read_response(earlier, base)

    grounds = found(Told(organisation="Sjön", earlier=((earlier, reading),)))

    said = next(one for one in grounds if one.kind is GroundKind.EARLIER)
    assert said.section == "vaktare"
    assert said.quote in earlier.text


@pytest.mark.parametrize("language", Language)
def test_a_sentence_holds_the_whole_quote_and_names_its_place(language):
    say = catalogue(language)
    for ground in found(Told(organisation="Sjön")):
        sentence = sentence_for(ground, base, documents, say)
        assert "\n" not in sentence
        assert ground.quote in sentence
        assert own.metadata.title in sentence
        if ground.section and ground.kind is not GroundKind.GAP:
            assert "2 (Väktare)" in sentence or "1 (Belysning)" in sentence


def draft():
    form = shipped_form("tjansteutlatande")
    return draft_from(form, Blanks(base=base, organisation="Sjön"), comparison="prov", chosen=form.choices, say=sv)


def test_a_ground_is_put_once_under_a_heading_of_its_section():
    gap = next(one for one in found(Told(organisation="Sjön")) if one.section == "belysning")

    once = put_in(draft(), gap, "En mening.", base, by_section=True)

    part = next(one for one in once.parts if one.about == "belysning")
    assert (part.heading, part.level, part.role) == ("1 Belysning", 2, Role.VIEWS)
    assert [one.number for one in proposals(part.text)] == [1]
    assert put_in(once, gap, "En mening.", base, by_section=True) == once


def test_a_ground_that_was_struck_can_be_put_in_again():
    gap = next(one for one in found(Told(organisation="Sjön")) if one.section == "belysning")
    once = put_in(draft(), gap, "En mening.", base, by_section=True)
    struck = replace(once, parts=tuple(replace(part, text="") for part in once.parts))

    again = put_in(struck, gap, "En mening.", base, by_section=True)

    assert [(put.number, put.ground) for put in again.puts] == [(2, gap)]
    assert put_in(again, gap, "En mening.", base, by_section=True) == again


def test_a_missing_section_is_said_of_the_whole_and_not_under_its_neighbour():
    whole = next(one for one in found(Told(organisation="Sjön")) if one.kind is GroundKind.GAP and one.whole)

    made = put_in(draft(), replace(whole, section="vaktare"), "En mening.", base, by_section=True)

    assert [part.about for part in made.parts if part.text.startswith("{{")] == [None]


def test_headings_of_sections_stand_in_the_order_of_the_base():
    from remiss.response import with_section

    made = with_section(with_section(draft(), base, "vaktare"), base, "belysning")

    views = [one.about for one in made.parts if one.role is Role.VIEWS]
    assert views == [None, "belysning", "vaktare"]


@pytest.mark.parametrize("name", shipped_forms())
def test_a_shipped_form_becomes_a_draft_with_its_choices(name):
    form = shipped_form(name)

    made = draft_from(
        form, Blanks(base=base, organisation="Sjön", body="Nämnden"), comparison="prov", chosen=(), say=sv
    )

    assert made.kind is form.kind
    assert "[?" not in "".join(part.text for part in made.parts)
    assert "Trygga gator" in "".join([made.title, *(part.text for part in made.parts)])


def test_immediate_approval_is_a_choice():
    form = shipped_form("tjansteutlatande")
    texts = {
        choice: draft_from(form, Blanks(base=base), comparison="prov", chosen=chosen, say=sv).parts[0].text
        for choice, chosen in ((False, ()), (True, ("Omedelbar justering",)))
    }

    assert "2. " in texts[True]
    assert "2. " not in texts[False]


def test_a_quote_that_ends_with_a_stop_is_not_followed_by_another():
    gap = next(one for one in found(Told(organisation="Sjön")) if one.kind is GroundKind.GAP and not one.whole)

    assert sentence_for(gap, base, documents, sv).endswith("varje höst.”")
