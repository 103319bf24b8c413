"""Utfall: what became of the asks, judged on its page, without a browser."""

import pytest
from outcome_cases import fill_library
from page_elements import named
from running import markup, opened, text

from remiss.app.frame.naming import NAME
from remiss.judging import judge
from remiss.model.anchor import RemarkAnchor
from remiss.model.comparison import Comparison
from remiss.model.document import DocumentId
from remiss.model.judgement import Undone
from remiss.model.remark_judgement import Assessed, Fulfilment, Position, Replied
from remiss.service import open_comparison, open_document, save_comparison

NAME_OF = "almby"


@pytest.fixture
def almby(library):
    sent, _, answers = fill_library(library.root, NAME_OF)
    names = tuple(map(DocumentId, answers))
    save_comparison(library, Comparison(name=NAME_OF, title="Platser", base=DocumentId(sent), documents=names))
    return library


def page(**own):
    chosen = {f"val-{name}": value for name, value in own.items()}
    app = opened("utfall", jamforelse=NAME_OF, **chosen)
    app.session_state[NAME] = "Utredare A"
    return app.run()


def first_ask(app):
    link = next(one for one in named(markup(app), "a", "button") if one.text == "Bedöm")
    return link.attributes["href"].split("val-onskemal=")[1].split("&")[0].replace("%C3%A4", "ä")


def anchor_of_first(library):
    document, _, start = first_ask(page(antagen="almby/adopted")).partition(":")
    response = open_document(library, document)
    ask = next(one for one in response.text.splitlines() if response.text.find(one) == int(start) and one)
    return RemarkAnchor(document=response.id, quote=ask, place=int(start))


def lead(app):
    return named(markup(app), "p", "lead")[0].text


@pytest.mark.usefixtures("almby")
def test_the_page_asks_for_the_adopted_text():
    app = page()

    assert "Välj vilket dokument" in text(app)
    assert 'href="./?nytt=1"' in markup(app)
    app.selectbox[0].set_value("almby/adopted").run()
    assert app.query_params["val-antagen"] in ("almby/adopted", ["almby/adopted"])


@pytest.mark.usefixtures("almby")
def test_the_page_begins_with_the_sum_and_shows_both_passages():
    shown = text(page(antagen="almby/adopted"))

    assert lead(page(antagen="almby/adopted")).startswith("Enligt programmets förslag tillgodosåg Almby kommun ")
    assert "Vakterna ska alltid bära tjänstehund." in shown
    assert "Programmets förslag: det som skulle bort är borta." in shown


@pytest.mark.usefixtures("almby")
def test_a_kind_of_outcome_is_chosen_in_the_address():
    every = len(named(markup(page(antagen="almby/adopted")), "article"))
    partly = named(markup(page(antagen="almby/adopted", utfall="partly")), "article")

    assert 0 < len(partly) < every
    assert all("Delvis" in one.text for one in partly)


def test_a_judgement_is_saved_and_undone(almby):
    before = lead(page(antagen="almby/adopted"))
    app = page(antagen="almby/adopted", onskemal=first_ask(page(antagen="almby/adopted")))
    app.radio[0].set_value(Fulfilment.CANNOT_TELL.value)
    app.text_area[0].set_value("Det får tiden utvisa.")
    next(one for one in app.button if one.label == "Spara bedömningen").click().run()

    assert not app.exception
    (entry,) = open_comparison(almby, NAME_OF).log
    assert isinstance(entry.deed, Assessed)
    assert (entry.by, entry.deed.adopted, entry.deed.reason) == ("Utredare A", "almby/adopted", "Det får tiden utvisa.")
    assert "1 av 50 är bedömda av en person" in text(app)
    assert lead(app) != before
    next(one for one in app.button if one.label == "Ångra 1").click().run()
    assert open_comparison(almby, NAME_OF).log[-1].deed == Undone(entry=1)
    assert lead(app) == before


def test_who_agrees_presses_once_and_comes_to_the_next(almby):
    first = first_ask(page(antagen="almby/adopted"))
    app = page(antagen="almby/adopted", onskemal=first)
    suggested = app.radio[0].value
    assert len(app.radio[0].options) == len(Fulfilment)
    next(one for one in app.button if one.label == "Spara och visa nästa obedömda").click().run()

    (entry,) = open_comparison(almby, NAME_OF).log
    assert entry.deed.fulfilment.value == suggested
    assert app.query_params["val-onskemal"][0] not in ("", first)
    (opened,) = (one for one in named(markup(app), "article") if "opened" in one.attributes["class"])
    assert "Bedömt av" not in opened.text


def test_the_compilation_s_answer_stands_at_its_ask(almby):
    seen = open_comparison(almby, NAME_OF)
    one = anchor_of_first(almby)
    judge(almby, seen, Replied(one=one, position=Position.PARTLY, reason="Det ryms i budgeten."), by="B",
          at="2026-11-26T10:00:00")  # fmt: skip

    assert "Svaret i sammanställningen: Tillgodoses delvis. Det ryms i budgeten." in text(page(antagen="almby/adopted"))


@pytest.mark.usefixtures("almby")
def test_what_was_judged_last_is_the_adopted_text_next_time():
    app = page(antagen="almby/adopted", onskemal=first_ask(page(antagen="almby/adopted")))
    app.radio[0].set_value(Fulfilment.MET.value)
    next(one for one in app.button if one.label == "Spara bedömningen").click().run()

    assert "1 av 50 är bedömda av en person" in text(page())


def test_who_judges_what_another_has_just_judged_is_told(almby):
    app = page(antagen="almby/adopted", onskemal=first_ask(page(antagen="almby/adopted")))
    save = next(one for one in app.button if one.label == "Spara bedömningen")
    app.radio[0].set_value(Fulfilment.MET.value)
    seen = open_comparison(almby, NAME_OF)
    one = anchor_of_first(almby)
    theirs = Assessed(one=one, adopted=DocumentId("almby/adopted"), fulfilment=Fulfilment.PARTLY)
    judge(almby, seen, theirs, by="B", at="2026-11-26T10:00:00")
    save.click().run()

    assert [entry.by for entry in open_comparison(almby, NAME_OF).log] == ["B"]
    assert "B" in text(app)
