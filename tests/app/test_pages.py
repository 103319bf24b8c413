"""The pages, run by Streamlit without a browser."""

import pytest
from page_elements import named, read_page
from running import markup, opened, text

from remiss.judging import anchor_in, judge
from remiss.model.judgement import Confirmed
from remiss.service import open_comparison, open_document

PROGRAMME = """---
title: Trygghetsprogram <b>2024</b>
kind: remiss
organisation: Provstad
---

# 1 Mål

Staden ska vara trygg för alla som bor här.

# 2 Ansvar

Nämnden svarar för arbetet och följer upp det varje år.
"""
RESPONSE = """---
title: Svar om trygghet
kind: response
organisation: Provnämnden
responds_to: provstad/program
---

# Mål

Staden ska vara trygg för alla som bor och verkar här.

# Ekonomi

Kostnaden är inte beräknad.
"""


@pytest.fixture
def filled(library):
    (library.root / "data" / "provstad").mkdir()
    (library.root / "data" / "provstad" / "program.md").write_text(PROGRAMME, encoding="utf-8")
    (library.root / "data" / "provstad" / "svar.md").write_text(RESPONSE, encoding="utf-8")
    (library.root / "comparisons" / "svaret.yaml").write_text(
        "title: Program och svar\nbase: provstad/program\ndocuments:\n  - provstad/svar\n", encoding="utf-8"
    )
    return library


@pytest.mark.usefixtures("library")
def test_an_empty_library_says_what_to_do():
    shown = text(opened())

    assert "Biblioteket är tomt." in shown
    assert "Lägg till dokument" in shown


@pytest.mark.usefixtures("filled")
def test_the_library_begins_with_what_is_there():
    shown = text(opened())

    assert "2 dokument från 2 organisationer, och 1 jämförelse att öppna." in shown
    assert "Trygghetsprogram <b>2024</b>" in shown


def test_a_file_that_cannot_be_read_is_explained_and_the_rest_works(filled):
    (filled.root / "data" / "provstad" / "trasig.md").write_text("---\ntitle: x\n", encoding="utf-8")
    shown = text(opened())

    assert "1 fil kan inte läsas" in shown
    assert "R-DOC-02" in shown
    assert "Svar om trygghet" in shown


@pytest.mark.parametrize(
    ("search", "titles"), [("TRYGGHETSPROGRAM", 1), ("provnamnden", 1), ("trygg", 2), ("zebra", 0)]
)
@pytest.mark.usefixtures("filled")
def test_search_folds_letters(search, titles):
    found = named(markup(opened(sok=search)), "ul", "documents")

    assert sum(item.text.count("Jämför med …") for item in found) == titles


@pytest.mark.usefixtures("filled")
def test_typing_a_search_puts_it_in_the_address():
    app = opened()
    app.text_input(key="search").set_value("svar").run()

    assert app.query_params["sok"] == "svar"
    assert "Trygghetsprogram" not in str([found.text for found in named(markup(app), "ul", "documents")])


@pytest.mark.usefixtures("filled")
def test_a_kind_shows_only_its_documents():
    found = named(markup(opened(slag="response")), "ul", "documents")

    assert "Svar om trygghet" in found[0].text
    assert len(found) == 1


@pytest.mark.usefixtures("filled")
def test_a_document_shows_its_outline_and_what_it_answers():
    shown = text(opened(dokument="provstad/svar"))

    assert "Svarar på Trygghetsprogram <b>2024</b>" in shown
    assert "2 avsnitt och" in shown


@pytest.mark.usefixtures("filled")
def test_a_comparison_says_first_what_was_found():
    app = opened("jamfor", jamforelse="svaret")

    assert [found.text for found in named(markup(app), "h1")] == ["Program och svar"]
    lead = named(markup(app), "p", "lead")[0].text
    assert lead.startswith("1 av 2 avsnitt i Provstad: Trygghetsprogram <b>2024</b> har motsvarighet i remissvaret")
    assert named(markup(app), "table", "matrix")
    assert named(markup(app), "table", "pair")


@pytest.mark.usefixtures("filled")
def test_choosing_documents_puts_them_in_the_address():
    app = opened("jamfor")
    app.selectbox(key="base").set_value("provstad/program").run()
    app.multiselect(key="others").set_value(["provstad/svar"]).run()

    assert app.query_params["bas"] == "provstad/program"
    assert app.query_params["mot"] == "provstad/svar"
    assert named(markup(app), "table", "pair")


