"""Täckning: themes and sections against documents, without a browser."""

import pytest
from page_elements import named
from running import markup, opened, text

from remiss.app.coverage.page import MOST_UNASKED
from remiss.model.comparison import Comparison
from remiss.service import save_comparison
from remiss.store import VOCABULARY

PLAN = (
    "---\ntitle: Plan {n}\nkind: programme\norganisation: {n}\nperiod: 2024-202{at}\n---\n\n"
    "# Ljus\n\n{said}\n\n# Vägar\n\nVi lagar cyklar.\n"
)
SAID = {
    "ekeby": "Kameror sätts upp.",
    "norrvik": "Klotter och graffiti tvättas bort. Kameror sätts upp.",
    "soder": "Klotter och graffiti tvättas bort före skolan.",
}


@pytest.fixture
def plans(library):
    for at, (name, said) in enumerate(SAID.items()):
        folder = library.root / "data" / name
        folder.mkdir()
        plan = PLAN.format(n=name.title(), said=said, at=9 - at)
        (folder / "plan.md").write_text(plan, encoding="utf-8")
    return library


@pytest.mark.usefixtures("plans")
def test_the_programmes_are_shown_the_newest_as_ones_own():
    shown = text(opened("tackning"))

    assert "Båda de andra har temat ”klotter/skadegörelse”, som Ekeby 2024–2029 saknar. Mest om det står i" in shown
    assert shown.index("Ekeby 2024–2029") < shown.index("Norrvik 2024–2028") < shown.index("Soder 2024–2027")


@pytest.mark.usefixtures("plans")
def test_what_is_shown_though_nobody_chose_it_is_told():
    said = "visas bibliotekets 3 program, och Ekeby 2024–2029 räknas som ert eget: det gäller längst fram i tiden"

    assert said in text(opened("tackning"))
    assert said not in text(opened("tackning", bas="soder/plan", mot="ekeby/plan"))


def test_more_programmes_than_a_screen_holds_are_asked_for(plans):
    for at in range(MOST_UNASKED):
        plan = PLAN.format(n=f"Ort {at}", said="Kameror sätts upp.", at=1)
        (plans.root / "data" / "ekeby" / f"plan-{at}.md").write_text(plan, encoding="utf-8")

    app = opened("tackning")

    assert f"Biblioteket har {MOST_UNASKED + 3} program. Det är för många" in text(app)
    assert not named(markup(app), "table")
    assert named(markup(opened("tackning", bas="soder/plan", mot="ekeby/plan")), "table")


@pytest.mark.usefixtures("plans")
def test_the_documents_of_a_saved_comparison_are_shown(plans):
    save_comparison(plans, Comparison(name="tva", title="Två", base="soder/plan", documents=("ekeby/plan",)))

    app = opened("tackning", jamforelse="tva")
    shown = text(app)

    assert '<p class="crumb"><a href="./jamfor?jamforelse=tva">' in markup(app)
    assert "Ekeby 2024–2029 har temat ”kamerabevakning”, som Soder 2024–2027 saknar." in shown
    assert "Norrvik" not in shown.split("Välj dokument")[0]


@pytest.mark.usefixtures("plans")
def test_a_cell_opens_what_both_sides_say_with_the_words_marked():
    app = opened("tackning", **{"val-tema": "klotter", "val-dok": "soder/plan", "rad": "passager"})

    shown = text(app)
    assert "Vad som står om klotter/skadegörelse" in shown
    assert "Inget avsnitt behandlar temat." in shown
    assert [mark.text for mark in named(markup(app), "mark")] == ["Klotter", "graffiti"]


@pytest.mark.usefixtures("plans")
def test_the_largest_gap_comes_first_when_asked_for():
    app = opened("tackning", **{"val-ordning": "saknas"})

    shown = markup(app)
    assert shown.index("klotter/<wbr>skadegörelse</a></th>") < shown.index("kamerabevakning</a></th>")


@pytest.mark.usefixtures("plans")
def test_sections_stand_against_documents_and_open_both_sides():
    app = opened("tackning", **{"val-rader": "avsnitt", "avsnitt": "vagar", "val-dok": "norrvik/plan"})

    assert "Avsnitt i utgångsdokumentet" in text(app)
    across = named(markup(app), "div", "across")
    assert len(across) == 1
    assert "Plan Norrvik" in across[0].text
    assert "Plan Soder" not in across[0].text
    assert across[0].text.count("Vi lagar cyklar.") == 2


@pytest.mark.usefixtures("plans")
def test_what_an_address_cannot_mean_is_not_chosen():
    app = opened("tackning", **{"val-tema": "zeppelinare", "val-dok": "ingen", "val-ordning": "x", "val-rader": "y"})

    assert "Vad som står om" not in text(app)


def test_the_librarys_own_words_count_and_a_mistake_is_told(plans):
    own = plans.root / VOCABULARY
    own.write_text("- id: cyklar\n  label: cyklar\n  words: [cykl*]\n", encoding="utf-8")
    assert "cyklar" in [link.text for link in named(markup(opened("tackning")), "a", "section-link")]

    own.write_text("- id: cyklar\n  label: cyklar\n  word: [cykl*]\n", encoding="utf-8")
    shown = text(opened("tackning"))

    assert "data/vocabulary.yaml, rad 3" in shown
    assert "Programmets egen används" in shown
    assert "Båda de andra har temat ”klotter/skadegörelse”" in shown


@pytest.mark.usefixtures("plans")
def test_the_matrix_can_be_fetched_as_picture_and_table():
    assert [button.label for button in opened("tackning").get("download_button")] == [
        "Bild (PNG)",
        "Bild (SVG)",
        "Excel med citat",
        "CSV",
    ]
