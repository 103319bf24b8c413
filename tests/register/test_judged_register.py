"""A register as people judged it."""

from dataclasses import replace

import pytest
from case_files import cases
from hypothesis import given
from hypothesis import strategies as st
from judged_remarks import log_of, remark
from made import made_document
from made_remiss import ANSWERS, INVITATION, made_answer, made_base, made_register

from remiss.model.judgement import Entry, Renewed, Undone
from remiss.model.remark import is_ask
from remiss.register import build_register
from remiss.remarks import default_cues, read_response

WORDS = ("gångtunnlar", "vinterväghållning", "farthinder", "positivt", "tillstyrker")
ASKS = ("tekniska/gångtunnlar", "skol/gångtunnlar", "skol/vinterväghållning", "forening/farthinder")
PLACES = ("belysning", "trygga-skolvagar", "uppfoljning", "whole", "outside", "borta")
LINES = st.one_of(
    st.builds("positioned {} {} Skäl.".format, st.sampled_from(ASKS), st.sampled_from(["met", "partly", "none"])),
    st.builds("dropped {}".format, st.sampled_from(ASKS)),
    st.builds("parted {}".format, st.sampled_from(ASKS)),
    st.builds("joined {} {}".format, st.sampled_from(ASKS), st.sampled_from(ASKS)),
    st.builds("refiled {} {}".format, st.sampled_from(ASKS), st.sampled_from(PLACES)),
    st.builds("refiled {} neutral".format, st.sampled_from(ASKS)),
    st.builds("added {} {} criticises".format, st.just("tekniska/tillstyrker"), st.sampled_from(PLACES)),
    st.builds("read norrvik/{}".format, st.sampled_from(sorted(ANSWERS))),
)


def told(register):
    """Return a register in the lines of the cases."""
    texts = {response.id: response.text for response in register.responses}

    def name(at):
        entry = register.filed[at]
        quote = texts[entry.document][slice(*entry.remark.span)]
        return f"{entry.document.removeprefix('norrvik/')} {next(word for word in WORDS if word in quote)}"

    lines = []
    for group in register.groups:
        line = f"{group.section or group.extent.value}: {', '.join(map(name, group.filed))}"
        if group.positioned:
            line += f" = {group.positioned.position.value} {group.positioned.reason}".rstrip()
        lines.append(line)
    lines += [f"read {name}" for name in register.gone_through]
    return [*lines, f"lost {' '.join(str(one.number) for one in register.lost)}"] if register.lost else lines


@pytest.mark.parametrize(("given", "expected"), cases("register/judged"))
def test_what_people_judged_is_worked_in(given, expected):
    assert told(made_register(log_of(given))) == expected.strip().splitlines()


@given(st.lists(LINES, max_size=6))
def test_a_log_that_is_undone_changes_nothing(lines):
    log = log_of("\n".join(lines))
    undoings = tuple(Entry(by="B", at="2026-11-27", deed=Undone(entry=n)) for n in range(1, len(log) + 1))

    assert replace(made_register(log + undoings), log=()) == made_register()


@given(st.lists(LINES, max_size=8))
def test_every_ask_is_in_one_group_and_every_quote_in_its_text(lines):
    register = made_register(log_of("\n".join(lines)))

    asks = [at for at, entry in enumerate(register.filed) if is_ask(entry.remark)]
    assert sorted(at for group in register.groups for at in group.filed) == asks
    assert [group.number for group in register.groups] == list(range(1, len(register.groups) + 1))
    order = [response.id for response in register.responses]
    places = [(order.index(entry.document), entry.remark.span.start) for entry in register.filed]
    assert places == sorted(places)


@given(st.lists(LINES, max_size=5), LINES)
def test_judging_twice_the_same_is_judging_once(lines, line):
    once, twice = (made_register(log_of("\n".join([*lines, *[line] * times]))) for times in (1, 2))

    assert told(once)[: len(once.groups)] == told(twice)[: len(twice.groups)]


def test_who_judged_is_told():
    register = made_register(log_of("refiled skol/vinterväghållning belysning\npositioned forening/farthinder met"))

    judged = [entry.judged for entry in register.filed if entry.judged]
    assert [(mark.by, mark.at, mark.entry, mark.changed) for mark in judged] == [("A", "2026-11-26", 1, False)]
    given_to = [group.positioned for group in register.groups if group.positioned]
    assert [(one.by, one.at, one.entry, one.changed) for one in given_to] == [("A", "2026-11-26", 2, False)]


def renewed_answer(text, log):
    """Return the register with another text in the place of the association's answer."""
    base, cues = made_base(), default_cues()
    answer = replace(made_document(text, document_id="norrvik/forening-2"), metadata=made_answer("forening").metadata)
    renewal = Entry(by="A", at="2026-11-27", deed=Renewed(old="norrvik/forening", new="norrvik/forening-2"))
    return build_register(
        base, [(answer, read_response(answer, base, cues))], cues,
        title="Prov", invitation=INVITATION, log=(*log, renewal),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "changed"),
    [
        (f"# Inledning\n\nVi har läst planen.\n\n{ANSWERS['forening']}", False),
        (ANSWERS["forening"].replace("fördröjs", "försenas"), True),
    ],
)
def test_a_position_follows_its_ask_into_a_new_version(text, changed):
    register = renewed_answer(text, log_of("positioned forening/farthinder not_met De behövs."))

    (found,) = [group.positioned for group in register.groups if group.positioned]
    assert (found.reason, found.changed) == ("De behövs.", changed)
    assert register.lost == ()


def test_a_position_whose_ask_is_gone_is_lost_and_told():
    register = renewed_answer("# Svar\n\nInget att erinra.\n", log_of("positioned forening/farthinder met"))

    assert [one.number for one in register.lost] == [1]
    assert register.lost[0].entry.deed.one == remark("forening/farthinder")
