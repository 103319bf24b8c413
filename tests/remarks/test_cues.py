"""The file of cues: what is refused, with its line, and what a person's own file adds."""

import pytest
from marked_answers import plain_document

from remiss.errors import DocumentError
from remiss.model.remark import Change
from remiss.remarks import default_cues, extended, read_cues, read_response

GROUP = "groups:\n  - {id: eget, stance: STANCE, weight: 6, cues: [CUE]}\n"
FAULTS = [
    ("groups:\n  - {id: x, stance: ask, cues: [bör]}\n", "R-CUE-01", 2),
    ("changes:\n\n  - {change: add, cues: [bör]}\n", "R-CUE-01", 3),
    (GROUP.replace("STANCE", "ask").replace("CUE", "'b*r'"), "R-CUE-02", 2),
    (GROUP.replace("STANCE", "ask").replace("CUE", "'...'"), "R-CUE-02", 2),
    (GROUP.replace("STANCE", "maybe").replace("CUE", "bör"), "R-YAML-11", 2),
    (GROUP.replace("STANCE", "ask").replace("CUE", "bör").replace("6", "tungt"), "R-YAML-12", 2),
    ("kluster: []\n", "R-YAML-06", 1),
    ("- bör\n", "R-YAML-04", 1),
]


@pytest.mark.parametrize(("text", "code", "line"), FAULTS)
def test_what_is_refused(text, code, line):
    with pytest.raises(DocumentError) as caught:
        read_cues(text, where="egna.yaml")

    assert (caught.value.code, caught.value.line, caught.value.where) == (code, line, "egna.yaml")


@pytest.mark.parametrize(
    ("cue", "text", "matches"),
    [
        ("skarva", "Texten bräcks om vi skarva.", True),
        ("skarv*", "Bakgrunden skarvades.", True),
        ("*skarv", "Bakgrunden skarvades.", False),
        ("*skarv", "En isskarv.", True),
        ("skarv|knut här", "En knut här.", True),
        ("skarv .. knut", "En skarv i en knut.", True),
        ("skarv .. knut", "En skarv i den allra minsta knut.", False),
        ("skarv ... knut", "En skarv i den allra minsta knut.", True),
        ("^ knut", "En knut.", False),
        ("^ knut", "Punkt 3: knut.", True),
        ("knut $", "En knut.", True),
        ("knut $", "En knut till.", False),
        ("knut ?", "En knut?", True),
        ("knut ?", "En knut.", False),
        ("KNUT", "en knut", True),
        ("fält", "Ett falt.", False),
        ("falt", "Ett fält.", False),
    ],
)
def test_phrases(cue, text, matches):
    group = GROUP.replace("STANCE", "criticises, change: restructure").replace("CUE", f"'{cue}'")
    own = read_cues(group, where="egna.yaml")
    document = plain_document(f"Yttrande\n\nKontorets synpunkter\n\nDet här är några ord på svenska före. {text}\n")
    found = read_response(document, cues=extended(own, default_cues())).remarks

    assert (found[-1].change is Change.RESTRUCTURE) == matches  # which words alone never tell


def test_own_cues_come_before_those_of_the_program():
    text = "Yttrande\n\nKontorets synpunkter\n\nKontoret önskar en plan.\n"
    own = read_cues(GROUP.replace("STANCE", "neutral").replace("CUE", "önskar en plan"), where="egna.yaml")

    assert read_response(plain_document(text)).remarks[0].stance.value == "suggests_addition"
    assert read_response(plain_document(text), cues=extended(own, default_cues())).remarks[0].stance.value == "neutral"
