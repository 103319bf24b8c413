"""What became of asks: cases of one section, the made pair, and what people judge."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st
from outcome_cases import FOLDER, answers, edition

from remiss.compare import compare
from remiss.model.document import DocumentId
from remiss.model.judgement import Entry, Undone
from remiss.model.remark import Change, Remark, Stance
from remiss.model.remark_judgement import Assessed, Fulfilment
from remiss.model.span import Span
from remiss.outcome import by_respondent, by_section, counted, outcomes_of
from remiss.outcome.changes import changes_between
from remiss.outcome.judging import Place, suggest
from remiss.outcome.wishes import read_wishes
from remiss.parsing import parse_document
from remiss.register import anchor_of_remark, build_register
from remiss.remarks import default_cues, read_response

sys.path.insert(0, str(Path(__file__).parent.parent / "bench"))
from bench_outcome import judged

CASES = yaml.safe_load((FOLDER / "cases.yaml").read_text(encoding="utf-8"))


def one_section(text, name):
    content = f"---\ntitle: Torg\nkind: remiss\n---\n\n# Torg\n\n{text}\n"
    return parse_document(content, document_id=DocumentId(name), sha256="0" * 64)


def suggestion(ask, change, sent, adopted):
    left, right = one_section(sent, "a/sent"), one_section(adopted, "a/adopted")
    remark = Remark(span=Span(0, len(ask)), stance=Stance.CRITICISES, change=Change(change))
    section = left.sections[0].id
    titles = {section: ("Torg",)}
    place = Place(sent=(section,), adopted=(section,), whole=False, moved=False, titles=titles, new=())
    here = tuple(sent.replace(".", "").split())
    return suggest(read_wishes(remark, ask, here, ("Torg",)), place, changes_between(left, right)), left, right


@pytest.mark.parametrize("case", CASES, ids=[f"{case['ask']} {case['is']}" for case in CASES])
def test_a_suggestion_and_its_reason(case):
    found, *_ = suggestion(case["ask"], case["change"], case["sent"], case["adopted"])

    assert f"{found.fulfilment.value} {found.why.value}" == case["is"]


@pytest.mark.parametrize("case", CASES, ids=[case["ask"] for case in CASES])
def test_passages_are_the_documents_own_characters(case):
    found, left, right = suggestion(case["ask"], case["change"], case["sent"], case["adopted"])

    for document, passage in ((left, found.sent), (right, found.adopted)):
        if passage is not None:
            quote = document.text[slice(*passage.span)]
            assert quote
            assert quote == quote.strip()
    assert all(word in right.text or word in left.text for word in found.words)


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(CASES), st.sampled_from([case["sent"] for case in CASES]))
def test_an_unchanged_text_meets_nothing(case, text):
    found, *_ = suggestion(case["ask"], case["change"], text, text)

    assert found.fulfilment in (Fulfilment.NOT_MET, Fulfilment.CANNOT_TELL)


def made(log=()):
    sent, adopted = edition("almby", "sent"), edition("almby", "adopted")
    documents, marks = answers("almby")
    read = [(document, read_response(document, sent, default_cues())) for document in documents]
    register = build_register(sent, read, default_cues(), title="Almby", log=log)
    return outcomes_of(register, compare(sent, [adopted], title="Almby")), marks


def test_the_made_pair_is_read_as_a_reader_does():
    found, marks = made()
    pairs = judged(found, marks, verbose=False)

    right = sum(count for (wanted, got), count in pairs.items() if wanted == got)
    assert len(marks) >= 40
    assert right / len(marks) >= 0.8


def test_every_ask_has_one_outcome_and_the_tables_add_up():
    found, _ = made()

    assert sorted(one.at for one in found.outcomes) == sorted(
        at for group in found.register.groups for at in group.filed
    )
    for tallies in (by_respondent(found), by_section(found)):
        assert sum(one.total for one in tallies) == len(found.outcomes)
        for kind, count in counted(found.outcomes).items():
            assert sum(one.counts[kind] for one in tallies) == count


def assessed(found, at, fulfilment, **more):
    entry = found.register.filed[at]
    response = next(one for one in found.register.responses if one.id == entry.document)
    anchor = anchor_of_remark(response, entry.remark.span)
    deed = Assessed(one=anchor, adopted=DocumentId("almby/adopted"), fulfilment=fulfilment, **more)
    return Entry(by="Kim", at="2026-11-26T10:00:00", deed=deed)


def test_what_a_person_says_holds_and_can_be_undone():
    before, _ = made()
    first = before.outcomes[0]
    other = next(kind for kind in Fulfilment if kind is not first.fulfilment)
    log = (assessed(before, first.at, other, reason="Läs sidan 3."),)

    after, _ = made(log)
    assert after.outcomes[0].fulfilment is other
    assert after.outcomes[0].suggested == first.suggested
    assert after.outcomes[0].assessed.reason == "Läs sidan 3."
    assert after.outcomes[1:] == before.outcomes[1:]

    undone, _ = made((*log, Entry(by="Kim", at="2026-11-26T10:01:00", deed=Undone(entry=1))))
    assert undone.outcomes == before.outcomes

    taken_back, _ = made((*log, assessed(before, first.at, None)))
    assert taken_back.outcomes == before.outcomes


def test_what_is_said_of_another_adopted_text_does_not_count():
    before, _ = made()
    entry = assessed(before, before.outcomes[0].at, Fulfilment.MET)
    strange = replace(entry, deed=replace(entry.deed, adopted=DocumentId("almby/another")))

    after, _ = made((strange,))

    assert after.outcomes == before.outcomes
