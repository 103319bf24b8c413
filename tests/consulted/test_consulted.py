"""Who was asked, and which answer is whose."""

from pathlib import Path

import pytest
from case_files import cases
from hypothesis import given as for_all
from hypothesis import strategies as st

from remiss.consulted import answers, read_invitation
from remiss.consulted.names import body_name, likeness
from remiss.model.consultation import Answering, Invitation, Respondent
from remiss.model.document import DocumentId

CORPUS = Path(__file__).parent.parent.parent.parent / "shared" / "corpus"
NAME = st.lists(
    st.sampled_from("Sala Uppsala kommun kommuns stad universitet Region i (IBF) , nämnden AB".split())
).map(" ".join)


@pytest.mark.parametrize(("given", "expected"), cases("consulted/listing"))
def test_lists_as_people_paste_them(given, expected):
    deadline, _, names = expected.partition("\n")

    assert read_invitation(given) == Invitation(tuple(names.splitlines()), deadline)


@pytest.mark.parametrize(("given", "expected"), cases("consulted/names"))
def test_which_answer_is_whose(given, expected):
    """Expected: organisation / body -> the line of the list it answers for."""
    rows = [line.split(" -> ") for line in expected.splitlines()]
    respondents = [
        Respondent(
            document=DocumentId(f"svar/{at}"), organisation=who.split("/")[0].strip(), body=who.split("/")[1].strip()
        )
        for at, (who, _) in enumerate(rows)
    ]

    found = answers(Invitation(tuple(given.splitlines())), respondents)

    names = {
        name: "UNINVITED" if one.state is Answering.UNINVITED else one.name for one in found for name in one.documents
    }
    assert [names[respondent.document] for respondent in respondents] == [name for _, name in rows]


@for_all(NAME, NAME)
def test_likeness_is_symmetric_and_a_ratio(one, two):
    found = likeness(body_name(one), body_name(two))

    assert found == likeness(body_name(two), body_name(one))
    assert 0 <= found <= 1


def test_what_became_of_each_invitation():
    invitation = Invitation(("Sala kommun", "Boverket", "Polisen", "Lantmäteriet"), deadline="2024-03-01")
    dates = {"Sala kommun": "2024-03-01", "Boverket": "2024-03-02", "Polisen": "2024-02"}
    respondents = [
        Respondent(document=DocumentId(f"svar/{at}"), organisation=name, body="", date=date)
        for at, (name, date) in enumerate(dates.items())
    ]

    found = answers(invitation, respondents, abstaining={DocumentId("svar/2")})

    assert [one.state for one in found] == [
        Answering.ANSWERED,
        Answering.LATE,
        Answering.ABSTAINED,
        Answering.SILENT,
    ]


@pytest.mark.parametrize(
    ("answers_given", "state"),
    [
        (("a", "2024-03-02", "2024-02-01"), Answering.ANSWERED),
        (("a", "2024-03-02"), Answering.LATE),
        (("a",), Answering.ABSTAINED),
        (("2024-03-02", "2024-03-03"), Answering.LATE),
        (("2024", "2024-03-03"), Answering.ANSWERED),
    ],
)
def test_of_several_answers_the_best_counts(answers_given, state):
    respondents = [
        Respondent(
            document=DocumentId(f"svar/{at}"), organisation="Sala kommun", body="", date="" if one == "a" else one
        )
        for at, one in enumerate(answers_given)
    ]
    abstaining = {DocumentId(f"svar/{at}") for at, one in enumerate(answers_given) if one == "a"}

    (found,) = answers(Invitation(("Sala kommun",), "2024-03-01"), respondents, abstaining)

    assert (found.state, len(found.documents)) == (state, len(respondents))


@pytest.mark.parametrize(
    ("file", "names", "deadline"),
    [("remisslista_sou_2015_109.txt", 102, "2016-03-31"), ("remisslista_sou_2015_58.txt", 77, "2015-12-11")],
)
def test_a_real_list_is_read_whole_and_each_name_answers_for_itself(file, names, deadline):
    path = CORPUS / file
    if not path.is_file():
        pytest.skip("needs the texts in ../shared/corpus")
    invitation = read_invitation(path.read_text(encoding="utf-8"))
    assert (len(invitation.names), invitation.deadline) == (names, deadline)

    respondents = [
        Respondent(document=DocumentId(f"svar/{at}"), organisation=name, body="")
        for at, name in enumerate(invitation.names)
    ]
    found = answers(invitation, respondents)

    assert [one.documents for one in found] == [(respondent.document,) for respondent in respondents]