def test_a_comparison_can_be_kept(filled):
    app = opened("jamfor", bas="provstad/svar", mot="provstad/program")
    app.text_input[0].set_value("Omvänt").run()
    app.button[0].click().run()

    assert app.query_params["jamforelse"] == "omvant"
    assert "bas" not in app.query_params
    assert (filled.root / "comparisons" / "omvant.yaml").is_file()
    assert "Sparad jämförelse" in text(app)


def test_a_name_that_is_taken_leaves_what_was_written(filled):
    app = opened("jamfor", bas="provstad/svar", mot="provstad/program")
    app.text_input[0].set_value("Svaret").run()
    before = (filled.root / "comparisons" / "svaret.yaml").read_bytes()
    app.button[0].click().run()

    assert "R-LIB-12" in text(app)
    assert app.text_input[0].value == "Svaret"
    assert (filled.root / "comparisons" / "svaret.yaml").read_bytes() == before


@pytest.mark.usefixtures("filled")
def test_a_row_that_is_gone_is_told():
    assert "finns inte längre" in text(opened("jamfor", jamforelse="svaret", rad="borta"))


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        ({"jamforelse": "finns-inte"}, "R-LIB-04"),
        ({"bas": "provstad/program", "mot": "../../etc/passwd"}, "R-APP-02"),
        ({"bas": "provstad/program", "mot": "provstad/program"}, "R-CMP-02"),
    ],
)
@pytest.mark.usefixtures("filled")
def test_what_cannot_be_compared_is_explained(parameters, code):
    app = opened("jamfor", **parameters)

    assert code in text(app)
    assert named(markup(app), "div", "fault")[0].attributes["role"] == "alert"


def test_a_comparison_that_cannot_be_read_says_why(filled):
    (filled.root / "comparisons" / "trasig.yaml").write_text("title: x\nbase: provstad/program\n", encoding="utf-8")

    for _ in range(2):
        shown = text(opened("jamfor", jamforelse="trasig"))
        assert "R-CMP-01" in shown
        assert "R-LIB-04" not in shown


@pytest.mark.parametrize(
    ("parameters", "told"),
    [
        ({"bas": "provstad/borta"}, True),
        ({"jamforelse": "svaret", "bas": "provstad/borta"}, True),
        ({"jamforelse": "svaret", "visa": "provstad/borta"}, True),
        ({"jamforelse": "svaret", "bas": "provstad/svar", "visa": "provstad/program"}, False),
        ({"bas": "provstad/program"}, False),
    ],
)
@pytest.mark.usefixtures("filled")
def test_a_document_in_the_address_that_is_not_there_is_told(parameters, told):
    notices = [found.text for found in named(markup(opened("jamfor", **parameters)), "p", "notice")]

    assert any("provstad/borta" in notice for notice in notices) is told


def test_a_missing_library_is_explained(tmp_path, monkeypatch):
    monkeypatch.setenv("REMISS_LIBRARY", str(tmp_path / "ingenstans"))

    assert "R-LIB-01" in text(opened())


@pytest.mark.usefixtures("filled")
def test_a_fault_of_the_program_is_told_without_its_message(monkeypatch, caplog):
    def fail(*_: object) -> None:
        raise ZeroDivisionError("hemlig text ur ett dokument")

    monkeypatch.setattr("remiss.app.comparing.page.shown_matrix", fail)
    shown = text(opened("jamfor", jamforelse="svaret"))

    assert "R-APP-01" in shown
    assert "hemlig" not in shown
    assert "hemlig" not in caplog.text


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("page", ["synpunkter", "eget-svar", "utfall", "export"])
def test_a_page_that_needs_a_comparison_offers_the_saved_ones(page):
    shown = markup(opened(page))

    assert f'href="./{page}?jamforelse=svaret"' in shown
    assert 'href="./jamfor"' in shown


@pytest.mark.usefixtures("filled")
def test_the_export_is_what_is_downloaded():
    app = opened("export", jamforelse="svaret")

    assert app.get("download_button")
    assert "Program och svar" in text(app)
    assert (
        "# Program och svar"
        in named(markup(opened("export", jamforelse="svaret", som="text")), "pre", "source")[0].text
    )


def test_a_preview_never_fetches_nor_shows_foreign_html():
    from remiss.app.exporting.page import preview_html

    shown = preview_html("![x](http://example.org/x.png) <img src=x> [a](javascript:x)\n\n| a |\n| - |\n| ~~b~~ |\n")

    assert not {"img", "a", "script"} & {found.name for found in read_page(shown)}
    assert {"table", "s"} <= {found.name for found in read_page(shown)}


