"""What the page sends when a button is pressed, and what the panel below a row offers."""

import pytest
from made_results import BASE, OTHER, made_pair

from remiss.app.comparing.acts import Act, deed_of, read_act, read_acts
from remiss.app.comparing.panel import OFFERED, panel_of
from remiss.compare import compare_pair
from remiss.errors import UsageError
from remiss.model.judgement import Alone, Confirmed, Noted, ReadAs, Rejected, Reviewed, Undone, Way
from remiss.render.verdict import row_id
from remiss.texts import Language, catalogue

SAY = catalogue(Language.SV)
FOUND = compare_pair(BASE, OTHER)
SENT = {"kind": "confirm", "number": 3, "row": "mal", "left": "mal", "right": "mal", "by": "A"}


def test_an_act_is_read():
    assert read_act({**SENT, "over": True}) == Act(
        kind="confirm", number=3, row="mal", left="mal", right="mal", by="A", over=True
    )


@pytest.mark.parametrize("over", [{}, {"over": False}, {"over": "yes"}, {"over": 1}])
def test_only_who_says_so_wants_theirs_to_count(over):
    assert read_act(SENT | over).over is False


@pytest.mark.parametrize(
    "change",
    [
        {"kind": "delete"},
        {"kind": None},
        {"number": "3"},
        {"row": 7},
        {"by": ["A"]},
        {"text": {"a": 1}},
        {"entry": "2"},
    ],
)
def test_what_is_no_act_is_left(change):
    assert read_act(SENT | change) is None


@pytest.mark.parametrize("sent", [None, "", [], 3])
def test_what_is_not_even_a_mapping_is_left(sent):
    assert read_act(sent) is None


@pytest.mark.parametrize(
    ("act", "kind"),
    [
        ({"kind": "confirm", "left": "mal", "right": "mal"}, Confirmed),
        ({"kind": "reject", "left": "mal", "right": "mal"}, Rejected),
        ({"kind": "versions", "left": "mal", "right": "mal"}, ReadAs),
        ({"kind": "matter", "left": "mal", "right": "mal"}, ReadAs),
        ({"kind": "alone", "row": "mal"}, Alone),
        ({"kind": "note", "row": "mot:bilagor", "text": "x"}, Noted),
        ({"kind": "review", "row": "mal"}, Reviewed),
        ({"kind": "unreview", "row": "mal"}, Reviewed),
        ({"kind": "undo", "entry": 2}, Undone),
    ],
)
def test_what_each_press_decides(act, kind):
    deed = deed_of(Act(number=1, **act), BASE, OTHER, FOUND)

    assert type(deed) is kind
    if kind is ReadAs:
        assert deed.way is Way(act["kind"])
    if kind in (Confirmed, Rejected):
        assert deed.suggestion is not None
        assert (deed.one.document, deed.other.document) == (BASE.id, OTHER.id)
    if kind is Noted:
        assert (deed.one.document, deed.against) == (OTHER.id, BASE.id)
    if kind is Reviewed:
        assert deed.done is (act["kind"] == "review")


def test_a_section_that_is_gone_is_told():
    with pytest.raises(UsageError, match="R-JDG-07"):
        deed_of(Act(kind="alone", number=1, row="borta"), BASE, OTHER, FOUND)


def test_every_row_has_a_panel():
    for row in FOUND.rows:
        panel = panel_of(row_id(row), BASE, OTHER, FOUND, SAY)

        assert panel["row"] == row_id(row)
        assert len(panel["candidates"]) <= OFFERED
        assert {one["id"] for one in panel["candidates"]} <= {one["id"] for one in panel["sections"]}
        assert all(one["why"].endswith(".") for one in panel["candidates"])


def test_a_row_that_is_gone_has_no_panel():
    assert panel_of("borta", BASE, OTHER, FOUND, SAY) is None


def test_counterparts_tell_how_they_are_read():
    pair = made_pair()

    panels = [panel_of(row_id(row), BASE, OTHER, pair, SAY) for row in pair.rows]
    assert {link["way"] for panel in panels for link in panel["links"]} == {"versions", "matter"}


def test_acts_are_read_in_the_order_they_were_pressed_and_what_is_none_is_left():
    sent = {"acts": [SENT, None, {**SENT, "kind": "delete"}, {**SENT, "number": 4}]}

    assert [act.number for act in read_acts(sent)] == [3, 4]


@pytest.mark.parametrize("sent", [None, [], {"acts": None}, {"acts": SENT}, {}])
def test_what_holds_no_acts_gives_none(sent):
    assert read_acts(sent) == ()
