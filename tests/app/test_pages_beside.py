"""The pages of a PDF beside its text, what was set aside, and what was mended, on the pages of the app."""

import pytest
from drawn import draw
from running import markup, opened, text
from test_adding import button, with_files

from remiss.app.intake.dropped import alike
from remiss.importing import read_draft

PAGES = "".join(f"Provstads kommun\n\nMål {n}\n\nTexten på sidan {n} är egen.\n\f" for n in range(1, 6))
TWO_PAGES = """
50 700 16b Inledning
50 660 11 Programmet gäller alla.
page
50 700 16b Torget
50 660 11 Torget ska vara tryggt.
"""
PDF = (
    "plan.pdf",
    draw(TWO_PAGES),
    "application/pdf",
)


def test_a_page_is_drawn_when_asked_for_and_again_on_the_documents_page(library):
    app = with_files(PDF)
    assert "data:image/png" not in markup(app)
    app = app.toggle[0].set_value(True).run()
    assert "data:image/png" in markup(app)
    assert "Sida 1 av 2" in text(app)
    app = button(app, "Nästa sida").click().run()
    assert "Sida 2 av 2" in text(app)
    assert "Torget ska vara tryggt." in text(app)

    next(item for item in app.text_input if item.label == "Id i biblioteket").set_value("prov/plan").run()
    button(app, "Spara i biblioteket").click().run()
    app = opened(dokument="prov/plan")
    app = app.toggle[0].set_value(True).run()
    assert "data:image/png" in markup(app)
    assert (library.root / "data" / "prov" / "plan.original.pdf").read_bytes() == PDF[1]


def test_furniture_of_many_pages_is_asked_about_once_and_put_back(library):
    app = with_files(("sidor.txt", PAGES.encode(), "text/plain"))
    (box,) = (item for item in app.multiselect if item.label == "Läs som text i stället")
    assert any("Provstads kommun" in option for option in box.options)
    box.set_value([next(option for option in box.options if "Provstads kommun" in option)])
    app = app.run()
    button(app, "Spara i biblioteket").click().run()

    (saved,) = (path for path in (library.root / "data").rglob("*.md") if ".original" not in path.name)
    assert saved.read_text().count("\nProvstads kommun\n") >= 4


def test_furniture_alike_is_gathered():
    document = read_draft("sidor.txt", PAGES.encode()).document
    gathered = alike(document)

    assert sum(len(pieces) for pieces in gathered.values()) == len(document.furniture)
    assert len(gathered) < len(document.furniture)


@pytest.mark.parametrize(
    ("listed", "said"),
    [
        ("mended:\n- {observed: pa, became: på, kind: letters, start: 1, end: 3}\n", "1 ställe rättades"),
        ("mended: trasig\n", "R-YAML-13"),
    ],
)
def test_what_was_mended_is_listed_on_the_documents_page(library, listed, said):
    folder = library.root / "data" / "prov"
    folder.mkdir()
    (folder / "plan.md").write_text("---\ntitle: Plan\nkind: other\n---\n\n# Torget\n\nText på torget.\n")
    (folder / "plan.changes.yaml").write_text(listed)
    app = opened(dokument="prov/plan")

    assert said in text(app)
    assert "Torget" in text(app)
