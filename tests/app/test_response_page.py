"""Eget svar without a browser: begun, filled, checked, brought back."""

from dataclasses import replace
from types import SimpleNamespace

import pytest
from made_remiss import keep_remiss
from page_elements import named
from running import markup, opened, text

from remiss import drafting, responding
from remiss.app.frame.naming import NAME
from remiss.app.response import grounds, writing
from remiss.app.response.acts import Act, read_acts
from remiss.errors import ConflictError, MissingError
from remiss.model.draft import part_of
from remiss.model.judgement import Entry, Undone
from remiss.model.proposed import proposals
from remiss.responding import KIND
from remiss.service import documents_of, open_comparison
from remiss.texts import Language, catalogue

REMISS = "trygga-gator"


@pytest.fixture
def remiss(library):
    keep_remiss(library.root)
    return library


def page(**chosen):
    app = opened("eget-svar", jamforelse=REMISS, **chosen)
    app.session_state[NAME] = "Utredare A"
    return app.run()


def press(app, label):
    next(found for found in app.button if found.label == label).click().run()
    assert not app.exception
    return app


def answering(app, organisation="Norrvik kommun"):
    box(app, "Vem svarar", "Who answers").set_value(organisation)
    return app


def begun(**chosen):
    return press(answering(page(**chosen)), "Börja svaret")


def box(app, *labels):
    return next((found for found in (*app.selectbox, *app.text_input) if found.label in labels), None)


def draft_in(library):
    return drafting.open_draft(library, REMISS, KIND)


def test_a_response_begins_as_the_chosen_form(remiss):
    app = page()
    assert "inget eget svar ännu" in text(app)
    with pytest.raises(MissingError):
        draft_in(remiss)
    app.checkbox[0].check()
    app.text_input[0].set_value("Kommunstyrelsen")
    answering(app)

    press(app, "Börja svaret")

    draft = draft_in(remiss)
    assert (draft.form, draft.body, draft.by) == ("tjansteutlatande", "Kommunstyrelsen", "Utredare A")
    assert "justeras omedelbart" in draft.parts[0].text
    assert "Svaret är påbörjat" in text(app)


@pytest.mark.usefixtures("remiss")
def test_nobody_is_said_to_answer_before_it_is_chosen():
    app = page()

    assert box(app, "Vem svarar").value is None
    assert box(app, "Nämnd eller kontor").value == ""
    assert "R-DRF-15" in text(press(app, "Börja svaret"))
    assert "Börja svaret" in [button.label for button in app.button]


def test_who_answered_last_answers_next(remiss):
    app = page()
    box(app, "Vem svarar").set_value("Norrvik kommun")
    box(app, "Nämnd eller kontor").set_value("Kommunstyrelsen")
    press(app, "Börja svaret")
    comparisons = remiss.root / "comparisons"
    (comparisons / "en-till.yaml").write_bytes((comparisons / f"{REMISS}.yaml").read_bytes())
    (comparisons / "trasig.yaml").write_bytes((comparisons / f"{REMISS}.yaml").read_bytes())
    (comparisons / "trasig.response.md").write_text("Hej.\n", encoding="utf-8")

    another = opened("eget-svar", jamforelse="en-till")

    assert draft_in(remiss).organisation == "Norrvik kommun"
    assert box(another, "Vem svarar").value == "Norrvik kommun"
    assert box(another, "Nämnd eller kontor").value == "Kommunstyrelsen"


def test_a_ground_is_put_in_with_one_press(remiss):
    app = begun()

    press(app, "Lägg in i texten")

    draft = draft_in(remiss)
    assert len(draft.puts) == 1
    assert [one.number for part in draft.parts for one in proposals(part.text)] == [1]
    assert "I texten som mening 1" in text(app)
    assert "1 föreslagen mening är inte granskad." in text(app)


@pytest.mark.usefixtures("remiss")
def test_the_section_is_chosen_in_the_address():
    whole = page(**{"val-del": "-"})
    press(answering(whole), "Börja svaret")

    assert whole.selectbox[0].value == "-"


def test_checks_stand_beside_the_text_and_can_be_turned_off(remiss):
    app = begun(**{"val-sida": "kontroll"})
    assert "Tomma rubriker" in text(app)
    assert any(found.attributes.get("data-part") == "sammanfattning" for found in named(markup(app), "a"))

    next(found for found in app.checkbox if found.label == "Tomma rubriker").uncheck().run()

    assert draft_in(remiss).checks_off == ("empty",)
    assert "Det står ingenting under rubriken" not in text(app)


def test_a_heading_of_ones_own(remiss):
    app = begun()
    next(found for found in app.text_input if found.label == "Rubrik").set_value("Barnrätt")
    next(found for found in app.selectbox if found.label == "Efter").set_value("sammanfattning")
    press(app, "Lägg till")

    assert [part.heading for part in draft_in(remiss).parts][1:3] == ["Sammanfattning", "Barnrätt"]


def test_an_earlier_version_is_brought_back(remiss):
    app = press(begun(), "Lägg in i texten")

    press(app, "Ta tillbaka den här versionen")

    assert not draft_in(remiss).puts
    assert "är tillbaka som revision 3" in text(app)


