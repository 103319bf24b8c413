"""What words tell where no cue speaks, or against one: with weights made here, and with those of the program."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from marked_answers import plain_document

from remiss.model.document import DocumentKind
from remiss.model.remark import Stance
from remiss.remarks import default_cues, read_response
from remiss.remarks.cues import extended, read_cues
from remiss.remarks.reading import find_remarks
from remiss.remarks.statements import read_statements
from remiss.remarks.wording import ALWAYS, ASKED, STANCES, Wording, default_wording, likely_of, signs_of, worded

WORDS = ["pengar", "ingen", "gläds", "vid", "torget"]


def weighing(**weights: dict[Stance, float]) -> Wording:
    rows = {sign: at for at, sign in enumerate(weights)}
    return Wording(rows, np.array([[one.get(stance, 0.0) for stance in STANCES] for one in weights.values()]))


def statement(text: str):
    return read_statements(plain_document(f"Yttrande\n\nKontorets synpunkter\n\n{text}\n"), default_cues())[-1]


def told(text: str, wording: Wording, kind: DocumentKind = DocumentKind.RESPONSE, cue: Stance | None = None):
    one = statement(text)
    found = worded(one.line, one, wording, kind, cue)
    if found is None:
        return None
    return found.stance, None if found.words is None else " ".join(one.line.words[slice(*found.words)])


def test_the_words_that_weigh_most_tell_the_stance_and_are_shown():
    wording = weighing(**{"=ingen": {Stance.CRITICISES: 30.0}, "=pengar": {Stance.CRITICISES: 20.0}})

    assert told("Pengar till torget har ingen av dem.", wording) == (Stance.CRITICISES, "ingen")


def test_praise_and_nothing_are_told_when_asks_are_not_likelier():
    assert told("Vi gläds vid torget i staden.", weighing(glad={Stance.NEUTRAL: 9.0})) == (Stance.NEUTRAL, None)
    assert told("Vi gläds vid torget i staden.", weighing(glad={Stance.POSITIVE: 30.0}))[0] is Stance.POSITIVE


def test_words_without_weights_tell_nothing():
    assert told("Vi gläds vid torget i staden.", weighing(annat={Stance.POSITIVE: 30.0})) == (Stance.NEUTRAL, None)


@pytest.mark.parametrize("kind", [DocumentKind.PROTOCOL, DocumentKind.ANSWER])
def test_what_reports_is_read_by_cues_alone(kind):
    wording = weighing(**{"=ingen": {Stance.CRITICISES: 30.0}})

    assert told("Pengar till torget har ingen av dem.", wording)[0] is Stance.CRITICISES
    assert told("Pengar till torget har ingen av dem.", wording, kind) is None


def test_asks_count_together():
    """No kind of ask is as likely as nothing is; all of them are more than enough."""
    evenly = {stance: 1.0 for stance in STANCES if stance is not Stance.POSITIVE}
    wording = Wording({ALWAYS: 0}, np.array([[evenly.get(stance, -9.0) for stance in STANCES]]))

    assert likely_of({ALWAYS: (0, 1)}, wording, 0.74).stance is Stance.SUGGESTS_ADDITION
    assert likely_of({ALWAYS: (0, 1)}, wording, 0.76).stance is Stance.NEUTRAL


@pytest.mark.parametrize("cue", [Stance.CRITICISES, Stance.SUGGESTS_ADDITION, Stance.POSITIVE])
def test_what_a_cue_tells_is_denied_by_words_that_speak_against_it(cue):
    text = "Pengar till torget har ingen av dem."
    much = weighing(**{"=ingen": {Stance.NEUTRAL: 30.0}})
    torn = weighing(**{"=ingen": {Stance.NEUTRAL: 30.0, cue: 30.0}})

    assert told(text, torn, cue=cue) is None
    assert told(text, much, cue=cue) == (Stance.NEUTRAL, None)


def test_asks_of_another_kind_deny_none():
    wording = weighing(**{"=ingen": {Stance.CRITICISES: 30.0}})

    assert told("Pengar till torget har ingen av dem.", wording, cue=Stance.SUGGESTS_ADDITION) is None


def test_what_a_cue_tells_to_be_nothing_stays():
    wording = weighing(**{"=ingen": {Stance.CRITICISES: 30.0}})

    assert told("Pengar till torget har ingen av dem.", wording, cue=Stance.NEUTRAL) is None


def test_a_cue_of_a_person_is_not_denied():
    text = "Yttrande\n\nKontorets synpunkter\n\nPengar till torget har ingen av dem.\n"
    document, cues = plain_document(text), default_cues()
    wording = weighing(**{"=ingen": {Stance.NEUTRAL: 60.0}})
    mine = read_cues("groups:\n- {id: torget, stance: criticises, weight: 5, cues: [till torget]}\n", where="egna.yaml")

    for known, stance in ((mine, Stance.NEUTRAL), (extended(mine, cues), Stance.CRITICISES)):
        (found,) = find_remarks(document, read_statements(document, known), known, wording)
        assert found.remark.stance is stance


@given(st.lists(st.sampled_from(WORDS), min_size=5, max_size=12))
def test_scans_without_marks_have_the_same_signs(words):
    text = " ".join(words).capitalize() + "."
    marked, lost = statement(text), statement(text.replace("ä", "a"))

    assert list(signs_of(marked.line, marked)) == list(signs_of(lost.line, lost))


@pytest.mark.parametrize(
    ("text", "stance", "cue"),
    [
        ("Allt detta bygger på pengar som ingen har lovat.", "criticises", "Allt"),
        ("Så har vi arbetat länge, och det fungerar.", "positive", "fungerar"),
        ("Lokalerna hyrs av bolaget på femårsavtal.", "neutral", None),
        ("Under 2025 hölls sex möten med föreningarna.", "neutral", None),
    ],
)
def test_the_weights_of_the_program(text, stance, cue):
    document = plain_document(f"Yttrande\n\nKontorets synpunkter\n\n{text}\n")
    (remark,) = read_response(document).remarks

    assert remark.stance.value == stance
    assert (remark.cue and document.text[slice(*remark.cue)]) == cue


def test_a_summary_is_read_by_cues_alone():
    document = plain_document("Yttrande\n\nSammanfattning\n\nAllt detta bygger på pengar som ingen har lovat.\n")

    assert read_response(document).remarks == ()


def test_the_weights_are_sorted_and_whole():
    wording = default_wording()

    assert list(wording.rows) == sorted(wording.rows)
    assert wording.weights.shape == (len(wording.rows), len(STANCES))
    assert ALWAYS in wording.rows
    assert all(0 < share < 1 for share in ASKED.values())


def test_where_a_statement_stands_is_a_sign():
    one = statement("Pengar till torget har ingen av dem.")

    assert "@item" not in signs_of(one.line, one)
    assert "@item" in signs_of(one.line, replace(one, item=True))
    assert "@2" in signs_of(one.line, replace(one, place=2))


def test_what_a_cue_tells_is_a_sign():
    one = statement("Pengar till torget har ingen av dem.")

    assert "$" in signs_of(one.line, one)
    assert {"$", "$positive"} & signs_of(one.line, one, Stance.POSITIVE).keys() == {"$positive"}
