"""The same file, and a new version of a document, are told before anything is saved."""

import pytest
from running import markup, text
from test_adding import FILE, PLAIN, button, with_files


@pytest.mark.usefixtures("library")
def test_the_same_file_is_told_with_a_link_to_the_document():
    app = with_files(FILE)
    next(item for item in app.text_input if item.label == "Id i biblioteket").set_value("prov/svar").run()
    button(app, "Spara i biblioteket").click().run()
    app = with_files(("annat-namn.txt", PLAIN, "text/plain"))

    assert "Samma fil finns redan i biblioteket som prov/svar" in text(app)
    assert "dokument=prov/svar" in markup(app)
    assert "ny version" not in text(app)


def test_a_new_version_is_told_with_the_comparisons_that_have_the_old_one(library):
    app = with_files(FILE)
    next(item for item in app.text_input if item.label == "Id i biblioteket").set_value("prov/svar").run()
    button(app, "Spara i biblioteket").click().run()
    other = library.root / "data" / "prov" / "annat.md"
    other.write_text("---\ntitle: Annat\nkind: other\n---\n\n# Ett\n\nText.\n")
    (library.root / "comparisons" / "prov.yaml").write_text(
        "title: Provet\nbase: prov/svar\ndocuments:\n- prov/annat\n"
    )
    app = with_files(("svar.txt", PLAIN + b"\nNytt stycke.\n", "text/plain"))

    assert "Det här kan vara en ny version av" in text(app)
    assert "remiss judge prov --by … --renew prov/svar" in text(app)
    assert "jamforelse=prov" in markup(app)
    assert "Samma fil" not in text(app)


@pytest.mark.usefixtures("library")
def test_an_unlike_document_is_no_version():
    app = with_files(FILE)
    button(app, "Spara i biblioteket").click().run()
    app = with_files(("annan.md", b"# Helt annat\n\nText.\n", "text/markdown"))

    assert "ny version" not in text(app)
