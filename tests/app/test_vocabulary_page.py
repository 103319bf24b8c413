"""Ordlista: a word tried on the library, saved, and the file edited, without a browser."""

import pytest
from page_elements import named
from running import markup, opened, text

from remiss.app.coverage.themes import sampled
from remiss.store import VOCABULARY

PLAN = "---\ntitle: Plan {n}\nkind: programme\norganisation: {n}\n---\n\n# Sommar\n\n{said}\n\n# Höst\n\n{said}\n"
SAID = {"ekeby": "Värmeböljan kommer och värmeböljan går.", "norrvik": "Vi lagar cyklar vid skolan."}


@pytest.fixture
def plans(library):
    for name, said in SAID.items():
        folder = library.root / "data" / name
        folder.mkdir()
        (folder / "plan.md").write_text(PLAN.format(n=name.title(), said=said), encoding="utf-8")
    return library


def own(library):
    path = library.root / VOCABULARY
    return path.read_text(encoding="utf-8") if path.exists() else ""


def box(app, label, kind="selectbox"):
    return next(found for found in app.get(kind) if found.label == label)


def press(app, beginning):
    next(found for found in app.button if found.label.startswith(beginning)).click().run()
    assert not app.exception
    return app


@pytest.mark.usefixtures("plans")
def test_a_word_shows_what_it_would_match():
    app = opened("ordlista")
    box(app, "Ord eller mönster", "text_input").set_value(" värmebölj* ").run()

    shown = text(app)
    assert "”värmebölj*” träffar 4 ställen i 1 dokument." in shown
    assert "Inget tema har något av detta." in shown
    assert len(named(markup(app), "mark")) == 4


@pytest.mark.usefixtures("plans")
def test_of_many_documents_a_sample_is_read_and_told(monkeypatch):
    monkeypatch.setattr("remiss.app.coverage.themes.MOST_READ", 1)

    assert "Prövat i 1 av 2 dokument, jämnt fördelade." in text(opened("ordlista", **{"val-ord": "cykel"}))


@pytest.mark.parametrize(("documents", "read"), [(0, 0), (300, 300), (301, 300), (10_000, 300)])
def test_a_sample_is_spread_evenly_and_has_nothing_twice(documents, read):
    found = sampled(range(documents))

    assert len(set(found)) == len(found) == read
    assert sorted(found) == list(found)
    assert not found or (found[0] == 0 and found[-1] >= documents - documents / read - 1)


@pytest.mark.usefixtures("plans")
def test_what_is_no_word_is_told():
    assert "”v*m” är inget ord att söka" in text(opened("ordlista", **{"val-ord": "v*m"}))


def test_a_word_is_saved_in_a_theme_that_is_there(plans):
    app = opened("ordlista", **{"val-ord": "värmebölj*"})
    assert next(found for found in app.button if found.label.startswith("Spara ”")).disabled

    box(app, "Tema").set_value("kris").run()
    press(app, "Spara ”")

    assert own(plans) == "- id: kris\n  words: [värmebölj*]\n"
    assert "Sparat: ”värmebölj*” i temat pandemi/krisberedskap." in text(app)
    assert "Finns redan i: pandemi/krisberedskap (4)." in text(app)


def test_a_word_is_saved_in_a_new_theme(plans):
    app = opened("ordlista", **{"val-ord": "värmebölj*"})
    box(app, "Tema").set_value("").run()
    box(app, "Det nya temats namn", "text_input").set_value("Värme").run()
    press(app, "Spara ”")

    assert own(plans) == "- id: varme\n  label: Värme\n  words: [värmebölj*]\n"


def test_a_file_that_another_changed_is_kept(plans):
    app = opened("ordlista", **{"val-ord": "värmebölj*"})
    box(app, "Tema").set_value("kris").run()
    (plans.root / VOCABULARY).write_text("# någon annans\n", encoding="utf-8")
    press(app, "Spara ”")

    assert "filen har ändrats sedan du öppnade den" in text(app)
    assert own(plans) == "# någon annans\n"


def test_the_file_is_edited_as_text_and_a_mistake_saves_nothing(plans):
    app = opened("ordlista")
    box(app, "Ordlistan som text (YAML)", "text_area").set_value("# ny\n- id: skola\n  word: [rast]\n")
    press(app, "Spara ordlistan")
    assert "data/vocabulary.yaml, rad 3" in text(app)
    assert own(plans) == ""

    box(app, "Ordlistan som text (YAML)", "text_area").set_value("# ny\n- id: skola\n  words: [rast]\n")
    press(app, "Spara ordlistan")
    assert own(plans) == "# ny\n- id: skola\n  words: [rast]\n"


def test_a_mistake_in_the_file_is_told_and_can_be_mended_there(plans):
    (plans.root / VOCABULARY).write_text("- id: skola\n  word: [rast]\n", encoding="utf-8")

    app = opened("ordlista", **{"val-ord": "värmebölj*"})

    assert "data/vocabulary.yaml, rad 2" in text(app)
    assert not [found for found in app.button if found.label.startswith("Spara ”")]
    box(app, "Ordlistan som text (YAML)", "text_area").set_value("- id: skola\n  words: [rast]\n")
    press(app, "Spara ordlistan")
    assert "rad 2" not in text(app)


@pytest.mark.usefixtures("plans")
def test_words_are_suggested_and_one_press_tries_them():
    app = opened("ordlista", **{"val-dok": "ekeby/plan"})

    (link,) = [one for one in named(markup(app), "a", "button") if one.text == "värmeböljan"]

    assert "val-ord=v%C3%A4rmeb%C3%B6ljan" in link.attributes["href"]


@pytest.mark.usefixtures("plans")
def test_a_library_without_own_words_shows_all_themes():
    shown = text(opened("ordlista"))

    assert "32 teman och" in shown
    assert "kamerabevakning" in shown