@pytest.mark.usefixtures("filled")
def test_english_is_a_choice_that_stays_in_the_links():
    app = opened("jamfor", jamforelse="svaret", lang="en")

    assert "have a counterpart in the response" in text(app)
    links = [str(found.attributes["href"]) for found in named(markup(app), "a") if "data-jump" not in found.attributes]
    swedish = [link for link in links if link.startswith("./") and "lang=en" not in link]
    assert len(swedish) == 1  # the way back to Swedish


def test_a_new_file_in_the_library_is_seen_at_once(filled):
    before = text(opened())
    (filled.root / "data" / "provstad" / "svar.md").unlink()

    assert "2 dokument" in before
    assert "1 dokument" in text(opened())


@pytest.mark.usefixtures("filled")
def test_the_text_before_the_first_heading_of_an_imported_text_is_shown(filled):
    opening = "source:\n  name: svar.txt\n  text: full\n---\n\nKontoret inleder med att tacka för remissen.\n"
    imported = RESPONSE.replace("---\n\n# Mål", f"{opening}\n# Mål")
    (filled.root / "data" / "provstad" / "inlast.md").write_text(imported, encoding="utf-8")

    shown = text(opened("jamfor", bas="provstad/program", mot="provstad/inlast"))

    assert "Kontoret inleder med att tacka för remissen." in shown


def button(app, label):
    return next(one for one in app.button if one.label == label)


def test_a_saved_comparison_gets_another_name(filled):
    app = opened("jamfor", jamforelse="svaret")
    app.text_input(key="title svaret").set_value("Programmet och svaret").run()
    button(app, "Byt namn").click().run()

    assert [found.text for found in named(markup(app), "h1")] == ["Programmet och svaret"]
    assert "title: Programmet och svaret" in (filled.root / "comparisons" / "svaret.yaml").read_text(encoding="utf-8")


def test_a_comparison_is_removed_only_when_a_person_says_so_twice(filled):
    file = filled.root / "comparisons" / "svaret.yaml"
    app = opened("jamfor", jamforelse="svaret")
    button(app, "Ta bort jämförelsen").click().run()
    assert file.is_file()
    button(app, "Behåll").click().run()
    assert file.is_file()

    draft = file.with_name("svaret.response.md")
    draft.write_text("Skrivet.", encoding="utf-8")
    button(app, "Ta bort jämförelsen").click().run()
    assert "ligger kvar: comparisons/svaret.response.md" in text(app)
    button(app, "Ja, ta bort").click().run()
    assert not file.is_file()
    assert draft.is_file()
    assert app.query_params["bas"] == "provstad/program"
    assert named(markup(app), "table", "pair")


def test_a_judgement_without_a_place_leads_to_its_other_section_and_can_be_undone(filled):
    base, other = (open_document(filled, name) for name in ("provstad/program", "provstad/svar"))
    confirmed = Confirmed(one=anchor_in(base, "mal"), other=anchor_in(other, "mal"))
    judge(filled, open_comparison(filled, "svaret"), confirmed, by="A", at="2026-11-26T10:00:00+01:00")
    without = RESPONSE.replace("# Mål\n\nStaden ska vara trygg för alla som bor och verkar här.\n\n", "")
    (filled.root / "data" / "provstad" / "svar.md").write_text(without, encoding="utf-8")

    page = read_page(f"<div>{markup(opened('jamfor', jamforelse='svaret'))}</div>")
    inside = [found for found in page if any(outer.has_class("lost") for outer in found.inside)]

    (link,) = [found for found in inside if found.name == "a"]
    assert link.attributes["data-follow"] == "mal"
    (undo,) = [found for found in inside if found.name == "button"]
    assert undo.attributes["data-entry"] == "1"


def test_a_document_is_added_to_a_saved_comparison(filled):
    (filled.root / "data" / "provstad" / "sent.md").write_text(RESPONSE, encoding="utf-8")
    app = opened("jamfor", jamforelse="svaret")
    app.multiselect(key="others").set_value(["provstad/svar", "provstad/sent"]).run()
    assert app.query_params["val-fran"] in ("svaret", ["svaret"])

    button(app, "Spara ändringen i ”Program och svar”").click().run()

    assert "  - provstad/sent\n" in (filled.root / "comparisons" / "svaret.yaml").read_text(encoding="utf-8")
    assert app.query_params["jamforelse"] in ("svaret", ["svaret"])
    assert "val-fran" not in app.query_params


@pytest.mark.usefixtures("filled")
def test_another_base_is_another_comparison():
    app = opened("jamfor", bas="provstad/svar", mot="provstad/program", **{"val-fran": "svaret"})

    assert not [one for one in app.button if one.label.startswith("Spara ändringen")]