def test_the_answer_goes_into_the_library_when_nothing_is_left(remiss):
    app = press(begun(), "Lägg in i texten")
    press(app, "Lägg i biblioteket")
    assert "R-DRF-12" in text(app)

    drafting.accept_proposal(remiss, REMISS, KIND, 1, by="", at="2026-01-01T10:00:00+01:00")
    press(app.run(), "Lägg i biblioteket")

    assert "Svaret ligger i biblioteket som" in text(app)
    assert len(list((remiss.root / "data").rglob("svar-pa-remiss-*.md"))) == 2


def test_a_draft_broken_by_hand_is_told_in_words(remiss):
    begun()
    path = remiss.root / "comparisons" / f"{REMISS}.response.md"
    path.write_text("Hej.\n", encoding="utf-8")

    assert "R-DRF-01" in text(page())


def test_a_version_that_cannot_be_read_is_told_and_the_others_are_shown(remiss):
    app = press(begun(), "Lägg in i texten")
    folder = remiss.root / "comparisons" / f"{REMISS}.response.versions"
    (folder / "0002.md").write_bytes(b"---\ntitle: [\n---\n")

    app.run()

    assert not app.exception
    assert "R-YAML-" in text(app)
    assert "0002.md" in text(app)
    press(app, "Ta tillbaka den här versionen")
    assert not draft_in(remiss).puts


@pytest.mark.usefixtures("remiss")
def test_without_a_comparison_one_is_chosen_and_an_unsaved_one_is_saved_first():
    assert "Välj den jämförelse" in text(opened("eget-svar"))
    unsaved = opened("eget-svar", bas="norrvik/plan", mot=["norrvik/skol"])
    assert "Ett svar skrivs i en sparad jämförelse" in text(unsaved)


def test_the_page_speaks_english_and_the_response_swedish(remiss):
    app = page(lang="en")
    assert "has no own response yet" in text(app)

    press(press(answering(app), "Begin the response"), "Put into the response")

    assert draft_in(remiss).title.startswith("Svar på remiss")
    assert "saknas" in draft_in(remiss).puts[0].sentence or "framför" in draft_in(remiss).puts[0].sentence


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (None, ()),
        ({"acts": "x"}, ()),
        ({"acts": [3, {}, {"kind": "write"}, {"kind": "rm", "number": 1, "comparison": "j", "part": "a"}]}, ()),
        ({"acts": [{"kind": "write", "number": 1, "part": "a", "text": "t", "seen": ""}]}, ()),  # of which comparison?
        (
            {"acts": [
                {"kind": "write", "number": 2, "comparison": "j", "part": "a", "text": "t", "seen": "s",
                 "sent": ["u", 3], "by": "B"},
                {"kind": "accept", "number": 1, "comparison": "j", "part": "a", "proposal": 4},
            ]},
            (Act(number=1, comparison="j", part="a", by="", proposal=4),
             Act(number=2, comparison="j", part="a", by="B", text="t", seen="s", sent=("u", ""))),
        ),
        (
            {"acts": [{"kind": "remove", "number": 5, "comparison": "j", "part": "a"}]},
            (Act(number=5, comparison="j", part="a", by="", removes=True),),
        ),
    ],
)  # fmt: skip
def test_what_comes_from_the_browser_is_read_strictly(given, expected):
    assert read_acts(given) == expected


def test_grounds_are_kept_by_all_they_rest_on(remiss, monkeypatch):
    monkeypatch.setattr(grounds, "compared", lambda *_: None)
    monkeypatch.setattr(grounds, "grounds_of", lambda _, told: told)
    monkeypatch.setattr(responding, "told_of", lambda *all_of_it: all_of_it)
    comparison = open_comparison(remiss, REMISS)
    base, *others = documents_of(remiss, comparison)
    begun()
    draft = draft_in(remiss)

    def found(comparison=comparison, base=base, others=others, library=(), draft=draft):
        errand = responding.Errand(comparison=comparison, base=base, others=tuple(others), library=library)
        desk, chosen = (
            SimpleNamespace(errand=errand, say=None),
            SimpleNamespace(comparison=comparison, base=base, others=tuple(others)),
        )
        return id(grounds.found_grounds(desk, chosen, draft))

    entry = Entry(by="A", at="2026-01-02", deed=Undone(entry=1))
    changed = [
        found(comparison=replace(comparison, name="en-annan")),
        found(comparison=replace(comparison, log=(*comparison.log, entry))),
        found(base=replace(base, sha256="0" * 64)),
        found(others=others[:1]),
        found(library=(base,)),
        found(draft=replace(draft, organisation="Vikens kommun")),
        found(draft=replace(draft, body="Nämnden")),
    ]

    assert found() == found(draft=replace(draft, revision=9))
    assert len({found(), *changed}) == 1 + len(changed)


def test_who_only_waits_for_a_lock_meets_nobody(remiss, monkeypatch):
    begun()

    def held(*_, **__):
        raise ConflictError("R-LIB-10", where=REMISS)

    monkeypatch.setattr(drafting, "write_part", held)
    desk = SimpleNamespace(library=remiss, say=catalogue(Language.SV))
    act = Act(number=1, comparison=REMISS, part="beslut", by="Utredare A", text="Nytt.")

    assert list(writing._answer(desk, act)) == ["fault"]


def test_an_empty_part_can_be_removed_and_no_other(remiss):
    from remiss.response import without_empty

    begun()
    draft = draft_in(remiss)

    assert part_of(without_empty(draft, "sammanfattning"), "sammanfattning") is None
    assert without_empty(draft, "beslut") == draft  # has a text
    assert without_empty(draft, "konsekvenser") == draft  # has parts below
